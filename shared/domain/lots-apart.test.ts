/** Which lots may be decided in records of their own, and by what (domain.md 2.2, 3.6). */

import { describe, expect, it } from 'vitest';
import type { LotId } from './ids.ts';
import { mayPartLot, modelApart, modelWithoutLots } from './lots-apart.ts';
import type { ModelLot } from './model.ts';
import { group, modelOf, priced, scored } from './testing.ts';

const lot = (number: string): ModelLot => ({ id: `lot ${number}` as LotId, number, title: `Part ${number}`, value: `${number}00000` });
const [one, two, three] = [lot('1'), lot('2'), lot('3')];
const only = (...lots: readonly ModelLot[]) => ({ lots: lots.map(({ id }) => id) });

/** A section of which lot 3 has nothing, one that is of lot 3 alone, and what every lot has. */
const model = modelOf(
  [
    group('kept', null, null),
    scored('first', 'kept', '40', only(one)),
    scored('second', 'kept', '40', only(two)),
    group('other', null, null, only(three)),
    scored('third', 'other', '40'),
    scored('shared', null, '20'),
    priced('40'),
  ],
  { weightMode: 'absolute', lots: [one, two, three] },
);
const idsOf = ({ criteria }: typeof model): string[] => criteria.map(({ id }) => id);

describe('the rules of a lot by itself', () => {
  it('are those that were published for it, without what stands in other lots alone', () => {
    const apart = modelApart(model, three);
    expect(idsOf(apart)).toEqual(['other', 'third', 'shared', 'Price']);
    expect(apart.criteria.every((criterion) => !('lots' in criterion))).toBe(true);
    expect(apart).toMatchObject({ lots: [], lotCap: null, tender: { estimatedValue: '300000' } });
    expect(apart.tender.title).toBe(`${model.tender.title}, Lot 3 (Part 3)`);
  });

  it('leave the tender with the others', () => {
    const rest = modelWithoutLots(model, [three.id, two.id]);
    expect(idsOf(rest)).toEqual(['kept', 'first', 'shared', 'Price']);
    expect(rest.lots).toEqual([one]);
    expect(modelWithoutLots(model, [])).toBe(model);
  });
});

describe('a lot may go by itself', () => {
  const free = { apart: [], bidFor: new Set<LotId>() };

  it('if nothing that was published ties it to the others', () => {
    expect(mayPartLot(model, two.id, free)).toBeNull();
    const capped = { ...model, lotCap: { most: 2, mechanism: 'descending-value' } } as const;
    expect(mayPartLot(capped, two.id, free)?.code).toBe('lots-tied-by-limit');
    const once = {
      ...model,
      criteria: model.criteria.map((each) => (each.id === 'shared' && each.kind === 'scored' ? { ...each, scoredOnce: true } : each)),
    };
    expect(mayPartLot(once, two.id, free)?.code).toBe('lots-tied-by-question');
  });

  it('before anybody is registered for it, once, and never the last', () => {
    expect(mayPartLot(model, 'lot 4' as LotId, free)?.code).toBe('no-such-lot');
    expect(mayPartLot(model, two.id, { ...free, apart: [two.id] })?.code).toBe('lot-is-apart');
    expect(mayPartLot(model, two.id, { ...free, bidFor: new Set([two.id]) })?.code).toBe('lot-has-bidders');
    expect(mayPartLot(model, two.id, { ...free, bidFor: new Set([one.id]) })).toBeNull();
    expect(mayPartLot(model, two.id, { ...free, apart: [one.id, three.id] })?.code).toBe('last-lot-stays');
  });
});
