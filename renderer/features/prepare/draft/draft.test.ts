import { expect, test } from 'vitest';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import { createDraft } from './draft.ts';
import { type NotKept, notKept } from './not-kept.ts';

const tooLong = refuse('too-long', 'That is too long.');
const frozen = refuse('criteria-frozen', 'The criteria are frozen.');

/** A word that letters are added to, and an engine that answers when the test says so. */
const wordDraft = () => {
  const asked: { readonly step: string; readonly answer: (refusal: NotKept | null) => void }[] = [];
  const draft = createDraft<string, string>('', {
    apply: (word, letter) => (word.length < 3 ? allowed(word + letter) : refused(tooLong)),
    keep: (step) => new Promise((answer) => asked.push({ step, answer })),
  });
  const answer = async (refusal: NotKept | null): Promise<void> => {
    asked.at(-1)?.answer(refusal);
    await new Promise(setImmediate);
  };
  return { draft, answer, steps: () => asked.map(({ step }) => step) };
};

test('a step shows at once, before it is kept', () => {
  const { draft } = wordDraft();
  expect(draft.make('a')).toBeNull();
  expect(draft.value()).toBe('a');
});

test('steps are kept one after the other, in their order', async () => {
  const { draft, answer, steps } = wordDraft();
  draft.make('a');
  draft.make('b');
  expect(steps()).toEqual(['a']);
  await answer(null);
  expect(steps()).toEqual(['a', 'b']);
  await answer(null);
  expect(draft.value()).toBe('ab');
});

test('what the rule refuses changes nothing and is not sent', () => {
  const { draft, steps } = wordDraft();
  ['a', 'b', 'c'].forEach(draft.make);
  expect(draft.make('d')).toEqual(tooLong);
  expect(draft.value()).toBe('abc');
  expect(steps()).toEqual(['a']);
});

test('what the engine refuses is taken back with everything built on it', async () => {
  const { draft, answer, steps } = wordDraft();
  draft.make('a');
  await answer(null);
  draft.make('b');
  draft.make('c');
  await answer(frozen);
  expect(draft.value()).toBe('a');
  expect(draft.refusal()).toEqual(frozen);
  expect(steps()).toEqual(['a', 'b']);
  draft.dismiss();
  expect(draft.refusal()).toBeNull();
});

test('the truth read anew waits while steps are on their way, and replaces the draft afterwards', async () => {
  const { draft, answer } = wordDraft();
  draft.make('a');
  draft.adopt('z');
  expect(draft.value()).toBe('a');
  await answer(null);
  draft.adopt('az');
  expect(draft.value()).toBe('az');
});

test('what only could not be kept stays on the page, and goes out again, in order, before the next step or when its notice is dismissed', async () => {
  const { draft, answer, steps } = wordDraft();
  const noAnswer = notKept({ kind: 'unexpected', reference: 'no-answer', sentence: 'Nobody answered.' });
  draft.make('a');
  await answer(noAnswer);
  expect([draft.value(), draft.refusal()?.sentence]).toEqual(['a', 'Nobody answered.']);
  draft.adopt('z');
  expect(draft.value()).toBe('a');
  draft.make('b');
  await answer(noAnswer);
  draft.dismiss();
  await answer(null);
  await answer(null);
  expect(steps()).toEqual(['a', 'a', 'a', 'b']);
  expect([draft.value(), draft.refusal()]).toEqual(['ab', null]);
});

test('a full disk may have room again; what the rules refuse stays refused', () => {
  expect(notKept({ kind: 'refused', refusal: refuse('disk-full', 'The disk is full.') })?.mayBeSentAgain).toBe(true);
  expect(notKept({ kind: 'refused', refusal: frozen })?.mayBeSentAgain).toBeUndefined();
  expect(notKept({ kind: 'done', value: {} })).toBeNull();
});
