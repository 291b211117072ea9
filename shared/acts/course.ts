/** Acts about the course of a procurement as a whole: suspended, held for a court, abandoned. */

import { z } from '../zod.ts';
import { filledText, text } from './words.ts';

const because = { reason: filledText(20_000) };

export const courseActs = {
  'procurement.suspended': z.strictObject({ ground: z.enum(['challenge', 'investigation']), ...because }),
  'procurement.resumed': z.strictObject(because),
  'hold.placed': z.strictObject(because),
  'hold.lifted': z.strictObject(because),
  /** The notice that says so (PA23 s.55); empty until it is published. */
  'procurement.abandoned': z.strictObject({ ...because, notice: text(200) }),
} as const;
