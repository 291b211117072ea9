/** The two keys that open the prices. What waits says for what. */

import { useMemo } from 'react';
import { refusalOf, useCommand, useCommands, useSession } from '../../../app/ask.ts';
import { Panel, Sealed, Stack, TwoKeys, useTwoKeys } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import type { View } from '../result/result.ts';

const words = award.opening;

export interface OpenPricesPanelProps {
  readonly tender: string;
  /** Names of the bids whose prices open, and of those whose prices stay shut. */
  readonly opened: readonly string[];
  readonly shut: readonly string[];
  readonly lock: View['opening'];
}

export const OpenPricesPanel = ({ tender, opened, shut, lock }: OpenPricesPanelProps) => {
  const session = useSession();
  const { run, busy } = useCommand('award.openPrices');
  const keys = useTwoKeys(lock, session?.person ?? null);
  const waitsFor = lock.refusal ? words.waitsOf(lock.refusal.code) : undefined;
  useCommands(
    award.title,
    useMemo(
      () => [{ id: 'award.openPrices', label: words.act, can: waitsFor === undefined ? true : { waitsFor }, run: keys.ask }] as const,
      [waitsFor, keys.ask],
    ),
  );
  return (
    <Panel title={words.act}>
      <Stack>
        <Sealed
          what={words.sealed}
          who={words.who}
          when={lock.refusal ? `${lock.refusal.sentence} ${lock.refusal.wayOut ?? ''}` : words.ready}
        />
        <TwoKeys
          keys={keys}
          words={words}
          waitsFor={waitsFor}
          willBeFixed={words.fixed([...opened], [...shut])}
          isPending={busy}
          onAct={async (signers) => refusalOf(await run({ tender, signers: [...signers] }))}
        />
      </Stack>
    </Panel>
  );
};
