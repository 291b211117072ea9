/** Acts of preparing, as rows. */

import type { Act } from '../../../shared/acts/act.ts';
import type { prepareActs } from '../../../shared/acts/prepare.ts';
import { mayAssessConflicts } from '../../../shared/domain/conflicts-assessment.ts';
import { answerable, byDigest } from '../../../shared/domain/finding-answers.ts';
import { applyChanges, type CriteriaChange } from '../../../shared/domain/criteria-changes.ts';
import type { CriteriaTree } from '../../../shared/domain/criteria.ts';
import type { LotId, PersonId, ScaleId, TenderId } from '../../../shared/domain/ids.ts';
import type { PanelMember } from '../../../shared/domain/model.ts';
import { mayPublish } from '../../../shared/domain/publication.ts';
import { mayLiftFreeze, mayRefine } from '../../../shared/domain/refining.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { mayKeepScale } from '../../../shared/domain/scale.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { checkedFindings, mayFreeze } from '../queries/findings.ts';
import { refuseParting } from '../queries/lots-apart.ts';
import { policyHash } from '../queries/policies.ts';
import {
  conflictsAssessmentsOf,
  detailsOf,
  earlierOf,
  freezeHashOf,
  hashModel,
  hashRules,
  memberOf,
  panelOf,
  publishedCriteriaOf,
  publishedLotsOf,
  publishedModelOf,
  scalesOf,
  stagedOf,
  stagesOf,
  turnedKeys,
} from '../queries/prepare.ts';
import type { WriteDb } from '../sql.ts';
import { freezeLiftFacts, freezeVersion } from '../queries/freezes.ts';
import { append } from './append.ts';
import type { Handlers } from './handler.ts';

const keepCriteria = (db: WriteDb, tender: TenderId, criteria: CriteriaTree): void => {
  db.run('DELETE FROM criterion WHERE tender = ?', tender);
  for (const [position, criterion] of criteria.entries())
    db.run('INSERT INTO criterion (tender, id, position, body) VALUES (?, ?, ?, ?)', tender, criterion.id, position, canonical(criterion));
};

const keepMember = (db: WriteDb, tender: TenderId, member: PanelMember): void =>
  db.run(
    `INSERT INTO member (tender, person, position, body)
     VALUES (?, ?, (SELECT coalesce(max(position), -1) + 1 FROM member WHERE tender = ?), ?)
     ON CONFLICT (tender, person) DO UPDATE SET body = excluded.body`,
    tender,
    member.id,
    tender,
    canonical(member),
  );

/** The first act makes the tender that every rule then looks at, so it has no author on a panel yet: it names its own. */
export const createTender = (db: WriteDb, act: Act<'tender.created'>): void => {
  db.run(
    `INSERT INTO tender (id, stage, details, weight_mode, rounding, tie_break, created_at) VALUES (?, 'criteria-draft', ?, 'relative', ?, '[]', ?)`,
    act.tender,
    canonical(act.body.details),
    canonical({ stage: 'none', places: 2, mode: 'half-up' }),
    act.at,
  );
  keepMember(db, act.tender, act.body.lead);
  const { earlier, goneOn, lotOf } = act.body;
  if (earlier)
    db.run(
      'INSERT INTO earlier_stage (tender, came_from, stage, body, gone_on) VALUES (?, ?, ?, ?, ?)',
      act.tender,
      earlier.tender,
      earlier.stage,
      canonical(earlier),
      canonical(goneOn ?? []),
    );
  if (lotOf)
    db.run(
      'INSERT INTO lot_of (tender, came_from, lot, body) VALUES (?, ?, ?, ?)',
      act.tender,
      lotOf.tender,
      lotOf.lot.id,
      canonical(lotOf),
    );
};

/** Both keys are turned: the criteria can change again, and what was frozen is remembered as a version of its own. */
export const liftFreeze = (db: WriteDb, { tender, body, at, actor }: Act<'freeze.lifted'>): void => {
  const keys = turnedKeys(db, tender, 'criteria.frozen');
  db.run(
    `INSERT INTO former_freeze (tender, number, hash, at, people, body, lifted_at, lifted_by)
     SELECT ?, (SELECT count(*) + 1 FROM former_freeze WHERE tender = ?), freeze_hash, ?, ?, ?, ?, ? FROM tender WHERE id = ?`,
    tender,
    tender,
    keys.at(-1)?.at ?? at,
    canonical(keys.map(({ person }) => person)),
    canonical(body),
    at,
    actor,
    tender,
  );
  db.run("UPDATE tender SET stage = 'criteria-draft', freeze_hash = NULL WHERE id = ?", tender);
  db.run("DELETE FROM turned_key WHERE tender = ? AND kind IN ('criteria.frozen', 'freeze.lifted')", tender);
};

