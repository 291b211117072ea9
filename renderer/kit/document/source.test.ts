import { describe, expect, test } from 'vitest';
import { bytesOfBase64, joined, kindOf, largestPiece, readStretch, Unreadable } from './source.ts';
import type { ReadPiece } from './source.ts';

const file = Uint8Array.from({ length: 2 * largestPiece + 5 }, (_, index) => index % 251);
const read: ReadPiece = (_, offset, length) => Promise.resolve(file.slice(offset, offset + length));

describe('reading in pieces', () => {
  test('a stretch comes back whole, however many pieces it takes', async () => {
    const told: number[] = [];
    const pieces = await readStretch(read, 'file', 3, file.length, (bytes) => told.push(bytes));
    expect(told).toEqual([largestPiece, 2 * largestPiece, 2 * largestPiece + 2]);
    expect(joined(pieces)).toEqual(file.slice(3));
  });

  test('a file that ends early is said to be unreadable instead of being asked for for ever', async () => {
    await expect(readStretch(read, 'file', 0, file.length + 1)).rejects.toThrow(Unreadable);
  });

  test('bytes come out of base64 as they went in', () => {
    expect(bytesOfBase64('AP+ADQo=')).toEqual(Uint8Array.of(0, 255, 128, 13, 10));
  });
});

describe('how a document can be shown', () => {
  test.each([
    ['Answers.pdf', 'application/pdf', 'pdf'],
    ['Answers.PDF', 'application/octet-stream', 'pdf'],
    ['Answers.docx', 'application/pdf', 'pdf'],
    ['Notes.txt', '', 'text'],
    ['Register', 'text/csv; charset=utf-8', 'text'],
    ['Page.html', 'text/html', 'other'],
    ['Plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'other'],
    ['pdf', '', 'other'],
  ] as const)('%s of type “%s” is %s', (title, mediaType, kind) => {
    expect(kindOf({ title, mediaType })).toBe(kind);
  });
});
