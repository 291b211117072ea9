import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, exact, fraction, isPositive, printExact, subtract } from './exact.ts';
import type { Outcome } from './result.ts';
import { fewestFlips, type ScoreFlip, singleFlips, thresholdFlips } from './score-flips.ts';
import { fewestSteps, type Ladder } from './score-steps.ts';
import { type BidTable, evaluated, group, inputOf, modelOf, priced, scored, threshold, totalsOf } from './testing.ts';
import { grounds, groundsBids, settledOf, tram, tramBids } from './testing-examples.ts';

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const brief = ({ changes, taken }: ScoreFlip): string =>
  `${changes.map(({ bid, criterion, from, to }) => `${bid} ${criterion} ${from}→${to}`).join(', ')}: ${taken?.join() ?? '–'}`;

describe('domain.md 3.7 and 5.1: the tram upgrade, where C leads B by 0.3675', () => {
  const settled = settledOf(tram, inputOf(tramBids));

  it('any one step down for C, or up for B, changes the winner', () => {
    expect(value(singleFlips(settled)).map(brief)).toEqual([
      'C Q1 4→3: B',
      'C Q2 4→3: B',
      'C Q3 4→3: B',
      'C Q4 3→2: B',
      'C SVa 4→3: B',
      'C SVb 5→4: B',
      'B Q1 4→5: B',
      'B Q2 4→5: B',
      'B Q3 4→5: B',
      'B Q4 4→5: B',
      'B SVa 4→5: B',
      'B SVb 3→4: B',
    ]);
  });

  it('says so in a sentence', () => {
    expect(value(singleFlips(settled))[1]?.sentence).toBe('With Bidder C on “Q2” 3 instead of 4, Bidder B would be first.');
  });

  it('the fewest are one step, here of the heaviest question', () => {
    const [fewest, ...more] = value(fewestFlips(settled));
    expect([fewest?.steps, fewest?.taken?.join(), more]).toEqual([1, 'B', []]);
    expect(fewest?.changes).toEqual([{ bid: 'B', criterion: 'Q1', from: '4', to: '5', steps: 1 }]);
  });
});

describe('thresholds', () => {
  it('5.2: G4 fails Q1 three steps down; G2 passes it by 3.5271 in two', () => {
    const settled = settledOf(grounds(), inputOf(groundsBids));
    expect(value(thresholdFlips(settled)).map(brief)).toEqual(['G4 Q1 5→2: G2']);
    const [fewest] = value(fewestFlips(settled));
    expect([fewest?.steps, fewest?.taken?.join()]).toEqual([1, 'G2']);
  });

  it('one step under a section’s threshold puts the first bid out, which no points would do', () => {
    const model = modelOf([
      group('Quality', null, '20', { threshold: threshold('60') }),
      scored('Q1', 'Quality', '10'),
      scored('Q2', 'Quality', '10'),
      priced('80'),
    ]);
    const settled = settledOf(
      model,
      inputOf({ X: { scores: { Q1: 3, Q2: 3 }, price: '100' }, Y: { scores: { Q1: 5, Q2: 5 }, price: '200' } }),
    );
    expect(value(fewestFlips(settled)).map(brief)).toEqual(['X Q1 3→2: Y']);
    expect(value(singleFlips(settled)).map(brief)).toEqual(['X Q1 3→2: Y', 'X Q2 3→2: Y']);
  });

  it('3.4: a bid that is not first, put under a threshold, can change who is', () => {
    const model = modelOf([group('Quality', null, '60'), scored('Q', 'Quality', '60', { threshold: threshold('1') }), priced('40')]);
    const bids = { X: { scores: { Q: 4 }, price: '100' }, Y: { scores: { Q: 3 }, price: '68' }, Z: { scores: { Q: 1 }, price: '40' } };
    // With Z: X 48 + 16 = 64, Y 36 + 23.5294 = 59.5294, Z 52. Without Z: X 48 + 27.2 = 75.2, Y 36 + 40 = 76.
    const settled = settledOf(model, inputOf(bids));
    expect(settled.first.bid).toBe('X');
    expect(value(thresholdFlips(settled)).map(brief)).toContain('Z Q 1→0: Y');
    expect(value(singleFlips(settled)).map(brief)).toContain('Z Q 1→0: Y');
  });
});

describe('level totals', () => {
  it('one step that draws level counts among the single ones when the tie-break then favours the other', () => {
    const model = modelOf([scored('Q1', null, '50'), scored('S', null, '50', { envelope: 'social-value' })]);
    // X 80, Y 70; one step is ten points, and at 80 each Y has the higher quality.
    const settled = settledOf(model, inputOf({ X: { scores: { Q1: 3, S: 5 } }, Y: { scores: { Q1: 5, S: 2 } } }));
    expect(value(singleFlips(settled)).map(brief)).toEqual(['X Q1 3→2: Y', 'X S 5→4: Y', 'Y S 2→3: Y']);
    expect(value(fewestFlips(settled)).map(({ steps }) => steps)).toEqual([2]);
  });
});

