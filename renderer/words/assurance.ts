/** What is said of the independent check, of due diligence, and of what is not on record before a recommendation. */

import { dayAndTime } from './format.ts';

const waits = 'every part';

export const assurance = {
  notOnRecord: 'Not on record',
  notOnRecordLead: 'Nothing waits for these. The report will say that they are missing.',
  check: {
    title: 'Independent check',
    lead: 'Somebody who made no part of the result checks all of the arithmetic and reads a sample of the reasons. It holds for the result as it stands: another price, quantity or score needs another check.',
    none: 'None is on record.',
    of: (checker: string): string => `Checked by ${checker}`,
    lapsed: 'Of an earlier result: it has changed since.',
    counts: 'Of the result as it stands.',
    arithmetic: 'Arithmetic',
    arithmetics: {
      'second-engine': 'All of it again by the second engine (docs/second-engine.py)',
      'by-hand': 'All of it again by hand',
    },
    sample: 'Which reasons were read',
    sampleHelp: 'Which questions of which bids, and how they were chosen.',
    found: 'What was found',
    foundHelp: 'Say so where everything agrees.',
    checker: 'Who checked',
    choose: 'Choose',
    outside: 'Somebody who is not on this panel',
    name: 'Name',
    act: 'Record the check',
    recorded: (by: string, at: string): string => `Recorded by ${by} on ${dayAndTime(at)}.`,
    waits,
  },
  diligence: {
    title: 'Due diligence',
    lead: 'What the bid in first place claims is held against evidence before it is recommended. What contradicts a scored claim goes through reopening, never a silent change.',
    noneYet: 'Nobody leads yet.',
    none: 'none is on record',
    act: 'Record due diligence',
    actOn: (bid: string): string => `Record due diligence on ${bid}`,
    evidence: 'Evidence asked for and seen',
    standing: 'Financial standing',
    exclusion: 'Grounds for exclusion, looked at once more',
    outcome: 'Outcome',
    choose: 'Choose',
    outcomes: { confirmed: 'Confirmed', contradicted: 'Contradicted' },
    outcomeDetails: {
      confirmed: 'Nothing contradicts what was scored.',
      contradicted: 'A claim that was scored is not true. Its question is reopened, or an approver refuses that.',
    },
    questions: 'Questions whose scored claim is contradicted',
    reason: 'Reason',
    claims: {
      open: 'not reopened yet: no recommendation before that',
      reopened: 'moderated again for every bid',
      'let-stand': 'let stand by an approver, with the reason',
    },
    recorded: (by: string, at: string): string => `Recorded by ${by} on ${dayAndTime(at)}.`,
    waits,
  },
} as const;
