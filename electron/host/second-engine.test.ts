/** The records that a pack holds, recomputed by the engine that ships beside the program: an award in lots, and a published table. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/contract.ts';
import { noPriceRules, type PricedLine } from '../../shared/domain/price-steps.ts';
import type { BidId, TenderId } from '../../shared/domain/ids.ts';
import type { LotStep } from '../../shared/domain/pricing.ts';
import type { TenderEvaluation } from '../../shared/domain/tender-evaluation.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import { levelLots } from '../seeds/testing.ts';
import { healthAndSafety } from '../seeds/health-and-safety.ts';
import { threeLots } from '../seeds/three-lots.ts';
import { tram } from '../seeds/tram.ts';
import { evaluationRecord } from '../store/queries/archive.ts';
import { comparableTram } from '../seeds/testing-comparable.ts';
import type { Answer } from './cli/compute/answer.ts';
import { tell } from './cli/compute/testing.ts';
import { hasPython, secondEngine } from './recomputing.ts';
import { testEngine } from './testing.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-second-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(({ skip }) => skip(!hasPython, 'there is no Python on this computer'));

it.each([
  // domain.md 5.3: S1 takes its two most valuable lots, S3 the third; domain.md 6: E before A, C, B and D.
  ['three lots', threeLots, [/^1 .* 90\.3261$/m, /^1 .* 91\.1954$/m, /^1 .* 90\.5043$/m, /The published limit on lots was reached/]],
  ['the published table', healthAndSafety, [/^1 .* 78\.0000$/m, /^5 .* 36\.8\d{2}\d$/m]],
] as const)('%s: every number agrees', async (_what, script, lines) => {
  const engine = testEngine();
  const { tender } = await engine.play(script, 'archive');
  const file = path.join(folder, 'evaluation.json');
  writeFileSync(file, canonical(engine.store.read((db) => evaluationRecord(db, tender))));
  const { status, stdout } = secondEngine(file);
  expect(stdout).not.toContain('DIFFERS');
  expect(stdout).toMatch(/All \d+ numbers and facts agree with the record\./);
  for (const line of lines) expect(stdout).toMatch(line);
  expect(status).toBe(0);
});

/** As far as a compute file and its answer are held against it. */
interface Kept {
  readonly model: Record<string, unknown> & { readonly tender: { readonly estimatedValue: string | null } };
  readonly input: Record<string, unknown>;
  readonly evaluation: TenderEvaluation;
  readonly tendered: readonly { readonly bid: string }[];
  readonly schedules: readonly {
    readonly bid: string;
    readonly lines: readonly PricedLine[];
  }[];
  readonly priceSteps: readonly LotStep[];
  readonly prices: readonly unknown[];
}

/** What `tender-panel compute` reads, out of a record: as docs/compute.md says. */
const fileOf = (record: string) => {
  const { model, input, tendered, schedules, priceSteps } = JSON.parse(record) as Kept;
  const { tender, panel: _, policy: __, places: ___, earlier: ____, lotOf: _____, ...rules } = model;
  return {
    model: { ...rules, estimatedValue: tender.estimatedValue },
    input: {
      ...input,
      prices: tendered.map((price) => ({
        ...price,
        lines:
          schedules
            .find(({ bid }) => bid === price.bid)
            ?.lines.map(({ ref, quantity, rate, total, optional }) => ({ ref, quantity, rate, total, optional })) ?? null,
      })),
      priceSteps: priceSteps.map(({ id, lot, step }) => ({ id, lot, step })),
    },
  };
};

/** The record of an engine, as the second one reads it. */
const recomputed = (engine: ReturnType<typeof testEngine>, tender: TenderId) => {
  const file = path.join(folder, 'evaluation.json');
  const record = canonical(engine.store.read((db) => evaluationRecord(db, tender)));
  const run = (text: string) => {
    writeFileSync(file, text);
    return secondEngine(file).stdout;
  };
  return { record, run, file };
};

