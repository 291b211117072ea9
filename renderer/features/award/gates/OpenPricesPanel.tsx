/** The two keys that open the prices. What waits says for what. */

import { useMemo } from 'react';
import { refusalOf, useCommand, useCommands, useSession } from '../../../app/ask.ts';
import { Panel, Sealed, Stack, TwoKeys, useTwoKeys } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { openingWords } from '../../../words/award-stage.ts';
import type { View } from '../result/result.ts';

export interface OpenPricesPanelProps {
  readonly tender: string;
  /** Names of the bids whose prices open, and of those whose prices stay shut. */
  readonly opened: readonly string[];
  readonly shut: readonly string[];
  readonly lock: View['opening'];
  /** Otherwise the keys fix what was agreed, and nothing opens but the ranks. */
  readonly isAnythingSealed: boolean;
}

export const OpenPricesPanel = ({ tender, opened, shut, lock, isAnythingSealed }: OpenPricesPanelProps) => {
  const words = openingWords(isAnythingSealed);
  const session = useSession();
  const { run, busy } = useCommand('award.openPrices');
  const keys = useTwoKeys(lock, session?.person ?? null);
  // What halts it is said where the keys would be.
  const waits = lock.halted ? words.halted : lock.refusal && `${lock.refusal.sentence} ${lock.refusal.wayOut ?? ''}`;
  const isHalted = lock.halted !== null;
  const waitsFor = lock.refusal ? words.waitsOf(lock.refusal.code) : undefined;
  useCommands(
    award.title,
    useMemo(
      () =>
        isHalted ? [] : [{ id: 'award.openPrices', label: words.act, can: waitsFor === undefined ? true : { waitsFor }, run: keys.ask }],
      [words.act, waitsFor, isHalted, keys.ask],
    ),
  );
  return (
    <Panel title={words.act}>
      <Stack>
        {isAnythingSealed ? (
          <Sealed what={words.sealed} who={words.who} when={waits ?? words.ready} />
        ) : waits === null ? null : (
          <p>{waits}</p>
        )}
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
