/** Scoring: the assessor's own answers, each kept encrypted from the first letter, submitted whole. */

import { createHash } from 'node:crypto';
import type { Mark } from '../../shared/acts/score.ts';
import { mark as markSchema } from '../../shared/acts/score.ts';
import { standsOnSheet } from '../../shared/domain/clarifications.ts';
import type { ScoredCriterion } from '../../shared/domain/criteria.ts';
import type { BidId, CriterionId, PersonId, TenderId, Time } from '../../shared/domain/ids.ts';
import type { PanelMember } from '../../shared/domain/model.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { mayKeepMark, mayRecordMark, maySubmitSheet, whatMarkLacks } from '../../shared/domain/sheet.ts';
import { canonical, readCanonical } from '../../shared/pack/canonical.ts';
import { openSealedBytes, sealBytes } from '../sealed.ts';
import { nextPlace } from '../store/acts.ts';
import { type Draft, draftOf, draftsOf, dropDraft, keepDraft, showOwnMark } from '../store/profiles.ts';
import { markInfo } from '../store/projections/score.ts';
import { type Clarification, clarificationsOf } from '../store/queries/clarify.ts';
import { criteriaOf, memberOf, panelOf, scalesOf } from '../store/queries/prepare.ts';
import { filesOf, standingBids } from '../store/queries/receive.ts';
import {
  assignmentsOf,
  completeMarksOf,
  isAssigned,
  type KnownMark,
  marksBy,
  ownMarksOf,
  sealedMarksOf,
  sheetOf,
  sheetsOf,
} from '../store/queries/score.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import type { Caller, Context, Services, Session } from './context.ts';
import { bidName, keep, look, lookToAct, recordAs, sessionOf, unlockSigners, type View, whyNot } from './desk.ts';
import { fileView, seesBid } from './bid-files.ts';
import { clarificationViews, isAbout } from './clarify.ts';
import { sheetKey, unlockSheet } from './sheet-key.ts';

type ScoreOperation = 'score.view' | 'score.item' | 'score.keepDraft' | 'score.recordMark' | 'score.submit';

const draftSubject = (criterion: string, bid: string): string => `mark ${criterion} ${bid}`;
const draftInfo = (criterion: string, bid: string): string => `draft ${criterion} ${bid}`;

/** A person's own order of bids, the same on every day and every computer, and unlike their neighbour's: nobody is always read first. */
const ownOrder = (tender: TenderId, person: PersonId, bid: BidId): string =>
  createHash('sha256').update(`${tender} ${person} ${bid}`).digest('hex');

/** The mark that a person has on an answer now: what they typed last, if it is newer than the act. */
const openDraft = (
  draft: Draft | null | undefined,
  key: string | null,
  criterion: string,
  bid: string,
): { readonly mark: Mark; readonly at: Time } | null => {
  const bytes = draft && key !== null ? openSealedBytes(key, draftInfo(criterion, bid), draft.content) : null;
  return draft && bytes ? { mark: markSchema.parse(readCanonical(bytes)), at: draft.at } : null;
};

/** Whose sheet is looked at: one's own; in a record, where nobody is signed in, that of the assessor who is asked for. */
const readerOf = (view: View, asked: string | undefined): PanelMember | null =>
  view.isRecord ? (asked === undefined ? null : memberOf(view.db, view.tender, asked as PersonId)) : view.viewer;

/** Before the unsealing one's own marks, from memory; afterwards what the record has published. */
const marksOfReader = (view: View, reader: PanelMember | null): KnownMark[] => {
  if (!reader) return [];
  const published = marksBy(view.db, view.tender, reader.id);
  return published.length > 0 || view.isRecord ? published : ownMarksOf(view.db, view.tender, reader.id);
};

const scaleOf = (db: ReadDb, tender: TenderId, criterion: ScoredCriterion): Scale => {
  const scale = scalesOf(db, tender).find((one) => one.id === criterion.scale);
  if (!scale) throw new Error(`frozen criterion ${criterion.id} has no scale`);
  return scale;
};

