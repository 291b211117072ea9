/** Two or three panes side by side with dividers that can be dragged or moved by arrow keys; on a narrow window they lie under one another. */

import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { classes } from '../classes.ts';
import { useMedia } from '../media.ts';
import { useOverflow } from '../overflow.ts';
import styles from './SplitPane.module.css';

export interface Pane {
  /** Stable: remembered sizes are kept by it. */
  readonly id: string;
  readonly label: string;
  /** Share of the width in percent at first. */
  readonly share: number;
  /** A CSS length that it never gets narrower than. */
  readonly narrowest?: string;
  readonly content: ReactNode;
}

/** Share of the width in percent by pane id. */
export type PaneShares = Readonly<Record<string, number>>;

export interface SplitPaneProps {
  /** Names the divider between two panes, such as "Width of the document". */
  readonly dividerLabel: (left: Pane, right: Pane) => string;
  readonly panes: readonly Pane[];
  /** What was remembered for this screen, if anything. */
  readonly remembered?: PaneShares | undefined;
  /** Called when somebody has moved a divider; keep it under the key of the screen. */
  readonly onResize?: (shares: PaneShares) => void;
}

export function SplitPane({ dividerLabel, panes, remembered, onResize }: SplitPaneProps) {
  const isNarrow = useMedia('(width < 48rem)');
  if (isNarrow) {
    return (
      <div className={classes(styles.panes, styles.stacked)}>
        {panes.map((pane) => (
          <section key={pane.id} aria-label={pane.label} className={styles.pane}>
            {pane.content}
          </section>
        ))}
      </div>
    );
  }
  const isComplete = remembered !== undefined && panes.every((pane) => pane.id in remembered);
  return (
    <Group
      className={classes(styles.panes, styles.fill)}
      {...(isComplete ? { defaultLayout: { ...remembered } } : {})}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) onResize?.(layout);
      }}
    >
      {panes.map((pane, index) => {
        const left = panes[index - 1];
        return (
          <Fragment key={pane.id}>
            {left ? <Separator className={styles.separator} aria-label={dividerLabel(left, pane)} /> : null}
            <Panel id={pane.id} defaultSize={`${pane.share}%`} minSize={pane.narrowest ?? '12rem'}>
              <PaneBox pane={pane} />
            </Panel>
          </Fragment>
        );
      })}
    </Group>
  );
}

/** A pane that scrolls by itself can be reached by keyboard. */
function PaneBox({ pane }: { readonly pane: Pane }) {
  const [box, overflows] = useOverflow<HTMLElement>();
  return (
    <section ref={box} aria-label={pane.label} className={styles.pane} {...(overflows ? { tabIndex: 0 } : {})}>
      {pane.content}
    </section>
  );
}
