/** The two clarification logs: bidders answered before the deadline, and bidders asked after it. */

import { useState } from 'react';
import { useAnswer } from '../../../app/ask.ts';
import { Button, Happened, Heading, Part, RefusalNotice, Row, Spinner, Stack } from '../../../kit/index.ts';
import { clarified } from '../../../words/clarified.ts';
import { clarify } from '../../../words/clarify.ts';
import { longDay } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';
import type { PartOfReceiving } from '../part.ts';
import styles from '../receive.module.css';
import { Section } from '../Section.tsx';
import { AnswerBidderDialog } from './AnswerBidderDialog.tsx';
import { AskBidderDialog } from './AskBidderDialog.tsx';
import type { Clarification, ClarifyView } from './clarification.ts';
import { ConsiderDialog } from './ConsiderDialog.tsx';
import { RecordAnswerDialog } from './RecordAnswerDialog.tsx';

type Open = { readonly kind: 'answer-bidder' | 'ask' } | { readonly kind: 'answer' | 'consider'; readonly of: Clarification };

export const ClarificationsSection = ({ place, tender, state }: PartOfReceiving) => {
  const { value: view, refusal } = useAnswer('clarify.view', place);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Section title={receive.parts.clarifications} lead={clarify.lead} state={state}>
      {view ? (
        <>
          <BeforeLog view={view} onAct={() => setOpen({ kind: 'answer-bidder' })} />
          <AfterLog
            view={view}
            onAsk={() => setOpen({ kind: 'ask' })}
            onAnswer={(of) => setOpen({ kind: 'answer', of })}
            onConsider={(of) => setOpen({ kind: 'consider', of })}
          />
        </>
      ) : refusal ? (
        <RefusalNotice refusal={refusal} />
      ) : (
        <Spinner label={clarify.loading} />
      )}
      {view && open?.kind === 'answer-bidder' ? <AnswerBidderDialog tender={tender} today={view.today} onClose={close} /> : null}
      {view && open?.kind === 'ask' ? <AskBidderDialog tender={tender} view={view} onClose={close} /> : null}
      {view && open?.kind === 'answer' ? (
        <RecordAnswerDialog tender={tender} question={open.of} today={view.today} onClose={close} />
      ) : null}
      {view && open?.kind === 'consider' ? (
        <ConsiderDialog tender={tender} question={open.of} people={view.people} onClose={close} />
      ) : null}
    </Section>
  );
};

const BeforeLog = ({ view, onAct }: { readonly view: ClarifyView; readonly onAct: () => void }) => {
  const words = clarify.before;
  return (
    <Part
      level={3}
      title={words.title}
      actions={
        view.may.answerBidder === null ? (
          <Button icon="add" onPress={onAct}>
            {words.act}
          </Button>
        ) : null
      }
    >
      <p className={styles.quiet}>{words.lead}</p>
      {view.before.length === 0 ? <p>{words.none}</p> : null}
      <Stack gap="three">
        {view.before.map(({ on, asker, question, answer, to, confidential, made }) => (
          <section key={`${made.at} ${question}`} aria-label={question}>
            <Stack gap="one">
              <Heading level={4}>{question}</Heading>
              <p className={styles.said}>{answer}</p>
              <p className={styles.quiet}>
                {[
                  to === 'all' ? words.toAll : words.alone(confidential),
                  words.on(longDay(on), made.by),
                  asker === '' ? '' : words.askedBy(asker),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </Stack>
          </section>
        ))}
      </Stack>
    </Part>
  );
};

interface AfterLogProps {
  readonly view: ClarifyView;
  readonly onAsk: () => void;
  readonly onAnswer: (question: Clarification) => void;
  readonly onConsider: (question: Clarification) => void;
}

const AfterLog = ({ view, onAsk, onAnswer, onConsider }: AfterLogProps) => {
  const words = clarify.after;
  return (
    <Part
      level={3}
      title={words.title}
      actions={
        view.may.ask === null ? (
          <Button icon="add" onPress={onAsk}>
            {words.act}
          </Button>
        ) : null
      }
    >
      <p className={styles.quiet}>{words.lead}</p>
      {view.after.length === 0 ? <p>{words.none}</p> : null}
      <Stack gap="three">
        {view.after.map((one) => {
          const heading = words.heading(one.name, one.title);
          return (
            <section key={`${one.clarification} ${one.bid}`} aria-label={heading}>
              <Stack gap="one">
                <Heading level={4}>{heading}</Heading>
                <Happened label={words.stepsOf(heading)} steps={clarified(one)} />
                <Row align="start">
                  {one.answered === null && view.may.recordAnswer === null ? (
                    <Button size="small" aria-label={words.actFor(words.answerAct, heading)} onPress={() => onAnswer(one)}>
                      {words.answerAct}
                    </Button>
                  ) : null}
                  {one.answered !== null && view.may.consider === null && one.hidden === null ? (
                    <Button
                      size="small"
                      look={one.considered ? 'quiet' : 'plain'}
                      aria-label={words.actFor(words.considerAct, heading)}
                      onPress={() => onConsider(one)}
                    >
                      {words.considerAct}
                    </Button>
                  ) : null}
                </Row>
              </Stack>
            </section>
          );
        })}
      </Stack>
    </Part>
  );
};
