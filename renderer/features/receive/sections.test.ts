import { expect, test } from 'vitest';
import { refuse } from '../../../shared/domain/result.ts';
import type { View } from './model.ts';
import { firstSection, sectionStates } from './sections.ts';
import { bidOf, cleared, fileOf, nothingAllowed, personOf, sealedPrice, towards, viewOf } from './testing.ts';

const candidates = [
  { person: 'ann', name: 'ANN', roles: ['procurement lead'] },
  { person: 'ben', name: 'BEN', roles: ['approver'] },
];
const opening = { turned: [], lapsed: [], halted: null, needed: [['procurement lead'], ['approver']], candidates, refusal: null };
const complete = (id: string) => bidOf(id, { files: [fileOf('answers.pdf')], commercial: sealedPrice });
const gate = (outcome: 'pass' | 'fail' | null) => ({
  criterion: null,
  title: 'Completeness',
  text: '',
  outcome,
  reason: '',
  decided: null,
});
const everybody = (declared: boolean) =>
  ['ann', 'ben', 'cat'].map((person) => personOf(person, [], [declared ? cleared('A') : towards('A')]));
const kinds = (view: View) => Object.values(sectionStates(view)).map(({ kind }) => kind);

test('before the freeze everything waits for it', () => {
  expect(kinds(viewOf({ stage: 'criteria-draft' }))).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting']);
  expect(sectionStates(viewOf({ stage: 'criteria-draft' })).bidders.sentence).toMatch(/^Waits for the criteria to be frozen/);
});

test('without a bidder the register is what there is to do, and the rest waits for it', () => {
  expect(kinds(viewOf())).toEqual(['now', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'done']);
});

test('each part says how far it is', () => {
  const view = viewOf({
    bids: [complete('A'), bidOf('B', { standing: 'withdrawn' }), bidOf('C', { files: [fileOf('old.pdf', { setAsideReason: 'wrong' })] })],
    people: [personOf('ann', [], [cleared('A'), cleared('C')]), personOf('ben', [], [cleared('A'), towards('C')])],
    opening,
  });
  const states = sectionStates(view);
  expect(Object.fromEntries(Object.entries(states).map(([id, { kind, short }]) => [id, [kind, short]]))).toEqual({
    bidders: ['done', '2'],
    files: ['now', '1'],
    prices: ['now', '1 of 2'],
    declarations: ['now', '1 of 2'],
    opening: ['waiting', 'sealed'],
    gates: ['waiting', ''],
    clarifications: ['done', ''],
  });
  expect(states.bidders.sentence).toBe('2 bidders are registered. Names can be corrected until the bids are opened. 1 bid was withdrawn.');
  expect(states.files.sentence).toBe('No file yet from 1 of 2 bidders.');
});

test('declarations are not done while a conflict waits for its decision', () => {
  const people = [personOf('ann', [], [towards('A', { standing: 'undecided', answer: 'actual' })])];
  const { kind, short, sentence } = sectionStates(viewOf({ bids: [complete('A')], people })).declarations;
  expect([kind, short]).toEqual(['now', '1 of 1']);
  expect(sentence).toBe('Everybody has declared against every bidder. 1 conflict waits for a decision.');
});

test('the opening is possible as soon as two who may open have declared, and halfway after one key', () => {
  const view = (declared: boolean, more: Partial<View['opening']> = {}) =>
    sectionStates(viewOf({ bids: [complete('A')], people: everybody(declared), opening: { ...opening, ...more } })).opening;
  expect(view(false).kind).toBe('waiting');
  expect(view(true).kind).toBe('now');
  expect(view(true, { refusal: refuse('no-bids', 'There is no bid to open.') })).toMatchObject({
    kind: 'waiting',
    sentence: 'There is no bid to open.',
  });
  expect(
    view(true, {
      turned: [{ person: 'ann', name: 'ANN', at: '2026-10-01T09:00:00Z' }],
      needed: [['approver']],
      candidates: candidates.slice(1),
    }).sentence,
  ).toBe('ANN has turned one key. The bids stay sealed until the second is turned.');
});

test('until the deadline has passed the opening says which it waits for, whoever has declared', () => {
  const waiting = { ...opening, refusal: refuse('deadline-to-come', 'The published deadline has not passed yet.') };
  const view = viewOf({ bids: [complete('A')], people: everybody(true), deadline: '2099-01-01', opening: waiting });
  expect(sectionStates(view).opening).toEqual({
    kind: 'waiting',
    short: 'sealed',
    sentence: 'Waits for the deadline, 1 January 2099: until then another tender may come in.',
  });
});

test('after the opening the gates are what there is to do, until they are settled', () => {
  const opened = (outcome: 'pass' | null, stage: View['stage'] = 'opened') =>
    sectionStates(viewOf({ stage, bids: [{ ...complete('A'), gates: [gate('pass'), gate(outcome)] }] })).gates;
  expect(opened(null)).toMatchObject({ kind: 'now', short: '1 of 2' });
  expect(opened('pass')).toMatchObject({ kind: 'done', sentence: 'Every decision is made.' });
  expect(opened('pass', 'scoring').sentence).toBe('Settled: scoring has started.');
});

test('a tender that asks for no price says so and does not wait for one', () => {
  const { kind, sentence } = sectionStates(viewOf({ priceNeeded: false, bids: [bidOf('A')] })).prices;
  expect([kind, sentence]).toEqual(['done', 'This tender asks for neither a price nor quantities.']);
});

test('everybody begins where something waits for them', () => {
  const frozen = viewOf({ bids: [complete('A')], people: everybody(false), opening });
  expect(firstSection(viewOf(), 'ann')).toBe('bidders');
  expect(firstSection(viewOf({ bids: [bidOf('A')] }), 'ann')).toBe('files');
  expect(firstSection(frozen, 'ann')).toBe('declarations');
  expect(firstSection({ ...frozen, may: { ...nothingAllowed, declare: null } }, 'cat')).toBe('declarations');
  const declared = { ...frozen, people: everybody(true) };
  expect(firstSection(declared, 'ann')).toBe('opening');
  expect(firstSection({ ...declared, may: { ...nothingAllowed, declare: null } }, 'cat')).toBe('bidders');
  expect(firstSection({ ...declared, stage: 'opened', bids: [{ ...complete('A'), gates: [gate('pass')] }] }, 'ann')).toBe('gates');
  expect(firstSection({ ...declared, may: nothingAllowed }, null)).toBe('bidders');
});
