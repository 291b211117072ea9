/** What the screens of preparing say: the tender, its criteria, scales, rules and people, and the freeze. */

export const prepareWords = {
  weights: {
    sectionFirst: (section: string): string =>
      section === '' ? 'It is not known yet what the section above weighs.' : `It is not known yet what “${section}” weighs.`,
    sectionFirstWayOut: 'Give the section its weight first, or write in the other column.',
    nothingLeft: (sum: string, unfilled: number): string =>
      `The weights here add up to ${sum} already, and ${unfilled === 1 ? 'one has none yet' : `${unfilled} have none yet`}.`,
  },

  outline: {
    untitled: 'this one',
    nothingAbove: 'There is nothing above it that it could stand under.',
    notASection: (title: string): string => `“${title}” is not a section, so nothing can stand below it.`,
    makeItASection: 'Make it a section first.',
    atTheTop: 'It stands at the top already.',
    firstAlready: 'It is the first in its section already.',
    lastAlready: 'It is the last in its section already.',
  },

  paste: {
    nothing: 'There is nothing on the clipboard that could become a criterion.',
  },

  miniature: {
    bidder: 'A middling bidder',
    rival: 'The cheapest and most generous bidder',
  },
} as const;
