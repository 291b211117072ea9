/** Which agreed scores, by how few steps, would have changed who is first, or who is taken on (domain.md 3.7). Information only, through `settle`: seen while scores can move, it is evidence of steering. */

import { isSame, type Taken, takenBy, takenByTotals, wouldBe } from './at-stake.ts';
import type { BidCalculation } from './calculate.ts';
import { add, compare, divide, exact, type Fraction, hundred, multiply, subtract, zero } from './exact.ts';
import { type Gate, passes } from './gates.ts';
import type { BidId, CriterionId, Exact } from './ids.ts';
import type { ScoredPlan } from './plan.ts';
import type { Contender } from './ranking.ts';
import type { Outcome } from './result.ts';
import { allowed, refused } from './result.ts';
import { type Aim, type Climb, fewestSteps, type Ladder, ladderOf } from './score-steps.ts';
import { reckon } from './reckon.ts';
import { leftOut, mayWeighAnew, type Settled, takenOn } from './sensitivity.ts';
import { listed } from './wording.ts';

export interface ScoreChange {
  readonly bid: BidId;
  readonly criterion: CriterionId;
  readonly from: Exact;
  readonly to: Exact;
  /** Steps of the scale between the two. */
  readonly steps: number;
}

export interface ScoreFlip {
  readonly changes: readonly ScoreChange[];
  /** Of all changes together. */
  readonly steps: number;
  /** Who would be first, or all who would be taken on, by the rules of the tender; null when that would wait for a decision. */
  readonly taken: Taken;
  readonly sentence: string;
}

interface Side {
  readonly contender: Contender;
  readonly ladders: readonly Ladder[];
}

const calculated = ({ calculation }: Settled, { bid }: Contender): BidCalculation => {
  const found = calculation.bids.find((one) => one.bid.id === bid);
  if (!found) throw new TypeError('a contender that was not calculated');
  return found;
};

const laddersOf = (
  settled: Settled,
  contender: Contender,
  direction: 'up' | 'down',
  among: readonly ScoredPlan[] = settled.plan.scored,
): Side => {
  const { scores } = calculated(settled, contender).facts;
  return {
    contender,
    ladders: among.flatMap((scored) => {
      const score = scores.get(scored.criterion.id);
      return score === undefined ? [] : [ladderOf(scored, score, direction)];
    }),
  };
};

const changesOf = (sides: readonly Side[], climbs: readonly Climb[]): readonly ScoreChange[] =>
  sides.flatMap(({ contender, ladders }) =>
    climbs
      .filter(({ ladder }) => ladders.includes(ladder))
      .map(({ ladder: { criterion, from, steps: all }, steps }) => ({
        bid: contender.bid,
        criterion,
        from,
        to: all[steps - 1]?.to ?? from,
        steps,
      })),
  );

/** Asks the rules of the tender themselves what the changes would lead to. */
const flipOf = (settled: Settled, changes: readonly ScoreChange[]): Outcome<ScoreFlip> => {
  const { plan, input, first, rivals, stake } = settled;
  const consensus = input.consensus.map((score) => {
    const change = changes.find(({ bid, criterion }) => bid === score.bid && criterion === score.criterion);
    return change ? { ...score, value: change.to } : score;
  });
  const result = reckon(plan, { ...input, consensus });
  if (!result.ok) return result;
  const taken = takenBy(stake, result.value.ranking);
  const nameOf = (id: BidId): string => [first, ...rivals].find(({ bid }) => bid === id)?.name ?? '';
  const titleOf = (id: CriterionId) => plan.model.criteria.find((criterion) => criterion.id === id)?.title ?? '';
  const told = changes.map(({ bid, criterion, from, to }) => `${nameOf(bid)} on “${titleOf(criterion)}” ${to} instead of ${from}`);
  return allowed({
    changes,
    steps: changes.reduce((total, { steps }) => total + steps, 0),
    taken,
    sentence: `With ${listed(told)}, ${wouldBe(stake, taken, nameOf)}.`,
  });
};

const reaching = (settled: Settled, sides: readonly Side[], aim: Aim): Outcome<ScoreFlip> | null => {
  const climbs = fewestSteps(
    sides.flatMap(({ ladders }) => ladders),
    aim,
  );
  return climbs && flipOf(settled, changesOf(sides, climbs));
};

const isOver = ({ scored }: Gate, criterion: CriterionId): boolean => scored.includes(criterion);

/** The points that have to go before a bid that passes a threshold fails it. A question's own threshold looks at its steps instead. */
const toFail = (settled: Settled, contender: Contender, gate: Gate): { readonly side: Side; readonly aim: Aim } | null => {
  const { plan } = settled;
  const side = laddersOf(
    settled,
    contender,
    'down',
    plan.scored.filter(({ criterion }) => isOver(gate, criterion.id)),
  );
  if (gate.criterion.kind === 'scored') {
    const failing = side.ladders[0]?.steps.find(({ to }) => !passes(gate.threshold, exact(to)));
    return failing ? { side, aim: { points: failing.points, reached: 'at-least' } } : null;
  }
  const measured = calculated(settled, contender).measured.get(gate.criterion.id) ?? zero;
  const available = plan.weights.get(gate.criterion.id)?.absolute ?? zero;
  const points = divide(multiply(subtract(measured, exact(gate.threshold.value)), available), hundred);
  return { side, aim: { points, reached: gate.threshold.comparison === 'at-least' ? 'beyond' : 'at-least' } };
};

