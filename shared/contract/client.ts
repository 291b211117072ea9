/** The typed way to call: names and shapes from the contract, over whatever transport a host provides. */

import type { Refusal } from '../domain/result.ts';
import type { Input, OperationName, Output } from './contract.ts';
import type { Answer, Transport } from './define.ts';

export type Ask = <Name extends OperationName>(name: Name, payload: Input<Name>) => Promise<Answer<Output<Name>>>;

/** Answers, refusals included, as values. */
export const client = (transport: Pick<Transport, 'invoke'>): Ask =>
  ((name: OperationName, payload: unknown) => transport.invoke(name, payload)) as Ask;

/** A refusal on its way to whoever shows it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.sentence);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** The value of an answer; throws `Refused`, or an `Error` for a fault. */
export const valueOf = <T>(answer: Answer<T>): T => {
  if (answer.kind === 'done') return answer.value;
  if (answer.kind === 'refused') throw new Refused(answer.refusal);
  throw new Error(answer.sentence);
};
