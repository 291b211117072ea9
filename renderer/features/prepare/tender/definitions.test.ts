import { expect, it } from 'vitest';
import { readDefinitions, writeDefinitions } from './definitions.ts';

it('reads a definition from each line, and writes them as they were read', () => {
  const typed = 'Local: in the borough\n\n Robust :  tested: under load ';
  expect(readDefinitions(typed)).toEqual({
    ok: true,
    value: [
      { term: 'Local', meaning: 'in the borough' },
      { term: 'Robust', meaning: 'tested: under load' },
    ],
  });
  expect(writeDefinitions([{ term: 'Local', meaning: 'in the borough' }])).toBe('Local: in the borough');
});

it('refuses a line that says no meaning, and names it', () => {
  for (const typed of ['Local', 'Local:', ': in the borough'])
    expect(readDefinitions(`Robust: tested\n${typed}`)).toMatchObject({
      ok: false,
      refusal: { code: 'definition-not-understood', sentence: expect.stringContaining(`“${typed}”`) },
    });
});
