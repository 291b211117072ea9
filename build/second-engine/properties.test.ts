/** What holds of every evaluation, on random tenders of every shape: deep trees, lots, every price formula, every factor and cap of social value (domain.md 3). */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthFirst } from '../../shared/domain/criteria.ts';
import type { BidEvaluation } from '../../shared/domain/evaluation.ts';
import { compare, exact, parseExact, printExact, zero } from '../../shared/domain/exact.ts';
import type { BidId, SupplierId } from '../../shared/domain/ids.ts';
import type { Model } from '../../shared/domain/model.ts';
import { drawing } from '../../shared/domain/random.ts';
import { evaluateTender, type TenderEvaluation, type TenderInput } from '../../shared/domain/tender-evaluation.ts';
import { type Case, chanceOf, inventCase } from './invent.ts';

/** A tender that the rules give an answer for, and further draws from its seed. */
const anyTender = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((seed) => {
    const draw = drawing(String(seed));
    if (!draw.ok) throw new Error(draw.refusal.sentence);
    return { ...inventCase(draw.value), chance: chanceOf(draw.value) };
  })
  .filter(
    (one): one is Case & { readonly evaluation: TenderEvaluation; readonly chance: ReturnType<typeof chanceOf> } => one.evaluation !== null,
  );

const evaluated = (model: Model, input: TenderInput): TenderEvaluation => {
  const outcome = evaluateTender(model, input);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const bidsOf = ({ lots }: TenderEvaluation): readonly BidEvaluation[] => lots.flatMap(({ evaluation: { bids } }) => bids);

/** By bid: standing, points, total, rank; and who gets which lot. */
const saidOf = (evaluation: TenderEvaluation) => ({
  bids: new Map(
    bidsOf(evaluation).map(({ bid, standing, points, total, figure }) => [
      bid,
      { standing, total: total?.value, figure: figure?.value, points: new Map(points.map((one) => [one.criterion, one.points?.value])) },
    ]),
  ),
  ranks: new Map(evaluation.lots.flatMap(({ evaluation: { ranking } }) => ranking?.places ?? []).map(({ bid, rank }) => [bid, rank])),
  awards: evaluation.awards?.ok ? new Map(evaluation.awards.value.awards.map(({ lot, awarded }) => [lot, awarded?.bid])) : null,
});

const runs = { numRuns: 150 };

describe('whatever the tender', () => {
  it('nothing depends on the order of bids, of facts or of criteria', () => {
    fc.assert(
      fc.property(anyTender, ({ model, input, evaluation, chance }) => {
        const { shuffled } = chance;
        // Where the order of the criteria decides, it is no accident.
        if (model.method === 'lexicographic') return;
        // Of what is scored once, the first of a supplier's bids answers for all: there the order of its bids is part of the record.
        const isOnce = model.criteria.some((one) => one.kind === 'scored' && one.scoredOnce);
        const other: TenderInput = {
          ...input,
          bids: isOnce ? input.bids : shuffled(input.bids),
          setAside: isOnce ? input.setAside : shuffled(input.setAside),
          consensus: shuffled(input.consensus),
          prices: shuffled(input.prices),
          offers: shuffled(input.offers),
          kept: shuffled(input.kept),
          tieOrders: shuffled(input.tieOrders),
          lotDecisions: shuffled(input.lotDecisions),
        };
        const criteria = depthFirst(shuffled(model.criteria)) ?? [];
        expect(saidOf(evaluated({ ...model, criteria }, other))).toEqual(saidOf(evaluation));
      }),
      runs,
    );
  });

  it('a bid that is set aside, whatever it offers, changes nothing', () => {
    fc.assert(
      fc.property(anyTender, ({ model, input, evaluation, chance }) => {
        const [like] = input.bids;
        fc.pre(like !== undefined);
        if (!like) return;
        const id = 'left out' as BidId;
        const copied = <T extends { readonly bid: BidId }>(facts: readonly T[]): readonly T[] => [
          ...facts,
          ...facts.filter(({ bid }) => bid === like.id).map((fact) => ({ ...fact, bid: id })),
        ];
        const more: TenderInput = {
          ...input,
          setAside: [...input.setAside, { ...like, id, supplier: 'somebody else' as SupplierId }],
          consensus: copied(input.consensus),
          prices: [...input.prices, { bid: id, pounds: chance.one(['0.01', '1000000000']) }],
          offers: copied(input.offers),
        };
        const { bids, ...rest } = saidOf(evaluated(model, more));
        const { bids: before, ...restBefore } = saidOf(evaluation);
        expect(bids.get(id)).toMatchObject({ standing: 'set-aside', total: undefined });
        bids.delete(id);
        expect({ bids, ...rest }).toEqual({ bids: before, ...restBefore });
      }),
      runs,
    );
  });

  it('points lie from nought to the weight, as far as nothing is rounded', () => {
    fc.assert(
      fc.property(anyTender, ({ model, input }) => {
        for (const { points } of bidsOf(evaluated({ ...model, rounding: { ...model.rounding, stage: 'none' } }, input))) {
          for (const { available, points: had } of points) {
            if (had === null) continue;
            expect(compare(exact(had.value), zero)).not.toBe(-1);
            expect(compare(exact(had.value), exact(available))).not.toBe(1);
          }
        }
      }),
      runs,
    );
  });

  it('a higher mark never lowers the total of its bid', () => {
    fc.assert(
      fc.property(anyTender, ({ model, input, evaluation, chance }) => {
        const at = chance.below(Math.max(1, input.consensus.length));
        const mark = input.consensus[at];
        const question = model.criteria.find(({ id }) => id === mark?.criterion);
        const scale = question?.kind === 'scored' ? model.scales.find(({ id }) => id === question.scale) : undefined;
        const higher = scale?.steps[scale.steps.findIndex(({ value }) => value === mark?.value) + 1]?.value;
        const before = bidsOf(evaluation).find(({ bid }) => bid === mark?.bid)?.total;
        fc.pre(mark !== undefined && higher !== undefined && before != null);
        if (!mark || higher === undefined || !before) return;
        const after = evaluated(model, { ...input, consensus: input.consensus.with(at, { ...mark, value: higher }) });
        const total = bidsOf(after).find(({ bid }) => bid === mark.bid)?.total;
        expect(compare(exact(total?.value ?? '-1'), exact(before.value))).not.toBe(-1);
      }),
      runs,
    );
  });

  it('every number that is said is written in its one way: reading it and writing it again changes nothing', () => {
    fc.assert(
      fc.property(anyTender, ({ evaluation }) => {
        JSON.stringify(evaluation, (key, value: unknown) => {
          if (
            ['value', 'total', 'level', 'promised', 'counted', 'available', 'relative', 'absolute'].includes(key) &&
            typeof value === 'string'
          ) {
            const read = parseExact(value);
            expect(read && printExact(read)).toBe(value);
          }
          return value;
        });
      }),
      { numRuns: 40 },
    );
  });
});
