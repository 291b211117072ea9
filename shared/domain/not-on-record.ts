/** What an award ordinarily rests on and this record does not hold, in words: nothing is left out silently (domain.md 2.2, states 4, 6, 20 and 21). */

import type { TenderDetails } from './model.ts';
import { listed } from './wording.ts';

/** Call-offs and direct awards have no tender notice; a later stage rests on that of the first, and a lot by itself on that of the whole tender. */
export const hasTenderNotice = (procedure: TenderDetails['procedure'], restsOnAnother: boolean): boolean =>
  !restsOnAnother && (procedure === 'open' || procedure === 'competitive-flexible');

/** For the opening, and for what is recommended. */
export const notPublished = 'Nothing on record says that the tender notice was published with what is frozen.';

export interface RecordFacts {
  readonly procedure: TenderDetails['procedure'];
  /** Whether the notice stands in the record that this one comes from. */
  readonly restsOnAnother: boolean;
  /** null: the record ends in an award; otherwise it decides who goes on. */
  readonly goesOn: string | null;
  readonly isConflictsAssessed: boolean;
  readonly isPublished: boolean;
  /** Of the result as it is now; of an earlier one; none. */
  readonly assurance: 'of-this' | 'of-an-earlier' | 'none';
  /** To whom the method leads, and whether anybody looked into them; null while there is no result. */
  readonly led: readonly { readonly name: string; readonly isLookedInto: boolean }[] | null;
}

const assuranceMissing = {
  'of-this': [],
  'of-an-earlier': ['The independent check on record is of an earlier result, which has changed since.'],
  none: ['No independent check of the arithmetic and of a sample of the reasons is on record.'],
} as const;

export const notOnRecord = (facts: RecordFacts): readonly string[] => {
  const unseen = facts.goesOn === null ? (facts.led ?? []).filter(({ isLookedInto }) => !isLookedInto).map(({ name }) => name) : [];
  return [
    ...(facts.isConflictsAssessed ? [] : ['No conflicts assessment of the authority is on record (PA23 s.83).']),
    ...(facts.isPublished || !hasTenderNotice(facts.procedure, facts.restsOnAnother) ? [] : [notPublished]),
    ...(facts.led === null ? [] : assuranceMissing[facts.assurance]),
    ...(unseen.length === 0 ? [] : [`No due diligence on ${listed(unseen)} is on record.`]),
  ];
};
