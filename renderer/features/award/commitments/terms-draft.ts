/** What is typed about a commitment before it is agreed: as text, quarter by quarter, and what of it has still to be said. */

import type { Output } from '../../../../shared/contract/contract.ts';
import { type CommitmentTerms, mostQuarters, quartersNamed, spreadEvenly, totalOf } from '../../../../shared/domain/commitment.ts';
import { exact, printExact, subtract } from '../../../../shared/domain/exact.ts';
import type { Exact } from '../../../../shared/domain/ids.ts';
import { readQuantity } from '../../../../shared/domain/number-entry.ts';
import { type Quarter, quartersFrom, readQuarter } from '../../../../shared/domain/quarters.ts';

export type Commitment = Output<'award.viewRegister'>['commitments'][number];

export interface TermsDraft {
  readonly first: string;
  readonly count: string;
  /** As typed; a quarter without a text has not been thought about yet. */
  readonly due: Readonly<Record<Quarter, string>>;
  readonly owner: string;
  readonly clause: string;
  readonly remedy: string;
  readonly isKpi: 'yes' | 'no' | null;
  readonly kpi: string;
  readonly reason: string;
}

const typedQuarter = (quarter: Quarter | null): string => quarter?.replace('-', ' ') ?? '';

/** What is agreed already, or else the quarters that the bid names and nothing more. */
export const draftOf = (commitment: Commitment): TermsDraft => {
  const terms = commitment.agreed?.terms;
  if (!terms) {
    const { first, count } = quartersNamed(commitment);
    const blank = { due: {}, owner: '', clause: '', remedy: '', isKpi: null, kpi: '', reason: '' };
    return { ...blank, first: typedQuarter(first), count: count === null ? '' : String(count) };
  }
  const { profile, owner, clause, remedy, kpi } = terms;
  return {
    first: typedQuarter(profile[0]?.quarter ?? null),
    count: String(profile.length),
    due: Object.fromEntries(profile.map(({ quarter, quantity }) => [quarter, quantity])),
    owner,
    clause,
    remedy,
    isKpi: kpi === null ? 'no' : 'yes',
    kpi: kpi ?? '',
    reason: '',
  };
};

const countOf = (typed: string): number | null => {
  const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return count >= 1 && count <= mostQuarters ? count : null;
};

/** Empty while it is not known which they are. */
export const quartersOf = ({ first, count }: TermsDraft): readonly Quarter[] => {
  const from = readQuarter(first);
  const many = countOf(count);
  return from === null || many === null ? [] : quartersFrom(from, many);
};

export const spread = (draft: TermsDraft, quantity: Exact): TermsDraft => ({
  ...draft,
  due: Object.fromEntries(spreadEvenly(quantity, quartersOf(draft)).map((due) => [due.quarter, due.quantity])),
});

const readDue = ({ due }: TermsDraft, quarter: Quarter) => readQuantity(due[quarter] ?? '');

/** Why what is typed for a quarter is no quantity; null where it is one, or nothing is typed. */
export const faultIn = (draft: TermsDraft, quarter: Quarter) => {
  const read = (draft.due[quarter] ?? '') === '' ? null : readDue(draft, quarter);
  return read && !read.ok ? read.refusal : null;
};

const profileOf = (draft: TermsDraft): CommitmentTerms['profile'] =>
  quartersOf(draft).flatMap((quarter) => {
    const read = readDue(draft, quarter);
    return read.ok ? [{ quarter, quantity: read.value }] : [];
  });

export interface Placed {
  readonly placed: Exact;
  /** Below nought where more is placed than there is. */
  readonly left: Exact;
}

export const placedOf = (draft: TermsDraft, quantity: Exact): Placed => {
  const total = totalOf(profileOf(draft));
  return { placed: printExact(total), left: printExact(subtract(exact(quantity), total)) };
};

export type Missing = 'first' | 'count' | 'quarters' | 'owner' | 'clause' | 'remedy' | 'isKpi' | 'kpi' | 'reason';

/** What has to be said first; null where everything is. Whether the quarters hold the whole of it is for the rules to say. */
export const missingIn = (draft: TermsDraft, isAgreed: boolean): Missing | null => {
  if (readQuarter(draft.first) === null) return 'first';
  if (countOf(draft.count) === null) return 'count';
  if (profileOf(draft).length < quartersOf(draft).length) return 'quarters';
  const text = (['owner', 'clause', 'remedy'] as const).find((field) => draft[field].trim() === '');
  if (text) return text;
  if (draft.isKpi === null) return 'isKpi';
  if (draft.isKpi === 'yes' && draft.kpi.trim() === '') return 'kpi';
  return isAgreed && draft.reason.trim() === '' ? 'reason' : null;
};

export const termsOf = (draft: TermsDraft): CommitmentTerms => ({
  profile: profileOf(draft),
  owner: draft.owner.trim(),
  clause: draft.clause.trim(),
  remedy: draft.remedy.trim(),
  kpi: draft.isKpi === 'yes' ? draft.kpi.trim() : null,
});
