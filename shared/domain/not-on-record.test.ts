import { expect, test } from 'vitest';
import { hasTenderNotice, notOnRecord, notPublished, type RecordFacts } from './not-on-record.ts';

const complete: RecordFacts = {
  procedure: 'open',
  restsOnAnother: false,
  goesOn: null,
  isConflictsAssessed: true,
  isPublished: true,
  assurance: 'of-this',
  led: [{ name: 'Ann Ltd', isLookedInto: true }],
};

test('a record that holds everything has nothing to say', () => {
  expect(notOnRecord(complete)).toEqual([]);
});

test('each thing that is missing is named', () => {
  const two = [
    { name: 'Ann Ltd', isLookedInto: false },
    { name: 'Bob Ltd', isLookedInto: false },
  ];
  expect(notOnRecord({ ...complete, isConflictsAssessed: false, isPublished: false, assurance: 'none', led: two })).toEqual([
    'No conflicts assessment of the authority is on record (PA23 s.83).',
    notPublished,
    'No independent check of the arithmetic and of a sample of the reasons is on record.',
    'No due diligence on Ann Ltd and Bob Ltd is on record.',
  ]);
  expect(notOnRecord({ ...complete, assurance: 'of-an-earlier' })).toEqual([
    'The independent check on record is of an earlier result, which has changed since.',
  ]);
});

test('a direct award, a call-off and a later stage have no tender notice of their own', () => {
  expect((['open', 'competitive-flexible', 'call-off', 'direct'] as const).map((procedure) => hasTenderNotice(procedure, false))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(notOnRecord({ ...complete, procedure: 'competitive-flexible', restsOnAnother: true, isPublished: false })).toEqual([]);
});

test('without a result nothing is said about checking it, and who goes on is not looked into as a winner is', () => {
  expect(notOnRecord({ ...complete, assurance: 'none', led: null })).toEqual([]);
  expect(notOnRecord({ ...complete, goesOn: 'Final tenders', led: [{ name: 'Ann Ltd', isLookedInto: false }] })).toEqual([]);
});
