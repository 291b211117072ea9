/** Caps on pounds and the evidence factor, bid by bid: single measures, then themes, then the whole, then what the method statement carries (domain.md 3.5). They limit what is counted and leave every promise as it is. */

import type { SocialValueCriterion } from './criteria.ts';
import { compare, divide, exact, type Fraction, hundred, multiply, subtract, sum, zero } from './exact.ts';
import type { Exact, MeasureId } from './ids.ts';
import type { EvidenceFactor, GroupCap, Measure } from './measure.ts';
import type { UnitWorth } from './social-value.ts';

/** A cap that bit: what it was set against, and what it left. */
export interface Limit {
  readonly of: 'measure' | 'theme' | 'whole';
  readonly theme: string;
  readonly percent: Exact;
  readonly base: 'own-price' | 'bid-total';
  readonly baseAmount: Fraction;
  /** Pounds of all that the cap holds together, before it. */
  readonly before: Fraction;
  /** The most of them that counts. */
  readonly most: Fraction;
  /** Pounds of this measure after it. */
  readonly after: Fraction;
}

export interface Worth extends UnitWorth {
  /** Before caps on pounds and before the evidence factor. */
  readonly uncapped: Fraction;
  readonly limits: readonly Limit[];
  readonly evidence: { readonly score: Exact; readonly percent: Fraction } | null;
  /** What is counted. */
  readonly pounds: Fraction;
}

interface Part {
  readonly amount: Fraction;
  /** At most so much of all that counts; null: no cap. */
  readonly percent: Fraction | null;
}

/**
 * Cuts parts until none is more than its share of all that is left. The cut is as small as can be: with the capped ones C, the total T has to be
 * the uncapped amounts plus the sum of their shares of T. Each round adds the parts that are still too large, so it ends after as many as there are.
 */
export const holdShares = (parts: readonly Part[]): { readonly total: Fraction; readonly amounts: readonly Fraction[] } => {
  const capped = new Set<Part>();
  let total = sum(parts.map(({ amount }) => amount));
  const shareOf = (percent: Fraction): Fraction => divide(multiply(percent, total), hundred);
  for (;;) {
    const over = parts.filter((one) => !capped.has(one) && one.percent !== null && compare(one.amount, shareOf(one.percent)) > 0);
    if (over.length === 0) break;
    for (const one of over) capped.add(one);
    const uncapped = sum(parts.filter((one) => !capped.has(one)).map(({ amount }) => amount));
    const shares = sum([...capped].map(({ percent }) => percent ?? zero));
    total = divide(multiply(uncapped, hundred), subtract(hundred, shares));
  }
  return { total, amounts: parts.map((one) => (capped.has(one) && one.percent !== null ? shareOf(one.percent) : one.amount)) };
};

/** Percent that counts for an agreed score: the highest step reached, or nothing. */
export const evidencePercent = ({ steps }: EvidenceFactor, score: Exact): Fraction => {
  const reached = steps.filter(({ from }) => compare(exact(from), exact(score)) <= 0);
  const best = reached.reduce<EvidenceFactor['steps'][number] | null>(
    (most, step) => (most === null || compare(exact(step.from), exact(most.from)) > 0 ? step : most),
    null,
  );
  return best ? exact(best.percent) : zero;
};

const hasSharedCaps = ({ measures, caps }: SocialValueCriterion): boolean =>
  caps.length > 0 || measures.some(({ cap }) => cap?.kind === 'share-of-bid-total');

/** Whether anything published about the criterion asks for the bid's own price. */
export const readsOwnPrice = ({ points, measures, caps }: SocialValueCriterion): boolean =>
  points.kind === 'per-pound-of-price' ||
  (points.kind === 'bands' && points.of === 'own-price') ||
  caps.some(({ kind }) => kind !== 'theme-share-of-bid-total') ||
  measures.some(({ cap }) => cap?.kind === 'share-of-own-price');

interface Counting {
  readonly measure: Measure;
  readonly worth: Worth;
}

const limited = ({ measure, worth }: Counting, limit: Omit<Limit, 'after'>, after: Fraction): Counting => ({
  measure,
  worth: { ...worth, limits: [...worth.limits, { ...limit, after }], pounds: after },
});

const capMeasures = (counting: readonly Counting[]): readonly Counting[] => {
  const percents = counting.map(({ measure: { cap } }) => (cap?.kind === 'share-of-bid-total' ? cap.percent : null));
  const held = holdShares(
    counting.map(({ worth }, at) => ({ amount: worth.pounds, percent: percents[at] == null ? null : exact(percents[at]) })),
  );
  return counting.map((one, at) => {
    const after = held.amounts[at] ?? one.worth.pounds;
    const percent = percents[at];
    if (percent == null || compare(after, one.worth.pounds) === 0) return one;
    const limit = {
      of: 'measure',
      theme: '',
      percent,
      base: 'bid-total',
      baseAmount: held.total,
      before: one.worth.pounds,
      most: after,
    } as const;
    return limited(one, limit, after);
  });
};