/** Unlocks the viewer's own sheet first, so that they see what they have written. */
const withSheet = async <T>(
  context: Context,
  caller: Caller,
  where: { tender: string; record?: string | undefined; upTo?: number | undefined },
  see: (view: View, key: string | null) => Outcome<T>,
): Promise<Outcome<T>> => {
  const { record, upTo } = where;
  const place = { tender: where.tender, ...(record === undefined ? {} : { record }), ...(upTo === undefined ? {} : { upTo }) };
  if (record !== undefined) return look(context, place, caller, (view) => see(view, null));
  const session = sessionOf(context, caller);
  if (!session.ok) return session;
  const key = await unlockSheet(context, session.value, where.tender as TenderId);
  return key.ok ? look(context, place, caller, (view) => see(view, key.value)) : key;
};

const questionOf = (db: ReadDb, tender: TenderId, id: string): Outcome<ScoredCriterion> => {
  const criterion = criteriaOf(db, tender).find((one) => one.id === id);
  return criterion?.kind === 'scored'
    ? allowed(criterion)
    : refused(refuse('not-assigned', 'This answer is not yours to score.', { about: id }));
};

/** Seals a mark and records it; the draft that it grew from is then done with. */
const recordSealed = (
  context: Context,
  db: WriteDb,
  session: Session,
  key: string,
  tender: TenderId,
  one: { criterion: CriterionId; bid: BidId; mark: Mark },
): Outcome<unknown> => {
  const { criterion, bid, mark } = one;
  const question = questionOf(db, tender, criterion);
  if (!question.ok) return question;
  const scale = scaleOf(db, tender, question.value);
  const refusal = mayKeepMark(mark, scale);
  if (refusal) return refused(refusal);
  const content = Buffer.from(sealBytes(key, markInfo(criterion, bid), Buffer.from(canonical(mark)))).toString('base64');
  const done = recordAs(context, db, session, {
    tender,
    kind: 'mark.recorded',
    body: { criterion, bid, complete: whatMarkLacks(mark, scale) === null, content },
  });
  if (!done.ok) return done;
  showOwnMark(db, tender, { person: session.person, criterion, bid, mark, at: done.value.at });
  dropDraft(db, tender, session.person, draftSubject(criterion, bid));
  return done;
};

/** Text that was typed but never became an act (a crash, a window closed) becomes one before the sheet is submitted. */
const recordDrafts = (context: Context, db: WriteDb, session: Session, key: string, tender: TenderId): Outcome<unknown> => {
  for (const kept of draftsOf(db, tender, session.person)) {
    const [kind, criterion, bid] = kept.subject.split(' ');
    if (kind !== 'mark' || criterion === undefined || bid === undefined) continue;
    const draft = openDraft(kept, key, criterion, bid);
    if (!draft) continue;
    const done = recordSealed(context, db, session, key, tender, {
      criterion: criterion as CriterionId,
      bid: bid as BidId,
      mark: draft.mark,
    });
    if (!done.ok) return done;
  }
  return allowed(null);
};

/** Of the questions to bidders, those whose answers stand on this person's sheet. */
const isOnSheet =
  (reader: PanelMember | null, isAboutIt: (one: Clarification) => boolean) =>
  (one: Clarification): boolean =>
    reader !== null && one.considered !== null && isAboutIt(one) && standsOnSheet(one.considered, reader.id);

