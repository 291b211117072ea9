/** The result in one sentence, and what has come of it. */

import type { Where } from '../../../../shared/contract/words.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import { Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import type { DecisionWords } from '../../../words/award-stage.ts';
import { figureWords } from '../../../words/award-figure.ts';
import { dayAndTime } from '../../../words/format.ts';
import { Why } from '../why/Why.tsx';
import type { Headline } from './headline.ts';
import type { View } from './result.ts';
import styles from './result.module.css';

const words = award.headline;

export interface HeadlineViewProps {
  readonly headline: Headline;
  readonly place: Where;
  readonly evaluation: Evaluation;
  readonly recommendation: View['recommendation'];
  /** By whom it was recommended, in the words of what is decided here. */
  readonly by: DecisionWords['by'];
}

export const HeadlineView = ({ headline, place, evaluation, recommendation, by }: HeadlineViewProps) => {
  return (
    <Stack gap="one">
      <Sentence headline={headline} place={place} evaluation={evaluation} />
      {recommendation ? <p className={styles.second}>{by(recommendation.made.by, dayAndTime(recommendation.made.at))}</p> : null}
    </Stack>
  );
};

const Sentence = ({ headline, ...record }: Pick<HeadlineViewProps, 'headline' | 'place' | 'evaluation'>) => {
  switch (headline.kind) {
    case 'leads': {
      const { first, second, shown, margin, deciding } = headline;
      const [before, after] = words.leads(first, shown);
      return (
        <p className={styles.headline}>
          {before}
          <Why label={words.lead(first, second, shown)} shown={shown} derivation={margin} unit="points" {...record} />
          {after}
          {words.decides(deciding)}
        </p>
      );
    }
    case 'leads-by-pounds': {
      const { first, second, shown, margin, by } = headline;
      return (
        <p className={styles.headline}>
          {figureWords.leads(first)}
          <Why label={words.lead(first, second, shown)} shown={shown} derivation={margin} unit="pounds" {...record} />
          {figureWords.than(by, second)}
        </p>
      );
    }
    case 'going-on':
      return <Plain sentence={headline.sentence} second={headline.rule} />;
    case 'ordered':
      return <Plain sentence={words.ordered(headline.first)} second={headline.sentence} />;
    case 'settled':
      return <Plain sentence={words.settled(headline.first)} second={headline.sentence} />;
    case 'tied':
      return <Plain sentence={words.tied} second={headline.sentence} />;
    case 'alone':
      return <Plain sentence={words.alone(headline.name)} />;
    case 'nobody':
      return <Plain sentence={words.nobody} second={words.nobodyWhy} />;
    case 'incomplete':
      return <Plain sentence={words.incomplete} second={award.missing.sentence(headline.missing)} />;
    default:
      return headline satisfies never;
  }
};

export const Plain = ({ sentence, second }: { readonly sentence: string; readonly second?: string }) => (
  <>
    <p className={styles.headline}>{sentence}</p>
    {second === undefined ? null : <p className={styles.second}>{second}</p>}
  </>
);
