/** Archiving: the record closed, the pack built, signed and verified; packs opened and records replayed, read-only. */

import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AnyAct } from '../../shared/acts/act.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { notDone } from '../../shared/domain/after-award.ts';
import type { BidId, Sha256, TenderId, Time } from '../../shared/domain/ids.ts';
import type { TableAtHand } from '../../shared/domain/place-flags.ts';
import { stageAfterThis } from '../../shared/domain/procedure-stages.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import { roleNames, stages } from '../../shared/domain/stages.ts';
import type { Verdict } from '../../shared/pack/verdict.ts';
import type { AwardReport } from '../documents/award-report/report.ts';
import type { CommitmentsRegister } from '../documents/commitments/register.ts';
import { certificateSha256, fingerprintWords } from '../packs/certificate.ts';
import { insertSlips, makeSlip, whoSigned } from '../packs/slips.ts';
import { actsInOrder, countActs, headsOf, listActs } from '../store/acts.ts';
import { packOf, profilesOf } from '../store/profiles.ts';
import { closedRecordOf, voidsOf } from '../store/queries/archive.ts';
import { openCommitments, isAnythingPromised } from '../store/queries/commitments.ts';
import { afterAwardOf } from '../store/queries/after-award.ts';
import { courseOf } from '../store/queries/course.ts';
import { bidsOf } from '../store/queries/receive.ts';
import { criteriaOf, detailsOf, memberOf, panelOf, publishedModelOf } from '../store/queries/prepare.ts';
import { actSentence, bidsIn } from './act-words.ts';
import { awardReportOf } from './award-report.ts';
import { registerOfRecord } from './commitments.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAll, look, sessionOf, type UnlockedSigner, unlockSigners, type View, whyNot } from './desk.ts';
import { seesBid } from './bid-files.ts';
import { copyExport, readExport } from './exports.ts';
import type { Work } from './jobs.ts';
import { hiddenFromQuality } from './low-price.ts';
import { isAnythingSealed } from './prices.ts';
import { buildPack, packBlobs, readPack } from './pack.ts';
import { tableAtHand } from './places.ts';
import { wordsOfCertificate } from './people.ts';

type ArchiveOperation =
  | 'archive.view'
  | 'archive.close'
  | 'archive.build'
  | 'archive.sign'
  | 'archive.verify'
  | 'archive.beginOpen'
  | 'archive.appendOpen'
  | 'archive.finishOpen'
  | 'archive.replay'
  | 'archive.closeRecord'
  | 'archive.record'
  | 'archive.acts'
  | 'archive.exportPack'
  | 'archive.readExport'
  | 'jobs.cancel';

const aboutRecused = 'Something about a bidder from which you are recused';

const noPack = refuse('no-pack', 'There is no pack of this tender on this computer yet.', {
  wayOut: 'Close the record first; the pack is built then.',
});

/** Certificates that this computer knows whose they are: those of the people who have a profile here. */
const pinsOf = (context: Context): string[] =>
  context.store.read((db) => profilesOf(db)).map((profile) => certificateOf(profile.certificate));

const certificateOf = (certificate: string): string => certificateSha256(Buffer.from(certificate, 'base64'));

/** For scripts and auditors: verifies a file by all rules, without a store. */
export const verifyPackFile = async (
  file: string,
  options: {
    readonly now: Time;
    readonly pins?: Iterable<string>;
    readonly progress?: (done: number, total: number) => void;
    readonly signal?: AbortSignal;
  },
): Promise<Verdict> => {
  const { verdict, pack } = await readPack(file, options);
  await pack?.close();
  return verdict;
};

const verifyOwn = async (context: Context, file: string, { signal, progress }: Work): Promise<Verdict> =>
  verifyPackFile(file, {
    now: context.clock(),
    pins: pinsOf(context),
    signal,
    progress: (done, total) => progress('Verifying the pack', done, total),
  });

