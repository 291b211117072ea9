/** One's own declaration: an answer about each bidder and its sub-contractors, given one by one, and the undertaking. */

import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import {
  Button,
  Checkbox,
  DescriptionList,
  Disclosure,
  Keys,
  Notice,
  Part,
  RefusalNotice,
  Row,
  Segments,
  Stack,
  TextArea,
} from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';
import { hasDeclared } from '../model.ts';
import type { Answer, Bid, Panellist } from '../model.ts';
import { answerFor, answersOf, draftFrom, waitsFor, withAnswer } from './declaration.ts';
import type { AnswerDraft, DeclarationDraft } from './declaration.ts';
import styles from './declarations.module.css';

const words = receive.declarations;
const choices = ['none', 'actual', 'potential', 'perceived'] as const satisfies readonly Answer[];

export interface OwnDeclarationProps {
  readonly tender: string;
  readonly bids: readonly Bid[];
  readonly mine: Panellist;
  readonly mayDeclare: boolean;
  /** Null while nothing has been begun. */
  readonly draft: DeclarationDraft | null;
  readonly onDraft: (draft: DeclarationDraft | null) => void;
}

export const OwnDeclaration = ({ tender, bids, mine, mayDeclare, draft, onDraft }: OwnDeclarationProps) => {
  const [isFiled, setFiled] = useState(false);
  const isDone = hasDeclared(mine);
  const isWriting = mayDeclare && (!isDone || draft !== null);
  return (
    <Part level={3} title={words.yours}>
      {isFiled && !isWriting ? (
        <Notice kind="done" onDismiss={() => setFiled(false)}>
          {words.filed}
        </Notice>
      ) : null}
      {isWriting ? (
        <Writing
          tender={tender}
          bids={bids}
          isChange={isDone}
          draft={draft ?? draftFrom(mine)}
          onDraft={onDraft}
          onFiled={() => {
            setFiled(true);
            onDraft(null);
          }}
        />
      ) : (
        <Row isSpread>
          <p>{mine.declaredAt === null ? words.notYet : words.yoursDone(dayAndTime(mine.declaredAt))}</p>
          {mayDeclare ? (
            <Button
              onPress={() => {
                setFiled(false);
                onDraft(draftFrom(mine));
              }}
            >
              {words.change}
            </Button>
          ) : null}
        </Row>
      )}
    </Part>
  );
};

interface WritingProps extends Pick<OwnDeclarationProps, 'tender' | 'bids'> {
  readonly isChange: boolean;
  readonly draft: DeclarationDraft;
  readonly onDraft: (draft: DeclarationDraft | null) => void;
  readonly onFiled: () => void;
}

const Writing = ({ tender, bids, isChange, draft, onDraft, onFiled }: WritingProps) => {
  const { run, busy } = useCommand('receive.declare');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const undertaking = useRef<HTMLDivElement>(null);

  const file = async (): Promise<void> => {
    const said = refusalOf(await run({ tender, answers: answersOf(draft, bids) }));
    setRefusal(said);
    if (!said) onFiled();
  };
  /** To the next bidder's answers; after the last to the undertaking. */
  const goOn = (row: HTMLElement): void => {
    (row.nextElementSibling ?? undertaking.current)?.querySelector<HTMLElement>('[role="radio"], input')?.focus();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void file();
      }}
    >
      <Stack gap="two">
        <p className={styles.quiet}>{words.think}</p>
        <Disclosure title={words.meaningsTitle} level={4}>
          <DescriptionList facts={words.meanings.map(([term, detail]) => ({ term, detail }))} />
        </Disclosure>
        <p className={styles.quiet}>
          <Keys keys={words.noneKey} /> {words.noneHere}
        </p>
        <ol className={styles.answers}>
          {bids.map((bid) => (
            <BidderAnswer
              key={bid.bidder.id}
              bid={bid}
              draft={answerFor(draft, bid.bidder.id)}
              onDraft={(part) => onDraft(withAnswer(draft, bid.bidder.id, part))}
              onNone={goOn}
            />
          ))}
        </ol>
        <div ref={undertaking} className={styles.undertaking}>
          <Checkbox isSelected={draft.undertaking} onChange={(isGiven) => onDraft({ ...draft, undertaking: isGiven })}>
            {words.undertaking}
          </Checkbox>
        </div>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <Row align="start">
          <Button type="submit" look="primary" isPending={busy} waitsFor={waitsFor(draft, bids)}>
            {words.sign}
          </Button>
          {isChange ? <Button onPress={() => onDraft(null)}>{receive.cancel}</Button> : null}
        </Row>
      </Stack>
    </form>
  );
};

interface BidderAnswerProps {
  readonly bid: Bid;
  readonly draft: AnswerDraft;
  readonly onDraft: (part: Partial<AnswerDraft>) => void;
  /** Told the row, so that the next one can be found. */
  readonly onNone: (row: HTMLElement) => void;
}

const BidderAnswer = ({ bid: { bidder }, draft: { answer, details }, onDraft, onNone }: BidderAnswerProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof HTMLElement && event.target.matches('textarea')) return;
    event.preventDefault();
    event.stopPropagation();
    onDraft({ answer: 'none' });
    const row = event.currentTarget.parentElement;
    if (row) onNone(row);
  };
  return (
    <li>
      <div role="presentation" className={styles.answer} onKeyDown={onKeyDown}>
        <div className={styles.whom}>
          <span className={styles.whomName}>{bidder.name}</span>
          <span className={styles.quiet}>
            {bidder.subcontractors.length > 0 ? words.with(bidder.subcontractors) : words.noSubcontractors}
          </span>
        </div>
        <div className={styles.choice}>
          <Segments<Answer | 'unanswered'>
            label={words.answerAbout(bidder.name)}
            isLabelHidden
            segments={choices.map((id) => ({ id, label: words.answers[id], ...(id === answer ? { icon: 'tick' as const } : {}) }))}
            value={answer ?? 'unanswered'}
            onChange={(chosen) => {
              if (chosen !== 'unanswered') onDraft({ answer: chosen });
            }}
          />
        </div>
        {answer === null || answer === 'none' ? null : (
          <div className={styles.details}>
            <TextArea label={words.details} rows={2} value={details} onChange={(typed) => onDraft({ details: typed })} />
          </div>
        )}
      </div>
    </li>
  );
};
