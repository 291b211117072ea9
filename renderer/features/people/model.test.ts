import { expect, test } from 'vitest';
import { areDifferent, noPassphrase, offeredFirst, passphraseOf, passphraseWaitsFor } from './model.ts';

const own = { ...noPassphrase, kind: 'own' } as const;
const profile = (person: string, invented: boolean) => ({
  person,
  name: person,
  position: '',
  fingerprint: '',
  certificateSha256: '',
  invented,
});

test('a suggested passphrase can be used once it has been written down', () => {
  expect(passphraseWaitsFor(noPassphrase)).toBe('a passphrase');
  const shown = { ...noPassphrase, suggested: 'seven words to write on a card' };
  expect(passphraseWaitsFor(shown)).toBe('your having written the passphrase down');
  expect(passphraseWaitsFor({ ...shown, isWritten: true })).toBe(null);
  expect(passphraseOf({ ...shown, own: 'something else' })).toBe('seven words to write on a card');
});

test('one of their own is long enough and typed twice', () => {
  expect(passphraseWaitsFor(own)).toBe('a passphrase');
  expect(passphraseWaitsFor({ ...own, own: 'eleven char' })).toBe('a passphrase of at least 12 characters');
  expect(passphraseWaitsFor({ ...own, own: 'twelve chars' })).toBe('the same passphrase a second time');
  expect(passphraseWaitsFor({ ...own, own: 'twelve chars', again: 'twelve charz' })).toBe('the same passphrase a second time');
  expect(passphraseWaitsFor({ ...own, own: 'twelve chars', again: 'twelve chars' })).toBe(null);
});

test('the second typing is called different as soon as it can no longer become the same', () => {
  expect(areDifferent({ ...own, own: 'twelve chars', again: 'twelve' })).toBe(false);
  expect(areDifferent({ ...own, own: 'twelve chars', again: 'twelwe' })).toBe(true);
  expect(areDifferent({ ...own, own: 'twelve chars', again: 'twelve chars!' })).toBe(true);
});

test('the only person who works here is offered first; among several nobody is', () => {
  expect(offeredFirst([profile('invented', true), profile('grace', false)])).toBe('grace');
  expect(offeredFirst([profile('invented', true)])).toBe('invented');
  expect(offeredFirst([profile('one', true), profile('two', true)])).toBe(null);
  expect(offeredFirst([profile('grace', false), profile('ade', false)])).toBe(null);
});
