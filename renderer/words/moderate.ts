/** What the moderation screens say. */

import { clockTime, count, counted, dayAndTime, listed } from './format.ts';

export const moderate = {
  title: 'Moderation',
  loading: 'Opening the moderation',

  waiting: {
    title: 'Moderation has not started',
    sentence: 'It begins when every assessor has submitted a scoresheet and two people unseal the sheets together.',
    toScore: 'Go to Score',
  },

  sealed: {
    lead: 'Every sheet is opened at once, by two people together, when all are in. Until then nobody reads a score, and nothing can be moderated.',
    who: 'Who is in',
    in: (moment: string): string => `In since ${dayAndTime(moment)}`,
    notIn: 'Not in yet',
    progress: (complete: number, all: number): string => `${count(complete)} of ${counted(all, 'answer', 'answers')} complete`,
    what: (sheets: number): string => counted(sheets, 'scoresheet', 'scoresheets'),
    opens: 'Opens for the moderator and the procurement lead, together.',
    when: (late: readonly string[]): string =>
      late.length === 0 ? 'Now: all sheets are in.' : `When all are in. Still missing: ${listed(late)}.`,
    inRecord: 'At this point of the record the scoresheets were still sealed.',
    act: 'Unseal the scoresheets',
    afterOne: 'The sheets stay sealed until the second key is turned.',
    sentence:
      'All sheets are opened together. From then on the panel sees every score and every reason, and scores change only by consensus.',
    fixed: ['Every individual score and reason, as it was submitted', 'Who unsealed the sheets, and when'],
  },

  unsealed: (by: string, moment: string): string => `The sheets were unsealed by ${by}, ${dayAndTime(moment)}.`,

  progress: 'Agreed',
  progressOf: (agreed: number, all: number): string => `${count(agreed)} of ${count(all)}`,
  room: 'Hide names',
  roomStates: ['names shown', 'names hidden'] as readonly [string, string],
  assessor: (number: number): string => `Assessor ${count(number)}`,

  lock: {
    act: 'Lock quality',
    afterOne: 'Consensus scores can still change until the second key is turned; a change undoes the first key.',
    sentence: 'The consensus scores become final. Thresholds then apply by themselves, and prices may be opened.',
    fixed: (answers: number): readonly string[] => [
      `All ${count(answers)} consensus scores, with their reasons`,
      'Who was present at each, and who disagreed',
      'That no score was agreed after a price was known',
    ],
    missing: (question: string, bids: readonly string[]): string => `${question}: no consensus yet for ${listed(bids)}.`,
    more: (questions: number): string => `And ${counted(questions, 'more question', 'more questions')}.`,
    locked: (by: string, moment: string, again: readonly string[]): string =>
      `Quality was locked by ${by}, ${dayAndTime(moment)}: the consensus scores are final${again.length === 0 ? '' : `, except those of ${listed(again)}, which are being moderated again`}.`,
  },

  agenda: {
    title: 'Agenda',
    help: 'Most disagreement first; what is agreed comes last.',
    filter: 'Show',
    filters: {
      all: (items: number): string => `Everything (${count(items)})`,
      open: (items: number): string => `Not agreed yet (${count(items)})`,
      wide: (items: number): string => `Two steps apart or more (${count(items)})`,
      mine: (items: number): string => `Scored by me (${count(items)})`,
    },
    none: 'Nothing on the agenda is like that.',
    deviation: (value: string): string => `; standard deviation ${value}`,
    showAll: (items: number): string => `Show all ${count(items)}`,
    states: { agreed: 'agreed', flagged: 'far apart', open: 'not agreed yet' },
  },

  wall: {
    scoredOnce: 'scored once, on another of its bids',
    notInLot: 'not asked in this lot',
    title: 'The wall',
    caption: 'Individual scores and consensus: a row for each question, a column for each bid',
    question: 'Question',
    agreed: (value: string): string => `Agreed ${value}`,
    outside: 'outside all individual scores',
    conflicted: 'with somebody who is recused since: to be agreed anew',
    noMarks: 'No scores',
    strip: (marks: readonly string[], agreed: string | null): string =>
      [...marks, ...(agreed === null ? [] : [`agreed ${agreed}`])].join(', '),
    mark: (who: string, value: string): string => `${who} ${value}`,
    key: 'Each dot is one assessor; the bar shows how far apart they are; the arrow is the agreed score.',
    own: 'Your own score is a ring.',
    bids: (from: number, to: number, all: number): string => `Bids ${count(from)} to ${count(to)} of ${count(all)}`,
    previousBids: 'Previous bids',
    nextBids: 'Next bids',
  },

  item: {
    back: 'Back to the wall',
    place: (at: number, all: number): string => `${count(at)} of ${count(all)} on the agenda`,
    previous: 'Previous on the agenda',
    next: 'Next on the agenda',
    tabs: { reasons: 'Reasons', document: 'Document', form: 'Consensus' },
    show: 'Show',
    question: 'The question',
    considerations: 'Considered in the round',
    strengths: 'Strengths',
    weaknesses: 'Weaknesses',
    evidence: 'Evidence',
    page: (page: number): string => `Page ${count(page)}`,
    whole: 'Whole document',
    goTo: (place: string): string => `Show ${place}`,
    notFound: 'Not found in the response.',
    nothing: 'Nothing written.',
    noScore: 'No score',
    copyUp: 'Copy up',
    copyUpOf: (what: string, who: string): string => `Copy up into the reason: ${what} of ${who}`,
    credited: (text: string, who: string): string => `${text} (${who})`,
    stays: 'stays',
    moves: (from: string, to: string): string => `would move from ${from} to ${to}`,
    moved: (from: string, to: string): string => `moved from ${from} to ${to}`,
    noMarks: 'Nobody scored this answer.',
    setAside: (who: string): string => `Set aside: the scoresheet of ${who}`,
    setAsideMeans: 'Recused from this bid. What stands here stays in the record, and counts for nothing.',
  },

  form: {
    score: 'Consensus score',
    scoreHelp: 'Nothing is filled in beforehand. Type the number that the panel agrees on, or choose it.',
    outside: 'This is outside every individual score. It is allowed; the reason has to say why.',
    conflicted:
      'This score was agreed with the scoresheet of somebody who is recused from this bid since, or while they were present. It does not count as agreed until it is agreed anew without them; both stay in the record.',
    reason: 'Reason',
    reasonHelp: 'Why the panel agreed on this score, and what moved anybody.',
    whyNot: (higher: string | null, lower: string | null): string =>
      higher !== null && lower !== null
        ? `Say why not ${higher} and why not ${lower}.`
        : higher !== null
          ? `It is the lowest step: say why not ${higher}.`
          : lower !== null
            ? `It is the highest step: say why not ${lower}.`
            : '',
    sayMoved: 'Write down who moved',
    movedBecause: (who: string, from: string, to: string): string => `${who} moved from ${from} to ${to} because `,
    explanation: (consideration: string): string => `On “${consideration}”`,
    explanationHelp: 'The assessment summary owes each bidder a sentence on this.',
    dissent: 'Dissent',
    dissentHelp: 'Who does not agree, and why.',
    present: 'Present for this answer',
    recused: (names: readonly string[]): string =>
      `${listed(names)} ${names.length === 1 ? 'is' : 'are'} recused from this bid and may not be in the room.`,
    everybody: 'Everybody',
    asBefore: 'As at the last answer',
    lacks: 'Still lacks:',
    ready: 'Ready to be recorded.',
    recorded: (moment: string, by: string, versions: number): string =>
      `Recorded ${dayAndTime(moment)} by ${by}${versions > 1 ? `, version ${count(versions)}` : ''}.`,
    changed: 'Changed since it was recorded.',
    kept: (moment: string): string => `Kept on this computer ${clockTime(moment)}`,
    notKept: 'This could not be kept. It stays here and is tried again with your next change.',
    record: 'Record',
    next: 'Next',
    undo: 'Undo',
    valueMissing: 'No consensus score is chosen yet.',
    nobodyPresent: 'Nobody is named as present.',
    nobodyPresentWayOut: 'Tick who was in the room.',
    notAgreed: 'Not agreed yet.',
  },

  elsewhere: {
    title: 'The same question on other bids',
    help: 'Same point, same credit: compare before you record.',
    none: 'No other bid has a consensus on this question yet.',
    of: (bid: string, value: string): string => `${bid} ${value}`,
  },

  panes: { divider: (left: string, right: string): string => `Divider between ${left} and ${right}` },

  commands: {
    title: 'Moderation',
    record: 'Record this consensus, or go to the next that is not agreed',
    nextBid: 'Same question, next bid',
    previousBid: 'Same question, previous bid',
    nextQuestion: 'Same bid, next question',
    previousQuestion: 'Same bid, previous question',
    next: 'Open the first item that is not agreed',
    nothingOpen: 'an item that is not agreed',
    noMore: 'another one in this direction',
    undo: 'Undo the last change of this consensus',
    redo: 'Do again what was undone',
    nothingToUndo: 'a change to this consensus',
    back: 'Back to the wall',
    value: (value: string, word: string): string => `Consensus ${value}, ${word}`,
    readOnly: 'a consensus that you may record',
    room: 'Hide or show names',
  },
} as const;
