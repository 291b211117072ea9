/** The end of every trace: what the record says about a number, the reason, and who put it there when. */

import type { Where } from '../../../../shared/contract/words.ts';
import { useAnswer } from '../../../app/ask.ts';
import { Spinner } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { dayAndTime } from '../../../words/format.ts';
import type { Origin } from './trace.ts';
import styles from './why.module.css';

export const OriginView = ({ place, origin }: { readonly place: Where; readonly origin: Origin }) => {
  const { value, refusal } = useAnswer('award.origin', { ...place, source: origin });
  if (refusal) return <p>{refusal.sentence}</p>;
  if (!value) return <Spinner label={award.why.reading} />;
  return (
    <div className={styles.origin}>
      <p>{value.sentence}</p>
      {value.reason === '' ? null : (
        <blockquote className={styles.reason} aria-label={award.why.reason}>
          {value.reason}
        </blockquote>
      )}
      {value.made.map(({ by, at }, index) => (
        <p key={`${index + 1} ${by}`} className={styles.by}>
          {award.why.by(by, dayAndTime(at))}
        </p>
      ))}
    </div>
  );
};
