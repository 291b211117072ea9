/** The engine that ships beside the program, run by tests on what a record holds. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TenderId } from '../../shared/domain/ids.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import type { Store } from '../store/open.ts';
import { evaluationRecord } from '../store/queries/archive.ts';

const python = ['python3', 'python'].find((command) => spawnSync(command, ['-c', 'import fractions']).status === 0) ?? '';

export const hasPython = python !== '';

/** What it says of a file: a pack, an evaluation or what `compute` printed. */
export const secondEngine = (file: string) => spawnSync(python, ['docs/second-engine.py', file], { encoding: 'utf8' });

/** Where it differs from what a record says of itself; null where every number agrees, or where there is no Python. */
export const differences = (store: Pick<Store, 'read'>, tender: string): string | null => {
  if (!hasPython) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-recomputed-'));
  const file = path.join(folder, 'evaluation.json');
  writeFileSync(file, canonical(store.read((db) => evaluationRecord(db, tender as TenderId))));
  const { stdout } = secondEngine(file);
  rmSync(folder, { recursive: true });
  return /All \d+ numbers and facts agree with the record\./.test(stdout) ? null : stdout;
};
