/** What a bid says beside its quantities of social value: where it is typed, shown and verified. */

import type { DetailField } from '../../shared/domain/offer-details.ts';

export const offerWords = {
  more: (code: string): string => `What else the bid says about ${code}`,
  place: (code: string): string => `Where ${code} is delivered, by code of the small area`,
  placeHint: 'E01000001 for all of it, or E01000001 120; E01000002 80',
  share: (code: string): string => `Share of a shared project under ${code} that is this contract’s`,
  shareHint: '100 if nothing is shared',
  staffHours: 'All hours of work over the contract',
  staffHoursHint: 'If the bid says so: volunteering and apprentices are held against it.',
  fields: {
    unit: 'Unit as the bid writes it',
    share: 'Share of a shared project',
    places: 'Places',
    index: 'Index and year that the bid names',
    boundaries: 'Boundaries that the bid names',
    place: 'Where, in words',
    people: 'How many people',
    start: 'From',
    end: 'To',
    owner: 'Owner at the supplier',
    evidence: 'Evidence to be supplied',
    method: 'Where in the bid (document, page)',
    beneficiaries: 'For whom',
    deliveredBy: 'Delivered by',
    companyWide: 'Done anyway, company-wide (yes or no)',
    overlaps: 'Also offered under (codes, or none)',
  } satisfies Record<DetailField, string>,
} as const;
