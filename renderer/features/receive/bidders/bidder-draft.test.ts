import { expect, test } from 'vitest';
import { bidOf } from '../testing.ts';
import { bidderOf, draftOf, namesOf, newDraft, refusalOfDraft, suggestedAlias, waitsFor } from './bidder-draft.ts';

test('the first letter that stands for nobody is suggested, as columns of a spreadsheet go on after Z', () => {
  const named = (...aliases: readonly string[]) => aliases.map((alias, index) => bidOf(String(index), { bidder: { alias } }));
  expect(suggestedAlias([])).toBe('Bidder A');
  expect(suggestedAlias(named('Bidder A', 'bidder b', 'Bidder D'))).toBe('Bidder C');
  const all = named(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `Bidder ${letter}`));
  expect(suggestedAlias(all)).toBe('Bidder AA');
  expect(suggestedAlias([...all, ...named('Bidder AA')])).toBe('Bidder AB');
});

test('sub-contractors are the filled lines, each once', () => {
  expect(namesOf('  Track Ltd \n\nSignals plc\ntrack ltd\n')).toEqual(['Track Ltd', 'Signals plc']);
});

test('what is registered is what was typed, without spaces at its ends', () => {
  expect(bidderOf({ ...newDraft([]), name: ' Meridian ', identifier: ' GB-COH 1 ', subcontractors: 'Track Ltd\n' })).toEqual({
    name: 'Meridian',
    alias: 'Bidder A',
    identifier: 'GB-COH 1',
    size: 'unknown',
    vcse: false,
    subcontractors: ['Track Ltd'],
  });
});

test('a correction begins with what is registered', () => {
  const bid = bidOf('A', { bidder: { name: 'Meridian', size: 'sme', subcontractors: ['Track Ltd', 'Signals plc'] } });
  expect(draftOf(bid)).toMatchObject({ name: 'Meridian', alias: 'Bidder A', size: 'sme', subcontractors: 'Track Ltd\nSignals plc' });
});

test('a name or a short name that is taken is refused at its field, but not one’s own', () => {
  const bids = [bidOf('A'), bidOf('B')];
  const draft = newDraft(bids);
  expect(refusalOfDraft({ ...draft, name: 'a ltd' }, bids, null)).toMatchObject({ code: 'bidder-name-taken', about: 'name' });
  expect(refusalOfDraft({ ...draft, name: 'C Ltd', alias: 'Bidder B' }, bids, null)).toMatchObject({ about: 'alias' });
  expect(refusalOfDraft({ ...draft, name: 'A Ltd', alias: 'Bidder A' }, bids, 'A')).toBeNull();
});

test('registering waits for a name and a short name', () => {
  const draft = newDraft([]);
  expect(waitsFor(draft, false)).toBe('the bidder’s name');
  expect(waitsFor({ ...draft, name: 'Meridian', alias: ' ' }, false)).toBe('a short name');
  expect(waitsFor({ ...draft, name: 'Meridian' }, false)).toBeUndefined();
  expect(waitsFor({ ...draft, name: 'Meridian' }, true)).toBe('at least one lot');
  expect(waitsFor({ ...draft, name: 'Meridian', lots: ['l1'] }, true)).toBeUndefined();
});
