/** The button in a locked item that asks to moderate its question again, where whoever looks may ask. */

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Criterion } from '../../../../shared/domain/criteria.ts';
import { reopeningReasons } from '../../../../shared/domain/reopening.ts';
import type { ReopeningReason } from '../../../../shared/domain/reopening.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import { refusalOf, useAnswer, useCommand } from '../../../app/ask.ts';
import { Button, Checkbox, FormDialog, Select, TextArea, useTyped } from '../../../kit/index.ts';
import { reopening } from '../../../words/reopening.ts';

const words = reopening.request;
const reasons = (Object.keys(reopeningReasons) as ReopeningReason[]).map((id) => ({
  id,
  label: `${reopeningReasons[id].slice(0, 1).toUpperCase()}${reopeningReasons[id].slice(1)}`,
}));

export interface AskToReopenProps {
  readonly where: Where;
  readonly criterion: Criterion;
  /** A score of it was agreed with somebody who is recused since: the reason that is offered first. */
  readonly isConflicted: boolean;
  /** It has been asked for, and the button that had the focus is gone. */
  readonly onAsked: () => void;
}

export const AskToReopen = ({ where, criterion, isConflicted, onAsked }: AskToReopenProps) => {
  const { value } = useAnswer('moderate.viewReopenings', where);
  const [isOpen, setOpen] = useState(false);
  const isUnderWay = value?.reopenings.some(
    (one) => one.criterion === criterion.id && (one.state === 'requested' || one.state === 'approved'),
  );
  const hasAsked = useRef(false);
  const leave = useEffectEvent(onAsked);
  useEffect(() => {
    if (isUnderWay !== true || !hasAsked.current) return;
    hasAsked.current = false;
    leave();
  }, [isUnderWay]);
  if (!value || value.mayRequest || isUnderWay === true) return null;
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {reopening.ask}
      </Button>
      {isOpen ? (
        <RequestDialog
          tender={where.tender}
          criterion={criterion}
          isConflicted={isConflicted}
          onAsked={() => {
            hasAsked.current = true;
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};

interface RequestDialogProps extends Pick<AskToReopenProps, 'criterion' | 'isConflicted' | 'onAsked'> {
  readonly tender: string;
  readonly onClose: () => void;
}

const RequestDialog = ({ tender, criterion, isConflicted, onAsked, onClose }: RequestDialogProps) => {
  const { run, busy } = useCommand('moderate.requestReopening');
  const { typed, type, forget } = useTyped<{ reason: ReopeningReason | null; words: string; isBlind: boolean }>(`reopen ${criterion.id}`, {
    reason: isConflicted ? 'conflict-discovered' : null,
    words: '',
    isBlind: false,
  });
  const { reason } = typed;
  const isWhole = reason !== null && typed.words.trim() !== '';
  const ask = async (): Promise<Refusal | null> => {
    if (reason === null) return null;
    const answer = await run({ tender, criterion: criterion.id, reason, words: typed.words.trim(), isEffectKnown: !typed.isBlind });
    const said = refusalOf(answer);
    if (said) return said;
    onAsked();
    forget();
    return null;
  };
  return (
    <FormDialog
      title={words.title(`${criterion.number} ${criterion.title}`)}
      onClose={onClose}
      act={words.act}
      isPending={busy}
      waitsFor={isWhole ? undefined : words.waits}
      onAct={ask}
    >
      <p>{words.lead}</p>
      <Select
        label={words.reason}
        placeholder={words.choose}
        choices={reasons}
        value={reason}
        onChange={(chosen) => type({ ...typed, reason: chosen })}
      />
      <TextArea
        label={words.words}
        description={words.wordsHelp}
        rows={3}
        value={typed.words}
        onChange={(text) => type({ ...typed, words: text })}
      />
      <Checkbox isSelected={typed.isBlind} onChange={(isBlind) => type({ ...typed, isBlind })} description={words.blindHelp}>
        {words.blind}
      </Checkbox>
    </FormDialog>
  );
};
