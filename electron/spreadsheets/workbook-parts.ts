/** What of an XLSX file is read: the tables and nothing else, after everything was refused that runs, fetches, swells or hides. */

import type { Outcome } from '../../shared/domain/result.ts';
import type { Book } from './cell-text.ts';
import { stringsOf } from './cell-text.ts';
import { formatsOf } from './cell-formats.ts';
import { allowed, damaged, limits, no, nothingInIt, otherFormat, tooManyCells, unusual } from './limits.ts';
import type { SheetPart } from './read-sheet.ts';
import { attribute, isYes, oneKindOfLine, walk } from './xml.ts';
import { type Parts, partsOf, unpack } from './zip-parts.ts';

export interface WorkbookParts {
  readonly book: Book;
  /** In the order in which the workbook shows them. */
  readonly sheets: readonly SheetPart[];
}

interface Link {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly isOutside: boolean;
}

const macros = no(
  'spreadsheet-macros',
  'The file holds macros: small programs that run when it is opened. A price or a weight needs none, so it was not read.',
  'Save it as “Excel Workbook (.xlsx)”, which leaves them out.',
);

const otherFiles = no(
  'spreadsheet-other-files',
  'The file takes figures or objects from other files or from the internet, so what it says depends on where it is opened. It was not read.',
  'Break the links (in Excel: Data, Edit Links, Break Link), or paste the table as values into a new spreadsheet.',
);

const runs = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml)$|(^|\/)(macrosheets|activex|dialogsheets)\//;
const fetches = /(^|\/)(externallinks|querytables|embeddings)\/|(^|\/)connections\.xml$/;

const brokenPart = (path: string): Outcome<never> => damaged(`“${path}” is cut short or broken`);

const linksIn = (path: string, text: string): Outcome<readonly Link[]> => {
  const links: Link[] = [];
  const isWhole = walk(text, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      links.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: attribute(attributes, 'Type')?.split('/').at(-1) ?? '',
        target: attribute(attributes, 'Target') ?? '',
        isOutside: attribute(attributes, 'TargetMode') === 'External',
      });
    },
  });
  return isWhole ? allowed(links) : brokenPart(path);
};

