/** The foot of a consensus: how it stands, what it lacks, and the button that records it or goes on. */

import type { Refusal } from '../../../shared/domain/result.ts';
import { stepAt } from '../../../shared/domain/scale.ts';
import { Button, Icon, IconButton, RefusalNotice } from '../../kit/index.ts';
import { moderate } from '../../words/moderate.ts';
import { nextStage } from '../../words/next-stage.ts';
import type { ConsensusText } from './consensus.ts';
import type { ModerateItem } from './model.ts';
import styles from './moderate.module.css';

export interface ItemFootProps {
  readonly item: ModerateItem;
  readonly text: ConsensusText;
  readonly isRecorded: boolean;
  readonly lacks: Refusal | null;
  readonly keptAt: string | null;
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
  readonly onUndo: (() => void) | null;
  /** Records, or goes on where there is nothing to record. */
  readonly onAct: (() => void) | null;
}

const words = moderate.form;

export const ItemFoot = ({ item, text, isRecorded, lacks, keptAt, refusal, isBusy, onUndo, onAct }: ItemFootProps) => {
  const { consensus, readOnly, scale } = item;
  const step = text.value === null ? null : stepAt(scale, text.value);
  const recorded = !consensus
    ? ''
    : item.carried && consensus.present.length === 0
      ? nextStage.cameWithBid(consensus.agreed.at, consensus.agreed.by)
      : words.recorded(consensus.agreed.at, consensus.agreed.by, consensus.versions);
  const isWritable = readOnly === null;
  const says = !isWritable
    ? recorded || words.notAgreed
    : isRecorded
      ? recorded
      : lacks
        ? `${words.lacks} ${lacks.sentence.slice(0, 1).toLowerCase()}${lacks.sentence.slice(1)}`
        : words.ready;
  return (
    <div className={styles.foot}>
      {refusal ? (
        <div className={styles.notKept}>
          <RefusalNotice refusal={refusal} />
          <p>{words.notKept}</p>
        </div>
      ) : null}
      <div className={styles.lacks} role="status">
        <span>
          <Icon name={isRecorded ? 'done' : lacks ? 'now' : 'open'} />
        </span>
        <span>
          {step ? <strong>{`${step.value}, ${step.label}. `}</strong> : null}
          {says}
          {isWritable && consensus && !isRecorded ? <span className={styles.kept}>{words.changed}</span> : null}
          {isWritable && !isRecorded && keptAt !== null ? <span className={styles.kept}>{words.kept(keptAt)}</span> : null}
          {isWritable ? null : <span className={styles.kept}>{readOnly?.sentence}</span>}
        </span>
      </div>
      {isWritable ? (
        <IconButton label={words.undo} keys="Ctrl+Z" icon="undo" isDisabled={onUndo === null} onPress={() => onUndo?.()} />
      ) : null}
      <Button look="primary" keys="Ctrl+Enter" isDisabled={onAct === null} isPending={isBusy} onPress={() => onAct?.()}>
        {isWritable && !isRecorded ? words.record : words.next}
      </Button>
    </div>
  );
};
