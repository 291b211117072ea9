/** What Excel, LibreOffice, Google Sheets and the libraries of other programs put into a file that a file made for a test would not have: most shapes were found in files that they wrote, the rest are what the format allows them. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shownTime } from './shown-date.ts';
import { link, oneCell, read, refusalOf, workbook, workbookLinks, zipOf } from './testing.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

/** The texts of the first row, with texts that cells share and a format for each style. */
const firstRow = (cells: string, { strings = '', formats = [] as readonly string[], more = {} } = {}): readonly string[] | string => {
  const own = formats.map((format, id) => `<numFmt numFmtId="${164 + id}" formatCode="${format}"/>`).join('');
  const styles = formats.map((_, id) => `<xf numFmtId="${164 + id}" xfId="0"/>`).join('');
  const outcome = read(
    zipOf(
      workbook(row(cells), {
        'xl/_rels/workbook.xml.rels': workbookLinks(link('r2', 'sharedStrings', 'sharedStrings.xml'), link('r3', 'styles', 'styles.xml')),
        'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
        'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${own}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs></styleSheet>`,
        ...more,
      }),
    ),
  );
  return outcome.ok ? (outcome.value.sheets[0]?.rows[0]?.cells.map(({ text }) => text) ?? []) : outcome.refusal.code;
};

test('a cell that has a type and no value is empty, not the first text of the file and not “no” (ClosedXML, openpyxl)', () => {
  expect(
    firstRow('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"/><c r="C1" t="b"/><c r="D1" t="s"><v></v></c><c r="E1" t="b"><v>0</v></c>', {
      strings: '<si><t>rate</t></si>',
    }),
  ).toEqual(['rate', '', '', '', 'FALSE']);
  expect(firstRow('<c r="A1" t="s"><v>7</v></c>', { strings: '<si><t>rate</t></si>' })).toBe('spreadsheet-damaged');
});

test('a text is all of its runs and none of how it is spoken, with lines that end one way', () => {
  const runs = '<t>Site </t><r><rPr><b/></rPr><t>set-up</t></r><r><t xml:space="preserve"> &amp; clearance</t></r>';
  const spoken = '<t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>';
  expect(
    firstRow(
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is>${runs}</is></c><c r="D1" t="inlineStr"><is>${spoken}</is></c><c r="E1" t="s"><v>2</v></c><c r="F1" t="s"><v>3</v></c>`,
      { strings: `<si>${runs}</si><si>${spoken}</si><si><t>two_x000D_\r\nlines</t></si><si><t>_x005F_x000D_ _X000D_ &#8364;</t></si>` },
    ),
  ).toEqual([
    'Site set-up & clearance',
    '課きく',
    'Site set-up & clearance',
    '課きく',
    'two\nlines',
    // Somebody typed just that (22.4.2.4: only the small x is an escape).
    '_x000D_ _X000D_ €',
  ]);
});

test('a sum of money is no date, whichever country its sign is from', () => {
  const formats = ['[$€-de-DE]\\ #,##0.00', '#,##0.00\\ [$kr.-da-DK]', '_-[$£-en-GB]* #,##0.00_-;\\-[$£-809]* #,##0.00_-', '[$USD] #,##0'];
  const cells = formats.map((_, at) => `<c r="${'ABCD'.charAt(at)}1" s="${at}"><v>40908.5</v></c>`).join('');
  expect(firstRow(cells, { formats })).toEqual(['€40908.5', 'kr. 40908.5', '£40908.5', 'USD 40908.5']);
});

