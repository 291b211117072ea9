/** Conflicts of interest: one's own declaration, the decisions on what was declared, and the register of all. */

import { useState } from 'react';
import { Part } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { present } from '../model.ts';
import type { PartOfReceiving } from '../part.ts';
import { Section } from '../Section.tsx';
import { waitingConflicts } from './conflict.ts';
import type { Conflict } from './conflict.ts';
import { ConflictList } from './ConflictList.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import type { DeclarationDraft } from './declaration.ts';
import { DeclarationRegister } from './DeclarationRegister.tsx';
import styles from './declarations.module.css';
import { OwnDeclaration } from './OwnDeclaration.tsx';

const words = receive.declarations;

export interface DeclarationsSectionProps extends PartOfReceiving {
  readonly draft: DeclarationDraft | null;
  readonly onDraft: (draft: DeclarationDraft | null) => void;
}

export const DeclarationsSection = ({ tender, view, bids, me, state, draft, onDraft }: DeclarationsSectionProps) => {
  const [deciding, setDeciding] = useState<Conflict | null>(null);
  const inHand = present(bids);
  const mine = view.people.find(({ person }) => person === me);
  const conflicts = waitingConflicts(view.people, inHand);
  const onDecide = view.may.decideConflict === null ? setDeciding : null;
  return (
    <Section title={receive.parts.declarations} lead={words.lead} state={state}>
      {inHand.length === 0 ? null : (
        <>
          {mine ? (
            <OwnDeclaration
              tender={tender}
              bids={inHand}
              mine={mine}
              mayDeclare={view.may.declare === null}
              draft={draft}
              onDraft={onDraft}
            />
          ) : me === null ? null : (
            <p className={styles.quiet}>{words.notYou}</p>
          )}
          {conflicts.length > 0 ? <ConflictList conflicts={conflicts} me={me} onDecide={onDecide} /> : null}
          <Part level={3} title={words.register}>
            <DeclarationRegister people={view.people} bids={inHand} me={me} onDecide={onDecide} />
          </Part>
        </>
      )}
      {deciding ? <DecideDialog tender={tender} conflict={deciding} onClose={() => setDeciding(null)} /> : null}
    </Section>
  );
};
