/** What awarding says of its decision: an award, or before the last stage of a procedure who goes on to the next (PA23 s.20; domain.md 3.6). */

import { goOnTo } from '../../shared/domain/procedure-stages.ts';
import { award } from './award.ts';
import { awardLots } from './award-lots.ts';
import { listed } from './format.ts';

/** The same keys, said otherwise. */
type Said<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...given: infer Given) => infer Answer
      ? (...given: Given) => Answer extends string ? string : Answer
      : Said<Words[Key]>;
};

const anAward = {
  title: award.title,
  tab: award.tabs.decision,
  recommended: award.table.recommended,
  sentence: award.headline.recommended,
  by: award.headline.recommendedBy,
  recommend: { ...award.recommend, leadAll: awardLots.admitted.lead, buttonAll: awardLots.admitted.button },
  admitted: awardLots.admitted,
  report: award.report,
  lots: {
    notYet: awardLots.notYet,
    title: awardLots.title,
    caption: awardLots.caption,
    awarded: awardLots.columns.awarded,
    getsIt: awardLots.getsIt,
    noCap: awardLots.noCap,
    recommend: awardLots.recommend,
    recommendLead: awardLots.recommendLead,
    button: awardLots.button,
    dialogTitle: awardLots.dialogTitle,
    fixed: awardLots.fixed,
    inOverview: awardLots.inOverview,
    made: awardLots.made,
  },
} as const;

export type DecisionWords = Said<typeof anAward>;

const goingOn = (next: string): DecisionWords => ({
  title: `Who goes on to “${next}”`,
  tab: 'Who goes on, and report',
  recommended: 'Goes on',
  sentence: (names) => `${goOnTo(names, next)}.`,
  by: (by, at) => `Decided by ${by}, ${at} (time as claimed)`,
  recommend: {
    ...award.recommend,
    title: `Decide who goes on to “${next}”`,
    lead: (name) => `By the published rule ${name} alone goes on, so nobody else can be taken on.`,
    leadAll: (names) =>
      `By the published rule ${listed([...names])} ${names.length === 1 ? 'goes' : 'go'} on, so nobody else can be taken on and nobody of them left out.`,
    reason: 'Reason for the decision',
    reasonHint: 'How the published rule led to it, and what was weighed.',
    button: (name) => `Record that ${name} goes on`,
    buttonAll: 'Record who goes on',
    notYours: 'The procurement lead decides who goes on.',
    waiting: 'The decision waits',
    dialogTitle: (name) => `Who goes on to “${next}”: ${name}`,
    dialogSentence: 'The decision goes into the record and into the stage report, which is then no longer a draft.',
    act: 'Decide',
    fixed: (name) => [
      `${name} ${name.includes(' and ') ? 'go' : 'goes'} on to “${next}”, for the reason given.`,
      'Points, ranks and ties of this stage can no longer change.',
      `“${next}” can then be begun, and this record closed and sealed.`,
    ],
    made: 'Decision',
  },
  admitted: {
    ...awardLots.admitted,
    title: `Who goes on to “${next}”`,
    caption: `Who goes on to “${next}”, and who does not`,
    in: 'Goes on',
    reserve: () => 'Does not go on',
  },
  report: {
    ...award.report,
    title: 'Stage report',
    draft: 'Draft until it is decided who goes on: every page says so.',
    final: 'With the decision; no longer a draft.',
    lead: 'Who goes on and by which published rule, criteria and weights of this stage, agreed scores with their reasons, ranking, panel and declarations, in one tagged PDF.',
    button: 'Make the stage report',
  },
  lots: {
    notYet: 'It is not decided yet who goes on.',
    title: 'Who goes on in which lot',
    caption: 'Lots, with the bids that go on in each',
    awarded: 'Goes on',
    getsIt: 'goes on',
    noCap: 'As published, each lot decides by itself who goes on.',
    recommend: `Decide who goes on to “${next}”`,
    recommendLead: 'Only those whom the published rule takes on can go on: all lots together, each with its reason.',
    button: 'Decide all lots',
    dialogTitle: `Decide who goes on to “${next}” in all lots`,
    fixed: (lot, names) => `${lot}: ${names} ${names.includes(', ') ? 'go' : 'goes'} on.`,
    inOverview: 'Lots are decided together, under “All lots”.',
    made: 'Decision',
  },
});

/** `goesOn`: the next stage; null where the record ends in an award. */
export const decisionWords = (goesOn: string | null): DecisionWords => (goesOn === null ? anAward : goingOn(goesOn));

const openingPrices = { ...award.opening, before: award.before, hidden: award.hidden.what };

export type OpeningWords = Said<typeof openingPrices>;

/** Nothing was sealed: the two keys fix what the panel agreed, and the ranks follow from it. */
const openingResult: OpeningWords = {
  ...openingPrices,
  act: 'Open the result',
  waitsOf: award.opening.waitsOf,
  sentence: 'From now on everybody on the panel sees the totals and ranks that follow from the agreed scores.',
  afterOne:
    'This is the first of two keys. Totals and ranks wait until the second person turns theirs; a change of a score or of the bids undoes it.',
  fixed: (ranked, out) => [
    `${listed(ranked)} ${ranked.length === 1 ? 'is' : 'are'} ranked by the agreed scores.`,
    ...(out.length === 0 ? [] : [`${listed(out)} ${out.length === 1 ? 'stays' : 'stay'} out of the ranking.`]),
    'Agreed scores and decisions on thresholds can no longer change.',
  ],
  before: {
    ...award.before,
    headline: 'Quality is locked.',
    why: 'These are the points of the agreed scores. No price and no quantities were asked for, so nothing is sealed. Two people open the result, and it is fixed.',
  },
  hidden: 'Points and ranks',
};

export const openingWords = (isAnythingSealed: boolean): OpeningWords => (isAnythingSealed ? openingPrices : openingResult);
