/** What is said of the course of a procurement: suspended, held for a court, abandoned. */

export const course = {
  title: 'Interruptions',
  lead: 'A challenge or an investigation stops everything that moves the procurement on; a legal hold keeps everything; an abandoned procurement ends without a contract.',
  none: 'Nothing has interrupted this procurement.',
  caption: 'What interrupted this procurement, in order',
  what: 'What happened',
  why: 'Reason',
  by: 'By',
  notice: (reference: string): string => `Notice ${reference}`,
  reason: 'Reason',
  reasonHelp: 'It stands in the record and in the report.',
  waitsForReason: 'a reason',
  ground: 'What for',
  grounds: [
    { id: 'challenge', label: 'A challenge: proceedings are notified or threatened' },
    { id: 'investigation', label: 'An investigation' },
  ],
  steps: {
    suspend: {
      button: 'Suspend…',
      title: 'Suspend the procurement',
      lead: 'What is under way may be finished, but nothing that moves the procurement on can be signed until it goes on.',
      act: 'Suspend',
    },
    resume: {
      button: 'Let it go on…',
      title: 'Let the procurement go on',
      lead: 'From here on everything can be signed again.',
      act: 'Let it go on',
    },
    hold: {
      button: 'Place a legal hold…',
      title: 'Place a legal hold',
      lead: 'Everything has to be kept until the hold is lifted, whatever a retention period says. Work goes on.',
      act: 'Place the hold',
    },
    lift: {
      button: 'Lift the hold…',
      title: 'Lift the legal hold',
      lead: 'The usual retention period applies again: at least three years from the contract (PA23 s.98).',
      act: 'Lift the hold',
    },
  },
  abandon: {
    button: 'Abandon…',
    title: 'Abandon the procurement',
    lead: 'No contract will be awarded. A notice has to say so (PA23 s.55). What was done stays in the record, which is then closed and sealed as it stands.',
    fixed: ['Nothing more can be decided in this tender.', 'Prices that are still sealed stay sealed for ever.'],
    notice: 'Reference of the notice',
    noticeHelp: 'If it is published already.',
    act: 'Abandon it for good',
  },
} as const;
