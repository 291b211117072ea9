/** Whether points are added up, or the order of the criteria alone decides. */

import { useState } from 'react';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import type { Method } from '../../../../shared/domain/model.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Part, RefusalNotice, Segments } from '../../../kit/index.ts';
import { methodWords as words } from '../../../words/prepare-method.ts';
import type { Criteria } from '../criteria/use-criteria.ts';
import styles from '../prepare.module.css';

export interface MethodPartProps {
  readonly tender: string;
  readonly method: Method;
  readonly criteria: Criteria;
  readonly isReadOnly: boolean;
}

export const MethodPart = ({ tender, method, criteria, isReadOnly }: MethodPartProps) => {
  const { run } = useCommand('prepare.setMethod');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = async (to: Method): Promise<void> => {
    const said = refusalOf(await run({ tender, method: to }));
    setRefusal(said);
    if (said || to === 'points') return;
    const weighed = criteria.tree.filter((criterion) => isWeighed(criterion) && criterion.weight !== null);
    if (weighed.length > 0)
      criteria.draft.make(
        words.withoutWeights,
        weighed.map((criterion) => ({ kind: 'changed', criterion: { ...criterion, weight: null } }) as const),
      );
  };
  return (
    <Part title={words.title}>
      <Segments<Method>
        label={words.method}
        isDisabled={isReadOnly}
        value={method}
        segments={(['points', 'lexicographic'] as const).map((id) => ({ id, label: words.methods[id] }))}
        onChange={(to) => void choose(to)}
      />
      <p>{words.sentences[method]}</p>
      {isReadOnly || method === 'lexicographic' ? null : <p className={styles.quiet}>{words.kept}</p>}
      {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
    </Part>
  );
};
