/** In which order acts of several computers count, whatever they had heard of one another. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeviceId, PersonId, Sha256, TenderId } from '../domain/ids.ts';
import { type AnyAct, asHeardOf, chainOf, firstPrev } from './act.ts';

const laptops = ['a', 'b', 'c'] as const;
type Laptop = (typeof laptops)[number];

/** What happens: somebody does something at a laptop, turns a key there, or takes to it all that another one has. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('act' as const), at: fc.constantFrom(...laptops) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('key' as const), at: fc.constantFrom(...laptops) }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('take' as const), at: fc.constantFrom(...laptops), from: fc.constantFrom(...laptops) }),
  },
);

type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

interface Made {
  readonly act: AnyAct;
  /** All that its author knew. */
  readonly knew: ReadonlySet<AnyAct>;
}

const played = (happenings: readonly Happening[]): readonly Made[] => {
  const made: Made[] = [];
  const known: Record<Laptop, Set<AnyAct>> = { a: new Set(), b: new Set(), c: new Set() };
  for (const one of happenings) {
    const here = known[one.at];
    if (one.what === 'take') {
      for (const act of known[one.from]) here.add(act);
      continue;
    }
    const chain = chainOf(one.at as PersonId, 'device' as DeviceId);
    const newest = Map.groupBy(here, (act) => act.chain);
    const heads = [...newest].map(([of, acts]) => ({ chain: of, seq: Math.max(...acts.map(({ seq }) => seq)), hash: firstPrev as string }));
    const act = {
      tender: 'tender' as TenderId,
      chain,
      seq: (newest.get(chain)?.length ?? 0) + 1,
      lamport: Math.max(0, ...[...here].map(({ lamport }) => lamport)) + 1,
      at: '',
      actor: one.at as PersonId,
      device: 'device' as DeviceId,
      prev: '' as Sha256,
      ...(one.what === 'key' ? { kind: 'quality.locked', body: { heads } } : { kind: 'hold.placed', body: { reason: 'x' } }),
    } as AnyAct;
    made.push({ act, knew: new Set(here) });
    here.add(act);
  }
  return made.toSorted(
    ({ act: a }, { act: b }) => a.lamport - b.lamport || (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : a.seq - b.seq),
  );
};

const histories = fc.array(happening, { maxLength: 30 }).map(played);

it('nothing counts before what its author knew', () => {
  fc.assert(
    fc.property(histories, (made) => {
      const order = new Map(asHeardOf(made.map(({ act }) => act)).map(({ act }, place) => [act, place]));
      expect(order.size).toBe(made.length);
      for (const { act, knew } of made) for (const before of knew) expect(order.get(before)).toBeLessThan(order.get(act) ?? -1);
    }),
  );
});

it('what a key had not heard of counts after it, and all else stays in its order', () => {
  const withOneKey = fc
    .array(happening, { maxLength: 30 })
    .map((all) =>
      all.map((one, at) =>
        one.what === 'key' && at > all.findIndex(({ what }) => what === 'key') ? { ...one, what: 'act' as const } : one,
      ),
    )
    .map(played);
  fc.assert(
    fc.property(withOneKey, (made) => {
      const acts = made.map(({ act }) => act);
      const key = made.find(({ act }) => act.kind === 'quality.locked');
      const before = acts.slice(0, key && acts.indexOf(key.act));
      const late = before.filter((act) => key && !key.knew.has(act));
      expect(asHeardOf(acts)).toEqual([
        ...before.filter((act) => !late.includes(act)).map((act) => ({ act, isLate: false })),
        ...(key ? [{ act: key.act, isLate: false }] : []),
        ...late.map((act) => ({ act, isLate: true })),
        ...acts.slice(before.length + 1).map((act) => ({ act, isLate: false })),
      ]);
    }),
  );
});

it('a head that is left out is heard of all the same, if who closed before had heard of it', () => {
  const act = (by: string, seq: number, lamport: number, heads?: readonly (readonly [of: string, seq: number])[]): AnyAct =>
    ({
      tender: 'tender',
      chain: by,
      seq,
      lamport,
      at: '',
      actor: by,
      device: '',
      prev: '',
      ...(heads
        ? { kind: 'quality.locked', body: { heads: heads.map(([chain, upTo]) => ({ chain, seq: upTo, hash: '' })) } }
        : { kind: 'hold.placed', body: { reason: 'x' } }),
    }) as unknown as AnyAct;
  const [one, locked, later] = [act('a', 1, 1), act('b', 1, 2, [['a', 1]]), act('a', 2, 3)];
  const forgetful = act('c', 1, 4, [['b', 1]]);
  const order = (deaf?: ReadonlySet<AnyAct>) => asHeardOf([one, locked, later, forgetful], deaf).map(({ act: each }) => each);
  expect(order()).toEqual([one, locked, forgetful, later]);
  expect(order(new Set([forgetful]))).toEqual([one, locked, later, forgetful]);
});
