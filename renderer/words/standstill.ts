/** What the calculator of the standstill says. */

import { counted } from './format.ts';

export const standstillWords = {
  title: 'When the contract may be signed',
  why: 'Information for whoever plans the notice: every day that is counted or passed over, by the bank holidays of all parts of the United Kingdom. Nothing of it is kept.',
  start: 'What sets the clock going',
  starts: { 'notice-published': 'The award notice (Procurement Act 2023)', 'letters-sent': 'The letters (Regulations of 2015)' },
  on: { 'notice-published': 'The award notice is published on', 'letters-sent': 'The last letter is sent on' },
  by: 'Sent',
  means: { 'electronic-means': 'all by electronic means', 'other-means': 'any of them by other means' },
  stated: 'Last day of standstill that it names',
  statedHint: 'Leave it empty if it names none.',
  exemption: 'No standstill is owed because it is',
  owed: 'It is owed',
  waiting: 'As soon as the day stands here, the working does, too.',
  last: 'Last day of standstill',
  earliest: 'May be signed from',
  counted: 'Counted by',
  table: (version: string): string => `bank holidays of ${version}`,
  tooEarly: 'What is named is too early, and has to be put right before it is published.',
  days: 'Day by day',
  day: 'Day',
  count: 'Counts as',
  notCounted: 'Not counted because',
  passed: (days: number): string => counted(days, 'day is passed over', 'days are passed over', 'no day is passed over'),
} as const;
