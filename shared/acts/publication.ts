/** Schema of the notice by which a tender, or a change of it, was published. */

import { z } from '../zod.ts';
import { day, filledText } from './words.ts';

export const publication = z.strictObject({
  /** "UK4". */
  notice: filledText(20),
  reference: filledText(200),
  on: day,
});
