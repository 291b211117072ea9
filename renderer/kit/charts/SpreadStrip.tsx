/** The marks of several assessors for one answer as dots on its scale: where they stand, how far apart, and what was agreed. */

import { classes } from '../classes.ts';
import styles from './chart.module.css';

export interface StripMark {
  readonly who: string;
  /** Which step of the scale, counted from 0. */
  readonly step: number;
  /** The reader's own mark is a ring instead of a dot. */
  readonly isOwn?: boolean;
}

export interface SpreadStripProps {
  /** Everything that is drawn, in words: "Okafor 4, Adeyemi 4, Whitcombe 1; spread 3; agreed 3". It is the table behind the drawing. */
  readonly label: string;
  /** The steps of the scale as they are written, lowest first. */
  readonly steps: readonly string[];
  readonly marks: readonly StripMark[];
  /** Which step was agreed, counted from 0. */
  readonly agreed?: number | undefined;
  /** Writes the numbers of the scale under it. */
  readonly isNumbered?: boolean;
}

const pitch = 24;
const radius = 5;
const between = 10.5;

export function SpreadStrip({ label, steps, marks, agreed, isNumbered = false }: SpreadStripProps) {
  const at = (step: number): number => pitch * (step + 0.5);
  const tallest = Math.max(1, ...steps.map((_, step) => marks.filter((mark) => mark.step === step).length));
  const line = 8 + tallest * between;
  const width = pitch * steps.length;
  const height = line + 10 + (isNumbered ? 14 : 0);
  const places = marks.map((mark) => mark.step);
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.strip}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: `${width / 16}rem`, height: `${height / 16}rem` }}
    >
      <line className={styles.stripTick} x1={at(0)} x2={at(steps.length - 1)} y1={line} y2={line} />
      {places.length > 0 ? (
        <line className={styles.stripSpread} x1={at(Math.min(...places))} x2={at(Math.max(...places))} y1={line} y2={line} />
      ) : null}
      {steps.map((step, index) => (
        <g key={step}>
          <line className={styles.stripTick} x1={at(index)} x2={at(index)} y1={line - 3} y2={line + 3} />
          {isNumbered ? (
            <text className={classes(styles.svgText, styles.quiet)} x={at(index)} y={height - 2} fontSize={12} textAnchor="middle">
              {step}
            </text>
          ) : null}
        </g>
      ))}
      {marks.map((mark, index) => {
        const below = marks.slice(0, index).filter((other) => other.step === mark.step).length;
        return (
          <circle
            key={mark.who}
            className={mark.isOwn === true ? styles.stripOwn : styles.stripDot}
            cx={at(mark.step)}
            cy={line - 2 - radius - below * between}
            r={mark.isOwn === true ? radius - 0.5 : radius}
          />
        );
      })}
      {agreed === undefined ? null : <path className={styles.stripAgreed} d={`M${at(agreed)} ${line + 1.5}l5 7h-10z`} />}
    </svg>
  );
}
