/** The two keys of the opening, turned by people who have declared. */

import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Icon, TwoKeys, useTwoKeys } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { View } from '../model.ts';
import styles from './opening.module.css';
import { hasPersonDeclared, missingFor, undeclaredAmong } from './undeclared.ts';

const words = receive.opening;

export interface OpeningKeysProps {
  readonly tender: string;
  readonly view: View;
  readonly me: string | null;
  readonly willBeFixed: readonly string[];
  /** Bidders that lack something which cannot come after the opening. */
  readonly warnings: readonly string[];
}

export const OpeningKeys = ({ tender, view: { opening, people }, me, willBeFixed, warnings }: OpeningKeysProps) => {
  const { run, busy } = useCommand('receive.openBids');
  const keys = useTwoKeys(opening, me, (person) => hasPersonDeclared(people, person));
  const holders = keys.holders ?? [];
  const undeclared = undeclaredAmong(holders, people);
  return (
    <TwoKeys
      keys={keys}
      words={words.deed}
      willBeFixed={willBeFixed}
      missing={missingFor(opening.refusal, holders, people)}
      waitsFor={undeclared.length > 0 ? words.waitsDeclaration(undeclared.map(({ name }) => name)) : opening.refusal?.sentence}
      detailOf={(person) => (hasPersonDeclared(people, person) ? words.hasDeclared : words.notDeclared)}
      isPending={busy}
      onAct={async (signers) => refusalOf(await run({ tender, signers: [...signers] }))}
    >
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <Icon name="warning" /> {warning}
        </p>
      ))}
    </TwoKeys>
  );
};
