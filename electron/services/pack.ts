/** The evaluation pack of a closed record: built from the store, read back into one, its acts replayed and compared (pack format, rule 6). */

import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AnyAct } from '../../shared/acts/act.ts';
import type { Sha256, TenderId, Time } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import { roleNames } from '../../shared/domain/stages.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import type { Check, Verdict } from '../../shared/pack/verdict.ts';
import { certificateSha256 } from '../packs/certificate.ts';
import type { OpenPack } from '../packs/open-pack.ts';
import type { PackInputs, SourceFile } from '../packs/payload.ts';
import { sealPack } from '../packs/seal.ts';
import { openPack } from '../packs/unseal.ts';
import { chainLines, hashOf, readChain } from '../store/acts.ts';
import { type Blobs, noBlobs, openBlobs } from '../store/blobs.ts';
import { openMemoryStore } from '../store/open.ts';
import { keepPack } from '../store/profiles.ts';
import { closedRecordOf, evaluationRecord } from '../store/queries/archive.ts';
import { modelOf, tenderIds } from '../store/queries/prepare.ts';
import { bidsOf, filesOf } from '../store/queries/receive.ts';
import { importActs } from '../store/record.ts';
import type { ReadDb } from '../store/sql.ts';
import type { Context } from './context.ts';
import type { Work } from './jobs.ts';

/** Those whose signature the pack cannot do without: everybody who decided something. */
const signs = (roles: readonly string[]): boolean => roles.some((role) => role !== 'observer' && role !== 'auditor');

const reportTitle = 'report.pdf';

const registerTitle = (reference: string): string => `Register of commitments ${reference}.pdf`;

/** Where the pack of a tender is made on this computer. */
const packPath = (context: Context, tender: TenderId): string => path.join(context.store.folder, 'packs', `${tender}.asice`);

/** A file of the record, with the digest under which it is kept. */
interface KeptFile extends SourceFile {
  readonly sha256: Sha256;
}

const fromBackup = 'Bring it back from a backup of the folder, then build the pack again.';

/** Refuses `file-damaged` for the first of these that is not where it was kept. */
const refuseMissing = (context: Context, files: readonly KeptFile[], wayOut: string): Refusal | null => {
  const missing = files.find(({ sha256 }) => !context.store.blobs.has(sha256));
  return missing ? refuse('file-damaged', `The file “${missing.title}” is not where it was kept.`, { wayOut }) : null;
};

const gather = (context: Context, tender: TenderId): Outcome<Omit<PackInputs, 'report'> & { readonly reportFile: string | null }> =>
  context.store.read((db) => {
    const closed = closedRecordOf(db, tender);
    if (!closed) return refused(refuse('record-not-closed', 'The record is not closed yet, so there is no pack to build.'));
    const model = modelOf(db, tender);
    const kept = (title: string, mediaType: string, sha256: Sha256): KeptFile => ({
      title,
      mediaType,
      file: context.store.blobs.pathOf(sha256),
      sha256,
    });
    const files = filesOf(db, tender);
    // Price files of envelopes that stayed shut go in as they are: encrypted.
    const source = (file: (typeof files)[number]): KeptFile =>
      file.envelope === 'price' && file.openedSha256 === null
        ? kept(`${file.title}.age`, 'application/octet-stream', file.sha256)
        : kept(file.title, file.mediaType, file.openedSha256 ?? file.sha256);
    const places = model.places ? [kept(model.places.title, 'text/csv', model.places.file)] : [];
    const register = closed.register === null ? [] : [kept(registerTitle(model.tender.reference), 'application/pdf', closed.register)];
    const report = closed.report === null ? null : kept(reportTitle, 'application/pdf', closed.report);
    const missing =
      refuseMissing(context, places, 'Choose the same file again under “Prepare”, then build the pack again.') ??
      refuseMissing(context, [...files.map(source), ...register, ...(report ? [report] : [])], fromBackup);
    if (missing) return refused(missing);
    return allowed({
      envelope: {
        type: 'pack',
        packId: tender,
        tender: { id: tender, ref: model.tender.reference, title: model.tender.title },
        revision: 1,
        previous: null,
        createdAt: closed.at,
        from: closed.actor,
        to: [],
        members: model.panel.map((member) => ({
          id: member.id,
          name: member.name,
          role: member.roles.map((role) => roleNames[role]).join(', '),
          certSha256: certificateSha256(Buffer.from(member.certificate, 'base64')),
          ageRecipient: member.ageRecipient,
          mustSign: signs(member.roles),
        })),
        expectedApprovals: [],
      },
      evaluation: Buffer.from(canonical(evaluationRecord(db, tender))),
      chains: chainLines(db, tender),
      documents: [...places, ...register],
      bids: bidsOf(db, tender).map((bid) => files.filter((file) => file.bid === bid.id).map(source)),
      reportFile: report?.file ?? null,
    });
  });

