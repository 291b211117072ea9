/** Concerns about excluded and excludable suppliers: each with what has happened, what comes next, and what may follow. */

import { useState } from 'react';
import { Button, Happened, Heading, Part, Row, Stack, StateBadge } from '../../../kit/index.ts';
import type { IconName, Tone } from '../../../kit/index.ts';
import { longDay } from '../../../words/format.ts';
import { gates } from '../../../words/gates.ts';
import styles from '../receive.module.css';
import { concernName, happened, openSteps, stateOf } from './concern.ts';
import type { Concern, ConcernState, GatesView, StepKind } from './concern.ts';
import { ConcernStepDialog } from './ConcernStepDialog.tsx';
import { RaiseDialog } from './RaiseDialog.tsx';

const words = gates.exclusion;

const looks: Readonly<Record<ConcernState, readonly [IconName, Tone]>> = {
  open: ['open', 'warn'],
  excluded: ['refused', 'bad'],
  excludable: ['flag', 'warn'],
  neither: ['done', 'good'],
  replaced: ['done', 'good'],
};

export interface ExclusionPartProps {
  readonly tender: string;
  readonly view: GatesView;
  /** Opens the decision that this concern may lead to. */
  readonly onLeaveOut: (concern: Concern) => void;
}

export const ExclusionPart = ({ tender, view, onLeaveOut }: ExclusionPartProps) => {
  const [isRaising, setRaising] = useState(false);
  const [step, setStep] = useState<{ readonly concern: string; readonly kind: StepKind } | null>(null);
  const { concerns, bids, may } = view;
  const concern = concerns.find((one) => one.concern === step?.concern);
  return (
    <Part
      level={3}
      title={words.title}
      actions={
        may.raise === null ? (
          <Button icon="add" onPress={() => setRaising(true)}>
            {words.raise}
          </Button>
        ) : null
      }
    >
      <p className={styles.quiet}>{words.lead}</p>
      {concerns.length === 0 ? <p>{words.none}</p> : null}
      {concerns.map((one) => (
        <ConcernView
          key={one.concern}
          concern={one}
          name={concernName(one, bids)}
          mayAct={may.step === null}
          onStep={(kind) => setStep({ concern: one.concern, kind })}
          onLeaveOut={() => onLeaveOut(one)}
        />
      ))}
      {isRaising ? <RaiseDialog tender={tender} view={view} onClose={() => setRaising(false)} /> : null}
      {step && concern ? (
        <ConcernStepDialog
          tender={tender}
          concern={concern}
          name={concernName(concern, bids)}
          kind={step.kind}
          today={view.today}
          onClose={() => setStep(null)}
        />
      ) : null}
    </Part>
  );
};

interface ConcernViewProps {
  readonly concern: Concern;
  readonly name: string;
  readonly mayAct: boolean;
  readonly onStep: (kind: StepKind) => void;
  readonly onLeaveOut: () => void;
}

const ConcernView = ({ concern, name, mayAct, onStep, onLeaveOut }: ConcernViewProps) => {
  const { awaitedUntil, replacedBy, outcome, may } = concern;
  const state = stateOf(concern);
  const [icon, tone] = looks[state];
  // Not where the same ground was determined anew since.
  const isOut = (outcome === 'excluded' || outcome === 'excludable') && may.disregard?.code !== 'not-determined';
  // A tender that was left out has nothing more to come, unless it was for exclusion: that may be determined anew, or somebody replaced.
  const isLeftOut = may.disregard?.code === 'tender-disregarded';
  const isOver = may.determine?.code === 'tender-disregarded';
  return (
    <section aria-label={name}>
      <Stack gap="one">
        <Heading
          level={4}
          beside={
            <StateBadge icon={icon} tone={tone}>
              {words.states[state]}
            </StateBadge>
          }
        >
          {name}
        </Heading>
        <Happened label={words.stepsOf(name)} steps={happened(concern)} />
        {awaitedUntil === null ? null : <p>{words.awaited(longDay(awaitedUntil))}</p>}
        {replacedBy === null ? null : <p>{words.replacedBy(replacedBy)}</p>}
        {mayAct && !isOver ? (
          <Row align="start">
            {openSteps(concern).map((kind) => (
              <Button
                key={kind}
                size="small"
                aria-label={words.buttonFor(words.buttons[kind], name)}
                waitsFor={may[kind] === null ? undefined : words.waitsFor.heard}
                onPress={() => onStep(kind)}
              >
                {words.buttons[kind]}
              </Button>
            ))}
            {isOut && replacedBy === null && !isLeftOut ? (
              <Button
                size="small"
                look="solemn"
                icon="wax"
                aria-label={words.buttonFor(words.leaveOut, name)}
                waitsFor={may.disregard === null ? undefined : words.waitsFor.replacement}
                onPress={onLeaveOut}
              >
                {words.leaveOut}
              </Button>
            ) : null}
          </Row>
        ) : null}
      </Stack>
    </section>
  );
};
