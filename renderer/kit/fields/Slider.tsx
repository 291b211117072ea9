/** A position along something counted, such as the acts of a replay: drag it, or go step by step with the arrow keys. */

import { Label, Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly onChange: (value: number) => void;
  /** The position in words, such as "act 214 of 1,902, 14:32:07". */
  readonly shown: string;
  /** Positions worth a mark on the ruler, such as the freeze. */
  readonly marks?: readonly number[];
}

export function Slider({ label, value, from, to, onChange, shown, marks = [] }: SliderProps) {
  const share = (position: number): string => `${((position - from) / Math.max(1, to - from)) * 100}%`;
  return (
    <AriaSlider value={value} minValue={from} maxValue={to} step={1} onChange={onChange} className={classes(styles.slider)}>
      <Label className={classes(styles.label)}>{label}</Label>
      <SliderOutput className={classes(styles.output)}>{shown}</SliderOutput>
      <SliderTrack className={classes(styles.track)}>
        <div className={styles.passed} style={{ width: `calc(${share(value)} + 0.75rem)` }} />
        {marks.map((mark) => (
          <div key={mark} className={styles.tick} style={{ insetInlineStart: share(mark) }} />
        ))}
        <SliderThumb className={classes(styles.thumb)} />
      </SliderTrack>
    </AriaSlider>
  );
}
