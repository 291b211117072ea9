/** What is published about a measure, its caps and its points, in sentences: the same on the screen, in the printed model and in the report. */

import { displayPounds, displayShort } from './display.ts';
import { exact } from './exact.ts';
import type { CriterionId } from './ids.ts';
import type { GroupCap, Measure } from './measure.ts';
import type { PointsRule } from './social-value-points.ts';
import { listed } from './wording.ts';

/** Each published factor and the cap, in the order in which they are used; empty where only the value is published. `title` names a criterion. */
export const factorSentences = (
  { valueIncludesDeadweight, deadweight, attribution, displacement, dropOff, local, evidence, cap }: Measure,
  title: (criterion: CriterionId) => string,
): readonly string[] => [
  ...(valueIncludesDeadweight ? ['The value is net of what would have happened anyway.'] : []),
  ...(deadweight === null ? [] : [`${deadweight}% would have happened anyway and is taken off.`]),
  ...(attribution?.kind === 'published' ? [`${attribution.percent}% is due to this contract.`] : []),
  ...(attribution?.kind === 'as-offered' ? ['Shared projects count by the share that the bid states.'] : []),
  ...(displacement === null ? [] : [`${displacement}% is moved here from elsewhere and is taken off.`]),
  ...(dropOff ? [`Over ${dropOff.years} years, ${dropOff.percent}% fades with each further year.`] : []),
  ...(local
    ? [
        `Inside the area it counts whole, elsewhere ${local.elsewhere}%${local.deciles.length === 0 ? '' : `; ${listed(local.deciles.map(({ upTo, percent }) => `${percent}% in deciles up to ${upTo}`))}`}.`,
      ]
    : []),
  ...(cap
    ? [`At most ${cap.percent}% of ${cap.kind === 'share-of-own-price' ? 'the bidder’s own price' : 'all that counts of the bid'} counts.`]
    : []),
  ...(evidence
    ? [
        `By the score for “${title(evidence.criterion)}”, ${listed(evidence.steps.map(({ from, percent }) => `from ${from} on ${percent}%`))} counts, below that nothing.`,
      ]
    : []),
];

export const groupCapSentence = (cap: GroupCap): string => {
  switch (cap.kind) {
    case 'total-share-of-own-price':
      return `All social value counts up to ${cap.percent}% of the bidder’s own price.`;
    case 'theme-share-of-own-price':
      return `The theme “${cap.theme}” counts up to ${cap.percent}% of the bidder’s own price.`;
    case 'theme-share-of-bid-total':
      return `The theme “${cap.theme}” counts up to ${cap.percent}% of all that counts of the bid.`;
    default:
      return cap satisfies never;
  }
};

/** How points are earned. */
export const pointsSentence = (rule: PointsRule): string => {
  switch (rule.kind) {
    case 'relative-to-highest':
      return 'Points = weight × pounds of social value ÷ highest offer.';
    case 'per-pound-of-price':
      return 'Points = weight × (pounds of social value ÷ own price) ÷ (highest such part of any bid).';
    case 'of-target':
      return `Points = weight × pounds of social value ÷ target, but not more than the weight. The target is ${rule.target.kind === 'pounds' ? displayPounds(exact(rule.target.pounds)) : `${rule.target.percent}% of the estimated value`}.`;
    case 'bands':
      return `Social value as a percentage of ${rule.of === 'own-price' ? 'own price' : 'the estimated value'} earns, ${listed(rule.bands.map(({ from, points }) => `from ${from}% on ${points}%`))} of the weight; below that nothing.`;
    case 'menu':
      return `${displayShort(exact(rule.needed))} points of the menu are needed; ${rule.award === 'scaled' ? 'fewer earn their part of the weight' : 'fewer earn nothing'}.`;
    case 'contract-only':
      return 'Nothing is scored; what is promised goes into the contract.';
    default:
      return rule satisfies never;
  }
};
