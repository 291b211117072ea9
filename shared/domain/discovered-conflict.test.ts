import { expect, it } from 'vitest';
import { type AgreedScore, conflictedIn, type Heard, mayRestOn } from './discovered-conflict.ts';
import type { BidId, CriterionId, PersonId } from './ids.ts';
import type { Standing } from './people.ts';

const heard = (name: string, standing: Standing = 'cleared', isLetStand = false): Heard => ({
  person: name as PersonId,
  name,
  standing,
  isLetStand,
});
const score = (number: string, ...people: readonly Heard[]): AgreedScore => ({
  criterion: number as CriterionId,
  bid: 'C' as BidId,
  question: `${number} Mobilisation`,
  bidder: 'Bidder C',
  heard: people,
});
const codeOf = (...scores: readonly AgreedScore[]) => mayRestOn(scores, false)?.code ?? null;

it('a score may rest on those who have declared on every name and are not recused', () => {
  expect(codeOf(score('1.1', heard('Ann'), heard('Bob')))).toBeNull();
  expect(codeOf()).toBeNull();
});

it('first everybody heard declares, then every conflict is decided, then no score rests on somebody recused', () => {
  const [silent, waiting, out] = [heard('Ann', 'undeclared'), heard('Bob', 'undecided'), heard('Cat', 'recused')];
  expect(codeOf(score('1.1', out), score('1.2', waiting), score('1.3', silent))).toBe('declarations-missing');
  expect(codeOf(score('1.1', out), score('1.2', waiting))).toBe('conflicts-undecided');
  expect(codeOf(score('1.1', out))).toBe('agreed-with-conflict');
});

it('names the questions of each bidder, and with whom they were agreed; beyond six how many more', () => {
  const many = ['1', '2', '3', '4', '5', '6', '7'].map((number) => score(number, heard('Cat', 'recused'), heard('Ann')));
  expect(mayRestOn(many.slice(0, 2), false)?.sentence).toBe(
    'Scores were agreed with somebody who is recused from the bidder since. Bidder C, with Cat: 1 Mobilisation; 2 Mobilisation.',
  );
  const alike = [...many, { ...score('1', heard('Dai', 'recused')), bidder: 'Bidder D' }];
  expect(mayRestOn(alike, false)?.sentence).toMatch(/6 Mobilisation; and 1 more\. Bidder D, with Dai: 1 Mobilisation\.$/);
});

it('before the lock the way out is to agree anew, after it to reopen or to say why not; what an approver let stand is settled', () => {
  const one = score('1.2', heard('Cat', 'recused'));
  expect([mayRestOn([one], false)?.wayOut, mayRestOn([one], true)?.wayOut].map((way) => /reopen/.test(way ?? ''))).toEqual([false, true]);
  const settled = score('1.2', heard('Cat', 'recused', true));
  expect([conflictedIn(settled), mayRestOn([settled], true)]).toEqual([[], null]);
  expect(codeOf(score('1.2', heard('Cat', 'recused', true), heard('Dai', 'recused')))).toBe('agreed-with-conflict');
});
