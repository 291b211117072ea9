/** How long an answer may be, and what becomes of what is beyond it. */

import type { AnswerLimit, ScoredCriterion } from '../../../../shared/domain/criteria.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { Select, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { KeptNumber } from '../draft/KeptFields.tsx';
import { FindingList } from '../freeze/FindingList.tsx';
import styles from './criteria.module.css';
import type { NodeFieldsProps } from './NodePane.tsx';

const words = prepareWords.node;

const first: Omit<AnswerLimit, 'most'> = { kind: 'words', beyond: 'not-read' };

export const LimitFields = ({ criterion, criteria, findings, isReadOnly }: NodeFieldsProps<ScoredCriterion>) => {
  const { limit, title } = criterion;
  const set = (change: (present: AnswerLimit | null) => AnswerLimit | null): Refusal | null =>
    criteria.change(criterion, words.edited(words.deeds.limit, title), (present) => ({ ...present, limit: change(present.limit) }));
  const keepMost = (typed: string): Refusal | null => {
    const written = typed.replaceAll(/[\s,]/g, '');
    if (written === '') return set(() => null);
    if (!/^[1-9]\d{0,5}$/.test(written)) return refuse('limit-not-whole', words.limitWrong, { wayOut: words.limitWayOut });
    return set((present) => ({ ...(present ?? first), most: Number(written) }));
  };
  return (
    <Stack gap="one">
      <div className={styles.pair}>
        <KeptNumber
          label={words.limitMost}
          isOptional
          isReadOnly={isReadOnly}
          kept={limit === null ? '' : String(limit.most)}
          onKeep={keepMost}
          onLeave={criteria.draft.endTyping}
        />
        {limit === null ? null : (
          <Select
            label={words.limitKind}
            placeholder={words.limitKind}
            isDisabled={isReadOnly}
            value={limit.kind}
            choices={(['words', 'pages'] as const).map((id) => ({ id, label: words.limitKinds[id] }))}
            onChange={(kind) => void set((present) => present && { ...present, kind })}
          />
        )}
      </div>
      {limit === null ? null : (
        <Select
          label={words.limitBeyond}
          placeholder={words.limitBeyond}
          isDisabled={isReadOnly}
          value={limit.beyond}
          choices={(['not-read', 'may-be-rejected'] as const).map((id) => ({ id, label: words.limitBeyonds[id] }))}
          onChange={(beyond) => void set((present) => present && { ...present, beyond })}
        />
      )}
      <FindingList findings={findings('limit')} />
    </Stack>
  );
};
