/** The register on paper: the rows of the CSV, legible on a turned page whatever Welsh names stand in it (domain.md 4.11). */

import { beforeAll, expect, test } from 'vitest';
import { registerColumns, type RegisterRow } from '../../../shared/domain/register.ts';
import { allNodes, readPdf, type ReadPdf, squeezed, startTypesetter } from '../typeset/testing.ts';
import { renderRegister } from './render.ts';
import { welshRegister } from './testing.ts';

let bytes: Uint8Array;
let pdf: ReadPdf;
let body: string;

const render = async (): Promise<Uint8Array> => {
  const faults: Error[] = [];
  const outcome = await renderRegister(welshRegister, { start: startTypesetter, log: (fault) => faults.push(fault) });
  expect(faults).toEqual([]);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

beforeAll(async () => {
  bytes = await render();
  pdf = await readPdf(bytes);
  // Long words are hyphenated where they break.
  body = pdf.pages
    .map((page) => page.body)
    .join('')
    .replaceAll('-', '');
});

const says = (text: string): boolean => body.includes(squeezed(text).replaceAll('-', ''));

test('is a tagged PDF/UA-1 whose every page is A4 on its side, the same bytes each time', async () => {
  expect(pdf).toMatchObject({
    title: 'Register of commitments: Gwella’r rhwydwaith tramiau rhwng Penrhyndeudraeth a Chaernarfon (CYNGOR-2026-07)',
    language: 'en-GB',
    marked: true,
  });
  expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(new Set(pdf.pages.map(({ size }) => size.join(' × ')))).toEqual(new Set(['842 × 595']));
  expect(Buffer.from(await render()).equals(bytes)).toBe(true);
});

test('holds every cell of the rows, names in Welsh letters whole', () => {
  // As people read them; the others stand there as they are in the CSV.
  const written: Partial<RegisterRow> = {
    profile_by_quarter: '2027 – 4,000 4,160 0',
    start: '1 April 2027',
    end: '31 March 2028',
    quantity: '12,399.5',
    quantity_promised: '16,640',
    value_at_award: '£3,099,875',
  };
  const agreed = welshRegister.commitments.find((one) => one.agreed !== null)?.row;
  const missing = registerColumns.filter((column) => !says(written[column] ?? agreed?.[column] ?? 'nothing'));
  expect(missing).toEqual([]);
  expect(pdf.bookmarks).toEqual([
    '1 Cwmni Adeiladu Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch a’r Cylch Cyfyngedig, lot 1',
    '2 Ŵyn a’r Ŷd Cyf, lot 2',
  ]);
});

test('says year by year what is due when, and adds it up; nought is said, what lies outside is a dash', () => {
  expect(says('2027 – 4,000 4,160 0 8,160')).toBe(true);
  expect(says('2028 4,239.5 – – – 4,239.5')).toBe(true);
  expect(says('Together 12,399.5')).toBe(true);
});

test('says in words, at its head, what nobody has agreed yet', () => {
  expect(
    says('For 2 of 3 commitments nothing was agreed when this was made: no quarters, no owner at the authority, no clause, no remedy.'),
  ).toBe(true);
  expect(says('This is an invented example.')).toBe(true);
  expect(says('Changed: Gofynnodd y coleg am ddechrau ym mis Ebrill.')).toBe(true);
});

test('tags each table with its heads', () => {
  const nodes = allNodes(pdf.structure);
  expect(nodes.filter(({ role }) => role === 'Table').length).toBeGreaterThanOrEqual(8);
  expect(nodes.filter(({ role }) => role === 'TH').length).toBeGreaterThan(40);
});
