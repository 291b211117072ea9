/** What is on its way into the envelopes of one bid: how far each file is, and beside each that was refused, why. */

import { Notice, Progress, RefusalNotice } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { sizeWords } from './file-words.ts';
import styles from './files.module.css';
import type { Intake, IntakeItem } from './intake.ts';

const words = receive.intake;

export interface IntakeListProps {
  readonly items: readonly IntakeItem[];
  readonly intake: Intake;
}

export const IntakeList = ({ items, intake }: IntakeListProps) =>
  items.length === 0 ? null : (
    <ul className={styles.intake} aria-label={words.title}>
      {items.map((item) => (
        <li key={item.id}>
          <OnItsWay item={item} onCancel={() => intake.cancel(item.id)} onDismiss={() => intake.dismiss(item.id)} />
        </li>
      ))}
    </ul>
  );

interface OnItsWayProps {
  readonly item: IntakeItem;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

const OnItsWay = ({ item: { title, target, size, state }, onCancel, onDismiss }: OnItsWayProps) => {
  const label = words.to(title, receive.files.envelopes[target.envelope]);
  if (state.kind === 'refused') return <RefusalNotice refusal={state.refusal} onDismiss={onDismiss} />;
  if (state.kind === 'cancelled')
    return (
      <Notice kind="information" onDismiss={onDismiss}>
        {words.cancelled(title)}
      </Notice>
    );
  if (state.kind === 'waiting') return <Progress label={label} percent={0} shown={words.waiting} onCancel={onCancel} />;
  if (state.kind === 'finishing') return <Progress label={label} percent={100} shown={words.finishing} />;
  const { sent } = state;
  return <Progress label={label} percent={(sent / size) * 100} shown={words.sent(sizeWords(sent), sizeWords(size))} onCancel={onCancel} />;
};
