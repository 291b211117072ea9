/** Moderating: sheets unsealed by two people, disagreement in view, consensus typed item by item, quality locked. */

import { answersThatCount, answersToScore, withShared } from '../../shared/domain/answers.ts';
import { deviationOf, sampleVariance } from '../../shared/domain/agreement.ts';
import type { ScoredCriterion } from '../../shared/domain/criteria.ts';
import { exact } from '../../shared/domain/exact.ts';
import type { PersonId, TenderId } from '../../shared/domain/ids.ts';
import { byDisagreement, mayLockQuality, mayUnseal, outsideMarks, spreadOf, type Spread } from '../../shared/domain/moderate.ts';
import { mayScoreHere } from '../../shared/domain/procedure-stages.ts';
import { allowed, refuse, refused } from '../../shared/domain/result.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { stages } from '../../shared/domain/stages.ts';
import { canonical, readCanonical } from '../../shared/pack/canonical.ts';
import { consensusDraft } from '../../shared/contract/moderate.ts';
import { openSealedBytes, sealBytes } from '../sealed.ts';
import { headsOf } from '../store/acts.ts';
import { draftOf, dropDraft, keepDraft } from '../store/profiles.ts';
import { agreedScores, cameWithBids, conflictedAnswers, consensusOf, missingConsensus, refuseResting } from '../store/queries/moderate.ts';
import { criteriaOf, panelOf, scalesOf, turnedKeys } from '../store/queries/prepare.ts';
import { bidsOf, filesOf, recusedFrom, silentTowards, standingBids } from '../store/queries/receive.ts';
import { openReopeningOf } from '../store/queries/reopening.ts';
import { countedValuesOf, marksOn, scorersOf, setAside, sheetsOf } from '../store/queries/score.ts';
import type { Context, Services } from './context.ts';
import {
  authored,
  bidName,
  keep,
  keepAll,
  keepSigned,
  lockView,
  look,
  lookToAct,
  mayTurnKeys,
  nameOf,
  recordAs,
  sessionOf,
  unlockSigners,
  type View,
  whyNot,
} from './desk.ts';
import { fileView, seesBid } from './bid-files.ts';
import { clarificationViews, isAbout } from './clarify.ts';
import { earlierShares, turnShares } from './turned-keys.ts';

type ModerateOperation = 'moderate.view' | 'moderate.item' | 'moderate.unseal' | 'moderate.keepDraft' | 'moderate.agree' | 'moderate.lock';

/** The act by which this question may be agreed now: anew while it is reopened, otherwise as always. */
const agreeing = (view: Pick<View, 'db' | 'tender'>, criterion: string): 'consensus.agreed' | 'consensus.reagreed' =>
  openReopeningOf(view.db, view.tender, criterion) ? 'consensus.reagreed' : 'consensus.agreed';

/** What the meeting has before it: what is scored here, and from the lock on what was carried forward too, which can only be moderated anew. */
const answersBefore = ({ db, tender, stage }: View) =>
  (stages.indexOf(stage) < stages.indexOf('quality-locked') ? answersToScore : answersThatCount)(
    criteriaOf(db, tender),
    standingBids(db, tender),
  );

const draftSubject = (criterion: string, bid: string): string => `consensus ${criterion} ${bid}`;

const questions = (view: Pick<View, 'db' | 'tender'>): { readonly criterion: ScoredCriterion; readonly scale: Scale }[] => {
  const scales = scalesOf(view.db, view.tender);
  return criteriaOf(view.db, view.tender).flatMap((criterion) => {
    const scale = criterion.kind === 'scored' ? scales.find((one) => one.id === criterion.scale) : undefined;
    return criterion.kind === 'scored' && scale ? [{ criterion, scale }] : [];
  });
};

const disagreementOf = ({ spread, marks }: { readonly spread: Spread | null; readonly marks: readonly { readonly value: string }[] }) => ({
  steps: spread?.steps ?? 0,
  variance: sampleVariance(marks.map(({ value }) => exact(value))),
});

const isAgreed = (cell: { readonly consensus: string | null; readonly isConflicted: boolean }): boolean =>
  cell.consensus !== null && !cell.isConflicted;

const keysBy = (view: View, kind: string) => {
  const keys = turnedKeys(view.db, view.tender, kind);
  return keys.length > 1 ? { by: keys.map((key) => nameOf(view, key.person)).join(' and '), at: keys.at(-1)?.at ?? '' } : null;
};

const unsealRefusal = (view: View) => {
  const sheets = sheetsOf(view.db, view.tender);
  return mayUnseal(
    scorersOf(view.db, view.tender).map((member) => ({
      name: member.name,
      submitted: sheets.some((sheet) => sheet.person === member.id && sheet.submittedAt !== null),
    })),
  );
};

