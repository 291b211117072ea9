import { expect, it } from 'vitest';
import { latestDay, mayHaveHappened } from './step-day.ts';

it('a step has happened by the time it is recorded, and not before the step that it follows', () => {
  const code = (on: string, before: string | null = null) => mayHaveHappened(on, '2026-10-14T10:00:00Z', before)?.code ?? null;
  expect([
    code('2026-10-14'),
    code('2026-10-15'),
    code('2026-02-30'),
    code('2026-10-01', '2026-10-02'),
    code('2026-10-02', '2026-10-02'),
  ]).toEqual([null, 'day-still-to-come', 'day-not-understood', 'before-the-step-before', null]);
});

it('in the hour before midnight by universal time the next day may have begun here, by summer time', () => {
  expect([latestDay('2026-07-01T22:59:59Z'), latestDay('2026-07-01T23:00:00Z')]).toEqual(['2026-07-01', '2026-07-02']);
});
