/** The one typeface of printed papers: Liberation Sans, from a package, so that no computer's own fonts change a page. It has every Welsh letter and figures of one width. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const packages = createRequire(import.meta.url);

const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const;

/** The font files. Given to the typesetter as bytes they come before fonts of the same name on the computer. */
export const fontFiles = (): Buffer[] =>
  faces.map((face) => readFileSync(packages.resolve(`pdfjs-dist/standard_fonts/LiberationSans-${face}.ttf`)));

/** Where a table of an OpenType file begins. */
const tableAt = (font: Buffer, tag: string): number => {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no table “${tag}”`);
};

/** Where the character map for Windows and Unicode's first plane begins (OpenType: platform 3, encoding 1, format 4). */
const characterMapAt = (font: Buffer): number => {
  const tables = tableAt(font, 'cmap');
  for (let entry = tables + 4; entry < tables + 4 + 8 * font.readUInt16BE(tables + 2); entry += 8) {
    const map = tables + font.readUInt32BE(entry + 4);
    if (font.readUInt32BE(entry) === 0x0003_0001 && font.readUInt16BE(map) === 4) return map;
  }
  throw new Error('the font has no character map of format 4');
};

/** The characters that a font can draw, as code points. */
export const charactersOf = (font: Buffer): ReadonlySet<number> => {
  const map = characterMapAt(font);
  const twice = font.readUInt16BE(map + 6);
  const characters = new Set<number>();
  for (let segment = 0; segment < twice; segment += 2) {
    const last = font.readUInt16BE(map + 14 + segment);
    const first = font.readUInt16BE(map + 16 + twice + segment);
    const delta = font.readUInt16BE(map + 16 + 2 * twice + segment);
    const offsetAt = map + 16 + 3 * twice + segment;
    const offset = font.readUInt16BE(offsetAt);
    for (let character = first; character <= last && character < 0xffff; character += 1) {
      const glyph = offset === 0 ? (character + delta) & 0xffff : font.readUInt16BE(offsetAt + offset + 2 * (character - first));
      if (glyph !== 0) characters.add(character);
    }
  }
  return characters;
};
