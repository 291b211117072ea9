/** What the check before the freeze finds, with the answers that stand for it. */

import { createHash } from 'node:crypto';
import { check, whatBlocks } from '../../../shared/domain/check.ts';
import { checkConflictsAssessed } from '../../../shared/domain/conflicts-assessment.ts';
import { lotOtherwise } from '../../../shared/domain/check-lots.ts';
import { notRefined } from '../../../shared/domain/check-stages.ts';
import { basisOf, type CheckedFinding } from '../../../shared/domain/finding-answers.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { PersonId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { Model } from '../../../shared/domain/model.ts';
import { modelOfStage } from '../../../shared/domain/procedure-stages.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { checkTested } from '../../../shared/domain/tested-model.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import type { ReadDb } from '../sql.ts';
import { isLotOtherwise } from './lots-apart.ts';
import {
  conflictsAssessmentsOf,
  hashModel,
  hashRules,
  hashTested,
  modelTestsOf,
  panelOf,
  publishedModelOf,
  refinementOf,
} from './prepare.ts';

interface AnswerRow {
  readonly digest: Sha256;
  readonly reason: string;
  readonly at: Time;
  readonly actor: PersonId;
}

const digestOf = (model: Model, finding: Finding): Sha256 =>
  createHash('sha256')
    .update(canonical(basisOf(model, finding)))
    .digest('hex') as Sha256;

const answersOf = (db: ReadDb, tender: TenderId): ReadonlyMap<Sha256, AnswerRow> =>
  new Map(
    db.all<AnswerRow>('SELECT digest, reason, at, actor FROM finding_answer WHERE tender = ?', tender).map((row) => [row.digest, row]),
  );

const untested = (db: ReadDb, tender: TenderId, model: Model): readonly Finding[] =>
  checkTested(
    modelTestsOf(db, tender).map(({ report }) => report.tested),
    hashTested(model),
  );

/** A later stage judges by what was published with the one before, or by what was refined since as the law permits. */
const unrefined = (db: ReadDb, tender: TenderId, model: Model): readonly Finding[] => {
  const now = model.earlier && hashRules(model);
  return model.earlier && now !== model.earlier.rules && now !== refinementOf(db, tender)?.rules ? [notRefined] : [];
};

interface Digested {
  readonly finding: Finding;
  readonly digest: Sha256;
}

/** The same model is checked once, however many answers to it a record brings. */
let last: { readonly of: Sha256; readonly found: readonly Digested[] } | null = null;

const digested = (model: Model): readonly Digested[] => {
  const of = hashModel(model);
  if (last?.of !== of) last = { of, found: check(model).map((finding) => ({ finding, digest: digestOf(model, finding) })) };
  return last.found;
};

/** In the order of the check. */
export const checkedFindings = (db: ReadDb, tender: TenderId): CheckedFinding[] => {
  const model = publishedModelOf(db, tender);
  const answers = answersOf(db, tender);
  const panel = new Map(panelOf(db, tender).map(({ id, name }) => [id, name]));
  const fromTheRecord = [
    ...checkConflictsAssessed(conflictsAssessmentsOf(db, tender)),
    ...unrefined(db, tender, model),
    ...(isLotOtherwise(db, tender, model) ? [lotOtherwise] : []),
    ...untested(db, tender, modelOfStage(model)),
  ];
  const more = fromTheRecord.map((finding): Digested => ({ finding, digest: digestOf(model, finding) }));
  return [...digested(model), ...more].map(({ finding, digest }) => {
    const row = answers.get(digest);
    return {
      ...finding,
      digest,
      answer: row ? { reason: row.reason, at: row.at, by: panel.get(row.actor) ?? 'Somebody no longer on the panel' } : null,
    };
  });
};

/** Null when the criteria may be frozen as they stand. */
export const mayFreeze = (db: ReadDb, tender: TenderId): Refusal | null => ofFindings(checkedFindings(db, tender));

/** The same where the findings have been read already. */
export const ofFindings = (found: readonly CheckedFinding[]): Refusal | null => whatBlocks(found, ({ answer }) => answer !== null);