describe('the fewest steps', () => {
  const ladder = (id: string, ...points: readonly number[]): Ladder => ({
    criterion: id as Ladder['criterion'],
    from: '0',
    steps: points.map((each, at) => ({ to: String(at + 1), points: exact(String(each)) })),
  });
  const steps = (ladders: readonly Ladder[], points: string, reached: 'beyond' | 'at-least' = 'beyond') =>
    fewestSteps(ladders, { points: exact(points), reached })?.map(({ ladder: { criterion }, steps: taken }) => `${criterion}${taken}`) ??
    null;

  it('are not found by taking the best next step on an uneven scale', () => {
    // The first steps of A bring 1 and 2, its third 30.
    expect(steps([ladder('A', 1, 2, 30), ladder('B', 5, 6, 7)], '20')).toEqual(['A3']);
  });

  it('tell beyond from at least', () => {
    expect(steps([ladder('A', 10, 20)], '10')).toEqual(['A2']);
    expect(steps([ladder('A', 10, 20)], '10', 'at-least')).toEqual(['A1']);
  });

  it('are none where all steps together are not enough', () => {
    expect(steps([ladder('A', 1, 2), ladder('B', 3)], '5')).toBeNull();
    expect(steps([], '1')).toBeNull();
  });

  it('are as few as exhaustive search finds', () => {
    const anyLadders = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyLadders, fc.integer({ min: 0, max: 40 }), fc.constantFrom('beyond', 'at-least'), (rises, aim, reached) => {
        const ladders = rises.map((rise, at) => {
          let height = 0;
          return ladder(`L${at}`, ...rise.map((step) => (height += step)));
        });
        const all = ladders.reduce<readonly { readonly taken: number; readonly gain: number }[]>(
          (found, { steps: each }) =>
            found.flatMap(({ taken, gain }) => [
              { taken, gain },
              ...each.map(({ points }, at) => ({ taken: taken + at + 1, gain: gain + Number(printExact(points)) })),
            ]),
          [{ taken: 0, gain: 0 }],
        );
        const enough = all.filter(({ gain }) => (reached === 'beyond' ? gain > aim : gain >= aim));
        const fewest = enough.length === 0 ? null : Math.min(...enough.map(({ taken }) => taken));
        const found = fewestSteps(ladders, { points: exact(String(aim)), reached });
        expect(found && found.reduce((total, { steps: taken }) => total + taken, 0)).toBe(fewest);
      }),
    );
  });
});

describe('whatever the bids', () => {
  const questions = ['Q1', 'Q2', 'Q3'];
  const anyBid: fc.Arbitrary<BidTable & { readonly scores: Readonly<Record<string, number>> }> = fc.record({
    scores: fc.record({ Q1: fc.nat(5), Q2: fc.nat(5), Q3: fc.nat(5) }),
    price: fc.integer({ min: 50, max: 150 }).map(String),
  });
  const anyCase = fc
    .tuple(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }), fc.array(anyBid, { minLength: 2, maxLength: 3 }))
    .map(([parts, bids]) => {
      const whole = parts.reduce((total, part) => total + part, 0);
      const [price = '', ...weights] = parts.map((part) => printExact(fraction(BigInt(part * 100), BigInt(whole))));
      const model = modelOf([...questions.map((id, at) => scored(id, null, weights[at] ?? '')), priced(price)]);
      return { model, bids: Object.fromEntries(bids.map((bid, at) => [`B${at}`, bid])) };
    })
    .filter(({ model, bids }) => typeof evaluated(model, inputOf(bids)).ranking?.winner === 'string');

  it('no combination of fewer steps, tried one by one, gives another bid the higher total', () => {
    fc.assert(
      fc.property(anyCase, ({ model, bids }) => {
        const settled = settledOf(model, inputOf(bids));
        const [fewest] = value(fewestFlips(settled));
        const isOvertaken = (table: typeof bids): boolean => {
          const totals = totalsOf(evaluated(model, inputOf(table)));
          const first = exact(totals[settled.first.bid] ?? '');
          return Object.values(totals).some((total) => isPositive(subtract(exact(total ?? ''), first)));
        };
        /** Every table that so many single steps lead to. */
        const after = (tables: readonly (typeof bids)[]): readonly (typeof bids)[] => {
          const next = new Map<string, typeof bids>();
          for (const table of tables)
            for (const [name, bid] of Object.entries(table))
              for (const question of questions)
                for (const step of [-1, 1]) {
                  const mark = (bid.scores[question] ?? 0) + step;
                  if (mark < 0 || mark > 5) continue;
                  const changed = { ...table, [name]: { ...bid, scores: { ...bid.scores, [question]: mark } } };
                  next.set(JSON.stringify(changed), changed);
                }
          return [...next.values()];
        };
        let tables: readonly (typeof bids)[] = [bids];
        for (let steps = 1; steps <= Math.min(2, (fewest?.steps ?? 3) - 1); steps += 1) {
          tables = after(tables);
          expect(tables.some(isOvertaken)).toBe(false);
        }
        if (fewest) expect(compare(exact(String(fewest.steps)), exact('0'))).toBe(1);
      }),
      { numRuns: 25 },
    );
  });

  it('every flip, applied, changes who is first, and the single ones are all there are', () => {
    fc.assert(
      fc.property(anyCase, ({ model, bids }) => {
        const settled = settledOf(model, inputOf(bids));
        const singles = new Set(value(singleFlips(settled)).map(brief));
        for (const [name, bid] of Object.entries(bids))
          for (const question of questions)
            for (const step of [-1, 1]) {
              const from = bid.scores[question] ?? 0;
              if (from + step < 0 || from + step > 5) continue;
              const changed = { ...bids, [name]: { ...bid, scores: { ...bid.scores, [question]: from + step } } };
              const winner = evaluated(model, inputOf(changed)).ranking?.winner ?? null;
              expect(singles.has(`${name} ${question} ${from}→${from + step}: ${winner ?? '–'}`)).toBe(winner !== settled.first.bid);
            }
      }),
    );
  });
});
