/** What goes into a container: every source with its name in the container, its title and its size, and the envelope that lists them. */

import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { canonical } from '../../shared/pack/canonical.ts';
import { format, packEnvelope, type PackEnvelope } from '../../shared/pack/envelope.ts';
import { inNameOrder } from '../../shared/pack/manifest.ts';
import { pieces } from './files.ts';
import { howToVerify } from './how-to-verify.ts';
import { chainBytes } from './lines.ts';
import type { EntrySource } from './zip-writer.ts';

/** What the caller says of a container; the lists of what is in it are made here. */
export type EnvelopeFields = Omit<PackEnvelope, 'format' | 'inputs' | 'chains' | 'files'>;

export interface SourceFile {
  /** As people know it; in the container it gets a name that every computer can write. */
  readonly title: string;
  readonly mediaType: string;
  /** Where it is on the disk. */
  readonly file: string;
}

export interface PackInputs {
  readonly envelope: EnvelopeFields;
  /** Canonical JSON: what the acts add up to. */
  readonly evaluation?: Uint8Array;
  /** PDF. */
  readonly report?: Uint8Array;
  /** The lines of each act chain, in order, without line feeds. */
  readonly chains?: readonly { readonly chain: string; readonly lines: readonly string[] }[];
  /** Each assessor's own signed scoresheet, kept byte for byte. */
  readonly scoresheets?: readonly { readonly member: string; readonly revision: number; readonly file: string }[];
  /** One list of files for each bid. */
  readonly bids?: readonly (readonly SourceFile[])[];
  /** Letters, notices and whatever else belongs to the record. */
  readonly documents?: readonly SourceFile[];
  /** Files that are only named, under the path in `data/` that they would have. */
  readonly leftOut?: readonly (PackEnvelope['files'][number] & { readonly sha256: string })[];
}

export interface PayloadFile {
  readonly source: EntrySource;
  readonly title: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** In name order, without the envelope. */
export const listPayload = async (inputs: PackInputs): Promise<readonly PayloadFile[]> => {
  const { members } = inputs.envelope;
  const inMemory = (path: string, title: string, mediaType: string, bytes: Uint8Array): PayloadFile => ({
    source: { path, bytes },
    title,
    mediaType,
    size: bytes.length,
  });
  const onDisk = async (path: string, { title, mediaType, file }: SourceFile): Promise<PayloadFile> => ({
    source: { path, file },
    title,
    mediaType,
    size: (await stat(file)).size,
  });
  const small = [
    inMemory('data/HOW-TO-VERIFY.txt', 'How to verify this without the program', 'text/plain', Buffer.from(howToVerify(inputs.envelope))),
    ...(inputs.evaluation === undefined
      ? []
      : [inMemory('data/evaluation.json', 'The evaluation record', 'application/json', inputs.evaluation)]),
    ...(inputs.report === undefined ? [] : [inMemory('data/report.pdf', 'The evaluation report', 'application/pdf', inputs.report)]),
    ...(inputs.chains ?? []).map(({ chain, lines }) => {
      const author = members.find(({ id }) => chain.startsWith(`${id}.`));
      return inMemory(`data/acts/${chain}.jsonl`, `Acts of ${author?.name ?? chain}`, 'application/jsonl', chainBytes(lines));
    }),
  ];
  const large = [
    ...(inputs.scoresheets ?? []).map(({ member, revision, file }) => {
      const name = members.find(({ id }) => id === member)?.name ?? member;
      const title = `Scoresheet of ${name}, revision ${revision}`;
      return onDisk(scoresheetPath(members, member, revision), { title, mediaType: 'application/vnd.etsi.asic-e+zip', file });
    }),
    ...(inputs.bids ?? []).flatMap((files, bid) =>
      files.map((file, index) => onDisk(`data/bids/${digits(bid + 1, 3)}/${numberedName(index, file.title)}`, file)),
    ),
    ...(inputs.documents ?? []).map((file, index) => onDisk(`data/documents/${numberedName(index, file.title)}`, file)),
  ];
  return [...small, ...(await Promise.all(large))].toSorted((a, b) => inNameOrder(a.source, b.source));
};

/** Throws where the fields are not those of an envelope. */
export const completeEnvelope = async (inputs: PackInputs, payload: readonly PayloadFile[]): Promise<PackEnvelope> => {
  const { envelope, chains = [], scoresheets = [], leftOut = [] } = inputs;
  const merged = scoresheets.map(async ({ member, revision, file }) => ({
    member,
    revision,
    path: scoresheetPath(envelope.members, member, revision),
    sha256: await fileSha256(file),
  }));
  const files = [...payload.map(({ source: { path }, title, mediaType, size }) => ({ path, title, mediaType, size })), ...leftOut].toSorted(
    inNameOrder,
  );
  const heads = chains.map(({ chain, lines }) => ({ chain, length: lines.length, head: sha256(lines.at(-1) ?? '') }));
  return packEnvelope.parse({ ...envelope, format, inputs: await Promise.all(merged), chains: heads, files });
};

export const envelopeBytes = (envelope: PackEnvelope): Uint8Array => Buffer.from(canonical(envelope));

const digits = (number: number, places: number): string => String(number).padStart(places, '0');

/** `0001.pdf`: the ending that the title has, so that the file opens in its own program. */
const numberedName = (index: number, title: string): string =>
  `${digits(index + 1, 4)}.${/\.([a-z0-9]{1,8})$/i.exec(title)?.[1]?.toLowerCase() ?? 'bin'}`;

/** `m2-r3.asice`: the second member's third revision. */
const scoresheetPath = (members: EnvelopeFields['members'], member: string, revision: number): string =>
  `data/scoresheets/m${members.findIndex(({ id }) => id === member) + 1}-r${revision}.asice`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const fileSha256 = async (path: string): Promise<string> => {
  await using file = await open(path, 'r');
  const digest = createHash('sha256');
  for await (const piece of pieces(file, 0, (await file.stat()).size)) digest.update(piece);
  return digest.digest('hex');
};
