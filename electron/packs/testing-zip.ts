/** ZIP files put together by hand, right or wrong in every field: written from the format's description and not with the code under test. */

import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly data: Uint8Array;
  readonly deflate?: boolean;
  /** Sizes and checksum behind the data, as programs write them that stream. */
  readonly descriptor?: boolean;
  readonly extra?: Uint8Array;
  /** What only the one or the other header says. */
  readonly local?: Partial<Fields>;
  readonly listed?: Partial<Fields>;
  /** Bytes between the data and what follows. */
  readonly after?: Uint8Array;
  /** Left out of the directory. */
  readonly hidden?: boolean;
}

interface Fields {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly attributes: number;
  readonly madeBy: number;
}

interface End {
  readonly comment?: string;
  readonly entries?: number;
  readonly disk?: number;
}

const numbers = (...values: readonly (readonly [width: number, value: number])[]): Buffer =>
  Buffer.concat(
    values.map(([width, value]) => {
      const bytes = Buffer.alloc(width);
      bytes.writeUIntLE(value, 0, width);
      return bytes;
    }),
  );

export const zipOf = (parts: readonly Part[], end: End = {}): Buffer => {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = part.deflate === true ? deflateRawSync(part.data) : Buffer.from(part.data);
    const extra = part.extra ?? Buffer.alloc(0);
    const common: Fields = {
      name: part.name,
      flags: part.descriptor === true ? 8 : 0,
      method: part.deflate === true ? 8 : 0,
      crc: crc32(part.data),
      packed: packed.length,
      size: part.data.length,
      attributes: 0,
      madeBy: 20,
    };
    const late = part.descriptor === true ? { crc: 0, packed: 0, size: 0 } : {};
    const shared = ({ name, flags, method, crc, packed, size }: Fields): Buffer =>
      numbers(
        [2, 20],
        [2, flags],
        [2, method],
        [2, 0],
        [2, 0x21],
        [4, crc],
        [4, packed],
        [4, size],
        [2, Buffer.byteLength(name, 'latin1')],
        [2, extra.length],
      );
    const local = { ...common, ...late, ...part.local };
    const listed = { ...common, ...part.listed };
    const descriptor =
      part.descriptor === true ? numbers([4, 0x08074b50], [4, common.crc], [4, common.packed], [4, common.size]) : Buffer.alloc(0);
    const written = Buffer.concat([
      numbers([4, 0x04034b50]),
      shared(local),
      Buffer.from(local.name, 'latin1'),
      extra,
      packed,
      descriptor,
      part.after ?? Buffer.alloc(0),
    ]);
    if (part.hidden !== true)
      directory.push(
        numbers([4, 0x02014b50], [2, listed.madeBy]),
        shared(listed),
        numbers([2, 0], [2, 0], [2, 0], [4, listed.attributes], [4, offset]),
        Buffer.from(listed.name, 'latin1'),
        extra,
      );
    body.push(written);
    offset += written.length;
  }
  const list = Buffer.concat(directory);
  const count = end.entries ?? parts.filter(({ hidden }) => hidden !== true).length;
  const comment = Buffer.from(end.comment ?? '');
  const last = numbers(
    [4, 0x06054b50],
    [2, end.disk ?? 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, list.length],
    [4, offset],
    [2, comment.length],
  );
  return Buffer.concat([...body, list, last, comment]);
};

/** The parts of a container of stored entries that stand one behind the other, read from its local headers. */
export const partsOf = (zip: Buffer): readonly Part[] => {
  const parts: Part[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const nameEnd = at + 30 + zip.readUInt16LE(at + 26);
    const dataEnd = nameEnd + zip.readUInt32LE(at + 18);
    parts.push({ name: zip.toString('latin1', at + 30, nameEnd), data: zip.subarray(nameEnd, dataEnd) });
    at = dataEnd;
  }
  return parts;
};
