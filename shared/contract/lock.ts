/** The contract as data: every operation's shapes and refusals, so that a change of what crosses a wall shows as a difference in contract.lock.json. */

import { z } from '../zod.ts';
import { contract, type OperationName } from './contract.ts';

/** Sorted by name; values that the domain computes are fixed there and stand here as objects. */
export const contractLock = (): Record<string, unknown> =>
  Object.fromEntries(
    (Object.keys(contract) as OperationName[]).toSorted().map((name) => {
      const { kind, input, output, refusals } = contract[name];
      const shape = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'ref' });
      return [name, { kind, input: shape(input, 'input'), output: shape(output, 'output'), refusals: [...new Set(refusals)].toSorted() }];
    }),
  );
