/** Words of the stages of a competitive flexible procedure in preparing: the published list, who goes on, what is judged when, and what may still be refined. */

import { counted, listed } from './format.ts';

export const stageWords = {
  title: 'Stages',
  intro:
    'A competitive flexible procedure may have stages (Procurement Act 2023, section 20). All of them are published at the start; each has its own record, bids and panel work, and says who goes on to the next.',
  none: 'There is one stage: whoever tenders is judged, and one is awarded.',
  begin: 'Let it have stages',
  add: 'Add a stage',
  beginnings: ['Initial tenders', 'Final tenders'],
  named: (number: number, title: string): string => `Stage ${number}${title === '' ? '' : `, ${title}`}`,
  stageTitle: 'Title',
  titleOf: (number: number): string => `Title of stage ${number}`,
  tools: 'Order and removal',
  moveUp: (number: number): string => `Move up: stage ${number}`,
  moveDown: (number: number): string => `Move down: stage ${number}`,
  remove: (number: number): string => `Remove stage ${number}`,
  onwards: 'Who goes on to the next stage',
  onwardsOf: (number: number): string => `Who goes on from stage ${number}`,
  notChosen: 'Choose',
  cuts: {
    first: 'The first so many',
    above: 'All above a total',
    within: 'All within so many points of the best',
  },
  scores: 'What the panel has agreed by then',
  scoresOf: (number: number): string => `What the panel has agreed in stage ${number}`,
  carried: {
    'carried-forward': 'Counts in the next stage too',
    reset: 'Is reset: what the next stage asks is scored anew',
  },
  carriedHint: 'Scores can count in the next stage for questions that both have. Prices and quantities are always tendered anew.',
  last: 'The last stage ends in the award.',
  fixed: 'The list was published with the first stage. It can be changed only as a refinement, like the criteria.',

  judgedIn: 'Judged in',
  judgedInHint: 'None chosen means every stage. What stands below a section follows it.',
  deed: 'stages',
  marks: (numbers: readonly string[]): string => (numbers.length === 1 ? `stage ${numbers[0] ?? ''}` : `stages ${numbers.join(', ')}`),
  inStage: (title: string, sentence: string): string => `${title}: ${sentence}`,
  miniatureOf: (stage: string): string => `Worked out for ${stage.charAt(0).toLowerCase()}${stage.slice(1)}.`,

  earlierTitle: 'What came before',
  wentOn: (title: string, names: readonly string[]): string =>
    names.length === 0 ? `Nobody went on from “${title}”.` : `From “${title}” ${listed([...names])} went on.`,
  leftOut: (names: readonly string[]): string =>
    names.length === 0 ? 'Nobody was left out by the rule.' : `Not taken on by the rule: ${listed([...names])}.`,
  carriedForward: (scores: number): string =>
    scores === 0
      ? 'No score was carried forward.'
      : `${counted(scores, 'agreed score was', 'agreed scores were')} carried forward; those questions are not scored again.`,
  unchanged: 'What tenders are judged by is what was published with the stage before.',
  changed:
    'What tenders are judged by is no longer what was published with the stage before. That is possible only as a refinement (Procurement Act 2023, section 24).',
  isRefined: (by: string, at: string): string => `A refinement of what stands now was stated by ${by}, ${at} (time as claimed).`,
  isStale: 'A refinement was stated, but what tenders are judged by has changed since: state it again.',
  state: 'State the refinement',
  stateAgain: 'State it again',
  dialog: 'Refine what tenders are judged by',
  providedFor: 'Where the notice or the documents provide for it',
  providedForHint: 'The document and the place in it.',
  changesCriterion: 'A criterion itself is refined, not its weight alone',
  changesCriterionHint: 'Weights may change only in consequence of that.',
  eliminated: (name: string): string => `Would ${name} have gone on under the refined criteria?`,
  would: 'Yes, it would have',
  wouldNot: 'No, it would not',
  statement: 'Why nobody who was left out would have gone on',
  statementHint: 'A reason, even if nobody was left out.',
  record: 'State it for the record',
  waits: 'the place in the documents, an answer for everybody left out, and the reason',
  printTitle: 'Stages',
  printOpen: 'not chosen yet.',
  printLast: 'This stage ends in the award.',
} as const;
