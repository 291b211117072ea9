/** Sixty bids: what is said of every one of them, against trying each out in the evaluation itself. */

import { describe, expect, it } from 'vitest';
import type { Criterion } from './criteria.ts';
import { add, compare, divide, exact, type Fraction, fromInteger, hundred, multiply, printExact, subtract } from './exact.ts';
import type { Model } from './model.ts';
import { drawing } from './random.ts';
import { type Robustness, robustnessOf } from './robustness.ts';
import { finished } from './stepwise.ts';
import { type BidTable, evaluated, inputOf, modelOf, priced, scored, totalsOf } from './testing.ts';
import { settledOf } from './testing-examples.ts';

const weights = { Q1: '30', Q2: '20', Q3: '10', Price: '40' } as const;
const questions = ['Q1', 'Q2', 'Q3'] as const;

const modelWith = (weightOf: (id: keyof typeof weights) => string): Model =>
  modelOf([...questions.map((id): Criterion => scored(id, null, weightOf(id))), priced(weightOf('Price'))]);

const model = modelWith((id) => weights[id]);

/** One criterion at another weight, the others in the same proportions. */
const reweighed = (criterion: keyof typeof weights, at: Fraction): Model =>
  modelWith((id) => {
    const rest = divide(subtract(hundred, at), subtract(hundred, exact(weights[criterion])));
    return printExact(id === criterion ? at : multiply(exact(weights[id]), rest));
  });

const robust = (of: Model, bids: Readonly<Record<string, BidTable>>): Robustness => {
  const outcome = finished(robustnessOf(settledOf(of, inputOf(bids)), []));
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

type Scores = Readonly<Record<(typeof questions)[number], number>>;

/** Whoever is better at one thing is worse at another and better ones are dearer, so that most are level with the first somewhere; from a seed. */
const field = ((): Readonly<Record<string, { readonly scores: Scores; readonly price: string }>> => {
  const draw = drawing('20261125');
  if (!draw.ok) throw new Error(draw.refusal.sentence);
  const { value } = draw;
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => {
      const Q1 = 1 + value.below(4);
      const scores = { Q1, Q2: 5 - Q1, Q3: 1 + value.below(4) };
      return [`B${at + 1}`, { scores, price: String(100_000 + 5_000 * (Q1 + scores.Q3) + value.below(4_000)) }];
    }),
  );
})();

const found = robust(model, field);
const [first, ...behind] = found.bids.map(({ bid }) => bid);

