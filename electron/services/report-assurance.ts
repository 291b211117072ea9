/** What stands beside the result, as the award report prints it. */

import { arithmeticChecks } from '../../shared/domain/assurance.ts';
import type { TenderEvaluation } from '../../shared/domain/tender-evaluation.ts';
import { titled } from '../documents/award-report/report-index.ts';
import type { AwardReport, ReportedStep } from '../documents/award-report/report.ts';
import { assurancesOf, type DueDiligenceRow, dueDiligenceOf, notOnRecordOf, resultNow } from '../store/queries/assurance.ts';
import { publicationsOf } from '../store/queries/freezes.ts';
import { conflictsAssessmentsOf, criteriaOf } from '../store/queries/prepare.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { checkerName } from './act-words.ts';
import { nameOf, type View } from './desk.ts';

type Record = Pick<View, 'db' | 'tender'>;

const claimStates = {
  open: 'has not been reopened',
  reopened: 'was moderated again for every bid',
  'let-stand': 'was let stand by an approver, with the reason',
} as const;

const diligenceText = ({ db, tender }: Record, { evidence, standing, exclusion, reason, claims }: DueDiligenceRow): string =>
  [
    reason,
    ...claims.map(({ criterion, state }) => {
      const question = criteriaOf(db, tender).find(({ id }) => id === criterion);
      return `${question ? titled(question) : 'A question'}: what was scored is contradicted, and ${claimStates[state]}.`;
    }),
    `Evidence: ${evidence}`,
    `Financial standing: ${standing}`,
    `Exclusion: ${exclusion}`,
  ].join('\n');

export const assuranceFor = (record: Record, evaluation: TenderEvaluation): AwardReport['assurance'] => {
  const { db, tender } = record;
  const now = resultNow(db, tender);
  const by = (actor: PersonId): string => nameOf(record, actor);
  const diligence = Map.groupBy(dueDiligenceOf(db, tender), ({ bid }) => bid);
  return {
    conflictsAssessments: conflictsAssessmentsOf(db, tender).map(({ version, on, found, steps, appearances, actor }) => ({
      what: `Version ${version}`,
      on,
      by: by(actor),
      text: `Found: ${found}\nSteps: ${steps}\nWhat could look like a conflict: ${appearances}`,
    })),
    publications: publicationsOf(db, tender).map(({ version, freezeHash, notice, reference, on, actor }) => ({
      what: `${notice}, ${reference}`,
      on,
      by: by(actor),
      text: `Version ${version} of what was frozen, ${freezeHash.slice(0, 16)}…`,
    })),
    checks: assurancesOf(db, tender).map(({ checker, arithmetic, sample, found, result, at, actor }): ReportedStep => ({
      what: `Checked by ${checkerName(checker, (person) => by(person as PersonId))}`,
      on: at.slice(0, 10),
      by: by(actor),
      text: [
        ...(result === now ? [] : ['Of an earlier result, which has changed since.']),
        `${arithmeticChecks[arithmetic]}.`,
        `Reasons read: ${sample}`,
        `Found: ${found}`,
      ].join('\n'),
    })),
    dueDiligence: [...diligence].map(([bid, rows]) => ({
      bid,
      steps: rows.map((row) => ({
        what: row.outcome.kind === 'confirmed' ? 'Confirmed' : 'Contradicted',
        on: row.at.slice(0, 10),
        by: by(row.actor),
        text: diligenceText(record, row),
      })),
    })),
    notOnRecord: notOnRecordOf(db, tender, evaluation),
  };
};
