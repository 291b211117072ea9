/** What waits for the person signed in: in which tender, by when, one press away. */

import { useGo } from '../../app/ask.ts';
import { Card, Panel, StateBadge } from '../../kit/index.ts';
import { home } from '../../words/home.ts';
import { deadlineWords } from '../../words/format.ts';
import type { Waiting } from './model.ts';
import styles from './home.module.css';

export interface WaitingForYouProps {
  readonly waiting: readonly Waiting[];
}

const words = home.waiting;

export const WaitingForYou = ({ waiting }: WaitingForYouProps) => {
  const go = useGo();
  return (
    <Panel title={words.title} beside={words.amount(waiting.length)}>
      {waiting.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol className={styles.cards}>
          {waiting.map(({ key, tender, job, sentence, isUrgent, reference, title, procedureStage, deadline }) => (
            <li key={key}>
              <Card title={sentence} onOpen={() => go(`/tender/${tender}/${job}`)}>
                <p>
                  <span className={styles.reference}>{reference}</span> {title}
                </p>
                {procedureStage === null ? null : <p className={styles.authority}>{procedureStage}</p>}
                <p className={styles.facts}>
                  <StateBadge icon={isUrgent ? 'people' : 'clock'} tone={isUrgent ? 'accent' : 'neutral'}>
                    {isUrgent ? words.urgent : words.whenYouCan}
                  </StateBadge>
                  {deadline === '' ? null : <span>{words.by(deadlineWords(deadline))}</span>}
                </p>
              </Card>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
};
