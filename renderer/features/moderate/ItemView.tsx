/** One item of the meeting, filling the screen: the reasons side by side, the documents, and the consensus. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Refusal } from '../../../shared/domain/result.ts';
import type { Where } from '../../../shared/contract/words.ts';
import { documentOf, refusalOf, useAnswer, useCommand, useFilesOfBid, useItemKeys } from '../../app/ask.ts';
import { onCtrlEnter } from '../../kit/ctrl-enter.ts';
import { DocumentViewer } from '../../kit/document/DocumentViewer.tsx';
import type { DocumentPlace } from '../../kit/document/source.ts';
import { Button, IconButton, Page, RefusalNotice, Spinner } from '../../kit/index.ts';
import type { PaneShares } from '../../kit/index.ts';
import { useTypedSteps } from '../../kit/typed-steps.ts';
import { useWritten } from '../../kit/use-written.ts';
import { moderate } from '../../words/moderate.ts';
import { appended, isRecorded, textOf, whatConsensusLacks, withoutRecused } from './consensus.ts';
import { ConsensusForm } from './ConsensusForm.tsx';
import { ItemFoot } from './ItemFoot.tsx';
import { ItemPanes } from './ItemPanes.tsx';
import type { SheetName } from './ItemPanes.tsx';
import { isSame, nextOpen, onAgenda, onWall } from './model.ts';
import type { ModerateItem, ModerateView, Place } from './model.ts';
import styles from './moderate.module.css';
import type { Names } from './names.ts';
import { Reasons } from './Reasons.tsx';
import { AskToReopen } from './reopening/AskToReopen.tsx';
import { ItemReopening } from './reopening/ItemReopening.tsx';
import type { Consensus } from './use-consensus.ts';
import { itemKeys } from './item-keys.ts';

export interface ItemViewProps {
  readonly where: Where;
  readonly at: Place;
  readonly view: ModerateView;
  readonly names: Names;
  readonly me: string | null;
  readonly consensus: Consensus;
  readonly lastPresent: readonly string[];
  readonly shares: PaneShares | undefined;
  readonly onShares: (shares: PaneShares) => void;
  readonly onOpen: (place: Place) => void;
  readonly onBack: () => void;
  readonly onRecorded: (present: readonly string[]) => void;
}

export const ItemView = (props: ItemViewProps) => {
  const { value: item, refusal } = useAnswer('moderate.item', { ...props.where, ...props.at });
  if (item) return <OpenItem {...props} item={item} />;
  return (
    <Page width="reading">
      {refusal ? (
        <RefusalNotice refusal={refusal} actions={<Button onPress={props.onBack}>{moderate.item.back}</Button>} />
      ) : (
        <Spinner label={moderate.loading} />
      )}
    </Page>
  );
};

const OpenItem = ({
  where,
  at,
  view,
  names,
  me,
  consensus,
  lastPresent,
  shares,
  onShares,
  onOpen,
  onBack,
  onRecorded,
  item,
}: ItemViewProps & { readonly item: ModerateItem }) => {
  const truth = useMemo(() => ({ value: textOf(item), keptAt: null }), [item]);
  const state = useWritten(consensus, truth);
  const text = withoutRecused(state?.value ?? truth.value, item);
  const agree = useCommand('moderate.agree');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [shown, setShown] = useState<SheetName>('reasons');
  const [goTo, setGoTo] = useState<DocumentPlace | null>(null);
  const documents = useMemo(() => item.files.map(documentOf), [item.files]);
  const read = useFilesOfBid(where, item.bid.bid);
  const heading = useRef<HTMLHeadingElement>(null);
  const reasonBox = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const isWritable = item.readOnly === null;
  const recorded = isRecorded(text, item) && !item.again;
  const lacks = whatConsensusLacks(text, item);
  const next = nextOpen(view, at);
  const goOn = (): void => (next ? onOpen(next) : onBack());
  const record = async (): Promise<void> => {
    const { value } = text;
    if (value === null || lacks) return;
    await consensus.leave();
    const body = { ...text, value, explanations: [...text.explanations], present: [...text.present] };
    const answer = await agree.run({ tender: where.tender, criterion: at.criterion, bid: at.bid, ...body });
    setRefusal(refusalOf(answer));
    if (answer.kind !== 'done') return;
    onRecorded(text.present);
    goOn();
  };
  const leading = (to: Place | null): (() => void) | null => to && (() => onOpen(to));
  const nextItem = onAgenda(view, at, 1);
  // Whoever only reads walks the whole agenda; whoever records goes to what is not agreed.
  const act = !isWritable ? leading(nextItem) : recorded ? (next ? goOn : null) : lacks || agree.busy ? null : () => void record();
  const choose = isWritable ? (value: string): void => void (consensus.state().value.value === value || consensus.put({ value })) : null;
  const onDigit = useTypedSteps(
    item.scale.steps.map(({ value }) => value),
    choose,
  );
  useItemKeys(
    itemKeys,
    {
      record: act,
      nextBid: leading(onWall(view, at, 'bids', 1)),
      previousBid: leading(onWall(view, at, 'bids', -1)),
      nextQuestion: leading(onWall(view, at, 'questions', 1)),
      previousQuestion: leading(onWall(view, at, 'questions', -1)),
      undo: isWritable && state?.canUndo === true ? consensus.undo : null,
      redo: isWritable && state?.canRedo === true ? consensus.redo : null,
      back: onBack,
      choose,
    },
    item.scale,
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    onCtrlEnter(act)(event);
    // Out of the text first, so that single keys work again; from there back to the wall.
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      event.stopPropagation();
      heading.current?.focus();
    }
  };

  const { criterion, bid } = item;
  const position = view.agenda.findIndex((place) => isSame(place, at)) + 1;
  const previousItem = onAgenda(view, at, -1);
  return (
    <div role="presentation" className={styles.screen} onKeyDownCapture={onKeyDown} onKeyDown={onDigit}>
      <header className={styles.itemHead}>
        <Button size="small" icon="left" keys="Esc" onPress={onBack}>
          {moderate.item.back}
        </Button>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          <span className={styles.number}>{criterion.number}</span> {criterion.title}
          <span className={styles.bidName}> {bid.name.includes(bid.alias) ? bid.name : `${bid.alias}, ${bid.name}`}</span>
        </h1>
        <AskToReopen where={where} criterion={criterion} isConflicted={item.isConflicted} onAsked={() => heading.current?.focus()} />
        <span className={styles.pager}>
          <span>{moderate.item.place(position, view.agenda.length)}</span>
          <IconButton
            label={moderate.item.previous}
            icon="up"
            size="small"
            isDisabled={previousItem === null}
            onPress={() => previousItem && onOpen(previousItem)}
          />
          <IconButton
            label={moderate.item.next}
            icon="down"
            size="small"
            isDisabled={nextItem === null}
            onPress={() => nextItem && onOpen(nextItem)}
          />
        </span>
      </header>
      <ItemReopening where={where} criterion={criterion.id} onWall={onBack} />
      <ItemPanes
        shown={shown}
        onShown={setShown}
        shares={shares}
        onShares={onShares}
        contents={{
          reasons: (
            <Reasons
              item={item}
              names={names}
              me={me}
              value={text.value}
              isRecorded={recorded}
              documents={documents}
              onShow={(place) => {
                setGoTo({ ...place });
                setShown('document');
              }}
              onCopyUp={isWritable ? (more) => consensus.put({ reason: appended(text.reason, more) }) : null}
            />
          ),
          document: <DocumentViewer documents={documents} read={read} goTo={goTo} />,
          form: (
            <div className={styles.form}>
              <div className={styles.formBody}>
                <ConsensusForm
                  item={item}
                  names={names}
                  text={text}
                  consensus={consensus}
                  lastPresent={lastPresent}
                  reasonBox={reasonBox}
                />
              </div>
              <ItemFoot
                item={item}
                text={text}
                isRecorded={recorded}
                lacks={lacks}
                keptAt={state?.keptAt ?? null}
                refusal={refusal ?? state?.refusal ?? null}
                isBusy={agree.busy}
                onUndo={state?.canUndo === true ? consensus.undo : null}
                onAct={act}
              />
            </div>
          ),
        }}
      />
    </div>
  );
};
