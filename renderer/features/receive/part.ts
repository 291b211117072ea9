/** What every part of the screen of receiving is given. */

import type { Where } from '../../../shared/contract/words.ts';
import type { Bid, View } from './model.ts';
import type { SectionState } from './sections.ts';

export interface PartOfReceiving {
  readonly place: Where;
  readonly tender: string;
  readonly view: View;
  /** In the order chosen. */
  readonly bids: readonly Bid[];
  /** Who looks, where somebody could act; null in an opened pack or a replay. */
  readonly me: string | null;
  readonly state: SectionState;
}
