/** Rules of receiving: what must hold before bids are opened and before the panel may score. */

import { mayOpenAfter } from './deadline.ts';
import type { BidId, CriterionId, LotId, PersonId, SupplierId, Time } from './ids.ts';
import { lotName } from './lot-words.ts';
import type { Model } from './model.ts';
import { type Declared, standingTowards } from './people.ts';
import { type Refusal, refuse } from './result.ts';

export interface RegisteredBid {
  readonly id: BidId;
  readonly lot: LotId | null;
  readonly supplier: SupplierId;
  readonly preference: number | null;
  readonly name: string;
  readonly alias: string;
  readonly withdrawn: boolean;
}

/** In a tender in lots a bid is for exactly one of them, and a supplier bids once in each. */
const mayStandInLot = (
  bidder: Pick<RegisteredBid, 'id' | 'lot' | 'supplier'>,
  bids: readonly RegisteredBid[],
  lots: Model['lots'],
): Refusal | null => {
  const lot = lots.find(({ id }) => id === bidder.lot);
  if (lots.length > 0 && bidder.lot === null)
    return refuse('lot-missing', 'This tender is let in lots, and nothing says which of them the bid is for.', {
      about: 'lots',
      wayOut: 'Choose at least one lot.',
    });
  if (bidder.lot !== null && !lot) return refuse('no-such-lot', 'This tender has no such lot.', { about: 'lots' });
  const again = bids.find((bid) => bid.id !== bidder.id && bid.supplier === bidder.supplier && bid.lot === bidder.lot);
  return lot && again ? refuse('lot-bid-twice', `${again.name} bids in ${lotName(lot)} already.`, { about: 'lots' }) : null;
};

/** Two bidders with one name could not be told apart in a report; the bids of one supplier share its name. */
export const mayRegister = (
  bidder: Pick<RegisteredBid, 'id' | 'name' | 'alias' | 'lot' | 'supplier'>,
  bids: readonly RegisteredBid[],
  lots: Model['lots'],
): Refusal | null => {
  const wrong = mayStandInLot(bidder, bids, lots);
  if (wrong) return wrong;
  const others = bids.filter((bid) => bid.id !== bidder.id && bid.supplier !== bidder.supplier);
  const same = (a: string, b: string) => a.trim().toLocaleLowerCase('en-GB') === b.trim().toLocaleLowerCase('en-GB');
  if (others.some((bid) => same(bid.name, bidder.name)))
    return refuse('bidder-name-taken', `“${bidder.name}” is registered already.`, {
      about: 'name',
      wayOut: 'Add what tells the two apart, such as the lot or the company number.',
    });
  if (others.some((bid) => same(bid.alias, bidder.alias)))
    return refuse('bidder-alias-taken', `“${bidder.alias}” already stands for another bidder.`, {
      about: 'alias',
      wayOut: 'Choose another short name.',
    });
  return null;
};

/** As the record has it when a key is turned. */
export interface OpeningFacts {
  readonly bids: readonly RegisteredBid[];
  /** What the opener declared. */
  readonly opener: readonly Declared[];
  readonly cap: Model['lotCap'];
  /** As it was published; blank for none. */
  readonly deadline: string;
  readonly at: Time;
}

/** Nobody can bid any more, and the opening officers have declared against the register of names before any file is viewed. */
export const mayOpenBids = ({ bids, opener, cap, deadline, at }: OpeningFacts): Refusal | null => {
  const early = mayOpenAfter(deadline, at);
  if (early) return early;
  const present = bids.filter((bid) => !bid.withdrawn);
  if (present.length === 0) return refuse('no-bids', 'There is no bid to open.', { wayOut: 'Register the bidders first.' });
  const unsaid = cap?.mechanism === 'stated-preference' ? preferenceMissing(present, cap.most) : null;
  if (unsaid)
    return refuse('preference-missing', `${unsaid.name} bids for more lots than it may have, and which it prefers is not on record.`, {
      about: unsaid.id,
      wayOut: 'Enter the order that it stated in its tender: nobody may choose it afterwards.',
    });
  if (present.some((bid) => standingTowards(bid.id, opener) === 'undeclared'))
    return refuse('declare-first', 'Whoever opens the bids declares conflicts of interest against every bidder first.', {
      wayOut: 'Fill in the declaration.',
    });
  return null;
};

/** A supplier over the limit has to have said where each of its lots stands, or the published mechanism could not be carried out. */
const preferenceMissing = (bids: readonly RegisteredBid[], most: number): RegisteredBid | null => {
  const over = [...Map.groupBy(bids, ({ supplier }) => supplier).values()].filter((own) => own.length > most);
  return over.flatMap((own) => own.find(({ preference }) => preference === null) ?? [])[0] ?? null;
};

