/** Speed of the arithmetic: exact totals beside the same sums in binary floating point, drawn weights beside numpy on the very same draws, and how the cost grows with bids and items. In processor time. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { calculate, contenders } from '../../shared/domain/calculate.ts';
import { perPoint } from '../../shared/domain/draw-rows.ts';
import type { EvaluationInput } from '../../shared/domain/evaluation.ts';
import { type Fraction, zero } from '../../shared/domain/exact.ts';
import type { BidId, CriterionId, LotId, SupplierId } from '../../shared/domain/ids.ts';
import type { Model } from '../../shared/domain/model.ts';
import { plan } from '../../shared/domain/plan.ts';
import { type Draw, drawing } from '../../shared/domain/random.ts';
import { rank } from '../../shared/domain/ranking.ts';
import { reckon } from '../../shared/domain/reckon.ts';
import { settle, type Settled } from '../../shared/domain/sensitivity.ts';
import { evaluateTender, type TenderInput } from '../../shared/domain/tender-evaluation.ts';
import { group, modelOf, priced, scored } from '../../shared/domain/testing.ts';
import { drawOffsets, drawWeights, lowestOffsets } from '../../shared/domain/weight-draws.ts';

type Say = (line: string) => void;

/** Milliseconds of processor time, the least of several runs: whatever else this computer does neither counts nor, but for its caches, matters. */
const timed = (runs: number, work: () => unknown): number => {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
};

const drawOf = (seed: string): Draw => {
  const draw = drawing(seed);
  if (!draw.ok) throw new Error(draw.refusal.sentence);
  return draw.value;
};

interface Field {
  readonly model: Model;
  readonly input: EvaluationInput;
}

/** Quality 60 in questions of nearly equal weight, price 40; marks from 0 to 5 and prices of eight digits, from a seed. */
const inventField = (bids: number, items: number): Field => {
  const draw = drawOf('20261125');
  const questions = items - 1;
  const each = Math.floor(600_000 / questions);
  const weight = (at: number) => String((at < questions - 1 ? each : 600_000 - each * (questions - 1)) / 10_000);
  const names = Array.from({ length: questions }, (_, at) => `Q${at + 1}`);
  const model = modelOf([group('Quality', null, '60'), ...names.map((name, at) => scored(name, 'Quality', weight(at))), priced('40')]);
  const ids = Array.from({ length: bids }, (_, at) => `bid-${at + 1}` as BidId);
  return {
    model,
    input: {
      bids: ids.map((id) => ({ id, name: id })),
      setAside: [],
      consensus: ids.flatMap((bid) => names.map((name) => ({ bid, criterion: name as CriterionId, value: String(draw.below(6)) }))),
      prices: ids.map((bid) => ({ bid, pounds: String(50_000_000 + draw.below(50_000_000)) })),
      offers: [],
      kept: [],
      tieOrders: [],
    },
  };
};

const planned = (model: Model) => {
  const outcome = plan(model);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const totals = ({ model, input }: Field): unknown => {
  const outcome = reckon(planned(model), input);
  if (!outcome.ok || !outcome.value.ranking) throw new Error('an invented field without a ranking');
  return outcome.value.ranking;
};

const settledOf = ({ model, input }: Field): Settled => {
  const settled = settle({ stage: 'price-open', open: null }, model, input);
  if (!settled.ok) throw new Error(settled.refusal.sentence);
  return settled.value;
};

/** A tender in so many lots, thirteen bids for each. */
const inventLots = (count: number): { readonly model: Model; readonly input: TenderInput } => {
  const { model, input } = inventField(13 * count, 51);
  const lots = Array.from({ length: count }, (_, at) => ({
    id: `lot-${at}` as LotId,
    number: String(at + 1),
    title: '',
    value: '1000000',
  }));
  const bids = input.bids.map((bid, at) => ({
    ...bid,
    lot: lots[at % count]?.id ?? null,
    supplier: `supplier-${Math.floor(at / count)}` as SupplierId,
    preference: null,
  }));
  return { model: { ...model, lots }, input: { ...input, bids, setAside: [], lotDecisions: [] } };
};

/** The same sums as a spreadsheet makes them: floating point, no refusals, ranks by rounding errors. */
const floatingTotals = ({ model, input }: Field): unknown => {
  const weights = new Map(model.criteria.flatMap((one) => (one.kind === 'scored' ? [[one.id, Number(one.weight)] as const] : [])));
  const lowest = Math.min(...input.prices.map(({ pounds }) => Number(pounds)));
  const sums = new Map(input.prices.map(({ bid, pounds }) => [bid, (40 * lowest) / Number(pounds)]));
  for (const { bid, criterion, value } of input.consensus)
    sums.set(bid, (sums.get(bid) ?? 0) + (Number(value) / 5) * (weights.get(criterion) ?? 0));
  return [...sums].toSorted((a, b) => b[1] - a[1]);
};

/** The slope of a line through the logarithms: 1 is linear. */
const exponent = (points: readonly (readonly [size: number, time: number])[]): number => {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, time]) => time))];
  const above = logs.reduce((sum, [size, time]) => sum + (size - x) * (time - y), 0);
  const below = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return above / below;
};

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

