/** What is said of the stages of a procedure and of their records: the way there and back, and what is begun. */

import { goOnTo } from '../../shared/domain/procedure-stages.ts';
import { counted, dayAndTime, listed } from './format.ts';

export const nextStage = {
  title: 'Next stage',
  before: 'Stage before',
  open: (title: string): string => `Open the record of “${title}”`,
  begin: (title: string): string => `Begin “${title}”`,
  waits: (title: string): string => `“${title}” cannot be begun yet`,
  does: (names: readonly string[], title: string, scores: 'carried-forward' | 'reset'): string =>
    `${goOnTo(names, title)}. A record of its own is made for it, with the panel and everything that was published. ${
      scores === 'carried-forward'
        ? 'What the panel agreed about them is carried forward, and is not scored again there.'
        : 'No score is carried forward: every question is scored anew.'
    }`,
  undecided: (title: string): string => `Whoever goes on takes part in “${title}”, in a record of its own.`,
  byRule: (sentence: string): string => `By the published rule: ${sentence}.`,
  begun: (names: readonly string[], title: string): string => `${goOnTo(names, title)}. Its record has been begun.`,

  lead: 'Those who went on from the stage before. Nobody else takes part in this one (Procurement Act 2023, section 20).',
  waitingTitle: 'They went on and are not registered yet',
  waiting: (names: readonly string[]): string =>
    `${listed(names)}. They are registered as they were in the stage before; what was agreed about them there comes with them, where that was published.`,
  register: (suppliers: number): string => `Register ${counted(suppliers, 'supplier', 'suppliers')}`,
  nobody: 'Nobody went on',
  nobodyWhy: 'No supplier was taken on from the stage before, so there is nobody to register.',
  carriedAs: { stands: 'carried forward from an earlier stage', anew: 'carried forward, and agreed anew here' },
  cameAs: (stage: string, value: string): string => `Carried forward from “${stage}”: ${value}`,
  notScoredHere: 'Nobody scored this answer in this stage.',
  cameWithBid: (moment: string, by: string): string => `It came with the bid, registered ${dayAndTime(moment)} by ${by}.`,
  cameHint: 'As the panel of that stage agreed it. It stays in the record beside whatever is agreed anew here.',
} as const;
