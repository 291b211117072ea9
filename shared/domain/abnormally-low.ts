/** The loop that the law asks for before a tender may be disregarded for its price: suspect, say so, hear the supplier, decide (PA23 s.19(3)(c), (4) and (5); domain.md 2.5). */

import { type Day, displayDay, isDay } from './calendar.ts';
import type { Role } from './model.ts';
import type { Outcome, Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

export type LowPriceState =
  /** Nobody has said anything about the price yet. */
  | { readonly kind: 'screened' }
  /** Looked at and not suspected: that is a decision too, and its reason is kept. */
  | { readonly kind: 'not-suspected'; readonly on: Day; readonly reason: string }
  | { readonly kind: 'suspected'; readonly on: Day; readonly reason: string }
  | { readonly kind: 'notified'; readonly on: Day; readonly questions: string; readonly replyDue: Day }
  | { readonly kind: 'replied'; readonly on: Day; readonly late: boolean }
  | { readonly kind: 'decided'; readonly on: Day; readonly outcome: 'demonstrated' | 'not-demonstrated'; readonly reason: string };

export type LowPriceStep =
  | { readonly kind: 'clear'; readonly on: Day; readonly reason: string }
  | { readonly kind: 'suspect'; readonly on: Day; readonly reason: string }
  | { readonly kind: 'notify'; readonly on: Day; readonly questions: string; readonly replyDue: Day }
  | { readonly kind: 'reply'; readonly on: Day }
  | { readonly kind: 'decide'; readonly on: Day; readonly outcome: 'demonstrated' | 'not-demonstrated'; readonly reason: string };

export const notYetScreened: LowPriceState = { kind: 'screened' };

const blank = (text: string): boolean => text.trim() === '';

const no = (code: string, sentence: string, wayOut?: string): Outcome<never> =>
  refused(refuse(code, sentence, wayOut === undefined ? {} : { wayOut }));

/** Which steps each state may be left by. Once decided, the loop is over: a price that was shown to work cannot be doubted again. */
const open: Record<LowPriceState['kind'], readonly LowPriceStep['kind'][]> = {
  screened: ['clear', 'suspect'],
  'not-suspected': ['suspect'],
  suspected: ['clear', 'notify'],
  notified: ['reply', 'decide'],
  replied: ['decide'],
  decided: [],
};

/** What has to come first, or has ended it. */
const outOfTurn = ({ kind }: LowPriceState): Refusal => {
  switch (kind) {
    case 'decided':
      return refuse('low-price-decided', 'It is decided whether the supplier can perform at this price.');
    case 'screened':
    case 'not-suspected':
      return refuse('price-not-suspected', 'Nobody has said that this price looks abnormally low.', {
        wayOut: 'Record the suspicion first, with its reason.',
      });
    case 'suspected':
      return refuse('supplier-not-notified', 'The supplier has not been told that its price looks abnormally low.', {
        wayOut: 'Notify it first, and give it time to answer.',
      });
    case 'notified':
    case 'replied':
      return refuse('supplier-notified', 'The supplier has been asked and is owed a decision.', {
        wayOut: 'Decide whether it showed that it can perform at this price.',
      });
    default:
      return kind satisfies never;
  }
};

/** One step of the loop. Refuses `day-not-understood`, steps out of turn by what is missing, `reason-missing`, `questions-missing`, `no-time-to-reply`, `before-the-step-before` and `reply-still-awaited`. */
export const stepLowPrice = (state: LowPriceState, step: LowPriceStep): Outcome<LowPriceState> => {
  if (!isDay(step.on)) return no('day-not-understood', `“${step.on.slice(0, 40)}” is not a day of the calendar.`);
  if (!open[state.kind].includes(step.kind)) return refused(outOfTurn(state));
  if ('on' in state && step.on < state.on)
    return no('before-the-step-before', `The step before this one was taken on ${displayDay(state.on)}.`);
  if ('reason' in step && blank(step.reason))
    return no('reason-missing', 'There is no reason yet.', 'Write what the price was compared with, or what the reply showed.');
  switch (step.kind) {
    case 'clear':
      return allowed({ kind: 'not-suspected', on: step.on, reason: step.reason });
    case 'suspect':
      return allowed({ ...step, kind: 'suspected' });
    case 'notify':
      if (blank(step.questions))
        return no('questions-missing', 'The supplier is asked nothing yet.', 'Ask what would show that it can perform at this price.');
      if (!isDay(step.replyDue) || step.replyDue <= step.on)
        return no('no-time-to-reply', 'The supplier needs a reasonable opportunity to answer.', 'Give a day by which it may reply.');
      return allowed({ ...step, kind: 'notified' });
    case 'reply':
      return allowed({ kind: 'replied', on: step.on, late: state.kind === 'notified' && step.on > state.replyDue });
    case 'decide':
      if (state.kind === 'notified' && step.on <= state.replyDue)
        return no('reply-still-awaited', `The supplier may still reply until the end of ${displayDay(state.replyDue)}.`);
      return allowed({ ...step, kind: 'decided' });
    default:
      return step satisfies never;
  }
};

/** Whether the tender may be disregarded on this ground. Null only after a decision that the supplier did not show that it can perform; silence alone is no decision. */
export const mayDisregardForPrice = (state: LowPriceState): Refusal | null => {
  if (state.kind !== 'decided') return outOfTurn(state);
  return state.outcome === 'not-demonstrated'
    ? null
    : refuse(
        'price-demonstrated',
        'The supplier showed that it can perform at this price, so the tender may not be disregarded for it (PA23 s.19(5)).',
      );
};

/** While it is open, the ranking is provisional and shown twice: with the bid and without it. */
export const isUnderQuery = ({ kind }: LowPriceState): boolean => kind === 'suspected' || kind === 'notified' || kind === 'replied';

/** Who is under query is kept from those who score quality, whatever else they are. Refuses `quality-panel-not-told`. */
export const mayKnowOfQuery = (roles: readonly Role[]): Refusal | null =>
  roles.includes('assessor') || roles.includes('moderator')
    ? refuse('quality-panel-not-told', 'Whose price is being looked into is not shown to those who score quality.')
    : null;

/** Where a bid stands after these steps, in their order. A step that is refused here was refused when it was to be recorded, so it is never among them. */
export const lowPriceStateAfter = (steps: readonly LowPriceStep[]): LowPriceState =>
  steps.reduce<LowPriceState>((state, step) => {
    const next = stepLowPrice(state, step);
    return next.ok ? next.value : state;
  }, notYetScreened);

/** What may come next, for whoever is to do it. */
export const nextLowPriceSteps = ({ kind }: LowPriceState): readonly LowPriceStep['kind'][] => open[kind];

/** No award while a supplier that was asked about its price is owed a decision. Names nobody: whoever scores quality reads this too. */
export const mayRecommendWithPrices = (states: readonly LowPriceState[]): Refusal | null =>
  states.some(isUnderQuery)
    ? refuse('low-price-undecided', 'A price is being looked into as abnormally low, and nothing is decided on it yet.', {
        wayOut: 'The procurement lead or the price evaluator ends that first, under “Abnormally low”.',
      })
    : null;
