/** What the verifier says about a container: one verdict, the checks that led to it, and who signed. Shown as it stands; nobody has to know the format. */

import type { Sha256, Time } from '../domain/ids.ts';

/** Numbered as in the pack format, "Verifier rules". Rule 6 (replay of the acts) belongs to the caller, who adds its own checks. */
export type VerifierRule = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface Check {
  readonly rule: VerifierRule;
  readonly ok: boolean;
  readonly sentence: string;
}

/** "I wrote this" or "I approve this": what a signature says (ETSI EN 319 132-1, CommitmentTypeIndication). */
export type Commitment = 'creation' | 'approval';

/** A signature by somebody on the signed roster. Where it does not hold, what it claims is not repeated. */
export interface Signer {
  readonly member: string;
  readonly name: string;
  readonly role: string;
  /** SHA-256 of the certificate, and its first 88 bits as eight words to read out. */
  readonly certificate: Sha256;
  readonly fingerprintWords: string;
  /** The signer's own claim of the time. */
  readonly when: Time | null;
  readonly commitment: Commitment | null;
  readonly valid: boolean;
  /** The reader has pinned this certificate, so it knows whose it is. */
  readonly known: boolean;
  /** Why the claimed time is doubtful; null where it is not. A doubt is a warning: the reader's own clock may be the wrong one. */
  readonly timeDoubt: string | null;
}

/** A signature by somebody else, shown and counted for nothing: another program made it, or somebody outside the roster. */
export interface ExtraSignature {
  /** Its name in the container. */
  readonly path: string;
  /** As its own certificate claims; empty where the certificate could not be read. */
  readonly name: string;
  readonly sentence: string;
}

interface Findings {
  readonly sentence: string;
  readonly checks: readonly Check[];
  readonly signers: readonly Signer[];
  readonly extraSignatures: readonly ExtraSignature[];
}

/** SHA-256 of `manifest-sha256.txt`, which stands for the whole content, and its first 88 bits as eight words. Printed on the minutes. */
export interface ContentFingerprint {
  readonly sha256: Sha256;
  readonly words: string;
}

/** `locked`: signatures are still to come; `complete`: everybody who must sign has; `approved`: and so have all the expected approvers. */
export type PackStatus = 'locked' | 'complete' | 'approved';

export type Verdict =
  /** Whole, signed by all who must, and every signer's certificate is one that the reader knows. */
  | (Findings & { readonly kind: 'intact'; readonly fingerprint: ContentFingerprint; readonly status: 'complete' | 'approved' })
  /** The same, but the reader cannot say that the names are true: anybody can make keys in other people's names. */
  | (Findings & {
      readonly kind: 'intact-identities-unproven';
      readonly fingerprint: ContentFingerprint;
      readonly status: 'complete' | 'approved';
    })
  /** Consistent in itself, but a signature that must be there is not: to be signed, or one was taken out. Not to be relied on. */
  | (Findings & {
      readonly kind: 'incomplete';
      readonly fingerprint: ContentFingerprint;
      readonly status: 'locked';
      /** Names of the members whose signatures are missing. */
      readonly missing: readonly string[];
    })
  /** Not what was signed, or damaged on the way. */
  | (Findings & { readonly kind: 'altered' })
  | (Findings & { readonly kind: 'not-a-pack' })
  | (Findings & { readonly kind: 'too-new' });
