/** The chain heads that a closing act was made on: whatever was not among them and would change what was closed is void (architecture: rules are asked twice). */

import { z } from '../zod.ts';
import { sha256 } from './words.ts';

export const heads = z.array(z.strictObject({ chain: z.string().max(80), seq: z.int().min(1), hash: sha256 })).max(5_000);

export type Heads = z.infer<typeof heads>;
