/** The recommendation: only of the bid in first place, with a reason, under the procurement lead's own passphrase. */

import { useCallback, useMemo, useState } from 'react';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useCommands, useSession } from '../../../app/ask.ts';
import { Button, Part, SolemnDialog, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { dayAndTime } from '../../../words/format.ts';
import styles from '../result/result.module.css';

const words = award.recommend;

export interface RecommendPanelProps {
  readonly tender: string;
  /** The bid in first place, if there is one alone. */
  readonly winner: BidEvaluation | undefined;
  /** Why the person who looks cannot recommend now. */
  readonly stands: Refusal | null;
  readonly myRoles: readonly string[];
}

export const RecommendPanel = ({ tender, winner, stands, myRoles }: RecommendPanelProps) => (
  <Part title={words.title}>
    <Stack>
      {winner ? <p className={styles.reason}>{words.lead(winner.name)}</p> : null}
      {stands ? (
        <p className={styles.reason}>
          {stands.code === 'not-your-role' ? words.notYours : `${words.waiting}: ${stands.sentence} ${stands.wayOut ?? ''}`}
        </p>
      ) : winner ? (
        <Recommend tender={tender} winner={winner} myRoles={myRoles} />
      ) : null}
    </Stack>
  </Part>
);

const Recommend = ({
  tender,
  winner: { bid, name },
  myRoles,
}: {
  readonly tender: string;
  readonly winner: BidEvaluation;
  readonly myRoles: readonly string[];
}) => {
  const session = useSession();
  const { run, busy } = useCommand('award.recommend');
  const { typed: reason, type: setReason, forget } = useTyped(`recommend ${bid}`, '');
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waitsFor = reason.trim() === '' ? words.waits : undefined;
  const ask = useCallback((): void => {
    setRefusal(null);
    setAsking(true);
  }, []);
  useCommands(
    award.title,
    useMemo(
      () => [{ id: 'award.recommend', label: words.button(name), can: waitsFor === undefined ? true : { waitsFor }, run: ask }] as const,
      [name, waitsFor, ask],
    ),
  );
  if (!session) return null;
  const recommend = async (passphrase: string): Promise<void> => {
    const said = refusalOf(
      await run({ tender, awards: [{ lot: null, bids: [bid], reason }], signers: [{ person: session.person, passphrase }] }),
    );
    setRefusal(said);
    if (said) return;
    setAsking(false);
    forget();
  };
  return (
    <div className={styles.form}>
      <Stack>
        <TextArea label={words.reason} description={words.reasonHint} value={reason} onChange={setReason} />
        <div>
          <Button look="solemn" icon="wax" waitsFor={waitsFor} onPress={ask}>
            {words.button(name)}
          </Button>
        </div>
      </Stack>
      <SolemnDialog
        title={words.dialogTitle(name)}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        willBeFixed={words.fixed(name)}
        missing={[]}
        signers={[{ id: session.person, name: session.name, capacity: myRoles.join(', ') }]}
        act={words.act}
        isPending={busy}
        refusal={refusal ?? undefined}
        onAct={(passphrases) => void recommend(passphrases[session.person] ?? '')}
      >
        <Stack gap="one">
          <p>{words.dialogSentence}</p>
          <blockquote className={styles.quoted}>{reason}</blockquote>
        </Stack>
      </SolemnDialog>
    </div>
  );
};

/** What was recommended, by whom and why. */
export const RecommendationPanel = ({
  names,
  made,
  reason,
}: {
  readonly names: readonly string[];
  readonly reason: string;
  readonly made: { readonly by: string; readonly at: string };
}) => (
  <Part title={words.made} foot={award.headline.recommendedBy(made.by, dayAndTime(made.at))}>
    <Stack gap="one">
      <p>
        <strong>{award.headline.recommended(names)}</strong>
      </p>
      <p className={styles.quoted}>{reason}</p>
    </Stack>
  </Part>
);
