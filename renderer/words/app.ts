/** What the shell says: the frame round every screen, its keys, and what happens when something goes wrong. */

export const app = {
  skip: 'Skip to the content',
  titles: { home: 'Home', people: 'People', nowhere: 'Nothing here' },
  toHome: 'Tender Panel: to the first screen',
  loading: 'Opening',
  titleOf: (...parts: readonly string[]): string => [...parts, 'Tender Panel'].join(' · '),

  steps: {
    label: 'The six jobs of this tender',
    nowAt: (job: string): string => `Job: ${job}`,
    of: (job: string, state: string): string => `${job}: ${state}`,
  },

  session: {
    signIn: 'Sign in',
    profile: 'My profile and other people',
    change: 'Sign in as somebody else',
    lock: 'Lock',
  },

  view: {
    button: 'View',
    title: 'How it looks on this computer',
    theme: 'Colours',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    contrast: 'High contrast',
    contrastStates: ['as the system says', 'always'] as readonly [string, string],
    typeSize: 'Size of the text',
    typeSizes: { desk: 'For a desk', projector: 'For a projector' },
  },

  commands: {
    title: 'Anywhere',
    screen: 'This tender',
    palette: 'What do you want to do?',
    open: 'Commands',
    showKeys: 'Show the keys of this screen',
    openPalette: 'Find a command',
    search: 'Search on this screen',
    goHome: 'Go to the first screen',
    goPeople: 'Go to people and profiles',
    goJob: (job: string): string => `Go to ${job}`,
    lock: 'Lock this window',
    nobody: 'somebody to be signed in',
    theme: (theme: string): string => `Colours: ${theme}`,
    typeSize: (size: string): string => `Text: ${size}`,
    moreContrast: 'High contrast: always',
    lessContrast: 'High contrast: as the system says',
  },

  keys: {
    title: 'Keys of this screen',
    key: 'Key',
    does: 'What it does',
    everywhere: [
      ['Tab', 'To the next thing that can be used'],
      ['Enter', 'Use it'],
      ['Esc', 'Leave a window or a menu without doing anything'],
    ] as readonly (readonly [string, string])[],
    everywhereTitle: 'In every window',
  },

  foot: {
    label: 'What is kept, and where',
    folder: 'Exchange folder',
    freeze: 'Frozen criteria',
    freezeTitle: 'Fingerprint of the frozen criteria',
    freezeWhy:
      'These words stand for the criteria, weights and rules exactly as they were frozen. Compare them with the words on the signed minutes or on another computer: if they are the same, nothing has been changed since.',
    kept: (time: string): string => `Kept on this computer at ${time}`,
  },

  record: {
    pack: 'Read-only: an opened pack',
    replay: 'Read-only: a replay of this computer’s own record',
    sentence: 'Everything can be read and opened to its reason. Nothing here can be changed.',
    close: 'Close the pack',
    closeReplay: 'Back to the tender',
    toVerdict: 'See the verdict',
    verdicts: {
      intact: 'Intact',
      'intact-identities-unproven': 'Intact, identities unproven',
      incomplete: 'Incomplete',
      altered: 'Altered',
      'not-a-pack': 'Not a pack',
      'too-new': 'Made by a newer program',
    },
  },

  replay: {
    label: 'Replay',
    slider: 'The record, act by act',
    shown: (act: string, acts: string): string => `Act ${act} of ${acts}`,
    play: 'Play',
    pause: 'Pause',
    back: 'One act back',
    forward: 'One act on',
    end: 'To the end',
    by: (name: string, time: string): string => `${name}, ${time}`,
    void: 'Void: it changed nothing.',
    reading: 'Reading this act',
  },

  nowhere: {
    title: 'There is nothing at this address',
    sentence: 'The address may be cut short, or belong to a tender or a pack that is not open on this computer.',
    wayOut: 'Go to the first screen',
  },

  gate: {
    title: 'Sign in to go on',
  },

  fault: {
    sentence: 'Something in Tender Panel went wrong that is not your doing. What was kept on this computer is still there.',
    wayOut: (reference: string): string =>
      `Try again. If it happens again, tell whoever looks after Tender Panel the reference ${reference}.`,
    hostGone: 'The part of Tender Panel that keeps your work did not answer. What was kept before is on disk.',
    hostGoneReference: 'no-answer',
    title: 'This screen could not be shown',
    again: 'Show it again',
    typed: 'What you had typed',
    typedWhy: 'It is shown here so that you can copy it. The screen may also have kept it already.',
    untitled: 'A field without a name',
    details: 'Details for whoever looks after Tender Panel',
  },
} as const;
