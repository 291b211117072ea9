/** Rules 3 to 5: every signature by somebody on the roster holds and covers every file, and everybody who must sign has signed. */

import type { Sha256, Time } from '../../shared/domain/ids.ts';
import type { PackEnvelope, RosterMember } from '../../shared/pack/envelope.ts';
import type { DataObject } from '../../shared/pack/manifest.ts';
import type { ExtraSignature, Signer, VerifierRule } from '../../shared/pack/verdict.ts';
import { certificateSha256, fingerprintWords } from './certificate.ts';
import { isList } from './layout.ts';
import { BrokenSignature } from './xades-shape.ts';
import { claimedName, type HeldSignature, namedCertificates, readSignature } from './xades-reader.ts';
import { NotXml, readXml, type XmlElement } from './xml.ts';

/** What a signature file turns out to be. */
export type Judged =
  | { readonly kind: 'holds'; readonly member: RosterMember; readonly at: Time; readonly commitment: HeldSignature['commitment'] }
  /** By somebody on the roster, or in their name, and not right. */
  | { readonly kind: 'broken'; readonly member: RosterMember; readonly rule: VerifierRule; readonly sentence: string }
  | { readonly kind: 'extra'; readonly name: string }
  | { readonly kind: 'unreadable' };

export const judgeSignature = (bytes: Uint8Array, envelope: PackEnvelope, objects: readonly DataObject[]): Judged => {
  let root: XmlElement;
  try {
    root = readXml(bytes);
  } catch (fault) {
    if (fault instanceof NotXml) return { kind: 'unreadable' };
    throw fault;
  }
  const named = new Set(namedCertificates(root));
  const member = envelope.members.find(({ certSha256 }) => named.has(certSha256));
  // Another program's signature may have any form. It says nothing about the panel, so it is not judged.
  if (member === undefined) return { kind: 'extra', name: claimedName(root) };
  const broken = (rule: VerifierRule, sentence: string): Judged => ({ kind: 'broken', member, rule, sentence });
  try {
    const held = readSignature(root);
    if (certificateSha256(held.certificate.raw) !== member.certSha256)
      return broken(3, `The signature in the name of ${member.name} was made with another certificate.`);
    const uncovered = coverageFault(held.objects, objects, member.name);
    if (uncovered !== null) return broken(4, uncovered);
    if (held.role !== member.role) return broken(5, `${member.name} signed as “${held.role}”, but is “${member.role}” on the roster.`);
    return { kind: 'holds', member, at: held.at, commitment: held.commitment };
  } catch (fault) {
    if (fault instanceof BrokenSignature) return broken(3, `The signature of ${member.name} does not hold: ${fault.message}.`);
    throw fault;
  }
};

/** What differs between what was signed and what is there; null where nothing does. A file of substance is named rather than a list that follows from it. */
const coverageFault = (signed: readonly DataObject[], present: readonly DataObject[], name: string): string | null => {
  const presentByPath = new Map(present.map((object) => [object.path, object]));
  const signedByPath = new Map(signed.map((object) => [object.path, object]));
  const paths = [...new Set([...presentByPath.keys(), ...signedByPath.keys()])];
  const differing = paths.flatMap((path) => {
    const sentence = difference(path, signedByPath.get(path), presentByPath.get(path), name);
    return sentence === null ? [] : [{ path, sentence }];
  });
  if (signedByPath.size !== signed.length) return `${name} signed one file twice.`;
  return (differing.find(({ path }) => !isList(path)) ?? differing[0])?.sentence ?? null;
};

const difference = (path: string, signed: DataObject | undefined, present: DataObject | undefined, name: string): string | null => {
  if (present === undefined) return `“${path}”, which ${name} signed, has been taken out.`;
  if (signed === undefined) return `“${path}” was not there when ${name} signed.`;
  if (signed.sha256 !== present.sha256) return `“${path}” is not the file that ${name} signed.`;
  if (signed.mediaType !== present.mediaType)
    return `${name} signed “${path}” as ${signed.mediaType}, and it is now said to be ${present.mediaType}.`;
  return null;
};

export interface Signatures {
  readonly signers: readonly Signer[];
  readonly extraSignatures: readonly ExtraSignature[];
  /** The first thing wrong under each rule. */
  readonly faults: readonly { readonly rule: VerifierRule; readonly sentence: string }[];
  /** Who must sign and has not. */
  readonly missing: readonly RosterMember[];
  readonly approved: boolean;
}

export interface Reader {
  readonly now: Time;
  /** SHA-256 of each certificate whose holder the reader has made sure of. */
  readonly pins: ReadonlySet<string>;
}

export const judgeSignatures = (
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  envelope: PackEnvelope,
  objects: readonly DataObject[],
  reader: Reader,
): Signatures => {
  const judged = files.map(({ path, bytes }) => ({ path, ...judgeSignature(bytes, envelope, objects) }));
  const held = judged.filter((one) => one.kind === 'holds');
  const have = new Set(held.map(({ member }) => member.id));
  const signers = judged.flatMap((one): readonly Signer[] => {
    if (one.kind !== 'holds' && one.kind !== 'broken') return [];
    const { id, name, role, certSha256 } = one.member;
    const claims =
      one.kind === 'holds'
        ? { when: one.at, commitment: one.commitment, valid: true, timeDoubt: timeDoubt(one.at, envelope, reader) }
        : { when: null, commitment: null, valid: false, timeDoubt: null };
    const known = reader.pins.has(certSha256);
    return [
      { member: id, name, role, certificate: certSha256 as Sha256, fingerprintWords: fingerprintWords(certSha256), known, ...claims },
    ];
  });
  const faults = judged.flatMap((one) => {
    if (one.kind === 'broken') return [{ rule: one.rule, sentence: one.sentence }];
    if (one.kind === 'unreadable') return [{ rule: 3 as const, sentence: `“${one.path}” is not a signature that can be read.` }];
    return [];
  });
  const extraSignatures = judged.flatMap((one) =>
    one.kind === 'extra'
      ? [{ path: one.path, name: one.name, sentence: 'An extra signature, not checked by this program: its signer is not on the roster.' }]
      : [],
  );
  const missing = envelope.members.filter(({ id, mustSign }) => mustSign && !have.has(id));
  return { signers, extraSignatures, faults, missing, approved: envelope.expectedApprovals.length > 0 && isApproved(envelope, have) };
};

/** Each expected approval needs its own approver in that role. */
const isApproved = (envelope: PackEnvelope, have: ReadonlySet<string>): boolean => {
  const signed = envelope.members.filter(({ id, mustSign }) => !mustSign && have.has(id)).map(({ role }) => role);
  return envelope.expectedApprovals.every(({ role }) => {
    const index = signed.indexOf(role);
    return index >= 0 && signed.splice(index, 1).length === 1;
  });
};

const timeDoubt = (at: Time, envelope: PackEnvelope, { now }: Reader): string | null => {
  if (Date.parse(at) > Date.parse(now) + 86_400_000)
    return 'The signature claims a time in the future: the clock of that computer or of this one is wrong.';
  if (at < envelope.createdAt) return 'The signature claims a time before this was put together: a clock was wrong.';
  return null;
};
