/** Merging needs no server and no order: the union of the chains gives the same tables, whatever came first; what came too late is void. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyAct } from '../../shared/acts/act.ts';
import type { BidId, CriterionId, DeviceId } from '../../shared/domain/ids.ts';
import { healthAndSafety } from '../seeds/health-and-safety.ts';
import { actsInOrder, readChain } from '../store/acts.ts';
import { chainLines } from '../store/acts.ts';
import { noBlobs } from '../store/blobs.ts';
import { openMemoryStore } from '../store/open.ts';
import { voidsOf } from '../store/queries/archive.ts';
import { stageOf } from '../store/queries/prepare.ts';
import { importActs, record } from '../store/record.ts';
import { tableDigest } from '../store/testing.ts';
import { testEngine } from './testing.ts';

const otherLaptop = '00000000-0000-4000-8000-00000000000b' as DeviceId;

it('gives the same tables in whatever pieces and whatever order the chains arrive', async () => {
  const engine = testEngine();
  const { tender } = await engine.play(healthAndSafety, 'archive');
  const acts = engine.store.read((db) => actsInOrder(db, tender));
  const live = engine.store.read((db) => tableDigest(db, tender));
  const chains = [...Map.groupBy(acts, (act) => act.chain).values()].map((chain) => chain.toSorted((a, b) => a.seq - b.seq));
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000_000)), (draws) => {
      const draw = (most: number): number => (draws.next().value as number) % most;
      const left = chains.map((chain) => [...chain]);
      const store = openMemoryStore(noBlobs);
      while (left.some((chain) => chain.length > 0)) {
        const waiting = left.filter((chain) => chain.length > 0);
        const chain = waiting[draw(waiting.length)] ?? [];
        const batch = chain.splice(0, 1 + draw(chain.length));
        // The first act makes the tender; before it nothing can stand, and whatever came is void until it is there.
        expect(store.write((db) => importActs(db, tender, batch))).toBe(null);
      }
      const merged = store.read((db) => tableDigest(db, tender));
      store.close();
      expect(merged).toBe(live);
    }),
    { numRuns: 6 },
  );
});

it('voids a mark that was made elsewhere and arrives after the sheets were unsealed without it, on every computer alike', async () => {
  const engine = testEngine();
  const played = await engine.play(healthAndSafety, 'archive');
  const { tender } = played;
  const acts = engine.store.read((db) => actsInOrder(db, tender));
  const submitted = acts.findIndex((act) => act.kind === 'sheet.submitted');

  // On another laptop, which has only seen what was there before the submission, the assessor changes a mark.
  const elsewhere = openMemoryStore(noBlobs);
  elsewhere.write((db) => importActs(db, tender, acts.slice(0, submitted)));
  const before = acts[submitted - 1];
  const late = elsewhere.write((db) =>
    record(db, {
      tender,
      kind: 'mark.recorded',
      actor: engine.person(played, 'A1'),
      device: otherLaptop,
      at: before?.at ?? '',
      body: { bid: played.bids.get('A') as BidId, criterion: played.criteria.get('Q1') as CriterionId, complete: true, content: 'AAAA' },
    }),
  );
  if (!late.ok) throw new Error(late.refusal.sentence);
  elsewhere.close();

  const merged = (lists: readonly (readonly AnyAct[])[]) => {
    const store = openMemoryStore(noBlobs);
    for (const list of lists) store.write((db) => importActs(db, tender, list));
    const found = store.read((db) => ({
      digest: tableDigest(db, tender),
      stage: stageOf(db, tender),
      voids: voidsOf(db, tender).map(({ chain, code }) => [chain, code]),
    }));
    store.close();
    return found;
  };
  const one = merged([acts, [late.value]]);
  const other = merged([[late.value], acts]);
  expect(one.voids).toEqual([[late.value.chain, 'arrived-after-closing']]);
  expect(one.stage).toBe('recommended');
  expect(other).toEqual(one);
});

it('shows a fork instead of overwriting, and refuses a chain with a changed, missing or reordered act', async () => {
  const engine = testEngine();
  const { tender } = await engine.play(healthAndSafety, 'receive');
  const acts = engine.store.read((db) => actsInOrder(db, tender));
  const last = acts.at(-1);
  if (!last) throw new Error('no acts');
  const forked = { ...last, at: '2030-01-01T00:00:00Z' } as AnyAct;
  const digest = engine.store.read((db) => tableDigest(db, tender));
  expect(engine.store.write((db) => importActs(db, tender, [forked]))?.code).toBe('chain-forked');
  expect(engine.store.read((db) => tableDigest(db, tender))).toBe(digest);

  const [longest] = engine.store.read((db) => chainLines(db, tender)).toSorted((a, b) => b.lines.length - a.lines.length);
  if (!longest) throw new Error('no chains');
  const { chain } = longest;
  const lines = longest.lines.map((line) => Buffer.from(line));
  const code = (changed: readonly Uint8Array[]) => {
    const read = readChain(chain, changed);
    return 'kind' in read ? read.code : read.length;
  };
  expect(code(lines)).toBe(lines.length);
  expect(code(lines.toSpliced(2, 1))).toBe('chain-broken');
  expect(code([...lines.slice(0, 2), ...lines.slice(2).toReversed()])).toBe('chain-broken');
  expect(code(lines.with(1, Buffer.from(String(lines[1]).replace('Bidder', 'Budder').replace('tender', 'tendar'))))).toBe('chain-broken');
  expect(code(lines.with(1, Buffer.from(`${String(lines[1])} `)))).toBe('chain-broken');
});
