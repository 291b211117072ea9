/** Words of the method: points that are added up, or the order of the criteria. */

import type { Method } from '../../shared/domain/model.ts';

export const methodWords = {
  title: 'Method',
  method: 'What decides',
  methods: { points: 'Points that are added up', lexicographic: 'The order of the criteria' } satisfies Record<Method, string>,
  sentences: {
    points: 'Every criterion has a weight, its points are added up, and the highest total is first.',
    lexicographic:
      'Bids are compared on the first criterion of the outline. Only bids that are exactly level on it are compared on the second, and so on. Nothing is weighed and nothing is added up: one mark more on the first criterion counts for more than everything behind it (Procurement Act 2023, section 23(3)(b)).',
  } satisfies Record<Method, string>,
  kept: 'Letting the order decide takes all weights away.',
  withoutWeights: 'weights taken away',
  level: 'If two bids are level on every criterion',
  levelIntro: 'Only lots drawn before witnesses can part them, or a reasoned decision.',
  turn: 'Compared',
  turnShown: (turn: number): string => `${turn}.`,
  compared: (turn: number): string => `Compared as number ${turn}`,
} as const;