/** Everybody signs what has just been read and checked. The pack is closed again before slips go in: an open file cannot be replaced everywhere. */
const slipsOver = async (
  context: Context,
  file: string,
  signers: readonly UnlockedSigner[],
  work: Work,
): Promise<Outcome<Uint8Array[]>> => {
  const label = 'Checking the pack before it is signed';
  work.progress(label, 0, null);
  const { verdict, pack } = await readPack(file, {
    now: context.clock(),
    signal: work.signal,
    progress: (done, total) => work.progress(label, done, total),
  });
  try {
    if (!pack || verdict.kind === 'altered' || verdict.kind === 'not-a-pack' || verdict.kind === 'too-new')
      return refused(
        refuse('pack-altered', `The pack is not what was built, so it was not signed: ${verdict.sentence}`, {
          wayOut: 'Build it again from the closed record.',
        }),
      );
    const slips: Uint8Array[] = [];
    for (const signer of signers) {
      if (verdict.signers.some((one) => one.member === signer.person && one.valid))
        return refused(refuse('already-signed', `${signer.name} has signed this pack already.`, { about: signer.person }));
      const slip = makeSlip(pack, signer.key, context.clock());
      if (!slip.ok) return refused(refuse('not-a-signer', `${signer.name}: ${slip.refusal.sentence}`, { about: signer.person }));
      slips.push(slip.value);
    }
    return allowed(slips);
  } finally {
    await pack?.close();
  }
};

/** What goes into the pack on paper; null where there is nothing to say. */
interface FinalPapers {
  readonly report: AwardReport | null;
  readonly register: CommitmentsRegister | null;
}

/** Abandoned before quality was locked, there is nothing to report yet; abandoned later, nothing of what was promised is due. */
const finalPapers = (view: View, table: TableAtHand): Outcome<FinalPapers> => {
  if (stages.indexOf(view.stage) < stages.indexOf('quality-locked')) return allowed({ report: null, register: null });
  const report = awardReportOf({ ...view, table });
  if (!report.ok) return report;
  const { db, tender } = view;
  if (courseOf(db, tender).abandoned || !isAnythingPromised(db, tender)) return allowed({ report: report.value, register: null });
  const register = registerOfRecord(view);
  return register.ok ? allowed({ report: report.value, register: register.value }) : register;
};

/** A paper as it stands for good, kept with the files of the record. */
const keepPaper = async (context: Context, pdf: Outcome<Uint8Array>): Promise<Outcome<Sha256>> => {
  if (!pdf.ok) return pdf;
  const incoming = await context.store.blobs.begin();
  await incoming.append(pdf.value);
  return allowed((await incoming.keep()).sha256);
};

const keepPapers = async (
  context: Context,
  { report, register }: FinalPapers,
  { progress, signal }: Work,
): Promise<Outcome<{ readonly report: Sha256 | null; readonly register: Sha256 | null }>> => {
  progress('Setting the final report', 0, null);
  const reported = report ? await keepPaper(context, await context.makeReport(report, signal)) : allowed(null);
  if (!reported.ok) return reported;
  progress('Setting the register of commitments', 0, null);
  const registered = register ? await keepPaper(context, await context.makeRegister(register, signal)) : allowed(null);
  return registered.ok ? allowed({ report: reported.value, register: registered.value }) : registered;
};

interface OpenPurpose {
  readonly title: string;
  readonly folder: string;
  readonly file: string;
  readonly end: () => Promise<void>;
}

/** What the person who looks reads instead of an act that is not for them. */
const keptBack = (view: View): ((act: AnyAct) => string | null) => {
  const sees = seesBid(view);
  return (act) => {
    if (bidsIn(act).some((bid) => !sees(bid as BidId))) return aboutRecused;
    return (act.kind === 'low-price.stepped' || act.kind === 'low-price.noted') && hiddenFromQuality(view) ? aboutPrices : null;
  };
};

const aboutPrices = 'Looks into a price (whose is not shown to those who score quality)';

