/** Each way of asking what would have to be different, as a drawing with its figures behind it, and in sentences. */

import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import { display } from '../../../../shared/domain/display.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import type { BidId, CriterionId } from '../../../../shared/domain/ids.ts';
import { Part, PointsOnLines, Stack } from '../../../kit/index.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { RobustnessWords } from '../../../words/robustness.ts';
import type { View } from '../result/result.ts';
import { DrawsPanel } from './DrawsPanel.tsx';
import { axisRound, type NameOf, priceLines, totalLines, valuesOf } from './figures.ts';
import styles from './robustness.module.css';
import { ScoresPanel } from './ScoresPanel.tsx';
import { WeightsPanel } from './WeightsPanel.tsx';

export interface RobustnessViewProps {
  readonly at: Where & { readonly lot?: string };
  readonly view: View;
  readonly evaluation: Evaluation;
  readonly found: Output<'award.robustness'>;
  readonly words: RobustnessWords;
}

export const RobustnessView = ({ at, view, evaluation, found, words }: RobustnessViewProps) => {
  const nameOf: NameOf = (bid: BidId) => evaluation.bids.find((one) => one.bid === bid)?.name ?? '';
  const titleOf = (criterion: CriterionId) => view.criteria.find(({ id }) => id === criterion)?.title ?? '';
  const personOf = (id: string) => view.people.find(({ person }) => person === id)?.name ?? words.assessors.somebody;
  const first = found.bids[0]?.name ?? '';
  const shared = { at, evaluation, found, nameOf, titleOf, first, words };
  return (
    <>
      <WeightsPanel {...shared} />
      <DrawsPanel at={at} nameOf={nameOf} words={words.draws} />
      <ScoresPanel found={found} nameOf={nameOf} titleOf={titleOf} view={view} place={at} words={words.scores} />
      <Bidders {...{ found, nameOf, words }} />
      <Assessors {...{ found, nameOf, words, personOf }} />
      <Formulas {...{ found, nameOf, words }} />
      <Prices {...{ found, nameOf, words }} />
    </>
  );
};

interface Named {
  readonly found: Output<'award.robustness'>;
  readonly nameOf: NameOf;
  readonly words: RobustnessWords;
}

const whole = (at: number): string => String(Math.round(at * 100) / 100);

const Sentences = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <ul className={styles.sentences}>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

const Bidders = ({ found, nameOf, words }: Named) => {
  const { bidders } = words;
  const lines = totalLines(
    found.withoutBidder.map(({ left, totals }) => ({ name: bidders.without(nameOf(left)), totals })),
    nameOf,
  );
  return (
    <Part title={bidders.title} {...(found.withoutEffect === 0 ? {} : { foot: bidders.rest(found.withoutEffect) })}>
      <Stack gap="three">
        <p className={styles.quiet}>{bidders.lead}</p>
        <Sentences sentences={found.withoutBidder.map(({ sentence }) => sentence)} />
        <PointsOnLines
          title={bidders.chart}
          sentence={bidders.sentence(found.withoutBidder.filter(({ reverses }) => reverses).length)}
          lines={lines}
          axis={axisRound(bidders.axis, valuesOf(lines), whole)}
          heads={bidders.heads}
        />
      </Stack>
    </Part>
  );
};

const Assessors = ({ found, nameOf, words, personOf }: Named & { readonly personOf: (person: string) => string }) => {
  const { assessors, bidders } = words;
  if (found.withoutAssessor.length < 2) return null;
  const named = (left: string | null) => (left === null ? assessors.everybody : assessors.without(personOf(left)));
  const lines = totalLines(
    found.withoutAssessor.map(({ left, totals }) => ({ name: named(left), totals })),
    nameOf,
  );
  return (
    <Part title={assessors.title}>
      <Stack gap="three">
        <p className={styles.quiet}>{assessors.lead}</p>
        <Sentences sentences={found.withoutAssessor.map(({ left, sentence }) => `${named(left)}: ${sentence}`)} />
        {valuesOf(lines).length === 0 ? null : (
          <PointsOnLines
            title={assessors.chart}
            sentence={assessors.sentence}
            lines={lines}
            axis={axisRound(bidders.axis, valuesOf(lines), whole)}
            heads={assessors.heads}
          />
        )}
      </Stack>
    </Part>
  );
};

const Formulas = ({ found, nameOf, words }: Named) => {
  const { formulas, bidders } = words;
  // Formulas by which pounds rank have figures of another kind, so they are told and not drawn among totals.
  const drawn = found.formulas.filter(({ totals }) => totals.every(({ figure }) => figure === null));
  const lines = totalLines(drawn, nameOf);
  if (found.formulas.length + found.formulasNotTried.length === 0) return null;
  return (
    <Part title={formulas.title}>
      <Stack gap="three">
        <p className={styles.quiet}>{formulas.lead}</p>
        <Sentences
          sentences={[
            ...found.formulas.map(({ sentence }) => sentence),
            ...found.formulasNotTried.map(({ name, sentence }) => `${formulas.notTried}, ${name}: ${sentence}`),
          ]}
        />
        {lines.length === 0 ? null : (
          <PointsOnLines
            title={formulas.chart}
            sentence={formulas.lead}
            lines={lines}
            axis={axisRound(bidders.axis, valuesOf(lines), whole)}
            heads={formulas.heads}
          />
        )}
      </Stack>
    </Part>
  );
};

const millions = (at: number): string => `£${display(exact(at.toFixed(0)), 0, { thousands: true })}`;

const Prices = ({ found, nameOf, words }: Named) => {
  const { prices } = words;
  if (found.priceShocks.length === 0) return null;
  const lines = priceLines(found, nameOf, prices);
  const behind = found.bids.length - (found.taken?.bids.length ?? 1);
  return (
    <Part title={prices.title} {...(found.rivals.prices < behind ? { foot: prices.nearest(found.rivals.prices, behind) } : {})}>
      <Stack gap="three">
        <p className={styles.quiet}>{prices.lead}</p>
        <Sentences sentences={found.priceShocks.map(({ sentence }) => sentence)} />
        {lines.length === 0 ? null : (
          <PointsOnLines
            title={prices.chart}
            sentence={prices.sentence}
            lines={lines}
            axis={axisRound(prices.heads[2], valuesOf(lines), millions)}
            heads={prices.heads}
          />
        )}
      </Stack>
    </Part>
  );
};
