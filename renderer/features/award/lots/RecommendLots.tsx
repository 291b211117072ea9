/** Recommending all lots at once: only what the published method leads to, with a reason for each, under the procurement lead's own passphrase. */

import { useCallback, useMemo, useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useCommands, useSession } from '../../../app/ask.ts';
import { Button, Part, SignedDialog, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { awardLots } from '../../../words/award-lots.ts';
import type { DecisionWords } from '../../../words/award-stage.ts';
import { NotOnRecord } from '../assurance/NotOnRecord.tsx';
import styles from '../result/result.module.css';
import { ledTo, type LotsView, namesOf } from './lots-result.ts';

export interface RecommendLotsProps {
  readonly tender: string;
  readonly lots: LotsView;
  readonly words: DecisionWords;
  /** Why the person who looks cannot recommend now. */
  readonly stands: Refusal | null;
  readonly myRoles: readonly string[];
}

export const RecommendLots = ({ tender, lots, words, stands, myRoles }: RecommendLotsProps) => (
  <Part title={words.lots.recommend}>
    <Stack>
      <p className={styles.reason}>{words.lots.recommendLead}</p>
      <NotOnRecord sentences={lots.notOnRecord} />
      {stands ? (
        <p className={styles.reason}>
          {stands.code === 'not-your-role'
            ? words.recommend.notYours
            : `${words.recommend.waiting}: ${stands.sentence} ${stands.wayOut ?? ''}`}
        </p>
      ) : (
        <Recommend tender={tender} lots={lots} words={words} myRoles={myRoles} />
      )}
    </Stack>
  </Part>
);

const Recommend = ({ tender, lots: view, words: { lots: words, recommend: deed }, myRoles }: Omit<RecommendLotsProps, 'stands'>) => {
  const session = useSession();
  const { run, busy } = useCommand('award.recommend');
  const { typed, type, forget } = useTyped<Readonly<Record<string, string>>>(`recommend lots ${tender}`, {});
  const [isAsking, setAsking] = useState(false);
  const led = ledTo(view);
  const all = view.lots.map((one) => {
    const bids = led.get(one.lot.id) ?? [];
    return {
      lot: one.lot.id,
      name: awardLots.lot(one.lot.number, one.lot.title),
      bids,
      to: namesOf(one, bids).join(', ') || awardLots.nobody,
    };
  });
  const waitsFor = all.every(({ lot }) => (typed[lot] ?? '').trim() !== '') ? undefined : awardLots.waits;
  const ask = useCallback(() => setAsking(true), []);
  useCommands(
    award.title,
    useMemo(
      () => [{ id: 'award.recommend', label: words.button, can: waitsFor === undefined ? true : { waitsFor }, run: ask }] as const,
      [words.button, waitsFor, ask],
    ),
  );
  const recommend = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const awards = all.map(({ lot, bids }) => ({ lot, bids: [...bids], reason: typed[lot] ?? '' }));
    const said = refusalOf(await run({ tender, awards, signers }));
    if (!said) forget();
    return said;
  };
  return (
    <div className={styles.form}>
      <Stack>
        {all.map(({ lot, name, to }) => (
          <TextArea
            key={lot}
            label={awardLots.reasonFor(name, to)}
            rows={2}
            value={typed[lot] ?? ''}
            onChange={(reason) => type({ ...typed, [lot]: reason })}
          />
        ))}
        <div>
          <Button look="solemn" icon="wax" waitsFor={waitsFor} onPress={ask}>
            {words.button}
          </Button>
        </div>
      </Stack>
      {isAsking ? (
        <SignedDialog
          title={words.dialogTitle}
          onClose={() => setAsking(false)}
          willBeFixed={[...all.map(({ name, to }) => words.fixed(name, to)), ...deed.fixed('').slice(1)]}
          signer={session}
          capacity={myRoles.join(', ')}
          act={deed.act}
          isPending={busy}
          onAct={recommend}
        >
          <p>{deed.dialogSentence}</p>
        </SignedDialog>
      ) : null}
    </div>
  );
};
