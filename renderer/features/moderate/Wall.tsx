/** The wall: bids across, questions down, each cell a strip of the individual scores with the spread in words and the consensus. */

import { useState } from 'react';
import { positionOf } from '../../../shared/domain/scale.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { classes, Icon, IconButton, SpreadStrip } from '../../kit/index.ts';
import { useOverflow } from '../../kit/overflow.ts';
import { moderate } from '../../words/moderate.ts';
import { nextStage } from '../../words/next-stage.ts';
import { cellsByKey, keyOf, questionsOf, stateOf } from './model.ts';
import type { Cell, ModerateView, Place } from './model.ts';
import styles from './moderate.module.css';
import type { Names } from './names.ts';

export interface WallProps {
  readonly view: ModerateView;
  readonly names: Names;
  /** Whose scores are drawn as rings; null where nobody's may be told apart. */
  readonly me: string | null;
  readonly onOpen: (place: Place) => void;
}

const words = moderate.wall;

/** More bids than this are shown part by part: nobody reads more columns on a wall. */
const most = 12;

export const Wall = ({ view, names, me, onOpen }: WallProps) => {
  const [from, setFrom] = useState(0);
  const bids = view.bids.slice(from, from + most);
  const cells = cellsByKey(view);
  const [scroller, overflows] = useOverflow<HTMLDivElement>();
  const isOwnDrawn = me !== null && view.cells.some(({ marks }) => marks.some(({ person }) => person === me));
  return (
    <div className={styles.wall}>
      <div className={styles.wallHead}>
        <p className={styles.quiet}>
          {words.key} {isOwnDrawn ? words.own : ''}
        </p>
        {view.bids.length <= most ? null : (
          <div className={styles.pager}>
            <IconButton label={words.previousBids} icon="left" isDisabled={from === 0} onPress={() => setFrom(Math.max(0, from - most))} />
            <span>{words.bids(from + 1, from + bids.length, view.bids.length)}</span>
            <IconButton
              label={words.nextBids}
              icon="right"
              isDisabled={from + most >= view.bids.length}
              onPress={() => setFrom(from + most)}
            />
          </div>
        )}
      </div>
      <div
        ref={scroller}
        className={styles.wallScroller}
        {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': words.caption } : {})}
      >
        <table className={styles.table}>
          <caption className={styles.hidden}>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes(styles.colHead, styles.rowHead)}>
                {words.question}
              </th>
              {bids.map(({ bid, name }) => (
                <th key={bid} scope="col" className={styles.colHead} title={name}>
                  {names.bid(bid)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {questionsOf(view).map(({ criterion, scale }) => (
              <tr key={criterion.id}>
                <th scope="row" className={styles.rowHead}>
                  <span className={styles.number}>{criterion.number}</span> {criterion.title}
                </th>
                {bids.map(({ bid }) => {
                  const cell = cells.get(keyOf({ criterion: criterion.id, bid }));
                  return (
                    <td key={bid} className={styles.cell}>
                      {cell ? (
                        <OneCell cell={cell} scale={scale} names={names} me={me} onOpen={onOpen} />
                      ) : (
                        <span className={styles.notScored}>
                          {criterion.carried === true
                            ? nextStage.carriedAs.stands
                            : criterion.scoredOnce === true
                              ? words.scoredOnce
                              : words.notInLot}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};

interface OneCellProps extends Pick<WallProps, 'names' | 'me' | 'onOpen'> {
  readonly cell: Cell;
  readonly scale: Scale;
}

const OneCell = ({ cell, scale, names, me, onOpen }: OneCellProps) => {
  const { criterion, bid, marks, spread, consensus, carried, isConflicted, outside } = cell;
  const state = stateOf(cell);
  return (
    <button
      type="button"
      data-place={keyOf(cell)}
      className={classes(styles.cellButton, styles[state])}
      onClick={() => onOpen({ criterion, bid })}
    >
      <Strip cell={cell} scale={scale} names={names} me={me} />
      <span className={styles.cellWords}>
        {state === 'flagged' && !isConflicted ? (
          <span className={styles.mark}>
            <Icon name="flag" />
          </span>
        ) : null}
        {carried ? nextStage.carriedAs[carried] : marks.length === 0 ? words.noMarks : spread?.sentence}
      </span>
      {consensus === null ? null : (
        <span className={isConflicted ? styles.cellWords : styles.agreedWords}>
          <Icon name={isConflicted ? 'warning' : 'done'} /> {words.agreed(consensus)}
          {isConflicted ? `, ${words.conflicted}` : ''}
          {outside ? <span className={styles.outside}>, {words.outside}</span> : null}
        </span>
      )}
    </button>
  );
};

export interface StripProps {
  readonly cell: Pick<Cell, 'marks' | 'consensus'>;
  readonly scale: Scale;
  readonly names: Names;
  readonly me: string | null;
  readonly isNumbered?: boolean;
}

export const Strip = ({ cell: { marks, consensus }, scale, names, me, isNumbered = false }: StripProps) => (
  <SpreadStrip
    label={words.strip(
      names.inOrder(marks).map(({ person, value }) => words.mark(names.person(person), value)),
      consensus,
    )}
    steps={scale.steps.map(({ value }) => value)}
    marks={names
      .inOrder(marks)
      .map(({ person, value }) => ({ who: person, step: Math.max(0, positionOf(scale, value)), isOwn: person === me }))}
    agreed={consensus === null ? undefined : positionOf(scale, consensus)}
    isNumbered={isNumbered}
  />
);