// Serial numbers and days: ECMA-376-1, 18.17.4.1.
test.each([
  [1, 'd/m/yy', '1900-01-01'],
  [59, 'd/m/yy', '1900-02-28'],
  [60, 'd/m/yy', '1900-02-29'],
  [61, 'd/m/yy', '1900-03-01'],
  [46_112, 'dd\\-mmm\\-yyyy', '2026-03-31'],
  [46_112.395_833_333_336, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy\\ h:mm', '2026-03-31 09:30'],
  [2_958_465, 'yyyy', '9999-12-31'],
  [0.395_833_333_333_333, 'h:mm AM/PM', '09:30'],
  [1.5625, '[h]:mm', '37:30'],
  [1.5625, '[h]:mm:ss.0', '37:30'],
  // Nothing that a calendar has: the number is told.
  [-1, 'd/m/yy', null],
  [2_958_466, 'd/m/yy', null],
])('day %d in the format %s is %s', (value, format, shown) => expect(shownTime(value, format, false)).toBe(shown));

test('a file that Excel for the Macintosh wrote is read as Excel itself says in it', () => {
  const outcome = read(readFileSync(new URL('written-by-excel/days-from-1904.xlsx', import.meta.url)));
  const rows = outcome.ok ? outcome.value.sheets[0]?.rows.map(({ cells }) => cells) : [];
  expect(rows?.length).toBe(5);
  for (const [, day, excel] of rows ?? []) {
    expect(day).toEqual({ text: excel?.text, isFormula: false });
    expect(excel?.isFormula).toBe(true);
  }
  expect(rows?.[4]?.[2]?.text).toBe('1934-06-03');
});

test('what a cell was found to be wrong with is told as it stands there, and numbers in any notation are the number', () => {
  expect(
    firstRow(
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><v>1.2345E+3</v></c><c r="C1"><v>1.5E-2</v></c><c r="D1" t="str"><f>A1&amp;""</f><v></v></c><c r="E1" t="d"><v>2026-03-31T00:00:00</v></c><c r="F1"><v>0x10</v></c>',
    ),
  ).toEqual(['#DIV/0!', '1234.5', '0.015', '', '2026-03-31', '0x10']);
});

test('what is empty does not count, however far it reaches: LibreOffice writes the last row there is, and styles fill whole columns', () => {
  const far = `<row r="1"><c r="A1"><v>7</v></c><c r="XFD1" s="1"/></row><row r="1048576" customFormat="false" ht="12.8" hidden="false"></row>`;
  const outcome = read(zipOf(workbook(`<dimension ref="A1:XFD1048576"/><sheetData>${far}</sheetData>`)));
  expect(outcome.ok && outcome.value.sheets[0]?.rows).toEqual([{ number: 1, isHidden: false, cells: [{ text: '7', isFormula: false }] }]);
  const empties = Array.from({ length: 200_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="1"/></row>`).join('');
  expect(refusalOf(zipOf(workbook(`<sheetData>${empties}</sheetData>`)))).toBe('spreadsheet-empty');
});

test('a sheet that is a chart stands aside, and a sheet that is not there is said to be missing', () => {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheets = (...listed: readonly string[]): string =>
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`;
  const table = '<sheet name="Prices &amp; rates" sheetId="1" r:id="r1"/>';
  const withChart = zipOf(
    workbook(oneCell, {
      'xl/workbook.xml': sheets('<sheet name="Chart1" sheetId="2" r:id="r2"/>', table),
      'xl/_rels/workbook.xml.rels': workbookLinks(link('r2', 'chartsheet', 'chartsheets/sheet1.xml')),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    }),
  );
  const outcome = read(withChart);
  expect(outcome.ok && outcome.value.sheets.map(({ name }) => name)).toEqual(['Prices & rates']);
  expect(refusalOf(zipOf(workbook(oneCell, { 'xl/workbook.xml': sheets(table, '<sheet name="Gone" sheetId="2"/>') })))).toBe(
    'spreadsheet-damaged',
  );
});

test('a binary workbook is called that, although Excel lists every one of them as one that may hold macros', () => {
  const types = '<Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>';
  const outcome = read(
    zipOf({
      '[Content_Types].xml': types,
      '_rels/.rels': `<Relationships>${link('r1', 'officeDocument', 'xl/workbook.bin')}</Relationships>`,
      'xl/workbook.bin': new Uint8Array([0x83, 0x01]),
    }),
  );
  expect(outcome.ok ? '' : outcome.refusal.sentence).toBe('The file is a binary workbook (.xlsb).');
});

test('the strict form of the format and prefixes of another program are read like any', () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const links = (...of: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of.join('')}</Relationships>`;
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const outcome = read(
    zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': links(relation('rId1', 'officeDocument', '/xl/workbook.xml')),
      'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:r="${relations}" conformance="strict"><x:workbookPr date1904="true"/><x:sheets><x:sheet r:id="rId1" sheetId="1" name="Sheet1"/></x:sheets><x:extLst><x:ext><x15:workbookPr xmlns:x15="y" chartTrackingRefBase="1"/></x:ext></x:extLst></x:workbook>`,
      'xl/_rels/workbook.xml.rels': links(
        relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
        relation('rId2', 'styles', 'styles.xml'),
      ),
      'xl/styles.xml': `<x:styleSheet xmlns:x="${strict}"><x:cellXfs><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>`,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r='1'><x:c r='A1' s="0"><x:f>B1</x:f><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    }),
  );
  expect(outcome.ok && outcome.value.sheets[0]?.rows[0]?.cells).toEqual([{ text: '1904-01-01', isFormula: true }]);
});

test.each([
  ['a tag that is never closed', '<sheetData><row r="1"><c r="A1"><v>1</c></row></sheetData>'],
  ['words where only tags stand', 'words <sheetData/>', true],
  ['a cell in a cell', '<sheetData><row r="1"><c r="A1"><c r="B1"/></c></row></sheetData>'],
  ['a cell without a row', '<sheetData><c r="A1"><v>1</v></c></sheetData>'],
])('%s is damage', (_, sheet, isWhole = false) => {
  const part = isWhole ? { 'xl/worksheets/sheet1.xml': `<worksheet/>${sheet}` } : {};
  expect(refusalOf(zipOf(workbook(sheet, part)))).toBe('spreadsheet-damaged');
});
