import { describe, expect, test } from 'vitest';
import type { ScoredCriterion } from '../../../shared/domain/criteria.ts';
import type { CriterionId, ScaleId } from '../../../shared/domain/ids.ts';
import { scaleTemplates } from '../../../shared/domain/scale-templates.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { appended, blankConsensus, isOutside, isRecorded, movementsOf, textOf, whatConsensusLacks } from './consensus.ts';
import type { ConsensusText } from './consensus.ts';

const scale: Scale = { ...scaleTemplates[0], id: 'scale' as ScaleId };
const criterion: ScoredCriterion = {
  kind: 'scored',
  id: 'q' as CriterionId,
  parent: null,
  number: '1.2',
  title: 'Mobilisation',
  text: '',
  weight: '15',
  envelope: 'quality',
  scale: scale.id,
  threshold: null,
  considerations: ['Transfer of staff', 'Cover'],
  limit: null,
  guidance: '',
  assessors: [],
};
const item = {
  criterion,
  scale,
  draft: null,
  consensus: null,
  mayBePresent: [
    { person: 'p1', name: 'Amira Haddad' },
    { person: 'p2', name: 'Peter Blackwood' },
  ],
  recused: [{ person: 'p3', name: 'Gwen Stokes' }],
  silent: [{ person: 'p2', name: 'Peter Blackwood' }],
};
const whole: ConsensusText = { value: '4', reason: 'Meets it in full.', explanations: ['Named.', 'Shown.'], dissent: '', present: ['p1'] };
const mark = (person: string, value: string | null) => ({ person, mark: { value } });

describe('what a consensus lacks', () => {
  test.each([
    ['a score', { value: null }, 'value-missing'],
    ['a score of the scale', { value: '3.5' }, 'value-not-on-scale'],
    ['a reason', { reason: ' ' }, 'reason-missing'],
    ['an explanation of each consideration', { explanations: ['Named.', ''] }, 'explanation-missing'],
    ['anybody present', { present: [] }, 'nobody-present'],
    ['the absence of somebody recused', { present: ['p1', 'p3'] }, 'recused-present'],
    ['the declaration of everybody there, on a name that came in', { present: ['p1', 'p2'] }, 'declarations-missing'],
  ] as const)('%s', (_, part, code) => {
    expect(whatConsensusLacks({ ...whole, ...part }, item)?.code).toBe(code);
  });

  test('nothing, when all of it is there', () => {
    expect(whatConsensusLacks(whole, item)).toBeNull();
  });
});

describe('who was present', () => {
  test('is proposed again but for those recused since', () => {
    const text = { ...whole, present: ['p1', 'p3'] };
    expect(textOf({ ...item, draft: { ...text, explanations: [...text.explanations] } }).present).toEqual(['p1']);
  });
});

describe('what stands in the form', () => {
  const consensus = {
    ...whole,
    value: '4',
    present: [{ person: 'p1', name: 'Amira Haddad' }],
    explanations: [...whole.explanations],
    versions: 1,
    outside: false,
    agreed: { by: 'Joseph Okafor', at: '2026-11-22T14:32:07Z' },
  };

  test('what was recorded, and of that only what can be written again', () => {
    expect(textOf({ ...item, consensus })).toEqual(whole);
  });

  test('nothing at first, never an average', () => {
    expect(textOf(item)).toEqual({ ...blankConsensus, explanations: ['', ''] });
  });

  test('what was recorded, and over it what was typed since', () => {
    expect(textOf({ ...item, consensus })).toMatchObject({ value: '4', present: ['p1'] });
    expect(textOf({ ...item, consensus, draft: { ...whole, explanations: [], present: [], value: '5' } })).toMatchObject({
      value: '5',
      explanations: ['', ''],
    });
  });

  test('it is known whether exactly this was recorded', () => {
    expect(isRecorded(whole, item)).toBe(false);
    expect(isRecorded(whole, { ...item, consensus })).toBe(true);
    expect(isRecorded({ ...whole, dissent: 'One of us would give 3.' }, { ...item, consensus })).toBe(false);
  });
});

describe('what a consensus does to the individual scores', () => {
  const marks = [mark('p1', '4'), mark('p2', '2'), mark('p3', null)];

  test('it moves each assessor by steps of the scale; nobody before it is chosen', () => {
    expect(movementsOf(marks, '4', scale)).toEqual([
      { person: 'p1', from: '4', steps: 0 },
      { person: 'p2', from: '2', steps: 2 },
    ]);
    expect(movementsOf(marks, null, scale)).toEqual([]);
  });

  test('it may lie outside all of them, which is said', () => {
    expect([isOutside('5', marks), isOutside('3', marks), isOutside(null, marks)]).toEqual([true, false, false]);
  });
});

test('what is copied up becomes a paragraph of its own', () => {
  expect(appended('', 'Names a lead.')).toBe('Names a lead.');
  expect(appended('Names a lead. \n', 'No cover.')).toBe('Names a lead.\n\nNo cover.');
});
