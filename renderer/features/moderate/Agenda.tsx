/** The order of the meeting: most disagreement first, what is agreed last; the arrow keys walk in it, and Tab passes it in one step. */

import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, classes, Heading, Icon, Select, VisuallyHidden } from '../../kit/index.ts';
import { moderate } from '../../words/moderate.ts';
import { agendaOf, filters, keyOf, stateOf } from './model.ts';
import type { Cell, Filter, ModerateView, Place } from './model.ts';
import styles from './moderate.module.css';
import type { Names } from './names.ts';

export interface AgendaProps {
  readonly view: ModerateView;
  readonly names: Names;
  readonly me: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onOpen: (place: Place) => void;
}

const words = moderate.agenda;

/** Beyond these the rest is shown when it is asked for. */
const most = 100;

export const Agenda = ({ view, names, me, filter, onFilter, onOpen }: AgendaProps) => {
  const list = useRef<HTMLUListElement>(null);
  const [isWhole, setWhole] = useState(false);
  const items = agendaOf(view, filter, me);
  const shown = isWhole ? items : items.slice(0, most);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, here + by))]?.focus();
    event.preventDefault();
  };
  // Whoever scored nothing has no use for what they scored.
  const offered = filters.filter((one) => one !== 'mine' || agendaOf(view, 'mine', me).length > 0);
  return (
    <div className={styles.agenda}>
      <Heading level={2}>{words.title}</Heading>
      <p className={styles.quiet}>{words.help}</p>
      <Select
        label={words.filter}
        isLabelHidden
        placeholder={words.filter}
        choices={offered.map((id) => ({ id, label: words.filters[id](agendaOf(view, id, me).length) }))}
        value={filter}
        onChange={onFilter}
      />
      {items.length === 0 ? <p className={styles.quiet}>{words.none}</p> : null}
      <div role="presentation" onKeyDown={onKeyDown}>
        <ul ref={list}>
          {shown.map((cell, index) => (
            <Item key={keyOf(cell)} cell={cell} names={names} isFirst={index === 0} onOpen={onOpen} />
          ))}
        </ul>
      </div>
      {shown.length === items.length ? null : <Button onPress={() => setWhole(true)}>{words.showAll(items.length)}</Button>}
    </div>
  );
};

const icons = { agreed: 'done', flagged: 'flag', open: 'open' } as const;

interface ItemProps {
  readonly cell: Cell;
  readonly names: Names;
  readonly isFirst: boolean;
  readonly onOpen: (place: Place) => void;
}

const Item = ({ cell, names, isFirst, onOpen }: ItemProps) => {
  const { criterion, bid, spread, deviation, consensus, isConflicted } = cell;
  const state = stateOf(cell);
  return (
    <li>
      <button
        type="button"
        tabIndex={isFirst ? 0 : -1}
        className={classes(styles.item, styles[state])}
        onClick={() => onOpen({ criterion, bid })}
      >
        <span className={styles.mark}>
          <Icon name={icons[state]} />
        </span>
        <span>
          <span className={styles.itemTitle}>
            {names.number(criterion)} {names.bid(bid)}
          </span>
          <span className={styles.itemWords}>
            {names.title(criterion)}. {consensus === null ? (spread?.sentence ?? moderate.wall.noMarks) : moderate.wall.agreed(consensus)}
            {consensus === null && deviation !== null ? words.deviation(deviation) : null}
          </span>
          {isConflicted ? (
            <span className={styles.itemWords}>{moderate.wall.conflicted}</span>
          ) : state === 'flagged' ? (
            <VisuallyHidden>, {words.states.flagged}</VisuallyHidden>
          ) : null}
        </span>
      </button>
    </li>
  );
};
