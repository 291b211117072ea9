/** The records that a pack holds, recomputed by the engine that ships beside the program: an award in lots, and a published table. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { canonical } from '../../shared/pack/canonical.ts';
import { healthAndSafety } from '../seeds/health-and-safety.ts';
import { threeLots } from '../seeds/three-lots.ts';
import { evaluationRecord } from '../store/queries/archive.ts';
import { testEngine } from './testing.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-second-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

const python = ['python3', 'python'].find((command) => spawnSync(command, ['-c', 'import fractions']).status === 0) ?? '';
beforeEach(({ skip }) => skip(python === '', 'there is no Python on this computer'));

it.each([
  // domain.md 5.3: S1 takes its two most valuable lots, S3 the third; domain.md 6: E before A, C, B and D.
  ['three lots', threeLots, [/^1 .* 90\.3261$/m, /^1 .* 91\.1954$/m, /^1 .* 90\.5043$/m, /The published limit on lots was reached/]],
  ['the published table', healthAndSafety, [/^1 .* 78\.0000$/m, /^5 .* 36\.8\d{2}\d$/m]],
] as const)('%s: every number agrees', async (_what, script, lines) => {
  const engine = testEngine();
  const { tender } = await engine.play(script, 'archive');
  const file = path.join(folder, 'evaluation.json');
  writeFileSync(file, canonical(engine.store.read((db) => evaluationRecord(db, tender))));
  const { status, stdout } = spawnSync(python, ['docs/second-engine.py', file], { encoding: 'utf8' });
  expect(stdout).not.toContain('DIFFERS');
  expect(stdout).toMatch(/All \d+ numbers and facts agree with the record\./);
  for (const line of lines) expect(stdout).toMatch(line);
  expect(status).toBe(0);
});
