import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWritten } from './written.ts';
import type { Kept } from './written.ts';

interface Note {
  readonly mark: string;
  readonly text: string;
}

const blank: Note = { mark: '', text: '' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A place that keeps at once, a second later each time, and remembers what it was asked. */
const open = () => {
  const asked: string[] = [];
  let second = 0;
  let refusal: string | null = null;
  const keep =
    (how: string) =>
    ({ mark, text }: Note): Promise<Kept<string>> => {
      asked.push(`${how} ${mark}:${text}`);
      second += 1;
      return Promise.resolve(refusal === null ? { keptAt: `2026-11-22T14:32:0${second}Z` } : { refusal });
    };
  const note = createWritten<Note, string>(blank, { keepDraft: keep('draft'), record: keep('record') });
  return {
    note,
    asked,
    refuseWith: (next: string | null) => {
      refusal = next;
    },
  };
};

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('something that is being written', () => {
  test('text is a draft within four tenths of a second, and recorded when it is left', async () => {
    const { note, asked } = open();
    note.type('text', { text: 'Names a lead' });
    await vi.advanceTimersByTimeAsync(400);
    expect(asked).toEqual(['draft :Names a lead']);
    await note.leave();
    expect(asked).toEqual(['draft :Names a lead', 'record :Names a lead']);
    expect(note.state().keptAt).toBe('2026-11-22T14:32:02Z');
  });

  test('a choice is recorded at once, and once', async () => {
    const { note, asked } = open();
    note.put({ mark: '4' });
    await settled();
    await note.leave();
    expect(asked).toEqual(['record 4:']);
  });

  test('an undone choice is recorded as it was before, and can be made again', async () => {
    const { note, asked } = open();
    note.put({ mark: '4' });
    await settled();
    note.undo();
    await settled();
    expect(note.state().value).toEqual(blank);
    expect(asked).toEqual(['record 4:', 'record :']);
    note.redo();
    await settled();
    expect(note.state().value.mark).toBe('4');
  });

  test('what could not be kept is said and stays; the next attempt clears it', async () => {
    const { note, refuseWith } = open();
    refuseWith('The disk is full.');
    note.put({ mark: '4' });
    await settled();
    expect([note.state().refusal, note.state().value.mark]).toEqual(['The disk is full.', '4']);
    refuseWith(null);
    await note.leave();
    expect(note.state().refusal).toBeNull();
  });

  test('what the engine has is shown at first, but never over something newer that was typed here', async () => {
    const { note } = open();
    const read = { mark: '', text: 'from yesterday' };
    note.adopt(read, '2026-11-21T09:00:00Z');
    expect(note.state().value).toEqual(read);
    note.type('text', { text: 'from yesterday and today' });
    note.adopt(read, '2026-11-21T09:00:00Z');
    await note.leave();
    note.adopt(read, '2026-11-21T09:00:00Z');
    expect(note.state().value.text).toBe('from yesterday and today');
  });

  test('what was kept later in another window replaces what stands here', async () => {
    const { note } = open();
    note.put({ mark: '4' });
    await settled();
    note.adopt({ mark: '2', text: '' }, '2026-11-22T15:00:00Z');
    expect(note.state().value.mark).toBe('2');
  });
});
