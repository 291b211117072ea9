/** What is said of an award after it is recommended: approved, told, published, waited for, signed, handed over. */

import { roleNames } from '../../shared/domain/stages.ts';
import { counted } from './format.ts';

export const afterAward = {
  title: 'After the recommendation',
  loading: 'Reading what became of the award',
  lead: 'Each step waits for the one before. What is recorded here stays in the record and goes into the award report.',
  list: 'Steps from the recommendation to the handover, in their order',
  steps: {
    approval: 'Approval',
    summaries: 'Assessment summaries',
    notice: 'Contract award notice (UK6)',
    standstill: 'Standstill',
    contract: 'Contract',
    handover: 'Handover of the commitments',
  },
  /** After "Waits for". */
  waits: {
    approval: 'the approval',
    summaries: 'the summaries',
    notice: 'the notice',
    standstill: 'the end of standstill',
    contract: 'the contract',
    handover: 'the handover',
  },
  states: { done: 'Done', now: 'Next' },
  waitsFor: (what: string): string => `Waits for ${what}.`,
  on: (day: string, by: string, at: string): string => `on ${day}; recorded by ${by}, ${at}`,
  by: (by: string, at: string): string => `${by}, ${at}`,
  happened: (step: string): string => `${step}: what is on record`,
  detailsDue: (day: string): string => `The contract details notice (UK7) is due by ${day} (PA23 s.53).`,
  try: 'Count another day',
  signedFrom: (day: string): string => `${day}, when standstill is over`,

  day: 'On',
  /** Waits of a form, as the end of "Waits for …". */
  form: { reference: 'the reference of the notice', text: 'an answer', by: 'the name of who accepted it', day: 'the day' },

  approve: {
    button: 'Approve or return…',
    title: 'Decide on the recommendation',
    lead: (names: string): string =>
      `Recommended: ${names}. Everybody who approves decides for themselves; the award report is under this list.`,
    outcome: 'Decision',
    choose: 'Choose',
    outcomes: { approved: 'Approve', returned: 'Return it to the lead' },
    reason: 'Reason',
    conflicts: 'Conflicts of interest',
    conflictsHelp: 'What you have to say of an interest of your own in those who are recommended; “none” if there is none.',
    missing: {
      outcome: 'Whether you approve it or return it.',
      reason: 'The reason.',
      conflicts: 'What you say of conflicts of interest.',
    },
    fixed: [
      'Your decision stands in the record with its reason, whatever is decided later.',
      'What was scored and reckoned does not change by it.',
    ],
    act: 'Sign the decision',
    capacity: roleNames.approver,
  },
  answer: {
    button: 'Answer…',
    title: 'Answer the returned recommendation',
    lead: 'Whoever returned it then decides anew.',
    text: 'Answer',
    act: 'Record the answer',
  },
  send: {
    button: 'Record that they are sent…',
    title: 'Summaries sent',
    lead: 'One for every tender that was assessed, all on one day: if one is missing, none counts as sent.',
    address: 'Sent to',
    by: 'By',
    means: { 'electronic-means': 'electronic means', 'other-means': 'other means, such as post' },
    voluntary: 'Sent voluntarily: this tender was left out, so none is owed',
    missingAddress: (name: string): string => `Where the summary for ${name} went.`,
    missingDay: 'The day on which they went.',
    fixed: (letters: number): readonly string[] => [
      `${counted(letters, 'summary', 'summaries')} as one batch, with day, address and means of each.`,
      'It is recorded once, and cannot be added to.',
    ],
    act: 'Sign that they are sent',
  },
  publish: {
    button: 'Record the publication…',
    again: 'Record a corrected notice…',
    title: 'Contract award notice published',
    lead: 'Standstill begins with the day of publication, or with the first working day after it. A corrected notice starts it anew; both stay on record.',
    reference: 'Reference of the notice',
    act: 'Record the publication',
  },
  enter: {
    button: 'Record the contract…',
    title: 'Contract entered into',
    lead: 'The day on which the last party signed.',
    missingDay: 'The day on which it was entered into.',
    fixed: ['The contract is entered into on this day.', 'The notice and the summaries stand as they are from here on.'],
    act: 'Sign that it is entered into',
  },
  accept: {
    button: 'Record the handover…',
    title: 'Register of commitments accepted',
    lead: 'Whoever manages the contract takes over what was promised and agreed.',
    by: 'Accepted by',
    byHelp: 'Name and post; they need not be on the panel.',
    act: 'Record the handover',
  },
  capacity: roleNames.lead,
} as const;
