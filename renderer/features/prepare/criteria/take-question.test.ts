import { expect, it } from 'vitest';
import { applyChanges } from '../../../../shared/domain/criteria-changes.ts';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import type { CriterionId, ScaleId } from '../../../../shared/domain/ids.ts';
import { fiveSteps, group, priced, scored } from '../../../../shared/domain/testing.ts';
import { takeQuestion } from './take-question.ts';

const template = {
  code: '1',
  title: 'Fair work',
  text: 'Describe it.',
  considerations: ['Pay'],
  envelope: 'social-value',
  limit: { kind: 'words', most: 1500, beyond: 'not-read' },
} as const;

const taken = (tree: CriteriaTree, firstScale: ScaleId | null = null) => {
  const after = applyChanges(tree, takeQuestion(tree, template, 'new' as CriterionId, firstScale));
  if (!after.ok) throw new Error(after.refusal.sentence);
  return after.value.find(({ id }) => id === 'new');
};

it('stands beside the social value questions that are there, on their scale and without a weight', () => {
  const tree = [
    group('SV', null, '20'),
    group('Method', 'SV', '10'),
    scored('SVa', 'Method', '10', { envelope: 'social-value' }),
    priced('80'),
  ];
  expect(taken(tree)).toMatchObject({
    parent: 'Method',
    scale: fiveSteps.id,
    weight: null,
    envelope: 'social-value',
    considerations: ['Pay'],
  });
});

it('stands in the section that is called social value, or else at the top, on the first scale', () => {
  expect(taken([group('Social value', null, '20'), priced('80')], 'first' as ScaleId)).toMatchObject({
    parent: 'Social value',
    scale: 'first',
  });
  expect(taken([priced('80')])).toMatchObject({ parent: null, scale: null });
});
