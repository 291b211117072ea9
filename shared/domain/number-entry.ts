/** Numbers as people type and paste them: taken when there is one reading, refused when there are two (domain.md 4.4). */

import type { Fraction } from './exact.ts';
import { add, compare, equal, hundred, isPositive, isZero, multiply, negate, one, parseExact, printExact, roundTo } from './exact.ts';
import type { Exact } from './ids.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

export type NumberEntryCode =
  | 'number-blank'
  | 'number-ambiguous'
  | 'number-not-understood'
  | 'number-other-currency'
  | 'number-negative'
  | 'number-zero'
  | 'number-part-of-a-penny';

/** What was entered, short enough to be quoted. */
const quoted = (text: string): string => (text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`);

const no = (code: NumberEntryCode, sentence: string, wayOut: string): Outcome<never> => refused(refuse(code, sentence, { wayOut }));

/** White space of every kind as plain spaces, every minus as `-`. */
const tidied = (text: string): string =>
  text
    .replace(/[\s\u2007\u2060]+/g, ' ')
    .replace(/[−–]/g, '-')
    .trim();

const plain = /^\d+(?:\.\d+)?$/;
const groupedByCommas = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const groupedBySpaces = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
const digitsAndMarks = /^[\d., ']*\d[\d., ']*$/;
const otherCurrency = /[$€¥₹]|\b(?:EUR|USD|CHF)\b/i;

const readDigits = (digits: string, text: string): Outcome<Fraction> => {
  if (plain.test(digits) || groupedByCommas.test(digits) || groupedBySpaces.test(digits)) {
    const value = parseExact(digits.replace(/[, ]/g, ''));
    if (value) return allowed(value);
  }
  return digitsAndMarks.test(digits)
    ? no(
        'number-ambiguous',
        `${quoted(text)} can be read in more than one way.`,
        'Write 1234.50 or 1,234.50: commas between thousands, a point before the decimals.',
      )
    : no('number-not-understood', `${quoted(text)} is not a number.`, 'Write digits only, such as 1,234.50.');
};

/** A sign, and a pound sign on either side of it, before the digits. */
const readSigned = (text: string): Outcome<Fraction> => {
  const tidy = tidied(text);
  if (tidy === '') return no('number-blank', 'Nothing is entered. A blank is not the same as 0.', 'Enter a number.');
  if (otherCurrency.test(tidy)) {
    return no(
      'number-other-currency',
      `${quoted(tidy)} is in another currency.`,
      'Enter pounds. Only what was published before can be tendered in, and converted from, another currency.',
    );
  }
  const [, before = '', after = '', digits = ''] = /^(-?) ?£? ?(-?) ?(.*)$/.exec(tidy) ?? [];
  const value = readDigits(digits, tidy);
  if (!value.ok || (before === '' && after === '') || isZero(value.value)) return value;
  return no('number-negative', `${quoted(tidy)} is less than 0.`, 'Enter a number that is not negative.');
};

/** Pounds of a price, above 0 and in whole pence: `£1,234.50`, `1234.5`, `1 234.50`. Refuses every `NumberEntryCode`. */
export const readPrice = (text: string): Outcome<Exact> => {
  const read = readSigned(text);
  if (!read.ok) return read;
  if (!isPositive(read.value))
    return no('number-zero', 'A price has to be more than 0.', 'Enter the price, or leave the field empty if there is none.');
  if (!equal(roundTo(read.value, 2, 'down'), read.value)) {
    return no('number-part-of-a-penny', `${quoted(tidied(text))} has parts of a penny.`, 'Enter whole pence; write thousands as 1,234.');
  }
  return allowed(printExact(read.value));
};

/** Pounds of a rate, a line or a step, below nought too, with parts of a penny: `-£12.505`. Refuses what is blank, ambiguous or no number. */
export const readAmount = (text: string): Outcome<Exact> => {
  const tidy = tidied(text);
  const positive = tidy.replace(/^- ?|^(£ ?)- ?/, '$1');
  const read = readSigned(positive);
  if (!read.ok)
    return read.refusal.code === 'number-negative' ? no('number-not-understood', `${quoted(tidy)} has two signs.`, 'Write one.') : read;
  return allowed(printExact(positive === tidy ? read.value : negate(read.value)));
};

/** A promised quantity or a value per unit, 0 or more, with as many decimals as were given. */
export const readQuantity = (text: string): Outcome<Exact> => {
  const read = readSigned(text);
  return read.ok ? allowed(printExact(read.value)) : read;
};

const fractionPattern = /^(?:(\d+) )?(\d+ ?\/ ?\d+)$/;

/**
 * A percentage or a weight, 0 or more: `33.34`, `33.34%`, `33 1/3`. A fraction on its own that is not more than one is a share of the whole,
 * so `1/3` is a third of 100, exactly; with a percent sign it is what it says.
 */
export const readPercent = (text: string): Outcome<Exact> => {
  const tidy = tidied(text);
  const bare = tidy.replace(/ ?%$/, '');
  const [, whole, part] = fractionPattern.exec(bare) ?? [];
  const value = part === undefined ? null : parseExact(part.replaceAll(' ', ''));
  if (value === null) return readQuantity(bare);
  const before = whole === undefined ? null : parseExact(whole);
  if (before) return allowed(printExact(add(before, value)));
  const isShare = bare === tidy && compare(value, one) <= 0;
  return allowed(printExact(isShare ? multiply(value, hundred) : value));
};
