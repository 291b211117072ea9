/** Preparing a tender: each command is one act; the view is everything that the freeze will fix. */

import { treeFrom } from '../../shared/domain/criteria-templates.ts';
import type { CriterionId, PersonId, ScaleId, TenderId } from '../../shared/domain/ids.ts';
import type { PanelMember, Role, TenderDetails } from '../../shared/domain/model.ts';
import { answerable, byDigest } from '../../shared/domain/finding-answers.ts';
import { scaleTemplates } from '../../shared/domain/scale-templates.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import { fingerprintWords } from '../packs/certificate.ts';
import { headsOf } from '../store/acts.ts';
import { type Profile, profileOf } from '../store/profiles.ts';
import { checkedFindings, ofFindings } from '../store/queries/findings.ts';
import { formerFreezesOf, publicationsOf } from '../store/queries/freezes.ts';
import { conflictsAssessmentsOf, freezeHashOf, hashModel, lotsApartOf, publishedModelOf, turnedKeys } from '../store/queries/prepare.ts';
import type { Context, Services } from './context.ts';
import { authored, keep, keepAct, keepSigned, lockView, look, lookToAct, nameOf, recordAs, sessionOf, whyNot } from './desk.ts';
import { earlierView } from './procedure-stages.ts';
import { wordsOfCertificate } from './people.ts';

type PrepareOperation =
  | 'prepare.createTender'
  | 'prepare.view'
  | 'prepare.describe'
  | 'prepare.changeCriteria'
  | 'prepare.readSpreadsheet'
  | 'prepare.setScale'
  | 'prepare.removeScale'
  | 'prepare.setRules'
  | 'prepare.setLots'
  | 'prepare.setMethod'
  | 'prepare.setFrameworkCut'
  | 'prepare.appoint'
  | 'prepare.release'
  | 'prepare.answerFindings'
  | 'prepare.freeze'
  | 'prepare.liftFreeze'
  | 'prepare.assessConflicts';

const member = (profile: Profile, roles: readonly Role[]): PanelMember => ({
  id: profile.person,
  name: profile.name,
  position: profile.position,
  roles,
  certificate: profile.certificate,
  ageRecipient: profile.ageRecipient,
});

const newTender = (id: TenderId, named: Pick<TenderDetails, 'reference' | 'title' | 'authority'>): TenderDetails => ({
  id,
  ...named,
  regime: 'pa23',
  procedure: 'open',
  contractType: 'ordinary',
  description: '',
  estimatedValue: null,
  termMonths: null,
  deadline: '',
  noticeReference: '',
  socialValueConsideration: '',
  lotsReason: '',
  place: '',
  definitions: [],
  provenance: 'own',
});

const profileHere = (context: Context, person: string): Outcome<Profile> => {
  const profile = context.store.read((db) => profileOf(db, person as PersonId));
  return profile
    ? allowed(profile)
    : refused(refuse('no-such-profile', 'This person has no profile on this computer.', { wayOut: 'They make one under “People” first.' }));
};

