/** What is said about profiles: who is on this computer, signing in, passphrases and the words that stand for a key. */

import { counted } from './format.ts';

export const people = {
  title: 'People',

  signIn: {
    title: 'Sign in',
    lead: 'Each person signs in with a passphrase of their own. It unlocks the key with which that person signs.',
    who: 'Your name',
    choose: 'Choose your name',
    passphrase: 'Passphrase',
    invented: (passphrase: string): string =>
      `An invented person of an example. The passphrase is “${passphrase}” and is filled in already.`,
    inventedPosition: (position: string): string =>
      position === '' ? 'Invented, for an example' : `${position} (invented, for an example)`,
    act: 'Sign in',
    noName: 'a name',
    noPassphrase: 'the passphrase',
    makeProfile: 'Make my profile',
  },

  me: {
    title: 'You',
    position: 'Position',
    noPosition: 'none given',
    print: 'The eight words of your key',
    printOf: (name: string): string => `Fingerprint of the key of ${name}`,
    printWhy:
      'Others compare these words with what their own computer shows, in person or on the telephone. If all eight agree, the key really is yours.',
    changePassphrase: 'Change my passphrase',
    lock: 'Lock',
    lockWhy: 'Locking forgets your key until you give your passphrase again. Nothing is lost.',
  },

  others: {
    title: 'Profiles on this computer',
    caption: 'Everybody with a profile on this computer, with the eight words of each key',
    name: 'Name',
    position: 'Position',
    words: 'Eight words of the key',
    you: 'you',
    invented: 'Invented',
    amount: (profiles: number): string => counted(profiles, 'profile', 'profiles', 'none yet'),
    add: 'Make a profile',
    none: 'Nobody has a profile here yet',
    noneWhy: 'A profile is a name and a key. It stays on this computer and needs no account and no network.',
    another: 'Sign in as somebody else',
  },

  create: {
    title: 'Make a profile',
    yours: 'Your name and your key',
    why: 'A profile is your name and a key that only you can use. With it you sign what you decide, so that anybody can check later that it was you. It stays on this computer.',
    name: 'Your name',
    nameHelp: 'As it shall stand in the minutes.',
    position: 'Role or position',
    positionHelp: 'Such as “Head of Housing” or “Procurement lead”.',
    act: 'Make my profile',
    cancel: 'Cancel',
    noName: 'your name',
  },

  passphrase: {
    title: 'Passphrase',
    why: 'The passphrase locks your key. You give it when you sign in and again for every act that cannot be taken back.',
    nobody:
      'Nobody can recover it: not this program, not your IT department. Without it the key is lost, and with it the marks that only you can read. You would then make a new profile.',
    kind: 'How to choose it',
    suggested: 'Seven random words',
    own: 'Words of my own',
    suggestion: 'Your passphrase',
    writeDown: 'Write it down and keep it where you keep your bank card.',
    another: 'Suggest another one',
    written: 'I have written it down',
    first: 'Passphrase',
    firstHelp: 'At least 12 characters. A few words in a row are easier to remember than odd signs.',
    second: 'The same again',
    waits: {
      written: 'your having written the passphrase down',
      blank: 'a passphrase',
      short: 'a passphrase of at least 12 characters',
      again: 'the same passphrase a second time',
    },
    differ: 'This is not the same as above.',
  },

  change: {
    title: 'Change my passphrase',
    current: 'The passphrase until now',
    next: 'New passphrase',
    act: 'Change it',
    cancel: 'Leave it',
    noCurrent: 'the passphrase until now',
    done: 'Your passphrase has been changed. The old one opens nothing any more, except in copies of the key file made before.',
  },
} as const;
