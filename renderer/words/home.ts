/** What the first screen says: what waits for somebody, the tenders here, packs, and the examples. */

import { counted } from './format.ts';

export const home = {
  title: 'Home',

  welcome: {
    title: 'Decide who wins, and be able to show why',
    what: 'Tender Panel takes a panel from criteria to recommendation: sealed bids, scores with reasons, a moderated consensus, and an exact calculation of the winner.',
    how: 'It works on this computer alone, without a network, and leaves one signed file that anybody can check years later.',
    example: 'Try an example',
    profileTitle: 'Begin your own work',
    profile: 'Make my profile',
    profileWhy: 'A profile is your name and a key of your own, with which you sign what you decide. Making it takes two minutes.',
  },

  waiting: {
    title: 'Waiting for you',
    amount: (things: number): string => counted(things, 'thing', 'things', 'nothing now'),
    none: 'When somebody needs you, or a step becomes yours, it appears here.',
    urgent: 'Others wait for this',
    whenYouCan: 'When you can',
    by: (deadline: string): string => `Tender deadline ${deadline}`,
  },

  tenders: {
    title: 'Tenders',
    search: 'Find a tender',
    amount: (tenders: number): string => counted(tenders, 'tender', 'tenders', 'none yet'),
    none: 'No tender here yet',
    noneWhy: 'Start one, or let the procurement lead of a tender put you on its panel.',
    notFound: 'No tender has these words in its reference, title or authority.',
    caption: 'The tenders on this computer in which you have a part',
    reference: 'Reference',
    tender: 'Tender',
    state: 'State',
    deadline: 'Tender deadline',
    roles: 'You are',
    noDeadline: 'none set',
  },

  newTender: {
    button: 'New tender',
    title: 'New tender',
    lead: 'You become its procurement lead. All of this can be changed until the criteria are frozen.',
    reference: 'Reference',
    referenceHelp: 'As in your own files, such as “HS-2026-014”.',
    name: 'Title',
    nameHelp: 'What is being bought, such as “Cleaning of schools 2026 to 2030”.',
    authority: 'Contracting authority',
    authorityHelp: 'Who is buying, such as “Borough of Eastmere”.',
    template: 'Start with',
    templateNone: 'Nothing: I bring my own criteria',
    templateHelp: 'Examples with weights, questions and a scale, to be changed.',
    act: 'Start this tender',
    cancel: 'Cancel',
    waits: { reference: 'a reference', title: 'a title', session: 'somebody to be signed in' },
  },

  pack: {
    title: 'Open a pack',
    invitation: 'Lay a pack here',
    choose: 'Choose a pack',
    help: 'A file that ends in .asice. It is checked first and then shown read-only; nothing is sent anywhere.',
    reading: (file: string): string => `Reading ${file}`,
    verifying: (file: string): string => `Checking ${file}`,
    read: (done: string, size: string): string => `${done} of ${size}`,
    checked: (percent: string): string => `${percent} %`,
    checking: 'under way',
    unshown: (file: string): string => `${file} cannot be shown`,
    unreadable: (file: string): string => `${file} could not be read to its end.`,
    unreadableWayOut: 'Check that it is still where it was, and choose it again.',
    cancelled: 'Opening was cancelled. Nothing was kept of the file.',
  },

  examples: {
    title: 'Examples',
    lead: 'Invented people, invented bids. Choose where to step in; you are signed in as its procurement lead.',
    opening: 'Playing the example up to there',
    none: 'This copy of Tender Panel came without examples.',
  },
} as const;
