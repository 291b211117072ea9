/** What the screen of awarding says: the result and its working, prices, social value offers, the recommendation and the report. */

import { counted, listed } from './format.ts';

/** A section's title inside a sentence: "Social value" as "social value", but "NHS experience" as it stands. */
const inside = (title: string): string => (/^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title);

const points = (shown: string): string => `${shown} ${shown === '1' ? 'point' : 'points'}`;

export const award = {
  title: 'Award',
  loading: 'Working out the result',

  tabs: {
    label: 'Parts of awarding',
    result: 'Result',
    prices: 'Prices',
    low: 'Abnormally low',
    offers: 'Social value',
    robustness: 'Robustness',
    decision: 'Recommendation and report',
    unchecked: (bids: number): string => `${bids} to check`,
  },

  hidden: {
    what: 'Points, prices and ranks',
    who: 'Quality is locked by two people: the moderator and the procurement lead',
    when: 'when quality is locked',
    reopenedWho: 'Shown again to everybody on the panel when the reopened question is over',
    toQuestion: 'Go to the reopened question',
    why: 'Nobody sees a result while a score can still be moved, so that no score can be steered towards a result.',
  },

  before: {
    headline: 'Quality is locked. Prices are still sealed.',
    why: 'These are the points of the agreed scores. They are fixed. Prices and quantities come in when two people open them.',
    title: 'Points so far',
    table: 'Points of the agreed scores, bids by name',
  },

  headline: {
    leads: (first: string, lead: string): readonly [string, string] => [`${first} leads by `, ` ${lead === '1' ? 'point' : 'points'}`],
    decides: (sections: readonly string[]): string =>
      sections.length === 0
        ? '; no single section decides it.'
        : sections.length === 1
          ? `; ${inside(sections[0] ?? '')} decides it.`
          : `; ${listed(sections.map(inside))} each decide it.`,
    lead: (first: string, second: string, shown: string): string => `Lead of ${first} over ${second}: ${shown}. Why?`,
    ordered: (first: string): string => `${first} is first by the order of the criteria.`,
    settled: (first: string): string => `${first} is in first place, after a tie.`,
    tied: 'The first place is tied.',
    alone: (name: string): string => `${name} is the only bid that still stands.`,
    nobody: 'No bid is left, so there is nothing to award.',
    nobodyWhy: 'If no tender is suitable, the procurement ends here (Procurement Act 2023, section 55).',
    incomplete: 'There is no result yet.',
    recommended: (names: readonly string[]): string => {
      const [first, ...more] = names;
      if (first === undefined) return 'Nobody is recommended.';
      return more.length === 0 ? `${first} is recommended.` : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} are recommended.`;
    },
    recommendedBy: (by: string, at: string): string => `Recommended by ${by}, ${at} (time as claimed)`,
  },

  missing: {
    title: 'Still missing',
    sentence: (amount: number): string =>
      `${counted(amount, 'number is', 'numbers are')} missing. A missing number is never counted as nought, so nothing is ranked until they are there.`,
    consensus: (criterion: string, bid: string): string => `The agreed score of ${bid} for “${criterion}”`,
    decision: (criterion: string, bid: string): string => `The decision on ${bid}, which misses the threshold of “${criterion}”`,
    price: (bid: string): string => `A price of ${bid} that can be compared`,
    offer: (measure: string, bid: string): string => `What ${bid} offers for “${measure}”`,
  },

  table: {
    title: 'Result',
    caption: 'Bids by rank, with their points',
    bidder: 'Bidder',
    rankAndBidder: 'Rank and bidder',
    rank: (rank: number): string => `Rank ${rank}:`,
    of: (available: string): string => `of ${available}`,
    total: 'Total',
    parts: (section: string): string => `Parts of ${section}`,
    showAll: 'Show all parts',
    hideAll: 'Hide all parts',
    digits: 'Decimals',
    digitsOf: { 2: '2', 4: '4' } as const,
    figure: (criterion: string, bid: string, shown: string): string => `${criterion}, ${bid}: ${shown}. Why?`,
    missing: 'missing',
    notComparable: 'not comparable yet',
    unused: 'not used',
    recommended: 'Recommended',
    undecided: 'Decision owed',
    inOrder:
      'Bids are compared on the first criterion, those that are exactly level on it on the second, and so on; nothing is added up. Each criterion is shown as so much of 100 of the best that can be had in it.',
    note: 'Figures are rounded only to be shown; ranks and ties use the exact numbers. Press any figure to see where it comes from.',
    noteRounded: 'Points are rounded as published. Press any figure to see where it comes from.',
  },

  order: { title: 'What puts each bid before the next' },

  out: {
    title: 'Out of the running',
    caption: 'Bids out of the running, with the points that they have',
    lead: 'These bids were judged like the others as far as they came. Their points are kept; their price and quantities are not used, and nothing is measured against them.',
    disqualified: 'Disqualified',
    'set-aside': 'Set aside',
    reasons: {
      threshold: (about: string): string => `Threshold of “${about}”`,
      gate: (about: string): string => `${about}: failed`,
      withdrawn: (): string => 'Withdrawn',
      disregarded: (about: string): string => `Left out: it ${about}`,
      rejected: (about: string): string => `Rejected below the threshold of “${about}”`,
    },
    decided: (by: string, at: string): string => `Decided by ${by}, ${at} (time as claimed)`,
    byRule: 'This follows from the published rule; nobody decided it.',
    none: 'No reason is on record.',
  },

  why: {
    rule: 'Rule',
    working: 'With these numbers',
    result: 'Result',
    exactly: (number: string): string => `exactly ${number}`,
    inputs: 'Where each number comes from',
    steps: 'On the way there',
    reading: 'Looking it up in the record',
    reason: 'Reason on record',
    by: (by: string, at: string): string => `${by}, ${at} (time as claimed)`,
  },

  drawn: 'The result, drawn',

  bars: {
    title: 'Weighted points',
    sentence: (first: string, sections: readonly string[]): string =>
      `Each bar is the total of one bid, made of ${listed(sections.map(inside))}; the longest is that of ${first}.`,
    nameTitle: 'Bidder',
    totalTitle: (available: string): string => `Total of ${available}`,
  },

  scatter: {
    title: 'Quality against price',
    sentence: (cheapest: readonly string[], dearest: readonly string[], best: readonly string[]): string =>
      `${listed(cheapest)} ${cheapest.length === 1 ? 'has' : 'have'} the lowest price and ${listed(dearest)} the highest; ${listed(best)} ${best.length === 1 ? 'has' : 'have'} the most quality points.`,
    nameTitle: 'Bidder',
    across: 'Price without VAT',
    up: (available: string): string => `Quality points of ${available}`,
  },

  margin: {
    title: 'What decides it',
    caption: (first: string, second: string): string => `${first} against ${second}, section by section`,
    section: 'Section',
    difference: 'Difference',
    without: 'Lead without this section',
    decides: 'Decides',
    yes: 'decides it',
    no: 'no',
    information: 'For information only: it changes nothing about the result.',
  },

  ties: {
    title: 'Ties',
    shared: 'Bids with exactly the same total',
    orderBy: 'The order on record',
    decided: (by: string, at: string, witness: string): string => `Recorded by ${by}, ${at} (time as claimed). Witness: ${witness}.`,
    draw: {
      ask: 'Draw the lots now, before a witness, and record the order in which they came.',
      place: (place: number): string => `Lot drawn in place ${place}`,
      reason: 'How the lots were drawn',
      reasonHint: 'Where, by whom, with what: so that somebody who was not there can believe it.',
      witness: 'Who saw it',
      act: 'Record the draw',
    },
    decision: {
      ask: 'The published tie-break has run out. Decide the order, with a reason that holds for both bids alike.',
      place: (place: number): string => `Place ${place}`,
      reason: 'Reason for this order',
      reasonHint: 'Nothing published separates these bids, so the reason is all that there is.',
      witness: 'Who agrees to it',
      act: 'Record the decision',
    },
    choose: 'Choose',
    cannotBeUndone: 'A recorded order cannot be changed.',
    waits: { order: 'every bid to have its place', reason: 'a reason', witness: 'a witness other than you' },
    notYours: 'The procurement lead records it.',
  },

  thresholds: {
    title: 'Thresholds',
    caption: 'Each bid against each published threshold',
    bidder: 'Bidder',
    threshold: 'Threshold',
    measured: 'Reached',
    result: 'What follows',
    undecided: 'Not known yet',
    consequences: {
      none: 'Passed',
      disqualified: 'Failed: disqualified by the published rule',
      'needs-decision': 'Failed: may be rejected, somebody has to decide',
      kept: 'Failed: may be rejected, and was kept',
      rejected: 'Failed: may be rejected, and was rejected',
      settled: 'Failed: may be rejected, and is out already',
    },
    measuredLabel: (title: string, bid: string, shown: string): string => `Threshold of ${title}, ${bid}: ${shown}. Why?`,
    decide: (bid: string): string => `Decide on ${bid}`,
    outcome: 'Decision',
    keep: 'Keep the bid',
    keepDetail: 'It stays in and is judged like every other.',
    reject: 'Reject the bid',
    rejectDetail: 'It leaves the ranking, and its price stays sealed.',
    reason: 'Reason',
    reasonHint: 'The same reason has to hold for every bid that misses this threshold by as much.',
    act: 'Record this decision',
    again: 'Decide anew',
    againHint: 'A decision can be taken anew, with another reason, until prices are opened; the record keeps both.',
    againFor: (bid: string): string => `Decide anew on ${bid}`,
    waits: { outcome: 'a decision', reason: 'a reason' },
    decidedTitle: 'Decisions on record',
    kept: (bid: string, criterion: string): string => `${bid} is kept, although it misses the threshold of “${criterion}”.`,
    rejected: (bid: string, criterion: string): string => `${bid} is rejected, because it misses the threshold of “${criterion}”.`,
    notYours: 'The procurement lead decides, with a reason.',
  },

  opening: {
    act: 'Open the prices',
    sealed: 'The price envelopes',
    who: 'Opened by two different people: the price evaluator, and the procurement lead or the approver',
    ready: 'as soon as both turn their keys',
    halted: 'not as things stand: see below',
    waitsOf: (code: string): string =>
      code === 'thresholds-undecided'
        ? 'the decisions on bids below a threshold'
        : code === 'no-bids-left'
          ? 'a bid that still stands'
          : 'the quality lock',
    sentence:
      'From now on everybody on the panel sees the prices and quantities of the bids that still stand, and the result that follows from them.',
    afterOne:
      'This is the first of two keys. The prices stay sealed until the second person turns theirs; a change of a score or of the bids undoes it.',
    fixed: (opened: readonly string[], shut: readonly string[]): readonly string[] => [
      `The envelopes of ${listed(opened)} are opened and cannot be sealed again.`,
      ...(shut.length === 0
        ? []
        : [`${shut.length === 1 ? 'The envelope' : 'The envelopes'} of ${listed(shut)} ${shut.length === 1 ? 'stays' : 'stay'} shut.`]),
      'Agreed scores and decisions on thresholds can no longer change.',
    ],
    openedBy: (names: readonly string[], at: string): string => `Opened by ${listed(names)}, ${at} (time as claimed)`,
  },

  prices: {
    title: 'Prices',
    caption: 'Evaluated prices, and the points that follow',
    bidder: 'Bidder',
    price: 'Evaluated price',
    points: (title: string): string => `Points for ${inside(title)}`,
    priceLabel: (bid: string, shown: string): string => `Price of ${bid}: ${shown}. Why?`,
    formula: 'Published formula',
    formulaText: (formula: string, weight: string): string => `${formula}, at most ${points(weight)}`,
    evaluated: 'The price that goes into the formula is the price as it was sealed; nothing was added or taken off.',
    invented: 'These bidders and prices are invented.',
    implied:
      'These prices were never published. They are worked back from the published price points, so they show how the arithmetic goes and nothing about what anybody asked for.',
  },

  offers: {
    title: 'Social value offers',
    lead: 'What each bid promises in numbers, how much of it counts, and what that comes to in pounds at the published values.',
    caption: (bid: string): string => `What ${bid} offers`,
    measure: 'Measure',
    promised: 'Promised',
    counted: 'Counted',
    pounds: 'In pounds',
    together: 'Together',
    poundsLabel: (measure: string, bid: string, shown: string): string => `${measure}, ${bid}: ${shown}. Why?`,
    promisedLabel: (measure: string, bid: string, shown: string): string => `${measure}, promised by ${bid}: ${shown}. Why?`,
    countedLabel: (measure: string, bid: string, shown: string): string => `${measure}, counted for ${bid}: ${shown}. Why?`,
    togetherLabel: (bid: string, shown: string): string => `Pounds of social value, ${bid}: ${shown}. Why?`,
    capped: (measure: string, promised: string, counted: string, percent: string): string =>
      `${measure}: ${promised} is promised, and ${counted} of it counts, because the published rule counts at most ${percent}% of the bidder’s own price. The promise itself is not cut.`,
    unchecked: 'Not checked yet',
    accepted: 'Checked and accepted',
    acceptedBy: (by: string, at: string): string => `Accepted by ${by}, ${at} (time as claimed)`,
    reason: (bid: string): string => `What was checked for ${bid}`,
    reasonHint:
      'Units, places, double counting, evidence. What is counted can be reduced one by one under the published rule; the promise itself stays.',
    act: 'Accept as offered',
    actFor: (bid: string): string => `Accept as offered what ${bid} promises`,
    waits: 'a reason',
    notYours: 'The price evaluator checks each offer and accepts it with a reason.',
  },

  register: {
    title: 'Commitments register',
    lead: 'What the contract will hold with whoever wins: each quantity as it was promised, whatever a cap let count.',
    caption: 'Quantities as promised',
    verifiedAs: (promised: string, verified: string): string => `${promised}; ${verified} verified`,
    measure: 'Measure',
    unit: 'Unit',
  },

  recommend: {
    title: 'Recommend an award',
    lead: (name: string): string =>
      `Under the published method ${name} is the most advantageous tender (Procurement Act 2023, section 19), so it is the only one that can be recommended.`,
    reason: 'Reason for the recommendation',
    reasonHint: 'Why this is the most advantageous tender: what decided it, and what was weighed.',
    button: (name: string): string => `Recommend ${name}`,
    waits: 'a reason',
    notYours: 'The procurement lead makes the recommendation.',
    waiting: 'The recommendation waits',
    dialogTitle: (name: string): string => `Recommend ${name}`,
    dialogSentence: 'The recommendation goes into the record and into the award report, which is then no longer a draft.',
    act: 'Recommend',
    fixed: (name: string): readonly string[] => [
      `${name} is recommended, for the reason given.`,
      'Prices, offers, ranks and ties can no longer change.',
      'The record can then be closed and sealed.',
    ],
    made: 'Recommendation',
  },

  report: {
    title: 'Award report',
    draft: 'Draft until an award is recommended: every page says so.',
    final: 'With the recommendation; no longer a draft.',
    lead: 'Decision, criteria and weights, agreed scores with their reasons, prices, social value, ranking and margin, panel and declarations, in one tagged PDF.',
    button: 'Make the award report',
    again: 'Make it again',
    made: (title: string): string => `“${title}” is made.`,
    madeDraft: 'Draft',
    madeFinal: 'Final',
    where: 'Lies at',
    size: 'Size',
    digest: 'SHA-256',
    show: 'Read it here',
  },
} as const;
