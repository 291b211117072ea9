/** The whole tram example without a window: played through the services, sealed, signed and verified, and left in a folder for whoever wants to look. */

import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { display, displayDistinct } from '../../shared/domain/display.ts';
import type { Evaluation } from '../../shared/domain/evaluation.ts';
import { exact } from '../../shared/domain/exact.ts';
import type { Verdict } from '../../shared/pack/verdict.ts';
import type { Dispatch } from '../host/dispatch.ts';
import { verifyPackFile } from '../services/archive.ts';
import type { Context } from '../services/context.ts';
import { inventedPassphrase } from '../services/examples.ts';
import { packOf } from '../store/profiles.ts';
import { closedRecordOf } from '../store/queries/archive.ts';
import { playScript } from './examples.ts';
import { tram } from './tram.ts';

export interface Demo {
  readonly title: string;
  /** Best first; totals to four decimals, or as many more as it takes to tell them apart. */
  readonly ranking: readonly { readonly rank: number; readonly name: string; readonly total: string }[];
  readonly margin: string;
  readonly pack: string;
  readonly report: string;
  readonly verdict: Verdict;
}

/** Plays the example in the given engine and puts the pack, the report and the verdict into `folder`. */
export const playDemo = async (
  { context, invoke }: { readonly context: Context; readonly invoke: Dispatch },
  folder: string,
): Promise<Demo> => {
  const { tender, people } = await playScript(context, invoke, tram, 'sealed');
  const window = { window: 'demo' };
  await invoke('people.signIn', { person: people.get('lead'), passphrase: inventedPassphrase }, window);
  const answer = await invoke('award.view', { tender }, window);
  if (answer.kind !== 'done') throw new Error('the example has no result');
  const { evaluation } = answer.value as { readonly evaluation: Evaluation };
  const places = evaluation.ranking?.places ?? [];
  const totals = displayDistinct(
    places.map((place) => exact(place.total ?? '0')),
    4,
  );
  const kept = context.store.read((db) => ({ pack: packOf(db, tender), closed: closedRecordOf(db, tender) }));
  if (!kept.pack || !kept.closed?.report) throw new Error('the example was not sealed');
  await mkdir(folder, { recursive: true });
  const pack = path.join(folder, `${tram.details.reference}.asice`);
  const report = path.join(folder, `${tram.details.reference} award report.pdf`);
  await copyFile(kept.pack.file, pack);
  await copyFile(context.store.blobs.pathOf(kept.closed.report), report);
  const verdict = await verifyPackFile(pack, { now: context.clock() });
  await writeFile(path.join(folder, 'verdict.json'), `${JSON.stringify(verdict, null, 2)}\n`);
  await writeFile(
    path.join(folder, 'verdict.txt'),
    `${verdict.sentence}\n${verdict.checks.map((check) => `${check.ok ? 'ok' : 'NOT OK'}  ${check.sentence}`).join('\n')}\n`,
  );
  return {
    title: tram.details.title,
    ranking: places.map((place, index) => ({
      rank: place.rank,
      name: evaluation.bids.find((bid) => bid.bid === place.bid)?.name ?? '',
      total: totals[index] ?? display(exact(place.total ?? '0'), 4),
    })),
    margin: evaluation.ranking?.margin?.sentence ?? '',
    pack,
    report,
    verdict,
  };
};
