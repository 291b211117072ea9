/** `tender-panel verify`: one file, one verdict, in words for people or in JSON for programs. */

import { stat } from 'node:fs/promises';
import type { Time } from '../../../shared/domain/ids.ts';
import type { Signer, Verdict } from '../../../shared/pack/verdict.ts';
import { verifyPackFile } from '../../services/archive.ts';
import { status, type Terminal } from './terminal.ts';

export interface VerifyOptions {
  readonly file: string;
  readonly json: boolean;
  /** SHA-256 of certificates whose owners the reader knows, in hexadecimal. */
  readonly pins: readonly string[];
}

/** What a script goes by. Only an intact pack is success. */
export const statusOf: Readonly<Record<Verdict['kind'], number>> = {
  intact: 0,
  'intact-identities-unproven': 10,
  incomplete: 11,
  altered: 12,
  'not-a-pack': 13,
  'too-new': 14,
};

const headings: Readonly<Record<Verdict['kind'], string>> = {
  intact: 'INTACT',
  'intact-identities-unproven': 'INTACT, but you have not said whose certificates you know',
  incomplete: 'INCOMPLETE',
  altered: 'ALTERED',
  'not-a-pack': 'NOT A PACK',
  'too-new': 'TOO NEW',
};

const signerLines = ({ name, role, valid, known, when, certificate, fingerprintWords, timeDoubt }: Signer): string[] => [
  `  ${valid ? 'holds ' : 'FAILS '} ${name} (${role})${when === null ? '' : `, says signed at ${when}`}${known ? ', certificate known to you' : ''}`,
  `         certificate ${certificate}`,
  `         in words: ${fingerprintWords}`,
  ...(timeDoubt === null ? [] : [`         ${timeDoubt}`]),
];

export const verdictInWords = (file: string, verdict: Verdict): string => {
  const { kind, sentence, checks, signers, extraSignatures } = verdict;
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);
  return [
    `${file}: ${headings[kind]}`,
    sentence,
    ...('fingerprint' in verdict ? ['', `Fingerprint ${verdict.fingerprint.sha256}`, `in words: ${verdict.fingerprint.words}`] : []),
    ...section(
      'Checks',
      checks.map(({ ok, sentence: what }) => `  ${ok ? 'holds ' : 'FAILS '} ${what}`),
    ),
    ...section('Signatures', signers.flatMap(signerLines)),
    ...section(
      'Signatures that count for nothing',
      extraSignatures.map(({ path, name, sentence: what }) => `  ${path}${name === '' ? '' : ` (${name})`}: ${what}`),
    ),
    '',
  ].join('\n');
};

const now = (): Time => `${new Date().toISOString().slice(0, 19)}Z`;

/** Answers the status for the shell: 0 only for an intact pack. */
export const verify = async ({ file, json, pins }: VerifyOptions, { print, complain }: Terminal): Promise<number> => {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    complain(`There is no file ${file}, or it may not be read.`);
    return status.failed;
  }
  const verdict = await verifyPackFile(file, { now: now(), pins });
  print(json ? JSON.stringify(verdict, null, 2) : verdictInWords(file, verdict));
  return statusOf[verdict.kind];
};
