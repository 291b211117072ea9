/** Price formulas: from evaluated prices to points (domain.md 3.4). */

/** P1 and P2 of domain.md 3.4. */
export type PriceFormula = { readonly kind: 'lowest-over-price' } | { readonly kind: 'linear-from-lowest' };
