/** Holds the colours of renderer/styles/tokens.css to WCAG 2.2: text at 4.5:1 (1.4.3), the edges of what can be used at 3:1 (1.4.11), in both themes and in high contrast. */

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';

const tokens = readFileSync(new URL('../renderer/styles/tokens.css', import.meta.url), 'utf8');

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

type Colour = Readonly<Record<Theme, string>>;

/** Those that a piece of style sheet sets over the ones before; one may be named after another. */
const coloursOf = (sheet: string, before: ReadonlyMap<string, Colour> = new Map()): ReadonlyMap<string, Colour> => {
  const colours = new Map(before);
  for (const [, name, light, dark] of sheet.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g))
    colours.set(name!, { light: light!, dark: dark! });
  for (const [, name, other] of sheet.matchAll(/--([\w-]+): var\(--([\w-]+)\)/g)) colours.set(name!, colours.get(other!)!);
  return colours;
};

const [base = '', stark = ''] = tokens.split(":root[data-contrast='more'] {");
const usual = coloursOf(base);
const highContrast = coloursOf(stark.slice(0, stark.indexOf('}')), usual);
let colours = usual;

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

const contrast = (one: string, other: string, theme: Theme): number => {
  const [a, b] = [one, other].map((name) => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`tokens.css has no colour ${name}.`);
    return luminance(colour[theme]);
  });
  return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
};

const surfaces = ['desk', 'sheet', 'raised', 'sunken'];
const inks = ['ink', 'ink-second', 'ink-quiet', 'accent', 'wax', 'good', 'warn', 'bad'];
const onWash = ['accent', 'wax', 'good', 'warn', 'bad'];

const weaker = (pairs: readonly (readonly [string, string])[], least: number): readonly string[] =>
  themes.flatMap((theme) =>
    pairs
      .filter(([one, other]) => contrast(one, other, theme) < least)
      .map(([one, other]) => `${one} on ${other}, ${theme}: ${contrast(one, other, theme).toFixed(2)}`),
  );

const each = (ones: readonly string[], others: readonly string[]) => ones.flatMap((one) => others.map((other) => [one, other] as const));

test('the measure itself agrees with the extremes that WCAG names', () => {
  expect(luminance('#ffffff')).toBeCloseTo(1);
  expect(luminance('#000000')).toBe(0);
});

describe.each([
  ['as usual', usual],
  ['in high contrast', highContrast],
])('colours %s', (_look, chosen) => {
  beforeEach(() => {
    colours = chosen;
  });

  test('every ink reads on every surface', () => {
    expect(weaker(each(inks, surfaces), 4.5)).toEqual([]);
  });

  test('state words, and the two voices of text, read on the wash of their state', () => {
    expect(
      weaker(
        onWash.flatMap((name) => each([name, 'ink', 'ink-second', 'ink-quiet'], [`${name}-wash`])),
        4.5,
      ),
    ).toEqual([]);
  });

  test('words on filled buttons read', () => {
    expect(
      weaker(
        [
          ['on-accent', 'accent'],
          ['on-accent', 'accent-deep'],
          ['on-wax', 'wax'],
          ['on-wax', 'wax-deep'],
        ],
        4.5,
      ),
    ).toEqual([]);
  });

  test('figures in the parts of a drawing read', () => {
    expect(
      weaker(
        [1, 2, 3, 4, 5].map((part) => [`part-${part}-ink`, `part-${part}`] as const),
        4.5,
      ),
    ).toEqual([]);
  });

  test('the edge of what can be used, and the ring of what has the focus, stand out from every surface', () => {
    expect(weaker(each(['edge', 'accent', 'ring'], surfaces), 3)).toEqual([]);
    expect(weaker([['ring', 'ring-gap']], 3)).toEqual([]);
  });
});

test('in high contrast all text, and every edge of what can be used, reads at 7:1 (WCAG 2.2, 1.4.6)', () => {
  colours = highContrast;
  expect(weaker(each(['ink', 'ink-second', 'ink-quiet', 'accent', 'edge', 'line', 'hairline'], surfaces), 7)).toEqual([]);
});
