/** Plays random tenders to both engines and says where they differ: this program's on one side, docs/second-engine.py on the other. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { drawing, type Seed } from '../../shared/domain/random.ts';
import { type Case, inventCase, lineOf, traitsOf } from './invent.ts';

export interface Compared {
  readonly tenders: number;
  /** Numbers and facts that were set side by side. */
  readonly numbers: number;
  readonly traits: ReadonlyMap<string, number>;
  /** The first of them, each with the tender that it was found in. */
  readonly differences: readonly { readonly number: number; readonly differences: readonly string[]; readonly line: string }[];
}

/** The interpreter's name, or why there is none. */
export const python = (): { readonly command: string } | { readonly reason: string } => {
  for (const command of process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python']) {
    const { status, stdout } = spawnSync(command, ['-c', 'import sys; print(sys.version_info >= (3, 9))'], { encoding: 'utf8' });
    if (status === 0 && stdout.trim() === 'True') return { command };
  }
  return { reason: 'there is no Python 3.9 or later on this computer' };
};

const mostKept = 20;

/** `progress` is told after every thousand. Throws when the other engine ends before it was asked to. */
export const compareEngines = async (
  command: string,
  engine: string,
  {
    seed,
    tenders,
    progress = () => undefined,
  }: { readonly seed: Seed; readonly tenders: number; readonly progress?: (done: number) => void },
): Promise<Compared> => {
  const draw = drawing(seed);
  if (!draw.ok) throw new RangeError(draw.refusal.sentence);
  const child = spawn(command, [engine, '--lines'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const traits = new Map<string, number>();
  const differences: Compared['differences'][number][] = [];
  const waiting: Case[] = [];
  let numbers = 0;
  let done = 0;
  const ended = once(child, 'exit');
  const reading = (async () => {
    for await (const answer of createInterface({ input: child.stdout })) {
      const asked = waiting.shift();
      const { compared, differences: found } = JSON.parse(answer) as { compared: number; differences: string[] };
      numbers += compared;
      if (found.length > 0 && asked && differences.length < mostKept)
        differences.push({ number: done, differences: found, line: lineOf(asked) });
      done += 1;
      if (done % 1000 === 0) progress(done);
    }
  })();
  for (let made = 0; made < tenders; made += 1) {
    const one = inventCase(draw.value);
    for (const trait of new Set(traitsOf(one))) traits.set(trait, (traits.get(trait) ?? 0) + 1);
    waiting.push(one);
    if (!child.stdin.write(`${lineOf(one)}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await reading;
  const [status] = (await ended) as [number | null];
  if (status !== 0 || done !== tenders)
    throw new Error(`the second engine ended with ${String(status)} after ${done} of ${tenders} tenders`);
  return { tenders, numbers, traits, differences };
};
