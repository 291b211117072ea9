/** Merging needs no server and no order: the union of the chains gives the same tables, whatever came first; what came too late is void. */

import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { type AnyAct, chainOf, firstPrev } from '../../shared/acts/act.ts';
import type { ActBodies, ActKind } from '../../shared/acts/acts.ts';
import type { BidId, CriterionId, DeviceId } from '../../shared/domain/ids.ts';
import { healthAndSafety } from '../seeds/health-and-safety.ts';
import type { Played } from '../seeds/play.ts';
import { tram } from '../seeds/tram.ts';
import { recordAs, unlockSigners } from '../services/desk.ts';
import { turnShares } from '../services/turned-keys.ts';
import { actsInOrder, chainLines, headsOf, readChain } from '../store/acts.ts';
import { noBlobs } from '../store/blobs.ts';
import { openMemoryStore } from '../store/open.ts';
import { voidsOf } from '../store/queries/archive.ts';
import { commercialOf } from '../store/queries/award.ts';
import { stageOf, turnedKeys } from '../store/queries/prepare.ts';
import { importActs, record } from '../store/record.ts';
import { tableDigest } from '../store/testing.ts';
import { testEngine, type TestEngine } from './testing.ts';

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

/** Another laptop, which has seen what there is by now, or the first so many acts, and nothing of what comes. */
const laptopBeside = (engine: TestEngine, played: Played, seen?: number) => {
  const { tender } = played;
  const store = openMemoryStore(noBlobs);
  onTestFinished(() => store.close());
  store.write((db) =>
    importActs(
      db,
      tender,
      engine.store.read((own) => actsInOrder(own, tender, seen)),
    ),
  );
  const made: AnyAct[] = [];
  const act = async <Kind extends ActKind>(key: string, kind: Kind, body: ActBodies[Kind]): Promise<void> => {
    const signers = await unlockSigners(engine.context, engine.signers(played, key));
    const signer = signers.ok ? signers.value[0] : undefined;
    if (!signer) throw new Error('not unlocked');
    const recorded = store.write((db) => recordAs({ ...engine.context, device: otherLaptop }, db, signer, { tender, kind, body }));
    if (!recorded.ok) throw new Error(recorded.refusal.sentence);
    made.push(recorded.value);
  };
  return {
    act,
    heads: () => store.read((db) => headsOf(db, tender)),
    /** A3 declares that it has to do with C, and the lead decides that it is recused. */
    discoverConflict: async (): Promise<void> => {
      const answers = [...played.bids].map(([key, bid]) => ({
        bid,
        answer: key === 'C' ? ('actual' as const) : ('none' as const),
        details: key === 'C' ? 'My brother works there since.' : '',
      }));
      await act('A3', 'conflict.declared', { answers, undertaking: true });
      const [person, bid] = [engine.person(played, 'A3'), played.bids.get('C') ?? ''];
      await act('lead', 'conflict.decided', { person, bid, outcome: 'recused', reason: 'Heard both.' });
    },
    /** What was made here reaches the first laptop; both then hold the same, whichever way it went. */
    exchange: (): void => {
      engine.store.write((db) => importActs(db, tender, made));
      store.write((db) =>
        importActs(
          db,
          tender,
          engine.store.read((own) => actsInOrder(own, tender)),
        ),
      );
      expect(store.read((db) => tableDigest(db, tender))).toBe(engine.store.read((db) => tableDigest(db, tender)));
    },
  };
};

const factsOf = (engine: TestEngine, { tender }: Played) =>
  engine.store.read((db) => ({ stage: stageOf(db, tender), voids: voidsOf(db, tender).map(({ code }) => code) }));

it('prices that were opened stay open: a conflict decided elsewhere before, and heard of after, is one that was discovered after the lock (domain.md 0.1, 2.4)', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'award');
  const { tender } = played;
  const beside = laptopBeside(engine, played);
  await beside.discoverConflict();
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const opened = await engine.done('price', 'award.view', { tender });
  expect([opened.prices?.length, opened.resting]).toEqual([4, null]);

  beside.exchange();
  expect(factsOf(engine, played)).toEqual({ stage: 'price-open', voids: [] });
  const { prices, resting, recommend } = await engine.done('lead', 'award.view', { tender });
  expect(prices).toEqual(opened.prices);
  expect([resting?.code, recommend?.code]).toEqual(Array(2).fill('agreed-with-conflict'));
  expect(resting?.sentence).toContain('Bidder C Ltd (invented), with Gwen Stokes (invented): 1.1 ');
});

