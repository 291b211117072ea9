/** Places of sealed offers, looked up once more at award in the table that the freeze names: what differs is shown to whoever verifies, and changes nothing of itself (domain.md 1.7, 4.5). */

import type { Refusal } from './result.ts';
import type { Measure, OfferPlace } from './measure.ts';
import { areaOf, type PlaceSet, type PlaceTable } from './places.ts';
import type { PlausibilityFlag } from './plausibility.ts';

export interface PlacedOffer {
  readonly measure: Pick<Measure, 'id' | 'title'>;
  readonly places: readonly OfferPlace[];
}

/** What places are looked up in now: a table, or why there is none. */
export type TableAtHand = { readonly set: PlaceSet; readonly table: PlaceTable } | Refusal;

const inOut = (inside: boolean): string => (inside ? 'inside' : 'outside');

const flagsOfPlace = (
  { set, table }: Exclude<TableAtHand, Refusal>,
  title: string,
  place: OfferPlace,
): Omit<PlausibilityFlag, 'measures'>[] => {
  const found = areaOf(set, table, place.code);
  if (!found.ok)
    return [
      {
        code: 'place-not-in-table',
        sentence: `“${title}” counts by a place that the table does not have: ${found.refusal.sentence}`,
        working: null,
      },
    ];
  const { decile, inside } = found.value;
  const named = `the table that this tender names (${set.index} ${set.year}, boundaries of ${set.boundaries})`;
  return [
    ...(decile === place.decile
      ? []
      : [
          {
            code: 'place-decile-differs',
            sentence: `“${title}” counts ${place.code} in decile ${place.decile}, as it was sealed, and ${named} has it in decile ${decile}.`,
            working: null,
          } as const,
        ]),
    ...(inside === place.inside
      ? []
      : [
          {
            code: 'place-area-differs',
            sentence: `“${title}” counts ${place.code} as ${inOut(place.inside)} the area, as it was sealed, and ${named} has it ${inOut(inside)}.`,
            working: null,
          } as const,
        ]),
  ];
};

/** Of one bid. Nothing is said where all is as it was sealed, or no place is named. */
export const placeFlags = (at: TableAtHand, offers: readonly PlacedOffer[]): readonly PlausibilityFlag[] => {
  const placed = offers.filter(({ places }) => places.length > 0);
  if (placed.length === 0) return [];
  if ('kind' in at)
    return [
      {
        code: 'places-not-looked-up',
        measures: placed.map(({ measure }) => measure.id),
        sentence: `The places of this bid were not looked up again. ${at.sentence}`,
        working: null,
      },
    ];
  return placed.flatMap(({ measure, places }) =>
    places.flatMap((place) => flagsOfPlace(at, measure.title, place).map((flag) => ({ ...flag, measures: [measure.id] }))),
  );
};
