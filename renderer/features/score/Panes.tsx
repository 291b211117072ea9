/** The three panes of scoring side by side with dividers that are remembered; where there is no room for three, one at a time. */

import type { ReactNode } from 'react';
import { classes, Segments, SplitPane } from '../../kit/index.ts';
import type { PaneShares } from '../../kit/index.ts';
import { useRoom } from '../../kit/room.ts';
import { score } from '../../words/score.ts';
import styles from './score.module.css';

export const paneNames = ['list', 'document', 'form'] as const;
export type PaneName = (typeof paneNames)[number];

export interface PanesProps {
  readonly contents: Readonly<Record<PaneName, ReactNode>>;
  /** Which one is shown where there is room for one only. */
  readonly shown: PaneName;
  readonly onShown: (pane: PaneName) => void;
  readonly shares: PaneShares | undefined;
  readonly onShares: (shares: PaneShares) => void;
}

const words = score.panes;
/** In rem: below it three panes would be too narrow to read in. */
const roomForThree = 54;
const usual = { list: 18, document: 43, form: 39 };
const narrowest = { list: '11rem', document: '15rem', form: '19rem' };

export const Panes = ({ contents, shown, onShown, shares, onShares }: PanesProps) => {
  const [box, room] = useRoom<HTMLDivElement>();
  return (
    <div ref={box} className={styles.panes}>
      {room >= roomForThree ? (
        <SplitPane
          dividerLabel={(left, right) => score.divider(left.label, right.label)}
          panes={paneNames.map((id) => ({ id, label: words[id], share: usual[id], narrowest: narrowest[id], content: contents[id] }))}
          remembered={shares}
          onResize={onShares}
        />
      ) : (
        <>
          <div className={styles.switch}>
            <Segments
              label={words.label}
              isLabelHidden
              value={shown}
              onChange={onShown}
              segments={paneNames.map((id) => ({ id, label: words[id] }))}
            />
          </div>
          {paneNames.map((id) => (
            <section
              key={id}
              aria-label={words[id]}
              hidden={id !== shown}
              className={classes(styles.alone, id === 'document' && styles.tall)}
            >
              {contents[id]}
            </section>
          ))}
        </>
      )}
    </div>
  );
};
