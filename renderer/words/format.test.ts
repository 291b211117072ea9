import { describe, expect, test } from 'vitest';
import { clockTime, count, counted, dayAndTime, either, listed, longDay } from './format.ts';

describe('moments and days', () => {
  test('a clock time has hours, minutes and seconds of the day', () => {
    expect(clockTime('2026-11-22T14:32:07Z', 'Europe/London')).toBe('14:32:07');
    expect(clockTime('2026-11-22T00:05:09Z', 'Europe/London')).toBe('00:05:09');
  });

  test('British summer time is an hour ahead', () => {
    expect(clockTime('2026-07-01T14:32:07Z', 'Europe/London')).toBe('15:32:07');
  });

  test('a moment is written with its day', () => {
    expect(dayAndTime('2026-11-22T14:32:07Z', 'Europe/London')).toBe('22 November 2026 at 14:32');
  });

  test('a day stays the same day wherever the computer stands', () => {
    expect(longDay('2026-11-22')).toBe('22 November 2026');
    expect(longDay('2027-01-01')).toBe('1 January 2027');
  });
});

describe('amounts and lists', () => {
  test('thousands are parted by commas', () => {
    expect(count(1902)).toBe('1,902');
  });

  test('one is singular, everything else is plural', () => {
    expect(counted(1, 'bid', 'bids')).toBe('1 bid');
    expect(counted(0, 'bid', 'bids')).toBe('0 bids');
    expect(counted(0, 'bid', 'bids', 'no bids')).toBe('no bids');
    expect(counted(1902, 'act', 'acts')).toBe('1,902 acts');
  });

  test('the last two of a list are joined by "and"', () => {
    expect(listed(['Adeyemi'])).toBe('Adeyemi');
    expect(listed(['Adeyemi', 'Okafor'])).toBe('Adeyemi and Okafor');
    expect(listed(['Adeyemi', 'Okafor', 'Whitcombe'])).toBe('Adeyemi, Okafor and Whitcombe');
  });

  test('the last two of a choice are joined by "or"', () => {
    expect(either(['approver'])).toBe('approver');
    expect(either(['moderator', 'approver', 'observer'])).toBe('moderator, approver or observer');
  });
});
