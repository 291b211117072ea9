/** Asks the engine behind a host directly, as one more window would: to set a scene that is not what a test is about. */

import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { Answer } from '../../shared/contract/define.ts';
import { inventedPassphrase } from '../../electron/services/examples.ts';

export interface Engine {
  /** The value; anything else fails the test. */
  readonly ask: <Name extends OperationName>(name: Name, payload: Input<Name>) => Promise<Output<Name>>;
}

/** A window of its own, in which nobody is signed in. */
const windowOf = (address: string): Engine => {
  const { origin, hash } = new URL(address);
  const headers = {
    'content-type': 'application/json',
    origin,
    'x-tender-panel-token': hash.replace('#token=', ''),
    'x-tender-panel-window': crypto.randomUUID(),
  };
  return {
    ask: async <Name extends OperationName>(operation: Name, payload: Input<Name>) => {
      const response = await fetch(`${origin}/invoke`, { method: 'POST', headers, body: JSON.stringify({ operation, payload }) });
      const answer = (await response.json()) as Answer<Output<Name>>;
      if (answer.kind !== 'done') throw new Error(`${operation}: ${JSON.stringify(answer)}`);
      return answer.value;
    },
  };
};

/** The person of the examples whose name begins so. */
export const personNamed = async ({ ask }: Engine, name: string): Promise<string> => {
  const { profiles } = await ask('people.list', {});
  const found = profiles.find((profile) => profile.name.startsWith(name));
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.person;
};

/** A window in which one of the invented people is signed in. */
export const engineAs = async (address: string, name: string): Promise<Engine> => {
  const engine = windowOf(address);
  await engine.ask('people.signIn', { person: await personNamed(engine, name), passphrase: inventedPassphrase });
  return engine;
};