export interface ScoringFacts {
  /** Not withdrawn. */
  readonly bids: readonly { readonly id: BidId; readonly name: string; readonly priceSealed: boolean; readonly priceNeeded: boolean }[];
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly declared: readonly Declared[] }[];
  /** Completeness (null) and every pass-or-fail criterion, for each bid. */
  readonly gates: readonly {
    readonly bid: BidId;
    readonly criterion: CriterionId | null;
    readonly title: string;
    readonly outcome: 'pass' | 'fail' | null;
  }[];
  /** Every answer that is to be scored, with those who are to score it. */
  readonly items: readonly {
    readonly criterion: CriterionId;
    readonly bid: BidId;
    readonly title: string;
    readonly assessors: readonly PersonId[];
  }[];
}

const names = (all: readonly string[]): string =>
  all.length > 5 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : all.join(', ');

const canScore = ({ people }: ScoringFacts, { assessors, bid }: ScoringFacts['items'][number]): number =>
  people.filter(({ id, declared }) => assessors.includes(id) && standingTowards(bid, declared) === 'cleared').length;

/** An answer that fewer people can score than the frozen plan has for its question. */
export interface ScoredByFewer {
  readonly criterion: CriterionId;
  readonly bid: BidId;
  readonly able: number;
  readonly planned: number;
}

/** Whom recusals leave; an answer that nobody is left to score is no matter of numbers, and is refused by itself. */
export const scoredByFewer = (facts: ScoringFacts): readonly ScoredByFewer[] =>
  facts.items.flatMap((item) => {
    const [able, planned] = [canScore(facts, item), item.assessors.length];
    return able > 0 && able < planned ? [{ criterion: item.criterion, bid: item.bid, able, planned }] : [];
  });

/** Each question has its planned number of assessors (domain.md 2.2, state 12), or the lead says why not. Refuses `fewer-assessors`. */
export const mayStartWithFewer = (fewer: readonly ScoredByFewer[], reason: string): Refusal | null =>
  fewer.length > 0 && reason.trim() === ''
    ? refuse(
        'fewer-assessors',
        `${fewer.length} ${fewer.length === 1 ? 'answer is' : 'answers are'} scored by fewer people than were planned, because somebody is recused, and nothing says why that is enough.`,
        { about: 'fewer', wayOut: 'Write why fewer people score them; the award report says so.' },
      )
    : null;

/** Everything before scoring is settled: gates, declarations, decisions, cover and sealed prices. */
export const mayStartScoring = (facts: ScoringFacts): Refusal | null => {
  const open = facts.gates.filter((gate) => gate.outcome === null);
  if (open.length > 0)
    return refuse(
      'gates-undecided',
      `${open.length} ${open.length === 1 ? 'decision' : 'decisions'} on completeness and pass or fail are still to be made.`,
      {
        wayOut: 'Decide each one, with its reason.',
      },
    );
  const standing = facts.bids.filter((bid) => !facts.gates.some((gate) => gate.bid === bid.id && gate.outcome === 'fail'));
  if (standing.length === 0)
    return refuse('no-bids-left', 'No bid is left to score.', {
      wayOut: 'If no tender is suitable, the procurement ends here (PA23 s.55).',
    });
  const silent = facts.people.filter((person) => standing.some((bid) => standingTowards(bid.id, person.declared) === 'undeclared'));
  if (silent.length > 0)
    return refuse(
      'declarations-missing',
      `${names(silent.map((person) => person.name))} ${silent.length === 1 ? 'has' : 'have'} not declared conflicts of interest yet.`,
      {
        wayOut: 'Nobody may see a bid before every declaration is filed.',
      },
    );
  const waiting = facts.people.filter((person) => standing.some((bid) => standingTowards(bid.id, person.declared) === 'undecided'));
  if (waiting.length > 0)
    return refuse('conflicts-undecided', `A conflict declared by ${names(waiting.map((person) => person.name))} has not been decided.`, {
      wayOut: 'Decide what follows from it, with a reason.',
    });
  for (const item of facts.items) {
    const bid = standing.find((one) => one.id === item.bid);
    if (bid && canScore(facts, item) === 0)
      return refuse('assessor-missing', `Nobody is left to score “${item.title}” for ${bid.name}: every assessor is recused.`, {
        about: item.criterion,
      });
  }
  const unpriced = standing.filter((bid) => bid.priceNeeded && !bid.priceSealed);
  if (unpriced.length > 0)
    return refuse('price-missing', `No price is sealed for ${names(unpriced.map((bid) => bid.name))}.`, {
      wayOut: 'A bid without a price fails completeness; decide that, with the reason.',
    });
  return null;
};
