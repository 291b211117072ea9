/** One line for each thing that is compared, with its values as points in their places: where something would tip, or how far results lie apart. */

import { ChartFrame } from './ChartFrame.tsx';
import type { ChartWords, Room } from './ChartFrame.tsx';
import { classes } from '../classes.ts';
import { levelsOf } from './levels.ts';
import type { Axis } from './Scatter.tsx';
import styles from './chart.module.css';
import { shortened, textWidth } from './text-width.ts';

export interface LinePoint {
  readonly label: string;
  /** Only for its place in the drawing. */
  readonly value: number;
  /** The figure as it is written everywhere else. */
  readonly shown: string;
  /** What holds now: a ring instead of a dot; which it is must also stand in its label. */
  readonly isMarked?: boolean;
}

export interface PointLine {
  readonly name: string;
  readonly points: readonly LinePoint[];
}

export interface PointsOnLinesProps extends ChartWords {
  readonly lines: readonly PointLine[];
  readonly axis: Axis;
  /** The heads of the table: what a line is, what a point is, what its figure is. */
  readonly heads: readonly [line: string, point: string, figure: string];
}

export function PointsOnLines({ lines, axis, heads, ...words }: PointsOnLinesProps) {
  return (
    <ChartFrame
      {...words}
      table={{
        columns: [`${heads[0]}, ${heads[1]}`, heads[2]],
        rows: lines.flatMap(({ name, points }) => points.map((point) => [`${name}, ${point.label}`, point.shown])),
      }}
    >
      {(room, labelId) => <LinesDrawing room={room} labelId={labelId} lines={lines} axis={axis} />}
    </ChartFrame>
  );
}

interface LinesDrawingProps {
  readonly room: Room;
  readonly labelId: string;
  readonly lines: readonly PointLine[];
  readonly axis: Axis;
}

function LinesDrawing({ room, labelId, lines, axis }: LinesDrawingProps) {
  const { unit } = room;
  const size = 14 * unit;
  const margin = 12 * unit;
  const [left, right] = [margin, room.width - margin];
  const first = axis.ticks[0]?.at ?? 0;
  const last = axis.ticks.at(-1)?.at ?? 1;
  const xOf = (value: number): number => left + ((value - first) / (last - first || 1)) * (right - left);
  // Where the words under the axis would touch, only its two ends are written.
  const widest = Math.max(...axis.ticks.map((tick) => textWidth(tick.shown, size))) * 1.5 + 10 * unit;
  const isCrowded = widest > (right - left) / Math.max(1, axis.ticks.length - 1);
  const head = 26 * unit;
  const pitch = 122 * unit;
  const bottom = lines.length * pitch + 4 * unit;
  return (
    <svg role="img" aria-labelledby={labelId} width={room.width} height={bottom + 48 * unit}>
      {axis.ticks.map((tick, index) => (
        <g key={tick.at}>
          <line className={styles.rule} x1={xOf(tick.at)} x2={xOf(tick.at)} y1={head} y2={bottom} />
          <text
            className={styles.svgText}
            x={xOf(tick.at)}
            y={bottom + 18 * unit}
            fontSize={size}
            visibility={isCrowded && index > 0 && index < axis.ticks.length - 1 ? 'hidden' : 'visible'}
            textAnchor={index === 0 ? 'start' : index === axis.ticks.length - 1 ? 'end' : 'middle'}
          >
            {tick.shown}
          </text>
        </g>
      ))}
      <text className={classes(styles.svgText, styles.quiet)} x={right} y={bottom + 40 * unit} fontSize={size} textAnchor="end">
        {axis.title}
      </text>
      {lines.map(({ name, points }, row) => {
        const top = row * pitch;
        const y = top + 66 * unit;
        const texts = points.map(({ label, shown }) => `${shortened(label, size, room.width - textWidth(` ${shown}`, size))} ${shown}`);
        const widths = texts.map((text) => textWidth(text, size));
        // Centred over its point, but never beyond the edges.
        const middles = points.map(({ value }, index) => {
          const half = (widths[index] ?? 0) / 2;
          return Math.max(half, Math.min(room.width - half, xOf(value)));
        });
        const levels = levelsOf(middles.map((middle, index) => ({ middle, width: (widths[index] ?? 0) + 10 * unit })));
        return (
          <g key={name}>
            <text className={classes(styles.svgText, styles.bold, styles.onSheet)} x={0} y={top + 16 * unit} fontSize={size}>
              {shortened(name, size * 1.06, room.width)}
            </text>
            <line className={styles.axis} x1={left} x2={right} y1={y} y2={y} />
            {points.map((point, index) => (
              <text
                key={point.label}
                className={classes(styles.svgText, styles.onSheet, point.isMarked && styles.bold)}
                x={middles[index]}
                y={y + (levels[index] ?? 0) * 18 * unit}
                textAnchor="middle"
                fontSize={size}
                dominantBaseline="central"
              >
                {texts[index]}
              </text>
            ))}
            {points.map((point) => (
              <circle
                key={point.label}
                className={point.isMarked === true ? styles.dotMarked : styles.dot}
                cx={xOf(point.value)}
                cy={y}
                r={(point.isMarked === true ? 5.5 : 6) * unit}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
