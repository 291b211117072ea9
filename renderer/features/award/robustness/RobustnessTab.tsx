/** How firmly the result stands: who looks is recorded first, then it is reckoned in a thread of its own, told as it goes on. */

import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import type { CutInto } from '../../../../shared/domain/framework-cut.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useAnswer, useCommand, useWork } from '../../../app/ask.ts';
import { Button, Notice, Part, RefusalNotice, Row, Spinner, Stack, WorkProgress } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { type RobustnessWords, robustnessWords } from '../../../words/robustness.ts';
import type { View } from '../result/result.ts';
import styles from './robustness.module.css';
import { RobustnessView } from './RobustnessView.tsx';

export interface RobustnessTabProps {
  readonly place: Where;
  readonly view: View;
  readonly evaluation: Evaluation;
}

type Looks = Output<'award.viewLooks'>;

/** Before the last stage of a procedure it is asked who goes on, and where a rule admits several, who they are. */
const intoOf = ({ goesOn, admitted }: View): CutInto | null => (goesOn !== null ? 'next-stage' : admitted ? 'framework' : null);

export const RobustnessTab = ({ place, view, evaluation }: RobustnessTabProps) => {
  const words = robustnessWords(intoOf(view));
  const at = view.lot === null ? place : { ...place, lot: view.lot };
  const { value: looks, refusal } = useAnswer('award.viewLooks', at);
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (!looks) return <Spinner label={words.loading} />;
  return (
    <Stack gap="four">
      {looks.refusal ? (
        <Part title={words.title}>
          <Stack>
            <p>{words.waits}</p>
            <RefusalNotice refusal={looks.refusal} />
          </Stack>
        </Part>
      ) : (
        // Another result is another thing to look at.
        <Looking key={looks.result} at={at} view={view} evaluation={evaluation} looks={looks} words={words} />
      )}
      <WhoLooked looks={looks} words={words} />
    </Stack>
  );
};

interface LookingProps extends Omit<RobustnessTabProps, 'place'> {
  readonly at: Where & { readonly lot?: string };
  readonly looks: Looks;
  readonly words: RobustnessWords;
}

const Looking = ({ at, view, evaluation, looks, words }: LookingProps) => {
  const { run, busy } = useCommand('award.robustness');
  const { begin, ...work } = useWork();
  const [found, setFound] = useState<Output<'award.robustness'> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const look = useCallback(async (): Promise<void> => {
    setRefusal(null);
    const answer = await run({ ...at, job: begin() });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setFound(answer.value);
  }, [at, run, begin]);
  // Whoever has looked already, or looks where nothing is recorded, need not ask for it again.
  const [mayBeginAtOnce] = useState(() => looks.haveLooked || !looks.isRecorded);
  useEffect(() => {
    if (mayBeginAtOnce) void look();
    // Once, when the sheet is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      <Part title={words.title}>
        <Stack>
          {found ? <p className={styles.first}>{found.sentence}</p> : null}
          <p className={styles.quiet}>{words.lead}</p>
          {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
          {busy ? <WorkProgress {...work} /> : null}
          {found || busy ? null : (
            <>
              <Notice kind="information">{looks.isRecorded ? words.recorded : words.notRecorded}</Notice>
              <Row>
                <Button icon="eye" onPress={() => void look()}>
                  {words.look}
                </Button>
              </Row>
            </>
          )}
        </Stack>
      </Part>
      {found ? <RobustnessView at={at} view={view} evaluation={evaluation} found={found} words={words} /> : null}
    </>
  );
};

const WhoLooked = ({ looks, words }: Pick<LookingProps, 'looks' | 'words'>) => (
  <Part title={words.views.title}>
    {looks.views.length === 0 ? (
      <p>{words.views.none}</p>
    ) : (
      <ul>
        {looks.views.map(({ made, drawn, isCurrent }) => (
          <li key={`${made.by} ${made.at} ${drawn?.seed ?? ''} ${drawn?.draws ?? ''} ${drawn?.level ?? ''} ${drawn?.spread ?? ''}`}>
            {words.views.line(made.by, dayAndTime(made.at))}
            {drawn ? `: ${words.views.drew(drawn.draws, drawn.seed)}` : ''}
            {isCurrent ? '' : ` (${words.views.former})`}
          </li>
        ))}
      </ul>
    )}
  </Part>
);
