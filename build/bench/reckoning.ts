/** Speed of the arithmetic: exact totals beside the same sums in binary floating point, drawn weights beside numpy on the very same draws, and how the cost grows with bids and items. In processor time. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { perPoint } from '../../shared/domain/draw-rows.ts';
import type { EvaluationInput } from '../../shared/domain/evaluation.ts';
import { type Fraction, zero } from '../../shared/domain/exact.ts';
import type { BidId, CriterionId } from '../../shared/domain/ids.ts';
import type { Model } from '../../shared/domain/model.ts';
import { plan } from '../../shared/domain/plan.ts';
import { type Draw, drawing } from '../../shared/domain/random.ts';
import { reckon } from '../../shared/domain/reckon.ts';
import { settle } from '../../shared/domain/sensitivity.ts';
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
  const { model, input } = inventField(bids, items);
  const settled = settle('price-open', model, input);
  if (!settled.ok) throw new Error(settled.refusal.sentence);
  const result = settled.value;
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

const growth = (say: Say, runs: number): void => {
  const cost = (sizes: readonly (readonly [number, number])[], by: 0 | 1) =>
    exponent(
      sizes.map((size) => {
        const field = inventField(...size);
        return [size[by], timed(runs, () => totals(field))] as const;
      }),
    );
  const drawCost = (sizes: readonly (readonly [number, number])[], by: 0 | 1) =>
    exponent(
      sizes.map((size) => {
        const { model, input } = inventField(...size);
        const settled = settle('price-open', model, input);
        if (!settled.ok) throw new Error(settled.refusal.sentence);
        return [size[by], timed(runs, () => drawWeights(settled.value, { ...order, draws: 2_000 }))] as const;
      }),
    );
  const byBids = [137, 275, 550, 1_100].map((bids) => [bids, 51] as const);
  const byItems = [13, 26, 51, 102].map((items) => [550, items] as const);
  say(
    `Growth of exact totals: bids to the power ${cost(byBids, 0).toFixed(2)}, items to the power ${cost(byItems, 1).toFixed(2)}; of draws: bids ${drawCost(byBids, 0).toFixed(2)}, items ${drawCost(byItems, 1).toFixed(2)} (1 is linear)`,
  );
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
  growth(say, runs);
};
