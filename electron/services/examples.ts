/** What services know of the examples: that they can be listed and played. The seeds themselves stand above and are given by the composition root. */

import type { JobName } from '../../shared/contract/home.ts';
import type { Outcome } from '../../shared/domain/result.ts';
import type { PersonId, TenderId } from '../../shared/domain/ids.ts';

export interface Examples {
  readonly list: readonly {
    readonly example: string;
    readonly title: string;
    readonly sentence: string;
    readonly stages: readonly { readonly stage: JobName; readonly words: string }[];
  }[];
  /** Plays an example up to a job. Answers its tender and its procurement lead. */
  play(example: string, stage: JobName): Promise<Outcome<{ readonly tender: TenderId; readonly lead: PersonId }>>;
  /** Signs one of its invented people in, so that the example opens in one click. */
  signIn(caller: { readonly window: string }, person: PersonId): Promise<Outcome<unknown>>;
}

/** The passphrase of everybody invented, shown on the sign-in screen: it guards nothing. */
export const inventedPassphrase = 'an invented person';
