/** The slider at the foot of an opened pack or a replay: act by act through the record, with what each act did in a sentence. */

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { IconButton, Slider } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import { count, dayAndTime } from '../../words/format.ts';
import { useAnswer } from '../ask.ts';
import styles from './shell.module.css';

export interface ReplayBarProps {
  readonly record: string;
  readonly tender: string;
  /** The last act that is shown; undefined for the whole record. */
  readonly upTo: number | undefined;
  readonly onGo: (upTo: number | undefined) => void;
}

/** Milliseconds for which the slider rests before the screens follow, so that dragging across a thousand acts plays a few of them. */
const settle = 150;
/** Milliseconds between acts while it plays: time to read the sentence. */
const beat = 1_500;

export const ReplayBar = ({ record, tender, upTo, onGo }: ReplayBarProps) => {
  const total = useAnswer('archive.record', { record }).value?.acts ?? 0;
  const shown = Math.min(upTo ?? total, total);
  const [wanted, setWanted] = useState<number | null>(null);
  const [isStarted, setStarted] = useState(false);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const at = wanted ?? shown;
  const isAtEnd = shown >= total;
  const isPlaying = isStarted && !isAtEnd;

  const go = (act: number): void => onGo(act >= total ? undefined : Math.max(1, act));
  const stepTo = (act: number): void => {
    setStarted(false);
    go(act);
  };
  const slideTo = (act: number): void => {
    setStarted(false);
    setWanted(act);
    clearTimeout(settling.current);
    settling.current = setTimeout(() => {
      go(act);
      setWanted(null);
    }, settle);
  };
  useEffect(() => () => clearTimeout(settling.current), []);

  const playTo = useEffectEvent((act: number) => go(act));
  useEffect(() => {
    if (!isPlaying) return undefined;
    const next = setTimeout(() => playTo(shown + 1), beat);
    return () => clearTimeout(next);
  }, [isPlaying, shown]);

  if (total === 0) return null;
  return (
    <section className={styles.replay} aria-label={app.replay.label}>
      <div className={styles.replayTools}>
        <IconButton label={app.replay.back} icon="left" isDisabled={at <= 1} onPress={() => stepTo(at - 1)} />
        <IconButton
          label={isPlaying ? app.replay.pause : app.replay.play}
          icon={isPlaying ? 'pause' : 'play'}
          look="plain"
          onPress={() => {
            if (isAtEnd) go(1);
            setStarted(!isPlaying);
          }}
        />
        <IconButton label={app.replay.forward} icon="right" isDisabled={at >= total} onPress={() => stepTo(at + 1)} />
      </div>
      <div className={styles.replaySlider}>
        <Slider
          label={app.replay.slider}
          value={at}
          from={1}
          to={total}
          onChange={slideTo}
          shown={app.replay.shown(count(at), count(total))}
        />
      </div>
      <CurrentAct record={record} tender={tender} upTo={upTo} act={shown} />
    </section>
  );
};

/** Asked of the record as it stands at that act, so that the main side need not play it twice. */
const CurrentAct = ({ record, tender, upTo, act }: Omit<ReplayBarProps, 'onGo'> & { readonly act: number }) => {
  const { value, refusal } = useAnswer('archive.acts', { tender, record, ...(upTo === undefined ? {} : { upTo }), from: act, count: 1 });
  const current = value?.acts[0];
  if (refusal) return <p className={styles.act}>{refusal.sentence}</p>;
  if (!current || current.number !== act) return <p className={styles.act}>{app.replay.reading}</p>;
  return (
    <p className={styles.act} aria-live="polite">
      <span>{current.sentence}</span>
      {current.voided ? (
        <span>
          {app.replay.void} {current.voided.sentence}
        </span>
      ) : null}
      <span className={styles.actBy}>{app.replay.by(current.by, dayAndTime(current.at))}</span>
    </p>
  );
};
