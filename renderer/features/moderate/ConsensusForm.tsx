/** The consensus: a score that is typed, never filled in beforehand; its reason, an explanation of each consideration, dissent, and who was there. */

import type { RefObject } from 'react';
import { nextHigher, nextLower } from '../../../shared/domain/scale.ts';
import { Button, CheckboxGroup, Notice, RadioCards, Row, Stack, TextArea } from '../../kit/index.ts';
import { moderate } from '../../words/moderate.ts';
import { appended, isOutside, movementsOf } from './consensus.ts';
import type { ConsensusText } from './consensus.ts';
import { Elsewhere } from './Elsewhere.tsx';
import type { ModerateItem } from './model.ts';
import styles from './moderate.module.css';
import type { Names } from './names.ts';
import type { Consensus } from './use-consensus.ts';

export interface ConsensusFormProps {
  readonly item: ModerateItem;
  readonly names: Names;
  readonly text: ConsensusText;
  readonly consensus: Consensus;
  /** Who was there when an item was last recorded in this meeting; empty before the first. */
  readonly lastPresent: readonly string[];
  readonly reasonBox: RefObject<HTMLDivElement | null>;
}

const words = moderate.form;

export const ConsensusForm = ({ item, names, text, consensus, lastPresent, reasonBox }: ConsensusFormProps) => {
  const { criterion, scale, marks, recused, mayBePresent, elsewhere } = item;
  const isReadOnly = item.readOnly !== null;
  const leave = (): void => void consensus.leave();
  const moved = movementsOf(marks, text.value, scale).filter(({ steps }) => steps !== 0);
  const considerations = criterion.kind === 'scored' ? criterion.considerations : [];
  const mayComeAgain = lastPresent.filter((person) => mayBePresent.some((one) => one.person === person));
  return (
    <Stack gap="three">
      {item.isConflicted ? <Notice kind="warning">{words.conflicted}</Notice> : null}
      <RadioCards
        label={words.score}
        description={isReadOnly ? undefined : words.scoreHelp}
        steps={scale.steps.map(({ value, label, descriptor }) => ({ number: value, word: label, text: descriptor }))}
        value={text.value}
        isReadOnly={isReadOnly}
        onChange={(value) => consensus.put({ value })}
      />
      {isOutside(text.value, marks) ? <Notice kind="warning">{words.outside}</Notice> : null}
      <div ref={reasonBox}>
        <Stack gap="one">
          <TextArea
            label={words.reason}
            description={isReadOnly ? undefined : [words.reasonHelp, whyNot(text, item)].filter(Boolean).join(' ')}
            value={text.reason}
            isReadOnly={isReadOnly}
            rows={isReadOnly ? 1 : 5}
            onChange={(reason) => consensus.type('reason', { reason })}
            onBlur={leave}
          />
          {isReadOnly || moved.length === 0 ? null : (
            <Row>
              <Button
                size="small"
                onPress={() => {
                  const sentences = moved.map(({ person, from }) => words.movedBecause(names.person(person), from, text.value ?? ''));
                  consensus.put({ reason: sentences.reduce(appended, text.reason) });
                  reasonBox.current?.querySelector('textarea')?.focus();
                }}
              >
                {words.sayMoved}
              </Button>
            </Row>
          )}
        </Stack>
      </div>
      {considerations.map((consideration, index) => (
        <TextArea
          key={consideration}
          label={words.explanation(consideration)}
          description={isReadOnly ? undefined : words.explanationHelp}
          value={text.explanations[index] ?? ''}
          isReadOnly={isReadOnly}
          rows={isReadOnly ? 1 : 2}
          onChange={(explanation) =>
            consensus.type(`explanation ${index}`, {
              explanations: considerations.map((_, other) => (other === index ? explanation : (text.explanations[other] ?? ''))),
            })
          }
          onBlur={leave}
        />
      ))}
      <TextArea
        label={words.dissent}
        isOptional={!isReadOnly}
        description={isReadOnly ? undefined : words.dissentHelp}
        value={text.dissent}
        isReadOnly={isReadOnly}
        rows={isReadOnly ? 1 : 2}
        onChange={(dissent) => consensus.type('dissent', { dissent })}
        onBlur={leave}
      />
      <div>
        <CheckboxGroup
          label={words.present}
          description={recused.length === 0 ? undefined : words.recused(recused.map(({ name }) => name))}
          choices={mayBePresent.map(({ person, name }) => ({ id: person, label: name }))}
          value={text.present}
          isReadOnly={isReadOnly}
          onChange={(present) => consensus.put({ present })}
        />
        {isReadOnly ? null : (
          <Row>
            <Button size="small" onPress={() => consensus.put({ present: mayBePresent.map(({ person }) => person) })}>
              {words.everybody}
            </Button>
            {mayComeAgain.length === 0 ? null : (
              <Button size="small" onPress={() => consensus.put({ present: mayComeAgain })}>
                {words.asBefore}
              </Button>
            )}
          </Row>
        )}
      </div>
      <div className={styles.asked}>
        <Elsewhere scale={scale} elsewhere={elsewhere} />
      </div>
    </Stack>
  );
};

const whyNot = ({ value }: ConsensusText, { scale }: ModerateItem): string =>
  value === null ? '' : words.whyNot(nextHigher(scale, value)?.value ?? null, nextLower(scale, value)?.value ?? null);
