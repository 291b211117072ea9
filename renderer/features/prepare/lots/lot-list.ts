/** What is done to the list of lots and its limit, without a page. */

import type { LotId } from '../../../../shared/domain/ids.ts';
import type { Model, ModelLot, ModelLotCap } from '../../../../shared/domain/model.ts';

/** What one act sets together. */
export type Lotting = Pick<Model, 'lots' | 'lotCap'>;

/** The first whole number that no lot has yet. */
const freeNumber = (lots: readonly ModelLot[]): string => {
  for (let number = lots.length + 1; ; number += 1) if (!lots.some((lot) => lot.number.trim() === String(number))) return String(number);
};

export const withLot = ({ lots, lotCap }: Lotting, id: LotId): Lotting => ({
  lots: [...lots, { id, number: freeNumber(lots), title: '', value: null }],
  lotCap,
});

/** The limit goes with the last lot: it could never be reached. */
export const withoutLot = ({ lots, lotCap }: Lotting, id: LotId): Lotting => {
  const left = lots.filter((lot) => lot.id !== id);
  return { lots: left, lotCap: left.length === 0 ? null : lotCap };
};

export const withChanged = ({ lots, lotCap }: Lotting, id: LotId, change: Partial<Omit<ModelLot, 'id'>>): Lotting => ({
  lots: lots.map((lot) => (lot.id === id ? { ...lot, ...change } : lot)),
  lotCap,
});

export const withMoved = ({ lots, lotCap }: Lotting, id: LotId, by: 1 | -1): Lotting => {
  const place = lots.findIndex((lot) => lot.id === id);
  const [one, two] = [lots[place], lots[place + by]];
  return one && two ? { lots: lots.with(place, two).with(place + by, one), lotCap } : { lots, lotCap };
};

export const firstCap: ModelLotCap = { most: 1, mechanism: null };
