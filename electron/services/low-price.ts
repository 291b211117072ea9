/** Prices that look abnormally low: screened as soon as they are open, each step recorded, the result shown with and without. Those who score quality are told nothing of it. */

import type { Output } from '../../shared/contract/contract.ts';
import { mayDisregardForPrice, mayKnowOfQuery, nextLowPriceSteps, notYetScreened } from '../../shared/domain/abnormally-low.ts';
import type { BidId, Exact } from '../../shared/domain/ids.ts';
import type { ModelLot } from '../../shared/domain/model.ts';
import { limitKinds, limitsOf, limitTitles } from '../../shared/domain/limits.ts';
import { type LowPriceScreen, screenPrices } from '../../shared/domain/low-price-screens.ts';
import { readPrice, readQuantity } from '../../shared/domain/number-entry.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import { stages } from '../../shared/domain/stages.ts';
import { latestDay } from '../../shared/domain/step-day.ts';
import { withAndWithout, type WithAndWithout } from '../../shared/domain/with-and-without.ts';
import { evaluationInput } from '../store/queries/award.ts';
import { pricesOf } from '../store/queries/price.ts';
import { disregardsOf } from '../store/queries/gates.ts';
import { allLowPriceSteps, lowestWageOf, lowPriceNotesOf, lowPriceStates, underQuery, wageInForce } from '../store/queries/low-price.ts';
import { detailsOf, lotsOf, modelOf, policyOf, stageOf } from '../store/queries/prepare.ts';
import { bidsOf, standingBids } from '../store/queries/receive.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAct, look, reopeningNow, type View, whyNot } from './desk.ts';

type LowPriceOperation = Extract<keyof Services, `lowPrice.${string}`>;
type LowPriceView = Output<'lowPrice.view'>;
type Record = Pick<View, 'db' | 'today' | 'tender'>;

/** Kept from those who score quality until nothing can be scored any more; asked of the tender as it is today, so that a replay does not tell it either. */
export const hiddenFromQuality = ({ viewer, today, tender }: Pick<View, 'viewer' | 'today' | 'tender'>): Refusal | null => {
  const now = stageOf(today, tender);
  return viewer && now !== null && stages.indexOf(now) < stages.indexOf('recommended') ? mayKnowOfQuery(viewer.roles) : null;
};

/** The bids whose prices are held against one another: those that stand, and those that left on this very ground. */
const screenedBids = ({ db, tender }: Pick<View, 'db' | 'tender'>) => {
  const left = new Set(
    disregardsOf(db, tender)
      .filter((one) => one.case.ground === 'abnormally-low')
      .map(({ bid }) => bid),
  );
  const standing = new Set(standingBids(db, tender).map(({ id }) => id));
  const prices = new Map(pricesOf(db, tender).map(({ bid, pounds }) => [bid, pounds]));
  return bidsOf(db, tender).flatMap(({ id, bidder, lot }) => {
    const price = prices.get(id);
    return price !== undefined && (standing.has(id) || left.has(id))
      ? [{ bid: id, name: bidder.name, lot, price, isDisregarded: left.has(id) }]
      : [];
  });
};

/** Every screen of every price, in each lot by itself, or why they could not be held against one another. */
export const screensOf = (view: Pick<View, 'db' | 'tender'>): Outcome<readonly LowPriceScreen[]> => {
  const found: LowPriceScreen[] = [];
  const notes = new Map(lowPriceNotesOf(view.db, view.tender).map((note) => [note.bid, note]));
  const legalWage = wageInForce(view.db, view.tender);
  const limits = limitsOf(policyOf(view.db, view.tender));
  const lots = lotsOf(view.db, view.tender);
  for (const lot of lots.length > 0 ? lots : [null]) {
    const bids = screenedBids(view)
      .filter((one) => one.lot === (lot?.id ?? null))
      .map(({ bid, name, price }) => {
        const { labourHours = null, ownCost = null } = notes.get(bid) ?? {};
        return { bid, name, price, labourHours, ownCost };
      });
    const screens = screenPrices({ bids, estimate: estimateOf(view, lot), legalWage }, limits);
    if (!screens.ok) return screens;
    found.push(...screens.value);
  }
  return allowed(found);
};

/** From where on the screens of prices flag, and who set it. */
export const priceLimitsOf = ({ db, tender }: Pick<View, 'db' | 'tender'>): LowPriceView['limits'] => {
  const limits = limitsOf(policyOf(db, tender));
  return limitKinds.filter((kind) => kind.startsWith('price-')).map((kind) => ({ title: limitTitles[kind], ...limits[kind] }));
};

