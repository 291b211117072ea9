/** What is said of publishing what is frozen. */

import { dayAndTime } from './format.ts';

export const publication = {
  title: 'Publication',
  made: (notice: string, reference: string, on: string): string => `What is frozen was published by ${notice}, ${reference}, on ${on}.`,
  recorded: (by: string, at: string): string => `Recorded by ${by} on ${dayAndTime(at)}.`,
  withWhole: (notice: string, reference: string, on: string): string =>
    `What is frozen was published with the whole tender by ${notice}, ${reference}, on ${on}. A notice of its own can be recorded.`,
  none: 'No publication of what is frozen is on record yet.',
  notAsked: 'A procedure of this kind has no tender notice of its own. Where something was published all the same, it can be recorded.',
  notice: 'Notice',
  noticeHelp: 'UK4 is the tender notice.',
  reference: 'Reference',
  on: 'Published on',
  onHelp: 'As 2026-05-01.',
  act: 'Record the publication',
  correct: 'Put the record of it right',
  waits: 'the notice, its reference and a day such as 2026-05-01',
} as const;
