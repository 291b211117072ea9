import { expect, test } from 'vitest';
import { check } from '../../../../shared/domain/check.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { fiveSteps, member, modelOf, quantities, scored, threshold } from '../../../../shared/domain/testing.ts';
import { nodeFindings } from './node-findings.ts';

const findings = check(
  modelOf(
    [
      scored('A', null, '50', { title: '', number: '', threshold: threshold('9') }),
      scored('B', null, null, { scale: null }),
      quantities('C', null, '50', []),
    ],
    { scales: [fiveSteps], panel: [member('Lead', 'lead'), member('Ann', 'assessor')] },
  ),
);
const codes = (id: string, place: Parameters<ReturnType<typeof nodeFindings>>[0]): readonly string[] =>
  nodeFindings(findings, id as CriterionId)(place).map(({ code }) => code);

test('each finding stands beside the field in which it is put right', () => {
  expect(codes('A', 'number')).toEqual(['criterion-without-number']);
  expect(codes('A', 'title')).toEqual(['criterion-without-title']);
  expect(codes('A', 'threshold')).toEqual(['threshold-out-of-reach']);
  expect(codes('A', 'assessors')).toEqual(['few-assessors']);
  expect(codes('B', 'weight')).toEqual(['weight-missing']);
  expect(codes('B', 'scale')).toEqual(['criterion-without-scale']);
});

test('what belongs to no field of its own is not lost, and nothing is said of another criterion', () => {
  expect(codes('C', 'other')).toEqual(['no-measures']);
  expect(codes('C', 'number')).toEqual([]);
});
