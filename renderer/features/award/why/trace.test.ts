import { describe, expect, it } from 'vitest';
import type { Derivation, Source } from '../../../../shared/domain/derivation.ts';
import { evaluated, inputOf, modelOf } from '../../../../shared/domain/testing.ts';
import { figureOf } from '../figures.ts';
import { evaluatedTram, tramBids, tramCriteria } from '../testing.ts';
import { trace, unitOf, unitOfStep } from './trace.ts';

const evaluation = evaluatedTram();

const calculated = (source: Source, of = evaluation): Derivation => {
  const traced = trace(of, source);
  if (traced.kind !== 'calculated') throw new Error(`${source.kind} is not calculated`);
  return traced.derivation;
};

const input = ({ inputs }: Derivation, label: string): Source => {
  const found = inputs.find((one) => one.label === label);
  if (!found) throw new Error(`no input ${label} among ${inputs.map((one) => one.label).join(', ')}`);
  return found.source;
};

const bid = 'C' as never;

describe('from the total of C down', () => {
  const total = calculated({ kind: 'total', bid });
  const social = calculated(input(total, 'Social value'));
  const commitments = calculated(input(social, 'Commitments'));
  const pounds = calculated(input(commitments, 'pounds of social value'));
  const spend = calculated(input(pounds, 'spend'));

  it('each number opens to the calculation that gave it', () => {
    expect([social.value, commitments.value, pounds.value, spend.value]).toEqual(['18.8', '10', '12374000', '6312000']);
    expect(spend.steps?.[0]?.substituted).toBe('the lower of 36,000,000 and 40% × £78,900,000');
  });

  it('and ends at what somebody put on record', () => {
    expect(trace(evaluation, input(spend, '£ spent'))).toEqual({
      kind: 'recorded',
      origin: { kind: 'offer', measure: 'spend', bid: 'C' },
    });
    expect(trace(evaluation, input(spend, 'pounds per unit'))).toEqual({ kind: 'recorded', origin: { kind: 'measure', measure: 'spend' } });
    expect(trace(evaluation, input(commitments, 'weight'))).toEqual({
      kind: 'recorded',
      origin: { kind: 'weight', criterion: 'Commitments' },
    });
    const quality = calculated(input(calculated(input(total, 'Quality')), 'Q1'));
    expect(quality.inputs.map(({ source }) => trace(evaluation, source).kind)).toEqual(['recorded', 'recorded', 'recorded']);
  });

  it('says of each number what it counts', () => {
    expect([total, social].flatMap(({ inputs }) => inputs.map(({ source }) => unitOf(source)))).not.toContain('pounds');
    expect(unitOf(input(commitments, 'highest offer'))).toBe('pounds');
    expect(commitments.steps?.map((step) => unitOfStep(step, 'points'))).toEqual(['pounds']);
    expect(spend.steps?.map((step) => unitOfStep(step, 'pounds'))).toEqual(['number']);
  });
});

it('finds the pounds under a published rounding, which puts a step of its own around the points', () => {
  const rounded = evaluated(modelOf(tramCriteria, { rounding: { stage: 'leaf', places: 1, mode: 'half-up' } }), inputOf(tramBids));
  const pounds = calculated({ kind: 'worth', criterion: 'Commitments' as never, bid: 'A' as never, measure: null }, rounded);
  expect(pounds.value).toBe('8121000');
});

it('leaves a number alone that nothing calculated', () => {
  expect(trace(evaluation, { kind: 'total', bid: 'nobody' as never })).toEqual({ kind: 'here' });
});

it('writes a figure whole where it is short, and otherwise begins it and gives the exact fraction', () => {
  expect(figureOf('16', 'points')).toEqual({ shown: '16', exactly: null });
  expect(figureOf('319636/3945', 'points')).toEqual({ shown: '81.0230…', exactly: '319636/3945' });
  expect(figureOf('12374000', 'pounds')).toEqual({ shown: '£12,374,000', exactly: null });
  expect(figureOf('100/3', 'pounds')).toEqual({ shown: '£33.33', exactly: '100/3' });
  expect(figureOf('0.005', 'pounds')).toEqual({ shown: '£0.01', exactly: '0.005' });
  expect(figureOf('59.995', 'percent')).toEqual({ shown: '59.995%', exactly: null });
});
