/** The program is killed while scores are being recorded: every score that was answered "kept" is there after a restart. Runs the built host, as a person does. */

import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { Answer } from '../../shared/contract/define.ts';
import { inventedPassphrase } from '../services/examples.ts';
import { temporaryFolder } from '../store/testing.ts';

const host = fileURLToPath(new URL('../../out/main/loopback.js', import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly ask: <Name extends OperationName>(name: Name, payload: Input<Name>) => Promise<Output<Name>>;
}

const start = async (folder: string): Promise<Running> => {
  // Without a display the host opens no window and prints its address.
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env;
  const child = spawn(process.execPath, [host], {
    env: { ...environment, HOME: folder, TENDER_PANEL_FOLDER: path.join(folder, 'store') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const address = await new Promise<URL>((resolve, reject) => {
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
      if (found) resolve(new URL(found[0]));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (status) => reject(new Error(`the host ended with ${status}: ${said}`)));
  });
  const token = /token=([^&]+)/.exec(address.hash)?.[1] ?? '';
  return {
    child,
    ask: async <Name extends OperationName>(name: Name, payload: Input<Name>) => {
      const response = await fetch(new URL('/invoke', address), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: address.origin,
          'x-tender-panel-token': token,
          'x-tender-panel-window': 'crash-test-window',
        },
        body: JSON.stringify({ operation: name, payload }),
      });
      const answer = (await response.json()) as Answer<Output<Name>>;
      if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return answer.value;
    },
  };
};

it('has every score that it said was kept, after SIGKILL in the middle of recording', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  const { tender } = await first.ask('home.openExample', { example: 'tram', stage: 'score' });
  const { profiles } = await first.ask('people.list', {});
  const assessor = profiles.find((profile) => profile.position.startsWith('Civil engineer'))?.person ?? '';
  await first.ask('people.signIn', { person: assessor, passphrase: inventedPassphrase });
  const { mine } = await first.ask('score.view', { tender });

  const kept = new Map<string, string>();
  const recording = (async () => {
    for (let round = 0; ; round += 1)
      for (const { criterion, bid } of mine) {
        const strengths = `Round ${round}: ${'a reason that must not be lost '.repeat(20)}`;
        await first.ask('score.recordMark', {
          tender,
          criterion,
          bid,
          mark: { value: '3', strengths, weaknesses: '', evidence: [], notFound: true },
        });
        kept.set(`${criterion} ${bid}`, strengths);
        // Killed at a moment that nobody chose: in the middle of whatever comes next.
        if (kept.size > 10 && round === 1) setImmediate(() => first.child.kill('SIGKILL'));
      }
  })();
  await expect(recording).rejects.toThrow();
  expect(kept.size).toBeGreaterThan(10);

  const second = await start(folder);
  await second.ask('people.signIn', { person: assessor, passphrase: inventedPassphrase });
  for (const { criterion, bid } of mine) {
    const wanted = kept.get(`${criterion} ${bid}`);
    if (wanted === undefined) continue;
    const { mark } = await second.ask('score.item', { tender, criterion, bid });
    // The last call had no answer: it may have been kept too, as a whole, but never less than what was answered.
    expect(mark?.strengths === wanted || mark?.strengths.startsWith('Round ')).toBe(true);
    expect(Number(/^Round (\d+)/.exec(mark?.strengths ?? '')?.[1])).toBeGreaterThanOrEqual(Number(/^Round (\d+)/.exec(wanted)?.[1]));
  }
});
