/** The verdict in plain words, so that nobody has to know the format to know whether to rely on a file. */

import type { Sha256 } from '../../shared/domain/ids.ts';
import { format, type PackEnvelope, typeWords } from '../../shared/pack/envelope.ts';
import type { Check, ContentFingerprint, Verdict, VerifierRule } from '../../shared/pack/verdict.ts';
import { fingerprintWords } from './certificate.ts';
import type { Signatures } from './signers.ts';

const nothing = { signers: [], extraSignatures: [] } as const;

export const notAPack = (why: string): Verdict => ({
  kind: 'not-a-pack',
  sentence:
    'This is not a card, a briefing, a scoresheet or an evaluation pack. It may be another kind of file, or one that was cut short on its way.',
  checks: [{ rule: 1, ok: false, sentence: why }],
  ...nothing,
});

export const tooNew = (): Verdict => ({
  kind: 'too-new',
  sentence: `This was made by a later version of this program than yours, which knows format ${format} and nothing later. Nothing is wrong with the file: update the program and open it again.`,
  checks: [],
  ...nothing,
});

/** Rule `rule` is broken and what comes before it holds. */
export const altered = (rule: VerifierRule, why: string, before: readonly Check[]): Verdict => ({
  kind: 'altered',
  sentence: `Do not rely on this file: it is not what was sealed and signed. ${why}`,
  checks: [...before, { rule, ok: false, sentence: why }],
  ...nothing,
});

export const zipHolds = (files: number): Check => ({
  rule: 1,
  ok: true,
  sentence: `The ZIP file is whole, and every program finds the same ${files} files in it.`,
});
export const layoutHolds: Check = { rule: 2, ok: true, sentence: 'Every file in it is one that was sealed, and all its lists agree.' };

export const contentFingerprint = (bagManifestSha256: string): ContentFingerprint => ({
  sha256: bagManifestSha256 as Sha256,
  words: fingerprintWords(bagManifestSha256),
});

/** The verdict on a container whose first two rules hold. */
export const signatureVerdict = (
  signatures: Signatures,
  envelope: PackEnvelope,
  bagManifestSha256: string,
  before: readonly Check[],
): Verdict => {
  const { signers, extraSignatures, faults, missing } = signatures;
  const missingNames = [...new Set(missing.map(({ name }) => name))];
  const checks = [...before, ...([3, 4, 5] as const).map((rule) => signatureCheck(rule, signatures, missingNames))];
  const shared = { checks, signers, extraSignatures };
  const fingerprint = contentFingerprint(bagManifestSha256);
  const what = typeWords[envelope.type];
  const [fault] = faults;
  if (fault !== undefined) return { ...altered(fault.rule, fault.sentence, []), ...shared };
  if (missing.length > 0)
    return {
      kind: 'incomplete',
      sentence: `The content of this ${what} agrees with itself, but the ${missing.length === 1 ? 'signature' : 'signatures'} of ${list(missingNames)} ${missing.length === 1 ? 'is' : 'are'} missing: not yet given, or taken out. Until then nobody can rely on it.`,
      fingerprint,
      status: 'locked',
      missing: missingNames,
      ...shared,
    };
  const status = signatures.approved ? 'approved' : 'complete';
  const people = count(new Set(signers.map(({ member }) => member)).size);
  const unknown = [...new Set(signers.filter(({ known }) => !known).map(({ name }) => name))];
  if (unknown.length === 0)
    return {
      kind: 'intact',
      sentence: `This ${what} is whole and unchanged since ${people} signed it, and you know every one of their certificates.`,
      fingerprint,
      status,
      ...shared,
    };
  return {
    kind: 'intact-identities-unproven',
    sentence: `This ${what} is whole and unchanged since ${people} signed it. This program cannot tell whether ${list(unknown)} ${unknown.length === 1 ? 'is who that name says' : 'are who those names say'}: compare the eight words of each certificate with the person.`,
    fingerprint,
    status,
    ...shared,
  };
};

const signatureCheck = (rule: 3 | 4 | 5, { signers, faults }: Signatures, missing: readonly string[]): Check => {
  const fault = faults.find((one) => one.rule === rule);
  if (fault !== undefined) return { rule, ok: false, sentence: fault.sentence };
  if (rule === 3)
    return {
      rule,
      ok: true,
      sentence:
        signers.length === 0
          ? 'Nobody on the roster has signed yet.'
          : `${signers.length} ${signers.length === 1 ? 'signature holds' : 'signatures hold'}.`,
    };
  if (rule === 4) return { rule, ok: true, sentence: 'Each signature covers every file, and no file is left out.' };
  if (missing.length > 0) return { rule, ok: false, sentence: `Still to sign: ${list(missing)}.` };
  return { rule, ok: true, sentence: 'Everybody who must sign has signed.' };
};

const count = (people: number): string => (people === 1 ? 'one person' : `${people} people`);
const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);
