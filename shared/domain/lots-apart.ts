/**
 * A lot that is decided in a record of its own (domain.md 2.2: states are per lot where marked). The tender stays frozen and published as one; from there the record of the
 * lot passes every state by itself, by the rules that were published for it: frozen for its own panel, received, scored, locked, awarded, suspended or abandoned
 * while the others stand elsewhere.
 */

import type { Day } from './calendar.ts';
import { type CriteriaTree, pruned, scoredLeaves } from './criteria.ts';
import type { LotId, Sha256, TenderId } from './ids.ts';
import { lotName } from './lot-words.ts';
import type { Model, ModelLot } from './model.ts';
import { type Refusal, refuse } from './result.ts';

/** What the record of a lot takes from the tender that it is a part of. */
export interface LotOf {
  readonly tender: TenderId;
  /** As that tender names itself. */
  readonly reference: string;
  readonly lot: ModelLot;
  readonly freezeHash: Sha256;
  /** Of the act that gave the lot a record of its own. */
  readonly parted: Sha256;
  /** The notice by which the tender was published, when the lot went; null: none was on record. */
  readonly published: { readonly notice: string; readonly reference: string; readonly on: Day } | null;
  /** Digest of the rules that were published for the lot: it is frozen by these, or changed by law afterwards as anything frozen is. */
  readonly rules: Sha256;
}

/** The rules that were published for one lot, as those of a contract that is let as one. */
export const modelApart = (model: Model, lot: ModelLot): Model => ({
  ...model,
  tender: { ...model.tender, title: `${model.tender.title}, ${lotName(lot)}`, estimatedValue: lot.value },
  lots: [],
  criteria: pruned(model.criteria, ({ lots }) => lots === undefined || lots.includes(lot.id)).map((criterion) => {
    const { lots: _, ...alone } = criterion;
    return alone.kind === 'scored' && alone.scoredOnce ? { ...alone, scoredOnce: false } : alone;
  }),
});

/** What is judged in a tender of which some lots are decided in records of their own. */
export const criteriaWithoutLots = (tree: CriteriaTree, apart: readonly LotId[]): CriteriaTree =>
  apart.length === 0
    ? tree
    : pruned(tree, ({ lots }) => lots === undefined || lots.some((lot) => !apart.includes(lot))).map((criterion) =>
        criterion.lots ? { ...criterion, lots: criterion.lots.filter((lot) => !apart.includes(lot)) } : criterion,
      );

/** The rules by which a tender judges the lots that it has kept. */
export const modelWithoutLots = (model: Model, apart: readonly LotId[]): Model =>
  apart.length === 0
    ? model
    : {
        ...model,
        lots: model.lots.filter(({ id }) => !apart.includes(id)),
        criteria: criteriaWithoutLots(model.criteria, apart),
      };

export interface PartFacts {
  /** Lots that have records of their own already. */
  readonly apart: readonly LotId[];
  /** Lots for which somebody was registered here. */
  readonly bidFor: ReadonlySet<LotId>;
}

/** A question that one answer settles in several lots. */
const sharedWith = ({ criteria }: Pick<Model, 'criteria'>, lot: LotId) =>
  scoredLeaves(pruned(criteria, ({ lots }) => lots === undefined || lots.includes(lot))).find(({ scoredOnce }) => scoredOnce);

/**
 * A lot goes apart before anybody is registered for it, and only if nothing that was published ties it to the others.
 * Refuses `no-such-lot`, `lot-is-apart`, `last-lot-stays`, `lot-has-bidders`, `lots-tied-by-limit`, `lots-tied-by-question` and `lot-in-later-stage`.
 */
export const mayPartLot = (
  model: Pick<Model, 'lots' | 'lotCap' | 'criteria' | 'earlier'>,
  id: LotId,
  { apart, bidFor }: PartFacts,
): Refusal | null => {
  const lot = model.lots.find((one) => one.id === id);
  if (!lot) return refuse('no-such-lot', 'This tender has no such lot.', { about: 'lots' });
  if (apart.includes(id)) return refuse('lot-is-apart', `${lotName(lot)} has a record of its own already.`, { about: id });
  if (model.earlier)
    return refuse('lot-in-later-stage', 'In a later stage the lots stay in the record that those who went on take part in.', {
      about: id,
      wayOut: 'Decide them together.',
    });
  if (model.lotCap)
    return refuse(
      'lots-tied-by-limit',
      `One supplier may have ${model.lotCap.most} of the lots, so all of them have to be ranked in one record before any is awarded (PA23 s.23(4)).`,
      { about: id, wayOut: 'Decide them together: the limit was published.' },
    );
  const shared = sharedWith(model, id);
  if (shared)
    return refuse(
      'lots-tied-by-question',
      `“${shared.title}” was published as scored once for all lots, so ${lotName(lot)} is scored with the others.`,
      { about: id, wayOut: 'Decide them together: that was published.' },
    );
  if (model.lots.length - apart.length < 2)
    return refuse('last-lot-stays', `${lotName(lot)} is the last lot here, and stays in this record.`, {
      about: id,
      wayOut: 'Decide it here.',
    });
  return bidFor.has(id)
    ? refuse('lot-has-bidders', `Somebody is registered for ${lotName(lot)} already, so it is decided here.`, {
        about: id,
        wayOut: 'A lot can go only before its first bidder is registered.',
      })
    : null;
};
