import { expect, test } from 'vitest';
import { advisory, type Finding } from '../../../../shared/domain/finding.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { few, fewOfEach } from './few-of-each.ts';

const found = (code: Finding['code'], count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, place) =>
    advisory({ kind: 'criterion', id: String(place) as CriterionId }, code, `${code} ${place}`, ''),
  );

const shown = (findings: readonly Finding[], asked: ReadonlyMap<Finding['code'], number> = new Map()): readonly string[] =>
  fewOfEach(findings, asked).map((line) => (line.kind === 'finding' ? line.finding.sentence : `${line.rest} more: ${line.code}`));

test('a short list is shown whole', () => {
  const findings = [...found('nothing-asked', few), ...found('few-assessors', 2)];
  expect(shown(findings)).toEqual(findings.map(({ sentence }) => sentence));
});

test('of two thousand of a kind the first are shown, and no other kind is hidden behind them', () => {
  const lines = shown([...found('nothing-asked', 2000), ...found('few-assessors', 1)]);
  expect(lines.slice(-3)).toEqual([`nothing-asked ${few - 1}`, `${2000 - few} more: nothing-asked`, 'few-assessors 0']);
  expect(lines).toHaveLength(few + 2);
});

test('more come when they are asked for, of that kind alone, until there are none left', () => {
  const findings = [...found('nothing-asked', 150), ...found('few-assessors', 150)];
  const some = shown(findings, new Map([['nothing-asked', 100]]));
  expect(some).toContain(`nothing-asked ${few + 99}`);
  expect(some).toContain(`${50 - few} more: nothing-asked`);
  expect(some).toContain(`${150 - few} more: few-assessors`);
  expect(shown(findings, new Map([['nothing-asked', 200]])).filter((line) => line.endsWith('nothing-asked'))).toEqual([]);
});
