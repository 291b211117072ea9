/** Words of trying a model out on invented bids, before it is frozen. */

import { count, counted } from './format.ts';

export const trial = {
  title: 'Try the model on invented bids',
  lead: 'Invented bids, in thousands of invented fields, go through the very code that will judge the real ones. What can go wrong is said in a sentence, each with the smallest example that was found. Nothing here knows anything about a real bidder.',
  rounds: 'Fields to invent',
  roundsHint: 'From 1 to 100,000.',
  bids: 'Bids in each field',
  bidsHint: 'From 3 to 20.',
  spread: 'Prices around the estimate',
  spreadHint: 'From 1 to 99.',
  spreadSuffix: '%',
  seed: 'Seed',
  seedHint: 'The same seed invents the same bids again, on every computer. It stands in the record.',
  button: 'Try the model on invented bids',
  waits: 'numbers that can be tried',
  notWhole: (from: string, to: string): string => `This has to be a whole number from ${from} to ${to}.`,
  notYours: 'Only the procurement lead tries the model out, and only before the freeze.',

  report: 'What was found',
  none: 'Nobody has tried this model out yet.',
  nothing: 'None of the things that are looked for happened in any field.',
  current: 'The model as it is now',
  changed: 'The model has changed since',
  facts: (rounds: number, bids: number, spread: number, by: string, at: string): string =>
    `${counted(rounds, 'field', 'fields')} of ${bids} invented bids each, with prices within ${spread}% of the estimate; tried by ${by}, ${at} (time as claimed).`,
  replay: (seed: string, generator: string): string => `Seed ${seed}; ${generator}.`,
  fields: (fields: number, rounds: number): string => `In ${count(fields)} of ${counted(rounds, 'field', 'fields')}.`,
  example: (position: number): string => `Smallest example of finding ${position}: invented bids`,
  exampleCaption: (position: number, round: number): string => `Invented bids of finding ${position}, from field ${count(round + 1)}`,
  what: 'Criterion',
  price: 'Price',
  weights: 'Stated and effective weights',
  weightsLead: 'How far the invented bids lay apart in each section, as a part of how far they lay apart in all.',
  section: 'Section',
  stated: 'Published',
  effective: 'Effective',
  noDifference: 'Nothing told them apart',
  earlier: 'Earlier trials',
  earlierLine: (by: string, at: string, findings: number): string =>
    `${at}, ${by}: ${counted(findings, 'finding', 'findings', 'nothing found')}`,
  printed: 'Tried on invented bids before the freeze',
} as const;
