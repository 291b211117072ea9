/** Which steps can be taken now, and why the others cannot; the rules of the record say the last word. */

import { pound } from '../../../../shared/domain/currency.ts';
import { stepBehind } from '../../../../shared/domain/evaluated-price.ts';
import { type PriceRules, type PriceStepKind, stepsInForce } from '../../../../shared/domain/price-steps.ts';
import type { PriceWait } from '../../../../shared/domain/price-waits.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';
import type { View } from '../result/result.ts';

const words = pipelineWords.form;

export interface StepChoices {
  readonly offered: readonly PriceStepKind[];
  /** In words, for steps that were published. */
  readonly notNow: readonly string[];
}

type Steps = Pick<View, 'priceSteps' | 'priceWaits' | 'priceWorkings'>;

type LinesOf = Pick<View, 'issued' | 'schedules' | 'priceSteps' | 'priceWaits'>;

/** Once on record for all prices, such a step is not taken again. */
const onceForAll: readonly PriceStepKind[] = ['quantities', 'life-cycle', 'vat', 'currency'];

const published = (rules: PriceRules, { priceSteps, priceWaits, priceWorkings }: Steps): readonly PriceStepKind[] => [
  ...(rules.arithmetic ? (['arithmetic'] as const) : []),
  ...(rules.missingItems ? (['missing-item'] as const) : []),
  ...(priceWaits.some(({ waits }) => waits.some(({ line }) => line !== null)) ? (['as-tendered'] as const) : []),
  ...(rules.quantities ? (['quantities'] as const) : []),
  ...(rules.options ? (['option'] as const) : []),
  ...(rules.lifeCycle ? (['life-cycle'] as const) : []),
  ...(rules.vat ? (['vat'] as const) : []),
  ...(rules.currencies && priceWorkings.some(({ tendered }) => tendered.currency !== pound) ? (['currency'] as const) : []),
  ...(priceSteps.some(({ reversal }) => reversal === null) ? (['reversal'] as const) : []),
];

export const stepChoices = (rules: PriceRules, view: Steps): StepChoices => {
  const forced = stepsInForce(view.priceSteps);
  const kinds = published(rules, view);
  const done = kinds.filter((kind) => onceForAll.includes(kind) && forced.some(({ step }) => step.kind === kind));
  const open = kinds.filter((kind) => !done.includes(kind));
  const behind = Map.groupBy(open, (kind) => stepBehind(kind, view.priceSteps));
  return {
    offered: behind.get(null) ?? [],
    notNow: [
      ...(done.length > 0 ? [words.notNow.done(done)] : []),
      ...[...behind].flatMap(([later, before]) => (later ? [words.notNow.behind(before, later)] : [])),
    ],
  };
};

/** A line that waits, as one choice: of one bid, or of all that left it out. */
export interface WaitingLine {
  readonly id: string;
  readonly bid: string | null;
  readonly line: string;
  readonly label: string;
}

type Named = { readonly bid: string; readonly name: string };

/** Issued lines that may still be added: those that a sealed schedule leaves out, and, where a bid sealed none, all about which no step is in force. */
export const linesToAdd = (
  { issued, schedules, priceSteps, priceWaits }: LinesOf,
  bids: readonly { readonly bid: string }[],
): View['issued'] => {
  const forced = stepsInForce(priceSteps);
  const isUnknown = bids.some(({ bid }) => !schedules.some((one) => one.bid === bid));
  return issued.filter(
    ({ ref }) =>
      priceWaits.some(({ waits }) => waits.some(({ kind, line }) => kind === 'missing-item' && line === ref)) ||
      (isUnknown && !forced.some(({ step }) => step.kind === 'missing-item' && step.line === ref)),
  );
};

const inTurn: readonly PriceWait['kind'][] = ['arithmetic', 'missing-item', 'quantities', 'life-cycle', 'vat', 'currency'];

/** What is to be done, in the published order: the same wait of several bids once, with their names in the order of the result. */
export const gathered = (
  waits: View['priceWaits'],
  bids: readonly Named[],
): readonly { readonly wait: PriceWait; readonly bids: readonly Named[] }[] => {
  const all = bids.flatMap((bid) => (waits.find((one) => one.bid === bid.bid)?.waits ?? []).map((wait) => ({ wait, bid })));
  const alike = Map.groupBy(all, ({ wait }) => `${wait.kind} ${wait.line ?? ''}`);
  return [...alike.values()]
    .flatMap(([first, ...more]) => (first ? [{ wait: first.wait, bids: [first, ...more].map(({ bid }) => bid) }] : []))
    .toSorted((one, other) => inTurn.indexOf(one.wait.kind) - inTurn.indexOf(other.wait.kind));
};

export const waitingLines = (waits: View['priceWaits'], bids: readonly Named[]): readonly WaitingLine[] =>
  gathered(waits, bids).flatMap(({ wait: { kind, line }, bids: of }): readonly WaitingLine[] => {
    if (line === null) return [];
    return kind === 'arithmetic'
      ? of.map(({ bid, name }) => ({ id: `${bid} ${line}`, bid, line, label: words.ofOne(line, name) }))
      : [
          {
            id: ` ${line}`,
            bid: null,
            line,
            label: words.ofAll(
              line,
              of.map(({ name }) => name),
            ),
          },
        ];
  });
