/** A number as its cell shows it: plain digits, with a percent sign, a currency or as a fraction where the format of the cell says so, and never rounded. */

import { isCurrency } from '../../shared/domain/currency.ts';

/** Excel keeps and shows fifteen digits; what a binary number has beyond them nobody typed. */
const digitsKept = 15;
/** Written out at most this far on either side of the point; what is beyond stays as it is and is no weight and no price. */
const longest = 40;
/** Two numbers that differ by less are one number in fifteen digits, for the parts of wholes that weights are. */
const sameNumber = 1e-12;

/** "0.4" for 0.4, "40" for 0.4 moved two places: digits only, never an exponent. */
const writtenOut = (value: number, moved: number): string => {
  if (value === 0) return '0';
  const [mantissa = '', exponentText = '0'] = Math.abs(value)
    .toExponential(digitsKept - 1)
    .split('e');
  const exponent = Number(exponentText) + moved;
  if (Math.abs(exponent) > longest) return String(value);
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const rest = digits.slice(exponent + 1);
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
};

/** "33 1/3" where that is the number; null where no fraction of so small a denominator is. */
const asFraction = (value: number, largest: number, only: number | null): string | null => {
  const whole = Math.trunc(Math.abs(value));
  const part = Math.abs(value) - whole;
  for (let denominator = only ?? 1; denominator <= (only ?? largest); denominator += 1) {
    const numerator = Math.round(part * denominator);
    if (Math.abs(part - numerator / denominator) > sameNumber * Math.max(1, whole)) continue;
    if (numerator === 0 || numerator === denominator) return null;
    return `${value < 0 ? '-' : ''}${whole === 0 ? '' : `${whole} `}${numerator}/${denominator}`;
  }
  return null;
};

/** Of what a format says for a positive number, without decoration: what stands in quotes, in brackets or behind a backslash, and what a space is as wide as (`_%`) or filled with (`* `). */
export const signsOf = (format: string): string => format.replaceAll(/"[^"]*"|[\\_*].|\[[^\]]*\]/g, '').split(';')[0] ?? '';

/** What the format puts beside a positive number as its currency: "£", "€", "USD ". Without it, euros would be read as pounds. */
const currencyIn = (format: string): string => {
  const [section = ''] = format.replaceAll(/[_*]./g, '').split(';');
  const words = section.replaceAll(/\[[^\]]*\]/g, '');
  const named =
    /\[\$([^\]-]+)/.exec(section)?.[1] ??
    /[£€$¥₹]/.exec(words)?.[0] ??
    words.match(/\b[A-Z]{3}\b/g)?.find((code) => isCurrency(code)) ??
    '';
  return /[\p{L}.]$/u.test(named.trim()) ? `${named.trim()} ` : named.trim();
};

/** `format` as the spreadsheet has it, such as `0%` or `# ?/?`. */
export const shownNumber = (value: number, format: string): string => {
  const signs = signsOf(format);
  if (signs.includes('%')) return `${writtenOut(value, 2)}%`;
  const currency = currencyIn(format);
  if (currency !== '') return `${value < 0 ? '-' : ''}${currency}${writtenOut(Math.abs(value), 0)}`;
  const [, places, fixed] = /[#?0]\s*\/\s*(?:([?#0]{1,3})|(\d{1,3}))/.exec(signs) ?? [];
  if (places === undefined && fixed === undefined) return writtenOut(value, 0);
  return asFraction(value, 10 ** (places?.length ?? 1) - 1, fixed === undefined ? null : Number(fixed)) ?? writtenOut(value, 0);
};