export const prepareServices = (context: Context): Services<PrepareOperation> => ({
  'prepare.createTender': ({ template, ...named }, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const lead = profileHere(context, session.value.person);
    if (!lead.ok) return lead;
    const tender = context.ids() as TenderId;
    const body = { details: newTender(tender, named), lead: member(lead.value, ['lead']) };
    const made = keep(context, tender, (db) => {
      const created = recordAs(context, db, session.value, { tender, kind: 'tender.created', body });
      if (!created.ok || !template) return created;
      const scale = { ...scaleTemplates[0], id: context.ids() as ScaleId };
      const set = recordAs(context, db, session.value, { tender, kind: 'scale.set', body: { scale } });
      if (!set.ok) return set;
      const tree = treeFrom(template, 'relative', scale.id, () => context.ids() as CriterionId);
      const changes = tree.map((criterion) => ({ kind: 'added', criterion, before: null }) as const);
      return recordAs(context, db, session.value, { tender, kind: 'criteria.changed', body: { changes } });
    });
    return made.ok ? allowed({ tender: tender }) : made;
  },
  'prepare.view': (where, caller) =>
    look(context, where, caller, (view) => {
      const model = publishedModelOf(view.db, view.tender);
      const hash = freezeHashOf(view.db, view.tender);
      const findings = checkedFindings(view.db, view.tender);
      const keys = turnedKeys(view.db, view.tender, 'criteria.frozen');
      const publications = publicationsOf(view.db, view.tender);
      const published = (version: number) => {
        const found = publications.find((one) => one.version === version);
        return found ? { notice: found.notice, reference: found.reference, on: found.on } : null;
      };
      return allowed({
        stage: view.stage,
        details: model.tender,
        method: model.method,
        weightMode: model.weightMode,
        criteria: [...model.criteria],
        scales: [...model.scales],
        rounding: model.rounding,
        tieBreak: [...model.tieBreak],
        policy: model.policy,
        lots: [...model.lots],
        lotCap: model.lotCap,
        frameworkCut: model.frameworkCut,
        stages: [...model.stages],
        earlier: earlierView(view),
        lotsApart: lotsApartOf(view.db, view.tender).map(({ lot }) => lot),
        lotOf: model.lotOf && { of: model.lotOf, freezeWords: fingerprintWords(model.lotOf.freezeHash) },
        places: model.places,
        placesHere: model.places === null || view.store.blobs.has(model.places.file),
        panel: model.panel.map((one) => ({ member: one, fingerprint: wordsOfCertificate(one.certificate) })),
        findings: hash === null ? findings : [],
        answered: findings.filter(({ answer }) => answer !== null),
        readOnly: whyNot(view, 'criteria.changed'),
        freeze: lockView(view, 'criteria.frozen', ofFindings(findings)),
        former: formerFreezesOf(view.db, view.tender).map(({ hash: before, people, liftedAt, liftedBy, ...one }) => ({
          ...one,
          hash: before,
          words: fingerprintWords(before),
          by: people.map((person) => nameOf(view, person)),
          lifted: authored(view, { actor: liftedBy, at: liftedAt }),
          published: published(one.number),
        })),
        lift: lockView(view, 'freeze.lifted', whyNot(view, 'freeze.lifted')),
        frozen:
          hash === null
            ? null
            : {
                hash,
                words: fingerprintWords(hash),
                at: keys.at(-1)?.at ?? '',
                by: keys.map((key) => nameOf(view, key.person)),
              },
        conflictsAssessments: conflictsAssessmentsOf(view.db, view.tender).map(({ actor, at, ...assessment }) => ({
          ...assessment,
          made: authored(view, { actor, at }),
        })),
        assessConflicts: whyNot(view, 'conflicts.assessed'),
      });
    }),
  'prepare.describe': (payload, caller) => keepAct(context, caller, payload.tender, 'tender.described', { details: payload.details }),
  'prepare.changeCriteria': (payload, caller) =>
    keepAct(context, caller, payload.tender, 'criteria.changed', {
      changes: payload.changes,
    }),
  'prepare.readSpreadsheet': async ({ name, data }, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const read = await context.readSpreadsheet({ name, bytes: Buffer.from(data, 'base64') });
    return read.ok ? allowed({ kind: read.value.kind, sheets: [...read.value.sheets] }) : read;
  },
  'prepare.setScale': (payload, caller) => keepAct(context, caller, payload.tender, 'scale.set', { scale: payload.scale }),
  'prepare.removeScale': (payload, caller) => keepAct(context, caller, payload.tender, 'scale.removed', { scale: payload.scale }),
  'prepare.setRules': ({ tender, ...rules }, caller) => keepAct(context, caller, tender, 'rules.set', rules),
  'prepare.setLots': ({ tender, lots, cap }, caller) => keepAct(context, caller, tender, 'lots.set', { lots, cap }),
  'prepare.setMethod': ({ tender, method }, caller) => keepAct(context, caller, tender, 'method.set', { method }),
  'prepare.setFrameworkCut': ({ tender, cut }, caller) => keepAct(context, caller, tender, 'framework-cut.set', { cut }),
  'prepare.appoint': (payload, caller) => {
    const profile = profileHere(context, payload.person);
    return profile.ok
      ? keepAct(context, caller, payload.tender, 'person.appointed', { member: member(profile.value, payload.roles) })
      : profile;
  },
  'prepare.release': ({ tender, person, reason }, caller) => keepAct(context, caller, tender, 'person.released', { person, reason }),
  'prepare.answerFindings': ({ tender, digests, reason }, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const may = lookToAct(context, caller, tender, 'finding.answered', () => allowed(null));
    if (!may.ok) return may;
    return keep(context, tender as TenderId, (db) => {
      const found = byDigest(checkedFindings(db, tender as TenderId));
      const findings: { digest: string; sentence: string }[] = [];
      for (const digest of digests) {
        const finding = answerable(found, digest);
        if (!finding.ok) return finding;
        findings.push({ digest, sentence: finding.value.sentence });
      }
      return recordAs(context, db, session.value, { tender: tender as TenderId, kind: 'finding.answered', body: { findings, reason } });
    });
  },
  'prepare.liftFreeze': ({ signers, tender, ...lift }, caller) =>
    keepSigned(context, caller, { signers, tender }, 'freeze.lifted', () => lift),
  'prepare.assessConflicts': ({ signers, tender, ...assessment }, caller) =>
    keepSigned(context, caller, { signers, tender }, 'conflicts.assessed', () => assessment),
  'prepare.freeze': (payload, caller) =>
    keepSigned(context, caller, payload, 'criteria.frozen', (db) => ({
      freezeHash: hashModel(publishedModelOf(db, payload.tender as TenderId)),
      heads: headsOf(db, payload.tender as TenderId),
    })),
});
