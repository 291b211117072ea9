/** Receiving bids: registered, filed in envelopes, prices sealed at once, conflicts declared, opened by two people, gates decided. */

import type { Commercial } from '../../shared/acts/receive.ts';
import type { Envelope } from '../../shared/domain/criteria.ts';
import type { BidId, Sha256, TenderId } from '../../shared/domain/ids.ts';
import { maySeeBid, standingTowards } from '../../shared/domain/people.ts';
import { mayOpenBids, mayStartScoring } from '../../shared/domain/receive.ts';
import { allowed, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import type { Measure } from '../../shared/domain/social-value.ts';
import { roleNames } from '../../shared/domain/stages.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import { createSeal } from '../packs/seal-key.ts';
import { sealBytes } from '../sealed.ts';
import { headsOf } from '../store/acts.ts';
import type { Incoming } from '../store/blobs.ts';
import { commercialInfo } from '../store/projections/award.ts';
import { commercialOf } from '../store/queries/award.ts';
import { criteriaOf, detailsOf, panelOf, turnedKeys } from '../store/queries/prepare.ts';
import {
  bidsOf,
  declarationsOf,
  declaredBy,
  declarers,
  type FileRow,
  filesOf,
  gatesOf,
  presentBids,
  scoringFacts,
} from '../store/queries/receive.ts';
import type { ReadDb } from '../store/sql.ts';
import type { Context, Services } from './context.ts';
import { authored, keep, keepAct, keepSigned, lockView, look, nameOf, recordAs, sessionOf, type View, whyNot } from './desk.ts';
import { readCommercial, readPriceSheet } from './price-sheet.ts';
import { sealedSink } from './sealed-sink.ts';

type ReceiveOperation =
  | 'receive.view'
  | 'receive.registerBidder'
  | 'receive.correctBidder'
  | 'receive.withdrawBid'
  | 'receive.beginFile'
  | 'receive.appendFile'
  | 'receive.finishFile'
  | 'receive.cancelFile'
  | 'receive.setFileAside'
  | 'receive.sealCommercial'
  | 'receive.readPrices'
  | 'receive.importPrices'
  | 'receive.declare'
  | 'receive.decideConflict'
  | 'receive.openBids'
  | 'receive.decideGate'
  | 'receive.startScoring'
  | 'receive.readFile';

/** 2 GiB: beyond it neither common readers of a pack nor a panel's laptops can open a document. */
const largestFile = 2 * 1024 ** 3;

const gigabytes = (bytes: number): string => `${(BigInt(bytes) * 10n) / 1024n ** 3n}`.replace(/(\d)$/, '.$1').replace(/^\./, '0.');

/** Why a bid file's bytes are not for this person now; null when they may be read. In an archive everything that was opened is readable. */
export const fileShut = (view: View, file: FileRow): Refusal | null => {
  if (file.envelope === 'price' && file.openedSha256 === null)
    return refuse('price-not-open', 'The price envelope is sealed. Two people open it together, once quality is locked.');
  if (!view.viewer) return null;
  if (view.stage === 'criteria-draft' || view.stage === 'frozen')
    return refuse('bids-not-opened', 'The bids are still sealed.', { wayOut: 'Two people open them first.' });
  const bids = presentBids(view.db, view.tender).map((bid) => bid.id);
  return maySeeBid(file.bid, bids, declaredBy(view.db, view.tender, view.viewer.id));
};

/** Whoever may not look into a bid yet does not even list the names of its files; the lead put them in and knows them. */
const titleFor = (view: View, file: FileRow, shut: Refusal | null): string =>
  shut === null || !view.viewer || view.viewer.roles.includes('lead') ? file.title : 'Sealed file';

export const fileView = (view: View, file: FileRow) => {
  const shut = fileShut(view, file);
  return {
    sha256: file.sha256 as string,
    title: titleFor(view, file, shut),
    mediaType: file.mediaType,
    size: file.size,
    envelope: file.envelope,
    receivedAt: file.receivedAt,
    setAsideReason: file.setAsideReason,
    shut,
    put: authored(view, file),
  };
};

/** What every bid is asked to give beside its documents. */
const asked = (db: ReadDb, tender: TenderId): { readonly priceNeeded: boolean; readonly measures: readonly Measure[] } => {
  const criteria = criteriaOf(db, tender);
  return {
    priceNeeded: criteria.some((criterion) => criterion.kind === 'price'),
    measures: criteria.flatMap((criterion) => (criterion.kind === 'social-value-quantity' ? criterion.measures : [])),
  };
};

/** Seals one bid's price and quantities for the key holders of the frozen panel. */
const sealCommercial = async (
  db: { holders: readonly { member: string; ageRecipient: string }[] },
  bid: string,
  commercial: Commercial,
) => {
  const seal = await createSeal(db.holders, 2);
  if (!seal.ok) return seal;
  const content = sealBytes(seal.value.identity, commercialInfo(bid), Buffer.from(canonical(commercial)));
  return allowed({
    bid,
    commitment: seal.value.commitment,
    keysNeeded: seal.value.keysNeeded,
    shares: seal.value.shares.map((share) => ({ holder: share.member, share: share.encryptedShare })),
    recipient: seal.value.recipient,
    content: Buffer.from(content).toString('base64'),
  });
};

/** Those who together open the prices: the price evaluator with the lead or the approver. */
const priceHolders = (db: ReadDb, tender: TenderId) =>
  panelOf(db, tender)
    .filter((member) => member.roles.some((role) => role === 'price-evaluator' || role === 'lead' || role === 'approver'))
    .map((member) => ({ member: member.id as string, ageRecipient: member.ageRecipient }));

interface FilePurpose {
  readonly tender: TenderId;
  readonly bid: BidId;
  readonly envelope: Envelope;
  readonly title: string;
  readonly mediaType: string;
  readonly receivedAt: string;
  readonly incoming: Incoming;
  readonly sealedUnder: Sha256 | null;
  /** Waits for the encryption, where there is one. */
  readonly end: () => Promise<void>;
}

export const receiveServices = (context: Context): Services<ReceiveOperation> => ({
  'receive.view': (where, caller) =>
    look(context, where, caller, (view) => {
      const { db, tender, stage } = view;
      const files = filesOf(db, tender);
      const gates = gatesOf(db, tender);
      const sealed = commercialOf(db, tender);
      const declarations = declarationsOf(db, tender);
      const questions = [
        { id: null, title: 'Completeness', text: 'Everything that was asked for is there, in time and in the form asked for.' },
        ...criteriaOf(db, tender).filter((one) => one.kind === 'pass-fail'),
      ];
      const registered = bidsOf(db, tender);
      const seesConflicts = (person: string) =>
        !view.viewer ||
        view.viewer.id === person ||
        view.viewer.roles.some((role) => role === 'lead' || role === 'approver' || role === 'auditor');
      const openers = turnedKeys(db, tender, 'bids.opened');
      return allowed({
        stage,
        deadline: detailsOf(db, tender).deadline,
        bids: registered.map((bid) => {
          const decided = gates.filter((gate) => gate.bid === bid.id);
          const envelope = sealed.find((one) => one.bid === bid.id && one.current);
          return {
            bidder: bid.bidder,
            standing:
              bid.withdrawnReason !== null
                ? ('withdrawn' as const)
                : decided.some((gate) => gate.outcome === 'fail')
                  ? ('failed' as const)
                  : ('standing' as const),
            withdrawnReason: bid.withdrawnReason,
            files: files.filter((file) => file.bid === bid.id).map((file) => fileView(view, file)),
            commercial: {
              sealed: envelope ? authored(view, envelope) : null,
              open: (envelope?.openedKey ?? null) !== null,
              keysNeeded: envelope?.keysNeeded ?? 2,
            },
            gates: questions.map((question) => {
              const found = decided.find((gate) => gate.criterion === question.id);
              return {
                criterion: question.id,
                title: question.title,
                text: question.text,
                outcome: found?.outcome ?? null,
                reason: found?.reason ?? '',
                decided: found ? authored(view, found) : null,
              };
            }),
          };
        }),
        ...(({ measures, priceNeeded }) => ({
          priceNeeded,
          measures: measures.map(({ id, code, title, unit }) => ({ id: id as string, code, title, unit })),
        }))(asked(db, tender)),
        people: declarers(db, tender).map((member) => {
          const own = declarations.filter((one) => one.person === member.id);
          return {
            person: member.id,
            name: member.name,
            roles: member.roles.map((role) => roleNames[role]),
            declaredAt: own.reduce<string | null>((last, one) => (last === null || one.at > last ? one.at : last), null),
            towards: registered
              .filter((bid) => bid.withdrawnReason === null)
              .map((bid) => {
                const one = own.find((row) => row.bid === bid.id);
                const open = seesConflicts(member.id);
                return {
                  bid: bid.id,
                  standing: standingTowards(bid.id, own),
                  answer: open ? (one?.answer ?? null) : null,
                  details: open ? (one?.details ?? '') : '',
                  outcome: open ? (one?.outcome ?? null) : null,
                  reason: open ? (one?.reason ?? '') : '',
                  decided: open && one?.decidedBy && one.decidedAt ? authored(view, { actor: one.decidedBy, at: one.decidedAt }) : null,
                };
              }),
          };
        }),
        may: {
          register: whyNot(view, 'bidder.registered'),
          seal: whyNot(view, 'commercial.sealed'),
          withdraw: whyNot(view, 'bid.withdrawn'),
          declare: whyNot(view, 'conflict.declared'),
          decideConflict: whyNot(view, 'conflict.decided'),
          decideGate: whyNot(view, 'gate.decided'),
        },
        opening: lockView(
          view,
          'bids.opened',
          mayOpenBids(
            registered.map((bid) => ({
              id: bid.id,
              name: bid.bidder.name,
              alias: bid.bidder.alias,
              withdrawn: bid.withdrawnReason !== null,
            })),
            // Only what holds for everybody: that each opener has declared is asked when they turn their key.
            registered.map((bid) => ({ bid: bid.id, answer: 'none' as const, outcome: null })),
          ),
        ),
        opened:
          openers.length > 1 && stage !== 'frozen'
            ? { by: openers.map((key) => nameOf(view, key.person)).join(' and '), at: openers.at(-1)?.at ?? '' }
            : null,
        startScoring: whyNot(view, 'scoring.started') ?? mayStartScoring(scoringFacts(db, tender)),
      });
    }),

  'receive.registerBidder': (payload, caller) => {
    const bid = context.ids();
    const done = keepAct(context, caller, payload.tender, 'bidder.registered', { bidder: { ...payload.bidder, id: bid } });
    return done.ok ? allowed({ bid, keptAt: done.value.keptAt }) : done;
  },
  'receive.correctBidder': (payload, caller) => keepAct(context, caller, payload.tender, 'bidder.corrected', { bidder: payload.bidder }),
  'receive.withdrawBid': ({ tender, bid, reason }, caller) => keepAct(context, caller, tender, 'bid.withdrawn', { bid, reason }),

  'receive.beginFile': async (payload, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const { size, bid, envelope, title, mediaType, receivedAt } = payload;
    const tender = payload.tender as TenderId;
    if (size === 0)
      return refused(
        refuse('file-empty', `“${title}” is empty (0 bytes), so it was not put in.`, {
          wayOut: 'Ask for it again, or look at the portal’s own copy.',
        }),
      );
    if (size > largestFile)
      return refused(
        refuse('file-too-large', `“${title}” has ${gigabytes(size)} GB; a single file may have up to 2 GB. It was not put in.`, {
          wayOut: 'Put in the documents that it holds one by one, or split it.',
        }),
      );
    const allowedNow = look(context, { tender }, caller, (view) => {
      const refusal =
        whyNot(view, 'bid-file.received') ??
        (bidsOf(view.db, tender).some((one) => one.id === bid) ? null : refuse('no-such-bid', 'This bidder is not registered.'));
      if (refusal) return refused(refusal);
      const seal = commercialOf(view.db, tender).find((one) => one.bid === bid && one.current) ?? null;
      return envelope === 'price' && seal === null
        ? refused(refuse('price-not-sealed-yet', 'Seal this bidder’s price first: its envelope then takes the files too.', { about: bid }))
        : allowed(envelope === 'price' ? seal : null);
    });
    if (!allowedNow.ok) return allowedNow;
    const incoming = await context.store.blobs.begin();
    const seal = allowedNow.value;
    const sealed = seal ? await sealedSink(seal.recipient, incoming) : null;
    const purpose: FilePurpose = {
      tender,
      bid: bid as BidId,
      envelope,
      title,
      mediaType,
      receivedAt,
      incoming,
      sealedUnder: seal?.commitment ?? null,
      end: sealed?.end ?? (async () => undefined),
    };
    return allowed({ upload: context.uploads.begin({ sink: sealed ?? incoming, purpose, size }) });
  },
  'receive.appendFile': (payload) => context.uploads.append(payload.upload, payload.offset, Buffer.from(payload.data, 'base64')),
  'receive.finishFile': async (payload, caller) => {
    const upload = await context.uploads.take<FilePurpose>(payload.upload);
    if (!upload.ok) return upload;
    const { incoming, end, tender, bid, envelope, title, mediaType, receivedAt, sealedUnder } = upload.value.purpose;
    await end();
    const kept = await incoming.keep();
    const done = keepAct(context, caller, tender, 'bid-file.received', {
      bid,
      file: { sha256: kept.sha256, title, mediaType, size: upload.value.size, envelope, sealedUnder },
      receivedAt,
    });
    return done.ok ? allowed({ sha256: kept.sha256, keptAt: done.value.keptAt }) : done;
  },
  'receive.cancelFile': async (payload) => {
    await context.uploads.discard(payload.upload);
    return allowed({});
  },
  'receive.setFileAside': ({ tender, bid, file, reason }, caller) =>
    keepAct(context, caller, tender, 'bid-file.set-aside', { bid, file, reason }),

  'receive.sealCommercial': async (payload, caller) => {
    const tender = payload.tender as TenderId;
    const facts = look(context, { tender }, caller, (view) => {
      const refusal = whyNot(view, 'commercial.sealed');
      return refusal ? refused(refusal) : allowed({ ...asked(view.db, tender), holders: priceHolders(view.db, tender) });
    });
    if (!facts.ok) return facts;
    const read = readCommercial(payload, facts.value);
    if (!read.ok) return read;
    const sealed = await sealCommercial(facts.value, payload.bid, read.value);
    return sealed.ok ? keepAct(context, caller, tender, 'commercial.sealed', sealed.value) : sealed;
  },
  'receive.readPrices': (payload, caller) =>
    look(context, { tender: payload.tender }, caller, (view) => {
      const refusal = whyNot(view, 'commercial.sealed');
      if (refusal) return refused(refusal);
      const read = readPriceSheet(
        payload.csv,
        presentBids(view.db, view.tender).map((bid) => bid.bidder),
        asked(view.db, view.tender),
      );
      if (!read.ok) return read;
      return allowed({ rows: read.value.map(({ commercial: _, ...row }) => row), refusal: faultyRows(read.value) });
    }),
  'receive.importPrices': async (payload, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const tender = payload.tender as TenderId;
    const read = look(context, { tender }, caller, (view) => {
      const refusal = whyNot(view, 'commercial.sealed');
      if (refusal) return refused(refusal);
      const rows = readPriceSheet(
        payload.csv,
        presentBids(view.db, tender).map((bid) => bid.bidder),
        asked(view.db, tender),
      );
      return rows.ok ? allowed({ rows: rows.value, holders: priceHolders(view.db, tender) }) : rows;
    });
    if (!read.ok) return read;
    const faulty = faultyRows(read.value.rows);
    if (faulty) return refused(faulty);
    const bodies: Extract<Awaited<ReturnType<typeof sealCommercial>>, { ok: true }>['value'][] = [];
    for (const row of read.value.rows) {
      if (!row.bid || !row.commercial) continue;
      const sealed = await sealCommercial(read.value, row.bid, row.commercial);
      if (!sealed.ok) return sealed;
      bodies.push(sealed.value);
    }
    const done = keep(context, tender, (db) => {
      for (const body of bodies) {
        const outcome = recordAs(context, db, session.value, { tender, kind: 'commercial.sealed', body });
        if (!outcome.ok) return outcome;
      }
      return allowed(null);
    });
    return done.ok ? allowed({ sealed: bodies.length, keptAt: done.value.keptAt }) : done;
  },

  'receive.declare': ({ tender, answers }, caller) => keepAct(context, caller, tender, 'conflict.declared', { answers, undertaking: true }),
  'receive.decideConflict': ({ tender, ...decision }, caller) => keepAct(context, caller, tender, 'conflict.decided', decision),
  'receive.openBids': (payload, caller) =>
    keepSigned(context, caller, payload, 'bids.opened', (db) => ({ heads: headsOf(db, payload.tender as TenderId) })),
  'receive.decideGate': ({ tender, ...decision }, caller) => keepAct(context, caller, tender, 'gate.decided', decision),
  'receive.startScoring': ({ tender }, caller) => {
    const heads = context.store.read((db) => headsOf(db, tender as TenderId));
    return keepAct(context, caller, tender, 'scoring.started', { heads });
  },

  'receive.readFile': async (payload, caller) => {
    const found = look(context, payload, caller, (view) => {
      const file = filesOf(view.db, view.tender).find((one) => one.bid === payload.bid && one.sha256 === payload.file);
      if (!file) return refused(refuse('no-such-file', 'This file is not among the bidder’s files.'));
      const shut = fileShut(view, file);
      return shut
        ? refused(shut)
        : allowed({ sha256: file.openedSha256 ?? file.sha256, title: file.title, size: file.size, blobs: view.store.blobs });
    });
    if (!found.ok) return found;
    const { sha256, blobs, size, title } = found.value;
    if (!blobs.has(sha256))
      return refused(
        refuse('file-damaged', `The file “${title}” is not where it was kept, or is not in this pack.`, {
          wayOut: 'Bring it back from a backup of the folder.',
        }),
      );
    const bytes = await blobs.read(sha256, payload.offset, payload.length);
    return allowed({ data: Buffer.from(bytes).toString('base64'), size });
  },
});

const faultyRows = (rows: readonly { readonly refusal: Refusal | null }[]): Refusal | null => {
  const faulty = rows.filter((row) => row.refusal !== null).length;
  if (rows.length === 0) return refuse('csv-rows', 'The sheet has headings but no rows.');
  return faulty === 0
    ? null
    : refuse('csv-rows', `${faulty} of ${rows.length} rows cannot be used, so none was sealed.`, {
        wayOut: 'Correct the rows marked below and choose the file again.',
      });
};
