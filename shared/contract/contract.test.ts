import { expect, it } from 'vitest';
import { contract, type OperationName, refusalsOf } from './contract.ts';
import { contractLock } from './lock.ts';

it('is what contract.lock.json says: a change of what crosses a wall is made knowingly (run with -u)', async () => {
  await expect(`${JSON.stringify(contractLock(), null, 1)}\n`).toMatchFileSnapshot('contract.lock.json');
});

it('names every refusal in one form, and none twice', () => {
  for (const name of Object.keys(contract) as OperationName[])
    for (const code of refusalsOf(name)) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

it('lets queries be asked without writing: they say “query”, and their names say what is looked at', () => {
  const queries = (Object.keys(contract) as OperationName[]).filter((name) => contract[name].kind === 'query');
  expect(queries.every((name) => /\.(list|view|tender|item|acts|record|origin|preferences|suggest|read)/.test(name))).toBe(true);
});
