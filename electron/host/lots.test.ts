/** What the published mechanism leaves open between lots, decided on record and never otherwise (domain.md 3.1, 3.6). */

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/contract.ts';
import type { ModelLotCap, TieBreakStep } from '../../shared/domain/model.ts';
import { readPdf, squeezed } from '../documents/typeset/testing.ts';
import { levelLots } from '../seeds/testing.ts';
import { threeLots } from '../seeds/three-lots.ts';
import { testEngine } from './testing.ts';

const pricesOpen = async (mechanism: ModelLotCap['mechanism'], tieBreak: readonly TieBreakStep[]) => {
  const engine = testEngine();
  const played = await engine.play(levelLots(mechanism, tieBreak), 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const bid = (key: string): string => played.bids.get(key) ?? '';
  const view = () => engine.done('lead', 'award.viewLots', { tender });
  const choice = async () => {
    const { awards } = await view();
    return awards?.ok === false ? awards.choice : undefined;
  };
  const decide = (decision: Input<'award.decideLots'>['decision'], by = 'lead', witness = 'moderator') =>
    engine.refusal(by, 'award.decideLots', { tender, decision, reason: 'As published.', witness: engine.person(played, witness) });
  const awarded = async () => {
    const { awards } = await view();
    return awards?.ok ? awards.value.awards.map((one) => one.awarded?.bid ?? null) : null;
  };
  const { lots } = await view();
  const recommend = (...keys: readonly string[]) =>
    engine.refusal('lead', 'award.recommend', {
      tender,
      awards: keys.map((key, at) => ({ lot: lots[at]?.lot.id ?? null, bids: [bid(key)], reason: 'By the record.' })),
      signers: engine.signers(played, 'lead'),
    });
  return { engine, tender, bid, view, choice, decide, awarded, recommend, lots: lots.map(({ lot }) => lot.id) };
};

describe('combinations that come out exactly level', () => {
  it('wait for a reasoned decision that names them all, and nothing else can be recommended', async () => {
    const { engine, tender, bid, view, choice, decide, awarded, recommend } = await pricesOpen('best-combined-total', [
      { kind: 'highest-quality' },
    ]);
    const from = [
      [bid('S1 L1'), bid('S4 L2')],
      [bid('S4 L1'), bid('S1 L2')],
    ] as never[];
    const open = await choice();
    expect(open).toMatchObject({ kind: 'combination', asks: 'decision' });
    expect(open?.kind === 'combination' && open.from.map((each) => each.join()).toSorted()).toEqual(from.map(String).toSorted());
    expect(await recommend('S1 L1', 'S4 L2')).toBe('combinations-level');

    const decision = { kind: 'combination', by: 'decision', from, chosen: from[1] ?? ([] as never) } as const;
    expect(await decide({ ...decision, by: 'draw' })).toBe('tie-asks-otherwise');
    expect(await decide({ ...decision, from: [...from, [bid('S1 L1')] as never] })).toBe('no-such-choice');
    expect(await decide({ ...decision, chosen: [bid('S1 L1'), bid('S1 L2')] as never })).toBe('no-such-choice');
    expect(await decide(decision, 'moderator', 'lead')).toBe('not-your-role');
    expect(await decide(decision, 'lead', 'lead')).toBe('witness-is-author');
    expect(await decide(decision)).toBeNull();
    expect(await awarded()).toEqual([bid('S4 L1'), bid('S1 L2')]);
    expect(await decide({ ...decision, chosen: from[0] ?? ([] as never) })).toBe('no-such-choice');
    expect(await recommend('S1 L1', 'S4 L2')).toBe('not-the-most-advantageous');
    expect((await view()).decisions).toMatchObject([{ counts: true, reason: 'As published.' }]);

    const { total } = await engine.done('lead', 'archive.acts', { tender, from: 1, count: 1 });
    const { acts } = await engine.done('lead', 'archive.acts', { tender, from: total, count: 1 });
    expect(acts[0]?.sentence).toBe('Decides one of 2 level combinations of lots');

    const report = await engine.done('lead', 'award.report', { tender, job: 'report-of-level-lots' });
    const body = (await readPdf(await readFile(report.file))).pages.map((page) => page.body).join('');
    for (const text of [
      'Combinations that came out exactly level',
      'Supplier S1 Ltd (invented) gets lot 1; Supplier S4 Ltd (invented) gets lot 2.',
      'Supplier S4 Ltd (invented) gets lot 1; Supplier S1 Ltd (invented) gets lot 2.',
      'It was decided before',
    ])
      expect(body).toContain(squeezed(text));
    expect(await recommend('S4 L1', 'S1 L2')).toBeNull();
  });

  it('a decision lapses when a bid is withdrawn, and stays on record', async () => {
    const { engine, tender, bid, view, decide, awarded } = await pricesOpen('best-combined-price', [{ kind: 'highest-quality' }]);
    const from = [
      [bid('S1 L1'), bid('S4 L2')],
      [bid('S4 L1'), bid('S1 L2')],
    ] as never[];
    expect(await decide({ kind: 'combination', by: 'decision', from, chosen: from[1] ?? ([] as never) })).toBeNull();
    expect(await awarded()).toEqual([bid('S4 L1'), bid('S1 L2')]);
    await engine.done('lead', 'receive.withdrawBid', { tender, bid: bid('S4 L1'), reason: 'Too little staff.' });
    expect(await awarded()).toEqual([bid('S1 L1'), bid('S4 L2')]);
    const { decisions, former } = await view();
    expect(decisions.map(({ counts }) => counts)).toEqual([false]);
    expect(former[0]?.result.led?.map(({ bids }) => bids[0])).toEqual([bid('S4 L1'), bid('S1 L2')]);
  });
});

it('lots of one value are awarded in the order that was drawn', async () => {
  const { bid, choice, decide, awarded, lots } = await pricesOpen('descending-value', [
    { kind: 'highest-quality' },
    { kind: 'drawing-lots' },
  ]);
  expect(await choice()).toEqual({ kind: 'order', asks: 'draw', lots });
  expect(await awarded()).toBeNull();
  expect(await decide({ kind: 'order', by: 'decision', order: lots })).toBe('tie-asks-otherwise');
  expect(await decide({ kind: 'order', by: 'draw', order: lots.toReversed() })).toBeNull();
  // S1 is first in both: it has lot 2, which was drawn first, and the other goes to the next.
  expect(await awarded()).toEqual([bid('S4 L1'), bid('S1 L2')]);
});

it('a question that is scored once and moderated again counts anew for all of a supplier’s bids, although the one it was agreed on was withdrawn', async () => {
  const engine = testEngine();
  const played = await engine.play(threeLots, 'award');
  const { tender } = played;
  const bid = (key: string): string => played.bids.get(key) ?? '';
  const criterion = played.criteria.get('3') ?? '';
  await engine.done('lead', 'receive.withdrawBid', { tender, bid: bid('S1 L1'), reason: 'They asked for it.' });
  const request = { tender, criterion, reason: 'evidence-misread', words: 'Page 3.', isEffectKnown: false } as const;
  await engine.done('lead', 'moderate.requestReopening', request);
  const reopening = (await engine.done('approver', 'moderate.viewReopenings', { tender })).reopenings[0]?.id ?? '';
  const approval = { tender, reopening, outcome: 'approved', reason: 'It was.', signers: engine.signers(played, 'approver') } as const;
  await engine.done('approver', 'moderate.decideReopening', approval);
  const { reopenings } = await engine.done('moderator', 'moderate.viewReopenings', { tender });
  const left = reopenings[0]?.left ?? [];
  // Each supplier once, S1 by its bid for lot 2.
  expect(new Set(left.map((one) => one.bid))).toEqual(new Set(['S1 L2', 'S2 L1', 'S3 L1', 'S4 L1', 'S5 L2'].map(bid)));
  for (const one of left) {
    const where = { tender, criterion, bid: one.bid };
    const { mayBePresent, consensus } = await engine.done('moderator', 'moderate.item', where);
    const value = one.bid === bid('S1 L2') ? '2' : (consensus?.value ?? '');
    const present = mayBePresent.map(({ person }) => person);
    await engine.done('moderator', 'moderate.agree', {
      ...where,
      value,
      reason: 'Looked at again.',
      explanations: [],
      dissent: '',
      present,
    });
  }
  await engine.done('moderator', 'moderate.settleReopening', { tender, reopening, signers: engine.signers(played, 'moderator') });
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const { lots } = await engine.done('lead', 'award.viewLots', { tender });
  const shown = async (at: number, key: string) => {
    const { evaluation } = await engine.done('lead', 'award.view', { tender, lot: lots[at]?.lot.id ?? '' });
    return evaluation?.ranking?.places.find((one) => one.bid === bid(key))?.shown;
  };
  // domain.md 5.3: 91.1954 and 90.5043 with 4 of 5 for 15 points; with 2 of 5 six points less.
  expect([await shown(1, 'S1 L2'), await shown(2, 'S1 L3')]).toEqual(['85.20', '84.50']);
  // What is said of it is the score that counts, not what stood on the bid that was withdrawn.
  const source = { kind: 'consensus', criterion, bid: bid('S1 L3') } as const;
  expect((await engine.done('lead', 'award.origin', { tender, source })).sentence).toMatch(/^The panel agreed on 2 for /);
  const { cells } = await engine.done('moderator', 'moderate.view', { tender });
  expect(cells.find((one) => one.criterion === criterion && one.bid === bid('S1 L2'))?.consensus).toBe('2');
});
