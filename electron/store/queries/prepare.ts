/** Rows to values: the tender, its model as the freeze covers it, its people. */

import { createHash } from 'node:crypto';
import type { Act } from '../../../shared/acts/act.ts';
import type { ActBodies } from '../../../shared/acts/acts.ts';
import type { Bidder } from '../../../shared/acts/receive.ts';
import type { TestOfModel } from '../../../shared/acts/test-of-model.ts';
import type { Criterion, CriteriaTree } from '../../../shared/domain/criteria.ts';
import type { Model, ModelLot, PanelMember, Rounding, TenderDetails, TieBreakStep } from '../../../shared/domain/model.ts';
import type { PlaceSet } from '../../../shared/domain/places.ts';
import type { LotId, PersonId, ProcedureStageId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import { type ChosenPolicy, chosenPolicy } from '../../../shared/domain/policy.ts';
import { criteriaWithoutLots, type LotOf, modelWithoutLots } from '../../../shared/domain/lots-apart.ts';
import {
  criteriaOfStage,
  type EarlierStage,
  modelAtStage,
  position,
  publishedRules,
  type Staged,
} from '../../../shared/domain/procedure-stages.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import type { Stage } from '../../../shared/domain/stages.ts';
import { testedPart } from '../../../shared/domain/tested-model.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import type { ReadDb } from '../sql.ts';
import { chosenPackOf } from './policies.ts';

interface TenderRow {
  readonly id: TenderId;
  readonly stage: Stage;
  readonly details: string;
  readonly method: Model['method'];
  readonly weight_mode: Model['weightMode'];
  readonly rounding: string;
  readonly tie_break: string;
  readonly lots: string;
  readonly lot_cap: string;
  readonly framework_cut: string;
  readonly stages: string;
  readonly places: string | null;
  readonly freeze_hash: Sha256 | null;
}

const bodies = <T>(rows: readonly { readonly body: string }[]): T[] => rows.map((row) => JSON.parse(row.body) as T);

export const tenderIds = (db: ReadDb): TenderId[] =>
  db.all<{ id: TenderId }>('SELECT id FROM tender ORDER BY created_at, id').map((row) => row.id);

export const stageOf = (db: ReadDb, tender: TenderId): Stage | null =>
  db.get<{ stage: Stage }>('SELECT stage FROM tender WHERE id = ?', tender)?.stage ?? null;

/** null until both keys are turned: what one person proposed is not frozen. */
export const freezeHashOf = (db: ReadDb, tender: TenderId): Sha256 | null =>
  db.get<{ freeze_hash: Sha256 | null }>(`SELECT freeze_hash FROM tender WHERE id = ? AND stage <> 'criteria-draft'`, tender)
    ?.freeze_hash ?? null;

export const detailsOf = (db: ReadDb, tender: TenderId): TenderDetails => {
  const row = db.get<{ details: string }>('SELECT details FROM tender WHERE id = ?', tender);
  if (!row) throw new Error(`no tender ${tender}`);
  return JSON.parse(row.details) as TenderDetails;
};

/** What was published for all stages of the procedure. */
export const publishedCriteriaOf = (db: ReadDb, tender: TenderId): CriteriaTree =>
  bodies<Criterion>(db.all('SELECT body FROM criterion WHERE tender = ? ORDER BY position', tender));

/** What is judged in this record: all that was published, but for other stages and for lots that have records of their own. */
export const criteriaOf = (db: ReadDb, tender: TenderId): CriteriaTree =>
  criteriaWithoutLots(criteriaOfStage(publishedCriteriaOf(db, tender), stagedOf(db, tender)), idsApart(db, tender));

export const stagesOf = (db: ReadDb, tender: TenderId): Model['stages'] =>
  JSON.parse(db.get<{ stages: string }>('SELECT stages FROM tender WHERE id = ?', tender)?.stages ?? '[]') as Model['stages'];

/** Which of the stages this record holds, without all that it takes from the one before. */
export const stagedOf = (db: ReadDb, tender: TenderId): Staged => {
  const before = db.get<{ stage: ProcedureStageId }>('SELECT stage FROM earlier_stage WHERE tender = ?', tender);
  return { stages: stagesOf(db, tender), earlier: before ?? null };
};

/** What this record takes from that of the stage before, every score that was carried forward with it; null in the first. */
export const earlierOf = (db: ReadDb, tender: TenderId): EarlierStage | null => {
  const row = db.get<{ body: string }>('SELECT body FROM earlier_stage WHERE tender = ?', tender);
  return row ? (JSON.parse(row.body) as EarlierStage) : null;
};

export const scalesOf = (db: ReadDb, tender: TenderId): Scale[] =>
  bodies<Scale>(db.all('SELECT body FROM scale WHERE tender = ? ORDER BY position', tender));

export const panelOf = (db: ReadDb, tender: TenderId): PanelMember[] =>
  bodies<PanelMember>(db.all('SELECT body FROM member WHERE tender = ? ORDER BY position', tender));

export const memberOf = (db: ReadDb, tender: TenderId, person: PersonId): PanelMember | null => {
  const row = db.get<{ body: string }>('SELECT body FROM member WHERE tender = ? AND person = ?', tender, person);
  return row ? (JSON.parse(row.body) as PanelMember) : null;
};

/** Lots of this tender that have records of their own, in the order in which they went. */
export const lotsApartOf = (
  db: ReadDb,
  tender: TenderId,
): { readonly lot: LotId; readonly reason: string; readonly at: Time; readonly actor: PersonId }[] =>
  db.all('SELECT lot, reason, at, actor FROM lot_apart WHERE tender = ? ORDER BY at, lot', tender);

export const idsApart = (db: ReadDb, tender: TenderId): LotId[] => lotsApartOf(db, tender).map(({ lot }) => lot);

/** The tender that this record takes its one lot from; null: it is no lot of another. */
export const wholeTenderOf = (db: ReadDb, tender: TenderId): LotOf | null => {
  const row = db.get<{ body: string }>('SELECT body FROM lot_of WHERE tender = ?', tender);
  return row ? (JSON.parse(row.body) as LotOf) : null;
};

/** As published, in their order; empty: the whole contract is one. */
export const publishedLotsOf = (db: ReadDb, tender: TenderId): ModelLot[] =>
  JSON.parse(db.get<{ lots: string }>('SELECT lots FROM tender WHERE id = ?', tender)?.lots ?? '[]') as ModelLot[];

/** The lots that are decided in this record: all but those that have records of their own. */
export const lotsOf = (db: ReadDb, tender: TenderId): ModelLot[] => {
  const apart = idsApart(db, tender);
  return publishedLotsOf(db, tender).filter(({ id }) => !apart.includes(id));
};

export const lotCapOf = (db: ReadDb, tender: TenderId): Model['lotCap'] =>
  JSON.parse(db.get<{ lot_cap: string }>('SELECT lot_cap FROM tender WHERE id = ?', tender)?.lot_cap ?? 'null') as Model['lotCap'];

/** The record on this computer that goes on from this one; null while there is none. */
export const nextRecordOf = (db: ReadDb, tender: TenderId): TenderId | null =>
  db.get<{ tender: TenderId }>('SELECT tender FROM earlier_stage WHERE came_from = ? ORDER BY tender', tender)?.tender ?? null;

/** The record that this one goes on from, or is one lot of, without all that it took from there; null: it comes from no other. */
export const comesFrom = (
  db: ReadDb,
  tender: TenderId,
): { readonly tender: TenderId; readonly as: 'stage-before' | 'whole-tender' } | null =>
  db.get<{ tender: TenderId; as: 'stage-before' | 'whole-tender' }>(
    `SELECT came_from AS tender, 'stage-before' AS "as" FROM earlier_stage WHERE tender = ?
     UNION ALL SELECT came_from, 'whole-tender' FROM lot_of WHERE tender = ?`,
    tender,
    tender,
  ) ?? null;

export interface RefinementRow {
  /** The rules that it stands for, as a digest. */
  readonly rules: Sha256;
  readonly refinement: Act<'refinement.stated'>['body'];
  readonly at: Time;
  readonly actor: PersonId;
}

/** The last that was stated; null where nothing was refined since the stage before. */
export const refinementOf = (db: ReadDb, tender: TenderId): RefinementRow | null => {
  const row = db.get<{ rules: Sha256; body: string; at: Time; actor: PersonId }>(
    'SELECT rules, body, at, actor FROM refinement WHERE tender = ?',
    tender,
  );
  return row ? { rules: row.rules, refinement: JSON.parse(row.body) as RefinementRow['refinement'], at: row.at, actor: row.actor } : null;
};

/** Those who went on, as they were registered in the stage before. */
export const goneOnOf = (db: ReadDb, tender: TenderId): Bidder[] =>
  JSON.parse(db.get<{ gone_on: string }>('SELECT gone_on FROM earlier_stage WHERE tender = ?', tender)?.gone_on ?? '[]') as Bidder[];

/** The policy pack that the tender names, as much of it as it is held to. */
export const policyOf = (db: ReadDb, tender: TenderId): ChosenPolicy | null => {
  const chosen = chosenPackOf(db, tender);
  return chosen && chosenPolicy(chosen.pack, chosen.sha256);
};

const modelWith = (db: ReadDb, tender: TenderId, earlier: EarlierStage | null): Model => {
  const row = db.get<TenderRow>('SELECT * FROM tender WHERE id = ?', tender);
  if (!row) throw new Error(`no tender ${tender}`);
  return {
    tender: JSON.parse(row.details) as TenderDetails,
    method: row.method,
    weightMode: row.weight_mode,
    criteria: publishedCriteriaOf(db, tender),
    scales: scalesOf(db, tender),
    rounding: JSON.parse(row.rounding) as Rounding,
    tieBreak: JSON.parse(row.tie_break) as TieBreakStep[],
    lots: JSON.parse(row.lots) as ModelLot[],
    lotCap: JSON.parse(row.lot_cap) as Model['lotCap'],
    frameworkCut: JSON.parse(row.framework_cut) as Model['frameworkCut'],
    stages: JSON.parse(row.stages) as Model['stages'],
    earlier,
    lotOf: wholeTenderOf(db, tender),
    policy: policyOf(db, tender),
    panel: panelOf(db, tender),
    places: row.places === null ? null : (JSON.parse(row.places) as PlaceSet),
  };
};

/** Everything that the freeze fixes, as one value: the rules of every stage. */
export const publishedModelOf = (db: ReadDb, tender: TenderId): Model => modelWith(db, tender, earlierOf(db, tender));

/** The rules by which this record judges: all that was published, but for other stages and for lots that have records of their own. */
export const modelOf = (db: ReadDb, tender: TenderId): Model =>
  modelWithoutLots(modelAtStage(modelWith(db, tender, null), position(stagedOf(db, tender))), idsApart(db, tender));

/** The freeze hash: SHA-256 of the model in canonical form. One comma in a descriptor gives another. */
export const hashModel = (model: Model): Sha256 => createHash('sha256').update(canonical(model)).digest('hex') as Sha256;

/** Of what was published as the rules of every stage. */
export const hashRules = (model: Model): Sha256 =>
  createHash('sha256')
    .update(canonical(publishedRules(model)))
    .digest('hex') as Sha256;

/** What a test of the model was made on: another one as soon as a number changes that the arithmetic reads. */
export const hashTested = (model: Model): Sha256 =>
  createHash('sha256')
    .update(canonical(testedPart(model)))
    .digest('hex') as Sha256;

export interface ModelTest {
  readonly report: TestOfModel;
  readonly at: Time;
  readonly actor: PersonId;
}

/** In the order in which they were made. */
export const modelTestsOf = (db: ReadDb, tender: TenderId): ModelTest[] =>
  db
    .all<{ body: string; at: Time; actor: PersonId }>('SELECT body, at, actor FROM model_test WHERE tender = ? ORDER BY position', tender)
    .map(({ body, ...row }) => ({ report: JSON.parse(body) as TestOfModel, ...row }));

export type ConflictsAssessment = ActBodies['conflicts.assessed'] & { readonly at: Time; readonly actor: PersonId };

/** Every version, in their order. */
export const conflictsAssessmentsOf = (db: ReadDb, tender: TenderId): ConflictsAssessment[] =>
  db
    .all<{ version: number; body: string; at: Time; actor: PersonId }>(
      'SELECT version, body, at, actor FROM conflicts_assessment WHERE tender = ? ORDER BY version',
      tender,
    )
    .map(({ body, ...row }) => ({ ...(JSON.parse(body) as Omit<ActBodies['conflicts.assessed'], 'version'>), ...row }));

export interface TurnedKey {
  readonly person: PersonId;
  readonly at: string;
}

/** Who has turned a key for an act of two people so far. */
export const turnedKeys = (db: ReadDb, tender: TenderId, kind: string): TurnedKey[] =>
  db.all<TurnedKey>('SELECT person, at FROM turned_key WHERE tender = ? AND kind = ? ORDER BY at, person', tender, kind);

/** Whose key lapsed, because what it stood for has changed since, and who has not turned it again. */
export const lapsedKeys = (db: ReadDb, tender: TenderId, kind: string): (TurnedKey & { readonly lapsedAt: string })[] =>
  db.all('SELECT person, at, lapsed_at AS lapsedAt FROM lapsed_key WHERE tender = ? AND kind = ? ORDER BY lapsed_at, person', tender, kind);