export const prepareHandlers: Handlers<Exclude<keyof typeof prepareActs, 'tender.created'>> = {
  'tender.described': (db, { tender, body }) => {
    db.run('UPDATE tender SET details = ? WHERE id = ?', canonical({ ...body.details, id: tender }), tender);
    return null;
  },
  'criteria.changed': (db, { tender, body }) => {
    const changed = applyChanges(publishedCriteriaOf(db, tender), body.changes as readonly CriteriaChange[]);
    if (!changed.ok) return changed.refusal;
    keepCriteria(db, tender, changed.value);
    return null;
  },
  'scale.set': (db, { tender, body: { scale } }) => {
    const refusal = mayKeepScale(scale);
    if (refusal) return refusal;
    db.run(
      `INSERT INTO scale (tender, id, position, body)
       VALUES (?, ?, (SELECT coalesce(max(position), -1) + 1 FROM scale WHERE tender = ?), ?)
       ON CONFLICT (tender, id) DO UPDATE SET body = excluded.body`,
      tender,
      scale.id,
      tender,
      canonical(scale),
    );
    return null;
  },
  'scale.removed': (db, { tender, body }) => {
    const used = publishedCriteriaOf(db, tender).find(
      (criterion) => criterion.kind === 'scored' && criterion.scale === (body.scale as ScaleId),
    );
    if (used)
      return refuse('scale-in-use', `“${used.title}” is scored on this scale.`, {
        about: used.id,
        wayOut: 'Give that question another scale first.',
      });
    if (!scalesOf(db, tender).some((scale) => scale.id === body.scale))
      return refuse('no-such-scale', 'This scale is not there (any more).');
    db.run('DELETE FROM scale WHERE tender = ? AND id = ?', tender, body.scale);
    return null;
  },
  'rules.set': (db, { tender, body }) => {
    db.run(
      'UPDATE tender SET weight_mode = ?, rounding = ?, tie_break = ? WHERE id = ?',
      body.weightMode,
      canonical(body.rounding),
      canonical(body.tieBreak),
      tender,
    );
    return null;
  },
  'lots.set': (db, { tender, body: { lots, cap } }) => {
    const kept = new Set(lots.map(({ id }) => id));
    const gone = publishedLotsOf(db, tender).find(
      ({ id }) => !kept.has(id) && publishedCriteriaOf(db, tender).some((criterion) => criterion.lots?.includes(id)),
    );
    const user = gone && publishedCriteriaOf(db, tender).find((criterion) => criterion.lots?.includes(gone.id));
    if (user)
      return refuse('lot-in-use', `“${user.title}” is judged in lot ${gone.number}.`, {
        about: user.id,
        wayOut: 'Take that lot off the criterion first.',
      });
    db.run('UPDATE tender SET lots = ?, lot_cap = ? WHERE id = ?', canonical(lots), canonical(cap), tender);
    return null;
  },
  'method.set': (db, { tender, body }) => {
    db.run('UPDATE tender SET method = ? WHERE id = ?', body.method, tender);
    return null;
  },
  'stages.set': (db, { tender, body: { stages } }) => {
    const kept = new Set(stages.map(({ id }) => id));
    const gone = stagesOf(db, tender).find(({ id }) => !kept.has(id));
    if (gone && gone.id === stagedOf(db, tender).earlier?.stage)
      return refuse('stage-in-use', `“${gone.title}” has passed: this record comes from it.`, { wayOut: 'Leave it in the list.' });
    const user = gone && publishedCriteriaOf(db, tender).find((criterion) => criterion.stages?.includes(gone.id));
    if (user)
      return refuse('stage-in-use', `“${user.title}” is judged in the stage “${gone.title}”.`, {
        about: user.id,
        wayOut: 'Take that stage off the criterion first.',
      });
    db.run('UPDATE tender SET stages = ? WHERE id = ?', canonical(stages), tender);
    return null;
  },
  'refinement.stated': (db, { tender, body, at, actor }) => {
    const earlier = earlierOf(db, tender);
    if (!earlier) return refuse('no-earlier-stage', 'No stage came before this one, so what was published can still be changed freely.');
    const refusal = mayRefine({
      ...body,
      procedure: detailsOf(db, tender).procedure,
      areFinalTendersInvited: false,
      changesImportance: true,
      eliminated: earlier.leftOut.map(({ bid, name }) => ({
        name,
        wouldHaveProgressed: body.eliminated.find((one) => one.bid === bid)?.wouldHaveProgressed ?? null,
      })),
    });
    if (refusal) return refusal;
    db.run(
      `INSERT INTO refinement (tender, rules, body, at, actor) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (tender) DO UPDATE SET rules = excluded.rules, body = excluded.body, at = excluded.at, actor = excluded.actor`,
      tender,
      hashRules(publishedModelOf(db, tender)),
      canonical(body),
      at,
      actor,
    );
    return null;
  },
  'framework-cut.set': (db, { tender, body }) => {
    db.run('UPDATE tender SET framework_cut = ? WHERE id = ?', canonical(body.cut), tender);
    return null;
  },
  'places.set': (db, { tender, body }) => {
    db.run('UPDATE tender SET places = ? WHERE id = ?', body.places === null ? null : canonical(body.places), tender);
    return null;
  },
  'policy.chosen': (db, { tender, body: { pack, sha256 } }) => {
    if (sha256 !== (pack && policyHash(pack)))
      return refuse('policy-hash-differs', 'The policy pack is not the one that its digest is of.');
    db.run('DELETE FROM chosen_policy WHERE tender = ?', tender);
    if (pack && sha256) db.run('INSERT INTO chosen_policy (tender, sha256, body) VALUES (?, ?, ?)', tender, sha256, canonical(pack));
    return null;
  },
  'person.appointed': (db, { tender, body: { member } }) => {
    const others = panelOf(db, tender).filter((one) => one.id !== member.id);
    if (![...others, member].some((one) => one.roles.includes('lead')))
      return refuse('last-lead', 'A tender needs a procurement lead.', { wayOut: 'Give somebody else that role first.', about: member.id });
    const known = memberOf(db, tender, member.id);
    if (known && known.certificate !== member.certificate)
      return refuse('certificate-changed', `${member.name} comes with another certificate than the one on this panel.`, {
        about: member.id,
        wayOut: 'Compare the eight words with them, in person.',
      });
    keepMember(db, tender, member);
    return null;
  },
  'person.released': (db, { tender, body }) => {
    const person = body.person as PersonId;
    if (!memberOf(db, tender, person)) return refuse('not-on-this-panel', 'This person is not on the panel.');
    if (!panelOf(db, tender).some((one) => one.id !== person && one.roles.includes('lead')))
      return refuse('last-lead', 'A tender needs a procurement lead.', { wayOut: 'Give somebody else that role first.' });
    const assigned = publishedCriteriaOf(db, tender).find(
      (criterion) => criterion.kind === 'scored' && criterion.assessors.includes(person),
    );
    if (assigned)
      return refuse('person-assigned', `This person is named as an assessor of “${assigned.title}”.`, {
        about: assigned.id,
        wayOut: 'Take them off that question first.',
      });
    db.run('DELETE FROM member WHERE tender = ? AND person = ?', tender, person);
    return null;
  },
  'finding.answered': (db, { tender, body: { findings, reason }, at, actor }) => {
    const found = byDigest(checkedFindings(db, tender));
    for (const { digest, sentence } of findings) {
      const finding = answerable(found, digest);
      if (!finding.ok) return finding.refusal;
      if (finding.value.sentence !== sentence)
        return refuse('finding-changed', 'The answer names another finding than the one that its digest is of.');
    }
    for (const { digest } of findings)
      db.run(
        `INSERT INTO finding_answer (tender, digest, reason, at, actor) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (tender, digest) DO UPDATE SET reason = excluded.reason, at = excluded.at, actor = excluded.actor`,
        tender,
        digest,
        reason,
        at,
        actor,
      );
    return null;
  },
  'model.tested': (db, { tender, body, at, actor }) => {
    append(db, 'model_test', tender, { tested: body.tested, body: canonical(body), at, actor });
    return null;
  },
  'freeze.lifted': (db, { tender, body, at }) => mayLiftFreeze(body, freezeLiftFacts(db, tender, at)),
  'tender.published': (db, { tender, body, at, actor }) => {
    const hash = freezeHashOf(db, tender);
    const frozenAt = turnedKeys(db, tender, 'criteria.frozen').at(-1)?.at;
    const refusal = hash && frozenAt ? mayPublish(body, { hash, at: frozenAt }, at) : null;
    if (refusal) return refusal;
    db.run(
      `INSERT INTO publication (tender, version, freeze_hash, notice, reference, published_on, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tender, version) DO UPDATE
         SET notice = excluded.notice, reference = excluded.reference, published_on = excluded.published_on, at = excluded.at, actor = excluded.actor`,
      tender,
      freezeVersion(db, tender),
      body.freezeHash,
      body.notice,
      body.reference,
      body.on,
      at,
      actor,
    );
    return null;
  },
  'conflicts.assessed': (db, { tender, body, at, actor }) => {
    const refusal = mayAssessConflicts(body, conflictsAssessmentsOf(db, tender), at);
    if (refusal) return refusal;
    const { version, ...said } = body;
    db.run(
      'INSERT INTO conflicts_assessment (tender, version, body, at, actor) VALUES (?, ?, ?, ?, ?)',
      tender,
      version,
      canonical(said),
      at,
      actor,
    );
    return null;
  },
  'lot.parted': (db, { tender, body: { lot, reason }, at, actor }) => {
    const refusal = refuseParting(db, tender)(lot as LotId);
    if (refusal) return refusal;
    db.run('INSERT INTO lot_apart (tender, lot, reason, at, actor) VALUES (?, ?, ?, ?, ?)', tender, lot, reason, at, actor);
    return null;
  },
  'criteria.frozen': (db, { tender, body }) => {
    const refusal = mayFreeze(db, tender);
    if (refusal) return refusal;
    const hash = hashModel(publishedModelOf(db, tender));
    if (hash !== body.freezeHash)
      return refuse('freeze-hash-differs', 'The criteria are not the ones that this freeze names: they were changed meanwhile.', {
        wayOut: 'Read them again and freeze again.',
      });
    db.run('UPDATE tender SET freeze_hash = ? WHERE id = ?', hash, tender);
    return null;
  },
};
