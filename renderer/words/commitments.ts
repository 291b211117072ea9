/** What is agreed about promises of social value before the contract takes them over, and the register as files. */

import { counted, longDay } from './format.ts';

export const commitmentWords = {
  lead: 'Before the contract takes them over, each promise gets its quarters, somebody who answers for it at the authority, a clause and a remedy. How much is promised is what was verified; any change of that is a change of the contract.',
  caption: 'What is agreed about each commitment',
  columns: {
    commitment: 'Commitment',
    quantity: 'Quantity',
    due: 'Due by quarter',
    held: 'Who answers, and what holds it',
    state: 'Agreed',
  },
  notYet: 'Not agreed yet',
  heldTo: (owner: string, clause: string): string => `${owner}; clause ${clause}.`,
  kpiOf: (kpi: string | null): string => (kpi === null ? 'No KPI.' : `KPI: ${kpi}.`),
  agreed: 'Agreed',
  open: 'Open',
  by: (by: string, at: string): string => `${by}, ${at}.`,
  button: 'Agree…',
  change: 'Change…',
  buttonFor: (isAgreed: boolean, measure: string, supplier: string): string =>
    `${isAgreed ? 'Change what is agreed about' : 'Agree'} ${measure} of ${supplier}`,
  nothingTitle: 'Nothing is promised in numbers',
  nothing: 'No bid that is recommended promises a quantity, so there is nothing to agree and nothing to register.',

  title: (measure: string): string => `Agree: ${measure}`,
  holds: (supplier: string, quantity: string): string =>
    `${supplier} is held to ${quantity}. That is not changed here: here is agreed when it is due, and who answers for it.`,
  term: (start: string, end: string): string =>
    start === '' && end === ''
      ? 'The bid names neither a start nor an end.'
      : `By the bid it ${[start === '' ? '' : `starts on ${longDay(start)}`, end === '' ? '' : `ends on ${longDay(end)}`].filter((part) => part !== '').join(' and ')}.`,
  first: 'First quarter',
  firstHint: '2027 Q2 is April to June 2027',
  count: 'How many quarters',
  countHint: '4 is one year',
  due: 'Due in each quarter',
  dueHint: (unit: string): string => `In ${unit}. Together exactly what is promised; 0 where nothing is due.`,
  spread: (count: number): string => `Spread evenly over ${counted(count, 'quarter', 'quarters')}`,
  placed: (placed: string, all: string, left: string | null): string =>
    left === null ? `All ${all} are placed.` : `${placed} of ${all} are placed; ${left} still to place.`,
  over: (placed: string, all: string, over: string): string => `${placed} are placed, and ${all} are promised: ${over} too much.`,
  owner: 'Owner at the authority',
  ownerHint: 'Whoever asks for the evidence and says whether it was delivered: name and position.',
  clause: 'Contract clause',
  remedy: 'Remedy if it is missed',
  remedyHint: 'As the contract has it. If it has none, say so.',
  isKpi: 'Is it a key performance indicator of the contract?',
  yesOrNo: 'Choose yes or no',
  kpiChoices: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
  kpi: 'Name of the key performance indicator',
  reason: 'Why it changes',
  act: 'Put it on record',
  waits: {
    first: 'the first quarter',
    count: 'how many quarters',
    quarters: 'a quantity in every quarter',
    owner: 'an owner at the authority',
    clause: 'a clause',
    remedy: 'a remedy',
    isKpi: 'whether it is a key performance indicator',
    kpi: 'the name of the key performance indicator',
    reason: 'a reason for the change',
  },

  registerButton: 'Make the register',
  registerLead:
    'For contract management, as CSV, JSON and PDF: every promise of the recommended bid with its place, owner and evidence, and what is agreed about it. The PDF also goes into the pack that everybody signs. What is not agreed yet is left empty.',
  registerMade: (commitments: number): string =>
    `${counted(commitments, 'commitment is', 'commitments are')} in the register, in the exchange folder.`,
  save: (form: string): string => `Save the ${form}`,
  registerWaits: 'a recommendation',
} as const;
