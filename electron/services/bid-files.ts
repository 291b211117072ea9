/** Files of bids: put in piece by piece, shut until they may be read, read piece by piece. */

import type { Envelope } from '../../shared/domain/criteria.ts';
import type { BidId, Sha256, TenderId } from '../../shared/domain/ids.ts';
import { maySeeBid, standingTowards } from '../../shared/domain/people.ts';
import { allowed, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import type { Incoming } from '../store/blobs.ts';
import { commercialOf } from '../store/queries/award.ts';
import { bidsOf, declaredBy, type FileRow, filesOf, presentBids } from '../store/queries/receive.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAct, look, lookToAct, sessionOf, type View } from './desk.ts';
import { sealedSink } from './sealed-sink.ts';

type FileOperation =
  | 'receive.beginFile'
  | 'receive.appendFile'
  | 'receive.finishFile'
  | 'receive.cancelFile'
  | 'receive.setFileAside'
  | 'receive.readFile';

/** 2 GiB: beyond it neither common readers of a pack nor a panel's laptops can open a document. */
const largestFile = 2 * 1024 ** 3;

const gigabytes = (bytes: number): string => `${(BigInt(bytes) * 10n) / 1024n ** 3n}`.replace(/(\d)$/, '.$1').replace(/^\./, '0.');

/** Why a bid file's bytes are not for this person now; null when they may be read. In a pack everything that was opened is readable. */
export const fileShut = (view: View, file: FileRow): Refusal | null => {
  if (file.envelope === 'price' && file.openedSha256 === null)
    return refuse('price-not-open', 'The price envelope is sealed. Two people open it together, once quality is locked.');
  if (view.stage === 'criteria-draft' || view.stage === 'frozen')
    return refuse('bids-not-opened', 'The bids are still sealed.', { wayOut: 'Two people open them first.' });
  if (!view.viewer) return null;
  const bids = presentBids(view.today, view.tender).map((bid) => bid.id);
  return maySeeBid(file.bid, bids, declaredBy(view.today, view.tender, view.viewer.id));
};

/** Whoever is recused from a bidder sees nothing of its bid: neither its files nor what was marked and agreed about it. Read once for many bids. */
export const seesBid = ({ viewer, today, tender }: View): ((bid: BidId) => boolean) => {
  const declared = viewer ? declaredBy(today, tender, viewer.id) : [];
  return (bid) => standingTowards(bid, declared) !== 'recused';
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

export const bidFileServices = (context: Context): Services<FileOperation> => ({
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
    const allowedNow = lookToAct(context, caller, tender, 'bid-file.received', (view) => {
      if (!bidsOf(view.db, tender).some((one) => one.id === bid)) return refused(refuse('no-such-bid', 'This bidder is not registered.'));
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
