/** The loop about each price: where it stands, what has happened, what comes next, and whether the tender may be left out for it. */

import { Button, Happened, Heading, Part, Row, Stack, StateBadge } from '../../../kit/index.ts';
import type { IconName, Tone } from '../../../kit/index.ts';
import { longDay } from '../../../words/format.ts';
import { lowPrice } from '../../../words/low-price.ts';
import styles from '../result/result.module.css';
import { happened, leaveWaits, stateOf } from './low-price.ts';
import type { LoopState, LowPriceBid, LowPriceView, StepKind } from './low-price.ts';

const words = lowPrice.loop;

const looks: Readonly<Record<LoopState, readonly [IconName, Tone]>> = {
  screened: ['open', 'neutral'],
  'not-suspected': ['done', 'good'],
  suspected: ['flag', 'warn'],
  notified: ['clock', 'warn'],
  replied: ['envelope', 'warn'],
  demonstrated: ['done', 'good'],
  'not-demonstrated': ['refused', 'bad'],
};

export interface LoopsPanelProps {
  readonly view: LowPriceView;
  readonly onStep: (bid: LowPriceBid, kind: StepKind) => void;
  readonly onLeave: (bid: LowPriceBid) => void;
}

export const LoopsPanel = ({ view, onStep, onLeave }: LoopsPanelProps) => (
  <Part title={words.title}>
    <p className={styles.facts}>{words.lead}</p>
    {view.step?.code === 'not-your-role' ? <p className={styles.facts}>{words.notYours}</p> : null}
    <Stack gap="three">
      {view.bids.map((bid) => (
        <Loop
          key={bid.bid}
          bid={bid}
          mayStep={view.step === null}
          mayLeave={view.disregard === null}
          onStep={(kind) => onStep(bid, kind)}
          onLeave={() => onLeave(bid)}
        />
      ))}
    </Stack>
  </Part>
);

interface LoopProps {
  readonly bid: LowPriceBid;
  readonly mayStep: boolean;
  readonly mayLeave: boolean;
  readonly onStep: (kind: StepKind) => void;
  readonly onLeave: () => void;
}

const Loop = ({ bid, mayStep, mayLeave, onStep, onLeave }: LoopProps) => {
  const { name, steps, next, replyDue, isLate, isDisregarded, outcome } = bid;
  const state = stateOf(bid);
  const [icon, tone] = looks[state];
  // Offered as soon as anybody has said anything; before that there is nothing to leave it out for.
  const isOffered = mayLeave && !isDisregarded && outcome !== 'demonstrated' && steps.some(({ step }) => step.kind === 'suspect');
  return (
    <section aria-label={name}>
      <Stack gap="one">
        <Heading
          level={3}
          beside={
            <>
              <StateBadge icon={icon} tone={tone}>
                {words.states[state]}
              </StateBadge>{' '}
              {isDisregarded ? <StateBadge icon="remove">{words.leftOut}</StateBadge> : null}
            </>
          }
        >
          {name}
        </Heading>
        {steps.length === 0 ? null : <Happened label={words.stepsOf(name)} steps={happened(bid)} />}
        {replyDue === null ? null : <p>{words.awaited(longDay(replyDue))}</p>}
        {isLate ? <p>{words.late}</p> : null}
        {outcome === 'demonstrated' ? <p>{words.mayNot}</p> : null}
        <Row align="start">
          {mayStep
            ? next.map((kind) => (
                <Button key={kind} size="small" aria-label={words.buttonFor(words.buttons[kind], name)} onPress={() => onStep(kind)}>
                  {words.buttons[kind]}
                </Button>
              ))
            : null}
          {isOffered ? (
            <Button
              size="small"
              look="solemn"
              icon="wax"
              aria-label={words.buttonFor(words.leaveOut, name)}
              waitsFor={leaveWaits(bid)}
              onPress={onLeave}
            >
              {words.leaveOut}
            </Button>
          ) : null}
        </Row>
      </Stack>
    </section>
  );
};