/**
 * Bids that stand, brought under one "must" threshold by the fewest steps, where others would then be taken: a bid that is taken itself, or one whose price or
 * offer the others are measured against. Refuses what `calculate` refuses.
 */
export const thresholdFlips = (settled: Settled): Outcome<readonly ScoreFlip[]> => {
  const flips: ScoreFlip[] = [];
  for (const contender of [settled.first, ...settled.rivals]) {
    for (const gate of settled.plan.gates.filter(({ threshold }) => threshold.modality === 'must')) {
      const failing = toFail(settled, contender, gate);
      const flip = failing && reaching(settled, [failing.side], failing.aim);
      if (flip && !flip.ok) return flip;
      if (flip && !isSame(flip.value.taken, settled.taken)) flips.push(flip.value);
    }
  }
  return allowed(flips);
};

/**
 * The fewest single steps that would have put another bid first, or one that is left out in the place of one that is taken on: of the latter's scores downwards
 * and of the former's upwards until that has the higher total (or is level, where the rule for the line treats both alike), or of one bid's downwards until it
 * fails a threshold. One flip for each pair and threshold that needs no more than the others; empty where no scores could do it. Not looked for: steps to a
 * threshold and to a total in one. To be asked where `takesByPlace`. Refuses `not-ranked-by-total` and what `calculate` refuses.
 */
export const fewestFlips = (settled: Settled): Outcome<readonly ScoreFlip[]> => {
  const unweighed = mayWeighAnew(settled);
  if (unweighed) return refused(unweighed);
  const failing = thresholdFlips(settled);
  if (!failing.ok) return failing;
  const { stake } = settled;
  const reached = stake?.cut.kind === 'first' && stake.cut.line !== 'by-rank' ? 'at-least' : 'beyond';
  const losing = takenOn(settled).map((contender) => laddersOf(settled, contender, 'down'));
  // Nobody is asked how to overtake in more steps than it takes another: that alone costs most in a large field.
  let fewest = Math.min(...failing.value.map(({ steps }) => steps));
  const overtaking: { readonly sides: readonly Side[]; readonly climbs: readonly Climb[]; readonly steps: number }[] = [];
  for (const rival of leftOut(settled)) {
    const gaining = laddersOf(settled, rival, 'up');
    for (const down of losing) {
      const sides = [gaining, down];
      const aim: Aim = { points: subtract(down.contender.total, rival.total), reached };
      const climbs = fewestSteps(
        sides.flatMap(({ ladders }) => ladders),
        aim,
        fewest,
      );
      if (!climbs) continue;
      fewest = climbs.reduce((total, { steps }) => total + steps, 0);
      overtaking.push({ sides, climbs, steps: fewest });
    }
  }
  const flips = failing.value.filter(({ steps }) => steps === fewest);
  for (const { sides, climbs, steps } of overtaking) {
    if (steps > fewest) continue;
    const flip = flipOf(settled, changesOf(sides, climbs));
    if (!flip.ok) return flip;
    flips.push(flip.value);
  }
  return allowed(flips);
};

const isEnough = ({ points, reached }: Aim, gained: Fraction): boolean => {
  const order = compare(gained, points);
  return order > 0 || (order === 0 && reached === 'at-least');
};

/** Whether one step could matter at all, so that only those are asked about that could. */
const mayMatter = (settled: Settled, contender: Contender, direction: 'up' | 'down', criterion: CriterionId, points: Fraction): boolean => {
  const { plan, first, rivals, stake, taken } = settled;
  // Pounds are not added up from points, so every step is asked about.
  if (plan.ranking) return true;
  const fails = (gate: Gate) => {
    const failing = isOver(gate, criterion) ? toFail(settled, contender, gate) : null;
    return failing !== null && isEnough(failing.aim, points);
  };
  if (stake) {
    const moved = direction === 'up' ? add(contender.total, points) : subtract(contender.total, points);
    const totals = [first, ...rivals].map((one) => ({ bid: one.bid, total: one === contender ? moved : one.total }));
    return (direction === 'down' && plan.gates.some(fails)) || !isSame(takenByTotals(stake, totals), taken);
  }
  if (direction === 'up') return contender !== first && compare(add(contender.total, points), first.total) >= 0;
  const left = subtract(first.total, points);
  return plan.gates.some(fails) || (contender === first && rivals.some(({ total }) => compare(total, left) >= 0));
};

/** Every single step, of one score of one bid, that would change who is first, or who is taken on. The first bid's come first. Refuses what `calculate` refuses. */
export const singleFlips = (settled: Settled): Outcome<readonly ScoreFlip[]> => {
  const flips: ScoreFlip[] = [];
  for (const contender of [settled.first, ...settled.rivals]) {
    for (const direction of ['down', 'up'] as const) {
      const side = laddersOf(settled, contender, direction);
      for (const ladder of side.ladders) {
        const [step] = ladder.steps;
        if (!step || !mayMatter(settled, contender, direction, ladder.criterion, step.points)) continue;
        const flip = flipOf(settled, changesOf([side], [{ ladder, steps: 1 }]));
        if (!flip.ok) return flip;
        if (!isSame(flip.value.taken, settled.taken)) flips.push(flip.value);
      }
    }
  }
  return allowed(flips);
};
