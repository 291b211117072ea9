/** The price sheet to fill in: the headings that are read, and a row for each bidder. */

import { detailColumns } from '../../../../shared/domain/offer-details.ts';
import { present } from '../model.ts';
import type { View } from '../model.ts';

/** A spreadsheet takes a cell that begins so for a formula; a space before it, which is read as nothing, keeps it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? ` ${text}` : text);

const cell = (text: string): string => {
  const safe = harmless(text);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** As a file with commas between cells, or with the tabs that a spreadsheet takes from the clipboard. */
export const template = (
  { bids, priceNeeded, measures }: Pick<View, 'bids' | 'priceNeeded' | 'measures'>,
  between: ',' | '\t' = ',',
): string => {
  const asked = [
    ...(priceNeeded ? ['price'] : []),
    ...measures.flatMap(({ code, asksForPlace, asksForShare }) => [
      code,
      ...(asksForPlace ? [`${code} ${detailColumns.places}`] : []),
      ...(asksForShare ? [`${code} ${detailColumns.share}`] : []),
    ]),
  ];
  const rows = [['bidder', ...asked], ...present(bids).map(({ bidder }) => [bidder.name, ...asked.map(() => '')])];
  return `${rows.map((row) => row.map(cell).join(between)).join('\r\n')}\r\n`;
};