describe('a field of sixty', () => {
  it('has every weight at which any bid is level with the first: where the totals at two other weights say that their lines cross', () => {
    const [one, other] = [fromInteger(25), fromInteger(75)];
    const expected = (Object.keys(weights) as (keyof typeof weights)[]).flatMap((criterion) => {
      const [near, far] = [one, other].map((at) => totalsOf(evaluated(reweighed(criterion, at), inputOf(field))));
      return behind.flatMap((rival) => {
        const lead = (totals: typeof near) => subtract(exact(totals?.[first ?? ''] ?? ''), exact(totals?.[rival] ?? ''));
        const rise = divide(subtract(lead(far), lead(near)), subtract(other, one));
        if (compare(rise, fromInteger(0)) === 0) return [];
        const at = subtract(one, divide(lead(near), rise));
        return compare(at, fromInteger(0)) > 0 && compare(at, hundred) < 0 ? [`${criterion} ${rival} ${printExact(at)}`] : [];
      });
    });
    expect(found.weightFlips.map(({ criterion, rival, at }) => `${criterion} ${rival} ${at}`).toSorted()).toEqual(expected.toSorted());
    expect(new Set(found.weightFlips.map(({ rival }) => rival)).size).toBeGreaterThan(40);
    expect(found.weightFlips.every(({ working, at }) => working?.value === at)).toBe(true);
  });

  it('says first what the evaluation confirms: at each weight that the sentence names, the bid that it names is first', () => {
    const winner = /^Bidder (\S+) would win if/.exec(found.sentence)?.[1];
    const named = [...found.sentence.matchAll(/“(\w+)” weighed ([\d.]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, criterion = '', at = ''] of named)
      expect(evaluated(reweighed(criterion as keyof typeof weights, exact(at)), inputOf(field)).ranking?.winner).toBe(winner);
  });

  it('has every single step of every bid that puts another first', () => {
    const expected = Object.entries(field).flatMap(([name, bid]) =>
      questions.flatMap((question) =>
        [-1, 1].flatMap((step) => {
          const to = bid.scores[question] + step;
          const changed = { ...field, [name]: { ...bid, scores: { ...bid.scores, [question]: to } } };
          const winner = evaluated(model, inputOf(changed)).ranking?.winner ?? null;
          return winner === first ? [] : [`${name} ${question} ${to} ${winner}`];
        }),
      ),
    );
    const single = found.singleFlips.map(({ changes: [one], taken }) => `${one?.bid} ${one?.criterion} ${one?.to} ${taken?.join()}`);
    expect(single.toSorted()).toEqual(expected.toSorted());
  });

  it('has the fewest steps by which anybody overtakes the first, of all combinations of both bids’ scores', () => {
    const totals = totalsOf(evaluated(model, inputOf(field)));
    const combinations = [0, 1, 2, 3, 4, 5].flatMap((Q1) =>
      [0, 1, 2, 3, 4, 5].flatMap((Q2) => [0, 1, 2, 3, 4, 5].map((Q3): Scores => ({ Q1, Q2, Q3 }))),
    );
    /** Steps away from these scores, upwards or downwards alone, and the points that they are worth. */
    const moves = (scores: Scores, sign: 1 | -1) =>
      combinations
        .map((to) => questions.map((id) => ({ id, steps: (to[id] - scores[id]) * sign })))
        .filter((changes) => changes.every(({ steps }) => steps >= 0))
        .map((changes) => ({
          steps: changes.reduce((sum, { steps }) => sum + steps, 0),
          points: changes.reduce((sum, { id, steps }) => add(sum, fromInteger((steps * Number(weights[id])) / 5)), fromInteger(0)),
        }));
    const down = moves(field[first ?? '']?.scores ?? { Q1: 0, Q2: 0, Q3: 0 }, -1);
    const fewest = behind.map((rival) => {
      const gap = subtract(exact(totals[first ?? ''] ?? ''), exact(totals[rival] ?? ''));
      const up = moves(field[rival]?.scores ?? { Q1: 0, Q2: 0, Q3: 0 }, 1);
      return Math.min(
        ...up.flatMap((one) =>
          down.filter(({ points }) => compare(add(points, one.points), gap) > 0).map(({ steps }) => steps + one.steps),
        ),
      );
    });
    expect(new Set(found.fewestFlips.map(({ steps }) => steps))).toEqual(new Set([Math.min(...fewest)]));
    expect(found.fewestFlips.length).toBe(fewest.filter((steps) => steps === Math.min(...fewest)).length);
  });
});

describe('the bid that needs the least change of a weight', () => {
  // 60 + 40: everybody but R has three of five, and prices a little above the lowest; R, last of sixty, has all of quality at four times the price.
  const quality = modelOf([scored('Quality', null, '60'), priced('40')]);
  const alike = Object.fromEntries(
    Array.from({ length: 59 }, (_, at) => [`B${at + 1}`, { scores: { Quality: 3 }, price: String(100_000 + at * 200) }]),
  );
  const robustly = robust(quality, { ...alike, R: { scores: { Quality: 5 }, price: '400000' } });

  it('may be the last of sixty: 0.4 w = 0.75 (1 − w) at w = 15/23, and nobody else is level anywhere', () => {
    expect(robustly.bids.at(-1)?.bid).toBe('R');
    expect(robustly.weightFlips.map(({ criterion, rival, at }) => [criterion, rival, at])).toEqual([
      ['Quality', 'R', '1500/23'],
      ['Price', 'R', '800/23'],
    ]);
    expect(robustly.sentence).toBe('Bidder R would win if “Quality” weighed 65.22 instead of 60 or “Price” weighed 34.78 instead of 40.');
  });
});

describe('two bids that are level with the first at one weight', () => {
  // Of Q1 and Q2 at 60 and 40: F 0.8 and 0.6, H 0.6 and 0.8, K 0.4 and 1. All three have 70 where both weigh 50; beyond it K rises fastest.
  const two = modelOf([scored('Q1', null, '60'), scored('Q2', null, '40')]);
  const robustly = robust(two, { F: { scores: { Q1: 4, Q2: 3 } }, H: { scores: { Q1: 3, Q2: 4 } }, K: { scores: { Q1: 2, Q2: 5 } } });

  it('do not both win there: the sentence names the one that is ahead of everybody', () => {
    expect(robustly.weightFlips.map(({ criterion, rival, at }) => [criterion, rival, at])).toEqual([
      ['Q1', 'H', '50'],
      ['Q1', 'K', '50'],
      ['Q2', 'H', '50'],
      ['Q2', 'K', '50'],
    ]);
    expect(robustly.sentence).toBe('Bidder K would win if “Q1” weighed 49.99 instead of 60 or “Q2” weighed 50.01 instead of 40.');
  });
});
