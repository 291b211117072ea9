/** The framework in three lots through the whole machine. Expected numbers are those of domain.md 5.3, typed by hand. */

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { display } from '../../shared/domain/display.ts';
import { exact } from '../../shared/domain/exact.ts';
import { awardLots, type Lot } from '../../shared/domain/lots.ts';
import { allNodes, readPdf } from '../documents/typeset/testing.ts';
import { testEngine } from '../host/testing.ts';
import { threeLots } from './three-lots.ts';

const shown = (value: string | undefined): string => display(exact(value ?? '0'), 4);

it('comes out as the worked example says in every lot, and leaves the third lot to the second in it', async () => {
  const engine = testEngine();
  const played = await engine.play(threeLots, 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const keys = new Map([...played.bids].map(([key, bid]) => [bid, key]));
  const { lots } = await engine.done('lead', 'award.view', { tender });
  const tables: unknown[] = [];
  for (const { id } of lots) {
    const { evaluation, bids } = await engine.done('lead', 'award.view', { tender, lot: id });
    for (const place of evaluation?.ranking?.places ?? []) {
      const bid = evaluation?.bids.find((one) => one.bid === place.bid);
      const points = (number: string) => shown(bid?.points.find((one) => one.criterion === played.criteria.get(number))?.points?.value);
      tables.push([keys.get(place.bid), place.rank, points('1'), points('2'), points('3'), shown(place.total ?? '')]);
    }
    expect(bids.map(({ name }) => name)).not.toContainEqual(expect.stringContaining('lot'));
  }
  expect(tables).toEqual([
    ['S1 L1', 1, '45.0000', '33.3261', '12.0000', '90.3261'],
    ['S3 L1', 2, '40.0000', '30.9073', '15.0000', '85.9073'],
    ['S4 L1', 3, '37.0000', '32.4788', '12.0000', '81.4788'],
    ['S2 L1', 4, '33.0000', '35.0000', '9.0000', '77.0000'],
    ['S1 L2', 1, '45.0000', '34.1954', '12.0000', '91.1954'],
    ['S4 L2', 2, '40.0000', '35.0000', '12.0000', '87.0000'],
    ['S5 L2', 3, '38.0000', '31.6489', '12.0000', '81.6489'],
    ['S2 L2', 4, '33.0000', '32.8729', '9.0000', '74.8729'],
    ['S1 L3', 1, '45.0000', '33.5043', '12.0000', '90.5043'],
    ['S3 L3', 2, '38.0000', '35.0000', '15.0000', '88.0000'],
    ['S5 L3', 3, '37.0000', '32.1311', '12.0000', '81.1311'],
  ]);

  const whole = await engine.done('lead', 'award.viewLots', { tender });
  if (!whole.awards?.ok) throw new Error('the lots are not awarded');
  const { awards, capped, total, price } = whole.awards.value;
  expect(capped).toBe(true);
  expect(awards.map(({ awarded }) => keys.get(awarded?.bid ?? ''))).toEqual(['S1 L1', 'S1 L2', 'S3 L3']);
  expect(shown(total?.value)).toBe('269.5215');
  expect(price?.value).toBe('2580000');
  expect(awards.map(({ sentence }) => sentence).at(-1)).toBe(
    'Lot 3 (Burial grounds) goes to Supplier S3 Ltd (invented), the second in it: Supplier S1 Ltd (invented) has as many lots as one supplier may have.',
  );
  // The other mechanism of the table, by the same bids: all combinations compared.
  const given = whole.lots.map(({ lot, places }) => ({ ...lot, value: lot.value ?? '0', bids: places })) as unknown as readonly Lot[];
  const best = awardLots(given, { most: 2, mechanism: { kind: 'best-combined-total' } }, { asks: 'draw', decisions: [] });
  expect(best.ok && best.value.awards.map(({ awarded }) => keys.get(awarded?.bid ?? ''))).toEqual(['S1 L1', 'S1 L2', 'S3 L3']);
  expect(best.ok && [shown(best.value.total?.value), best.value.price?.value]).toEqual(['269.5215', '2580000']);
  // What is asked once was scored once: on the first of each supplier's bids.
  const { cells } = await engine.done('moderator', 'moderate.view', { tender });
  expect(cells.filter(({ criterion }) => criterion === played.criteria.get('3')).map(({ bid }) => keys.get(bid))).toEqual([
    'S1 L1',
    'S2 L1',
    'S3 L1',
    'S4 L1',
    'S5 L2',
  ]);

  // domain.md section 8, Lots: one supplier leaves one lot, the mechanism is run again, and both answers are kept.
  const other = [
    { lot: lots[0]?.id ?? null, bids: [played.bids.get('S1 L1') ?? ''], reason: 'First.' },
    { lot: lots[1]?.id ?? null, bids: [played.bids.get('S1 L2') ?? ''], reason: 'First.' },
    { lot: lots[2]?.id ?? null, bids: [played.bids.get('S1 L3') ?? ''], reason: 'First.' },
  ];
  const signers = engine.signers(played, 'lead');
  expect(await engine.refusal('lead', 'award.recommend', { tender, awards: other, signers })).toBe('not-the-most-advantageous');
  expect(await engine.refusal('lead', 'award.recommend', { tender, awards: other.slice(1), signers })).toBe('lots-unanswered');
  await engine.done('lead', 'receive.withdrawBid', { tender, bid: played.bids.get('S1 L2') ?? '', reason: 'Too little staff.' });
  const after = await engine.done('lead', 'award.viewLots', { tender });
  expect(after.awards?.ok && after.awards.value.awards.map(({ awarded }) => keys.get(awarded?.bid ?? ''))).toEqual([
    'S1 L1',
    'S4 L2',
    'S1 L3',
  ]);
  expect(
    after.former.map(({ cause, names, reason, result }) => [
      cause,
      names,
      reason,
      result.led?.map(({ bids: [bid] }) => bid && keys.get(bid)),
    ]),
  ).toEqual([['withdrawn', ['Supplier S1 Ltd (invented) · lot 2'], 'Too little staff.', ['S1 L1', 'S1 L2', 'S3 L3']]]);
  await engine.done('lead', 'award.recommend', {
    tender,
    awards: ['S1 L1', 'S4 L2', 'S1 L3'].map((key, index) => ({
      lot: lots[index]?.id ?? null,
      bids: [played.bids.get(key) ?? ''],
      reason: 'By the published mechanism.',
    })),
    signers,
  });
  const { recommendation } = await engine.done('lead', 'award.view', { tender, lot: lots[1]?.id ?? '' });
  expect(recommendation?.bids).toEqual([played.bids.get('S4 L2')]);

  // One report of all lots: who gets which, what had been before, and each lot with its own result.
  const report = await engine.done('lead', 'award.report', { tender, job: 'report-of-lots' });
  const pdf = await readPdf(await readFile(report.file));
  expect(pdf.bookmarks).toEqual(expect.arrayContaining(['4 Lots', '5 Lot 1 (Parks)', '6 Lot 2 (Verges)', '7 Lot 3 (Burial grounds)']));
  expect(allNodes(pdf.structure).length).toBeGreaterThan(100);
});
