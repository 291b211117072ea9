/** Which part of a model a test on invented bids is about, and what the freeze says while it was not tested, or not as it is now (domain.md 2.2, state 3). */

import type { Criterion } from './criteria.ts';
import { advisory, type Finding } from './finding.ts';
import type { Model } from './model.ts';

/** What the arithmetic reads, and the names that the report uses: the wording of a question may change without another test. */
export const testedPart = ({ tender, panel: _, policy: __, earlier: ___, lotOf: ____, criteria, scales, ...rules }: Model) => ({
  ...rules,
  estimatedValue: tender.estimatedValue,
  criteria: criteria.map((criterion): Criterion => {
    const quiet = { ...criterion, text: '' };
    return quiet.kind === 'scored' ? { ...quiet, considerations: [], limit: null, guidance: '', assessors: [] } : quiet;
  }),
  scales: scales.map((scale) => ({ ...scale, steps: scale.steps.map(({ value }) => ({ value })) })),
});

const about = { kind: 'test' } as const;

const wayOut = 'Try the model on invented bids.';

/** `tested`: the parts that tests were made on, as digests; `now`: that of the model as it is. */
export const checkTested = (tested: readonly string[], now: string): readonly Finding[] => {
  if (tested.includes(now)) return [];
  return tested.length === 0
    ? [advisory(about, 'model-never-tested', 'Nobody has tried this model on invented bids yet.', wayOut)]
    : [advisory(about, 'model-changed-since-test', 'The model has changed since it was last tried on invented bids.', wayOut)];
};