/** Builds the pack of a closed record; the same record gives the same bytes. Refuses `record-not-closed`, `file-damaged`, `too-many-files`. */
export const buildPack = async (context: Context, tender: TenderId, { signal, progress }: Work): Promise<Outcome<null>> => {
  const gathered = gather(context, tender);
  if (!gathered.ok) return gathered;
  const { reportFile, ...inputs } = gathered.value;
  const target = packPath(context, tender);
  await mkdir(path.dirname(target), { recursive: true });
  const report = reportFile === null ? {} : { report: await readFile(reportFile) };
  const sealed = await sealPack(
    target,
    { ...inputs, ...report },
    { signal, progress: (done, total) => progress('Sealing the pack', done, total) },
  );
  if (!sealed.ok) return sealed;
  const at = context.clock();
  context.store.write((db) => keepPack(db, tender, { file: target, fingerprint: sealed.value.fingerprint.sha256, at }));
  context.tell({ kind: 'changed', tender, at });
  return allowed(null);
};

/** What a pack holds, verified and replayed; `list` is empty where it could not be replayed. */
export interface ReadPack {
  readonly verdict: Verdict;
  readonly pack: OpenPack | null;
  readonly tender: TenderId | null;
  readonly list: readonly AnyAct[];
}

const altered = (verdict: Verdict, checks: readonly Check[], sentence: string): Verdict => ({
  kind: 'altered',
  sentence,
  checks: [...verdict.checks, ...checks],
  signers: verdict.signers,
  extraSignatures: verdict.extraSignatures,
});

interface Replayed {
  readonly tender: TenderId;
  readonly list: readonly AnyAct[];
  /** What the acts add up to, in canonical form. */
  readonly evaluation: string;
}

/** Every file that the acts name, by the digest under which it stands in a pack: the report, the register, the table of places, and the bids as far as they were opened. */
const recordedFiles = (db: ReadDb, tender: TenderId): { readonly title: string; readonly sha256: Sha256 }[] => {
  const closed = closedRecordOf(db, tender);
  const model = modelOf(db, tender);
  const paper = (title: string, sha256: Sha256 | null | undefined) => (sha256 === null || sha256 === undefined ? [] : [{ title, sha256 }]);
  return [
    ...filesOf(db, tender).map((file) => ({ title: file.title, sha256: file.openedSha256 ?? file.sha256 })),
    ...paper(reportTitle, closed?.report),
    ...paper(registerTitle(model.tender.reference), closed?.register),
    ...(model.places ? paper(model.places.title, model.places.file) : []),
  ];
};

