/** Everything there is to score, with what is left in sight; the arrow keys walk in it, and Tab passes it in one step. */

import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { classes, Icon, VisuallyHidden } from '../../kit/index.ts';
import { clarify } from '../../words/clarify.ts';
import { score as words } from '../../words/score.ts';
import type { Names } from './names.ts';
import { groupsOf, isSame, keyOf } from './model.ts';
import type { Direction, Group, MyAnswer, Place } from './model.ts';
import styles from './score.module.css';

export interface AnswerListProps {
  readonly mine: readonly MyAnswer[];
  readonly direction: Direction;
  readonly names: Names;
  readonly current: Place | null;
  readonly onOpen: (place: Place) => void;
}

/** With more answers than this only the group that one is in is unfolded. */
const most = 60;

export const AnswerList = ({ mine, direction, names, current, onOpen }: AnswerListProps) => {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, here + by))]?.focus();
    event.preventDefault();
  };
  return (
    <div ref={list} role="presentation" className={styles.list} onKeyDown={onKeyDown}>
      {groupsOf(mine, direction).map((group) => (
        <GroupOfAnswers
          key={`${direction} ${group.id}`}
          group={group}
          direction={direction}
          names={names}
          current={current}
          isFolded={mine.length > most}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
};

interface GroupProps extends Omit<AnswerListProps, 'mine'> {
  readonly group: Group;
  readonly isFolded: boolean;
}

const GroupOfAnswers = ({ group, direction, names, current, isFolded, onOpen }: GroupProps) => {
  const [isUnfolded, setUnfolded] = useState(false);
  const isHere = group.answers.some((answer) => isSame(answer, current));
  const isOpen = !isFolded || isUnfolded || isHere;
  const title = direction === 'question' ? names.question(group.id) : names.bid(group.id);
  const tally = words.groupLeft(group.left);
  return (
    <section aria-label={title}>
      <h2 className={styles.group}>
        {isFolded ? (
          <button type="button" aria-expanded={isOpen} tabIndex={-1} className={styles.fold} onClick={() => setUnfolded(!isOpen)}>
            <Icon name={isOpen ? 'down' : 'right'} /> {title}
          </button>
        ) : (
          <span>{title}</span>
        )}
        <span className={styles.tally}>{tally}</span>
      </h2>
      {isOpen ? (
        <ul>
          {group.answers.map((answer) => (
            <OneAnswer
              key={keyOf(answer)}
              answer={answer}
              title={direction === 'question' ? names.bid(answer.bid) : names.question(answer.criterion)}
              isCurrent={isSame(answer, current)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
};

const icons = { empty: 'open', started: 'now', complete: 'done' } as const;

interface OneAnswerProps {
  readonly answer: MyAnswer;
  readonly title: string;
  readonly isCurrent: boolean;
  readonly onOpen: (place: Place) => void;
}

const OneAnswer = ({ answer: { criterion, bid, state, value, isClarified }, title, isCurrent, onOpen }: OneAnswerProps) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        className={classes(styles.answer, styles[state], isCurrent && styles.current)}
        {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
        onClick={() => onOpen({ criterion, bid })}
      >
        <span className={styles.dot}>
          <Icon name={icons[state]} />
        </span>
        <span className={styles.answerTitle}>
          {title} {isClarified ? <Icon name="information" /> : null}
        </span>
        <VisuallyHidden>
          , {words.states[state]}
          {isClarified ? `, ${clarify.item.stands}` : ''}
          {value === null ? '' : `, ${words.scored(value)}`}
        </VisuallyHidden>
        <span className={styles.value} aria-hidden="true">
          {value ?? ''}
        </span>
      </button>
    </li>
  );
};
