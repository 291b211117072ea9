/** The check of how quantities of social value are counted and turned into points, before the freeze: caps that mean something, a rule that is published knowingly (domain.md 3.5). */

import { checkMeasures } from './check-measures.ts';
import type { SocialValueCriterion } from './criteria.ts';
import { displayPercent } from './display.ts';
import { compare, exact, hundred, isNegative, isPositive, sum } from './exact.ts';
import { aboutCriterion, advisory, blocking, type Finding } from './finding.ts';
import { inEachLot } from './found-in-parts.ts';
import type { Exact } from './ids.ts';
import type { Model } from './model.ts';
import { readsEstimate } from './social-value-points.ts';

const inRange = (percent: Exact): boolean => isPositive(exact(percent)) && compare(exact(percent), hundred) <= 0;

/** Shares of one whole that are all capped below it: whatever is offered, nothing could count. */
const leavesNothing = (percents: readonly (Exact | null)[]): boolean => {
  const known = percents.filter((percent) => percent !== null);
  return known.length > 0 && known.length === percents.length && compare(sum(known.map(exact)), hundred) < 0;
};

const checkCaps = (criterion: SocialValueCriterion): readonly Finding[] => {
  const about = aboutCriterion(criterion);
  const { measures, caps } = criterion;
  const found: Finding[] = [];
  const nothing = (what: string): Finding =>
    blocking(
      about,
      'cap-without-meaning',
      `Every ${what} of “${criterion.title}” is capped as a share of the whole, and the caps add up to less than 100%, so nothing could ever count.`,
      'Raise a cap, or take one away.',
    );
  if (leavesNothing(measures.map(({ cap }) => (cap?.kind === 'share-of-bid-total' ? cap.percent : null)))) found.push(nothing('measure'));
  const themes = [...new Set(measures.map(({ theme }) => theme))];
  const ofTheme = (theme: string): Exact | null =>
    caps.find((cap) => cap.kind === 'theme-share-of-bid-total' && cap.theme === theme)?.percent ?? null;
  if (themes.length > 0 && leavesNothing(themes.map(ofTheme))) found.push(nothing('theme'));
  for (const [at, cap] of caps.entries()) {
    const name = cap.kind === 'total-share-of-own-price' ? 'the whole' : `the theme “${cap.theme}”`;
    if (!inRange(cap.percent))
      found.push(
        blocking(
          about,
          'cap-out-of-range',
          `The cap on ${name} is ${displayPercent(exact(cap.percent))}.`,
          'Enter a percentage above 0 and up to 100.',
        ),
      );
    if (cap.kind !== 'total-share-of-own-price' && !themes.includes(cap.theme))
      found.push(
        blocking(
          about,
          'cap-theme-unknown',
          `A cap holds the theme “${cap.theme}”, and no measure has it.`,
          'Choose a theme of the measures.',
        ),
      );
    const earlier = caps
      .slice(0, at)
      .some((one) => one.kind === cap.kind && ('theme' in one ? one.theme : '') === ('theme' in cap ? cap.theme : ''));
    if (earlier) found.push(blocking(about, 'cap-twice', `Two caps of the same kind hold ${name}.`, 'Keep one of them.'));
  }
  return found;
};

const checkBands = (criterion: SocialValueCriterion): readonly Finding[] => {
  const { points, title } = criterion;
  if (points.kind !== 'bands') return [];
  const about = aboutCriterion(criterion);
  if (points.bands.length === 0)
    return [blocking(about, 'bands-missing', `“${title}” has no bands.`, 'Say from which percentage on how much is earned.')];
  const rising = points.bands.every(({ from, points: earned }, at) => {
    const before = points.bands[at - 1];
    return !before || (compare(exact(from), exact(before.from)) > 0 && compare(exact(earned), exact(before.points)) > 0);
  });
  const outside = points.bands.some(
    ({ from, points: earned }) => isNegative(exact(from)) || isNegative(exact(earned)) || compare(exact(earned), hundred) > 0,
  );
  return [
    ...(rising
      ? []
      : [
          blocking(
            about,
            'bands-not-rising',
            `The bands of “${title}” do not rise: more social value would not earn more.`,
            'Put them in order.',
          ),
        ]),
    ...(outside
      ? [
          blocking(
            about,
            'bands-out-of-range',
            `A band of “${title}” earns less than nothing or more than the whole weight.`,
            'Enter 0 to 100 percent of the weight.',
          ),
        ]
      : []),
  ];
};

const checkPoints = (criterion: SocialValueCriterion, { criteria, tender }: Model): readonly Finding[] => {
  const about = aboutCriterion(criterion);
  const { points, title, weight } = criterion;
  const found: Finding[] = [...checkBands(criterion)];
  const twice = criteria.some(({ kind }) => kind === 'price') ? ' Price is scored too, so a cheap bid gains twice.' : '';
  if (points.kind === 'per-pound-of-price')
    found.push(
      advisory(
        about,
        'points-per-pound-of-price',
        `The points of “${title}” are reckoned for every pound of the bidder's own price, so they reveal the price.${twice}`,
        'Keep it only if the tender documents say so in these words; a share of the estimated value would treat every bid alike.',
      ),
    );
  if (points.kind === 'bands' && points.of === 'own-price')
    found.push(
      advisory(
        about,
        'points-read-own-price',
        `The bands of “${title}” are percentages of the bidder's own price, so they reveal the price.${twice}`,
        'Keep it only if the tender documents say so; percentages of the estimated value treat every bid alike.',
      ),
    );
  if (readsEstimate(points) && (tender.estimatedValue === null || !isPositive(exact(tender.estimatedValue))))
    found.push(
      blocking(
        about,
        'target-without-estimate',
        `“${title}” is measured against the estimated value, and none is entered.`,
        'Enter the estimated value of the contract, or, where it is let in lots, of each lot.',
      ),
    );
  const target = points.kind === 'of-target' ? (points.target.kind === 'pounds' ? points.target.pounds : points.target.percent) : null;
  if (target !== null && !isPositive(exact(target)))
    found.push(blocking(about, 'target-not-positive', `The target of “${title}” is ${target}.`, 'Enter a target above 0.'));
  if (points.kind === 'menu' && !isPositive(exact(points.needed)))
    found.push(
      blocking(about, 'menu-needs-nothing', `“${title}” needs ${points.needed} points of the menu.`, 'Enter how many points are needed.'),
    );
  if (points.kind === 'contract-only' && weight !== null)
    found.push(
      blocking(
        about,
        'contract-only-with-weight',
        `“${title}” is not scored, and yet it has a weight of ${weight}.`,
        'Take the weight away, or choose how points are earned.',
      ),
    );
  if (criterion.verification.trim() === '')
    found.push(
      advisory(
        about,
        'no-verification-rule',
        `“${title}” publishes no rule by which quantities are verified, so none may be reduced afterwards.`,
        'Write how quantities are checked and when they are reduced.',
      ),
    );
  return found;
};

export const checkSocialValue = (model: Model): readonly Finding[] =>
  model.criteria.flatMap((criterion) =>
    criterion.kind === 'social-value-quantity'
      ? [
          ...checkMeasures(criterion, model),
          ...(criterion.measures.length === 0
            ? []
            : [
                ...checkCaps(criterion),
                ...inEachLot(model, (here) => (here.criteria.includes(criterion) ? checkPoints(criterion, here) : [])),
              ]),
        ]
      : [],
  );
