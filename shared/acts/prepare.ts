/** Acts of preparing: the tender, its criteria, its people, and the freeze that fixes them. */

import { z } from '../zod.ts';
import { criteriaChange, panelMember, placeSet, rounding, scale, tenderDetails, tieBreakStep, weightMode } from './model.ts';
import { heads } from './heads.ts';
import { lotOf } from './lots-apart.ts';
import { frameworkCut, lotCap, method, modelLot } from './lots.ts';
import { earlierStage, goneOnBidders, procedureStages, refinement } from './procedure-stages.ts';
import { policyPack } from './policy.ts';
import { publication } from './publication.ts';
import { day, filledText, sha256, text, uuid } from './words.ts';
import { testOfModel } from './test-of-model.ts';

/** What lifting the freeze rests on (shared/domain/refining.ts). */
export const freezeLift = z.strictObject({
  ground: z.enum(['refinement', 'modification']),
  /** Where the notice or the documents provide for refining; empty for a modification. */
  providedFor: text(5_000),
  changesCriterion: z.boolean(),
  statement: text(20_000),
  reason: filledText(20_000),
});

/** What the authority found about everybody who influences a decision of the tender, and what follows (domain.md 1.4). */
export const conflictsAssessment = z.strictObject({
  version: z.int().min(1).max(10_000),
  on: day,
  found: filledText(20_000),
  steps: filledText(20_000),
  /** Circumstances that would make a reasonable person wrongly believe that there is a conflict, and what shows that there is none. */
  appearances: filledText(20_000),
});

export const prepareActs = {
  /** The first act of every record: its author becomes the procurement lead. */
  'tender.created': z.strictObject({
    details: tenderDetails,
    lead: panelMember,
    /** In the record of a later stage: what it takes from the record of the stage before. */
    earlier: earlierStage.optional(),
    goneOn: goneOnBidders.optional(),
    /** In the record of one lot: what it takes from the tender that it is a part of. */
    lotOf: lotOf.optional(),
  }),
  'tender.described': z.strictObject({ details: tenderDetails }),
  'criteria.changed': z.strictObject({ changes: z.array(criteriaChange).min(1).max(5_000) }),
  'scale.set': z.strictObject({ scale }),
  'scale.removed': z.strictObject({ scale: uuid }),
  'rules.set': z.strictObject({ weightMode, rounding, tieBreak: z.array(tieBreakStep).max(20) }),
  /** Whether points are added up, or the order of the criteria alone decides. */
  'method.set': z.strictObject({ method }),
  'lots.set': z.strictObject({ lots: z.array(modelLot).max(500), cap: lotCap.nullable() }),
  'stages.set': z.strictObject({ stages: procedureStages }),
  /** Why criteria are not those that were published with an earlier stage (PA23 s.24; shared/domain/refining.ts). It stands for the rules as they are then. */
  'refinement.stated': refinement,
  /** For a framework: who is admitted; null: one supplier. */
  'framework-cut.set': z.strictObject({ cut: frameworkCut.nullable() }),
  /** The table by which places are ranked: a file kept by its digest, read before it is named. */
  'places.set': z.strictObject({ places: placeSet.nullable() }),
  /** The pack stands in the act, so that a record can be checked where nobody has it. The digest is of its canonical form; both null: none. */
  'policy.chosen': z.strictObject({ pack: policyPack.nullable(), sha256: sha256.nullable() }),
  'person.appointed': z.strictObject({ member: panelMember }),
  'person.released': z.strictObject({ person: uuid, reason: text(2_000) }),
  /** Why advisory findings of the check stay as they are: one reason, for one or for all of a kind. Each digest covers what was found and what it was found about (shared/domain/finding-answers.ts). */
  'finding.answered': z.strictObject({
    findings: z
      .array(z.strictObject({ digest: sha256, sentence: filledText(4_000) }))
      .min(1)
      .max(10_000),
    reason: filledText(4_000),
  }),
  /** The model tried out on invented bids: what was found stands in the record, whatever is changed afterwards. */
  'model.tested': testOfModel,
  /** Two keys. What was published may change again, under the law that leaves room for it; the next freeze is a new version. */
  'freeze.lifted': freezeLift,
  /** What is frozen was published, first or again (PA23 ss.21, 24(4) and 31(5)). A later one for the same freeze puts the reference right. */
  'tender.published': publication.extend({ freezeHash: sha256 }),
  /** One version of the authority's conflicts assessment (PA23 s.83); a new one is a new act. */
  'conflicts.assessed': conflictsAssessment,
  /** This lot is decided in a record of its own from here on (shared/domain/lots-apart.ts). */
  'lot.parted': z.strictObject({ lot: uuid, reason: filledText(5_000) }),
  /** Two keys: the lead proposes, the approver signs. The hash covers the whole model (shared/domain/model.ts). */
  'criteria.frozen': z.strictObject({ freezeHash: sha256, heads }),
} as const;
