/** Each bidder as a point: price across, quality up, its name beside it. */

import { classes } from '../classes.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartWords, Room } from './ChartFrame.tsx';
import styles from './chart.module.css';
import { placeLabels } from './labels.ts';
import { textWidth } from './text-width.ts';

export interface ScatterPoint {
  readonly name: string;
  /** Only for the place in the drawing. */
  readonly x: number;
  readonly y: number;
  readonly shownX: string;
  readonly shownY: string;
  /** Drawn as a ring with its name in bold; the sentence over the drawing must say why. */
  readonly isMarked?: boolean;
}

export interface AxisTick {
  readonly at: number;
  readonly shown: string;
}

export interface Axis {
  readonly title: string;
  /** From lowest to highest; the first and the last bound the drawing. */
  readonly ticks: readonly AxisTick[];
}

export interface ScatterProps extends ChartWords {
  readonly nameTitle: string;
  readonly across: Axis;
  readonly up: Axis;
  readonly points: readonly ScatterPoint[];
}

export function Scatter({ nameTitle, across, up, points, ...words }: ScatterProps) {
  return (
    <ChartFrame
      {...words}
      table={{ columns: [nameTitle, across.title, up.title], rows: points.map((point) => [point.name, point.shownX, point.shownY]) }}
    >
      {(room, labelId) => <ScatterDrawing {...{ room, labelId, across, up, points }} />}
    </ChartFrame>
  );
}

interface ScatterDrawingProps extends Pick<ScatterProps, 'across' | 'up' | 'points'> {
  readonly room: Room;
  readonly labelId: string;
}

const scaleOf = ({ ticks }: Axis, from: number, to: number): ((value: number) => number) => {
  const lowest = ticks[0]?.at ?? 0;
  const highest = ticks.at(-1)?.at ?? 1;
  return (value) => from + ((value - lowest) / (highest - lowest || 1)) * (to - from);
};

function ScatterDrawing({ room, labelId, across, up, points }: ScatterDrawingProps) {
  const { unit } = room;
  const size = 14 * unit;
  const left = Math.max(...up.ticks.map((tick) => textWidth(tick.shown, size))) + 14 * unit;
  const right = room.width - 12 * unit;
  const top = 30 * unit;
  const plot = Math.min(320 * unit, Math.max(200 * unit, (right - left) * 0.6));
  const bottom = top + plot;
  const height = bottom + 50 * unit;
  const xOf = scaleOf(across, left, right);
  const yOf = scaleOf(up, bottom, top);
  // Where the words under the axis would touch, only its two ends are written.
  const widest = Math.max(...across.ticks.map((tick) => textWidth(tick.shown, size))) * 1.5 + 10 * unit;
  const isCrowded = widest > (right - left) / Math.max(1, across.ticks.length - 1);
  // Where names would cover one another, points are numbered and the names listed below.
  const isNumbered = room.width < 420 * unit || points.some(({ name }) => textWidth(name, size) > room.width * 0.42);
  const names = points.map((point, index) => (isNumbered ? String(index + 1) : point.name));
  const labels = placeLabels(
    points.map((point, index) => ({ x: xOf(point.x), y: yOf(point.y), width: textWidth(names[index] ?? '', size) })),
    room.width,
    13 * unit,
    18 * unit,
  );
  const drawing = (
    <svg role="img" aria-labelledby={labelId} width={room.width} height={height}>
      <text className={classes(styles.svgText, styles.quiet)} x={0} y={14 * unit} fontSize={size}>
        {up.title}
      </text>
      {up.ticks.map((tick) => (
        <g key={tick.at}>
          <line className={styles.rule} x1={left} x2={right} y1={yOf(tick.at)} y2={yOf(tick.at)} />
          <text className={styles.svgText} x={left - 8 * unit} y={yOf(tick.at)} fontSize={size} textAnchor="end" dominantBaseline="central">
            {tick.shown}
          </text>
        </g>
      ))}
      {across.ticks.map((tick, index) => (
        <g key={tick.at}>
          <line className={styles.axis} x1={xOf(tick.at)} x2={xOf(tick.at)} y1={bottom} y2={bottom + 5 * unit} />
          <text
            className={styles.svgText}
            x={xOf(tick.at)}
            y={bottom + 20 * unit}
            fontSize={size}
            visibility={isCrowded && index > 0 && index < across.ticks.length - 1 ? 'hidden' : 'visible'}
            textAnchor={index === 0 ? 'start' : index === across.ticks.length - 1 ? 'end' : 'middle'}
          >
            {tick.shown}
          </text>
        </g>
      ))}
      <line className={styles.axis} x1={left} x2={right} y1={bottom} y2={bottom} />
      <text className={classes(styles.svgText, styles.quiet)} x={right} y={bottom + 42 * unit} fontSize={size} textAnchor="end">
        {across.title}
      </text>
      {points.map((point, index) => (
        <text
          key={point.name}
          className={classes(styles.svgText, styles.onSheet, point.isMarked && styles.bold)}
          x={labels[index]?.x}
          y={labels[index]?.y}
          textAnchor={labels[index]?.anchor}
          fontSize={size}
          dominantBaseline="central"
        >
          {names[index]}
        </text>
      ))}
      {points.map((point) => (
        <circle
          key={point.name}
          className={point.isMarked === true ? styles.dotMarked : styles.dot}
          cx={xOf(point.x)}
          cy={yOf(point.y)}
          r={(point.isMarked === true ? 5.5 : 6) * unit}
        />
      ))}
    </svg>
  );
  if (!isNumbered) return drawing;
  return (
    <>
      {drawing}
      <ol className={styles.names}>
        {points.map((point) => (
          <li key={point.name}>{point.name}</li>
        ))}
      </ol>
    </>
  );
}
