/** What a computer remembers of how its windows are arranged. */

import { expect, it } from 'vitest';
import { forkTypesetter } from '../documents/typeset/typeset.ts';
import { temporaryFolder } from '../store/testing.ts';
import { openEngine } from './engine.ts';

/** An engine from its start to its end, in which one window asks for each of these. */
const asked = async (folder: string, ...calls: readonly (readonly [operation: string, payload: unknown])[]): Promise<unknown> => {
  const engine = await openEngine({
    folder,
    exchange: `${folder}/exchange`,
    startTypesetter: () => forkTypesetter(new URL('../documents/typeset/child.ts', import.meta.url)),
    spreadsheetWorker: new URL('../spreadsheets/spreadsheet.worker.ts', import.meta.url),
  });
  if (!engine.ok) throw new Error(engine.refusal.sentence);
  let last: unknown;
  for (const [operation, payload] of calls) last = await engine.value.invoke(operation, payload, { window: 'w' });
  await engine.value.close();
  return last;
};

it('remembers how windows are arranged, by place, for whoever starts it next', async () => {
  const folder = temporaryFolder();
  expect(await asked(folder, ['home.preferences', {}])).toEqual({ kind: 'done', value: { preferences: {} } });
  await asked(
    folder,
    ['home.setPreference', { place: 'look', value: '{"theme":"light"}' }],
    ['home.setPreference', { place: 'look', value: '{"theme":"dark"}' }],
  );
  expect(await asked(folder, ['home.preferences', {}])).toEqual({
    kind: 'done',
    value: { preferences: { look: '{"theme":"dark"}' } },
  });
});
