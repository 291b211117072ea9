import { expect, test } from 'vitest';
import { pathOf, routeOf, screenOf } from './routes.ts';

const tender = '0b54e1c2-8a37-4c1f-9d2e-6f0a1b2c3d4e';

test('each kind of address names its place', () => {
  expect(
    ['/', '/people', '/people/new', `/tender/${tender}/score`, `/record/pack%201/${tender}/award`, `/record/r/${tender}/moderate/214`].map(
      routeOf,
    ),
  ).toEqual([
    { kind: 'home' },
    { kind: 'people', isNew: false },
    { kind: 'people', isNew: true },
    { kind: 'job', job: 'score', place: { tender } },
    { kind: 'job', job: 'award', place: { record: 'pack 1', tender } },
    { kind: 'job', job: 'moderate', place: { record: 'r', tender, upTo: 214 } },
  ]);
});

test('an address that means nothing leads nowhere, instead of to some screen', () => {
  const wrong = [
    '/tender',
    `/tender/${tender}`,
    `/tender/${tender}/win`,
    `/record/r/${tender}/award/0`,
    `/record/r/${tender}/award/x`,
    '/people/x',
    '/%E0%A4%A',
  ];
  expect(wrong.map(routeOf)).toEqual(wrong.map(() => ({ kind: 'nowhere' })));
});

test('a path leads back to the place that it was made from', () => {
  const places = [{ tender }, { tender, record: 'a/b c' }, { tender, record: 'r', upTo: 7 }];
  expect(places.map((place) => routeOf(pathOf(place, 'receive')))).toEqual(places.map((place) => ({ kind: 'job', job: 'receive', place })));
});

test('stepping through a replay is staying on one screen; another job is another one', () => {
  const [first, second, other] = ['award/7', 'award/8', 'score/8'].map((rest) => screenOf(routeOf(`/record/r/${tender}/${rest}`)));
  expect(first).toBe(second);
  expect(first).not.toBe(other);
});
