/** A procedure in stages or lots behind the window: what its people do that is not what a test is about. */

import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { Desk } from '../../electron/host/two-stages.ts';
import type { Script } from '../../electron/seeds/script.ts';
import type { Played } from '../../electron/seeds/play.ts';
import { inventedPassphrase } from '../../electron/services/examples.ts';
import { playOn } from './award-page.ts';
import { type Engine, engineAs } from './engine-page.ts';

/** A draft with its panel, and a window for each of its people. */
export const beginDesk = async (address: string, script: Script): Promise<{ readonly desk: Desk; readonly played: Played }> => {
  const played = await playOn(address, script, 'prepare');
  const windows = new Map<string, Engine>();
  for (const { key, name } of script.people) windows.set(key, await engineAs(address, name));
  const done = <Name extends OperationName>(window: string, name: Name, payload: Input<Name>): Promise<Output<Name>> => {
    const found = windows.get(window);
    if (!found) throw new Error(`nobody is called ${window}`);
    return found.ask(name, payload);
  };
  const desk: Desk = {
    done,
    ask: async (window, name, payload) => ({ kind: 'done', value: await done(window, name, payload) }),
    person: (of, key) => of.people.get(key) ?? ('' as never),
    signers: (of, ...keys) => keys.map((key) => ({ person: of.people.get(key) ?? '', passphrase: inventedPassphrase })),
    answerFindings: async (tender) => {
      const { findings } = await done('lead', 'prepare.view', { tender });
      const digests = findings.flatMap(({ severity, digest }) => (severity === 'advisory' ? [digest] : []));
      if (digests.length > 0) await done('lead', 'prepare.answerFindings', { tender, digests, reason: 'Thought about, and left.' });
    },
  };
  return { desk, played };
};