export const moderateServices = (context: Context): Services<ModerateOperation> => ({
  'moderate.view': (where, caller) =>
    look(context, where, caller, (view) => {
      const { db, tender, stage } = view;
      const marks = Map.groupBy(countedValuesOf(db, tender), (one) => `${one.criterion} ${one.bid}`);
      const shared = withShared(criteriaOf(db, tender), bidsOf(db, tender), consensusOf(db, tender));
      const consensus = new Map(shared.map((one) => [`${one.criterion} ${one.bid}`, one]));
      const sees = seesBid(view);
      const bids = standingBids(db, tender).filter((bid) => sees(bid.id));
      const criteria = criteriaOf(db, tender);
      const asked = answersToScore(criteria, standingBids(db, tender));
      const came = cameWithBids(db, tender);
      const anew = new Set(consensusOf(db, tender).flatMap((one) => (one.agreedIn ? [] : [`${one.criterion} ${one.bid}`])));
      // What drives the agenda is for whoever leads the meeting; in a record everybody may read it.
      const drives = view.viewer === null || view.viewer.roles.some((role) => role === 'moderator' || role === 'lead');
      const scores = agreedScores(db, tender);
      const conflicted = conflictedAnswers(scores);
      const isAsked = new Set(answersBefore(view).map((one) => `${one.criterion} ${one.bid}`));
      const cells = questions(view).flatMap(({ criterion, scale }) =>
        bids
          .filter((bid) => isAsked.has(`${criterion.id} ${bid.id}`))
          .map((bid) => {
            const key = `${criterion.id} ${bid.id}`;
            const own = marks.get(key) ?? [];
            const values = own.map(({ value }) => value);
            const agreed = consensus.get(key)?.value ?? null;
            return {
              criterion: criterion.id,
              bid: bid.id,
              marks: own.map(({ person, value }) => ({ person, value })),
              spread: spreadOf(values, scale),
              deviation: drives ? deviationOf(values) : null,
              consensus: agreed,
              carried: came.has(key) ? (anew.has(key) ? ('anew' as const) : ('stands' as const)) : null,
              isConflicted: conflicted.has(key),
              outside: agreed !== null && outsideMarks(agreed, values),
            };
          }),
      );
      const missing = missingConsensus(db, tender, scores).length;
      const resting = refuseResting(db, tender, scores);
      const total = asked.length;
      return allowed({
        stage,
        criteria: [...criteria],
        scales: [...scalesOf(db, tender)],
        bids: bids.map(bidName),
        assessors: panelOf(db, tender)
          .filter((member) => member.roles.includes('assessor'))
          .map((member) => ({ person: member.id as string, name: member.name })),
        cells,
        agenda: cells
          .map((cell) => ({ ...cell, disagreement: disagreementOf(cell) }))
          // What is agreed anew first, then what is furthest apart. Sorting is stable: within one disagreement the order of the tree stays.
          .toSorted(
            (a, b) =>
              Number(isAgreed(a)) - Number(isAgreed(b)) ||
              Number(b.isConflicted) - Number(a.isConflicted) ||
              byDisagreement(a.disagreement, b.disagreement),
          )
          .map(({ criterion, bid }) => ({ criterion, bid })),
        unseal: lockView(view, 'sheets.unsealed', unsealRefusal(view)),
        unsealed: keysBy(view, 'sheets.unsealed'),
        readOnly: whyNot(view, 'consensus.agreed'),
        resting,
        locking: lockView(view, 'quality.locked', resting ?? mayLockQuality(missing)),
        locked: keysBy(view, 'quality.locked'),
        progress: { agreed: total - missing, total },
      });
    }),

  'moderate.item': (payload, caller) =>
    look(context, payload, caller, (view) => {
      const { db, tender } = view;
      const question = questions(view).find((one) => one.criterion.id === payload.criterion);
      const sees = seesBid(view);
      const bids = standingBids(db, tender);
      const bid = bids.find((one) => one.id === payload.bid);
      const isAsked = answersBefore(view).some((one) => one.criterion === payload.criterion && one.bid === payload.bid);
      const came = cameWithBids(db, tender).get(`${payload.criterion} ${payload.bid}`);
      if (!question || !bid || !isAsked || !sees(bid.id))
        return refused(refuse('no-such-item', 'This answer is not one that the panel scores, or you are recused from it.'));
      const ofAll = marksOn(db, tender, { criterion: question.criterion.id, bid: bid.id });
      const isSetAside = setAside(db, tender);
      const marks = ofAll.filter((mark) => !isSetAside(mark));
      const values = marks.flatMap((one) => (one.mark.value === null ? [] : [one.mark.value]));
      const all = consensusOf(db, tender).filter((one) => one.criterion === question.criterion.id);
      const agreed = all.find((one) => one.bid === bid.id) ?? null;
      const isInConflict = conflictedAnswers(agreedScores(db, tender)).has(`${question.criterion.id} ${bid.id}`);
      const recused = recusedFrom(db, tender, bid.id);
      const name = (person: PersonId) => ({ person: person as string, name: nameOf(view, person) });
      const session = context.sessions.get(caller.window);
      const draft = view.viewer && session ? draftOf(db, tender, view.viewer.id, draftSubject(question.criterion.id, bid.id)) : null;
      const draftBytes =
        draft && session ? openSealedBytes(session.key.identity, draftSubject(question.criterion.id, bid.id), draft.content) : null;
      return allowed({
        criterion: question.criterion,
        scale: question.scale,
        bid: bidName(bid),
        files: filesOf(db, tender)
          .filter((file) => file.bid === bid.id && file.envelope !== 'price' && file.setAsideReason === null)
          .map((file) => fileView(view, file)),
        marks: marks.map((one) => ({ ...name(one.person), mark: one.mark, at: one.at })),
        setAside: ofAll.filter(isSetAside).map((one) => ({ ...name(one.person), mark: one.mark, at: one.at })),
        isConflicted: isInConflict,
        spread: spreadOf(values, question.scale),
        consensus: agreed
          ? {
              value: agreed.value,
              reason: agreed.reason,
              explanations: [...agreed.explanations],
              dissent: agreed.dissent,
              present: agreed.present.map(name),
              versions: agreed.versions,
              outside: outsideMarks(agreed.value, values),
              agreed: authored(view, agreed),
            }
          : null,
        carried: came ? { stage: came.stage, value: came.value, reason: came.reason, explanations: [...came.explanations] } : null,
        draft: draftBytes ? consensusDraft.parse(readCanonical(draftBytes)) : null,
        again:
          openReopeningOf(db, tender, question.criterion.id)?.again.every((one) => one.bid !== bid.id) ??
          (isInConflict && view.stage === 'moderating'),
        mayBePresent: panelOf(db, tender)
          .filter((member) => !recused.some((one) => one.id === member.id))
          .map((member) => name(member.id)),
        recused: recused.map((member) => name(member.id)),
        silent: silentTowards(db, tender, bid.id).map((member) => name(member.id)),
        clarifications: clarificationViews(view, isAbout(view, question.criterion, bid)),
        elsewhere: all.flatMap((one) => {
          const other = bids.find((candidate) => candidate.id === one.bid);
          return other && other.id !== bid.id && sees(other.id) ? [{ ...bidName(other), value: one.value, reason: one.reason }] : [];
        }),
        readOnly:
          whyNot(view, agreeing(view, question.criterion.id)) ??
          (agreeing(view, question.criterion.id) === 'consensus.agreed' ? mayScoreHere(question.criterion) : null),
      });
    }),

  'moderate.unseal': async (payload, caller) => {
    const tender = payload.tender as TenderId;
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const signers = await unlockSigners(context, payload.signers);
    if (!signers.ok) return signers;
    const facts = look(context, { tender }, caller, (view) => {
      const refusal = mayTurnKeys(view, 'sheets.unsealed', signers.value) ?? unsealRefusal(view);
      if (refusal) return refused(refusal);
      return allowed({
        sealed: sheetsOf(view.db, tender),
        earlier: earlierShares(view.db, tender, 'sheets.unsealed'),
      });
    });
    if (!facts.ok) return facts;
    const shares = await turnShares('sheets.unsealed', facts.value.sealed, facts.value.earlier, signers.value);
    if (!shares.ok) return shares;
    return keepAll(context, tender, signers.value, 'sheets.unsealed', (db, _, index) => ({
      shares: shares.value[index] ?? [],
      heads: headsOf(db, tender),
    }));
  },

  'moderate.keepDraft': (payload, caller) => {
    const tender = payload.tender as TenderId;
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const may = context.store.read((db) =>
      lookToAct(context, caller, tender, agreeing({ db, tender }, payload.criterion), () => allowed(null)),
    );
    if (!may.ok) return may;
    const subject = draftSubject(payload.criterion, payload.bid);
    const at = context.clock();
    const content = sealBytes(session.value.key.identity, subject, Buffer.from(canonical(payload.draft)));
    context.store.write((db) => keepDraft(db, tender, session.value.person, subject, content, at));
    return allowed({ keptAt: at });
  },
  'moderate.agree': ({ tender, ...body }, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    return keep(context, tender as TenderId, (db) => {
      const reopening = openReopeningOf(db, tender as TenderId, body.criterion);
      const done = reopening
        ? recordAs(context, db, session.value, {
            tender: tender as TenderId,
            kind: 'consensus.reagreed',
            body: { ...body, reopening: reopening.id },
          })
        : recordAs(context, db, session.value, { tender: tender as TenderId, kind: 'consensus.agreed', body });
      if (done.ok) dropDraft(db, tender as TenderId, session.value.person, draftSubject(body.criterion, body.bid));
      return done;
    });
  },
  'moderate.lock': (payload, caller) =>
    keepSigned(context, caller, payload, 'quality.locked', (db) => ({ heads: headsOf(db, payload.tender as TenderId) })),
});
