/** Within an item: that its question is asked to be reopened, is being moderated again or was, and who takes the next step. */

import type { Where } from '../../../../shared/contract/words.ts';
import { useAnswer } from '../../../app/ask.ts';
import { Button, Notice } from '../../../kit/index.ts';
import { reopening as words } from '../../../words/reopening.ts';
import { nextStep } from './next-step.ts';

export interface ItemReopeningProps {
  readonly where: Where;
  readonly criterion: string;
  /** To the wall, where it is decided and settled. */
  readonly onWall: () => void;
}

export const ItemReopening = ({ where, criterion, onWall }: ItemReopeningProps) => {
  const { value } = useAnswer('moderate.viewReopenings', where);
  const last = value?.reopenings.findLast((one) => one.criterion === criterion);
  if (!value || !last) return null;
  const { decided, settled } = last;
  const isOver = last.state === 'refused' || last.state === 'settled';
  const said = settled
    ? words.settledBy(settled.by, settled.at)
    : isOver && decided
      ? words.decided(decided.by, decided.at, decided.reason)
      : nextStep(last, value);
  return (
    <Notice
      kind={isOver ? 'done' : 'information'}
      title={words.states[last.state]}
      {...(isOver
        ? {}
        : {
            actions: (
              <Button size="small" onPress={onWall}>
                {words.toWall}
              </Button>
            ),
          })}
    >
      {said}
    </Notice>
  );
};
