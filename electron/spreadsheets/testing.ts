/** XLSX files for tests: right ones by the library, wrong ones put together by hand, record by record, from the description of the ZIP format. */

import { crc32, deflateRawSync } from 'node:zlib';
import type { Outcome } from '../../shared/domain/result.ts';
import type { Spreadsheet } from '../../shared/domain/spreadsheet.ts';
import { readFile } from './read-file.ts';

export const read = (bytes: Uint8Array, name = 'table.xlsx'): Outcome<Spreadsheet> => readFile({ name, bytes });

/** The code; “read” for a file that was read. */
export const refusalOf = (bytes: Uint8Array, name?: string): string => {
  const outcome = read(bytes, name);
  return outcome.ok ? 'read' : outcome.refusal.code;
};

interface Lies {
  /** What the directory says that a part unpacks to. */
  readonly size?: number;
  readonly flags?: number;
  /** What the local header calls it. */
  readonly localName?: string;
}

/** Deflated parts, as the programs write them. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>, lies: Readonly<Record<string, Lies>> = {}): Buffer => {
  const body: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data, { level: 1 });
    const { size = data.length, flags = 0, localName = name } = lies[name] ?? {};
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(localName), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    heads.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name)]));
    body.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(heads.length, 4);
  end.writeUInt16LE(heads.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
};

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = (...of: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of.join('')}</Relationships>`;
export const link = (id: string, kind: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${more}/>`;

/** The parts of a workbook with one sheet; `parts` replaces or adds. */
export const workbook = (
  sheetData: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, string | Uint8Array> => ({
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': links(link('r1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Table" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': links(link('r1', 'worksheet', 'worksheets/sheet1.xml')),
  'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${main}">${sheetData}</worksheet>`,
  ...parts,
});

export const workbookLinks = (...more: readonly string[]): string => links(link('r1', 'worksheet', 'worksheets/sheet1.xml'), ...more);

/** One row with one number. */
export const oneCell = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
