/** Words of how firmly a result stands. */

import type { CutInto } from '../../shared/domain/framework-cut.ts';
import { count, counted } from './format.ts';

/** Where one bid is awarded: the question is the first place. */
export const robustness = {
  title: 'How firmly the result stands',
  lead: 'What would have to be different for another bid to be first. It explains the result and decides nothing: scores, prices and weights are fixed.',
  recorded:
    'The record will say that you looked, and when, because whoever sees such a list while a score can move could be said to have steered it.',
  notRecorded: 'This record is only read, so looking leaves no trace in it.',
  waits:
    'It is shown when nothing that the result rests on is open any more, because whoever sees what would change a result that can still move could be said to steer it.',
  look: 'Look at how firmly the result stands',
  again: 'Reckon it again',
  loading: 'Asking who has looked',

  weights: 'Weights',
  flips: {
    title: 'Where a section’s weight would change the first place',
    sentence: (first: string): string =>
      `The ring is the weight as published. At each dot another bid is level with ${first}, and beyond it ahead; the other sections keep their proportions.`,
    none: (first: string): string => `Whatever any one section weighed, ${first} would stay first.`,
    heads: ['Section', 'bid', 'Weight'] as const,
    published: 'as published',
    axis: 'Weight in points of 100',
    each: 'Every criterion, one by one',
    eachCaption: 'Weights at which another bid is level with the first, the least change first',
    criterion: 'Criterion',
    rival: 'Bid',
    with: 'Level with',
    now: 'Published',
    level: 'Level at',
    why: (criterion: string, rival: string, shown: string): string => `${criterion}, ${rival}: level at ${shown}. Why?`,
    drawn: (bids: number): string =>
      `Every bid is reckoned with. Of each section the ${count(bids)} that need the least change are drawn; all stand under “Every criterion, one by one”.`,
    more: (next: number, left: number): string => `Show ${count(next)} more of ${counted(left, 'weight', 'weights')}`,
    noWorking: 'Exact as it stands; of a field this large only the bids nearest to the first have their working kept.',
  },
  effective: {
    title: 'Published and effective weights',
    lead: 'How far the bids lay apart in each section, as a part of how far they lay apart in all. Nominal weights mislead where points bunch.',
    section: 'Section',
    stated: 'Published',
    effective: 'Effective',
    range: 'Points from lowest to highest',
    none: 'Nothing told them apart',
    why: (section: string, shown: string): string => `Effective weight of ${section}: ${shown}. Why?`,
  },

  draws: {
    title: 'Other weights, drawn by lot',
    lead: 'Each weight is drawn from so many points below the published one to as many above, every thousandth as likely. How often each bid would be first is counted exactly.',
    spread: 'Points up and down',
    draws: 'Draws',
    drawsHint: 'From 1 to 1,000,000.',
    spreadHint: 'More than 0, at most 100.',
    seed: 'Seed',
    seedHint: 'The same seed draws the same weights again, on every computer. It stands in the record.',
    level: 'What is drawn',
    levels: { sections: 'Sections', items: 'Every question' },
    button: 'Draw weights',
    waits: 'numbers that can be drawn',
    chart: 'How often each bid is first',
    sentence: (name: string, percent: string, draws: number): string =>
      `${name} is first in ${percent} of ${counted(draws, 'draw', 'draws')}.`,
    noDraws: 'Nothing is drawn yet.',
    bidder: 'Bid',
    first: 'First',
    level_: 'Level with others',
    share: 'First, in percent',
    /** Where it is not the first place that is asked for. */
    about: null,
    facts: (seed: string, generator: string, spread: string): string => `Seed ${seed}; ${generator}; ±${spread} points.`,
    notANumber: (from: string, to: string): string => `This has to be a number from ${from} to ${to}.`,
  },

  scores: {
    title: 'Scores',
    lead: 'The fewest single steps on the scale that would have put another bid first, and every one step that would.',
    /** Where totals have to reach a line, so that the fewest steps of several bids together are not looked for. */
    leadAtLine: null,
    fewest: 'The fewest steps',
    single: 'Every single step that would',
    none: 'No single step of one score would change the first place.',
    noneAtAll: 'No change of scores alone would put another bid first.',
    caption: 'Single steps that would change the first place',
    bid: 'Bid',
    question: 'Question',
    agreed: 'Agreed',
    instead: 'Instead',
    drawing: 'On the scale',
    winner: 'First then',
    nobody: 'nobody without a decision',
    strip: (from: string, to: string): string => `agreed ${from}, instead ${to}`,
    nearest: (looked: number, all: number): string =>
      `Each step of each bid asks for the whole result anew, so of the ${counted(all, 'bid', 'bids')} behind the first the nearest ${count(looked)} are looked at here.`,
  },

  bidders: {
    title: 'Without one bidder',
    lead: 'Formulas that compare bids with one another can change their order when one is left out.',
    chart: 'Totals without one bidder',
    sentence: (reversals: number): string =>
      reversals === 0
        ? 'No bid that is not first decides who is.'
        : `${counted(reversals, 'bid that is not first decides', 'bids that are not first decide')} who is.`,
    without: (name: string): string => `Without ${name}`,
    heads: ['Left out', 'bid', 'Total'] as const,
    axis: 'Total',
    rest: (bids: number): string => `Without any one of ${counted(bids, 'other bid', 'other bids')} the first stays first.`,
  },

  assessors: {
    title: 'Without one assessor',
    lead: 'What the totals would be if the mean of marks were a score, which it never is: it shows how much one assessor moved the panel, and no more.',
    chart: 'Totals by means of marks',
    everybody: 'Everybody',
    sentence: 'Means are no scores. The first line is everybody’s marks; each other line leaves one assessor out.',
    without: (name: string): string => `Without ${name}`,
    heads: ['Left out', 'bid', 'Total by means'] as const,
    somebody: 'somebody no longer on the panel',
  },

  formulas: {
    title: 'Other price formulas',
    lead: 'The same bids by formulas that were not published: what the published one decided.',
    chart: 'Totals by each formula',
    heads: ['Formula', 'bid', 'Total'] as const,
    notTried: 'Not tried',
  },

  prices: {
    title: 'Other prices',
    lead: 'How much cheaper each other bid would have had to be, to the penny.',
    chart: 'Prices, and prices at which each bid would be first',
    heads: ['Bid', 'price', 'Pounds'] as const,
    now: 'price as it is',
    enough: 'first at',
    nearest: (looked: number, all: number): string =>
      `Each price tried asks for the whole result anew, so of the ${counted(all, 'bid', 'bids')} behind the first the nearest ${count(looked)} are looked at here.`,
    sentence: 'The ring is the price as it is; the dot is the highest price at which the bid would be first.',
  },

  views: {
    title: 'Who has looked',
    none: 'Nobody has looked yet.',
    line: (by: string, at: string): string => `${by}, ${at} (time as claimed)`,
    drew: (draws: number, seed: string): string => `${counted(draws, 'draw', 'draws')} of other weights, seed ${seed}`,
    former: 'a result that no longer stands as it was looked at',
  },
} as const;

