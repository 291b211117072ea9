/** Low prices as the screen reads them: which screens there are, where each loop stands and what has happened in it, and what a form still lacks. */

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import { display } from '../../../../shared/domain/display.ts';
import { exact, isPositive } from '../../../../shared/domain/exact.ts';
import type { ScreenKind } from '../../../../shared/domain/low-price-screens.ts';
import type { HappenedStep } from '../../../kit/index.ts';
import { longDay } from '../../../words/format.ts';
import { lowPrice } from '../../../words/low-price.ts';

const words = lowPrice.loop;

export type LowPriceView = Output<'lowPrice.view'>;
export type LowPriceBid = LowPriceView['bids'][number];
export type Step = Input<'lowPrice.step'>['step'];
export type StepKind = Step['kind'];
export type Outcome = NonNullable<LowPriceBid['outcome']>;

/** The screens that any price was put to, in their order. */
export const screenKinds = ({ bids }: Pick<LowPriceView, 'bids'>): readonly ScreenKind[] => [
  ...new Set(bids.flatMap(({ screens }) => screens.map(({ kind }) => kind))),
];

/** "14.67%", or in words where the price lies above. */
export const belowOf = (value: string): string => (isPositive(exact(value)) ? `${display(exact(value), 2)}%` : lowPrice.screens.notBelow);

export type LoopState = keyof typeof words.states;

export const stateOf = ({ state, outcome }: Pick<LowPriceBid, 'state' | 'outcome'>): LoopState =>
  state === 'decided' ? (outcome ?? 'not-demonstrated') : state;

const what = (step: Step): string => (step.kind === 'decide' ? words.done[step.outcome] : words.done[step.kind]);

const textOf = (step: Step): string => {
  if (step.kind === 'notify') return `${step.questions}\n(${words.until(longDay(step.replyDue))})`;
  return step.kind === 'reply' ? step.text : step.reason;
};

export const happened = ({ steps }: LowPriceBid): readonly HappenedStep[] =>
  steps.map(({ step, made }, index) => ({
    id: String(index),
    what: what(step),
    facts: words.on(longDay(step.on), made.by),
    text: textOf(step),
  }));

export interface StepDraft {
  readonly on: string;
  readonly text: string;
  readonly replyDue: string;
  readonly outcome: Outcome | 'open';
}

export const emptyStep = (today: string): StepDraft => ({ on: today, text: '', replyDue: '', outcome: 'open' });

/** To finish "Waits for …". */
export const stepWaits = (kind: StepKind, { on, text, replyDue, outcome }: StepDraft): string | undefined => {
  if (kind === 'decide' && outcome === 'open') return words.waits.outcome;
  if (text.trim() === '') return words.waits.text;
  return on === '' || (kind === 'notify' && replyDue === '') ? words.waits.day : undefined;
};

/** The step as it is recorded; null while a decision has no outcome. */
export const stepOf = (kind: StepKind, { on, text: typed, replyDue, outcome }: StepDraft): Step | null => {
  const text = typed.trim();
  switch (kind) {
    case 'clear':
    case 'suspect':
      return { kind, on, reason: text };
    case 'notify':
      return { kind, on, questions: text, replyDue };
    case 'reply':
      return { kind, on, text };
    case 'decide':
      return outcome === 'open' ? null : { kind, on, outcome, reason: text };
    default:
      return kind satisfies never;
  }
};

/** Bids that may be left out on this ground now. */
export const mayLeave = ({ bids }: LowPriceView): readonly LowPriceBid[] =>
  bids.filter(({ disregard, isDisregarded }) => disregard === null && !isDisregarded);

/** Why the tender cannot be left out yet, to finish "Waits for …"; undefined where it can, or where it never can. */
export const leaveWaits = ({ disregard }: LowPriceBid): string | undefined => {
  const code = disregard?.code ?? '';
  return code in words.waitsFor ? words.waitsFor[code as keyof typeof words.waitsFor] : undefined;
};

export interface LeaveDraft {
  readonly out: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly difference: string;
  readonly on: string;
}

export const leaveLacks = ({ out, reasons, difference }: LeaveDraft, able: readonly LowPriceBid[]): string | undefined => {
  const { waits } = lowPrice.leave;
  if (out.length === 0) return waits.bid;
  if (out.some((bid) => (reasons[bid] ?? '').trim() === '')) return waits.reason;
  return able.length > out.length && difference.trim() === '' ? waits.difference : undefined;
};
