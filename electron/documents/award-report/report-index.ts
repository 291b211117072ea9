/** A report with its keys resolved. A key that leads nowhere is our own fault, so it throws. */

import type { AwardReport, Key, ReportedBid, ReportedConsensus, ReportedCriterion } from './report.ts';
import type { Cell } from '../typeset/paper.ts';
import { exact, printExact, sum } from '../../../shared/domain/exact.ts';
import { whole } from './numbers.ts';
import type { Exact } from '../../../shared/domain/ids.ts';

export interface ReportIndex {
  readonly report: AwardReport;
  readonly bid: (key: Key) => ReportedBid;
  readonly criterion: (key: Key) => ReportedCriterion;
  /** "3.2 Programme". */
  readonly label: (key: Key) => string;
  /** 0 for the sections at the top. */
  readonly depth: (criterion: ReportedCriterion) => number;
  readonly points: (criterion: Key, bid: Key) => Exact | null;
  readonly consensus: (criterion: Key, bid: Key) => ReportedConsensus | null;
  /** By rank, then those without one in the order of the record. */
  readonly ranked: readonly ReportedBid[];
  readonly sections: readonly ReportedCriterion[];
  /** The next stage, where the decision is who goes on to it and not an award; otherwise null. */
  readonly goesOn: string | null;
  /** All points that can be had: before the last stage of a procedure less than 100. */
  readonly available: string;
}

const byKey = <T extends { readonly key: Key }>(what: string, items: readonly T[]) => {
  const found = new Map(items.map((item) => [item.key, item]));
  return (key: Key): T => {
    const item = found.get(key);
    if (!item) throw new TypeError(`the report names a ${what} that it does not hold: ${key}`);
    return item;
  };
};

/** Two keys as one: criterion, then bid. */
const cell = (criterion: Key, bid: Key): string => `${criterion} ${bid}`;

export const indexReport = (report: AwardReport): ReportIndex => {
  const criterion = byKey('criterion', report.criteria);
  const points = new Map(report.points.map((one) => [cell(one.criterion, one.bid), one.points]));
  const consensus = new Map(report.consensus.map((one) => [cell(one.criterion, one.bid), one]));
  const sections = report.criteria.filter(({ parent, absolute }) => parent === null && absolute !== null);
  const depth = ({ parent }: ReportedCriterion): number => (parent === null ? 0 : 1 + depth(criterion(parent)));
  return {
    report,
    bid: byKey('bid', report.bids),
    criterion,
    label: (key) => titled(criterion(key)),
    depth,
    points: (criterion, bid) => points.get(cell(criterion, bid)) ?? null,
    consensus: (criterion, bid) => consensus.get(cell(criterion, bid)) ?? null,
    ranked: report.bids.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0),
    sections,
    goesOn: report.stages?.next ?? null,
    available: sections.length === 0 ? '100' : whole(printExact(sum(sections.map(({ absolute }) => exact(absolute ?? '0'))))),
  };
};

export const titled = ({ number, title }: Pick<ReportedCriterion, 'number' | 'title'>): string => [number, title].filter(Boolean).join(' ');

/** The name, with the alias that heads narrow columns below it. */
export const named = ({ name, alias }: ReportedBid): Cell => (name === alias ? name : { text: name, note: alias });
