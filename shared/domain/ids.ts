/** Branded names, so that a bid can never be passed where a person is meant. All are UUIDs made by the caller; the domain makes none. */

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type TenderId = Id<'tender'>;
export type PersonId = Id<'person'>;
export type DeviceId = Id<'device'>;
export type CriterionId = Id<'criterion'>;
export type ScaleId = Id<'scale'>;
export type MeasureId = Id<'measure'>;
export type BidId = Id<'bid'>;
export type LotId = Id<'lot'>;
/** A stage of a competitive flexible procedure. */
export type ProcedureStageId = Id<'procedure-stage'>;
/** A bidder, whatever it bids for. */
export type SupplierId = Id<'supplier'>;

/** SHA-256 as 64 lower-case hex digits. */
export type Sha256 = Id<'sha256'>;

/** An exact number as canonical text: `-12.5` where the decimal ends, `1/3` where it does not (see exact.ts). */
export type Exact = string;

/** `YYYY-MM-DDThh:mm:ssZ`; always a claim of the computer that wrote it. */
export type Time = string;
