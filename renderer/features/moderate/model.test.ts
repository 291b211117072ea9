import { describe, expect, test } from 'vitest';
import type { ScoredCriterion } from '../../../shared/domain/criteria.ts';
import type { CriterionId, ScaleId } from '../../../shared/domain/ids.ts';
import { spreadOf } from '../../../shared/domain/moderate.ts';
import { scaleTemplates } from '../../../shared/domain/scale-templates.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { agendaOf, callerOf, missingConsensus, nextOpen, onAgenda, onWall, sceneOf, stateOf } from './model.ts';
import type { Cell, ModerateView, Place } from './model.ts';

const scale: Scale = { ...scaleTemplates[0], id: 'scale' as ScaleId };

const question = (number: string): ScoredCriterion => ({
  kind: 'scored',
  id: `q${number}` as CriterionId,
  parent: null,
  number,
  title: `Question ${number}`,
  text: '',
  weight: '50',
  envelope: 'quality',
  scale: scale.id,
  threshold: null,
  considerations: [],
  limit: null,
  guidance: '',
  assessors: [],
});

const cell = (name: string, marks: readonly string[], consensus: string | null = null): Cell => ({
  criterion: `q${name[0]}`,
  bid: name[1] ?? '',
  marks: marks.map((value, index) => ({ person: `p${index + 1}`, value })),
  spread: spreadOf(marks, scale),
  deviation: null,
  consensus,
  carried: null,
  isConflicted: false,
  outside: false,
});

/** Two questions, two bids: 1B is furthest apart, 2A is agreed. */
const cells = [cell('1A', ['4', '4']), cell('1B', ['4', '2']), cell('2A', ['3', '3'], '3'), cell('2B', ['3', '4'])];
const at = (name: string): Place => ({ criterion: `q${name[0]}`, bid: name[1] ?? '' });
const short = (place: Place | null): string | null => (place ? `${place.criterion.slice(1)}${place.bid}` : null);
const open = { turned: [], lapsed: [], halted: null, needed: [], candidates: [], refusal: null };
const view: ModerateView = {
  stage: 'moderating',
  criteria: [question('1'), question('2')],
  scales: [scale],
  bids: [
    { bid: 'A', name: 'Alpha Ltd', alias: 'Bidder A' },
    { bid: 'B', name: 'Beta Ltd', alias: 'Bidder B' },
  ],
  assessors: [
    { person: 'p1', name: 'Amira Haddad' },
    { person: 'p2', name: 'Peter Blackwood' },
  ],
  cells,
  agenda: [at('1B'), at('2B'), at('1A'), at('2A')],
  resting: null,
  unseal: open,
  unsealed: null,
  readOnly: null,
  locking: open,
  locked: null,
  progress: { agreed: 1, total: 4 },
};

describe('the agenda', () => {
  test('each filter lets through what it says, in the order of the meeting', () => {
    const shown = (filter: 'all' | 'open' | 'wide' | 'mine', me = 'p1') => agendaOf(view, filter, me).map(short).join(' ');
    expect(shown('all')).toBe('1B 2B 1A 2A');
    expect(shown('open')).toBe('1B 2B 1A');
    expect(shown('wide')).toBe('1B');
    expect(shown('mine', 'p9')).toBe('');
    expect(shown('mine')).toBe('1B 2B 1A 2A');
  });

  test('an item is agreed, far apart, or not agreed yet', () => {
    expect(cells.map(stateOf)).toEqual(['open', 'flagged', 'agreed', 'open']);
  });

  test('the next one to agree follows this one, and comes from the beginning again', () => {
    expect(short(nextOpen(view, null))).toBe('1B');
    expect(short(nextOpen(view, at('1B')))).toBe('2B');
    expect(short(nextOpen(view, at('1A')))).toBe('1B');
    expect(nextOpen({ ...view, cells: [cell('1B', ['4'])], agenda: [at('1B')] }, at('1B'))).toBeNull();
  });

  test('the agenda is walked both ways and ends', () => {
    expect(short(onAgenda(view, at('2B'), 1))).toBe('1A');
    expect(onAgenda(view, at('1B'), -1)).toBeNull();
    expect(onAgenda(view, at('2A'), 1)).toBeNull();
  });
});

test('the wall is walked by bid and by question, and ends at its edges', () => {
  expect(short(onWall(view, at('1A'), 'bids', 1))).toBe('1B');
  expect(onWall(view, at('1A'), 'bids', -1)).toBeNull();
  expect(short(onWall(view, at('2B'), 'questions', -1))).toBe('1B');
  expect(onWall(view, at('2B'), 'questions', 1)).toBeNull();
});

test('what stands before the lock is listed by question, with the bids it concerns', () => {
  expect(missingConsensus(view).map(({ criterion, bids }) => [criterion.number, bids])).toEqual([
    ['1', ['Bidder A', 'Bidder B']],
    ['2', ['Bidder B']],
  ]);
});

test('while names are hidden, assessors are numbered as they stand on the panel', () => {
  const number = (position: number) => `Assessor ${position}`;
  expect(['p2', 'p1'].map(callerOf(view.assessors, true, number))).toEqual(['Assessor 2', 'Assessor 1']);
  expect(['p2', 'p1'].map(callerOf(view.assessors, false, number))).toEqual(['Peter Blackwood', 'Amira Haddad']);
});

test('there is a wall from the unsealing on, also in a record', () => {
  expect((['opened', 'scoring', 'moderating', 'closed'] as const).map((stage) => sceneOf({ stage }))).toEqual([
    'waiting',
    'sealed',
    'wall',
    'wall',
  ]);
});
