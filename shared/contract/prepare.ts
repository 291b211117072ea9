/** Preparing: the tender, its criteria, its people, the freeze. */

import { frameworkCut, lotCap, method, modelLot } from '../acts/lots.ts';
import {
  criteriaChange,
  criterion,
  panelMember,
  placeSet,
  role,
  rounding,
  scale,
  tenderDetails,
  tieBreakStep,
  weightMode,
} from '../acts/model.ts';
import { procedureStages, refinement } from '../acts/procedure-stages.ts';
import { treeTemplateIds } from '../domain/criteria-templates.ts';
import type { CheckedFinding } from '../domain/finding-answers.ts';
import type { PlaceSet } from '../domain/places.ts';
import type { LotOf } from '../domain/lots-apart.ts';
import type { EarlierStage } from '../domain/procedure-stages.ts';
import type { Sheet } from '../domain/spreadsheet.ts';
import { spreadsheetRefusals } from '../domain/spreadsheet.ts';
import type { ChosenPolicy } from '../domain/policy.ts';
import { conflictsAssessment, freezeLift } from '../acts/prepare.ts';
import { publication } from '../acts/publication.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, computed, filledText, kept, lock, refusal, sha256, signers, stage, text, time, uuid, where } from './words.ts';

/** What any change of the draft may be refused with. */
const draft = ['criteria-frozen', 'not-your-role'];

