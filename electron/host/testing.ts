/** An engine for tests: real store, real keys, real files; only the clock is ours, so that a test can say what time it is. */

import { expect, onTestFinished } from 'vitest';
import { type Input, type OperationName, type Output, refusalsOf } from '../../shared/contract/contract.ts';
import type { Answer } from '../../shared/contract/define.ts';
import type { PersonId, TenderId } from '../../shared/domain/ids.ts';
import type { AwardReport } from '../documents/award-report/report.ts';
import { forkTypesetter } from '../documents/typeset/typeset.ts';
import { type Played, type Until } from '../seeds/play.ts';
import { playScript } from '../seeds/examples.ts';
import type { Script } from '../seeds/script.ts';
import { awardReportOf } from '../services/award-report.ts';
import { look } from '../services/desk.ts';
import { inventedPassphrase } from '../services/examples.ts';
import { tableAtHand } from '../services/places.ts';
import { differsAfterRebuild, type Finished, temporaryFolder, temporaryStore } from '../store/testing.ts';
import { assemble } from './engine.ts';

export const inventedSigner = (person: string | undefined) => ({ person: person ?? '', passphrase: inventedPassphrase });

export const testEngine = (finished: Finished = onTestFinished) => {
  const folder = temporaryFolder(finished);
  const store = temporaryStore(folder, finished);
  let begun = Date.UTC(2026, 9, 1);
  let seconds = 0;
  const { context, invoke, listeners } = assemble(store, {
    exchange: `${folder}/exchange`,
    startTypesetter: () => forkTypesetter(new URL('../documents/typeset/child.ts', import.meta.url)),
    spreadsheetWorker: new URL('../spreadsheets/spreadsheet.worker.ts', import.meta.url),
    workFactor: 4,
    clock: () => `${new Date(begun + 1000 * seconds++).toISOString().slice(0, 19)}Z`,
  });
  // On every scenario that a test plays: the tables are what the acts add up to. Runs before the store is closed.
  finished(() => expect(differsAfterRebuild(store)).toEqual([]));

  const ask = async <Name extends OperationName>(window: string, name: Name, payload: Input<Name>): Promise<Answer<Output<Name>>> => {
    const answer = (await invoke(name, payload, { window })) as Answer<Output<Name>>;
    // Every refusal that a test meets has to stand in the contract.
    if (answer.kind === 'refused') expect([name, ...refusalsOf(name)]).toContain(answer.refusal.code);
    return answer;
  };

  /** The value; a refusal or fault fails the test. */
  const done = async <Name extends OperationName>(window: string, name: Name, payload: Input<Name>): Promise<Output<Name>> => {
    const answer = await ask(window, name, payload);
    if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.value;
  };

  /** The code that something is refused with; null when it is done. */
  const refusal = async <Name extends OperationName>(window: string, name: Name, payload: Input<Name>): Promise<string | null> => {
    const answer = await ask(window, name, payload);
    return answer.kind === 'refused' ? answer.refusal.code : answer.kind === 'done' ? null : `unexpected ${answer.reference}`;
  };

  return {
    context,
    store,
    invoke,
    listeners,
    ask,
    done,
    refusal,
    /** From now on it is the morning of this day. */
    itIs: (day: string): void => {
      begun = Date.parse(`${day}T09:00:00Z`);
      seconds = 0;
    },
    /** Plays an example, or goes on with one that stands before the job `from`, and signs its people in, each in a window named as the script names them. */
    play: async (
      script: Script,
      until: Until,
      goOn?: { readonly from: Until; readonly played: Played },
    ): Promise<Played & { readonly tender: TenderId }> => {
      const played = await playScript(context, invoke, script, until, goOn);
      for (const [key, person] of played.people) await done(key, 'people.signIn', inventedSigner(person));
      return played;
    },
    /** Answers every advisory finding of a draft, so that nothing but what blocks stands in the way of the freeze. */
    answerFindings: async (tender: TenderId): Promise<void> => {
      const { findings } = await done('lead', 'prepare.view', { tender });
      const digests = findings.flatMap(({ severity, digest }) => (severity === 'advisory' ? [digest] : []));
      if (digests.length > 0) await done('lead', 'prepare.answerFindings', { tender, digests, reason: 'Thought about, and left.' });
    },
    /** The award report as it would be printed now for whoever is signed in there. */
    report: async (window: string, tender: TenderId): Promise<AwardReport> => {
      const table = await tableAtHand(context, { tender }, { window });
      if (!table.ok) throw new Error(table.refusal.sentence);
      const made = look(context, { tender }, { window }, (view) => awardReportOf({ ...view, table: table.value }));
      if (!made.ok) throw new Error(made.refusal.sentence);
      return made.value;
    },
    signers: (played: Played, ...keys: readonly string[]) => keys.map((key) => inventedSigner(played.people.get(key))),
    person: (played: Played, key: string): PersonId => played.people.get(key) ?? ('' as PersonId),
  };
};

export type TestEngine = ReturnType<typeof testEngine>;