/** The same keys, said otherwise. */
type Said<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends null
      ? string | null
      : Words[Key] extends (...given: infer Given) => string
        ? (...given: Given) => string
        : Words[Key] extends readonly string[]
          ? Words[Key]
          : Said<Words[Key]>;
};

export type RobustnessWords = Said<typeof robustness>;

/** Of those whom the rule takes and of those whom it leaves out, after "would" and after "that". */
const several = {
  'next-stage': { be: 'go on', after: 'Go on then', isNot: 'does not go on', does: 'does' },
  framework: { be: 'be admitted', after: 'Admitted then', isNot: 'is not admitted', does: 'is' },
} as const;

/** Where several are taken on by a rule: the question is who they are. */
const who = ({ be, after, isNot, does }: (typeof several)[CutInto]): RobustnessWords => ({
  ...robustness,
  lead: `What would have to be different for others to ${be}. It explains the result and decides nothing: scores, prices and weights are fixed.`,
  flips: {
    ...robustness.flips,
    title: `Where a section’s weight would change who would ${be}`,
    sentence: () =>
      `The ring is the weight as published. At each dot a bid that ${isNot} is level with one that ${does}, and beyond it ahead; the other sections keep their proportions.`,
    none: () => `Whatever any one section weighed, the same would ${be}.`,
    eachCaption: `Weights at which a bid that ${isNot} is level with one that ${does}, the least change first`,
  },
  draws: {
    ...robustness.draws,
    title: 'Other weights, drawn by lot: the first place',
    about: `This is about the first place of the order alone. How often each bid would ${be} is not counted.`,
  },
  scores: {
    ...robustness.scores,
    lead: `The fewest single steps on the scale that would have changed who would ${be}, and every one step that would.`,
    leadAtLine: `Every one step on the scale that would have changed who would ${be}. Several steps together are not looked for, because the rule names a line that totals have to reach.`,
    none: `No single step of one score would change who would ${be}.`,
    noneAtAll: `No change of scores alone would let others ${be}.`,
    caption: `Single steps that would change who would ${be}`,
    winner: after,
    nearest: (looked, all) =>
      `Each step of each bid asks for the whole result anew, so of the ${counted(all, 'bid', 'bids')} behind the first the ${count(looked)} nearest to the line are looked at here.`,
  },
  bidders: {
    ...robustness.bidders,
    sentence: (reversals) =>
      reversals === 0
        ? `No bid that ${isNot} decides who would ${be}.`
        : `Bids that decide who would ${be} without being among them: ${count(reversals)}.`,
    rest: (bids) => `Without any one of ${counted(bids, 'other bid', 'other bids')} the same would ${be}.`,
  },
  prices: {
    ...robustness.prices,
    lead: `How much cheaper each bid that ${isNot} would have had to be, to the penny.`,
    chart: `Prices, and prices at which each bid would ${be}`,
    enough: 'low enough at',
    nearest: (looked) =>
      `Each price tried asks for the whole result anew, so the ${counted(looked, 'bid', 'bids')} nearest to the line are looked at here.`,
    sentence: `The ring is the price as it is; the dot is the highest price at which the bid would ${be}.`,
  },
});

/** `into`: into what a rule takes several on; null where one bid is awarded. */
export const robustnessWords = (into: CutInto | null): RobustnessWords => (into === null ? robustness : who(several[into]));
