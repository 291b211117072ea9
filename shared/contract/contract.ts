/** The one table of operations: what a page or a script may ask, by name. */

import type { z } from '../zod.ts';
import { afterAward } from './after-award.ts';
import { archive } from './archive.ts';
import { award } from './award.ts';
import { clarify } from './clarify.ts';
import { course } from './course.ts';
import { always } from './define.ts';
import { gates } from './gates.ts';
import { home } from './home.ts';
import { lowPrice } from './low-price.ts';
import { moderate } from './moderate.ts';
import { people } from './people.ts';
import { policy } from './policy.ts';
import { prepare } from './prepare.ts';
import { receive } from './receive.ts';
import { robustness } from './robustness.ts';
import { reopening } from './reopening.ts';
import { score } from './score.ts';

export const contract = {
  ...people,
  ...home,
  ...prepare,
  ...policy,
  ...receive,
  ...gates,
  ...clarify,
  ...score,
  ...moderate,
  ...reopening,
  ...award,
  ...afterAward,
  ...lowPrice,
  ...robustness,
  ...course,
  ...archive,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type QueryName = { [Name in OperationName]: Contract[Name]['kind'] extends 'query' ? Name : never }[OperationName];

/** What a caller gives, and what it gets. */
export type Input<Name extends OperationName> = z.input<Contract[Name]['input']>;
export type Output<Name extends OperationName> = z.output<Contract[Name]['output']>;

export const isOperation = (name: string): name is OperationName => Object.hasOwn(contract, name);

/** Every code that an operation may refuse with. */
export const refusalsOf = (name: OperationName): ReadonlySet<string> => new Set<string>([...always, ...contract[name].refusals]);
