/** Reads an exported copy, a piece at a time, for whoever saves it somewhere else. */

import type { Ask } from '../../../../shared/contract/client.ts';
import { refusalOf } from '../../../app/ask.ts';
import { bytesOfBase64, Unreadable } from '../../../kit/document/source.ts';
import type { ReadPiece } from '../../../kit/document/source.ts';

export const readExport =
  (ask: Ask): ReadPiece =>
  async (id, offset, length) => {
    const answer = await ask('archive.readExport', { export: id, offset, length });
    if (answer.kind !== 'done') throw new Unreadable(refusalOf(answer).sentence);
    return bytesOfBase64(answer.value.data);
  };
