/** Reading spreadsheets that come from outside (domain.md 4.4): what a cell says, what is out of sight, and every file that is made to do harm. */

import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { limits } from './limits.ts';
import { spreadsheetReader } from './read-spreadsheet.ts';
import { shownNumber } from './shown-number.ts';
import { link, oneCell, read, refusalOf, workbook, zipOf } from './testing.ts';

const cell = (text: string, isFormula = false) => ({ text, isFormula });

describe('what stands in a cell', () => {
  test('numbers are plain digits, percentages keep their sign, text stays text, and a formula is what it came to when it was saved', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Criteria',
          rows: [
            ['1.10', 0.4, 33.34, 1e-7, true],
            ['=1+1', 0.1 + 0.2, null, 12_345_678.9],
          ],
          cells: new Map([
            ['0,1', { value: 0.4, style: { numFmt: '0%' } }],
            ['0,2', { value: 33.34, style: { numFmt: '0.00" %"' } }],
            ['1,2', { value: null, formula: 'B1*2', formulaResult: 0.8 }],
          ]),
        },
      ],
    });
    const outcome = read(bytes);
    expect(outcome.ok && outcome.value.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      [cell('1.10'), cell('40%'), cell('33.34'), cell('0.0000001'), cell('TRUE')],
      // 0.1 + 0.2 is 0.30000000000000004 in a computer and 0.3 in every spreadsheet.
      [cell('=1+1'), cell('0.3'), cell('0.8', true), cell('12345678.9')],
    ]);
  });

  test.each([
    [100 / 3, '# ?/?', '33 1/3'],
    [1 / 3, '# ?/?', '1/3'],
    [-2.5, '# ?/?', '-2 1/2'],
    [1 / 16, '# ??/??', '1/16'],
    [0.75, '# ?/4', '3/4'],
    [2, '# ?/?', '2'],
    // The cell shows 1/7, but that is not the number: nothing is rounded.
    [0.1428, '# ?/?', '0.1428'],
    [0.123, '0%', '12.3%'],
    // "_%" leaves a space as wide as the sign, so that figures with and without it stand in line.
    [12.5, '0.0_%;(0.0_%)', '12.5'],
    [33.34, '0" of 100%"', '33.34'],
    [1234.5, '[Red]£#,##0.00', '£1234.5'],
    // What is in euros must not become pounds on the way.
    [1234.5, '[$€-2] #,##0.00', '€1234.5'],
    [-1234.5, '_-[$£-809]* #,##0.00_-;\\-[$£-809]* #,##0.00_-', '-£1234.5'],
    [1234.5, '_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', '£1234.5'],
    [1234.5, '#,##0.00\\ [$USD]', 'USD 1234.5'],
    [1234.5, '#,##0.00" EUR"', 'EUR 1234.5'],
    [1234.5, '#,##0.00" per m2"', '1234.5'],
    [1234.5, '[$-809]#,##0.00', '1234.5'],
    [1e21, 'General', '1000000000000000000000'],
  ])('%d in the format %s is read as %s', (value, format, shown) => expect(shownNumber(value, format)).toBe(shown));

  test('a formula that was never worked out is no empty cell, and one without a text of its own is still a formula', async () => {
    const sheet =
      '<sheetData><row r="3"><c r="B3"><f>1+1</f></c><c r="C3"><f t="dataTable" ref="C3:C9" dt2D="0" r1="A1"/><v>5</v></c><c r="D3"><v>6</v></c></row></sheetData>';
    const outcome = read(zipOf(workbook(sheet)));
    expect(outcome.ok && outcome.value.sheets[0]?.rows).toEqual([
      { number: 3, isHidden: false, cells: [cell(''), cell('', true), cell('5', true), cell('6')] },
    ]);
  });

  test('hidden sheets, rows and columns are told, however they were hidden', async () => {
    const sheet = `<sheetFormatPr defaultRowHeight="0" zeroHeight="1"/><cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData>
      <row r="1" ht="15"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3" ht="15" hidden="true"><c r="A3"><v>3</v></c></row></sheetData>`;
    const outcome = read(zipOf(workbook(sheet)));
    expect(outcome.ok && outcome.value.sheets[0]?.rows.map(({ number, isHidden }) => [number, isHidden])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
    expect(outcome.ok && outcome.value.sheets[0]?.hiddenColumns).toEqual([1, 2, 4]);
    const written = read(
      await writeXlsx({
        sheets: [
          { name: 'A', rows: [['x']] },
          { name: 'B', rows: [['y']], veryHidden: true },
        ],
      }),
    );
    expect(written.ok && written.value.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });

  test('a CSV file is one sheet whose rows are counted as the program shows them, from any country and of any age', async () => {
    const texts = (bytes: Uint8Array): unknown => {
      const outcome = read(bytes, 'table.CSV');
      return outcome.ok ? outcome.value.sheets[0]?.rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]) : outcome;
    };
    expect(texts(Buffer.from('\ufeffnumber,title\r\n1,"two\nlines"\r\n\r\n2,Ŵ£\r\n'))).toEqual([
      [1, 'number', 'title'],
      [2, '1', 'two\nlines'],
      [4, '2', 'Ŵ£'],
    ]);
    expect(texts(Buffer.from('number;title\n1;£5', 'latin1'))).toEqual([
      [1, 'number', 'title'],
      [2, '1', '£5'],
    ]);
    expect(texts(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a\tb', 'utf16le')]))).toEqual([[1, 'a', 'b']]);
  });
});

