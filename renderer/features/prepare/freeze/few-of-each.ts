/** A list of findings as somebody can read it: of each kind the first few, and how many more there are. With two thousand questions one rule is broken two thousand times. */

import type { Finding } from '../../../../shared/domain/finding.ts';

/** Of one kind, before anybody asks for more. */
export const few = 20;

/** How many come at a time. */
export const more = 100;

export type Line<F> =
  | { readonly kind: 'finding'; readonly finding: F }
  | { readonly kind: 'more'; readonly code: Finding['code']; readonly rest: number };

/** Kind by kind, in the order in which the check comes on them; what is left of a kind is said after the last of it that is shown. */
export const fewOfEach = <F extends Finding>(findings: readonly F[], asked: ReadonlyMap<Finding['code'], number>): readonly Line<F>[] => {
  const kinds = Map.groupBy(findings, ({ code }) => code);
  return [...kinds].flatMap(([code, alike]) => {
    const shown = alike.slice(0, few + (asked.get(code) ?? 0)).map((finding) => ({ kind: 'finding' as const, finding }));
    const rest = alike.length - shown.length;
    return rest === 0 ? shown : [...shown, { kind: 'more' as const, code, rest }];
  });
};
