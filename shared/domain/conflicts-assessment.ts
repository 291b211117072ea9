/** The conflicts assessment of the authority: prepared before the tender notice, kept under review, revised before the award (PA23 s.83; domain.md 1.4). Each version stays. */

import type { Day } from './calendar.ts';
import { advisory, type Finding } from './finding.ts';
import type { Time } from './ids.ts';
import { type Refusal, refuse } from './result.ts';
import { mayHaveHappened } from './step-day.ts';

export interface AssessedVersion {
  /** 1 for the first. */
  readonly version: number;
  readonly on: Day;
}

/** Refuses `not-the-next-version`, and what `mayHaveHappened` refuses. `at` is when it is recorded. */
export const mayAssessConflicts = ({ version, on }: AssessedVersion, known: readonly AssessedVersion[], at: Time): Refusal | null => {
  const last = known.at(-1);
  const next = (last?.version ?? 0) + 1;
  return version === next
    ? mayHaveHappened(on, at, last?.on ?? null)
    : refuse(
        'not-the-next-version',
        `Version ${next} comes next, and this is version ${version}: somebody may have signed one meanwhile.`,
        {
          about: 'version',
          wayOut: 'Read the version that stands, then sign the next.',
        },
      );
};

/** The assessment is prepared before the notice, so the freeze is the last moment at which its absence is only advised against. */
export const checkConflictsAssessed = (known: readonly AssessedVersion[]): readonly Finding[] =>
  known.length > 0
    ? []
    : [
        advisory(
          { kind: 'panel' },
          'conflicts-not-assessed',
          'No conflicts assessment of the authority is signed yet.',
          'Sign its first version before the notice is published.',
        ),
      ];
