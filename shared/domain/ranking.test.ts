import { describe, expect, it } from 'vitest';
import type { TieOrder } from './evaluation.ts';
import { exact } from './exact.ts';
import type { BidId, CriterionId } from './ids.ts';
import type { TieBreakStep } from './model.ts';
import { type Contender, rank } from './ranking.ts';

const contender = (
  bid: string,
  total: string,
  more: { quality?: string; social?: string; price?: string; points?: Record<string, string> } = {},
): Contender => ({
  bid: bid as BidId,
  name: bid,
  total: exact(total),
  figure: null,
  price: more.price === undefined ? null : exact(more.price),
  points: new Map(Object.entries(more.points ?? {}).map(([id, value]) => [id as CriterionId, exact(value)])),
  pointsOf: (envelope) => exact((envelope === 'quality' ? more.quality : more.social) ?? '0'),
});

const places = (contenders: readonly Contender[], steps: readonly TieBreakStep[], orders: readonly TieOrder[] = []): string =>
  rank(contenders, steps, orders, [])
    .places.map(({ bid, rank: place }) => `${place} ${bid}`)
    .join(', ');

const order = (by: TieOrder['by'], ...bids: readonly string[]): TieOrder => ({ by, order: bids as readonly BidId[] });

const quality: TieBreakStep = { kind: 'highest-quality' };
const lots: TieBreakStep = { kind: 'drawing-lots' };

describe('domain.md 3.1: places and ties', () => {
  it('goes by the exact total, however small the difference', () => {
    expect(places([contender('A', '80'), contender('B', '80.0000000001')], [quality])).toBe('1 B, 2 A');
  });

  it('takes the published steps in order, each only for those still tied', () => {
    const tied = [
      contender('A', '80', { quality: '40', price: '100' }),
      contender('B', '80', { quality: '50', price: '300' }),
      contender('C', '80', { quality: '40', price: '90' }),
      contender('D', '70', { quality: '70', price: '1' }),
    ];
    expect(places(tied, [quality, { kind: 'lowest-price' }])).toBe('1 B, 2 C, 3 A, 4 D');
    expect(places(tied, [{ kind: 'lowest-price' }])).toBe('1 C, 2 A, 3 B, 4 D');
  });

  it('can ask for social value and for a named criterion', () => {
    const tied = [contender('A', '80', { social: '9', points: { Q1: '1' } }), contender('B', '80', { social: '8', points: { Q1: '2' } })];
    expect(places(tied, [{ kind: 'highest-social-value' }])).toBe('1 A, 2 B');
    expect(places(tied, [{ kind: 'highest-criterion', criterion: 'Q1' as CriterionId }])).toBe('1 B, 2 A');
  });

  it('domain.md 8: stops and asks when the list runs out; order and alphabet decide nothing', () => {
    for (const tied of [
      [contender('A', '80'), contender('B', '80'), contender('C', '79')],
      [contender('B', '80'), contender('A', '80'), contender('C', '79')],
    ]) {
      const ranking = rank(tied, [quality], [], []);
      expect(ranking.places.map(({ rank: place }) => place)).toEqual([1, 1, 3]);
      expect([ranking.winner, ranking.margin]).toEqual([null, null]);
      expect(ranking.ties.map(({ open }) => open)).toEqual([[{ bids: tied.slice(0, 2).map(({ bid }) => bid), asks: 'decision' }]]);
      expect(ranking.ties[0]?.sentence).toMatch(
        /exactly the same total, 80\. The published tie-break has run out, so a reasoned decision is needed\.$/,
      );
    }
  });

  it('asks for a witnessed draw where lots are published, and takes it only for exactly the bids that are tied', () => {
    const tied = [contender('A', '80'), contender('B', '80'), contender('C', '80', { quality: '1' })];
    expect(rank(tied, [quality, lots], [], []).ties[0]?.open).toEqual([{ bids: ['A', 'B'], asks: 'draw' }]);
    expect(places(tied, [quality, lots], [order('draw', 'B', 'A')])).toBe('1 C, 2 B, 3 A');
    expect(places(tied, [quality, lots], [order('draw', 'B', 'C', 'A')])).toBe('1 C, 2 A, 2 B');
    expect(places(tied, [quality, lots], [order('decision', 'B', 'A')])).toBe('1 C, 2 A, 2 B');
  });

  it('takes a reasoned decision only where the list has run out', () => {
    const tied = [contender('A', '80'), contender('B', '80')];
    expect(places(tied, [quality], [order('decision', 'B', 'A')])).toBe('1 B, 2 A');
    const { winner, ties } = rank(tied, [quality], [order('decision', 'B', 'A')], []);
    expect(winner).toBe('B');
    expect(ties[0]?.sentence).toBe('A and B have exactly the same total, 80. They are put in order by a reasoned decision.');
  });

  it('has a winner while a lower place is still tied', () => {
    const ranking = rank([contender('A', '80'), contender('B', '70'), contender('C', '70')], [quality], [], []);
    expect([ranking.winner, ranking.margin?.second, ranking.places.map(({ rank: place }) => place)]).toEqual(['A', 'B', [1, 2, 2]]);
  });

  it('has a winner and no margin with a single bid', () => {
    const ranking = rank([contender('A', '80')], [quality], [], []);
    expect([ranking.winner, ranking.margin]).toEqual(['A', null]);
  });

  it('does not guess when a step asks for what is not there', () => {
    expect(() => places([contender('A', '80'), contender('B', '80')], [{ kind: 'lowest-price' }])).toThrow(TypeError);
  });
});

describe('what decides between the first and the second', () => {
  const sections = ['Quality', 'Price', 'Social value'].map((title) => ({ id: title as CriterionId, title }));
  const bid = (name: string, ...points: readonly [quality: string, price: string, social: string]): Contender => {
    const given = Object.fromEntries(sections.map(({ title }, position) => [title, points[position] ?? '0']));
    return contender(name, String(points.map(BigInt).reduce((total, value) => total + value, 0n)), { points: given });
  };
  const sentence = (first: Contender, second: Contender): string =>
    rank([first, second], [quality], [order('decision', 'A', 'B')], sections).margin?.sentence ?? '';

  it('is the one section without which the other would lead', () => {
    expect(sentence(bid('A', '50', '30', '9'), bid('B', '52', '31', '1'))).toBe('Social value decides it: without it B would lead by 3.');
  });

  it('is also a section without which the two would be level', () => {
    expect(sentence(bid('A', '50', '30', '9'), bid('B', '50', '30', '1'))).toBe(
      'Social value decides it: without it the two would be level.',
    );
  });

  it('can be several, each of which outweighs the margin', () => {
    expect(sentence(bid('A', '50', '30', '1'), bid('B', '45', '25', '9'))).toBe(
      'Quality and Price each decide it: without any one of them A would not lead.',
    );
  });

  it('can be none, when the lead stands without any one', () => {
    expect(sentence(bid('A', '50', '30', '9'), bid('B', '49', '29', '8'))).toBe(
      'No single section decides it: A would lead without any one of them.',
    );
  });

  it('is the tie-break between equal totals', () => {
    expect(sentence(bid('A', '50', '30', '9'), bid('B', '52', '28', '9'))).toBe(
      'A and B have the same total: the published tie-break decides.',
    );
  });
});
