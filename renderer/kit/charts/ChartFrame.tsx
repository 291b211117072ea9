/** What every drawing stands in: a title, the sentence that it shows, the drawing, and its figures as a table. */

import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { kitWords } from '../../words/kit.ts';
import { remPixels } from '../media.ts';
import { Disclosure } from '../surfaces/Disclosure.tsx';
import { DataTable } from '../tables/DataTable.tsx';
import { Heading } from '../text/Heading.tsx';
import type { HeadingLevel } from '../text/Heading.tsx';
import styles from './chart.module.css';

export interface ChartWords {
  readonly title: string;
  readonly level?: HeadingLevel;
  /** What is to be seen in the drawing, said in words. */
  readonly sentence: string;
}

/** Figures as they are shown elsewhere; the first column names the row, the others are set as numbers. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Room {
  /** Pixels across. */
  readonly width: number;
  /** Pixels of one step of size: 1 at the usual type size, 1.5 on the projector. */
  readonly unit: number;
}

export interface ChartFrameProps extends ChartWords {
  readonly table: ChartTable;
  /** Gives an svg; the frame tells it how much room there is. */
  readonly children: (room: Room, labelId: string) => ReactNode;
}

export function ChartFrame({ title, level = 3, sentence, table, children }: ChartFrameProps) {
  const labelId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room>({ width: 0, unit: 1 });
  useLayoutEffect(() => {
    const element = drawing.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, unit: remPixels() / 16 }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const rowName = table.columns[0] ?? '';
  return (
    <figure className={styles.frame}>
      <figcaption>
        <Heading level={level}>{title}</Heading>
        <p className={styles.sentence} id={labelId}>
          {sentence}
        </p>
      </figcaption>
      <div ref={drawing} className={styles.drawing}>
        {room.width > 0 ? children(room, labelId) : null}
      </div>
      <Disclosure title={kitWords.showTable} level={level === 4 ? 4 : level === 3 ? 4 : 3}>
        <DataTable
          caption={title}
          isCaptionHidden
          isDense
          columns={table.columns.map((name, index) => ({
            id: name,
            title: name,
            isRowHeader: name === rowName,
            isNumeric: index > 0,
            render: (row: readonly string[]) => row[index] ?? '',
          }))}
          rows={table.rows}
          rowKey={(row) => row[0] ?? ''}
        />
      </Disclosure>
    </figure>
  );
}