const order = { seed: '20261125', draws: 10_000, spread: '5', level: 'items' } as const;

/** Reads the draws and the bids' parts, multiplies and counts who is first; prints the shortest of five runs and how often each bid came first. */
const numpyScript = `
import sys, time
import numpy
bids, items, draws = map(int, sys.argv[2:5])
raw = numpy.fromfile(sys.argv[1])
parts = raw[:bids * items].reshape(bids, items)
published = raw[bids * items:bids * (items + 1)]
offsets = raw[bids * (items + 1):].reshape(draws, items)
times = []
for _ in range(5):
    before = time.process_time()
    first = (offsets @ parts.T + published).argmax(axis=1)
    counts = numpy.bincount(first, minlength=bids)
    times.append((time.process_time() - before) * 1000)
print(min(times), *counts)
`;

const hasNumpy = (): boolean => {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const asNumber = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);

/** Ours draws, adds up exactly and counts; numpy is given the finished draws and adds up in floating point. */
const draws = (say: Say, folder: string, bids: number, items: number): void => {
  const result = settledOf(inventField(bids, items));
  let shares: readonly { readonly bid: BidId; readonly first: number; readonly level: number }[] = [];
  const ours = timed(5, () => {
    const drawn = drawWeights(result, order);
    if (!drawn.ok) throw new Error(drawn.refusal.sentence);
    ({ shares } = drawn.value);
  });
  const what = `10,000 draws of every weight, ${bids.toLocaleString('en-GB')} bids × ${items} items`;
  if (!hasNumpy()) {
    say(`${what}: ${milliseconds(ours)}; not compared, because there is no numpy on this computer.`);
    return;
  }
  const contenders = [result.first, ...result.rivals];
  const weights = result.plan.weighed.flatMap(({ kind, id }) => {
    const weight = result.plan.weights.get(id)?.absolute;
    return kind === 'group' || !weight ? [] : [{ criterion: id, weight }];
  });
  const span = Number(order.spread) * perPoint;
  const lowest = lowestOffsets(weights, span);
  const draw = drawOf(order.seed);
  const one = new Float64Array(weights.length);
  const offsets = new Float64Array(order.draws * weights.length);
  const drawn = timed(1, () => {
    for (let made = 0; made < order.draws; made += 1) {
      drawOffsets(draw, lowest, span, one);
      offsets.set(one, made * weights.length);
    }
  });
  const parts = contenders.flatMap(({ points }) =>
    weights.map(({ criterion, weight }) => asNumber(points.get(criterion) ?? zero) / asNumber(weight)),
  );
  const published = contenders.map(({ total }) => asNumber(total) * perPoint);
  const file = path.join(folder, 'draws.f64');
  writeFileSync(file, Buffer.from(Float64Array.of(...parts, ...published).buffer));
  writeFileSync(file, Buffer.from(offsets.buffer), { flag: 'a' });
  const printed = execFileSync('python3', ['-c', numpyScript, file, String(bids), String(weights.length), String(order.draws)], {
    encoding: 'utf8',
    // One thread each: ours has one.
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
  });
  const [theirs = 0, ...counts] = printed.trim().split(' ').map(Number);
  const differs = shares.reduce((sum, { first, level }, at) => sum + Math.max(0, Math.abs((counts[at] ?? 0) - first) - level), 0) / 2;
  say(
    `${what}: ${milliseconds(ours)} exactly, of which drawing ${milliseconds(drawn)}; ${(ours / theirs).toFixed(1)} × numpy, which adds up the same draws in floating point in ${milliseconds(theirs)}; ${differs === 0 ? 'every draw has the same first bid' : `${differs} draws have another first bid there`}`,
  );
};

