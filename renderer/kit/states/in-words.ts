/** A refusal in one line: what happened, and what can be done. */

import type { RefusalWords } from './Notice.tsx';

type Said = Pick<RefusalWords, 'sentence' | 'wayOut'>;

/** Undefined where nothing stands in the way, as fields take it. */
export function inWords(refusal: Said): string;
export function inWords(refusal: Said | null | undefined): string | undefined;
export function inWords(refusal: Said | null | undefined): string | undefined {
  if (!refusal) return undefined;
  return refusal.wayOut === undefined ? refusal.sentence : `${refusal.sentence} ${refusal.wayOut}`;
}
