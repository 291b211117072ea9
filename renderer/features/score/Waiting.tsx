/** Before there is a sheet: what scoring waits for, in plain words. */

import type { Refusal } from '../../../shared/domain/result.ts';
import type { Where } from '../../../shared/contract/words.ts';
import { useAnswer, useGo } from '../../app/ask.ts';
import { Button, EmptyState, Heading, Page, Sealed, Stack } from '../../kit/index.ts';
import { score } from '../../words/score.ts';
import type { ScoreView } from './model.ts';

export interface WaitingProps {
  readonly place: Where;
  readonly view: ScoreView;
  readonly refusal: Refusal | null;
}

const words = score.waiting;

export const Waiting = ({ place, view, refusal }: WaitingProps) => {
  const go = useGo();
  const isRecord = place.record !== undefined;
  const isOpened = view.stage === 'opened';
  // What stands before scoring is for Receive to say; here it is only repeated.
  const receive = useAnswer('receive.view', place, { enabled: isOpened });
  const stands = isOpened && receive.value ? receive.value.startScoring : refusal;
  const job = view.stage === 'criteria-draft' ? 'prepare' : 'receive';
  return (
    <Page width="reading">
      <Heading level={1}>{score.progressTitle}</Heading>
      <Stack gap="three">
        <EmptyState
          icon="clock"
          title={words.title}
          level={2}
          actions={
            isRecord ? undefined : (
              <Button onPress={() => go(`/tender/${place.tender}/${job}`)}>{job === 'prepare' ? words.toPrepare : words.toReceive}</Button>
            )
          }
        >
          {stands ? [stands.sentence, stands.wayOut].filter(Boolean).join(' ') : words.settled} {words.noBids}
        </EmptyState>
        {isOpened ? null : <Sealed what={words.sealed} who={words.sealedWho} when={words.sealedWhen} />}
      </Stack>
    </Page>
  );
};