/** What each size costs, the sizes in turn so that a busy minute does not fall on one of them alone: the least of all rounds, and the power of the size that fits best. */
const growthOf = (rounds: number, sizes: readonly number[], workOf: (size: number) => () => unknown) => {
  const works = sizes.map((size) => [size, workOf(size)] as const);
  for (const [, work] of works) work();
  const times = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const [size, work] of works) times.set(size, Math.min(timed(3, work), times.get(size) ?? Number.POSITIVE_INFINITY));
  return { power: exponent([...times]).toFixed(2), each: [...times].map(([size, time]) => ((time * 1_000) / size).toFixed(1)).join(', ') };
};

/** Of sorting itself, over these sizes. */
const sortingPower = (sizes: readonly number[]): string => exponent(sizes.map((size) => [size, size * Math.log(size)] as const)).toFixed(2);

const growth = (say: Say, rounds: number): void => {
  const written = (sizes: readonly number[]) => sizes.map((size) => size.toLocaleString('en-GB')).join(', ');
  const bids = [69, 137, 275, 550, 1_100, 2_200];
  const items = [13, 26, 51, 102, 204];
  const lots = [5, 11, 21, 43, 85];
  const calculated = (field: Field) => {
    const fixed = planned(field.model);
    const outcome = calculate(fixed, field.input);
    if (!outcome.ok) throw new Error(outcome.refusal.sentence);
    return { fixed, calculation: outcome.value };
  };
  const points = growthOf(rounds, bids, (size) => {
    const field = inventField(size, 51);
    return () => calculated(field);
  });
  const places = growthOf(rounds, bids, (size) => {
    const { fixed, calculation } = calculated(inventField(size, 51));
    return () => rank(contenders(fixed, calculation), fixed.model.tieBreak, [], fixed.below.get(null) ?? []);
  });
  const byItems = growthOf(rounds, items, (size) => {
    const field = inventField(275, size);
    return () => totals(field);
  });
  const byLots = growthOf(rounds, lots, (size) => {
    const tender = inventLots(size);
    return () => evaluateTender(tender.model, tender.input);
  });
  const drawn = (field: Field) => () => drawWeights(settledOf(field), { ...order, draws: 2_000 });
  const drawsByBids = growthOf(rounds, bids, (size) => drawn(inventField(size, 51)));
  const drawsByItems = growthOf(rounds, items, (size) => drawn(inventField(275, size)));
  say('Growth of processor time, memory and its collection included, as the power of the size that fits best (1 is linear):');
  say(`  exact points and totals, by bids (${written(bids)} × 51 items): ${points.power}; microseconds a bid ${points.each}`);
  say(
    `  places and ties, which sort, with as many digits as tell totals apart: ${places.power}, where n × log n is ${sortingPower(bids)}; microseconds a bid ${places.each}`,
  );
  say(`  totals and places, by items (275 bids × ${written(items)}): ${byItems.power}; microseconds an item ${byItems.each}`);
  say(
    `  every lot with all workings, by lots (${written(lots)} of 13 bids × 51 items): ${byLots.power}; microseconds a lot ${byLots.each}`,
  );
  say(`  2,000 draws, by bids: ${drawsByBids.power}; by items: ${drawsByItems.power}`);
};

export const reckoning = (say: Say, folder: string, isQuick: boolean): void => {
  const runs = isQuick ? 3 : 15;
  const field = inventField(1_100, 51);
  totals(field);
  const exactly = timed(runs, () => totals(field));
  const floating = timed(runs, () => floatingTotals(field));
  say(
    `Exact totals and ranks of 1,100 bids × 51 items: ${milliseconds(exactly)}, ${(exactly / floating).toFixed(1)} × the same sums in floating point (${milliseconds(floating)})`,
  );
  draws(say, folder, 40, 60);
  draws(say, folder, 1_100, 51);
  growth(say, isQuick ? 1 : 5);
};
