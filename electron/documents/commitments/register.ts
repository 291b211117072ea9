/** All that the register of commitments prints, as one value. The services fill it from the record; its rows are those of the CSV and JSON. */

import type { DueInQuarter } from '../../../shared/domain/commitment.ts';
import type { Time } from '../../../shared/domain/ids.ts';
import type { TenderDetails } from '../../../shared/domain/model.ts';
import type { RegisterRow } from '../../../shared/domain/register.ts';

export interface ReportedCommitment {
  readonly row: RegisterRow;
  /** Empty while nothing is agreed. */
  readonly profile: readonly DueInQuarter[];
  /** null: nothing is agreed yet. */
  readonly agreed: { readonly by: string; readonly at: Time; readonly reason: string } | null;
}

export interface CommitmentsRegister {
  readonly tender: Pick<TenderDetails, 'reference' | 'title' | 'authority'>;
  /** Everything in it is made up, as in an example. */
  readonly invented: boolean;
  /** When the record last grew. */
  readonly made: Time;
  /** The hash of the frozen rules, in hex. */
  readonly freeze: string;
  /** Supplier by supplier, lot by lot. */
  readonly commitments: readonly ReportedCommitment[];
}