/** A target as a path from the top of the file. */
const resolve = (folder: string, target: string): string => {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const linksOf = (path: string): string => `${folderOf(path)}/_rels/${path.slice(path.lastIndexOf('/') + 1)}.rels`.replace(/^\//, '');

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** As the text that it is. A part in another encoding, or with declarations of its own (DOCTYPE, entities, comments), would read differently in different programs. */
const textOf = (parts: Parts, path: string): Outcome<string> => {
  const part = parts.get(path.toLowerCase());
  if (!part) return damaged(`“${path}” is missing in it`);
  const data = unpack(part);
  if (!data.ok) return data;
  let text: string;
  try {
    text = utf8.decode(data.value);
  } catch {
    return unusual(`“${path}” is not UTF-8`);
  }
  if (text.includes('\0')) return unusual(`“${path}” is not UTF-8`);
  return text.includes('<!') ? unusual(`“${path}” holds declarations of its own`) : allowed(oneKindOfLine(text));
};

const binary = otherFormat('The file is a binary workbook (.xlsb).');

const whatElse = (parts: Parts): Outcome<never> | null => {
  if ([...parts.keys()].some((name) => /(^|\/)workbook\.bin$/.test(name))) return binary;
  if (parts.has('[content_types].xml')) return null;
  if (parts.has('mimetype') || parts.has('content.xml')) return otherFormat('The file is an OpenDocument file.');
  return otherFormat('The file is a ZIP file, but no spreadsheet.');
};

/** Refuses with the codes of `spreadsheetRefusals`; nothing but links between parts and the tables themselves was unpacked. */
export const workbookParts = (file: Buffer): Outcome<WorkbookParts> => {
  const listed = partsOf(file);
  if (!listed.ok) return listed;
  const parts = listed.value;
  const other = whatElse(parts);
  if (other) return other;
  const names = [...parts.keys()];
  if (names.some((name) => runs.test(name))) return macros;
  if (names.some((name) => fetches.test(name))) return otherFiles;
  for (const name of names.filter((one) => one.endsWith('.rels'))) {
    const text = textOf(parts, name);
    if (!text.ok) return text;
    const links = linksIn(name, text.value);
    if (!links.ok) return links;
    // A link that somebody may press is only text; everything else from outside is fetched without asking.
    if (links.value.some(({ kind, isOutside }) => isOutside && kind !== 'hyperlink')) return otherFiles;
  }
  return collect(parts);
};

const linksAt = (parts: Parts, path: string): Outcome<readonly Link[]> => {
  const text = textOf(parts, path);
  return text.ok ? linksIn(path, text.value) : text;
};

interface Listed {
  readonly name: string;
  readonly isHidden: boolean;
  readonly link: string;
}

/** What the workbook itself says: which sheets it has, and from when it counts days. */
const contentsOf = (path: string, text: string): Outcome<{ readonly listed: readonly Listed[]; readonly from1904: boolean }> => {
  const listed: Listed[] = [];
  let from1904 = false;
  let top = '';
  let isListed = false;
  const isWhole = walk(text, {
    open: (name, attributes) => {
      top ||= name;
      if (name === 'sheets') isListed = true;
      // Newer programs add an element of the same name, which says other things.
      if (name === 'workbookPr') from1904 ||= isYes(attribute(attributes, 'date1904'));
      if (name !== 'sheet' || !isListed) return;
      listed.push({
        name: attribute(attributes, 'name') ?? '',
        isHidden: ['hidden', 'veryHidden'].includes(attribute(attributes, 'state') ?? ''),
        link: attribute(attributes, '[^\\s:]+:id') ?? '',
      });
    },
    close: (name) => {
      if (name === 'sheets') isListed = false;
    },
  });
  if (!isWhole) return brokenPart(path);
  return top === 'workbook' ? allowed({ listed, from1904 }) : otherFormat('The file is an Office file, but no spreadsheet.');
};

/** Of a part that a workbook may be without. */
const readOptional = <T>(parts: Parts, path: string | null, read: (text: string) => readonly T[] | null): Outcome<readonly T[]> => {
  if (path === null) return allowed([]);
  const text = textOf(parts, path);
  if (!text.ok) return text;
  const found = read(text.value);
  return found ? allowed(found) : brokenPart(path);
};

const collect = (parts: Parts): Outcome<WorkbookParts> => {
  const types = textOf(parts, '[Content_Types].xml');
  if (!types.ok) return types;
  if (/macroEnabled/i.test(types.value)) return macros;
  const top = linksAt(parts, '_rels/.rels');
  if (!top.ok) return top;
  const workbook = resolve('', top.value.find(({ kind }) => kind === 'officeDocument')?.target ?? '');
  if (workbook === '') return otherFormat('The file is no spreadsheet: it names no workbook.');
  if (!workbook.toLowerCase().endsWith('.xml')) return binary;
  const text = textOf(parts, workbook);
  if (!text.ok) return text;
  const contents = contentsOf(workbook, text.value);
  if (!contents.ok) return contents;
  const links = linksAt(parts, linksOf(workbook));
  if (!links.ok) return links;
  const linked = links.value.map((link) => ({ ...link, path: resolve(folderOf(workbook), link.target) }));
  const pathOf = (kind: string): string | null => linked.find((link) => link.kind === kind)?.path ?? null;
  const strings = readOptional(parts, pathOf('sharedStrings'), stringsOf);
  if (!strings.ok) return strings;
  const formats = readOptional(parts, pathOf('styles'), formatsOf);
  if (!formats.ok) return formats;
  const sheets = sheetsOf(parts, contents.value.listed, linked);
  if (!sheets.ok) return sheets;
  return allowed({ book: { strings: strings.value, formats: formats.value, from1904: contents.value.from1904 }, sheets: sheets.value });
};

/** A sheet that is a chart shows figures of the others and has none of its own. */
const sheetsOf = (
  parts: Parts,
  listed: readonly Listed[],
  linked: readonly (Link & { readonly path: string })[],
): Outcome<readonly SheetPart[]> => {
  const sheets: SheetPart[] = [];
  const taken = new Set<string>();
  if (listed.length > limits.sheets) return tooManyCells;
  for (const { name, isHidden, link } of listed) {
    const { kind, path } = linked.find(({ id }) => id === link) ?? { kind: '', path: '' };
    if (kind === 'chartsheet') continue;
    if (kind === '') return damaged(`the sheet “${name}” is missing in it`);
    if (kind !== 'worksheet') return otherFormat(`The sheet “${name}” is no table.`);
    if (taken.has(path.toLowerCase())) return unusual('two sheets are one');
    taken.add(path.toLowerCase());
    const text = textOf(parts, path);
    if (!text.ok) return text;
    sheets.push({ name, isHidden, text: text.value });
  }
  return sheets.length === 0 ? nothingInIt : allowed(sheets);
};