export const archiveServices = (context: Context): Services<ArchiveOperation> => ({
  'archive.view': async (where, caller) => {
    const seen = look(context, where, caller, (view) => {
      const { db, tender, stage } = view;
      const closed = closedRecordOf(db, tender);
      return allowed({
        stage,
        acts: countActs(db, tender),
        voids: voidsOf(db, tender).length,
        closed: closed ? authored(view, { actor: closed.actor, at: closed.at }) : null,
        close: whyNot(view, 'record.closed'),
        notDone: stage === 'recommended' && !courseOf(db, tender).abandoned ? [...notDone(afterAwardOf(db, tender))] : [],
        openCommitments: courseOf(db, tender).abandoned ? 0 : openCommitments(db, tender).length,
        made: view.viewer ? packOf(db, tender) : null,
        panel: panelOf(db, tender),
      });
    });
    if (!seen.ok) return seen;
    const { made, panel, ...rest } = seen.value;
    const size = made ? await stat(made.file).catch(() => null) : null;
    if (!made || !size) return allowed({ ...rest, pack: null });
    const signed = await whoSigned(made.file);
    return allowed({
      ...rest,
      pack: {
        file: made.file,
        size: size.size,
        fingerprint: made.fingerprint,
        fingerprintWords: fingerprintWords(made.fingerprint),
        members: panel
          .filter((member) => member.roles.some((role) => role !== 'observer' && role !== 'auditor'))
          .map((member) => ({
            person: member.id as string,
            name: member.name,
            roles: member.roles.map((role) => roleNames[role]),
            signed: signed.ok && signed.value.includes(member.id),
            certificateWords: wordsOfCertificate(member.certificate),
          })),
      },
    });
  },

  'archive.close': (payload, caller) =>
    context.jobs.run(payload.job, async (work) => {
      const tender = payload.tender as TenderId;
      const session = sessionOf(context, caller);
      if (!session.ok) return session;
      const signers = await unlockSigners(context, payload.signers);
      if (!signers.ok) return signers;
      const table = await tableAtHand(context, { tender }, caller);
      if (!table.ok) return table;
      const papers = look(context, { tender }, caller, (view) => {
        const refusal = whyNot(view, 'record.closed');
        return refusal ? refused(refusal) : finalPapers(view, table.value);
      });
      if (!papers.ok) return papers;
      const kept = await keepPapers(context, papers.value, work);
      if (!kept.ok) return kept;
      const closed = keepAll(context, tender, signers.value, 'record.closed', (db) => ({
        ...kept.value,
        remark: payload.remark,
        heads: headsOf(db, tender),
      }));
      if (!closed.ok) return closed;
      const built = await buildPack(context, tender, work);
      return built.ok ? closed : built;
    }),
  'archive.build': (payload, caller) =>
    context.jobs.run(payload.job, async (work) => {
      const tender = payload.tender as TenderId;
      const seen = look(context, { tender }, caller, () => allowed(null));
      if (!seen.ok) return seen;
      const built = await buildPack(context, tender, work);
      return built.ok ? allowed({ keptAt: context.clock() }) : built;
    }),

  'archive.sign': (payload, caller) =>
    context.jobs.run(payload.job, async (work): Promise<Outcome<{ keptAt: Time }>> => {
      const tender = payload.tender as TenderId;
      const seen = look(context, { tender }, caller, ({ db }) => allowed(packOf(db, tender)));
      if (!seen.ok) return seen;
      const made = seen.value;
      if (!made) return refused(noPack);
      const signers = await unlockSigners(context, payload.signers);
      if (!signers.ok) return signers;
      const slips = await slipsOver(context, made.file, signers.value, work);
      if (!slips.ok) return slips;
      const inserted = await insertSlips(made.file, slips.value, { signal: work.signal });
      if (!inserted.ok) return refused(refuse('pack-altered', inserted.refusal.sentence));
      const keptAt = context.clock();
      context.tell({ kind: 'changed', tender, at: keptAt });
      return allowed({ keptAt });
    }),

  'archive.verify': ({ job, ...where }, caller) =>
    context.jobs.run(job, async (work) => {
      const seen = look(context, where, caller, ({ db, tender, viewer }) => allowed(viewer ? packOf(db, tender) : null));
      if (!seen.ok) return seen;
      if (where.record !== undefined) {
        const verdict = context.records.get(where.record)?.verdict;
        return verdict ? allowed(verdict) : refused(noPack);
      }
      return seen.value ? allowed(await verifyOwn(context, seen.value.file, work)) : refused(noPack);
    }),

  'archive.beginOpen': async ({ title, size }) => {
    if (size === 0) return refused(refuse('file-empty', `“${title}” is empty (0 bytes), so it is not a pack.`));
    const folder = await mkdtemp(path.join(tmpdir(), 'tender-panel-open-'));
    const file = path.join(folder, 'pack.asice');
    const handle = await open(file, 'wx');
    const discard = async (): Promise<void> => {
      await handle.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    };
    const purpose: OpenPurpose = { title, folder, file, end: () => handle.close() };
    return allowed({ upload: context.uploads.begin({ sink: { append: (bytes) => handle.writeFile(bytes), discard }, purpose, size }) });
  },
  'archive.appendOpen': (payload) => context.uploads.append(payload.upload, payload.offset, Buffer.from(payload.data, 'base64')),
  'archive.finishOpen': (payload) =>
    context.jobs.run(payload.job, async ({ signal, progress }): Promise<Outcome<Output<'archive.finishOpen'>>> => {
      const upload = await context.uploads.take<OpenPurpose>(payload.upload);
      if (!upload.ok) return upload;
      const { title, folder, file, end } = upload.value.purpose;
      await end();
      const forget = () => rm(folder, { recursive: true, force: true });
      const { verdict, pack, tender, list } = await readPack(file, {
        now: context.clock(),
        pins: pinsOf(context),
        signal,
        progress: (done, total) => progress('Verifying the pack', done, total),
      });
      if (!pack || tender === null) {
        await pack?.close();
        await forget();
        return allowed({ verdict, opened: null });
      }
      const { blobs, close } = await packBlobs(pack);
      const record = context.records.open({
        title,
        tender,
        acts: list.length,
        verdict,
        reader: null,
        list,
        blobs,
        close: () => {
          close();
          void forget();
        },
      });
      return allowed({ verdict, opened: { record, tender: tender, acts: list.length } });
    }),
  'archive.replay': (payload, caller) =>
    look(context, payload, caller, ({ db, tender, viewer }) => {
      const list = actsInOrder(db, tender);
      const title = detailsOf(db, tender).title;
      return allowed({
        record: context.records.open({
          title,
          tender,
          acts: list.length,
          verdict: null,
          reader: viewer?.id ?? null,
          list,
          blobs: context.store.blobs,
          close: () => undefined,
        }),
        acts: list.length,
      });
    }),
  'archive.closeRecord': ({ record }) => {
    context.records.close(record);
    return allowed({});
  },
  'archive.record': ({ record }) => {
    const found = context.records.get(record);
    return found
      ? allowed({ title: found.title, tender: found.tender, acts: found.acts, verdict: found.verdict })
      : refused(refuse('no-such-record', 'This pack is not open any more.', { wayOut: 'Open it again from the first screen.' }));
  },
  'archive.acts': ({ from, count, ...where }, caller) =>
    look(context, where, caller, (view) => {
      const { db, tender } = view;
      const secret = keptBack(view);
      const model = publishedModelOf(db, tender);
      const names = {
        bids: bidsOf(db, tender),
        criteria: criteriaOf(db, tender),
        lots: model.lots,
        panel: panelOf(db, tender),
        isAnythingSealed: isAnythingSealed(db, tender),
        goesOn: stageAfterThis(model)?.title ?? null,
      };
      return allowed({
        total: countActs(db, tender),
        acts: listActs(db, tender, from, count).map(({ number, act, hash, voided }) => {
          const author = memberOf(db, tender, act.actor);
          return {
            number,
            kind: act.kind,
            sentence: secret(act) ?? actSentence(act, names),
            by: author?.name ?? 'Somebody no longer on the panel',
            roles: (author?.roles ?? []).map((role) => roleNames[role]),
            at: act.at,
            hash: hash,
            signed: act.signature !== undefined,
            voided,
          };
        }),
      });
    }),

  'archive.exportPack': (payload, caller) =>
    context.jobs.run(payload.job, async ({ progress }) => {
      const seen = look(context, { tender: payload.tender }, caller, ({ db, tender }) =>
        allowed({ made: packOf(db, tender), reference: detailsOf(db, tender).reference }),
      );
      if (!seen.ok) return seen;
      if (!seen.value.made) return refused(noPack);
      progress('Copying the pack', 0, null);
      return allowed(await copyExport(context, `Evaluation pack ${seen.value.reference}.asice`, seen.value.made.file));
    }),
  'archive.readExport': async (payload) => {
    const piece = await readExport(payload.export, payload.offset, payload.length);
    return piece
      ? allowed({ data: Buffer.from(piece.bytes).toString('base64'), size: piece.size })
      : refused(
          refuse('no-such-export', 'This copy was made before the program was started again.', {
            wayOut: 'It lies in the exchange folder; or make it again.',
          }),
        );
  },
  'jobs.cancel': ({ job }) => allowed({ cancelled: context.jobs.cancel(job) }),
});