/** Cuts all that a cap holds together in the same proportion. */
const cutTogether = (
  counting: readonly Counting[],
  isHeld: (measure: Measure) => boolean,
  limit: Omit<Limit, 'after' | 'before'>,
): readonly Counting[] => {
  const before = sum(counting.filter(({ measure }) => isHeld(measure)).map(({ worth }) => worth.pounds));
  if (compare(before, limit.most) <= 0) return counting;
  return counting.map((one) =>
    isHeld(one.measure) ? limited(one, { ...limit, before }, divide(multiply(one.worth.pounds, limit.most), before)) : one,
  );
};

const shareOfPrice = (percent: Exact, ownPrice: Fraction): Fraction => divide(multiply(exact(percent), ownPrice), hundred);

const capThemes = (counting: readonly Counting[], caps: readonly GroupCap[], ownPrice: Fraction | null): readonly Counting[] => {
  let present = counting;
  for (const cap of caps) {
    if (cap.kind !== 'theme-share-of-own-price' || ownPrice === null) continue;
    const { theme, percent } = cap;
    const limit = { of: 'theme', theme, percent, base: 'own-price', baseAmount: ownPrice, most: shareOfPrice(percent, ownPrice) } as const;
    present = cutTogether(present, (measure) => measure.theme === theme, limit);
  }
  const shares = caps.filter((cap) => cap.kind === 'theme-share-of-bid-total');
  if (shares.length === 0) return present;
  const themes = [...new Set(present.map(({ measure }) => measure.theme))];
  const poundsOf = (theme: string) => sum(present.filter(({ measure }) => measure.theme === theme).map(({ worth }) => worth.pounds));
  const capOf = (theme: string) => shares.find((cap) => cap.theme === theme)?.percent ?? null;
  const held = holdShares(
    themes.map((theme) => {
      const percent = capOf(theme);
      return { amount: poundsOf(theme), percent: percent === null ? null : exact(percent) };
    }),
  );
  for (const [at, theme] of themes.entries()) {
    const percent = capOf(theme);
    const most = held.amounts[at];
    if (percent === null || !most) continue;
    const limit = { of: 'theme', theme, percent, base: 'bid-total', baseAmount: held.total, most } as const;
    present = cutTogether(present, (measure) => measure.theme === theme, limit);
  }
  return present;
};

const capWhole = (counting: readonly Counting[], caps: readonly GroupCap[], ownPrice: Fraction | null): readonly Counting[] => {
  const cap = caps.find(({ kind }) => kind === 'total-share-of-own-price');
  if (!cap || ownPrice === null) return counting;
  const { percent } = cap;
  const limit = {
    of: 'whole',
    theme: '',
    percent,
    base: 'own-price',
    baseAmount: ownPrice,
    most: shareOfPrice(percent, ownPrice),
  } as const;
  return cutTogether(counting, () => true, limit);
};

/**
 * What counts of each measure of one bid. A measure is left out while it is not known: without its offer, its own price, or the agreed score of its
 * method statement; and where a cap holds several together, all of them while one is not known.
 */
export const countWorth = (
  criterion: SocialValueCriterion,
  known: ReadonlyMap<MeasureId, UnitWorth>,
  ownPrice: Fraction | null,
  scores: ReadonlyMap<string, Exact>,
): ReadonlyMap<MeasureId, Worth> => {
  const { measures, caps } = criterion;
  const shared = hasSharedCaps(criterion);
  const needsPrice = caps.some(({ kind }) => kind !== 'theme-share-of-bid-total');
  if (shared && (measures.some(({ id }) => !known.has(id)) || (needsPrice && ownPrice === null))) return new Map();
  const counting = measures.flatMap((measure): Counting[] => {
    const worth = known.get(measure.id);
    return worth ? [{ measure, worth: { ...worth, uncapped: worth.pounds, limits: [], evidence: null } }] : [];
  });
  const capped = capWhole(capThemes(capMeasures(counting), caps, ownPrice), caps, ownPrice);
  return new Map(
    capped.flatMap(({ measure, worth }): [MeasureId, Worth][] => {
      if (measure.evidence === null) return [[measure.id, worth]];
      const score = scores.get(measure.evidence.criterion);
      if (score === undefined) return [];
      const percent = evidencePercent(measure.evidence, score);
      return [[measure.id, { ...worth, evidence: { score, percent }, pounds: divide(multiply(worth.pounds, percent), hundred) }]];
    }),
  );
};
