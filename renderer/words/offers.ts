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

/** Verification at award, and flags beside each offer. */
export const checkWords = {
  check: 'Check',
  states: { accepted: 'Taken as offered', reduced: 'Reduced', clarify: 'Bidder asked' },
  notYet: 'Not looked at singly',
  button: 'Verify',
  buttonFor: (measure: string, bid: string): string => `Verify ${measure} of ${bid}`,
  title: (measure: string): string => `Verify: ${measure}`,
  promised: (quantity: string, bid: string): string => `${bid} promises ${quantity}. The promise itself stays on record whatever is found.`,
  rule: 'The published rule',
  noRule: 'The tender published no rule of verification, so the quantity can be taken or asked about, and not reduced.',
  outcome: 'What was found',
  outcomes: { accepted: 'Take it as offered', reduced: 'Reduce it under the published rule', clarify: 'Ask the bidder' },
  left: 'What the rule leaves of it',
  reason: 'Reason',
  reasonHint: 'What was looked at and where: document and page, place, dates, who is counted.',
  keep: 'Put it on record',
  waits: { outcome: 'what was found', left: 'the quantity that is left', reason: 'a reason' },
  reduced: (measure: string, promised: string, left: string): string =>
    `${measure}: ${promised} is promised, and ${left} of it was verified.`,
  by: (by: string, at: string): string => `${by}, ${at} (time as claimed)`,

  flags: 'Worth asking about',
  flagsLead: 'Information only: a flag changes no quantity and no point.',
  noFlags: 'Nothing stands out.',
  details: 'What the bid says about each',
  nothingSaid: 'nothing more',
  placeOf: (code: string, decile: number, quantity: string, inside: boolean): string =>
    `${code} (decile ${decile}${inside ? '' : ', outside the area'}): ${quantity}`,

  verified: (bid: string): string => `${bid}, verified`,
} as const;
