/** The form of one answer: the question, the scale, the reasons, the evidence, and beside it one's own scores for the same question. */

import { useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { stepAt } from '../../../shared/domain/scale.ts';
import type { DocumentPlace, ShownDocument } from '../../kit/document/source.ts';
import { Button, Heading, Icon, IconButton, Prose, RadioCards, RefusalNotice, Stack, TextArea } from '../../kit/index.ts';
import { score as words } from '../../words/score.ts';
import type { Answer, AnswerState } from './answers.ts';
import { Clarified } from './Clarified.tsx';
import { EarlierMarks } from './EarlierMarks.tsx';
import { EvidenceField } from './EvidenceField.tsx';
import { standingOf, stepsOf } from './model.ts';
import type { ScoreItem } from './model.ts';
import styles from './score.module.css';

export interface AnswerFormProps {
  readonly item: ScoreItem;
  readonly answer: Answer;
  readonly state: AnswerState;
  readonly documents: readonly ShownDocument[];
  readonly reading: DocumentPlace | null;
  /** The heading takes the focus when somebody comes here by a key. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onCite: () => void;
  readonly onShow: (place: DocumentPlace) => void;
  /** null when nothing else is left. */
  readonly onNext: (() => void) | null;
  /** Whether the reader is the author of these scores. */
  readonly isOwn: boolean;
}

export const AnswerForm = ({ item, answer, state, documents, reading, heading, onCite, onShow, onNext, isOwn }: AnswerFormProps) => {
  const { criterion, scale, bid, earlier } = item;
  const { value: mark, keptAt, refusal } = state;
  const isReadOnly = item.readOnly !== null;
  const form = useRef<HTMLDivElement>(null);
  const { lacks } = standingOf(mark, scale);
  const chosen = mark.value === null ? null : stepAt(scale, mark.value);
  const leave = (): void => void answer.leave();
  const onKeyDown = (event: KeyboardEvent): void => {
    // Out of the text, so that single keys work again.
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) heading.current?.focus();
  };
  return (
    <div ref={form} role="presentation" className={styles.form} onKeyDown={onKeyDown}>
      <div className={styles.formBody}>
        <Stack gap="three">
          <div>
            <p className={styles.bidName}>{bid.name.includes(bid.alias) ? bid.name : `${bid.alias}, ${bid.name}`}</p>
            <h2 ref={heading} tabIndex={-1} className={styles.question}>
              <span className={styles.number}>{criterion.number}</span> {criterion.title}
            </h2>
          </div>
          {criterion.text.trim() === '' ? null : (
            <Prose>
              <p className={styles.written}>{criterion.text}</p>
            </Prose>
          )}
          {criterion.kind !== 'scored' || criterion.considerations.length === 0 ? null : (
            <div>
              <Heading level={3}>{words.form.considerations}</Heading>
              <ul className={styles.considerations}>
                {criterion.considerations.map((consideration) => (
                  <li key={consideration}>{consideration}</li>
                ))}
              </ul>
            </div>
          )}
          {criterion.kind === 'scored' && criterion.limit ? (
            <p>{words.form.limit(criterion.limit.most, criterion.limit.kind, criterion.limit.beyond)}</p>
          ) : null}
          {criterion.kind !== 'scored' || criterion.guidance === '' ? null : (
            <div>
              <Heading level={3}>{words.form.guidance}</Heading>
              <p className={styles.written}>{criterion.guidance}</p>
            </div>
          )}
          <Clarified clarifications={item.clarifications} />
          <RadioCards
            label={words.form.score}
            description={isReadOnly ? undefined : words.form.scoreHelp}
            steps={stepsOf(scale)}
            value={mark.value}
            isReadOnly={isReadOnly}
            onChange={(value) => answer.put({ value })}
          />
          <TextArea
            label={words.form.strengths}
            description={isReadOnly ? undefined : words.form.strengthsHelp}
            value={mark.strengths}
            isReadOnly={isReadOnly}
            rows={isReadOnly ? 1 : 4}
            onChange={(strengths) => answer.type('strengths', { strengths })}
            onBlur={leave}
          />
          <TextArea
            label={words.form.weaknesses}
            description={isReadOnly ? undefined : words.form.weaknessesHelp}
            value={mark.weaknesses}
            isReadOnly={isReadOnly}
            rows={isReadOnly ? 1 : 3}
            onChange={(weaknesses) => answer.type('weaknesses', { weaknesses })}
            onBlur={leave}
          />
          <EvidenceField
            mark={mark}
            documents={documents}
            reading={reading}
            isReadOnly={isReadOnly}
            onCite={onCite}
            onPut={answer.put}
            onType={answer.type}
            onLeave={leave}
            onShow={onShow}
          />
          <EarlierMarks scale={scale} earlier={earlier} isOwn={isOwn} />
        </Stack>
      </div>
      {isReadOnly ? null : (
        <div className={styles.formFoot}>
          {refusal ? (
            <div className={styles.notKept}>
              <RefusalNotice refusal={refusal} />
              <p>{words.form.notKept}</p>
            </div>
          ) : null}
          <div className={styles.lacks}>
            <span>
              <Icon name={lacks ? 'now' : 'done'} />
            </span>
            <span>
              {chosen ? <span className={styles.chosen}>{words.form.chosen(chosen.value, chosen.label)} </span> : null}
              {lacks ? `${words.form.lacks} ${lowered(lacks.sentence)}` : onNext ? words.form.complete : words.form.allComplete}
              {keptAt === null ? null : <span className={styles.kept}> {words.form.kept(keptAt)}</span>}
            </span>
          </div>
          <IconButton label={words.form.undo} keys="Ctrl+Z" icon="undo" isDisabled={!state.canUndo} onPress={answer.undo} />
          <Button look="primary" keys="Ctrl+Enter" isDisabled={onNext === null} onPress={() => onNext?.()}>
            {words.form.next}
          </Button>
        </div>
      )}
    </div>
  );
};

/** A sentence after a colon. */
const lowered = (sentence: string): string => `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
