/** What the bidder was asked about this item, and its answer where it may be used: beside the reasons, so that its effect on the score is discussed in the open. */

import { Happened, Heading } from '../../kit/index.ts';
import type { HappenedStep } from '../../kit/index.ts';
import { clarify } from '../../words/clarify.ts';
import { longDay } from '../../words/format.ts';
import type { ModerateItem } from './model.ts';
import styles from './moderate.module.css';

const words = clarify.after;

type Asked = ModerateItem['clarifications'][number];

const stepsOf = ({ clarification, text, place, why, on, asked, answered, answer, hidden, considered }: Asked): readonly HappenedStep[] => [
  {
    id: `${clarification} asked`,
    what: words.asked(words.whys[why]),
    facts: words.on(longDay(on), asked.by),
    text: `${text}\n${words.at(place)}`,
  },
  {
    id: `${clarification} answered`,
    what: answered ? (considered ? (considered.use ? words.used : words.notUsed) : words.answered) : words.open,
    facts: answered ? words.on(longDay(answered.on), answered.made.by) : '',
    text: [answer ?? hidden?.sentence ?? '', considered?.reason ?? ''].filter((part) => part !== '').join('\n'),
  },
];

export const Clarified = ({ clarifications }: { readonly clarifications: ModerateItem['clarifications'] }) =>
  clarifications.length === 0 ? null : (
    <div className={styles.asked}>
      <Heading level={2}>{clarify.item.title}</Heading>
      <Happened label={clarify.item.title} steps={clarifications.flatMap(stepsOf)} />
    </div>
  );
