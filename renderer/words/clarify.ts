/** What the two clarification logs say. */

import { listed } from './format.ts';

export const clarify = {
  loading: 'Looking up the questions',
  lead: 'Two logs, kept apart: what bidders ask before the deadline, and what the authority asks a bidder after it, to clear something up and never to improve a tender.',

  before: {
    title: 'Before the deadline: bidders ask',
    lead: 'Question and answer go to all bidders without the name of whoever asked, or to it alone where something in them is confidential.',
    none: 'No bidder has asked anything yet.',
    act: 'Answer a bidder…',
    dialogTitle: 'Answer a bidder',
    asker: 'Who asked',
    askerHelp: 'For the record alone. Nobody else reads it.',
    question: 'Question, as everybody shall read it',
    answer: 'Answer',
    to: 'Answered to',
    tos: { all: 'All bidders', 'asker-alone': 'The one that asked' },
    confidential: 'What is confidential about it',
    day: 'Day of the answer',
    record: 'Record the answer',
    alone: (reason: string): string => `To the one that asked alone: ${reason}`,
    toAll: 'To all bidders',
    askedBy: (name: string): string => `Asked by ${name}`,
    on: (day: string, by: string): string => `${day}, recorded by ${by}`,
    waits: { question: 'the question', answer: 'the answer', confidential: 'what is confidential about it' },
  },

  after: {
    title: 'After the deadline: the authority asks',
    lead: 'Only to clear up an ambiguity or an obvious error, at a place in the tender, with the same chance for every bid that has the same defect. An answer is used only if it does not improve the tender.',
    none: 'No bidder has been asked anything.',
    act: 'Ask a bidder…',
    dialogTitle: 'Ask a bidder',
    item: 'What it is about',
    choose: 'Choose',
    why: 'Why it is asked',
    whys: { ambiguity: 'Something is ambiguous', 'obvious-error': 'An obvious error' },
    text: 'Question',
    bids: 'Every bid with this defect',
    bidsHelp: 'All of them are asked: the same chance for each.',
    place: (bidder: string): string => `Place in the tender of ${bidder}`,
    placeHelp: 'Document and page.',
    day: 'Day of the letter',
    record: 'Record the question',
    waits: {
      item: 'what it is about',
      text: 'the question',
      bids: 'a bid',
      place: (bidder: string): string => `the place in the tender of ${bidder}`,
    },

    heading: (bidder: string, item: string): string => `${bidder}: ${item}`,
    stepsOf: (heading: string): string => `What has happened: ${heading}`,
    asked: (why: string): string => `Asked: ${why.toLowerCase()}`,
    at: (place: string): string => `(at ${place})`,
    on: (day: string, by: string): string => `${day}, recorded by ${by}`,
    answered: 'Answered',
    names: (names: readonly string[]): string => `Named for the first time: ${listed(names)}. Everybody declares on this bidder again.`,
    used: 'Decided: it may be used',
    notUsed: 'Decided: it is not used',
    readBy: (names: readonly string[]): string => (names.length === 0 ? '' : `Read by ${listed(names)}.`),
    late: (names: readonly string[]): string =>
      names.length === 0
        ? ''
        : names.length === 1
          ? `The scoresheet of ${listed(names)} was in already: what the answer changes is weighed in moderation.`
          : `The scoresheets of ${listed(names)} were in already: what the answer changes is weighed in moderation.`,
    open: 'Waits for the answer',

    answerAct: 'Record the answer…',
    considerAct: 'Decide on its use…',
    actFor: (act: string, heading: string): string => `${act} ${heading}`,
    answerTitle: 'Record the answer',
    answer: 'What it answered',
    newNames: 'Sub-contractors that it names for the first time',
    newNamesHelp: 'One on each line. Everybody declares conflicts of interest on this bidder again.',
    answeredOn: 'Day of the answer',
    considerTitle: 'Decide whether the answer is used',
    improves: 'Would it change or add to what was offered?',
    yes: 'Yes',
    no: 'No',
    improvesMeans: 'Then it cannot be used: what was submitted is scored.',
    use: 'Decision',
    uses: { yes: 'Use it', no: 'Do not use it' },
    whyUsed: 'Why it only clears up what was submitted',
    whyNot: 'Why it is not used',
    seenBy: 'Who reads it',
    seenByHelp: 'Everybody who scores this item. Nobody else on the panel is shown it.',
    decide: 'Record the decision',
    waitsConsider: { improves: 'whether it changes the offer', use: 'the decision', reason: 'the reason', seenBy: 'who reads it' },
    waitsAnswer: 'the answer',
  },

  item: {
    title: 'Clarification asked of this bidder',
    rule: 'It clears up what was submitted, and nothing in it may improve the bid: score the tender as it was submitted, read with this answer.',
    stands: 'the bidder has cleared something up',
  },
} as const;
