/** Above the wall: every question that somebody asked to reopen, how far that has come, and what whoever looks can do about it. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import { useAnswer } from '../../../app/ask.ts';
import { Button, Disclosure, Heading, Row, StateBadge } from '../../../kit/index.ts';
import { reopening as words } from '../../../words/reopening.ts';
import type { Place } from '../model.ts';
import { DecideReopening } from './DecideReopening.tsx';
import { nextStep } from './next-step.ts';
import styles from './reopening.module.css';
import { SettleReopening } from './SettleReopening.tsx';

export type Reopening = Output<'moderate.viewReopenings'>['reopenings'][number];

export interface ReopeningsProps {
  readonly place: Where;
  readonly onOpen: (place: Place) => void;
}

const isOver = ({ state }: Reopening): boolean => state === 'refused' || state === 'settled';

/** Who asked why, and what was decided. */
const Story = ({ one }: { readonly one: Reopening }) => (
  <>
    <p>
      {words.asked(one.asked.by, one.asked.at, one.reasonWords)} {one.words}
    </p>
    {one.afterPrices ? <p>{words.afterPrices}</p> : null}
    {one.decided ? <p>{words.decided(one.decided.by, one.decided.at, one.decided.reason)}</p> : null}
  </>
);

const icons = { requested: 'clock', approved: 'now', refused: 'refused', settled: 'done' } as const;

export const Reopenings = ({ place, onOpen }: ReopeningsProps) => {
  const { value } = useAnswer('moderate.viewReopenings', place);
  const [asked, setAsked] = useState<{ readonly what: 'decide' | 'settle'; readonly one: Reopening } | null>(null);
  if (!value || value.reopenings.length === 0) return null;
  const close = (): void => setAsked(null);
  return (
    <section className={styles.strip} aria-label={words.title}>
      {value.reopenings.map((one) => (
        <article key={one.id} className={styles.one} aria-label={one.question}>
          <Row isSpread>
            <Heading level={2} size="title">
              {one.question}
            </Heading>
            <StateBadge icon={icons[one.state]}>{words.states[one.state]}</StateBadge>
          </Row>
          {isOver(one) ? null : <p className={styles.next}>{nextStep(one, value)}</p>}
          <Row>
            {one.left.map(({ bid, name }) => (
              <Button key={bid} size="small" onPress={() => onOpen({ criterion: one.criterion, bid })}>
                {words.open(name)}
              </Button>
            ))}
            {one.state === 'requested' && value.mayDecide === null ? (
              <Button look="solemn" size="small" icon="wax" onPress={() => setAsked({ what: 'decide', one })}>
                {words.decide}
              </Button>
            ) : null}
            {one.state === 'approved' && one.settle === null ? (
              <Button look="solemn" size="small" icon="wax" onPress={() => setAsked({ what: 'settle', one })}>
                {words.settle}
              </Button>
            ) : null}
          </Row>
          {one.again.length === 0 ? null : (
            <ul className={styles.scores}>
              {one.again.map(({ bid, name, before, after }) => (
                <li key={bid}>{words.before(name, before, after)}</li>
              ))}
            </ul>
          )}
          {one.settled ? <p>{words.settledBy(one.settled.by, one.settled.at)}</p> : null}
          {one.state === 'requested' ? (
            <Story one={one} />
          ) : (
            <Disclosure title={words.story} level={3}>
              <Story one={one} />
            </Disclosure>
          )}
        </article>
      ))}
      {asked?.what === 'decide' ? <DecideReopening tender={place.tender} reopening={asked.one} onClose={close} /> : null}
      {asked?.what === 'settle' ? <SettleReopening tender={place.tender} reopening={asked.one} onClose={close} /> : null}
    </section>
  );
};