it('prices are brought from the sealed totals to the evaluated ones, step by step, and a row that was changed is found (domain.md 3.4)', async () => {
  const engine = testEngine();
  const rules = {
    ...noPriceRules,
    arithmetic: 'unit-rate-prevails',
    missingItems: 'mean',
    options: 'included',
    lifeCycle: { rate: '3.5', timing: 'year-end' },
    vat: 'including',
  } as const;
  const criteria = tram.criteria.map((one) => (one.kind === 'price' ? { ...one, rules } : one));
  const played = await engine.play({ ...tram, criteria }, 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const bids = [...played.bids.values()] as BidId[];
  const [first = '' as BidId] = bids;
  const steps: readonly Input<'award.adjustPrice'>['step'][] = [
    { kind: 'arithmetic', bid: first, line: '4', quantity: '1000.5', rate: '33.333', stated: '200' },
    {
      kind: 'missing-item',
      item: 'Stops',
      line: null,
      published: null,
      asked: bids.map((bid, at) => ({ bid, pounds: at === 0 ? null : `${at}0000.01` })),
    },
    { kind: 'option', item: 'Depot', amounts: bids.map((bid, at) => ({ bid, pounds: `${at + 1}500` })) },
    { kind: 'life-cycle', costs: bids.map((bid) => ({ bid, years: [1, 2, 3, 4, 5].map((year) => ({ year, pounds: '20000' })) })) },
    { kind: 'vat', rates: bids.map((bid) => ({ bid, percent: '20' })) },
  ];
  for (const step of steps) await engine.done('price', 'award.adjustPrice', { tender, lot: null, step, reason: 'As published.' });
  const { priceSteps } = await engine.done('price', 'award.view', { tender });
  const last = priceSteps.find(({ reversal }) => reversal === null)?.id ?? '';
  await engine.done('price', 'award.adjustPrice', {
    tender,
    lot: null,
    step: { kind: 'reversal', reverses: last },
    reason: 'Prices stay net.',
  });
  const { record, run } = recomputed(engine, tender);
  expect(run(record)).toMatch(/All \d+ numbers and facts agree with the record\./);
  const rows = [...record.matchAll(/"sameForAll":(?:true|false),"to":"(\d+)/g)];
  expect(rows).toHaveLength(1 + 4 * 5);
  const lifeCycle = rows[10];
  if (!lifeCycle) throw new Error('no such row');
  const end = lifeCycle.index + lifeCycle[0].length;
  expect(run(`${record.slice(0, end)}1${record.slice(end)}`)).toMatch(/DIFFERS {2}\S+, price after step 4/);
}, 60_000);

it('of combinations that are level the one on record is awarded, and without it none is', async () => {
  const engine = testEngine();
  const played = await engine.play(levelLots('best-combined-total', [{ kind: 'drawing-lots' }]), 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const { awards } = await engine.done('lead', 'award.viewLots', { tender });
  const choice = awards?.ok === false ? awards.choice : undefined;
  if (choice?.kind !== 'combination') throw new Error('nothing is level');
  const { record: before, run } = recomputed(engine, tender);
  expect(run(before)).toMatch(
    /Nobody can be awarded a lot yet: several combinations are level\.[^]*All \d+ numbers and facts agree with the record\./,
  );
  const [, second = []] = choice.from;
  const decision = { kind: 'combination', by: 'draw', from: choice.from, chosen: second } as const;
  const witness = engine.person(played, 'moderator');
  await engine.done('lead', 'award.decideLots', { tender, decision, reason: 'Two slips from a hat.', witness });
  const { record } = recomputed(engine, tender);
  expect(run(record)).toMatch(/All \d+ numbers and facts agree with the record\./);
  const without = record.replace(/"lotDecisions":\[\{"by".*?\}\],"/, '"lotDecisions":[],"');
  expect(without).not.toBe(record);
  expect(run(without)).toMatch(/DIFFERS {2}whether the mechanism says who gets which lot/);
}, 60_000);

it('rates × published quantities and a price in euros are recomputed from the sealed schedules (domain.md 3.4)', async () => {
  const engine = testEngine();
  const played = await engine.play(comparableTram(), 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const asked: Readonly<Record<string, string | null>> = { A: '0', B: '200000', C: '400000', D: null };
  for (const step of [
    {
      kind: 'missing-item',
      item: 'Temporary stops',
      line: '5',
      published: null,
      asked: [...played.bids].map(([key, bid]) => ({ bid: bid as BidId, pounds: asked[key] ?? null })),
    },
    { kind: 'quantities' },
    { kind: 'currency' },
  ] as const)
    await engine.done('price', 'award.adjustPrice', { tender, lot: null, step, reason: 'As published.' });
  const { record, run, file } = recomputed(engine, tender);
  expect(run(record)).toMatch(/All \d+ numbers and facts agree with the record\./);
  // And from the command line alone, given what was submitted and which steps were taken.
  const asSubmitted = fileOf(record);
  writeFileSync(file, JSON.stringify(asSubmitted));
  const { status, printed } = await tell('compute', file);
  const answer = JSON.parse(printed) as Answer;
  const kept = JSON.parse(record) as Kept;
  expect(status).toBe(0);
  expect(answer.evaluation.lots).toEqual(kept.evaluation.lots);
  expect(answer.prices.map(({ bid, evaluated }) => ({ bid, pounds: evaluated.amount }))).toEqual(kept.prices);
  expect(answer.prices.map(({ rows }) => rows.map(({ step, to }) => [step, to]))).toEqual(
    answer.prices.map(({ bid }) =>
      kept.priceSteps.flatMap(({ id, rows }) => rows.filter((row) => row.bid === bid).map(({ to }) => [id, to])),
    ),
  );
  // Another sealed rate of D, another published quantity, another published rate: each is found.
  for (const [from, to] of [
    ['"rate":"1000000.01"', '"rate":"1000000.02"'],
    ['"pounds":"0.8525"', '"pounds":"0.8526"'],
    ['"quantity":"20","ref":"3"', '"quantity":"21","ref":"3"'],
  ] as const) {
    expect(record, from).toContain(from);
    expect(run(record.replaceAll(from, to)), from).toMatch(/DIFFERS {2}\S+, price after step/);
  }
}, 60_000);
