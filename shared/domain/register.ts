/** The register that goes to whoever manages the contract: every promise as it was made and verified, never as a cap let it count (domain.md 4.11). */

import type { CommitmentTerms } from './commitment.ts';
import type { CriteriaTree, SocialValueCriterion } from './criteria.ts';
import type { BidEvaluation } from './evaluation.ts';
import type { Exact, MeasureId } from './ids.ts';
import type { Measure } from './measure.ts';
import type { OfferDetails } from './offer-details.ts';

/** In the order of the columns. What nobody has agreed yet is empty. */
export const registerColumns = [
  'commitment_id',
  'supplier',
  'lot',
  'measure_code',
  'measure',
  'theme',
  'outcome',
  'quantity_promised',
  'quantity',
  'unit',
  'profile_by_quarter',
  'place',
  'beneficiaries',
  'delivered_by',
  'start',
  'end',
  'evidence',
  'owner_supplier',
  'owner_authority',
  'contract_clause',
  'remedy_if_missed',
  'kpi',
  'source_in_bid',
  'value_at_award',
  'scored',
  'status',
  'delivered_to_date',
] as const;

export type RegisterRow = Readonly<Record<(typeof registerColumns)[number], string>>;

export interface BidPromises {
  readonly criteria: CriteriaTree;
  readonly bid: BidEvaluation;
  readonly offers: readonly {
    readonly measure: MeasureId;
    readonly quantity: Exact;
    readonly details: OfferDetails;
    /** null: nothing is agreed yet. */
    readonly terms: CommitmentTerms | null;
  }[];
}

/** One promise of a bid that is recommended. */
export interface RegisterEntry {
  readonly measure: Measure;
  readonly promised: Exact;
  /** What verification left of it: what the contract holds. */
  readonly quantity: Exact;
  /** Pounds; empty where they are not known. */
  readonly worth: Exact;
  readonly isScored: boolean;
  readonly details: OfferDetails;
  readonly terms: CommitmentTerms | null;
}

/** Of one bid, in the published order; a measure under which nothing is promised is left out. */
export const entriesOf = ({ criteria, bid, offers }: BidPromises): readonly RegisterEntry[] =>
  criteria
    .filter((criterion): criterion is SocialValueCriterion => criterion.kind === 'social-value-quantity')
    .flatMap(({ measures, points }) =>
      measures.flatMap((measure): RegisterEntry[] => {
        const offer = offers.find((one) => one.measure === measure.id);
        if (!offer || offer.quantity === '0') return [];
        const worth = bid.offers.find((one) => one.measure === measure.id);
        return [
          {
            measure,
            promised: offer.quantity,
            quantity: worth?.verified ?? offer.quantity,
            worth: worth?.pounds.value ?? '',
            isScored: points.kind !== 'contract-only',
            details: offer.details,
            terms: offer.terms,
          },
        ];
      }),
    );

/** Whose promise it is, and in which tender. */
export interface Promiser {
  readonly reference: string;
  readonly supplier: string;
  /** Empty where the contract is let as one. */
  readonly lot: string;
}

const placeOf = ({ place, places }: OfferDetails): string =>
  [place, ...places.map(({ code, quantity }) => `${code}: ${quantity}`)].filter((part) => part !== '').join('; ');

const kpiOf = ({ kpi }: CommitmentTerms): string => (kpi === null ? 'no' : `yes: ${kpi}`);

export const rowOf = (
  { reference, supplier, lot }: Promiser,
  { measure, promised, quantity, worth, isScored, details, terms }: RegisterEntry,
): RegisterRow => ({
  commitment_id: [reference, lot, measure.code || measure.title].filter((part) => part !== '').join('/'),
  supplier,
  lot,
  measure_code: measure.code,
  measure: measure.title,
  theme: measure.theme,
  outcome: measure.outcome,
  quantity_promised: promised,
  quantity,
  unit: measure.unit,
  profile_by_quarter: terms?.profile.map((due) => `${due.quarter}: ${due.quantity}`).join('; ') ?? '',
  place: placeOf(details),
  beneficiaries: details.beneficiaries,
  delivered_by: details.deliveredBy,
  start: details.start,
  end: details.end,
  evidence: details.evidence,
  owner_supplier: details.owner,
  owner_authority: terms?.owner ?? '',
  contract_clause: terms?.clause ?? '',
  remedy_if_missed: terms?.remedy ?? '',
  kpi: terms ? kpiOf(terms) : '',
  source_in_bid: details.method,
  value_at_award: worth,
  scored: isScored ? 'yes' : 'no',
  status: 'promised',
  delivered_to_date: '0',
});

/** A spreadsheet takes a cell that begins so for a formula; an apostrophe keeps it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string): string => {
  const safe = harmless(text);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With the mark at its head that tells spreadsheets that it is UTF-8. */
export const registerCsv = (rows: readonly RegisterRow[]): string =>
  `\ufeff${[registerColumns, ...rows.map((row) => registerColumns.map((column) => row[column]))].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
