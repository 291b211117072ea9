/** A step as somebody fills it in, and as it is read: every number in its one reading, or the field that has none. */

import type { PriceStep, PriceStepKind } from '../../../../shared/domain/price-steps.ts';
import type { BidId, Exact } from '../../../../shared/domain/ids.ts';
import { readAmount, readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import type { ScheduleCorrection } from '../../../../shared/domain/schedule-correction.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';

export interface StepDraft {
  readonly kind: PriceStepKind | null;
  readonly bid: string | null;
  readonly reverses: string | null;
  /** By field; per bid the field is the bid's id. */
  readonly typed: Readonly<Record<string, string>>;
}

export const emptyDraft: StepDraft = { kind: null, bid: null, reverses: null, typed: {} };

/** What a caveat of a schedule leads to. */
export type CaveatStep = ScheduleCorrection | Extract<PriceStep, { readonly kind: 'as-tendered' }>;

/** A step as it would have been typed, to be looked at and changed. */
export const draftOf = (step: CaveatStep): StepDraft => {
  if (step.kind === 'as-tendered') return { ...emptyDraft, kind: step.kind, bid: step.bid, typed: { line: step.line } };
  return step.kind === 'arithmetic'
    ? {
        ...emptyDraft,
        kind: step.kind,
        bid: step.bid,
        typed: { line: step.line, quantity: step.quantity, rate: step.rate, stated: step.stated },
      }
    : {
        ...emptyDraft,
        kind: step.kind,
        typed: {
          item: step.item,
          line: step.line ?? '',
          published: step.published ?? '',
          ...Object.fromEntries(step.asked.map(({ bid, pounds }) => [bid, pounds ?? ''])),
        },
      };
};

const words = pipelineWords.form;

const at = ({ typed }: StepDraft, field: string): string => (typed[field] ?? '').trim();

const read = (draft: StepDraft, field: string, how: (text: string) => Outcome<Exact>): Outcome<Exact> => {
  const number = how(at(draft, field));
  return number.ok ? number : refused({ ...number.refusal, about: field });
};

/** Null for a blank: the bid says nothing of it. */
const readOrBlank = (draft: StepDraft, field: string): Outcome<Exact | null> =>
  at(draft, field) === '' ? allowed(null) : read(draft, field, readAmount);

const readYears = (draft: StepDraft, bid: string): Outcome<readonly { year: number; pounds: Exact }[]> => {
  const years: { year: number; pounds: Exact }[] = [];
  for (const line of at(draft, bid).split('\n')) {
    if (line.trim() === '') continue;
    const [, year, amount] = /^\s*(\d{1,2})[\s:;,]+(.+)$/.exec(line) ?? [];
    const pounds = amount === undefined ? null : readAmount(amount);
    if (year === undefined || !pounds)
      return refused(refuse('cost-not-understood', words.yearsWrong(line), { about: bid, wayOut: words.yearsWayOut }));
    if (!pounds.ok) return refused({ ...pounds.refusal, about: bid });
    years.push({ year: Number(year), pounds: pounds.value });
  }
  return allowed(years);
};

/** One value for each bid, in their order; the first that cannot be read refuses. */
const forAll = <T>(bids: readonly BidId[], one: (bid: BidId) => Outcome<T>): Outcome<readonly { bid: BidId; value: T }[]> => {
  const all: { bid: BidId; value: T }[] = [];
  for (const bid of bids) {
    const value = one(bid);
    if (!value.ok) return value;
    all.push({ bid, value: value.value });
  }
  return allowed(all);
};

/** What a filled-in step says. Refuses the first number that has no one reading; whether it may be taken is for the rules of the record. */
export const readStep = (draft: StepDraft, bids: readonly BidId[]): Outcome<PriceStep> => {
  switch (draft.kind) {
    case 'arithmetic': {
      const numbers: Exact[] = [];
      for (const [field, how] of [
        ['quantity', readQuantity],
        ['rate', readAmount],
        ['stated', readAmount],
      ] as const) {
        const number = read(draft, field, how);
        if (!number.ok) return number;
        numbers.push(number.value);
      }
      const [quantity = '', rate = '', stated = ''] = numbers;
      return allowed({ kind: 'arithmetic', bid: (draft.bid ?? '') as BidId, line: at(draft, 'line'), quantity, rate, stated });
    }
    case 'missing-item': {
      const published = readOrBlank(draft, 'published');
      if (!published.ok) return published;
      const asked = forAll(bids, (bid) => readOrBlank(draft, bid));
      if (!asked.ok) return asked;
      return allowed({
        kind: 'missing-item',
        item: at(draft, 'item'),
        line: at(draft, 'line') || null,
        published: published.value,
        asked: asked.value.map(({ bid, value }) => ({ bid, pounds: value })),
      });
    }
    case 'option': {
      const amounts = forAll(bids, (bid) => readOrBlank(draft, bid));
      if (!amounts.ok) return amounts;
      return allowed({ kind: 'option', item: at(draft, 'item'), amounts: amounts.value.map(({ bid, value }) => ({ bid, pounds: value })) });
    }
    case 'life-cycle': {
      const costs = forAll(bids, (bid) => readYears(draft, bid));
      if (!costs.ok) return costs;
      return allowed({ kind: 'life-cycle', costs: costs.value.map(({ bid, value }) => ({ bid, years: value })) });
    }
    case 'vat': {
      const rates = forAll(bids, (bid) => read(draft, bid, readQuantity));
      if (!rates.ok) return rates;
      return allowed({ kind: 'vat', rates: rates.value.map(({ bid, value }) => ({ bid, percent: value })) });
    }
    case 'quantities':
    case 'currency':
      return allowed({ kind: draft.kind });
    case 'as-tendered':
      return allowed({ kind: 'as-tendered', bid: draft.bid as BidId | null, line: at(draft, 'line') });
    case 'reversal':
      return allowed({ kind: 'reversal', reverses: draft.reverses ?? '' });
    case null:
      return refused(refuse('no-step', words.waits.kind));
    default:
      return draft.kind satisfies never;
  }
};

/** What is still to be filled in before a step can be read; undefined when nothing is. */
export const waitsFor = (draft: StepDraft, reason: string): string | undefined => {
  const { kind } = draft;
  if (kind === null) return words.waits.kind;
  const open =
    (kind === 'arithmetic' && (draft.bid === null || at(draft, 'line') === '')) ||
    (kind === 'as-tendered' && at(draft, 'line') === '') ||
    ((kind === 'missing-item' || kind === 'option') && at(draft, 'item') === '') ||
    (kind === 'reversal' && draft.reverses === null);
  if (open) return words.waits.rest;
  return reason.trim() === '' ? words.waits.reason : undefined;
};
