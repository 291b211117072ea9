/** How hidden things stand in an act: encrypted, with a published commitment to the key that will open them. */

import { z } from '../zod.ts';
import { sha256 } from './words.ts';

/** Base64 of an age file or of nonce, ciphertext and tag. */
export const sealedText = z.base64().max(4_000_000);

/** One holder's turned key to the seal with this commitment: the holder's share, now in the open. Whoever completes the number needed adds the key itself, so that anyone can open and check. */
export const share = z.strictObject({ share: z.base64().max(1_000), key: z.string().max(200).optional(), commitment: sha256 });

export type TurnedShare = z.infer<typeof share>;
