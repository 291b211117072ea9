import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { questionTemplates, treeFrom, treeTemplateIds } from './criteria-templates.ts';
import { depthFirst } from './criteria.ts';
import type { CriterionId } from './ids.ts';
import { fiveSteps, modelOf, priced, scored } from './testing.ts';

const counting = () => {
  let count = 0;
  return () => `c${++count}` as CriterionId;
};

describe('domain.md 3.2 and 1.7: templates to start from', () => {
  it.each(treeTemplateIds.flatMap((id) => [[id, 'relative'] as const, [id, 'absolute'] as const]))(
    '“%s” is whole and ready to freeze with %s weights, and the check has nothing to say about its words',
    (id, weightMode) => {
      const criteria = treeFrom(id, weightMode, fiveSteps.id, counting());
      expect(depthFirst(criteria)).toEqual(criteria);
      expect(check(modelOf(criteria, { weightMode })).map(({ sentence }) => sentence)).toEqual([]);
    },
  );

  it('gives each question its part of the hundred: 40% of 50 is 20, 25% of 50 is 12.5', () => {
    const weights = treeFrom('services', 'absolute', null, counting()).map((one) => [
      one.number,
      one.title,
      'weight' in one ? one.weight : null,
    ]);
    expect(weights).toEqual([
      ['1', 'Quality', '50'],
      ['1.1', 'How the work will be done', '20'],
      ['1.2', 'Who will do it', '12.5'],
      ['1.3', 'Starting the contract', '10'],
      ['1.4', 'What can go wrong', '7.5'],
      ['2', 'Price', '40'],
      ['3', 'Social value', '10'],
      ['3.1', 'Social value: what the contract will do for people here', '10'],
    ]);
  });

  it('asks the model question by its anatomy: commitment, method, plan, measuring, influence', () => {
    const model = questionTemplates.find(({ envelope }) => envelope === 'social-value');
    expect(model?.considerations.map((point) => point.split(/[ :]/)[0])).toEqual(['The', 'Method', 'Plan', 'How', 'How']);
    expect(model?.text).toMatch(/over and above what the contract delivers anyway/);
  });

  it('offers each question by itself, with nothing for the check to say', () => {
    for (const { code, ...question } of questionTemplates)
      expect([code, check(modelOf([scored('Q1', null, '90', question), priced('10')]))]).toEqual([code, []]);
  });
});