export const scoreServices = (context: Context): Services<ScoreOperation> => ({
  'score.view': (where, caller) =>
    withSheet(context, caller, where, (view, key) => {
      const { db, tender, stage, viewer } = view;
      const reader = readerOf(view, where.person);
      const scales = scalesOf(db, tender);
      const criteria = criteriaOf(db, tender);
      const sees = seesBid(view);
      const bids = standingBids(db, tender).filter((bid) => sees(bid.id));
      const marks = new Map(marksOfReader(view, reader).map(({ criterion, bid, mark }) => [`${criterion} ${bid}`, mark]));
      const drafts = new Map((viewer && !view.isRecord ? draftsOf(db, tender, viewer.id) : []).map((draft) => [draft.subject, draft]));
      const sheet = reader ? sheetOf(db, tender, reader.id) : null;
      const assigned = reader ? assignmentsOf(db, tender, reader.id).filter((one) => sees(one.bid)) : [];
      const clarified = clarificationsOf(db, tender);
      const questions = new Map(criteria.map((one, position) => [one.id, { question: one, position }]));
      const rows = new Map(bids.map((row) => [row.id, { row, place: reader ? ownOrder(tender, reader.id, row.id) : '' }]));
      const mine = assigned
        .map(({ criterion, bid }) => {
          const { question, position = -1 } = questions.get(criterion) ?? {};
          const { row, place = '' } = rows.get(bid) ?? {};
          const scale = scales.find((one) => question?.kind === 'scored' && one.id === question.scale);
          const draft = openDraft(drafts.get(draftSubject(criterion, bid)), key, criterion, bid);
          const mark = draft?.mark ?? marks.get(`${criterion} ${bid}`) ?? null;
          const lacks = mark && scale ? whatMarkLacks(mark, scale) : refuse('value-missing', 'Not begun yet.');
          const about = question?.kind === 'scored' && row ? isOnSheet(reader, isAbout(view, question, row)) : null;
          return {
            criterion: criterion,
            bid: bid,
            state: mark === null ? ('empty' as const) : lacks === null ? ('complete' as const) : ('started' as const),
            value: mark?.value ?? null,
            isClarified: about !== null && clarified.some(about),
            lacks,
            order: [position, place] as const,
          };
        })
        .sort((a, b) => a.order[0] - b.order[0] || (a.order[1] < b.order[1] ? -1 : 1));
      const complete = mine.filter((one) => one.state === 'complete').map((one) => ({ criterion: one.criterion, bid: one.bid }));
      const sheets = sheetsOf(db, tender);
      const completeMarks = completeMarksOf(db, tender);
      return allowed({
        stage,
        criteria: [...criteria],
        scales: [...scales],
        bids: bids.map(bidName),
        mine: mine.map(({ order: _, ...one }) => one),
        sheet: reader?.roles.includes('assessor') ? { submittedAt: sheet?.submittedAt ?? null } : null,
        readOnly:
          whyNot(view, 'mark.recorded') ??
          (sheet?.submittedAt ? refuse('sheet-submitted', 'Your scoresheet is submitted and sealed.') : null),
        submit: whyNot(view, 'sheet.submitted') ?? maySubmitSheet({ submitted: (sheet?.submittedAt ?? null) !== null }, assigned, complete),
        progress: panelOf(db, tender)
          .filter((member) => member.roles.includes('assessor'))
          .map((member) => {
            const total = assignmentsOf(db, tender, member.id);
            return {
              person: member.id,
              name: member.name,
              complete: completeMarks.get(member.id) ?? 0,
              total: total.length,
              submittedAt: sheets.find((one) => one.person === member.id)?.submittedAt ?? null,
            };
          }),
      });
    }),

  'score.item': (payload, caller) =>
    withSheet(context, caller, payload, (view, key) => {
      const { db, tender, viewer } = view;
      const reader = readerOf(view, payload.person);
      const question = questionOf(db, tender, payload.criterion);
      if (!question.ok) return question;
      const sees = seesBid(view);
      const bids = standingBids(db, tender).filter(({ id }) => sees(id));
      const bid = bids.find((one) => one.id === payload.bid);
      const sheet = reader ? sheetOf(db, tender, reader.id) : null;
      const one = { criterion: question.value.id, bid: payload.bid as BidId };
      const mayNot = reader ? mayRecordMark({ submitted: false }, isAssigned(db, tender, reader.id, one), one) : null;
      if (!bid || mayNot) return refused(mayNot ?? refuse('not-assigned', 'This bid is not one that the panel scores.'));
      const marks = marksOfReader(view, reader).filter((one) => one.criterion === question.value.id);
      const found = marks.find((one) => one.bid === bid.id);
      const kept = viewer && !view.isRecord ? draftOf(db, tender, viewer.id, draftSubject(question.value.id, bid.id)) : null;
      const draft = openDraft(kept, key, question.value.id, bid.id);
      return allowed({
        criterion: question.value,
        scale: scaleOf(db, tender, question.value),
        bid: bidName(bid),
        files: filesOf(db, tender)
          .filter((file) => file.bid === bid.id && file.envelope !== 'price' && file.setAsideReason === null)
          .map((file) => fileView(view, file)),
        mark: found?.mark ?? null,
        draft: draft?.mark ?? null,
        keptAt: draft?.at ?? found?.at ?? null,
        earlier: reader
          ? marks.flatMap((one) => {
              const other = bids.find((candidate) => candidate.id === one.bid);
              return other && other.id !== bid.id ? [{ ...bidName(other), mark: one.mark }] : [];
            })
          : [],
        clarifications: clarificationViews(view, isOnSheet(reader, isAbout(view, question.value, bid))),
        readOnly:
          whyNot(view, 'mark.recorded') ??
          (sheet?.submittedAt ? refuse('sheet-submitted', 'Your scoresheet is submitted and sealed.') : null),
      });
    }),

  'score.keepDraft': async (payload, caller) => {
    const tender = payload.tender as TenderId;
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const one = { criterion: payload.criterion as CriterionId, bid: payload.bid as BidId };
    const may = lookToAct(context, caller, tender, 'mark.recorded', ({ db }) => {
      const submitted = (sheetOf(db, tender, session.value.person)?.submittedAt ?? null) !== null;
      const refusal = mayRecordMark({ submitted }, isAssigned(db, tender, session.value.person, one), one);
      if (refusal) return refused(refusal);
      const question = questionOf(db, tender, payload.criterion);
      if (!question.ok) return question;
      const off = mayKeepMark(payload.mark, scaleOf(db, tender, question.value));
      return off ? refused(off) : allowed(null);
    });
    if (!may.ok) return may;
    const key = await sheetKey(context, session.value, tender);
    if (!key.ok) return key;
    const at = context.clock();
    const content = sealBytes(key.value, draftInfo(payload.criterion, payload.bid), Buffer.from(canonical(payload.mark)));
    context.store.write((db) => keepDraft(db, tender, session.value.person, draftSubject(payload.criterion, payload.bid), content, at));
    return allowed({ keptAt: at });
  },

  'score.recordMark': async (payload, caller) => {
    const tender = payload.tender as TenderId;
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const may = lookToAct(context, caller, tender, 'mark.recorded', () => allowed(null));
    if (!may.ok) return may;
    const key = await sheetKey(context, session.value, tender);
    if (!key.ok) return key;
    return keep(context, tender, (db) =>
      recordSealed(context, db, session.value, key.value, tender, {
        criterion: payload.criterion as CriterionId,
        bid: payload.bid as BidId,
        mark: payload.mark,
      }),
    );
  },

  'score.submit': async (payload, caller) => {
    const tender = payload.tender as TenderId;
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const signers = await unlockSigners(context, payload.signers);
    if (!signers.ok) return signers;
    if (signers.value.length !== 1 || signers.value[0]?.person !== session.value.person)
      return refused(refuse('not-your-role', 'A scoresheet is submitted by its own author.'));
    const key = await unlockSheet(context, session.value, tender);
    if (!key.ok) return key;
    return keep(context, tender, (db) => {
      const sheet = sheetOf(db, tender, session.value.person);
      if (!sheet || key.value === null)
        return refused(refuse('sheet-not-begun', 'There is no scoresheet to submit yet.', { wayOut: 'Score first.' }));
      const promoted = recordDrafts(context, db, session.value, key.value, tender);
      if (!promoted.ok) return promoted;
      const body = {
        sheet: sheet.id,
        marks: sealedMarksOf(db, tender, session.value.person).length,
        head: nextPlace(db, tender, session.value.person, context.device).prev,
      };
      return recordAs(context, db, session.value, { tender, kind: 'sheet.submitted', body });
    });
  },
});
