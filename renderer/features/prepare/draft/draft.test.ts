import { expect, test } from 'vitest';
import { allowed, refuse, refused, type Refusal } from '../../../../shared/domain/result.ts';
import { createDraft } from './draft.ts';

const tooLong = refuse('too-long', 'That is too long.');
const frozen = refuse('criteria-frozen', 'The criteria are frozen.');

/** A word that letters are added to, and an engine that answers when the test says so. */
const wordDraft = () => {
  const asked: { readonly step: string; readonly answer: (refusal: Refusal | null) => void }[] = [];
  const draft = createDraft<string, string>('', {
    apply: (word, letter) => (word.length < 3 ? allowed(word + letter) : refused(tooLong)),
    keep: (step) => new Promise((answer) => asked.push({ step, answer })),
  });
  const answer = async (refusal: Refusal | null): Promise<void> => {
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