describe('files that are refused in words', () => {
  const many = (count: number, row: (number: number) => string): string =>
    `<sheetData>${Array.from({ length: count }, (_, index) => row(index + 1)).join('')}</sheetData>`;

  test('a file that unpacks to hundreds of megabytes, said or unsaid, is not unpacked', async () => {
    const said = zipOf(workbook(oneCell, { 'xl/media/picture.png': 'x' }), { 'xl/media/picture.png': { size: 600 * 1024 * 1024 } });
    expect(refusalOf(said)).toBe('spreadsheet-unpacks-too-far');
    const heavy = ' '.repeat(2 * 1024 * 1024) + oneCell;
    const lying = zipOf(workbook(heavy), { 'xl/worksheets/sheet1.xml': { size: 1000 } });
    expect(refusalOf(lying)).toBe('spreadsheet-unpacks-too-far');
  });

  test('1,048,576 rows, far corners and endless cells are refused before they are laid out', async () => {
    const rows = read(zipOf(workbook(many(1_048_576, (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`))));
    expect(rows.ok ? null : rows.refusal).toMatchObject({
      code: 'spreadsheet-too-many-rows',
      sentence: '“Table” goes on to row 1,048,576; up to 50,000 rows are read.',
    });
    expect(refusalOf(zipOf(workbook('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row></sheetData>')))).toBe(
      'spreadsheet-too-many-cells',
    );
    expect(refusalOf(zipOf(workbook(many(40_000, (row) => `<row r="${row}"><c r="CV${row}"><v>1</v></c></row>`))))).toBe(
      'spreadsheet-too-many-cells',
    );
    expect(refusalOf(Buffer.from('a\n'.repeat(limits.rows + 1)), 'rows.csv')).toBe('spreadsheet-too-many-rows');
  });

  test('macros are refused, however the file is called', async () => {
    expect(refusalOf(zipOf(workbook(oneCell, { 'xl/vbaProject.bin': 'x' })))).toBe('spreadsheet-macros');
    expect(refusalOf(zipOf(workbook(oneCell, { 'xl/macrosheets/sheet1.xml': '<x/>' })))).toBe('spreadsheet-macros');
    const types =
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    expect(refusalOf(zipOf(workbook(oneCell, { '[Content_Types].xml': types })))).toBe('spreadsheet-macros');
  });

  test('links to other files, queries and objects are refused; a link that somebody may press is not', async () => {
    expect(refusalOf(zipOf(workbook(oneCell, { 'xl/externalLinks/externalLink1.xml': '<x/>' })))).toBe('spreadsheet-other-files');
    expect(refusalOf(zipOf(workbook(oneCell, { 'xl/connections.xml': '<x/>' })))).toBe('spreadsheet-other-files');
    const outside = (kind: string) =>
      zipOf(
        workbook(oneCell, {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${link('r1', kind, 'https://example.org/x', ' TargetMode="External"')}</Relationships>`,
        }),
      );
    expect(refusalOf(outside('oleObject'))).toBe('spreadsheet-other-files');
    expect(refusalOf(outside('hyperlink'))).toBe('read');
  });

  test('a password, an older format, another program’s format and a renamed file each have their own words', async () => {
    const locked = await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }], encryption: { password: 'secret', spinCount: 1 } });
    expect(refusalOf(locked)).toBe('spreadsheet-encrypted');
    expect(refusalOf(zipOf(workbook(oneCell), { 'xl/workbook.xml': { flags: 1 } }))).toBe('spreadsheet-encrypted');
    const sentence = (bytes: Uint8Array): string => {
      const outcome = read(bytes);
      return outcome.ok ? '' : outcome.refusal.sentence;
    };
    expect(sentence(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toContain('before 2007');
    expect(sentence(zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }))).toContain(
      'OpenDocument',
    );
    expect(
      sentence(
        zipOf(workbook(oneCell, { '_rels/.rels': `<Relationships>${link('r1', 'officeDocument', 'xl/workbook.bin')}</Relationships>` })),
      ),
    ).toContain('.xlsb');
    expect(sentence(Buffer.from('number,title'))).toContain('no XLSX file');
    expect(refusalOf(Buffer.alloc(0))).toBe('spreadsheet-empty');
    expect(refusalOf(zipOf(workbook('<sheetData/>')))).toBe('spreadsheet-empty');
    expect(refusalOf(Buffer.alloc(limits.file + 1))).toBe('spreadsheet-too-large');
    expect(refusalOf(Buffer.from([0, 1, 2, 0]), 'x.csv')).toBe('spreadsheet-other-format');
  });

  test('entities, comments and other encodings, behind which a file says two things, are refused', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(refusalOf(zipOf(workbook(`${laughs}${oneCell}`)))).toBe('spreadsheet-unusual');
    expect(refusalOf(zipOf(workbook(`<!-- ${oneCell} -->`)))).toBe('spreadsheet-unusual');
    expect(
      refusalOf(zipOf(workbook(oneCell, { 'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet>${oneCell}</worksheet>`, 'utf16le') }))),
    ).toBe('spreadsheet-unusual');
  });

  test('two rows with one number, two parts with one name and two lists of contents are refused', async () => {
    expect(
      refusalOf(zipOf(workbook('<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row></sheetData>'))),
    ).toBe('spreadsheet-unusual');
    expect(refusalOf(zipOf(workbook('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>')))).toBe(
      'spreadsheet-unusual',
    );
    expect(refusalOf(zipOf(workbook(oneCell, { 'xl/Worksheets/Sheet1.xml': '<worksheet/>' })))).toBe('spreadsheet-unusual');
    expect(refusalOf(zipOf(workbook(oneCell), { 'xl/worksheets/sheet1.xml': { localName: 'xl/worksheets/sheet2.xml' } }))).toBe(
      'spreadsheet-unusual',
    );
    const { 'xl/worksheets/sheet1.xml': _, ...withoutSheet } = workbook(oneCell);
    expect(refusalOf(zipOf(withoutSheet))).toBe('spreadsheet-damaged');
  });

  test('what is cut short or broken is called damaged, and a CSV file with a lost quotation mark says where', async () => {
    const whole = zipOf(workbook(oneCell));
    expect(refusalOf(whole.subarray(0, whole.length - 40))).toBe('spreadsheet-damaged');
    expect(refusalOf(zipOf(workbook('<sheetData><row r="1"><c r="A1"><v>1</v></c></row')))).toBe('spreadsheet-damaged');
    const csv = read(Buffer.from('number,title\n1,"a\n2,b'), 'x.csv');
    expect(csv.ok ? '' : csv.refusal.sentence).toMatch(/line \d/);
  });
});

describe('the thread', () => {
  test('reads as it would be read here', async () => {
    const reader = spreadsheetReader(new URL('./spreadsheet.worker.ts', import.meta.url));
    const bytes = zipOf(workbook(oneCell));
    expect(await reader({ name: 'a.xlsx', bytes })).toEqual(read(bytes));
  });

  test('costs nobody else anything when it fills its memory', async () => {
    const greedy = spreadsheetReader(new URL('data:text/javascript,const a=[];for(;;)a.push(new Array(100000).fill(0.5))'));
    const outcome = await greedy({ name: 'a.xlsx', bytes: new Uint8Array(1) });
    expect(outcome.ok ? null : outcome.refusal.code).toBe('spreadsheet-too-slow');
  });
});
