/** What a bidder was asked after the deadline, what it answered and what was decided about that, step by step: the same words wherever it stands. */

import type { Output } from '../../shared/contract/contract.ts';
import { clarify } from './clarify.ts';
import { longDay } from './format.ts';

const words = clarify.after;

type Clarification = Output<'clarify.view'>['after'][number];

interface Step {
  readonly id: string;
  readonly what: string;
  readonly facts: string;
  readonly text: string;
}

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

export const clarified = (one: Clarification): readonly Step[] => {
  const { clarification, on, why, text, place, asked, answered, answer, hidden, considered } = one;
  const steps: Omit<Step, 'id'>[] = [
    { what: words.asked(words.whys[why]), facts: words.on(longDay(on), asked.by), text: lines(text, words.at(place)) },
  ];
  if (answered)
    steps.push({
      what: words.answered,
      facts: words.on(longDay(answered.on), answered.made.by),
      text: lines(answer ?? hidden?.sentence ?? '', answered.newNames.length === 0 ? '' : words.names(answered.newNames)),
    });
  else steps.push({ what: words.open, facts: '', text: '' });
  if (considered)
    steps.push({
      what: considered.use ? words.used : words.notUsed,
      facts: words.on(longDay(considered.made.at.slice(0, 10)), considered.made.by),
      text: lines(considered.reason, words.readBy(considered.seenBy), words.late(considered.late)),
    });
  return steps.map((step, index) => ({ id: `${clarification} ${index}`, ...step }));
};