/** What the authority itself expected to pay: for the lot, or for the whole contract. */
const estimateOf = ({ db, tender }: Pick<View, 'db' | 'tender'>, lot: ModelLot | null): Exact | null =>
  lot ? lot.value : detailsOf(db, tender).estimatedValue;

const bidViews = (view: View, screens: readonly LowPriceScreen[]): LowPriceView['bids'] => {
  const states = lowPriceStates(view.db, view.tender);
  const steps = Map.groupBy(allLowPriceSteps(view.db, view.tender), ({ bid }) => bid);
  const notes = new Map(lowPriceNotesOf(view.db, view.tender).map((note) => [note.bid, note]));
  return screenedBids(view).map(({ bid, name, price, isDisregarded }) => {
    const note = notes.get(bid);
    const state = states.get(bid) ?? notYetScreened;
    return {
      bid,
      name,
      pounds: price,
      screens: screens.filter((one) => one.bid === bid),
      state: state.kind,
      outcome: state.kind === 'decided' ? state.outcome : null,
      replyDue: state.kind === 'notified' ? state.replyDue : null,
      isLate: state.kind === 'replied' && state.late,
      steps: (steps.get(bid) ?? []).map((one) => ({ step: one.step, made: authored(view, one) })),
      next: isDisregarded ? [] : [...nextLowPriceSteps(state)],
      disregard: mayDisregardForPrice(state),
      isDisregarded,
      note: note ? { labourHours: note.labourHours, ownCost: note.ownCost, place: note.place, noted: authored(view, note) } : null,
    };
  });
};

/** A result with and without some bids; none while a question is moderated again, whose assessors it could steer (domain.md 2.4). */
const resultsOf = (view: Record, bids: readonly BidId[]): Outcome<WithAndWithout | null> =>
  reopeningNow(view) ? allowed(null) : withAndWithout(modelOf(view.db, view.tender), evaluationInput(view.db, view.tender), bids);

/** The result with and without the bids that were left out once their prices were open. */
export const keptResults = (view: Record): Outcome<WithAndWithout | null> =>
  resultsOf(
    view,
    disregardsOf(view.db, view.tender).map(({ bid }) => bid),
  );

const readUnlessBlank = (text: string, read: (text: string) => Outcome<Exact>): Outcome<Exact | null> =>
  text.trim() === '' ? allowed(null) : read(text);

export const lowPriceServices = (context: Context): Services<LowPriceOperation> => ({
  'lowPrice.view': (where, caller) =>
    look(context, where, caller, (view) => {
      const { db, tender, stage } = view;
      if (stages.indexOf(stage) < stages.indexOf('price-open'))
        return refused(refuse('price-not-open', 'Prices are still sealed.', { wayOut: 'Two people open them first.' }));
      const hidden = hiddenFromQuality(view);
      const kept = keptResults(view);
      if (!kept.ok) return kept;
      const screens = screensOf(view);
      const wage = wageInForce(db, tender);
      const noted = lowestWageOf(db, tender);
      const asked: readonly BidId[] = hidden ? [] : underQuery(db, tender);
      const provisional = resultsOf(view, asked);
      if (!provisional.ok) return provisional;
      return allowed({
        today: latestDay(context.clock()),
        hidden,
        limits: priceLimitsOf(view),
        unscreened: hidden || screens.ok ? null : screens.refusal,
        bids: hidden ? [] : bidViews(view, screens.ok ? screens.value : []),
        wage: wage && { pounds: wage.hourly, source: wage.source, noted: noted && authored(view, noted) },
        note: hidden ?? whyNot(view, 'low-price.noted'),
        step: hidden ?? whyNot(view, 'low-price.stepped'),
        disregard: hidden ?? whyNot(view, 'tenders.disregarded'),
        provisional: provisional.value,
        kept: kept.value,
      });
    }),
  'lowPrice.note': ({ tender, bid, labourHours, ownCost, place }, caller) => {
    const hours = readUnlessBlank(labourHours, readQuantity);
    if (!hours.ok) return hours;
    const cost = readUnlessBlank(ownCost, readPrice);
    if (!cost.ok) return cost;
    return keepAct(context, caller, tender, 'low-price.noted', { bid, labourHours: hours.value, ownCost: cost.value, place });
  },
  'lowPrice.noteWage': ({ tender, wage, source }, caller) => {
    const pounds = readPrice(wage);
    return pounds.ok ? keepAct(context, caller, tender, 'low-price.wage-noted', { wage: pounds.value, source }) : pounds;
  },
  'lowPrice.step': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'low-price.stepped', body),
});
