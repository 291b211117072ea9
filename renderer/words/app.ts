/** What the shell says: the frame round every screen, its keys, and what happens when something goes wrong. */

export const appWords = {
  name: 'Tender Panel',

  fault: {
    sentence: 'Something in Tender Panel went wrong that is not your doing. What was kept on this computer is still there.',
    wayOut: (reference: string): string =>
      `Try again. If it happens again, tell whoever looks after Tender Panel the reference ${reference}.`,
    hostGone: 'The part of Tender Panel that keeps your work did not answer. What was kept before is on disk.',
    hostGoneReference: 'no-answer',
  },
} as const;
