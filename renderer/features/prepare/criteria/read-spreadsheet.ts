/** The sheets of a spreadsheet that somebody chose, or why it is not read; one that is too large is not even sent. */

import type { Ask } from '../../../../shared/contract/client.ts';
import { allowed, type Outcome, refused } from '../../../../shared/domain/result.ts';
import type { Sheet } from '../../../../shared/domain/spreadsheet.ts';
import { largestSpreadsheet, spreadsheetTooLarge } from '../../../../shared/domain/spreadsheet.ts';
import { refusalOf } from '../../../app/ask.ts';
import { base64Of } from '../../../kit/index.ts';

export const readSpreadsheet = async (ask: Ask, file: File): Promise<Outcome<readonly Sheet[]>> => {
  if (file.size > largestSpreadsheet) return refused(spreadsheetTooLarge(file.size));
  const answer = await ask('prepare.readSpreadsheet', { name: file.name, data: await base64Of(file, 0, file.size) });
  return answer.kind === 'done' ? allowed(answer.value.sheets) : refused(refusalOf(answer));
};