it('quality that was locked stays locked, and prices wait for what was heard of since', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'agreed');
  const { tender } = played;
  const beside = laptopBeside(engine, played);
  await beside.discoverConflict();
  await engine.done('lead', 'moderate.lock', { tender, signers: engine.signers(played, 'moderator', 'lead') });
  beside.exchange();
  expect(factsOf(engine, played)).toEqual({ stage: 'quality-locked', voids: [] });
  const { opening } = await engine.done('lead', 'award.view', { tender });
  expect(opening.refusal?.code).toBe('agreed-with-conflict');
});

it('prices that were opened stay open when a suspension or a reopening of before is heard of after', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'award');
  const { tender } = played;
  const beside = laptopBeside(engine, played);
  const reopening = '00000000-0000-4000-8000-0000000000aa';
  await beside.act('lead', 'procurement.suspended', { ground: 'challenge', reason: 'A letter before action.' });
  await beside.act('lead', 'reopening.requested', {
    reopening,
    criterion: played.criteria.get('1.2') ?? '',
    reason: 'legal-advice',
    words: 'Counsel asks.',
    isEffectKnown: false,
  });
  await beside.act('approver', 'reopening.decided', { reopening, outcome: 'approved', reason: 'Look again.' });
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  beside.exchange();
  expect(factsOf(engine, played)).toEqual({ stage: 'price-open', voids: [] });
});

it('an award that was recommended stays recommended, and what belonged before it stands in the record as what came too late', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'archive');
  const { tender } = played;
  const recommended = engine.store.read((db) => actsInOrder(db, tender).findIndex(({ kind }) => kind === 'award.recommended'));
  const beside = laptopBeside(engine, played, recommended - 3);
  await beside.discoverConflict();
  beside.exchange();
  expect(factsOf(engine, played)).toEqual({ stage: 'recommended', voids: Array(2).fill('arrived-after-closing') });
});

it('two who turn their keys on two laptops, each as the first, have opened nothing: one of them turns it again', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'award');
  const { tender } = played;
  const beside = laptopBeside(engine, played);
  const open = (key: string) => engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, key) });
  // What the price evaluator's laptop makes of its key: a share of every envelope, and no key yet.
  await open('price');
  const turned = engine.store.read((db) => actsInOrder(db, tender).findLast(({ kind }) => kind === 'price.opened'));
  if (turned?.kind !== 'price.opened') throw new Error('no key was turned');
  const own = engine.store.read((db) => commercialOf(db, tender));
  const signers = await unlockSigners(engine.context, engine.signers(played, 'lead'));
  const shares = signers.ok ? await turnShares('price.opened', own, [], signers.value) : signers;
  if (!shares.ok) throw new Error(shares.refusal.sentence);
  await beside.act('lead', 'price.opened', { shares: shares.value[0] ?? [], heads: beside.heads() });
  beside.exchange();
  expect(factsOf(engine, played)).toEqual({ stage: 'quality-locked', voids: ['key-does-not-fit'] });
  const keys = engine.store.read((db) => turnedKeys(db, tender, 'price.opened').map(({ person }) => person));
  expect(keys).toHaveLength(1);
  await open(keys[0] === engine.person(played, 'price') ? 'lead' : 'price');
  expect((await engine.done('lead', 'award.view', { tender })).prices).toHaveLength(4);
});

it('a key that the rules refuse puts nothing behind it, whatever it says that it had heard of', async () => {
  const engine = testEngine();
  const played = await engine.play(healthAndSafety, 'archive');
  const { tender } = played;
  const before = factsOf(engine, played);
  const acts = engine.store.read((db) => actsInOrder(db, tender));
  const actor = engine.person(played, 'price');
  const forged = {
    tender,
    kind: 'price.opened',
    chain: chainOf(actor, otherLaptop),
    seq: 1,
    lamport: (acts.at(-1)?.lamport ?? 0) + 1,
    at: acts.at(-1)?.at ?? '',
    actor,
    device: otherLaptop,
    prev: firstPrev,
    body: { shares: [], heads: [] },
  } satisfies Partial<AnyAct> as AnyAct;
  expect(engine.store.write((db) => importActs(db, tender, [forged]))).toBeNull();
  expect(factsOf(engine, played)).toEqual({ ...before, voids: ['price-already-open'] });
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
