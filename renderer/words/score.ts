/** What the scoring screen says. */

import { clockTime, count, counted, dayAndTime } from './format.ts';

export const score = {
  title: 'Your scoresheet',
  titleOf: (name: string): string => `Scoresheet of ${name}`,
  progressTitle: 'Scoring',
  loading: 'Opening the scoresheet',

  done: 'Complete',
  doneOf: (done: number, all: number): string => `${count(done)} of ${count(all)}`,
  left: (answers: number): string => counted(answers, 'answer left', 'answers left', 'nothing left'),
  direction: 'Order',
  directions: { question: 'By question', bid: 'By bid' },
  whose: 'Whose sheet',
  chooseWhose: 'Choose an assessor',

  panes: { label: 'Show', list: 'Answers', document: 'Document', form: 'Score' },
  divider: (left: string, right: string): string => `Divider between ${left} and ${right}`,

  states: { empty: 'not begun', started: 'begun', complete: 'complete' },
  answerOf: (question: string, bid: string): string => `${question}, ${bid}`,
  scored: (value: string): string => `score ${value}`,
  groupLeft: (answers: number): string => counted(answers, 'left', 'left', 'done'),

  form: {
    question: 'Question',
    considerations: 'Considered in the round',
    guidance: 'Guidance to assessors',
    limit: (most: number, kind: 'words' | 'pages', beyond: 'not-read' | 'may-be-rejected'): string =>
      `Up to ${counted(most, kind === 'words' ? 'word' : 'page', kind)}; ${beyond === 'not-read' ? 'what is beyond is not read' : 'a longer answer may be rejected'}.`,
    score: 'Score',
    scoreHelp: 'Type its number, or choose it here. Your score is kept at once.',
    strengths: 'Strengths',
    strengthsHelp: 'What the answer shows, and why that deserves this score.',
    weaknesses: 'Weaknesses',
    weaknessesHelp: 'What it leaves out or leaves in doubt.',
    chosen: (value: string, word: string): string => `${value}, ${word}.`,
    lacks: 'Still lacks:',
    complete: 'This answer is complete.',
    allComplete: 'This answer is complete, and nothing else is left. You can submit your scoresheet.',
    next: 'Next',
    nothingNext: 'another answer that lacks something; this is the last one',
    undo: 'Undo',
    redo: 'Do again',
    kept: (moment: string): string => `Kept on this computer ${clockTime(moment)}`,
    notKept: 'This could not be kept. It stays here and is tried again with your next change.',
  },

  evidence: {
    title: 'Evidence',
    help: 'The place in the bid that your reasons rest on.',
    addPage: (page: number): string => `Cite page ${count(page)}`,
    addDocument: 'Cite this document',
    noDocument: 'a document that is open beside the form',
    page: (page: number): string => `Page ${count(page)}`,
    whole: 'Whole document',
    goTo: (place: string): string => `Show ${place}`,
    quote: 'Words from the page',
    quoteOf: (place: string): string => `Words quoted from ${place}`,
    remove: (place: string): string => `Remove ${place}`,
    notFound: 'Not found in the response',
    notFoundHelp: 'Say this when the answer does not deal with the question, so that there is no page to give.',
    missingFile: 'a document that is no longer part of this bid',
    none: 'No page given.',
  },

  earlier: {
    title: 'Your scores for this question on other bids',
    titleOfOther: 'The same assessor’s scores for this question on other bids',
    noneOfOther: 'No other bid was scored on this question.',
    none: 'You have not scored this question on another bid yet.',
    strip: (marks: readonly string[]): string => marks.join('; '),
    of: (bid: string, value: string): string => `${bid} ${value}`,
    noValue: 'no score yet',
    nothingWritten: 'No reasons written yet.',
  },

  submit: {
    open: 'Submit my scoresheet',
    title: 'Submit your scoresheet',
    sentence:
      'Your sheet is sealed as a whole. Nobody reads it before the sheets of all assessors are in and two people unseal them together. A change of mind then belongs into the moderation meeting.',
    fixed: (answers: number): readonly string[] => [
      `All ${count(answers)} of your scores, with their reasons and evidence`,
      'The time of submission and your signature',
    ],
    act: 'Submit and seal',
    capacity: 'assessor',
    more: (answers: number): string => `And ${counted(answers, 'more answer', 'more answers')}.`,
    missing: (answer: string, lacks: string): string => `${answer}: ${lacks}`,
  },

  submitted: (moment: string): string => `Submitted ${dayAndTime(moment)}.`,
  submittedSentence: 'Your sheet is sealed. It is opened together with the others, for moderation.',
  submittedOpen: 'The sheets have been unsealed. Yours is fixed and stays in the record as you wrote it.',

  waiting: {
    title: 'Not yet time to score',
    sealed: 'The bids',
    sealedWho: 'Two people open them together.',
    sealedWhen: 'When the deadline has passed and both have declared their interests.',
    toReceive: 'Go to Receive',
    toPrepare: 'Go to Prepare',
    settled: 'Everything is settled. The procurement lead can start the scoring.',
    noBids: 'Your list of answers to score will stand here.',
  },

  nothing: {
    title: 'There is nothing for you to score',
    sentence: 'You are recused from every bid, or no question is assigned to you. If that is a mistake, ask the procurement lead.',
  },

  progress: {
    sentence: 'How far each assessor is. What they score stays sealed, for everybody, until all sheets are in.',
    of: (done: number, all: number): string => `${count(done)} of ${counted(all, 'answer', 'answers')} complete`,
    submitted: (moment: string): string => `Submitted ${dayAndTime(moment)}`,
    notSubmitted: 'Not submitted yet',
    what: 'The scores and reasons of every assessor',
    who: 'Opens for the moderator and the procurement lead, together.',
    when: (late: readonly string[]): string =>
      late.length === 0 ? 'Now: all sheets are in.' : `When all sheets are in. Still writing: ${late.join(', ')}.`,
    over: 'The sheets have been unsealed. The scores stand side by side in Moderate.',
    toModerate: 'Go to Moderate',
    sealedThen: 'At this point of the record the sheets were still sealed.',
  },

  commands: {
    title: 'Scoring',
    next: 'Next answer that lacks something',
    nextBid: 'Same question, next bid',
    previousBid: 'Same question, previous bid',
    nextQuestion: 'Same bid, next question',
    previousQuestion: 'Same bid, previous question',
    cite: 'Cite the page that is open as evidence',
    value: (value: string, word: string): string => `Score ${value}, ${word}`,
    undo: 'Undo the last change of this answer',
    redo: 'Do again what was undone',
    nothingToUndo: 'a change to this answer',
    noMore: 'another one in this direction',
    readOnly: 'a sheet that can still be written',
  },
} as const;
