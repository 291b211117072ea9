/** Standstill: the days between the award notice, or the letters, and the first day on which the contract may be signed (PA23 s.51; PCR15 regs 86 and 87). */

import { addDays, type Day, displayDay, isDay } from './calendar.ts';
import type { TenderDetails } from './model.ts';
import type { Outcome, Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { type HolidayTable, whyNotCounted, whyNoWorkingDay } from './working-days.ts';

/** What sets the clock going. */
export type StandstillStart =
  /** PA23: the contract award notice is published. Eight working days beginning with this day, or with the first working day after it. */
  | { readonly kind: 'notice-published'; readonly on: Day }
  /** PCR15: the last of the letters is sent. Ten calendar days from the day after, or fifteen where any letter goes by other than electronic means. */
  | { readonly kind: 'letters-sent'; readonly on: Day; readonly by: 'electronic-means' | 'other-means' };

/** What starts the clock under each regime; null where no standstill is owed, or none that is counted here (domain.md 1.1). The Scottish regulations count as those of 2015 do. */
export const startUnder = (regime: TenderDetails['regime']): StandstillStart['kind'] | null => {
  if (regime === 'pa23' || regime === 'pr-wales') return 'notice-published';
  return regime === 'pcr15' || regime === 'scotland' ? 'letters-sent' : null;
};

/** Why there is no duty to wait, as a record states it. Closed: the law knows no other. */
export const exemptions = {
  urgency: { under: 'notice-published', citation: 'PA23 s.51(3)(a)', words: 'a direct award for extreme and unavoidable urgency' },
  'protecting-life': { under: 'notice-published', citation: 'PA23 s.51(3)(b)', words: 'a direct award to protect life or public order' },
  'private-utility': { under: 'notice-published', citation: 'PA23 s.51(3)(c)', words: 'a direct award by a private utility' },
  framework: { under: 'notice-published', citation: 'PA23 s.51(3)(d)', words: 'an award in accordance with a framework' },
  'dynamic-market': { under: 'notice-published', citation: 'PA23 s.51(3)(e)', words: 'an award by reference to a dynamic market' },
  'light-touch': { under: 'notice-published', citation: 'PA23 s.51(3)(f)', words: 'a light touch contract' },
  'no-prior-notice': { under: 'letters-sent', citation: 'PCR15 reg. 86(5)(a)', words: 'an award for which no contract notice was needed' },
  'only-tenderer': {
    under: 'letters-sent',
    citation: 'PCR15 reg. 86(5)(b)',
    words: 'an award to the only tenderer, with no candidate left',
  },
  'framework-or-dynamic-system': {
    under: 'letters-sent',
    citation: 'PCR15 reg. 86(5)(c)',
    words: 'an award under a framework agreement or a dynamic purchasing system',
  },
} as const satisfies Record<string, { readonly under: StandstillStart['kind']; readonly citation: string; readonly words: string }>;

export type Exemption = keyof typeof exemptions;

export interface StandstillFacts {
  readonly start: StandstillStart;
  /** The last day of standstill that the notice or the letters name; null when they name none. */
  readonly stated: Day | null;
  /** Null when standstill is mandatory. With one, a stated day makes it a voluntary standstill, which is no shorter (PA23 s.51(5)). */
  readonly exemption: Exemption | null;
}

/** One day of the working: counted, or passed over and why. */
export interface CountedDay {
  readonly day: Day;
  /** 1, 2, 3 … */
  readonly count: number | null;
  /** Why it was passed over, or why the last day moved on. */
  readonly why: string | null;
}

export type Standstill =
  | { readonly kind: 'none'; readonly exemption: Exemption; readonly citation: string; readonly sentence: string }
  | {
      readonly kind: 'period';
      readonly duty: 'mandatory' | 'voluntary';
      readonly firstDay: Day;
      /** The earliest day on which the law lets it end. */
      readonly shortestEnd: Day;
      /** The end of this day is the end of standstill: the shortest, or the later one that was stated. */
      readonly lastDay: Day;
      readonly earliestSignature: Day;
      /** `too-early`: the notice or the letters promise less than the law, and have to be put right. */
      readonly stated: 'nothing' | 'too-early' | 'the-shortest' | 'later';
      readonly days: readonly CountedDay[];
      readonly holidayTable: string;
      readonly citation: string;
      readonly sentence: string;
    };

type Count = Outcome<readonly [CountedDay, ...CountedDay[]]>;

/** Eight working days beginning with the day of publication; days before the first of them are passed over like those between. */
const eightWorkingDays = (published: Day, table: HolidayTable): Count => {
  const days: CountedDay[] = [];
  for (let day = published, count = 0; count < 8; day = addDays(day, 1)) {
    const unknown = whyNotCounted(day, table);
    if (unknown) return refused(unknown);
    const why = whyNoWorkingDay(day, table);
    if (why === null) count += 1;
    days.push({ day, count: why === null ? count : null, why });
  }
  return withFirst(days);
};

/** So many calendar days from the day after, and on to the next working day where the last of them is none. */
const calendarDays = (sent: Day, length: number, table: HolidayTable): Count => {
  const days: CountedDay[] = Array.from({ length: length - 1 }, (_, index) => ({
    day: addDays(sent, index + 1),
    count: index + 1,
    why: null,
  }));
  for (let count = length; ; count += 1) {
    const day = addDays(sent, count);
    const unknown = whyNotCounted(day, table);
    if (unknown) return refused(unknown);
    const why = whyNoWorkingDay(day, table);
    days.push({ day, count: count === length ? count : null, why });
    if (why === null) return withFirst(days);
  }
};

const withFirst = ([first, ...rest]: readonly CountedDay[]): Count => {
  if (!first) throw new RangeError('a standstill without days');
  return allowed([first, ...rest]);
};

const periodOf = ({
  start,
  exemption,
}: StandstillFacts): { readonly citation: string; readonly words: string; readonly length: number } => {
  if (start.kind === 'notice-published') {
    const citation = exemption === null ? 'PA23 s.51(2)' : 'PA23 s.51(5)';
    return { citation, words: 'eight working days beginning with the day of publication', length: 8 };
  }
  return start.by === 'electronic-means'
    ? { citation: 'PCR15 reg. 87(2)', words: 'ten days from the day after the letters were sent', length: 10 }
    : { citation: 'PCR15 reg. 87(3)', words: 'fifteen days from the day after the letters were sent', length: 15 };
};

const inWords = (shortestEnd: Day, stated: Day | null, words: string): string => {
  const least = `Standstill runs to the end of ${displayDay(shortestEnd)}: ${words}`;
  if (stated === null || stated === shortestEnd) return `${least}.`;
  return stated > shortestEnd
    ? `Standstill runs to the end of ${displayDay(stated)}, as was stated; without that it would end on ${displayDay(shortestEnd)}.`
    : `${least}. What was stated, ${displayDay(stated)}, is too early and has to be put right.`;
};

/**
 * The clock with every day that it counted or passed over. Refuses `day-not-understood`, `exemption-of-other-regime`, `year-beyond-holiday-table` and
 * `year-before-holiday-table`. The table should first have passed `mayUseHolidayTable`.
 */
export const standstill = (facts: StandstillFacts, table: HolidayTable): Outcome<Standstill> => {
  const { start, stated, exemption } = facts;
  const wrong = [start.on, stated].find((day) => day !== null && !isDay(day));
  if (wrong !== undefined && wrong !== null)
    return refused(refuse('day-not-understood', `“${wrong}” is not a day of the calendar.`, { wayOut: 'Write it as 2026-11-16.' }));
  if (exemption !== null && exemptions[exemption].under !== start.kind)
    return refused(
      refuse('exemption-of-other-regime', `${exemptions[exemption].citation} is of another regime than this award.`, {
        wayOut: 'Choose an exemption of the regime under which the procurement began.',
      }),
    );
  if (exemption !== null && stated === null) {
    const { citation, words } = exemptions[exemption];
    return allowed({ kind: 'none', exemption, citation, sentence: `No standstill is owed: this is ${words} (${citation}).` });
  }
  const { citation, words, length } = periodOf(facts);
  const counted = start.kind === 'notice-published' ? eightWorkingDays(start.on, table) : calendarDays(start.on, length, table);
  if (!counted.ok) return counted;
  const [first] = counted.value;
  const shortestEnd = counted.value.at(-1)?.day ?? first.day;
  const lastDay = stated !== null && stated > shortestEnd ? stated : shortestEnd;
  return allowed({
    kind: 'period',
    duty: exemption === null ? 'mandatory' : 'voluntary',
    firstDay: (counted.value.find(({ count }) => count !== null) ?? first).day,
    shortestEnd,
    lastDay,
    earliestSignature: addDays(lastDay, 1),
    stated: stated === null ? 'nothing' : stated < shortestEnd ? 'too-early' : stated === shortestEnd ? 'the-shortest' : 'later',
    days: counted.value,
    holidayTable: table.version,
    citation,
    sentence: inWords(shortestEnd, stated, words),
  });
};

/** Whether the contract may be signed on this day, as far as the clock goes: a suspension stops it by itself (course.ts; PA23 s.101). Refuses `standstill-running`. */
export const maySignContract = (on: Day, clock: Standstill): Refusal | null => {
  if (clock.kind === 'none' || on > clock.lastDay) return null;
  return refuse('standstill-running', `Standstill runs to the end of ${displayDay(clock.lastDay)}.`, {
    wayOut: `The contract may be signed from ${displayDay(clock.earliestSignature)}.`,
  });
};
