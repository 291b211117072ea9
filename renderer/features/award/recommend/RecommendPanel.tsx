/** The recommendation: only of the bid in first place, with a reason, under the procurement lead's own passphrase. */

import { useCallback, useMemo, useState } from 'react';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useCommands, useSession } from '../../../app/ask.ts';
import { Button, Part, SignedDialog, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import type { DecisionWords } from '../../../words/award-stage.ts';
import { dayAndTime, listed } from '../../../words/format.ts';
import styles from '../result/result.module.css';

export interface RecommendPanelProps {
  readonly tender: string;
  /** What the published method leads to: the bid in first place, or all who are admitted to a framework or go on; empty while a tie is open. */
  readonly bids: readonly BidEvaluation[];
  /** Whether a published cut says how many. */
  readonly isCut: boolean;
  readonly words: DecisionWords['recommend'];
  /** Why the person who looks cannot recommend now. */
  readonly stands: Refusal | null;
  readonly myRoles: readonly string[];
}

export const RecommendPanel = ({ tender, bids, isCut, words, stands, myRoles }: RecommendPanelProps) => (
  <Part title={words.title}>
    <Stack>
      {bids.length > 0 ? (
        <p className={styles.reason}>{isCut ? words.leadAll(namesOf(bids)) : words.lead(namesOf(bids)[0] ?? '')}</p>
      ) : null}
      {stands ? (
        <p className={styles.reason}>
          {stands.code === 'not-your-role' ? words.notYours : `${words.waiting}: ${stands.sentence} ${stands.wayOut ?? ''}`}
        </p>
      ) : bids.length > 0 ? (
        <Recommend
          tender={tender}
          bids={bids}
          name={listed([...namesOf(bids)])}
          button={isCut ? words.buttonAll : words.button(listed([...namesOf(bids)]))}
          words={words}
          myRoles={myRoles}
        />
      ) : null}
    </Stack>
  </Part>
);

const namesOf = (bids: readonly BidEvaluation[]): readonly string[] => bids.map(({ name }) => name);

interface RecommendProps extends Pick<RecommendPanelProps, 'tender' | 'bids' | 'words' | 'myRoles'> {
  readonly name: string;
  readonly button: string;
}

const Recommend = ({ tender, bids, name, button, words, myRoles }: RecommendProps) => {
  const session = useSession();
  const { run, busy } = useCommand('award.recommend');
  const { typed: reason, type: setReason, forget } = useTyped(`recommend ${bids.map(({ bid }) => bid).join(' ')}`, '');
  const [isAsking, setAsking] = useState(false);
  const waitsFor = reason.trim() === '' ? words.waits : undefined;
  const ask = useCallback(() => setAsking(true), []);
  useCommands(
    award.title,
    useMemo(
      () => [{ id: 'award.recommend', label: button, can: waitsFor === undefined ? true : { waitsFor }, run: ask }] as const,
      [button, waitsFor, ask],
    ),
  );
  const recommend = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const awards = [{ lot: null, bids: bids.map(({ bid }) => bid as string), reason }];
    const said = refusalOf(await run({ tender, awards, signers }));
    if (!said) forget();
    return said;
  };
  return (
    <div className={styles.form}>
      <Stack>
        <TextArea label={words.reason} description={words.reasonHint} value={reason} onChange={setReason} />
        <div>
          <Button look="solemn" icon="wax" waitsFor={waitsFor} onPress={ask}>
            {button}
          </Button>
        </div>
      </Stack>
      {isAsking ? (
        <SignedDialog
          title={words.dialogTitle(name)}
          onClose={() => setAsking(false)}
          willBeFixed={words.fixed(name)}
          signer={session}
          capacity={myRoles.join(', ')}
          act={words.act}
          isPending={busy}
          onAct={recommend}
        >
          <Stack gap="one">
            <p>{words.dialogSentence}</p>
            <blockquote className={styles.quoted}>{reason}</blockquote>
          </Stack>
        </SignedDialog>
      ) : null}
    </div>
  );
};

/** What was recommended, by whom and why. */
export const RecommendationPanel = ({
  words,
  names,
  made,
  reason,
}: {
  readonly words: DecisionWords;
  readonly names: readonly string[];
  readonly reason: string;
  readonly made: { readonly by: string; readonly at: string };
}) => (
  <Part title={words.recommend.made} foot={words.by(made.by, dayAndTime(made.at))}>
    <Stack gap="one">
      <p>
        <strong>{words.sentence(names)}</strong>
      </p>
      <p className={styles.quoted}>{reason}</p>
    </Stack>
  </Part>
);
