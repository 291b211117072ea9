/** A walk through one part of a file, tag by tag, without a tree of it. What has declarations, comments or entities of its own was refused before. */

export interface Visitor {
  /** Names are without their prefix, because each program has its own. */
  readonly open?: (name: string, attributes: string) => void;
  /** With the text that stood right before its end, still encoded. */
  readonly close?: (name: string, text: string) => void;
}

const [quote, apostrophe, stroke, begin, end] = [0x22, 0x27, 0x2f, 0x3c, 0x3e];
const lastSpace = 0x20;

/** Where the tag that begins before `at` ends; a ">" in quotes ends none. Negative where there is no end. */
const endOfTag = (xml: string, at: number): number => {
  let inside = 0;
  for (let place = at; place < xml.length; place += 1) {
    const letter = xml.charCodeAt(place);
    if (letter === begin) return -1;
    if (letter === inside) inside = 0;
    else if (inside !== 0) continue;
    else if (letter === end) return place;
    else if (letter === quote || letter === apostrophe) inside = letter;
  }
  return -1;
};

const endOfName = (xml: string, from: number, to: number): number => {
  let place = from;
  while (place < to && xml.charCodeAt(place) > lastSpace && xml.charCodeAt(place) !== stroke) place += 1;
  return place;
};

/** False where it is cut short or its tags do not fit together. In step with its length, whatever is in it. */
export const walk = (xml: string, { open, close }: Visitor): boolean => {
  const inside: string[] = [];
  let text = '';
  let at = xml.indexOf('<');
  if (xml.slice(0, Math.max(0, at)).trim() !== '') return false;
  while (at >= 0) {
    const isClosing = xml.charCodeAt(at + 1) === stroke;
    const nameAt = at + (isClosing ? 2 : 1);
    const tagEnd = endOfTag(xml, nameAt);
    if (tagEnd < 0) return false;
    const nameEnd = endOfName(xml, nameAt, tagEnd);
    const full = xml.slice(nameAt, nameEnd);
    const name = full.slice(full.indexOf(':') + 1);
    if (isClosing) {
      if (inside.pop() !== full) return false;
      close?.(name, text);
    } else if (!full.startsWith('?')) {
      const isEmpty = xml.charCodeAt(tagEnd - 1) === stroke;
      open?.(name, xml.slice(nameEnd, isEmpty ? tagEnd - 1 : tagEnd));
      if (isEmpty) close?.(name, '');
      else inside.push(full);
    }
    at = xml.indexOf('<', tagEnd);
    text = xml.slice(tagEnd + 1, at < 0 ? xml.length : at);
    if (inside.length === 0 && text.trim() !== '') return false;
  }
  return inside.length === 0;
};

/** As XML has it (2.11), and as cells of CSV files are told. */
export const oneKindOfLine = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const lastLetter = 0x10_ffff;

export const decoded = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
        (whole, hex?: string, digits?: string, name?: string) => {
          if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
          const letter = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
          return letter <= lastLetter ? String.fromCodePoint(letter) : whole;
        },
      )
    : text;

const patterns = new Map<string, RegExp>();

const patternOf = (name: string): RegExp => {
  const known = patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, known);
  return known;
};

/** `name` without a prefix unless one is asked for; null where there is none. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = patternOf(name).exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? '') : null;
};

export const isYes = (value: string | null): boolean => value === '1' || value === 'true';
