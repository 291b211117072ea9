/** Why a finding stays as it is: one reason, for it alone or for all of its kind. */

import { useState } from 'react';
import type { CheckedFinding } from '../../../../shared/domain/finding-answers.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Checkbox, RefusalNotice, Row, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';

const words = prepareWords.freeze;

export interface AnswerFormProps {
  readonly tender: string;
  readonly finding: CheckedFinding;
  /** Of the same kind, and not answered either. */
  readonly others: readonly CheckedFinding[];
  readonly onClose: () => void;
}

export const AnswerForm = ({ tender, finding, others, onClose }: AnswerFormProps) => {
  const { run, busy } = useCommand('prepare.answerFindings');
  const { typed, type, forget } = useTyped(`finding ${finding.digest}`, finding.answer?.reason ?? '');
  const [isForAll, setForAll] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waits = typed.trim() === '' ? words.waitsForReason : undefined;
  const keep = async (): Promise<void> => {
    if (waits !== undefined || busy) return;
    const answered = isForAll ? [finding, ...others] : [finding];
    const said = refusalOf(await run({ tender, digests: answered.map(({ digest }) => digest), reason: typed.trim() }));
    setRefusal(said);
    if (said) return;
    forget();
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Stack gap="one">
        <TextArea
          label={words.reason}
          description={words.reasonHint}
          rows={2}
          value={typed}
          onChange={type}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
          }}
          autoFocus
        />
        {others.length === 0 ? null : (
          <Checkbox isSelected={isForAll} onChange={setForAll}>
            {words.forAll(others.length)}
          </Checkbox>
        )}
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <Row>
          <Button type="submit" size="small" keys="Ctrl+Enter" isPending={busy} waitsFor={waits}>
            {words.keepAnswer}
          </Button>
          <Button size="small" look="quiet" onPress={onClose}>
            {words.leaveAnswer}
          </Button>
        </Row>
      </Stack>
    </form>
  );
};
