/** The reasons, the documents and the consensus: side by side on a large screen, two of them on a laptop, one on a small window. */

import { useState } from 'react';
import type { ReactNode } from 'react';
import { classes, Segments, SplitPane } from '../../kit/index.ts';
import type { PaneShares } from '../../kit/index.ts';
import { useRoom } from '../../kit/room.ts';
import { moderate } from '../../words/moderate.ts';
import styles from './moderate.module.css';

export const sheetNames = ['reasons', 'document', 'form'] as const;
export type SheetName = (typeof sheetNames)[number];

export interface ItemPanesProps {
  readonly contents: Readonly<Record<SheetName, ReactNode>>;
  /** Which one is in front where not all fit. */
  readonly shown: SheetName;
  readonly onShown: (sheet: SheetName) => void;
  readonly shares: PaneShares | undefined;
  readonly onShares: (shares: PaneShares) => void;
}

const words = moderate.item.tabs;

/** In rem: what three panes need, and what two need. */
const roomFor = { three: 96, two: 50 };
const usual = { reasons: 40, document: 30, form: 30 };
const narrowest = { reasons: '18rem', document: '16rem', form: '20rem' };

export const ItemPanes = ({ contents, shown, onShown, shares, onShares }: ItemPanesProps) => {
  const [box, room] = useRoom<HTMLDivElement>();
  const [left, setLeft] = useState<SheetName>('reasons');
  // Beside the form, whichever of the other two was looked at last.
  if (shown !== 'form' && shown !== left) setLeft(shown);
  const pane = (id: SheetName) => ({ id, label: words[id], share: usual[id], narrowest: narrowest[id], content: contents[id] });
  const split = {
    dividerLabel: (one: { label: string }, other: { label: string }) => moderate.panes.divider(one.label, other.label),
    onResize: onShares,
  };
  const switched = (names: readonly SheetName[], front: SheetName, isFilling: boolean): ReactNode => (
    <div className={classes(styles.switched, isFilling && front === 'document' && styles.filled)}>
      <div className={styles.switch}>
        <Segments
          label={moderate.item.show}
          isLabelHidden
          value={front}
          onChange={onShown}
          segments={names.map((id) => ({ id, label: words[id] }))}
        />
      </div>
      {names.map((id) => (
        <section
          key={id}
          aria-label={words[id]}
          hidden={id !== front}
          className={classes(styles.sheet, id === 'document' && !isFilling && styles.tall)}
        >
          {contents[id]}
        </section>
      ))}
    </div>
  );
  return (
    <div ref={box} className={styles.panes}>
      {room >= roomFor.three ? (
        <SplitPane {...split} panes={sheetNames.map(pane)} remembered={shares} />
      ) : room >= roomFor.two ? (
        <SplitPane
          {...split}
          panes={[
            { ...pane('reasons'), label: words[left], share: 60, content: switched(['reasons', 'document'], left, true) },
            { ...pane('form'), share: 40 },
          ]}
          remembered={shares}
        />
      ) : (
        switched(sheetNames, shown, false)
      )}
    </div>
  );
};
