import { expect, test } from 'vitest';
import type { Mark } from '../../../shared/acts/score.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import type { ScaleId } from '../../../shared/domain/ids.ts';
import { scaleTemplates } from '../../../shared/domain/scale-templates.ts';
import { createAnswers } from './answers.ts';
import type { Place } from './model.ts';

const scale: Scale = { ...scaleTemplates[0], id: 'scale' as ScaleId };

const open = () => {
  const recorded: string[] = [];
  const keep = ({ bid }: Place, { strengths }: Mark) => {
    recorded.push(`${bid} ${strengths}`);
    return Promise.resolve({ keptAt: '2026-11-22T14:32:07Z' });
  };
  return { answers: createAnswers({ keepDraft: keep, record: keep }), recorded };
};

test('the list is told when an answer stands differently, not with every letter', async () => {
  const { answers } = open();
  const answer = answers.of({ criterion: 'q', bid: 'b' }, scale);
  let told = 0;
  answers.listen(() => {
    told += 1;
  });
  answer.type('strengths', { strengths: 'N' });
  answer.type('strengths', { strengths: 'Na' });
  answer.type('strengths', { strengths: 'Nam' });
  expect(told).toBe(1);
  answer.put({ value: '4', notFound: true });
  expect(answers.standings().get('q b')).toEqual({ state: 'complete', value: '4', lacks: null });
  expect(told).toBe(2);
  await answers.leaveAll();
});

test('an answer that is opened again is the same one, with all that was typed', async () => {
  const { answers } = open();
  answers.of({ criterion: 'q', bid: 'b' }, scale).type('strengths', { strengths: 'one' });
  expect(answers.of({ criterion: 'q', bid: 'b' }, scale).state().value.strengths).toBe('one');
  await answers.leaveAll();
});

test('leaving the screen records all that was typed, in whatever answer', async () => {
  const { answers, recorded } = open();
  answers.of({ criterion: 'q', bid: 'b' }, scale).type('strengths', { strengths: 'one' });
  answers.of({ criterion: 'q', bid: 'c' }, scale).type('strengths', { strengths: 'two' });
  await answers.leaveAll();
  expect(recorded).toEqual(['b one', 'c two']);
});
