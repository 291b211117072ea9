/** The award from its recommendation to the handover, step by step: what is done with who and when, the next one with its button, the later ones with what they wait for. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { AwardStep } from '../../../../shared/domain/after-award.ts';
import { useAnswer } from '../../../app/ask.ts';
import {
  Button,
  classes,
  Disclosure,
  Happened,
  Heading,
  Icon,
  Notice,
  Part,
  RefusalNotice,
  Row,
  Spinner,
  Stack,
} from '../../../kit/index.ts';
import { afterAward as words } from '../../../words/after-award.ts';
import { listed, longDay } from '../../../words/format.ts';
import { Clock } from '../standstill/Clock.tsx';
import { StandstillPanel } from '../standstill/StandstillPanel.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import { ContractDialog } from './ContractDialog.tsx';
import { type AfterStep, type AfterView, happenedOf } from './course-after.ts';
import styles from './course-after.module.css';
import { AnswerDialog, HandoverDialog, NoticeDialog } from './RecordDialogs.tsx';
import { SummariesDialog } from './SummariesDialog.tsx';

type Asked = keyof AfterView['may'];

export const CourseAfter = ({ place }: { readonly place: Where }) => {
  const { value: view, refusal } = useAnswer('afterAward.view', place);
  const [asked, ask] = useState<Asked | null>(null);
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (!view) return <Spinner label={words.loading} />;
  if (view.none)
    return view.none.code === 'stage-follows' ? null : (
      <Part title={words.title}>
        <RefusalNotice refusal={view.none} />
      </Part>
    );
  const { tender } = place;
  const { today } = view;
  const close = (): void => ask(null);
  const next = view.steps.find(({ state }) => state === 'now');
  return (
    <Part title={words.title}>
      <Stack gap="three">
        <p>{words.lead}</p>
        <ol className={styles.steps} aria-label={words.list}>
          {view.steps.map((step) => (
            <Step key={step.step} view={view} step={step} waitsFor={next?.step ?? null} onAsk={ask} />
          ))}
        </ol>
        {view.startedBy === null ? null : (
          <Disclosure title={words.try}>
            <StandstillPanel startedBy={view.startedBy} />
          </Disclosure>
        )}
      </Stack>
      {asked === 'approve' ? <ApproveDialog tender={tender} names={listed(view.recommended)} onClose={close} /> : null}
      {asked === 'answer' ? <AnswerDialog tender={tender} onClose={close} /> : null}
      {asked === 'send' ? <SummariesDialog tender={tender} view={view} onClose={close} /> : null}
      {asked === 'publish' ? <NoticeDialog tender={tender} today={today} onClose={close} /> : null}
      {asked === 'enter' ? <ContractDialog tender={tender} today={today} onClose={close} /> : null}
      {asked === 'accept' ? <HandoverDialog tender={tender} today={today} onClose={close} /> : null}
    </Part>
  );
};

/** What can be recorded of a step. */
const asksOf: Record<AwardStep, readonly Asked[]> = {
  approval: ['approve', 'answer'],
  summaries: ['send'],
  notice: ['publish'],
  standstill: [],
  contract: ['enter'],
  handover: ['accept'],
};

const signed: ReadonlySet<Asked> = new Set<Asked>(['approve', 'send', 'enter']);

interface StepProps {
  readonly view: AfterView;
  readonly step: AfterStep;
  /** The step that comes next; null when all are done. */
  readonly waitsFor: AwardStep | null;
  readonly onAsk: (asked: Asked) => void;
}

const symbols = { done: 'done', now: 'now', waiting: 'open' } as const;

const Step = ({ view, step, waitsFor, onAsk }: StepProps) => {
  const { step: id, state, note } = step;
  const { may, standstill } = view;
  const open = asksOf[id].filter((asked) => may[asked] === null);
  const [only] = asksOf[id];
  // Why the next step is not this person's, or stands still; in an archive nobody takes one.
  const stands = state === 'now' && open.length === 0 && only !== undefined ? may[only] : null;
  const isShown = stands !== null && !['read-only', 'record-closed'].includes(stands.code) && stands.sentence !== note;
  const isEarly = id === 'contract' && standstill?.kind === 'period' && view.today < standstill.earliestSignature;
  return (
    <li className={classes(styles.step, styles[state])} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
      <span className={styles.symbol}>
        <Icon name={symbols[state]} />
      </span>
      <Stack gap="one">
        <Heading level={3} beside={state === 'waiting' ? undefined : words.states[state]}>
          {words.steps[id]}
        </Heading>
        {step.happened.length === 0 ? null : <Happened label={words.happened(words.steps[id])} steps={happenedOf(step)} />}
        {id === 'standstill' ? <StandstillOnRecord view={view} /> : null}
        {id === 'contract' && view.detailsNoticeDue !== null ? <p>{words.detailsDue(longDay(view.detailsNoticeDue))}</p> : null}
        {state === 'waiting' && waitsFor !== null ? <p className={styles.note}>{words.waitsFor(words.waits[waitsFor])}</p> : null}
        {note === '' || state === 'waiting' ? null : <p className={styles.note}>{note}</p>}
        {isShown ? (
          <p className={styles.note}>
            {stands.sentence} {stands.wayOut}
          </p>
        ) : null}
        {open.length === 0 ? null : (
          <Row align="start">
            {open.map((asked) => (
              <Button
                key={asked}
                {...(signed.has(asked) ? ({ look: 'solemn', icon: 'wax' } as const) : {})}
                waitsFor={isEarly ? words.signedFrom(longDay(standstill.earliestSignature)) : undefined}
                onPress={() => onAsk(asked)}
              >
                {asked === 'publish' && state === 'done' ? words.publish.again : words[asked].button}
              </Button>
            ))}
          </Row>
        )}
      </Stack>
    </li>
  );
};

/** The clock as counted from what is on record, once it runs. */
const StandstillOnRecord = ({ view: { standstill, uncounted } }: { readonly view: AfterView }) => {
  if (uncounted) return <RefusalNotice refusal={uncounted} />;
  if (!standstill) return null;
  return standstill.kind === 'none' ? <Notice kind="information" title={standstill.sentence} /> : <Clock clock={standstill} isFolded />;
};
