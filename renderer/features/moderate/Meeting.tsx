/** The moderation meeting: the agenda beside the wall, or one item filling the screen. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Where } from '../../../shared/contract/words.ts';
import { useAnswer, useSession } from '../../app/ask.ts';
import { onCtrlEnter } from '../../kit/ctrl-enter.ts';
import { Meter, Notice, SplitPane, Switch, useRemembered } from '../../kit/index.ts';
import { useRoom } from '../../kit/room.ts';
import { moderate as words } from '../../words/moderate.ts';
import { Agenda } from './Agenda.tsx';
import { AgreementButton } from './AgreementButton.tsx';
import { arrangementKey, understandArrangement } from './arrangement.ts';
import { ItemView } from './ItemView.tsx';
import { LockQuality } from './LockQuality.tsx';
import { keyOf, nextOpen } from './model.ts';
import type { Filter, ModerateView, Place } from './model.ts';
import styles from './moderate.module.css';
import { namesOf } from './names.ts';
import { Reopenings } from './reopening/Reopenings.tsx';
import { useConsensusTexts } from './use-consensus.ts';
import { useWallKeys } from './use-wall-keys.ts';
import { Wall } from './Wall.tsx';

export interface MeetingProps {
  readonly place: Where;
  readonly view: ModerateView;
}

export const Meeting = ({ place, view }: MeetingProps) => {
  const session = useSession();
  const isRecord = place.record !== undefined;
  const me = isRecord ? null : (session?.person ?? null);
  const [arrangement, arrange] = useRemembered(arrangementKey(place.tender, me ?? ''), understandArrangement);
  const { isRoom } = arrangement;
  const [open, setOpen] = useState<Place | null>(null);
  const [left, setLeft] = useState<Place | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [lastPresent, setLastPresent] = useState<readonly string[]>([]);
  const names = useMemo(() => namesOf(view, isRoom), [view, isRoom]);
  const consensusOf = useConsensusTexts(place.tender);
  const onOpen = (next: Place): void => {
    setOpen(next);
    setLeft(next);
  };
  if (open)
    return (
      <ItemView
        key={keyOf(open)}
        where={place}
        at={open}
        view={view}
        names={names}
        me={isRoom ? null : me}
        consensus={consensusOf(open)}
        lastPresent={lastPresent}
        shares={arrangement.item}
        onShares={(item) => arrange({ ...arrangement, item })}
        onOpen={onOpen}
        onBack={() => setOpen(null)}
        onRecorded={setLastPresent}
      />
    );
  return (
    <WallScreen
      {...{ place, view, names, me, isRoom, filter, left, onOpen }}
      onFilter={setFilter}
      onRoom={(next) => arrange({ ...arrangement, isRoom: next })}
      shares={arrangement.wall}
      onShares={(wall) => arrange({ ...arrangement, wall })}
    />
  );
};

interface WallScreenProps extends MeetingProps {
  readonly names: ReturnType<typeof namesOf>;
  readonly me: string | null;
  readonly isRoom: boolean;
  readonly onRoom: (isRoom: boolean) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** The item that somebody comes back from. */
  readonly left: Place | null;
  readonly onOpen: (place: Place) => void;
  readonly shares: Readonly<Record<string, number>> | undefined;
  readonly onShares: (shares: Readonly<Record<string, number>>) => void;
}

/** In rem: below it the agenda stands above the wall. */
const roomForBoth = 56;

const WallScreen = ({ place, view, names, me, isRoom, onRoom, filter, onFilter, left, onOpen, shares, onShares }: WallScreenProps) => {
  const [box, room] = useRoom<HTMLDivElement>();
  const screen = useRef<HTMLDivElement>(null);
  const next = nextOpen(view, null);
  const goOn = next && (() => onOpen(next));
  useWallKeys(goOn, () => onRoom(!isRoom));
  const backTo = left ? keyOf(left) : null;
  useEffect(() => {
    if (backTo !== null) screen.current?.querySelector<HTMLElement>(`[data-place="${backTo}"]`)?.focus();
  }, [backTo]);
  const { agreed, total } = view.progress;
  const again = (useAnswer('moderate.viewReopenings', place).value?.reopenings ?? []).flatMap(({ state, question }) =>
    state === 'approved' ? question : [],
  );
  const agenda = <Agenda view={view} names={names} me={me ?? ''} filter={filter} onFilter={onFilter} onOpen={onOpen} />;
  const wall = <Wall view={view} names={names} me={isRoom ? null : me} onOpen={onOpen} />;
  return (
    <div ref={screen} role="presentation" className={styles.screen} onKeyDownCapture={onCtrlEnter(goOn)}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <div className={styles.meter}>
          <Meter label={words.progress} value={agreed} of={total} shown={words.progressOf(agreed, total)} />
        </div>
        <Switch isSelected={isRoom} onChange={onRoom} stateWords={words.roomStates}>
          {words.room}
        </Switch>
        {view.stage === 'moderating' ? null : <AgreementButton place={place} names={names} />}
        {me !== null && view.stage === 'moderating' ? <LockQuality tender={place.tender} view={view} me={me} /> : null}
      </header>
      {view.unsealed || view.locked ? (
        <p className={styles.story}>
          {view.unsealed ? words.unsealed(view.unsealed.by, view.unsealed.at) : ''}{' '}
          {view.locked ? <strong>{words.lock.locked(view.locked.by, view.locked.at, again)}</strong> : null}
        </p>
      ) : null}
      {view.stage === 'moderating' && view.locking.halted ? (
        <Notice kind="warning">
          {view.locking.halted.sentence} {view.locking.halted.wayOut}
        </Notice>
      ) : null}
      {view.resting ? (
        <Notice kind="warning">
          {view.resting.sentence} {view.resting.wayOut}
        </Notice>
      ) : null}
      <Reopenings place={place} onOpen={onOpen} />
      <div ref={box} className={styles.panes}>
        {room >= roomForBoth ? (
          <SplitPane
            dividerLabel={(one, other) => words.panes.divider(one.label, other.label)}
            panes={[
              { id: 'agenda', label: words.agenda.title, share: 20, narrowest: '12rem', content: agenda },
              { id: 'wall', label: words.wall.title, share: 80, narrowest: '24rem', content: wall },
            ]}
            remembered={shares}
            onResize={onShares}
          />
        ) : (
          <div className={styles.stacked}>
            {agenda}
            {wall}
          </div>
        )}
      </div>
    </div>
  );
};
