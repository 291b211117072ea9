/** Makes the register of commitments: value in, tagged PDF out. */

import type { Outcome } from '../../../shared/domain/result.ts';
import { typeset, type TypesetOptions } from '../typeset/typeset.ts';
import { commitmentsPaper } from './commitments-paper.ts';
import type { CommitmentsRegister } from './register.ts';

/** PDF/UA-1. The same register gives the same bytes. Refuses and throws as `typeset` does. */
export const renderRegister = async (register: CommitmentsRegister, options: TypesetOptions): Promise<Outcome<Uint8Array>> =>
  typeset(commitmentsPaper(register), options);
