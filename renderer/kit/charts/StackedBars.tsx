/** Weighted points of each bidder as one bar made of its parts, in the order given, on one scale. */

import { useId } from 'react';
import { classes } from '../classes.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartWords, Room } from './ChartFrame.tsx';
import styles from './chart.module.css';
import { shortened, textWidth } from './text-width.ts';

export interface BarPart {
  readonly label: string;
  /** Only for the length of the drawing. */
  readonly value: number;
  /** The figure as it is written everywhere else. */
  readonly shown: string;
}

export interface Bar {
  readonly name: string;
  /** The same parts in the same order for every bar. */
  readonly parts: readonly BarPart[];
  readonly total: string;
}

export interface StackedBarsProps extends ChartWords {
  readonly bars: readonly Bar[];
  /** What a full bar would be, such as 100. */
  readonly full: number;
  /** The head over the names, such as "Bidder". */
  readonly nameTitle: string;
  /** The head over the totals, such as "Total of 100". */
  readonly totalTitle: string;
}

const fills = [1, 2, 3, 4, 5].map((number) => ({ paper: `var(--part-${number})`, ink: `var(--part-${number}-ink)` }));
const fillOf = (index: number) => fills[index % fills.length] ?? { paper: 'none', ink: 'currentcolor' };

export function StackedBars({ bars, full, nameTitle, totalTitle, ...words }: StackedBarsProps) {
  const parts = bars[0]?.parts.map((part) => part.label) ?? [];
  return (
    <ChartFrame
      {...words}
      table={{
        columns: [nameTitle, ...parts, totalTitle],
        rows: bars.map((bar) => [bar.name, ...bar.parts.map((part) => part.shown), bar.total]),
      }}
    >
      {(room, labelId) => <BarsDrawing room={room} labelId={labelId} bars={bars} full={full} />}
    </ChartFrame>
  );
}

interface BarsDrawingProps {
  readonly room: Room;
  readonly labelId: string;
  readonly bars: readonly Bar[];
  readonly full: number;
}

function BarsDrawing({ room, labelId, bars, full }: BarsDrawingProps) {
  const hatchId = useId();
  const { unit } = room;
  const size = 14 * unit;
  const thick = 30 * unit;
  const longestName = Math.max(...bars.map((bar) => textWidth(bar.name, size))) + 20 * unit;
  // Names that would leave too little for the bars stand above them.
  const isNarrow = room.width < 480 * unit || longestName > room.width * 0.42;
  const nameWidth = isNarrow ? 0 : longestName;
  const totalWidth = Math.max(...bars.map((bar) => textWidth(bar.total, size * 1.1))) + 12 * unit;
  const across = room.width - nameWidth - totalWidth;
  const pitch = thick + (isNarrow ? 34 : 14) * unit;
  const long = (value: number): number => (value / full) * across;
  const starts = (bar: Bar): readonly number[] =>
    bar.parts.map((_, index) => nameWidth + long(bar.parts.slice(0, index).reduce((sum, part) => sum + part.value, 0)));

  const first = bars[0];
  const heads = first ? staggered(first, starts(first), { size, unit, width: room.width }) : [];
  const headRows = 1 + Math.max(0, ...heads.map((head) => head.row));
  const aboveHeads = isNarrow ? 20 * unit : 0;
  const top = aboveHeads + headRows * 20 * unit + 10 * unit;
  const height = top + bars.length * pitch;

  return (
    <svg role="img" aria-labelledby={labelId} width={room.width} height={height}>
      <defs>
        <pattern id={hatchId} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="7" stroke="var(--edge)" strokeWidth="1.5" strokeOpacity="0.45" />
        </pattern>
      </defs>
      {heads.map((head) => {
        const baseline = aboveHeads + (headRows - head.row) * 20 * unit - 5 * unit;
        return (
          <g key={head.label}>
            <path className={styles.leader} d={`M${head.edge + 0.5} ${top}V${baseline + 5 * unit}`} />
            <text className={classes(styles.svgText, styles.onSheet)} x={head.x} y={baseline} fontSize={size}>
              {head.words}
            </text>
          </g>
        );
      })}
      {bars.map((bar, row) => {
        const y = top + row * pitch;
        const lefts = starts(bar);
        const end = nameWidth + long(bar.parts.reduce((sum, part) => sum + part.value, 0));
        return (
          <g key={bar.name}>
            <text
              className={classes(styles.svgText, styles.bold)}
              x={isNarrow ? 0 : nameWidth - 12 * unit}
              y={isNarrow ? (row === 0 ? 14 * unit : y - 7 * unit) : y + thick / 2}
              fontSize={size}
              textAnchor={isNarrow ? 'start' : 'end'}
              dominantBaseline={isNarrow ? 'auto' : 'central'}
            >
              {isNarrow ? shortened(bar.name, size * 1.06, room.width) : bar.name}
            </text>
            <rect className={styles.track} x={end} y={y} width={Math.max(0, nameWidth + across - end)} height={thick} />
            {bar.parts.map((part, index) => {
              const left = lefts[index] ?? 0;
              const width = long(part.value);
              const fill = fillOf(index);
              return (
                <g key={part.label}>
                  <rect className={styles.segment} x={left} y={y} width={width} height={thick} style={{ fill: fill.paper }} />
                  {index % 2 === 1 ? <rect x={left} y={y} width={width} height={thick} fill={`url(#${hatchId})`} /> : null}
                  {textWidth(part.shown, size) + 2 * unit <= width ? (
                    <text
                      className={styles.svgText}
                      x={left + width / 2}
                      y={y + thick / 2}
                      fontSize={size}
                      textAnchor="middle"
                      dominantBaseline="central"
                      style={{ fill: fill.ink, stroke: index % 2 === 1 ? fill.paper : 'none', strokeWidth: 4, paintOrder: 'stroke' }}
                    >
                      {part.shown}
                    </text>
                  ) : null}
                </g>
              );
            })}
            <text
              className={classes(styles.svgText, styles.bold)}
              x={room.width}
              y={y + thick / 2}
              fontSize={size * 1.1}
              textAnchor="end"
              dominantBaseline="central"
            >
              {bar.total}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface Head {
  readonly label: string;
  /** As much of the label as there is room for. */
  readonly words: string;
  /** The left edge of its part, and where its words begin. */
  readonly edge: number;
  readonly x: number;
  readonly row: number;
}

/** The names of the parts over the first bar, each at its left edge, a line higher where the one before would run into it. */
function staggered(
  bar: Bar,
  lefts: readonly number[],
  { size, unit, width }: { readonly size: number; readonly unit: number; readonly width: number },
): readonly Head[] {
  const ends: number[] = [];
  // From the right, so that leaders of higher names pass no lower name.
  return bar.parts
    .map((part, index) => ({ label: part.label, edge: lefts[index] ?? 0 }))
    .toReversed()
    .map(({ label, edge }) => {
      const beside = edge + 4 * unit;
      // The last part may begin so near the end that its name has to begin before it.
      const words = shortened(label, size, Math.max(width - beside, 96 * unit));
      const x = Math.min(beside, width - textWidth(words, size));
      const right = x + textWidth(words, size) + 6 * unit;
      let row = 0;
      while ((ends[row] ?? Infinity) < right) row += 1;
      ends[row] = edge;
      return { label, words, edge, x, row };
    });
}
