/** The examples that the first screen offers, played on demand by people who are made for them. */

import type { PersonId } from '../../shared/domain/ids.ts';
import { allowed, refuse, refused } from '../../shared/domain/result.ts';
import type { Dispatch } from '../host/dispatch.ts';
import type { Context } from '../services/context.ts';
import { type Examples, inventedPassphrase } from '../services/examples.ts';
import { createProfile } from '../services/people.ts';
import { profilesOf } from '../store/profiles.ts';
import { healthAndSafety } from './health-and-safety.ts';
import { play, type Played, type Until } from './play.ts';
import type { Script } from './script.ts';
import { threeLots } from './three-lots.ts';
import { tram } from './tram.ts';

const scripts: readonly Script[] = [tram, threeLots, healthAndSafety];

const stageList = [
  { stage: 'prepare', words: 'Criteria drafted, not frozen yet' },
  { stage: 'receive', words: 'Frozen; bids and prices in, still sealed' },
  { stage: 'score', words: 'Opened; the panel begins to score' },
  { stage: 'moderate', words: 'Every scoresheet in and unsealed' },
  { stage: 'award', words: 'Quality locked; prices still sealed' },
  { stage: 'archive', words: 'An award recommended; the record can be closed' },
] as const;

type Host = Pick<Context, 'store' | 'clock' | 'ids' | 'workFactor' | 'tell'>;

/** Plays one of the scripts to the end of what `until` needs. */
export const playScript = (
  host: Host,
  invoke: Dispatch,
  script: Script,
  until: Until,
  goOn?: { readonly from: Until; readonly played: Played },
): Promise<Played> =>
  play(
    script,
    until,
    {
      invoke,
      clock: host.clock,
      ids: host.ids,
      invented: async (name, position) => {
        const known = host.store.read((db) => profilesOf(db)).find((profile) => profile.name === name && profile.invented);
        if (known) return known.person;
        const made = await createProfile(host, { name, position, passphrase: inventedPassphrase, invented: true });
        if (!made.ok) throw new Error(made.refusal.sentence);
        return made.value.person;
      },
    },
    goOn,
  );

export const scriptOf = (example: string): Script | null => scripts.find((script) => script.example === example) ?? null;

export const examples = (host: Host, invoke: Dispatch): Examples => ({
  list: scripts.map(({ example, title, sentence }) => ({ example, title, sentence, stages: stageList })),
  play: async (example, stage) => {
    const script = scriptOf(example);
    if (!script) return refused(refuse('no-such-example', 'There is no such example.'));
    const { tender, people } = await playScript(host, invoke, script, stage);
    return allowed({ tender, lead: people.get('lead') ?? ('' as PersonId) });
  },
  signIn: async (caller, person) => {
    const answer = await invoke('people.signIn', { person, passphrase: inventedPassphrase }, caller);
    if (answer.kind === 'done') return allowed(null);
    if (answer.kind === 'refused') return refused(answer.refusal);
    throw new Error(answer.sentence);
  },
});
