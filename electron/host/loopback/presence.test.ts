/** Windows that come and go, as moments to wait for. */

import { expect, it } from 'vitest';
import { createPresence } from './presence.ts';

it('knows a window that has come already', async () => {
  const presence = createPresence();
  presence.counted(1);
  presence.counted(0);
  expect(await presence.comes(0)).toBe(true);
});

it('waits for a window to come, and not for ever', async () => {
  const presence = createPresence();
  const comes = presence.comes(60_000);
  presence.counted(1);
  expect(await comes).toBe(true);
  expect(await createPresence().comes(1)).toBe(false);
});

it('is quiet only when no window has come back in time', async () => {
  const presence = createPresence();
  presence.counted(1);
  const happened: string[] = [];
  const quiet = presence.quiet(20).then(() => happened.push('quiet'));
  presence.counted(0);
  presence.counted(1);
  happened.push('loaded again');
  presence.counted(0);
  await quiet;
  expect(happened).toEqual(['loaded again', 'quiet']);
});
