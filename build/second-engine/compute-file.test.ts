/** `tender-panel compute` on random files: sound ones are answered as the record would be, spoilt ones are refused in words and never end in a fault. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerTo } from '../../electron/host/cli/compute/answer.ts';
import { readComputeFile } from '../../electron/host/cli/compute/read.ts';
import { drawing } from '../../shared/domain/random.ts';
import { chanceOf, inputAsSubmitted, inventCase } from './invent.ts';

const seeded = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((seed) => {
  const draw = drawing(String(seed));
  if (!draw.ok) throw new Error(draw.refusal.sentence);
  const one = inventCase(draw.value);
  const { tender, panel: _, policy: __, places: ___, lotOf: ____, earlier, ...rules } = one.model;
  const model = { ...rules, estimatedValue: tender.estimatedValue, stage: earlier ? rules.stages[1]?.id : null };
  return { ...one, file: { model, input: inputAsSubmitted(one) }, chance: chanceOf(draw.value) };
});

const asked = { formula: true, robustness: { seed: '1', draws: 3, spread: '5', level: 'sections' }, agreement: true } as const;

it('what can be frozen is answered with the very evaluation', () => {
  fc.assert(
    fc.property(seeded, ({ file, input, pricing, evaluation }) => {
      const read = readComputeFile(JSON.stringify(file));
      fc.pre(read.ok && evaluation !== null && (pricing === null || input.prices === pricing.prices));
      const answer = read.ok && answerTo(read.value, { formula: false, robustness: null, agreement: false });
      if (!answer || !answer.ok) throw new Error('refused');
      expect(answer.value.evaluation).toEqual(evaluation);
      const ways = (pricing?.priceSteps ?? []).flatMap(({ id, rows }) =>
        rows.map(({ bid, from, to, into }) => ({ step: id, bid, from, to, into })),
      );
      const answered = answer.value.prices.flatMap(({ bid, rows }) =>
        rows.map(({ step, from, to, into }) => ({ step, bid, from, to, into })),
      );
      expect(new Set(answered)).toEqual(new Set(ways));
    }),
    { numRuns: 120 },
  );
});

const odd: readonly unknown[] = [
  null,
  0,
  -1,
  '0',
  '-1',
  '',
  '1/3',
  0.5,
  [],
  {},
  true,
  '100',
  '1e5',
  'c0',
  'b0',
  '99999999999999999999',
  3,
  '5',
];

/** Every place in a value: the list or object that it is in, and under what. */
const placesIn = (value: unknown): readonly (readonly [inside: Record<string, unknown>, key: string])[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => [[value as Record<string, unknown>, key] as const, ...placesIn(inner)])
    : [];

it('a file of which something is missing, doubled or something else is refused in a sentence, or answered, but never ends in a fault', () => {
  fc.assert(
    fc.property(seeded, ({ file, chance }) => {
      const spoilt: unknown = structuredClone(file);
      for (let changes = chance.from(1, 2); changes > 0; changes -= 1) {
        const places = placesIn(spoilt);
        const [inside, key] = places[chance.below(places.length)] ?? [{}, ''];
        if (chance.percent(25) && !Array.isArray(inside)) delete inside[key];
        else if (chance.percent(25) && Array.isArray(inside)) inside.push(structuredClone(inside[Number(key)]));
        else inside[key] = structuredClone(odd[chance.below(odd.length)]);
      }
      const read = readComputeFile(JSON.stringify(spoilt));
      const answer = read.ok ? answerTo(read.value, asked) : read;
      if (!answer.ok) expect(answer.refusal.sentence).toMatch(/^.{10,}\.$/s);
    }),
    { numRuns: 200 },
  );
});
