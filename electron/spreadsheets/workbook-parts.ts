/** What of an XLSX file is given to the library that reads it: the tables and nothing else, after everything was refused that runs, fetches, swells or hides. */

import type { Outcome } from '../../shared/domain/result.ts';
import { allowed, damaged, no, nothingInIt, otherFormat, unusual } from './limits.ts';
import { type Parts, partsOf, unpack } from './zip-parts.ts';

export interface WorkbookParts {
  /** By the paths under which the library looks for them; each is text that was looked through. */
  readonly texts: ReadonlyMap<string, string>;
  /** In the order in which the workbook shows them. */
  readonly worksheets: readonly { readonly name: string; readonly path: string }[];
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

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? '';

const linksIn = (text: string): readonly Link[] =>
  [...text.matchAll(/<(?:[^\s:>/]+:)?Relationship\s[^>]*>/g)].map(([tag]) => ({
    id: attribute(tag, 'Id'),
    kind: attribute(tag, 'Type').split('/').at(-1) ?? '',
    target: attribute(tag, 'Target'),
    isOutside: attribute(tag, 'TargetMode') === 'External',
  }));

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
  return text.includes('<!') ? unusual(`“${path}” holds declarations of its own`) : allowed(text);
};

const whatElse = (parts: Parts): Outcome<never> | null => {
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
    // A link that somebody may press is only text; everything else from outside is fetched without asking.
    if (linksIn(text.value).some(({ kind, isOutside }) => isOutside && kind !== 'hyperlink')) return otherFiles;
  }
  return collect(parts);
};

const collect = (parts: Parts): Outcome<WorkbookParts> => {
  const texts = new Map<string, string>();
  const take = (path: string): Outcome<string> => {
    const text = textOf(parts, path);
    if (text.ok) texts.set(path, text.value);
    return text;
  };
  const types = take('[Content_Types].xml');
  if (!types.ok) return types;
  if (/macroEnabled/i.test(types.value)) return macros;
  const top = take('_rels/.rels');
  if (!top.ok) return top;
  const workbook = resolve('', linksIn(top.value).find(({ kind }) => kind === 'officeDocument')?.target ?? '');
  if (workbook === '') return otherFormat('The file is no spreadsheet: it names no workbook.');
  if (!workbook.toLowerCase().endsWith('.xml')) return otherFormat('The file is a binary workbook (.xlsb).');
  const book = take(workbook);
  if (!book.ok) return book;
  if (!/<(?:[^\s:>/]+:)?workbook[\s>]/.test(book.value)) return otherFormat('The file is an Office file, but no spreadsheet.');
  const links = take(linksOf(workbook));
  if (!links.ok) return links;
  const folder = folderOf(workbook);
  const linked = linksIn(links.value).map((link) => ({ ...link, path: resolve(folder, link.target) }));
  for (const { kind, path } of linked) {
    if (!['worksheet', 'sharedStrings', 'styles'].includes(kind)) continue;
    const text = take(path);
    if (!text.ok) return text;
  }
  const worksheets = [...book.value.matchAll(/<(?:[^\s:>/]+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const link = linked.find(({ id }) => id === attribute(tag, '[^\\s:]+:id'));
    return { name: attribute(tag, 'name'), path: link?.kind === 'worksheet' ? link.path : '' };
  });
  const without = worksheets.find(({ path }) => path === '');
  if (without) return otherFormat(`The sheet “${without.name}” is no table but a chart or a macro sheet.`);
  if (new Set(worksheets.map(({ path }) => path)).size < worksheets.length) return unusual('two sheets are one');
  return worksheets.length === 0 ? nothingInIt : allowed({ texts, worksheets });
};
