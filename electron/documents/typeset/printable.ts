/** Text as the font can print it: a character that it lacks must neither vanish unsaid nor keep a report from being made (PDF/UA allows no empty boxes). */

/** Controls and marks of direction have no look of their own, and could change the look of others. */
const invisible = /[\p{Cf}\p{Cc}]/u;
const space = /\p{Zs}/u;
const lineEnd = /\r\n|[\r\v\f\p{Zl}\p{Zp}]/gu;
const privateUse = /\p{Co}/u;

const drawnBy = (characters: ReadonlySet<number>, text: string): boolean =>
  Array.from(text).every((character) => characters.has(character.codePointAt(0) ?? 0) && !privateUse.test(character));

/** One character, or what stands for it: a plainer writing of the same ("ﬀ" as "ff", "⅓" as "1⁄3"), else its number: "[U+1F600]". */
const printed = (character: string, characters: ReadonlySet<number>): string => {
  if (character === '\n' || drawnBy(characters, character)) return invisible.test(character) && character !== '\n' ? '' : character;
  if (character === '\t' || space.test(character)) return ' ';
  if (invisible.test(character)) return '';
  const plainer = character.normalize('NFKC');
  if (drawnBy(characters, plainer)) return plainer;
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
};

/** `characters` are the code points that the font can draw. Nothing that can be seen is left out. */
export const printable = (text: string, characters: ReadonlySet<number>): string =>
  Array.from(text.replace(lineEnd, '\n').normalize('NFC'), (character) => printed(character, characters)).join('');

/** The same value with every text in it made printable. */
export const printableThroughout = (value: unknown, characters: ReadonlySet<number>): unknown => {
  if (typeof value === 'string') return printable(value, characters);
  if (Array.isArray(value)) return value.map((item) => printableThroughout(item, characters));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printableThroughout(item, characters)]));
};