export const prepare = {
  'prepare.createTender': command(
    z.strictObject({
      reference: filledText(80),
      title: filledText(300),
      authority: text(300),
      /** An outline to start from, with the scale that is used most; null: none. */
      template: z.enum(treeTemplateIds).nullable().default(null),
    }),
    z.strictObject({ tender: uuid }),
  ),
  'prepare.view': query(
    where,
    z.strictObject({
      stage,
      details: tenderDetails,
      method,
      weightMode,
      criteria: z.array(criterion),
      scales: z.array(scale),
      rounding,
      tieBreak: z.array(tieBreakStep),
      lots: z.array(modelLot),
      /** Those of them that are decided in records of their own. */
      lotsApart: z.array(uuid),
      lotCap: lotCap.nullable(),
      frameworkCut: frameworkCut.nullable(),
      stages: procedureStages,
      /** What this record took from that of the stage before; null in the first. */
      earlier: z
        .strictObject({
          /** Without the scores, which are many. */
          before: computed<Omit<EarlierStage, 'scores'>>(),
          /** How many agreed scores were carried forward. */
          carried: z.int(),
          /** Whether what is judged is other than what was published with the stage before. */
          isChanged: z.boolean(),
          /** The refinement that was stated last, and whether it is of what stands now. */
          refined: refinement.extend({ isOfNow: z.boolean(), stated: authored }).nullable(),
        })
        .nullable(),
      /** What this record took from the tender of which it is one lot; null: it is no lot of another. */
      lotOf: z.strictObject({ of: computed<LotOf>(), freezeWords: z.string() }).nullable(),
      /** The table by which places are ranked, if anything counts by place. */
      places: placeSet.nullable(),
      /** Whether its file is on this computer: whoever was sent only the acts has to choose it again. */
      placesHere: z.boolean(),
      panel: z.array(z.strictObject({ member: panelMember, fingerprint: z.string() })),
      policy: computed<ChosenPolicy>().nullable(),
      /** What is missing before the freeze, and what should be thought about. */
      findings: z.array(computed<CheckedFinding>()),
      /** Those with an answer that stands, before the freeze and after it. */
      answered: z.array(computed<CheckedFinding>()),
      /** Why nothing here can be changed by the person who asks; null when it can. */
      readOnly: refusal.nullable(),
      freeze: lock,
      frozen: z.strictObject({ hash: z.string(), words: z.string(), at: time, by: z.array(z.string()) }).nullable(),
      /** What was frozen before and then changed, in its order: each with its number, its reason, and the notice by which it was published. */
      former: z.array(
        z.strictObject({
          number: z.int(),
          hash: z.string(),
          words: z.string(),
          at: time,
          by: z.array(z.string()),
          lift: freezeLift,
          lifted: authored,
          /** As this version; null: it was lifted before anything said that it was published. */
          published: publication.nullable(),
        }),
      ),
      /** Every version that was signed, oldest first. */
      conflictsAssessments: z.array(conflictsAssessment.extend({ made: authored })),
      /** Why the person who asks may not sign the next; null when they may. */
      assessConflicts: refusal.nullable(),
      /** Changing what was published. */
      lift: lock,
    }),
  ),
  'prepare.describe': command(z.strictObject({ tender: uuid, details: tenderDetails }), kept, draft),
  'prepare.changeCriteria': command(z.strictObject({ tender: uuid, changes: z.array(criteriaChange).min(1).max(10_000) }), kept, [
    ...draft,
    'criterion-unknown',
    'criterion-exists',
    'criterion-parent-unknown',
    'criterion-parent-not-a-group',
    'criterion-parent-changed',
    'criterion-neighbour-elsewhere',
    'criterion-has-children',
    'criterion-below-itself',
    'criterion-too-deep',
    'too-many-criteria',
  ]),
  /** What stands in a CSV or XLSX file that somebody chose: nothing of it is kept, and its formulas are not worked out. */
  'prepare.readSpreadsheet': query(
    z.strictObject({ name: filledText(300), data: z.base64().max(14_000_000) }),
    z.strictObject({ kind: z.enum(['csv', 'xlsx']), sheets: z.array(computed<Sheet>()) }),
    spreadsheetRefusals,
  ),
  /** What a table of places holds, and each row that cannot be used. Nothing of it is kept. */
  'prepare.readPlaces': query(
    z.strictObject({ name: filledText(255), data: z.base64().max(14_000_000) }),
    z.strictObject({
      described: computed<Omit<PlaceSet, 'file' | 'title'>>().nullable(),
      faults: z.array(z.strictObject({ line: z.int(), refusal })),
      refusal: refusal.nullable(),
    }),
    [...spreadsheetRefusals, 'places-columns'],
  ),
  /** Keeps the file by its digest and names it in the model; where the model names it already, only the file is kept. */
  'prepare.setPlaces': command(z.strictObject({ tender: uuid, name: filledText(255), data: z.base64().max(14_000_000) }), kept, [
    ...draft,
    ...spreadsheetRefusals,
    'places-columns',
    'places-rows',
    'places-empty',
  ]),
  'prepare.removePlaces': command(z.strictObject({ tender: uuid }), kept, draft),
  'prepare.setScale': command(z.strictObject({ tender: uuid, scale }), kept, [...draft, 'number-not-exact']),
  'prepare.removeScale': command(z.strictObject({ tender: uuid, scale: uuid }), kept, [...draft, 'scale-in-use', 'no-such-scale']),
  'prepare.setRules': command(z.strictObject({ tender: uuid, weightMode, rounding, tieBreak: z.array(tieBreakStep).max(20) }), kept, draft),
  'prepare.setLots': command(z.strictObject({ tender: uuid, lots: z.array(modelLot).max(500), cap: lotCap.nullable() }), kept, [
    ...draft,
    'lot-in-use',
  ]),
  'prepare.setStages': command(z.strictObject({ tender: uuid, stages: procedureStages }), kept, [...draft, 'stage-in-use']),
  /** In the record of a later stage: why what tenders are judged by is not what was published (PA23 s.24). */
  'prepare.stateRefinement': command(refinement.extend({ tender: uuid }), kept, [
    ...draft,
    'no-earlier-stage',
    'not-a-flexible-procedure',
    'refinement-not-provided-for',
    'importance-alone',
    'eliminated-not-considered',
    'eliminated-would-have-progressed',
    'statement-missing',
  ]),
  /** A record of its own for the stage that follows, with those who went on and what was published. */
  'prepare.beginNextStage': command(z.strictObject({ tender: uuid }), z.strictObject({ tender: uuid }), [
    'not-your-role',
    'no-stage-follows',
    'procurement-abandoned',
    'who-goes-on-undecided',
    'next-stage-begun',
  ]),
  'prepare.setMethod': command(z.strictObject({ tender: uuid, method }), kept, draft),
  'prepare.setFrameworkCut': command(z.strictObject({ tender: uuid, cut: frameworkCut.nullable() }), kept, draft),
  /** Somebody with a profile on this computer. */
  'prepare.appoint': command(z.strictObject({ tender: uuid, person: uuid, roles: z.array(role).min(1).max(7) }), kept, [
    ...draft,
    'last-lead',
    'certificate-changed',
    'no-such-profile',
  ]),
  'prepare.release': command(z.strictObject({ tender: uuid, person: uuid, reason: text(2_000) }), kept, [
    ...draft,
    'last-lead',
    'person-assigned',
  ]),
  /** Says why advisory findings stay as they are: one reason, kept as an act for each. */
  'prepare.answerFindings': command(
    z.strictObject({ tender: uuid, digests: z.array(sha256).min(1).max(10_000), reason: filledText(4_000) }),
    kept,
    [...draft, 'finding-changed', 'finding-blocks'],
  ),
  /** What was frozen may change again, where the law leaves room for it (PA23 ss.24 and 31). */
  'prepare.liftFreeze': command(freezeLift.extend({ tender: uuid, signers }), kept, [
    'criteria-not-frozen',
    'bids-already-opened',
    'not-your-role',
    'key-already-turned',
    'second-key-of-another-role',
    'wrong-passphrase',
    'no-such-profile',
    'tenders-received',
    'reason-missing',
    'not-a-flexible-procedure',
    'refinement-not-provided-for',
    'importance-alone',
    'statement-missing',
    'terms-fixed',
  ]),
  'prepare.assessConflicts': command(conflictsAssessment.extend({ tender: uuid, signers }), kept, [
    'already-recommended',
    'record-closed',
    'not-your-role',
    'wrong-passphrase',
    'no-such-profile',
    'not-the-next-version',
    'day-not-understood',
    'day-still-to-come',
    'before-the-step-before',
  ]),
  'prepare.freeze': command(z.strictObject({ tender: uuid, signers }), kept, [
    ...draft,
    'wrong-passphrase',
    'not-ready-to-freeze',
    'findings-unanswered',
    'freeze-hash-differs',
    'key-already-turned',
    'second-key-of-another-role',
  ]),
} as const;
