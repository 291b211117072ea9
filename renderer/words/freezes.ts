/** What is said of changing what was published: where the law leaves room, what was frozen before, and that the change is published again. */

import { dayAndTime, listed } from './format.ts';

export const freezes = {
  title: 'Changing what was published',
  lead: 'While no tender is in, the law leaves two ways to change what was frozen. Both make a new version with a fingerprint of its own, and both versions stay in the record.',
  ground: 'Under which rule',
  grounds: [
    { id: 'modification', label: 'Modifying the terms before the deadline (PA23 s.31)' },
    { id: 'refinement', label: 'Refining criteria in a competitive flexible procedure (PA23 s.24)' },
  ],
  providedFor: 'Where the notice or the documents provide for refining',
  changesCriterion: 'A criterion itself is refined; weights change only in consequence',
  statement: 'Why nobody who was eliminated would have progressed under the refined criteria',
  statementHelp: 'With its reasons, even if nobody was eliminated.',
  reason: 'Why it has to change',
  deed: {
    act: 'Change what was published',
    sentence:
      'The criteria can then be edited again. Nothing opens before they are frozen anew and the change has been published, which is recorded under “Receive”.',
    afterOne: 'They stay frozen until the other key is turned, too.',
  },
  fixed: ['This version, its fingerprint and who froze it, as a former version', 'The rule, the reason and who changed it'],
  former: 'Former versions',
  version: (number: number, by: readonly string[], at: string): string => `Version ${number}, frozen by ${listed(by)} on ${dayAndTime(at)}`,
  changed: (by: string, at: string, reason: string): string => `Changed by ${by} on ${dayAndTime(at)}: ${reason}`,
  rules: { modification: 'Modified under PA23 s.31.', refinement: 'Refined under PA23 s.24.' },
  published: (notice: string, reference: string, on: string): string => `It was published by ${notice}, ${reference}, on ${on}.`,
  neverPublished: 'Nothing on record says that it was published.',
  hash: 'Fingerprint of this version',
} as const;
