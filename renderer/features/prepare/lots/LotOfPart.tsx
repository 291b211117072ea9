/** In the record of one lot: the tender that it is a part of. */

import type { LotOf } from '../../../../shared/domain/lots-apart.ts';
import { lotName } from '../../../../shared/domain/lot-words.ts';
import { Part, Stack } from '../../../kit/index.ts';
import { lotsApart as words } from '../../../words/lots-apart.ts';

export const LotOfPart = ({ lotOf, freezeWords }: { readonly lotOf: LotOf; readonly freezeWords: string }) => (
  <Part title={words.originTitle}>
    <Stack gap="one">
      <p>{words.origin(lotName(lotOf.lot), lotOf.reference)}</p>
      <p>{words.originFreeze(freezeWords)}</p>
      <p>{words.originRules}</p>
    </Stack>
  </Part>
);
