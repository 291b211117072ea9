import { describe, expect, test } from 'vitest';
import { refuse } from '../../../shared/domain/result.ts';
import type { MyAnswer, ScoreView } from './model.ts';
import { groupsOf, neighbour, nextUnanswered, sceneOf, standingOf, stepsOf, whereToBegin, withStandings } from './model.ts';
import { scaleTemplates } from '../../../shared/domain/scale-templates.ts';
import type { ScaleId } from '../../../shared/domain/ids.ts';

const answer = (name: string, state: MyAnswer['state'] = 'empty'): MyAnswer => {
  const [criterion = '', bid = ''] = name;
  return {
    criterion: `q${criterion}`,
    bid,
    state,
    value: null,
    isClarified: false,
    lacks: state === 'complete' ? null : refuse('value-missing', 'No score is chosen yet.'),
  };
};

/** Two questions, three bids in the reader's own order C A B; question 2 is not theirs to score for A. */
const mine = [answer('1C', 'complete'), answer('1A'), answer('1B', 'started'), answer('2C'), answer('2B', 'complete')];
const at = (name: string) => ({ criterion: `q${name[0]}`, bid: name[1] ?? '' });
const short = (place: { criterion: string; bid: string } | null) => (place ? `${place.criterion.slice(1)}${place.bid}` : null);

describe('the list', () => {
  test('by question it follows the tree, by bid the reader’s own order of bids', () => {
    const grouped = (direction: 'question' | 'bid') =>
      groupsOf(mine, direction).map(({ id, answers, left }) => [id, answers.map(short).join(' '), left]);
    expect(grouped('question')).toEqual([
      ['q1', '1C 1A 1B', 2],
      ['q2', '2C 2B', 1],
    ]);
    expect(grouped('bid')).toEqual([
      ['C', '1C 2C', 1],
      ['A', '1A', 1],
      ['B', '1B 2B', 1],
    ]);
  });

  test('what is typed here counts before the engine has been asked again', () => {
    const scale = { ...scaleTemplates[0], id: 'scale' as ScaleId };
    const written = standingOf({ value: '3', strengths: 'Good.', weaknesses: '', evidence: [], notFound: true }, scale);
    expect(written).toEqual({ state: 'complete', value: '3', lacks: null });
    expect(withStandings(mine, new Map([['q1 A', written]])).map(({ state }) => state)).toEqual([
      'complete',
      'complete',
      'started',
      'empty',
      'complete',
    ]);
  });

  test('an answer without a letter in it is not begun, and one without evidence lacks evidence', () => {
    const scale = { ...scaleTemplates[0], id: 'scale' as ScaleId };
    const blank = { value: null, strengths: ' ', weaknesses: '', evidence: [], notFound: false };
    expect(standingOf(blank, scale)).toMatchObject({ state: 'empty', lacks: { code: 'value-missing' } });
    expect(standingOf({ ...blank, value: '3', strengths: 'Good.' }, scale)).toMatchObject({
      state: 'started',
      lacks: { code: 'evidence-missing' },
    });
  });
});

describe('where keys lead', () => {
  test('the next unanswered one comes in the direction of reading, and from the beginning again', () => {
    expect(short(nextUnanswered(mine, 'question', at('1A')))).toBe('1B');
    expect(short(nextUnanswered(mine, 'bid', at('1A')))).toBe('1B');
    expect(short(nextUnanswered(mine, 'bid', at('1C')))).toBe('2C');
    expect(short(nextUnanswered(mine, 'question', at('2C')))).toBe('1A');
  });

  test('there is no next unanswered one when only this one is left', () => {
    expect(nextUnanswered([answer('1C', 'complete'), answer('1A')], 'question', at('1A'))).toBeNull();
  });

  test('bids go along one question and questions along one bid, and both end', () => {
    expect(short(neighbour(mine, at('1C'), 'bids', 1))).toBe('1A');
    expect(short(neighbour(mine, at('2C'), 'bids', 1))).toBe('2B');
    expect(neighbour(mine, at('1B'), 'bids', 1)).toBeNull();
    expect(short(neighbour(mine, at('2B'), 'questions', -1))).toBe('1B');
    expect(neighbour(mine, at('1A'), 'questions', 1)).toBeNull();
  });

  test('one begins where one was, else at the first that lacks something, else at the first', () => {
    expect(short(whereToBegin(mine, 'question', at('2B')))).toBe('2B');
    expect(short(whereToBegin(mine, 'question', at('9Z')))).toBe('1A');
    expect(short(whereToBegin([answer('1C', 'complete')], 'question', null))).toBe('1C');
    expect(whereToBegin([], 'question', null)).toBeNull();
  });
});

describe('what the screen has to show', () => {
  const view = (part: Partial<ScoreView>): ScoreView => ({
    stage: 'scoring',
    criteria: [],
    scales: [],
    bids: [],
    mine,
    sheet: { submittedAt: null },
    readOnly: null,
    submit: null,
    progress: [],
    ...part,
  });

  test.each([
    ['before scoring it waits', view({ stage: 'opened' }), false, 'waiting'],
    ['an assessor has a sheet', view({}), false, 'sheet'],
    ['and keeps it to read afterwards', view({ stage: 'moderating' }), false, 'sheet'],
    ['an assessor recused from every bid has nothing', view({ mine: [] }), false, 'nothing'],
    ['others see who is how far', view({ sheet: null, mine: [] }), false, 'progress'],
    ['a record from before the unsealing is sealed', view({ sheet: null, mine: [] }), true, 'sealed'],
    ['a later one asks whose sheet', view({ stage: 'closed', sheet: null, mine: [] }), true, 'choose'],
    ['and shows it', view({ stage: 'closed' }), true, 'sheet'],
  ] as const)('%s', (_, shown, isRecord, kind) => {
    expect(sceneOf(shown, isRecord).kind).toBe(kind);
  });
});

test('every step of the scale is drawn with its number, its word and its full text', () => {
  const scale = { ...scaleTemplates[0], id: 'scale' as ScaleId };
  expect(stepsOf(scale)[4]).toEqual({
    number: '4',
    word: 'Good',
    text: 'Meets the requirement in full and shows with evidence how it would be done.',
  });
});
