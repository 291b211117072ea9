/** Everything about one criterion, beside the outline. */

import type { ReactNode } from 'react';
import type { Criterion } from '../../../../shared/domain/criteria.ts';
import { comparedInTurn } from '../../../../shared/domain/criteria-order.ts';
import { find, isWeighed } from '../../../../shared/domain/criteria.ts';
import type { Finding } from '../../../../shared/domain/check.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { Icon, Select, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { methodWords } from '../../../words/prepare-method.ts';
import { KeptTextArea, KeptTextField } from '../draft/KeptFields.tsx';
import { FindingList } from '../freeze/FindingList.tsx';
import { JudgedIn } from '../apart/JudgedIn.tsx';
import { weightsApart } from '../apart/weights-apart.ts';
import { criterionKinds } from './CriteriaTools.tsx';
import styles from './criteria.module.css';
import { PassFailFields, ThresholdFields } from './GateFields.tsx';
import type { CriterionKind } from './new-criterion.ts';
import { nodeFindings } from './node-findings.ts';
import { PriceFields } from './PriceFields.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { SocialValueFields } from './SocialValueFields.tsx';
import type { Criteria } from './use-criteria.ts';
import { showPoints, showShare } from './weight-text.ts';

const words = prepareWords.node;

/** What the fields of each kind are given. */
export interface NodeFieldsProps<Kind extends Criterion> {
  readonly criterion: Kind;
  readonly criteria: Criteria;
  readonly model: Model;
  readonly findings: ReturnType<typeof nodeFindings>;
  readonly isReadOnly: boolean;
}

export interface NodePaneProps {
  readonly criteria: Criteria;
  readonly model: Model;
  readonly here: CriterionId | null;
  /** The criterion whose title shall be typed next. */
  readonly toTitle: CriterionId | null;
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
  readonly onKind: (kind: CriterionKind) => void;
  readonly onScales: () => void;
}

export const NodePane = ({ criteria, model, here, toTitle, findings, isReadOnly, onKind, onScales }: NodePaneProps) => {
  const criterion = here === null ? null : find(criteria.tree, here);
  if (!criterion) return <p className={styles.quiet}>{words.none}</p>;
  const { id, kind, number, title, text } = criterion;
  const keepWords =
    (field: 'number' | 'title' | 'text') =>
    (typed: string): null => {
      criteria.change(
        criterion,
        words.edited(words.deeds[field], title || typed),
        (present) => ({ ...present, [field]: typed.trim() }),
        `${id} ${field}`,
      );
      return null;
    };
  const own = nodeFindings(findings, id);
  const common = { isReadOnly, onLeave: criteria.draft.endTyping };
  return (
    <Stack key={id} gap="two">
      <div className={styles.nodeHead}>
        <h2 className={styles.title}>
          <span className={styles.clause}>{number}</span> {title || prepareWords.outline.noTitle}
        </h2>
        <WeightLine criterion={criterion} model={model} />
        <FindingList findings={own('weight').filter(({ code }) => code !== 'weight-missing')} />
      </div>
      <div className={styles.pair}>
        <KeptTextField {...common} label={words.number} kept={number} onKeep={keepWords('number')} maxLength={250} />
        <Select
          label={words.kind}
          placeholder={words.kind}
          isDisabled={isReadOnly}
          value={kind}
          choices={criterionKinds.map((one) => ({ id: one, label: prepareWords.kinds[one], detail: prepareWords.kindDetails[one] }))}
          onChange={onKind}
        />
      </div>
      <FindingList findings={own('number')} />
      <KeptTextField
        {...common}
        label={words.titleField}
        kept={title}
        onKeep={keepWords('title')}
        maxLength={500}
        autoFocus={id === toTitle}
      />
      <FindingList findings={own('title')} />
      <KeptTextArea {...common} label={words.text} kept={text} onKeep={keepWords('text')} rows={3} />
      <FindingList findings={own('text')} />
      {fieldsOf({ criterion, criteria, model, findings: own, isReadOnly }, onScales)}
      <JudgedIn criterion={criterion} criteria={criteria} apart={model} isReadOnly={isReadOnly} />
      <FindingList findings={own('other')} />
    </Stack>
  );
};

const fieldsOf = ({ criterion, ...props }: NodeFieldsProps<Criterion>, onScales: () => void): ReactNode => {
  switch (criterion.kind) {
    case 'group':
      return <ThresholdFields {...props} criterion={criterion} />;
    case 'scored':
      return <QuestionFields {...props} criterion={criterion} onScales={onScales} />;
    case 'pass-fail':
      return <PassFailFields {...props} criterion={criterion} />;
    case 'information':
      return null;
    case 'price':
      return <PriceFields {...props} criterion={criterion} />;
    case 'social-value-quantity':
      return <SocialValueFields {...props} criterion={criterion} />;
    default:
      return criterion satisfies never;
  }
};

const WeightLine = ({ criterion, model }: { readonly criterion: Criterion; readonly model: Model }) => {
  if (model.method === 'lexicographic') {
    const turn = comparedInTurn(model.criteria).findIndex(({ id }) => id === criterion.id);
    return turn === -1 ? null : (
      <p className={styles.weightLine}>
        <Icon name="scales" /> {methodWords.compared(turn + 1)}
      </p>
    );
  }
  if (!isWeighed(criterion)) return <p className={styles.quiet}>{words.noPoints}</p>;
  const { relative, absolute } = weightsApart(model.criteria, model.weightMode, model).get(criterion.id) ?? {
    relative: null,
    absolute: null,
  };
  if (absolute === null) return <p className={styles.quiet}>{words.noWeight}</p>;
  const section = criterion.parent === null ? '' : (find(model.criteria, criterion.parent)?.title ?? '');
  return (
    <p className={styles.weightLine}>
      <Icon name="scales" /> {words.weightWords(showPoints(absolute).shown, relative && showShare(relative).shown, section)}
    </p>
  );
};
