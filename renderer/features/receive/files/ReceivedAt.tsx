/** When the files that are put in next came in: now, or as the portal says. */

import { isLate } from '../../../../shared/domain/deadline.ts';
import { Segments, TextField } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';
import styles from './files.module.css';
import { dayAndHour, momentOf, recorded, refusalOfReceived } from './moment.ts';
import type { Received } from './moment.ts';

const words = receive.files;

export interface ReceivedAtProps {
  readonly received: Received;
  readonly onReceived: (received: Received) => void;
  readonly deadline: string;
}

export const ReceivedAt = ({ received, onReceived, deadline }: ReceivedAtProps) => {
  const { typed, asOf } = received;
  const refusal = refusalOfReceived(received);
  const moment = typed === null ? asOf : momentOf(typed);
  return (
    <div className={styles.received}>
      <Segments
        label={words.received}
        segments={[
          { id: 'now', label: words.receivedNow },
          { id: 'at', label: words.receivedAt },
        ]}
        value={typed === null ? 'now' : 'at'}
        onChange={(choice) => {
          const now = new Date();
          onReceived({ typed: choice === 'now' ? null : dayAndHour(now), asOf: recorded(now) });
        }}
      />
      {typed === null ? null : (
        <TextField
          type="datetime-local"
          label={words.receivedField}
          value={typed}
          onChange={(next) => onReceived({ typed: next, asOf: recorded(new Date()) })}
          refusal={refusal ?? undefined}
        />
      )}
      {moment !== null && refusal === null && isLate(moment, deadline) ? (
        <p className={styles.afterDeadline} role="status">
          {typed === null ? words.nowIsLate(dayAndTime(deadline)) : words.receivedLate(dayAndTime(deadline))}
        </p>
      ) : null}
    </div>
  );
};
