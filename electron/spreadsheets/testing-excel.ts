/** A workbook as Microsoft Excel 16 in the United Kingdom writes it, part for part and attribute for attribute after files that it wrote, so that a test is not shown only what tests make. */

import { columnName } from '../../shared/domain/spreadsheet.ts';
import { zipOf } from './testing.ts';

/** What Excel has for “Currency”, “Accounting” and the rest on such a computer; the names are those of its menus. */
const formats = {
  general: { id: 0, code: null },
  text: { id: 49, code: null },
  thousands: { id: 3, code: null },
  percent: { id: 9, code: null },
  date: { id: 14, code: null },
  accounting: { id: 44, code: '_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-' },
  pounds: { id: 164, code: '"£"#,##0.00' },
  euros: { id: 165, code: '[$€-2]\\ #,##0.00' },
} as const;

export type ExcelFormat = keyof typeof formats;

/** A text, a number in a format, either of them behind a formula, or a cell that is only formatted. */
export type ExcelCell =
  | string
  | { readonly value: number | string | null; readonly as?: ExcelFormat; readonly formula?: string }
  | { readonly runs: readonly string[] };

export interface ExcelSheet {
  readonly name: string;
  readonly rows: readonly (readonly ExcelCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly hiddenRows?: readonly number[];
  /** As Excel names a range: the table with its headings. */
  readonly filtered?: string;
  readonly merged?: readonly string[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const schemas = 'http://schemas.openxmlformats.org';
const main = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;
const spaces = `xmlns="${main}" xmlns:r="${office}" xmlns:mc="${schemas}/markup-compatibility/2006" mc:Ignorable="x14ac x15 xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"`;

const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const attribute = (text: string): string => encoded(text).replaceAll('"', '&quot;');
const shared = (text: string): string => `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${encoded(text)}</t>`;
const styleOf = (as: ExcelFormat): number => Object.keys(formats).indexOf(as);

const links = (...of: readonly (readonly [kind: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${schemas}/package/2006/relationships">${of.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

const styles = (): string => {
  const all = Object.values(formats);
  const own = all.flatMap(({ id, code }) => (code === null ? [] : [`<numFmt numFmtId="${id}" formatCode="${attribute(code)}"/>`]));
  const used = all.map(
    ({ id }) =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1"/></xf>`,
  );
  return `${head}<styleSheet ${spaces}><numFmts count="${own.length}">${own.join('')}</numFmts><fonts count="1" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${used.length}">${used.join('')}</cellXfs><cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Per cent" xfId="1" builtinId="5"/></cellStyles><dxfs count="1"><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;
};

const worksheet = (
  { rows, hiddenRows = [], filtered, merged = [] }: ExcelSheet,
  indexOf: (item: string) => number,
  chain: string[],
  place: number,
): string => {
  const widest = Math.max(...rows.map(({ length }) => length));
  const cell = (item: ExcelCell, name: string): string => {
    if (typeof item === 'string') return item === '' ? '' : `<c r="${name}" s="1" t="s"><v>${indexOf(shared(item))}</v></c>`;
    if ('runs' in item)
      return `<c r="${name}" t="s"><v>${indexOf(item.runs.map((run) => `<r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr>${shared(run)}</r>`).join(''))}</v></c>`;
    const { value, as = 'general', formula } = item;
    if (value === null) return `<c r="${name}" s="${styleOf(as)}"/>`;
    if (formula !== undefined) chain.push(`<c r="${name}" i="${place}"/>`);
    const isText = typeof value === 'string';
    return `<c r="${name}" s="${styleOf(as)}"${isText ? ' t="str"' : ''}>${formula === undefined ? '' : `<f>${encoded(formula)}</f>`}<v>${isText ? encoded(value) : value}</v></c>`;
  };
  const lines = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    const inside = cells.map((item, column) => cell(item, `${columnName(column)}${index + 1}`)).join('');
    return inside === ''
      ? ''
      : `<row r="${index + 1}" spans="1:${widest}" ht="30" customHeight="1"${hidden} x14ac:dyDescent="0.25">${inside}</row>`;
  });
  return `${head}<worksheet ${spaces} xr:uid="{849CD69C-F03A-544F-9D13-B1B0990EBD04}"><sheetPr codeName="Sheet1"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${columnName(widest - 1)}${rows.length}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="${widest}" width="14.7109375" style="1" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>${filtered ? `<autoFilter ref="${filtered}" xr:uid="{00000000-0009-0000-0000-000000000000}"/>` : ''}${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` : ''}<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=""</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A1"><formula1>"yes,no"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddFooter>&amp;L&amp;F&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`;
};

export const asExcelWrites = (sheets: readonly ExcelSheet[]): Buffer => {
  const strings: string[] = [];
  let uses = 0;
  const indexOf = (item: string): number => {
    uses += 1;
    if (!strings.includes(item)) strings.push(item);
    return strings.indexOf(item);
  };
  const chain: string[] = [];
  const worksheets = sheets.map((sheet, at) => worksheet(sheet, indexOf, chain, at + 1));
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${attribute(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const filters = sheets.flatMap(({ name, filtered }, at) =>
    filtered
      ? [`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${attribute(name)}'!${filtered}</definedName>`]
      : [],
  );
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, kind: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`;
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${sheets.map((_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet')).join('')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}${part('calcChain', 'calcChain')}</Types>`,
    '_rels/.rels': links(['extended-properties', 'docProps/app.xml'], ['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${head}<workbook ${spaces}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="24527"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="https://council.example/Shared%20Documents/" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15840"/></bookViews><sheets>${listed.join('')}</sheets><definedNames>${filters.join('')}</definedNames><calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['theme', 'theme/theme1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['calcChain', 'calcChain.xml'],
    ),
    ...Object.fromEntries(worksheets.map((text, at) => [`xl/worksheets/sheet${at + 1}.xml`, text])),
    'xl/theme/theme1.xml': `${head}<a:theme xmlns:a="${schemas}/drawingml/2006/main" name="Office Theme"><a:themeElements/></a:theme>`,
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="${uses}" uniqueCount="${strings.length}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    'xl/calcChain.xml': `${head}<calcChain xmlns="${main}">${chain.join('')}</calcChain>`,
    'docProps/app.xml': `${head}<Properties xmlns="${schemas}/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`,
  });
};
