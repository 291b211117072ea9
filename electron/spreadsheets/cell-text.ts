/** What one cell says, from what its file keeps of it (ECMA-376-1, 18.3.1.4 and 18.18.11). Formulas are never worked out. */

import { limits } from './limits.ts';
import { isTime, shownTime } from './shown-date.ts';
import { shownNumber } from './shown-number.ts';
import { decoded, oneKindOfLine, walk } from './xml.ts';

/** What the cells of all sheets refer to. */
export interface Book {
  readonly strings: readonly string[];
  /** By style. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

export interface StoredCell {
  readonly type: string;
  readonly style: number;
  /** Still encoded; null for a cell without one, which says nothing whatever its type. */
  readonly value: string | null;
  /** The runs of a text that stands in the cell itself. */
  readonly inline: string;
}

/** "_x000D_" is how a text holds what XML cannot (22.4.2.4). */
const plain = (text: string): string =>
  oneKindOfLine(decoded(text).replaceAll(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))).slice(
    0,
    limits.letters,
  );

const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

const numberText = (text: string, format: string, from1904: boolean): string => {
  const value = Number(text);
  if (!numeral.test(text) || !Number.isFinite(value)) return text;
  return (isTime(format) ? shownTime(value, format, from1904) : null) ?? shownNumber(value, format);
};

/** Null for one that refers to a text that is not there. */
export const cellText = ({ type, style, value, inline }: StoredCell, book: Book): string | null => {
  if (type === 'inlineStr') return plain(inline);
  if (value === null || value.trim() === '') return type === 'str' ? plain(value ?? '') : '';
  if (type === 's') return book.strings[Number(value)] ?? null;
  if (type === 'b') return isTrue(value) ? 'TRUE' : 'FALSE';
  if (type === 'str' || type === 'e') return plain(value);
  if (type === 'd')
    return value
      .trim()
      .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
      .replace('T', ' ');
  return numberText(value.trim(), book.formats[style] ?? '', book.from1904);
};

const isTrue = (value: string): boolean => ['1', 'true'].includes(value.trim().toLowerCase());

/** The texts that cells share, without how they are spoken (18.4.6) and in whatever fonts their runs are. Null where the part is broken. */
export const stringsOf = (part: string): readonly string[] | null => {
  const strings: string[] = [];
  let text = '';
  let isSpoken = false;
  const isWhole = walk(part, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isSpoken = true;
    },
    close: (name, content) => {
      if (name === 't' && !isSpoken) text += content;
      else if (name === 'rPh') isSpoken = false;
      else if (name === 'si') strings.push(plain(text));
    },
  });
  return isWhole ? strings : null;
};
