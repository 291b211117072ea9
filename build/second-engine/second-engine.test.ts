/** docs/second-engine.py, written separately in Python, against this program. The whole run is `npm run second-engine`. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { drawing } from '../../shared/domain/random.ts';
import { compareEngines, python } from './compare.ts';
import { inputAsSubmitted, inventCase, lineOf } from './invent.ts';

const engine = 'docs/second-engine.py';
const found = python();
const command = 'command' in found ? found.command : '';

beforeEach(({ skip }) => skip('reason' in found, 'reason' in found ? found.reason : ''));

const answersTo = (lines: readonly string[]): readonly { readonly compared: number; readonly differences: readonly string[] }[] =>
  execFileSync(command, [engine, '--lines'], { input: `${lines.join('\n')}\n`, encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { compared: number; differences: string[] });

describe('two engines', () => {
  it('agree to the last digit on 1,500 random tenders, in which everything that the rules know has come up', async () => {
    const { differences, numbers, traits } = await compareEngines(command, engine, { seed: '13', tenders: 1500 });
    expect(differences).toEqual([]);
    expect(numbers).toBeGreaterThan(100_000);
    expect([...traits].filter(([, count]) => count < 3)).toEqual([]);
    const kinds = [
      'refused',
      'incomplete',
      'tied',
      'tie still open',
      'tie settled on record',
      'capped',
      'kept after a threshold',
      'lots not awarded',
      'lots: order to be chosen',
      'lots: order on record',
      'lots: combination to be chosen',
      'lots: combination on record',
      'lots by incomes',
      'put in order by criteria',
      'price step: quantities',
      'price converted',
      'price not in pounds',
    ];
    const mechanisms = ['descending-value', 'ascending-value', 'stated-preference', 'best-combined-total', 'best-combined-price'];
    for (const trait of [...kinds, ...mechanisms.map((mechanism) => `lots by ${mechanism}`)]) expect(traits.has(trait), trait).toBe(true);
  }, 120_000);

  it('would be told apart by one digit of one number, and by a refusal of one alone', () => {
    const draw = drawing('3');
    if (!draw.ok) throw new Error(draw.refusal.sentence);
    const cases = Array.from({ length: 40 }, () => inventCase(draw.value)).filter(
      ({ evaluation }) => evaluation?.lots[0]?.evaluation.ranking?.places.length,
    );
    const lines = cases.map(lineOf);
    expect(answersTo(lines).flatMap(({ differences }) => differences)).toEqual([]);
    // Every number of one evaluation in turn, made larger by a tenth of what can be written after it.
    const [line = ''] = lines;
    const at = line.indexOf('"evaluation":');
    const numbers = [
      ...line.matchAll(/"(?:value|relative|absolute|available|promised|verified|counted|total|difference|marginWithout)":"([^"]+)"/g),
    ].filter(({ index }) => index > at);
    const altered = numbers.map((match) => {
      const end = match.index + match[0].length - 1;
      const number = match[1] ?? '';
      return `${line.slice(0, end)}${number.includes('.') || number.includes('/') ? '1' : '.1'}${line.slice(end)}`;
    });
    expect(altered.length).toBeGreaterThan(20);
    expect(answersTo(altered).filter(({ differences }) => differences.length === 0)).toEqual([]);
    // And where a step on a price has brought it.
    const priced = Array.from({ length: 120 }, () => inventCase(draw.value))
      .filter(({ pricing, evaluation }) => evaluation && pricing && pricing.priceSteps.length > 0)
      .map(lineOf);
    expect(priced.length).toBeGreaterThan(5);
    expect(answersTo(priced).flatMap(({ differences }) => differences)).toEqual([]);
    const moved = priced.map((each) => each.replace(/"to":"(\d+)/, '"to":"1$1'));
    expect(answersTo(moved).filter(({ differences }) => differences.length === 0)).toEqual([]);
    // It takes the steps itself where a file gives prices as submitted.
    const submitted = Array.from({ length: 120 }, () => inventCase(draw.value))
      .filter(({ input, pricing, evaluation }) => evaluation && pricing && pricing.priceSteps.length > 0 && input.prices === pricing.prices)
      .map((one) => lineOf({ ...one, pricing: null, input: inputAsSubmitted(one) }));
    expect(submitted.length).toBeGreaterThan(5);
    expect(answersTo(submitted).flatMap(({ differences }) => differences)).toEqual([]);
    const refused = lines.map((each) => each.replace(/"evaluation":.*/, '"evaluation":null}'));
    expect(answersTo(refused).filter(({ differences }) => differences.length === 0)).toEqual([]);
  });
});

describe('what it is given', () => {
  const run = (...given: readonly string[]) => spawnSync(command, [engine, ...given], { encoding: 'utf8' });

  it('prints a table of its own for a compute file (domain.md 5.2)', () => {
    const { status, stdout } = run('docs/compute.example.json');
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/).join(' | '))).toEqual([
      'Rank | Bid | Quality /50.00 | Price /40.00 | Social value /10.00 | Total',
      '1 | G4 | 49.0000 | 31.9630 | 10.0000 | 90.9630',
      '2 | G2 | 44.0000 | 35.4359 | 8.0000 | 87.4359',
      '3 | G6 | 38.0000 | 38.1570 | 8.0000 | 84.1570',
      '4 | G3 | 34.0000 | 40.0000 | 8.0000 | 82.0000',
      '5 | G1 | 37.0000 | 37.0385 | 6.0000 | 80.0385',
      'disqualified | G5 | 26.0000 | - | 6.0000 | -',
      '',
    ]);
  });

  it('takes the steps on prices itself, and refuses one that leaves a bid out (domain.md 3.4)', () => {
    const { stdout } = run('docs/compute.prices.example.json');
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/).join(' | '))).toEqual([
      'Rank | Bid | Method /60.00 | Price /40.00 | Total',
      '1 | B | 48.0000 | 40.0000 | 88.0000',
      '2 | A | 48.0000 | 39.4587 | 87.4587',
      '',
    ]);
    const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-second-engine-'));
    try {
      const file = path.join(folder, 'file.json');
      const example = JSON.parse(readFileSync('docs/compute.prices.example.json', 'utf8')) as {
        input: { priceSteps: { step: { costs: unknown[] } }[] };
      };
      example.input.priceSteps[0]?.step.costs.pop();
      writeFileSync(file, JSON.stringify(example));
      expect(run(file)).toMatchObject({ status: 1, stdout: 'Refused: price step 1 is not the same for all.\n' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends with 2 for what it cannot read', () => {
    expect(run('no-such-file').status).toBe(2);
    expect(run('README.md').status).toBe(2);
    expect(run().status).toBe(2);
  });
});
