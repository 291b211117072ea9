/** Canonical JSON: RFC 8785 narrowed to what a court's expert can re-make by hand (pack-format, "Canonical JSON"). Reading re-encodes and compares bytes. */

export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical };

const keyPattern = /^[a-z][A-Za-z0-9]*$/;
const deepest = 32;
/** 64 MiB, counted in UTF-16 units before encoding and in bytes after it. */
export const largestText = 64 * 1024 * 1024;

/** Thrown, never returned: a value of ours that cannot be written is our fault, not a user's. `readCanonical` turns it into an answer. */
export class NotCanonical extends Error {}

/** The canonical text of a value. Refuses fractions, unsafe integers, odd keys, text that is not NFC and lone surrogates; drops nothing but `undefined` members. */
export const canonical = (value: unknown): string => write(value, 0);

const write = (value: unknown, depth: number): string => {
  if (depth > deepest) throw new NotCanonical('nested more than 32 deep');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical(`${value} is not a safe whole number`);
    return String(value);
  }
  if (typeof value === 'string') return writeText(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    // RFC 8785 sorts by UTF-16 code units, which is what comparing strings in JavaScript does.
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key] of members) if (!keyPattern.test(key)) throw new NotCanonical(`“${key}” is not an allowed key`);
    return `{${members.map(([key, member]) => `"${key}":${write(member, depth + 1)}`).join(',')}}`;
  }
  throw new NotCanonical(`a ${typeof value} cannot be written`);
};

const writeText = (text: string): string => {
  if (!text.isWellFormed()) throw new NotCanonical('text with half a character');
  if (text.normalize('NFC') !== text) throw new NotCanonical('text that is not in normal form C');
  return JSON.stringify(text);
};

/** Reads canonical bytes: whatever would not be written back byte for byte is refused (duplicate keys, white space, escapes, exponents, BOM …). */
export const readCanonical = (bytes: Uint8Array): unknown => {
  if (bytes.length > largestText) throw new NotCanonical('more than 64 MiB of text');
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch (cause) {
    throw new NotCanonical('not JSON in UTF-8', { cause });
  }
  if (canonical(value) !== text) throw new NotCanonical('not in canonical form');
  return value;
};
