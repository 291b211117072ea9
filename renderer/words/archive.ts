/** What the screen of archiving says: the record closed, its pack signed and verified, the verdict on an opened pack, and the journal of acts. */

import { count, counted, listed } from './format.ts';

export const archive = {
  title: 'Archive',
  loading: 'Opening the record',

  close: {
    title: 'Close the record',
    lead: 'Closing makes the final report, ends the record and seals everything into one file: the evaluation pack. The panel then signs it.',
    waits: 'The record stays open for now',
    notYours: 'The procurement lead closes the record.',
    button: 'Close the record',
    openTitle: 'Commitments are still to be agreed',
    openCommitments: (open: number): string =>
      `Of ${counted(open, 'commitment', 'commitments')} nobody has agreed the quarters, the owner, the clause and the remedy. That is done under Award, Social value; once the record is closed it cannot be, and the register in the pack says so.`,
    dialogTitle: 'Close the record',
    dialogSentence: 'This takes a moment: the final report is set, then the pack is sealed.',
    notDoneTitle: 'Not everything after the recommendation is on record',
    notDone: 'Once the record is closed nothing of it can be added.',
    remark: 'Remark for the record',
    remarkHint: 'Anything that somebody who opens the pack in some years should know.',
    fixed: (acts: number): readonly string[] => [
      `The record ends with its ${counted(acts, 'act', 'acts')} and this one. Nothing can be added to it.`,
      'The final report goes into the pack.',
      'The pack gets its content fingerprint: the eight words for the minutes.',
    ],
    act: 'Close and seal',
    closedBy: (by: string, at: string): string => `Closed by ${by}, ${at} (time as claimed)`,
  },

  build: {
    title: 'The pack is not there',
    sentence:
      'The record is closed, but its pack is not on this computer: the building was stopped, or the file was moved. The same record gives the same pack again.',
    button: 'Build the pack',
  },

  pack: {
    title: 'The evaluation pack',
    lead: 'One file with the whole record: every act, every document, the report, the signatures. It opens in Tender Panel on any computer, and ordinary tools can check it.',
    file: 'Lies at',
    size: 'Size',
    fingerprint: 'Content fingerprint',
    fingerprintWhy:
      'These eight words stand for the whole content. Print them on the minutes: whoever has the minutes can tell later whether a pack is this one.',
    signaturesTitle: 'Signatures',
    allSigned: 'Everybody who has to sign has signed.',
    someSigned: (signed: number, all: number): string =>
      `${count(signed)} of ${count(all)} have signed. Until all have, nobody can rely on the pack.`,
    caption: 'Who has to sign, and who has',
    name: 'Name',
    roles: 'Role',
    state: 'Signature',
    signed: 'Signed',
    notSigned: 'Not yet',
    certificate: 'Certificate in eight words',
  },

  sign: {
    title: 'Sign',
    lead: 'Anybody of the panel can sign here, one after another, each with their own passphrase. The pack is checked before every signature.',
    who: 'Who signs now',
    choose: 'Choose a person',
    button: 'Sign the pack',
    waits: 'somebody who signs',
    nobodyHere: (names: readonly string[]): string =>
      `${listed(names)} ${names.length === 1 ? 'has' : 'have'} no profile on this computer, so ${names.length === 1 ? 'that signature' : 'those signatures'} cannot be given here.`,
    dialogTitle: (name: string): string => `${name} signs`,
    dialogSentence: 'By signing, you say that this is the record of the evaluation that you took part in.',
    fixed: (words: string): readonly string[] => [
      `Your signature over every file in the pack, whose fingerprint is “${words}”.`,
      'It names you and the time of this computer. It cannot be taken out without being missed.',
    ],
    act: 'Sign',
    done: (name: string): string => `${name} has signed.`,
  },

  verify: {
    title: 'Verify',
    lead: 'Reads every byte, checks every signature and replays every act, as a stranger’s computer would.',
    button: 'Verify the pack now',
    again: 'Verify again',
    underWay: 'Verifying the pack',
    rules: {
      1: 'The file is whole, and every program finds the same files in it',
      2: 'Nothing is in it but what was sealed, and all its lists agree',
      3: 'Every signature holds',
      4: 'Every signature covers every file',
      5: 'Everybody who must sign has signed',
      6: 'The acts, replayed under the rules, give the evaluation that it shows',
      7: 'Nothing was unpacked before all of this held',
    },
    states: { done: 'Holds', now: 'Being checked', waiting: 'Still to be checked', failed: 'Does not hold' },
  },

  export: {
    title: 'A copy for somebody else',
    lead: 'Puts a copy of the pack, with the signatures given so far, into the exchange folder.',
    button: 'Export a copy',
    made: (title: string): string => `“${title}” is in the exchange folder.`,
    where: 'Lies at',
    size: 'Size',
    digest: 'SHA-256 of the file',
    digestWhy: 'It changes with every signature; the content fingerprint does not.',
  },

  stranger: {
    title: 'How a stranger verifies it without this program',
    lead: 'The pack is a ZIP file with published rules. On Linux or macOS its content is checked with two tools that come with the system:',
    steps: [
      ['Unpack it into an empty folder.', 'mkdir unpacked && cd unpacked && unzip -q ../pack.asice'],
      ['Compare every file with the list of digests. Each line must end in “OK”.', 'sha256sum -c manifest-sha256.txt'],
      ['Work out the content fingerprint. It must be the one on the minutes, which is the one above.', 'sha256sum manifest-sha256.txt'],
    ] as readonly (readonly [string, string])[],
    signatures:
      'The signatures are checked with xmlsec1 or OpenSSL alone; the commands stand in data/HOW-TO-VERIFY.txt inside the pack, with the certificate of every signer. Open a pack that somebody sends you on the first screen of Tender Panel.',
  },

  verdict: {
    title: 'Verdict',
    titles: {
      intact: 'Intact',
      'intact-identities-unproven': 'Intact, identities unproven',
      incomplete: 'Incomplete',
      altered: 'Altered',
      'not-a-pack': 'Not a pack',
      'too-new': 'Made by a newer program',
    },
    unproven:
      'Anybody can make a key in any name. Telephone each person and let them read the eight words of their certificate from their own profile: if they are the ones below, the signature is theirs.',
    fingerprint: 'Content fingerprint',
    fingerprintWhy: 'Compare it with the eight words on the minutes of the panel.',
    signers: 'Who signed',
    signersCaption: 'Signatures by people on the roster of this pack',
    nobody: 'Nobody on the roster has signed.',
    name: 'Name',
    role: 'Role',
    when: 'When, as claimed',
    words: 'Certificate in eight words',
    state: 'Signature',
    holds: 'Holds',
    broken: 'Does not hold',
    known: 'Known here',
    unknown: 'Not known here',
    noTime: 'no time',
    checks: 'What was checked',
    extra: 'Further signatures',
    extraWhy: 'Made by somebody outside the roster or with another program. They are shown and count for nothing.',
    replay: 'This is a replay of the record on this computer, not a pack: there is no verdict on it.',
  },

  journal: {
    title: 'Journal',
    lead: 'The record itself, oldest first: each act with whoever did it. Press the number of an act to see the whole tender as it stood then.',
    caption: 'Acts of the record',
    search: 'Find a person or words',
    which: 'Which acts',
    kinds: { all: 'All', signed: 'Signed', void: 'Void' },
    number: 'Act',
    happened: 'What happened',
    by: 'By',
    when: 'When, as claimed',
    hash: 'Hash',
    signed: 'Signed',
    void: 'Void',
    voidWhy: (sentence: string): string => `Void, so it changed nothing: ${sentence}`,
    shownNow: 'Shown now',
    goTo: (number: number): string => `Act ${count(number)}: show the tender as it stood then`,
    hashLabel: (number: number, short: string): string => `Hash of act ${count(number)}: begins ${short}. What is it?`,
    hashTitle: (number: number): string => `Hash of act ${count(number)}`,
    hashWhy:
      'SHA-256 of the act as it is written in the pack. The next act of the same person names it, so none can be changed or taken out without breaking the chain.',
    roles: (roles: readonly string[]): string => listed(roles),
    range: (from: number, to: number, total: number): string => `${count(from)} to ${count(to)} of ${counted(total, 'act', 'acts')}`,
    pages: 'Pages of the journal',
    first: 'First',
    earlier: 'Earlier',
    later: 'Later',
    last: 'Last',
    found: (acts: number): string => counted(acts, 'act found', 'acts found', 'No act found'),
    searching: 'Searching the record',
    searched: (done: number, total: number): string => `${count(done)} of ${counted(total, 'act', 'acts')}`,
    reading: 'Reading the record',
    voids: (acts: number): string =>
      `${counted(acts, 'act is', 'acts are')} void: kept and shown, but without effect, because another act had settled the matter first.`,
    replay: 'Replay this tender',
  },
} as const;
