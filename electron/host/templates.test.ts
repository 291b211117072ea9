/** A tender that starts from a template: an outline with a scale, kept as acts like any other, and free to be changed. */

import { expect, it } from 'vitest';
import { tram } from '../seeds/tram.ts';
import { testEngine } from './testing.ts';

it('starts with the outline of a template, or with nothing', async () => {
  const engine = testEngine();
  await engine.play(tram, 'prepare');
  const named = { reference: 'T-1', title: 'Grounds maintenance', authority: 'Borough of Test' };
  const empty = await engine.done('lead', 'prepare.createTender', named);
  expect((await engine.done('lead', 'prepare.view', empty)).criteria).toEqual([]);

  const { tender } = await engine.done('lead', 'prepare.createTender', { ...named, template: 'services' });
  const { criteria, scales, findings, readOnly } = await engine.done('lead', 'prepare.view', { tender });
  expect(criteria.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 Quality',
    '1.1 How the work will be done',
    '1.2 Who will do it',
    '1.3 Starting the contract',
    '1.4 What can go wrong',
    '2 Price',
    '3 Social value',
    '3.1 Social value: what the contract will do for people here',
  ]);
  expect(scales.map(({ name }) => name)).toEqual(['0 to 5']);
  expect(criteria.flatMap((one) => (one.kind === 'scored' ? [one.scale] : []))).toEqual(Array.from({ length: 5 }, () => scales[0]?.id));
  expect(readOnly).toBeNull();
  // The outline is whole: what is missing is people and a tie-break.
  expect(findings.filter(({ severity, about }) => severity === 'blocking' && about.kind === 'criterion').map(({ code }) => code)).toEqual(
    criteria.filter(({ kind }) => kind === 'scored').map(() => 'criterion-without-assessor'),
  );
});