/** Rule 6: every chain holds, the acts are permitted in their order and add up to the evaluation that was signed, by the people on the roster. */
const replay = async (pack: OpenPack): Promise<Outcome<Replayed>> => {
  const list: AnyAct[] = [];
  for (const { chain, length, head } of pack.envelope.chains) {
    const lines: Uint8Array[] = [];
    for await (const line of pack.lines(chain)) lines.push(Buffer.from(line));
    const acts = readChain(chain, lines);
    if ('kind' in acts) return refused(acts);
    const last = acts.at(-1);
    if (acts.length !== length || !last || hashOf(last) !== head)
      return refused(refuse('chain-broken', `Chain ${chain} in this pack is not as long as the roster signed it, or ends otherwise.`));
    list.push(...acts);
  }
  const store = openMemoryStore(noBlobs);
  try {
    const tender = list[0]?.tender;
    if (tender === undefined || list.some((act) => act.tender !== tender) || pack.envelope.tender?.id !== tender)
      return refused(refuse('chain-broken', 'The acts in this pack are not those of the tender that it names.'));
    const refusal = store.write((db) => importActs(db, tender, list));
    if (refusal) return refused(refusal);
    return store.read((db) => {
      if (!tenderIds(db).includes(tender))
        return refused(refuse('chain-broken', 'The acts in this pack do not begin with the making of a tender.'));
      const panel = modelOf(db, tender).panel;
      const stranger = pack.envelope.members.find(
        (member) =>
          !panel.some(
            (one) =>
              one.id === member.id &&
              one.name === member.name &&
              certificateSha256(Buffer.from(one.certificate, 'base64')) === member.certSha256,
          ),
      );
      if (stranger || panel.length !== pack.envelope.members.length)
        return refused(refuse('roster-differs', 'The roster that signed this pack is not the panel that its acts appoint.'));
      const missing = recordedFiles(db, tender).find((file) => !pack.objects.some((object) => object.sha256 === file.sha256));
      if (missing) return refused(refuse('file-differs', `The file “${missing.title}” in this pack is not the one that the record names.`));
      return allowed({ tender, list, evaluation: canonical(evaluationRecord(db, tender)) });
    });
  } finally {
    store.close();
  }
};

/** Verifies a pack by all rules. Leaves `pack` open where its files may be read; the caller closes it. */
export const readPack = async (
  file: string,
  options: {
    readonly now: Time;
    readonly pins?: Iterable<string>;
    readonly signal?: AbortSignal;
    readonly progress?: (done: number, total: number) => void;
  },
): Promise<ReadPack> => {
  const { verdict, pack } = await openPack(file, options);
  if (!pack || pack.envelope.type !== 'pack') return { verdict, pack, tender: null, list: [] };
  const fail = (sentence: string): ReadPack => ({
    verdict: altered(verdict, [{ rule: 6, ok: false, sentence }], `This pack has been altered: ${sentence}`),
    pack,
    tender: null,
    list: [],
  });
  const replayed = await replay(pack);
  if (!replayed.ok) return fail(replayed.refusal.sentence);
  const { tender, list, evaluation } = replayed.value;
  if (!pack.has('data/evaluation.json') || !Buffer.from(await pack.bytes('data/evaluation.json')).equals(Buffer.from(evaluation)))
    return { ...fail('the recorded acts do not add up to the evaluation that it shows.'), tender, list };
  const check: Check = {
    rule: 6,
    ok: true,
    sentence: `All ${list.length} acts were replayed under the rules and add up to the evaluation in the pack, byte for byte.`,
  };
  return { verdict: { ...verdict, checks: [...verdict.checks, check] }, pack, tender, list };
};

/** The bid files of an opened pack, each taken out when it is first asked for. */
export const packBlobs = async (pack: OpenPack): Promise<{ readonly blobs: Blobs; readonly close: () => void }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tender-panel-pack-'));
  const blobs = openBlobs(folder);
  const paths = new Map<string, string>();
  for (const object of pack.objects) paths.set(object.sha256, object.path);
  const bring = async (sha256: Sha256): Promise<void> => {
    const entry = paths.get(sha256);
    if (entry === undefined || blobs.has(sha256)) return;
    const incoming = await blobs.begin();
    for await (const piece of pack.stream(entry)) await incoming.append(piece);
    await incoming.keep();
  };
  return {
    blobs: {
      ...blobs,
      has: (sha256) => paths.has(sha256),
      read: async (sha256, offset, length) => {
        await bring(sha256);
        return blobs.read(sha256, offset, length);
      },
      check: async (sha256) => {
        await bring(sha256);
        return blobs.check(sha256);
      },
    },
    close: () => {
      void pack.close();
      void rm(folder, { recursive: true, force: true });
    },
  };
};
