/** A scoresheet: the list, the documents and the form of the answer that is open. */

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Where } from '../../../shared/contract/words.ts';
import { useAnswer, useFilesOfBid, useItemKeys, useSession } from '../../app/ask.ts';
import { onCtrlEnter } from '../../kit/ctrl-enter.ts';
import { DocumentViewer, selectedQuote } from '../../kit/document/DocumentViewer.tsx';
import { Meter, RefusalNotice, Segments, Spinner } from '../../kit/index.ts';
import { useRemembered } from '../../kit/remembered.ts';
import { useTypedSteps } from '../../kit/typed-steps.ts';
import { useWritten } from '../../kit/use-written.ts';
import { score as words } from '../../words/score.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AnswerList } from './AnswerList.tsx';
import { arrangementKey, understandArrangement } from './arrangement.ts';
import { blankMark, keyOf, left, neighbour, nextUnanswered, whereToBegin, withStandings } from './model.ts';
import type { Place, ScoreView } from './model.ts';
import { namesOf } from './names.ts';
import { Panes } from './Panes.tsx';
import type { PaneName } from './Panes.tsx';
import styles from './score.module.css';
import { scoringKeys } from './scoring-keys.ts';
import { SubmitSheet } from './SubmitSheet.tsx';
import { useAnswers } from './use-answers.ts';
import { useBidDocuments } from './use-bid-documents.ts';
import { useReading } from './use-reading.ts';

export interface SheetProps {
  readonly place: Where;
  readonly view: ScoreView;
  /** Who reads; in a record whose sheet is read, and what chooses it. */
  readonly reader: { readonly person: string; readonly name: string; readonly chooser?: ReactNode };
}

export const Sheet = ({ place, view, reader }: SheetProps) => {
  const isRecord = place.record !== undefined;
  const session = useSession();
  const [arrangement, arrange] = useRemembered(arrangementKey(place.tender, reader.person), understandArrangement);
  const { direction } = arrangement;
  const answers = useAnswers(place.tender);
  const standings = useSyncExternalStore(answers.listen, answers.standings);
  const mine = useMemo(() => withStandings(view.mine, standings), [view.mine, standings]);
  const names = useMemo(() => namesOf(view), [view]);
  const [current, setCurrent] = useState<Place>(() => whereToBegin(view.mine, direction, arrangement.last) ?? { criterion: '', bid: '' });
  const [shown, setShown] = useState<PaneName>('form');

  const { value: item, refusal } = useAnswer('score.item', { ...place, ...current, ...(isRecord ? { person: reader.person } : {}) });
  const answer = item ? answers.of(current, item.scale) : null;
  const truth = useMemo(() => (item ? { value: item.draft ?? item.mark ?? blankMark, keptAt: item.keptAt } : null), [item]);
  const state = useWritten(answer, truth);
  const documents = useBidDocuments(current.bid, item);
  const read = useFilesOfBid(place, current.bid);
  const reading = useReading(keyOf(current), current.bid, item);
  const heading = useFocusOnArrival(keyOf(current), item !== undefined);

  const open = (next: Place): void => {
    setCurrent(next);
    setShown('form');
    arrange({ ...arrangement, last: next });
  };
  const leading = (to: Place | null): (() => void) | null =>
    to &&
    (() => {
      heading.expect(to);
      open(to);
    });
  const isWritable = item !== undefined && item.readOnly === null;
  const cite = (): void => {
    if (!answer || !reading.at) return;
    const { document, page } = reading.at;
    answer.put({ evidence: [...answer.state().value.evidence, { file: document, page, quote: selectedQuote(2_000) }] });
  };
  const next = leading(nextUnanswered(mine, direction, current));
  const choose = isWritable ? (value: string): void => void (answer?.state().value.value === value || answer?.put({ value })) : null;
  const onDigit = useTypedSteps(item?.scale.steps.map(({ value }) => value) ?? [], choose);
  useItemKeys(
    scoringKeys,
    {
      next,
      nextBid: leading(neighbour(mine, current, 'bids', 1)),
      previousBid: leading(neighbour(mine, current, 'bids', -1)),
      nextQuestion: leading(neighbour(mine, current, 'questions', 1)),
      previousQuestion: leading(neighbour(mine, current, 'questions', -1)),
      cite: isWritable && reading.at ? cite : null,
      undo: isWritable && state?.canUndo === true ? () => answer?.undo() : null,
      redo: isWritable && state?.canRedo === true ? () => answer?.redo() : null,
      choose,
    },
    item?.scale,
  );

  const done = mine.length - left(mine);
  return (
    <div role="presentation" className={styles.sheet} onKeyDownCapture={onCtrlEnter(next)} onKeyDown={onDigit}>
      <header className={styles.head}>
        <h1 className={styles.title}>{isRecord ? words.titleOf(reader.name) : words.title}</h1>
        {reader.chooser}
        <div className={styles.meter}>
          <Meter label={words.done} value={done} of={mine.length} shown={words.doneOf(done, mine.length)} />
        </div>
        <Segments
          label={words.direction}
          isLabelHidden
          value={direction}
          onChange={(next) => arrange({ ...arrangement, direction: next })}
          segments={[
            { id: 'question', label: words.directions.question },
            { id: 'bid', label: words.directions.bid },
          ]}
        />
        {view.readOnly === null && session ? (
          <SubmitSheet tender={place.tender} session={session} mine={mine} names={names} leaveAll={answers.leaveAll} />
        ) : null}
      </header>
      {view.sheet?.submittedAt && !isRecord ? (
        <p className={styles.story}>
          <strong>{words.submitted(view.sheet.submittedAt)}</strong>{' '}
          {view.stage === 'scoring' ? words.submittedSentence : words.submittedOpen}
        </p>
      ) : null}
      <Panes
        shown={shown}
        onShown={setShown}
        shares={arrangement.shares}
        onShares={(shares) => arrange({ ...arrangement, shares })}
        contents={{
          list: <AnswerList mine={mine} direction={direction} names={names} current={current} onOpen={open} />,
          document: <DocumentViewer key={current.bid} documents={documents} read={read} goTo={reading.goTo} onPlace={reading.onPlace} />,
          form:
            item && answer && state ? (
              <AnswerForm
                key={keyOf(current)}
                item={item}
                answer={answer}
                state={state}
                documents={documents}
                reading={reading.at}
                heading={heading.ref}
                onCite={cite}
                onShow={(to) => {
                  setShown('document');
                  reading.show(to);
                }}
                onNext={next}
                isOwn={!isRecord}
              />
            ) : (
              <div className={styles.formBody}>{refusal ? <RefusalNotice refusal={refusal} /> : <Spinner label={words.loading} />}</div>
            ),
        }}
      />
    </div>
  );
};

/** Whoever comes to an answer by a key hears its heading, and the keys work on from there. */
const useFocusOnArrival = (at: string, isThere: boolean) => {
  const ref = useRef<HTMLHeadingElement>(null);
  const expected = useRef<string | null>(null);
  useEffect(() => {
    if (!isThere || expected.current !== at) return;
    expected.current = null;
    ref.current?.focus();
  }, [at, isThere]);
  return {
    ref,
    expect: (place: Place) => {
      expected.current = keyOf(place);
    },
  };
};
