/** The symbol and the voice of each verdict; its word stands beside them always. */

import type { Verdict } from '../../../../shared/pack/verdict.ts';
import type { IconName, Tone } from '../../../kit/index.ts';

export const looks: Readonly<Record<Verdict['kind'], readonly [IconName, Extract<Tone, 'good' | 'warn' | 'bad'>]>> = {
  intact: ['done', 'good'],
  'intact-identities-unproven': ['done', 'warn'],
  incomplete: ['warning', 'warn'],
  altered: ['refused', 'bad'],
  'not-a-pack': ['refused', 'bad'],
  'too-new': ['warning', 'warn'],
};
