import { expect, test } from 'vitest';
import { refuse } from '../../../../shared/domain/result.ts';
import { bidOf, cleared, fileOf, personOf, sealedPrice, towards, viewOf } from '../testing.ts';
import { inHandOf, warningsOf, willBeFixed } from './in-hand.ts';
import { firstChoice, holdersOf, keySlots, missingFor, undeclaredAmong } from './keys.ts';
import type { Lock } from './keys.ts';

const candidate = (person: string, ...roles: readonly string[]) => ({ person, name: person.toUpperCase(), roles: [...roles] });
const lock: Lock = {
  turned: [],
  needed: [['procurement lead'], ['moderator', 'approver']],
  candidates: [candidate('ann', 'procurement lead', 'moderator'), candidate('ben', 'moderator'), candidate('cat', 'approver')],
  refusal: null,
};
const slots = keySlots(lock);
const people = [
  personOf('ann', [], [cleared('A')]),
  personOf('ben', [], [towards('A')]),
  personOf('cat', [], [towards('A', { standing: 'undecided' })]),
];

test('each key shows those who may turn it', () => {
  expect(slots.map(({ candidates }) => candidates.map(({ person }) => person))).toEqual([['ann'], ['ann', 'ben', 'cat']]);
});

test('whoever is signed in is proposed first, then those who have declared, and nobody twice', () => {
  expect(firstChoice(slots, null, people)).toEqual(['ann', 'cat']);
  expect(firstChoice(slots, 'ben', people)).toEqual(['ann', 'ben']);
  expect(firstChoice(keySlots({ ...lock, candidates: lock.candidates.slice(0, 1) }), 'ann', people)).toEqual(['ann', null]);
});

test('two sign now, or one; nobody, or one person for both keys, cannot', () => {
  expect(holdersOf(slots, ['ann', 'ben'])?.map(({ name }) => name)).toEqual(['ANN', 'BEN']);
  expect(holdersOf(slots, [null, 'ben'])?.map(({ name }) => name)).toEqual(['BEN']);
  expect(holdersOf(slots, [null, null])).toBeNull();
  expect(holdersOf(slots, ['ann', 'ann'])).toBeNull();
});

test('whoever has not declared is missing, with the way out', () => {
  const holders = holdersOf(slots, ['ann', 'ben']) ?? [];
  expect(undeclaredAmong(holders, people).map(({ person }) => person)).toEqual(['ben']);
  expect(missingFor({ ...lock, refusal: refuse('no-bids', 'There is no bid to open.') }, holders, people)).toEqual([
    expect.objectContaining({ code: 'no-bids' }),
    {
      code: 'declare-first',
      sentence: 'BEN has not declared conflicts of interest yet.',
      wayOut: 'Sign in and file the declaration first.',
    },
  ]);
});

test('what the opening fixes is counted, and who lacks something that cannot come later is named', () => {
  const aside = fileOf('old.pdf', { setAsideReason: 'wrong' });
  const view = viewOf({
    bids: [
      bidOf('A', { files: [fileOf('one.pdf'), fileOf('price.pdf', { envelope: 'price' }), aside], commercial: sealedPrice }),
      bidOf('B', { files: [aside] }),
      bidOf('C', { standing: 'withdrawn' }),
    ],
  });
  const inHand = inHandOf(view);
  expect(willBeFixed(inHand)).toEqual([
    '2 bidders with names and sub-contractors',
    '2 files, each with its fingerprint and the time at which it came in',
    '1 sealed price, still unread',
  ]);
  expect(warningsOf(inHand)).toEqual([
    'Without a file: B Ltd. Nothing can be put in after the opening.',
    'Without a sealed price: B Ltd. None can be given after the opening, and a bid without one fails completeness.',
  ]);
  expect(warningsOf(inHandOf({ ...view, priceNeeded: false }))).toHaveLength(1);
});
