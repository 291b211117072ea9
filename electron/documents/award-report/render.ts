/** Makes the award report: value in, tagged PDF out. */

import type { Outcome } from '../../../shared/domain/result.ts';
import { typeset, type TypesetOptions } from '../typeset/typeset.ts';
import { awardPaper } from './award-paper.ts';
import type { AwardReport } from './report.ts';

/** PDF/UA-1. The same report gives the same bytes. Refuses and throws as `typeset` does. */
export const renderAwardReport = async (report: AwardReport, options: TypesetOptions): Promise<Outcome<Uint8Array>> =>
  typeset(awardPaper(report), options);
