/** Acts of moderating: sheets unsealed together, consensus agreed item by item, quality locked. */

import { z } from '../zod.ts';
import { heads } from './heads.ts';
import { share } from './sealed.ts';
import { exact, filledText, text, uuid } from './words.ts';

/** What the panel agreed on for one answer. */
export const consensus = z.strictObject({
  bid: uuid,
  criterion: uuid,
  value: exact,
  reason: filledText(),
  /** One for each consideration of the criterion, in its order. */
  explanations: z.array(text()).max(50),
  dissent: text(),
  present: z.array(uuid).min(1).max(200),
});

export const moderateActs = {
  /** Two keys. Publishes the key of every sheet, so that from here on each individual mark can be read and checked for ever. */
  'sheets.unsealed': z.strictObject({ shares: z.array(share).max(1_000), heads }),
  'consensus.agreed': consensus,
  /** Two keys. Consensus is fixed; thresholds now follow by themselves. */
  'quality.locked': z.strictObject({ heads }),
} as const;
