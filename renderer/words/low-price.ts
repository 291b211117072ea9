/** What the screen of low prices says. */

import { listed } from './format.ts';

/** Joined with semicolons inside one sentence. */
const together = (parts: readonly string[]): string => parts.join('; ');

export const lowPrice = {
  loading: 'Holding the prices against one another',
  hidden: {
    what: 'Which price is being looked into',
    who: 'The procurement lead and the price evaluator',
    when: 'when the award is recommended',
  },

  screens: {
    title: 'Screens',
    lead: 'A price that lies more than a limit below what it is compared with is flagged, for somebody to think about. No flag is a legal test, and none decides anything.',
    limits: 'From where on a price is flagged',
    limit: (value: string, setBy: string): string => `more than ${value} (${setBy})`,
    caption: 'How far each price lies below …',
    bidder: 'Bidder',
    price: 'Price without VAT',
    kinds: {
      'below-mean': 'the mean of all',
      'below-others': 'the mean of the others',
      'below-estimate': 'the estimate',
      'below-next': 'the next higher',
      'below-labour-cost': 'its own hours at the lowest wage',
      'negative-margin': 'its own cost',
    },
    flagged: 'Flagged',
    notBelow: 'not below',
    notAsked: '–',
    figure: (kind: string, bidder: string, shown: string): string => `Below ${kind}, ${bidder}: ${shown}. Why?`,
  },

  notes: {
    heading: 'What bids say themselves',
    none: 'A price can also be held against the hours of work that the bid itself names, at the lowest lawful wage, and against what it says that it costs.',
    button: 'Note hours or costs…',
    wageButton: 'Note the lowest wage…',
    title: 'Note what a bid says',
    lead: 'As the bid itself says it. A later note takes the place of an earlier one; the record keeps both.',
    bidder: 'Bidder',
    choose: 'Choose',
    hours: 'Hours of work',
    cost: 'What it costs to deliver, in pounds',
    place: 'Where it says so',
    placeHelp: 'Document and page.',
    act: 'Record the note',
    wageTitle: 'Note the lowest wage',
    wageLead:
      'The lowest lawful pay for an hour when the work is done. What is noted here takes the place of the wage that the policy pack or the built-in table has for the day of the deadline.',
    wage: 'Pounds an hour',
    source: 'Where it was read',
    sourceHelp: 'The table, with its date.',
    wageAct: 'Record the wage',
    wageTerm: 'Lowest lawful wage',
    saysHours: (hours: string): string => `${hours} hours of work`,
    saysCost: (pounds: string): string => `${pounds} to deliver`,
    noted: (said: readonly string[], place: string, by: string, at: string): string =>
      `${together(said)} (${place}). Noted by ${by}, ${at}.`,
    wageOfDay: (pounds: string, source: string): string => `${pounds} an hour on the day of the deadline (${source}).`,
    wageNoted: (pounds: string, source: string, by: string, at: string): string => `${pounds} an hour (${source}). Noted by ${by}, ${at}.`,
    waits: { bid: 'the bidder', number: 'hours or costs', place: 'where it says so', wage: 'the wage', source: 'where it was read' },
  },

  loop: {
    title: 'Looking into a price',
    lead: 'A price that looks abnormally low is a reason to ask, and only then a ground to leave the tender out: the supplier is told, has a reasonable chance to show that it can perform at its price, and if it shows that, it stays (Procurement Act 2023, section 19(3) to (5)). That a price was looked at and not suspected is kept too.',
    notYours: 'The price evaluator and the procurement lead look into prices.',
    states: {
      screened: 'Not looked at yet',
      'not-suspected': 'Not suspected',
      suspected: 'Suspected',
      notified: 'Asked',
      replied: 'Replied',
      demonstrated: 'Can perform at its price',
      'not-demonstrated': 'Did not show that it can perform',
    },
    leftOut: 'Left out',
    awaited: (day: string): string => `A reply is awaited until the end of ${day}.`,
    late: 'The reply came after the day that was given.',
    stepsOf: (bidder: string): string => `What has happened about the price of ${bidder}`,
    done: {
      clear: 'Looked at, and not suspected',
      suspect: 'Suspected to be abnormally low',
      notify: 'Told the supplier, and asked it',
      reply: 'The supplier replied',
      demonstrated: 'Decided: it can perform at its price',
      'not-demonstrated': 'Decided: it did not show that it can perform at its price',
    },
    on: (day: string, by: string): string => `${day}, recorded by ${by}`,
    until: (day: string): string => `reply until ${day}`,
    buttons: {
      clear: 'Not suspected…',
      suspect: 'Suspect it…',
      notify: 'Record the letter…',
      reply: 'Record the reply…',
      decide: 'Decide…',
    },
    buttonFor: (button: string, bidder: string): string => `${button} ${bidder}`,
    leaveOut: 'Leave the tender out…',
    waitsFor: {
      'price-not-suspected': 'a suspicion, and the loop that follows it',
      'supplier-not-notified': 'the supplier to be told and heard',
      'supplier-notified': 'a decision on what the supplier showed',
    },
    mayNot: 'The supplier showed that it can perform at this price, so its tender may not be left out for it (section 19(5)).',

    dialog: {
      clear: {
        title: 'Not suspected',
        lead: 'What the price was compared with, and why it raises no doubt.',
        text: 'Reason',
        act: 'Record it',
      },
      suspect: {
        title: 'Suspect the price',
        lead: 'What the price was compared with, and what raises the doubt.',
        text: 'Reason',
        act: 'Record the suspicion',
      },
      notify: {
        title: 'Tell the supplier',
        lead: 'It is told that its price looks abnormally low, and asked what would show that it can perform at it.',
        text: 'What it was asked',
        act: 'Record the letter',
      },
      reply: {
        title: 'Record the reply',
        lead: 'What the supplier said and gave as evidence.',
        text: 'What it said',
        act: 'Record the reply',
      },
      decide: {
        title: 'Decide',
        lead: 'Whether the supplier showed that it can perform at its price. Silence is no decision: it needs a reason like any other.',
        text: 'Reason',
        act: 'Record the decision',
      },
    },
    dialogTitle: (title: string, bidder: string): string => `${title}: ${bidder}`,
    day: 'Day',
    replyDue: 'It may reply until the end of',
    outcome: 'What the reply showed',
    outcomes: { demonstrated: 'It can perform at its price', 'not-demonstrated': 'It did not show that' },
    waits: { text: 'the words', day: 'the day', outcome: 'the decision itself' },
  },

  leave: {
    title: 'Leave out for an abnormally low price',
    law: 'PA23 s.19(3)(c). The law leaves a choice.',
    lead: 'Bids that did not show that they can perform at their price are decided on together, so that they are treated alike.',
    bids: 'Leave out',
    reason: (bidder: string): string => `Reason: ${bidder}`,
    difference: (names: readonly string[]): string => `What makes the difference to ${listed(names)}`,
    differenceHelp: 'Section 12(2): the same treatment, unless a difference justifies another.',
    day: 'Day of the decision',
    next: 'Go on to sign…',
    waits: { bid: 'a bid to leave out', reason: 'a reason for each', difference: 'what makes the difference' },
    signTitle: 'Sign and leave out',
    signWord: 'The decision stays in the record for good',
    fixed: (names: readonly string[]): readonly string[] => [
      `${listed(names)} ${names.length === 1 ? 'leaves' : 'leave'} the running. Coming back takes another decision with its reason, under “Receive”, “Gates”.`,
      'Points that refer to other bids are worked out without it, and both results are kept.',
    ],
    sign: 'Leave out',
  },

  both: {
    provisional: 'Provisional: with and without',
    provisionalLead: (names: readonly string[]): string =>
      `While nothing is decided about ${listed(names)}, the result stands in two versions.`,
    kept: 'The result with and without',
    keptLead: (names: readonly string[]): string =>
      `${listed(names)} ${names.length === 1 ? 'was' : 'were'} left out after prices were open. Both results are kept.`,
    caption: 'Rank and total with the bids in question and without them',
    bidder: 'Bidder',
    with: 'With',
    without: 'Without',
    ranked: (rank: number, total: string): string => `${rank}. ${total}`,
    total: (which: string, bidder: string, shown: string): string => `${which}, ${bidder}: ${shown}. Why?`,
    out: 'out',
    inQuestion: 'in question',
    lot: (title: string): string => `Lot ${title}`,
  },
} as const;
