/** Whether somebody who looks at this tender may do a thing now: at its stage, with their role, and never in a record that is only read. */

import type { Where } from '../../../shared/contract/words.ts';
import type { Role } from '../../../shared/domain/model.ts';
import { roleNames } from '../../../shared/domain/stages.ts';
import type { View } from './result/result.ts';

export const may = (place: Where, { stage, myRoles }: Pick<View, 'stage' | 'myRoles'>, at: View['stage'], role: Role): boolean =>
  place.record === undefined && stage === at && myRoles.includes(roleNames[role]);
