/** `npm run second-engine`: both engines on 100,000 random tenders, to the last digit. `-- --tenders N --seed N` for others. */

import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareEngines, python } from './compare.ts';

const { values } = parseArgs({ options: { tenders: { type: 'string', default: '100000' }, seed: { type: 'string', default: '2026' } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const found = python();
if ('reason' in found) say(`Skipped: ${found.reason}, so there is no second engine to compare with.`);
else {
  const tenders = Number(values.tenders);
  const began = performance.now();
  const { numbers, traits, differences } = await compareEngines(found.command, path.resolve('docs/second-engine.py'), {
    seed: values.seed,
    tenders,
    progress: (done) => done % 10_000 === 0 && say(`${done} of ${tenders}`),
  });
  for (const { number, differences: each, line } of differences) say([`Tender ${number} differs:`, ...each, line].join('\n  '));
  for (const [trait, count] of [...traits].toSorted(([, a], [, b]) => b - a)) say(`${String(count).padStart(8)}  ${trait}`);
  const seconds = Math.round((performance.now() - began) / 1000);
  say(
    differences.length === 0
      ? `Both engines agree on all ${numbers} numbers of ${tenders} random tenders (seed ${values.seed}, ${seconds} s).`
      : `The engines differ (seed ${values.seed}).`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
}
