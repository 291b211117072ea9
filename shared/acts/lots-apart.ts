/** Schema of what the record of a lot takes from the tender that it is a part of (type in shared/domain). */

import type { LotOf } from '../domain/lots-apart.ts';
import { z } from '../zod.ts';
import { modelLot } from './lots.ts';
import { publication } from './publication.ts';
import { as, sha256, text, uuid } from './words.ts';

export const lotOf = as<LotOf>(
  z.strictObject({
    tender: uuid,
    reference: text(200),
    lot: modelLot,
    freezeHash: sha256,
    parted: sha256,
    published: publication.nullable(),
    rules: sha256,
  }),
);
