/** What tests of packs start from: people with fixed keys, a small tender record, and folders that go away by themselves. */

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Outcome } from '../../shared/domain/result.ts';
import type { RosterMember } from '../../shared/pack/envelope.ts';
import { certificateSha256 } from './certificate.ts';
import type { UnlockedKey } from './key-file.ts';
import type { EnvelopeFields, PackInputs } from './payload.ts';
import { sealPack, type SealOptions } from './seal.ts';

export const golden = (name: string): Buffer => readFileSync(new URL(`golden/${name}`, import.meta.url));

export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** After the certificates became valid and before everything in the tests is read. */
export const sealedAt = '2026-03-03T09:00:00Z';
export const signedAt = '2026-03-03T10:00:00Z';
export const readAt = '2026-03-04T08:00:00Z';

const person = (name: string, identity: string, recipient: string): UnlockedKey => ({
  privateKey: createPrivateKey(golden(`${name}.key.pem`)),
  certificate: new X509Certificate(golden(`${name}.cert.pem`)).raw,
  identity,
  recipient,
});

export const asha = person(
  'asha',
  'AGE-SECRET-KEY-13EE76PZTPXAEA3GX0DSDLRGL2F6K8FRCSL4A8U07QPUYRW424NHSHJG78D',
  'age1e6tc48zapw35y3hxja3g3ndyacyk5f0kt2gf2mc00nr4jg2mg37qga0x0l',
);
export const ben = person(
  'ben',
  'AGE-SECRET-KEY-1UJDLP39U3ZKGGACWQ5H0H2T26DL9L20PR4KQ7VE5MX92PXGDUEFSX949CH',
  'age1evk7xt2xphr4rgmm72hschjsr8jyn08jkukntn22ckv5etcggctqktung0',
);
/** On nobody's roster. */
export const outsider = person(
  'outsider',
  'AGE-SECRET-KEY-1W4S4EHM2QHA5XKVT6VNDWXUMPVJSYGK9SVRGVR6TZV8TT2F0YH2SGZXNWL',
  'age1wnrtsytwdwr6jk6wf7qkhdpctd3w8fstr9l7khp745tk38jcgqqqhy5r7x',
);

export const member = (number: number, name: string, role: string, key: UnlockedKey, mustSign = true): RosterMember => ({
  id: uuid(number),
  name,
  role,
  certSha256: certificateSha256(key.certificate),
  ageRecipient: key.recipient,
  mustSign,
});

export const ashaOnRoster = member(1, 'Asha Patel', 'Procurement lead', asha);
export const benOnRoster = member(2, 'Ben Örtlich', 'Assessor & moderator', ben);
export const pins = [ashaOnRoster.certSha256, benOnRoster.certSha256];

export const chain = `${uuid(1)}.${uuid(71)}`;

export const packFields: EnvelopeFields = {
  type: 'pack',
  packId: uuid(9),
  tender: { id: uuid(8), ref: 'BC/26/014', title: 'Tram maintenance' },
  revision: 1,
  previous: null,
  createdAt: sealedAt,
  from: ashaOnRoster.id,
  to: [],
  members: [ashaOnRoster, benOnRoster],
  expectedApprovals: [],
};

/** A folder of the test's own, removed after it. */
export const freshFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tender-panel-packs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A small record with one of everything, its two bid files written to `folder`. */
export const packInputs = async (folder: string, envelope: EnvelopeFields = packFields): Promise<PackInputs> => {
  const bid = join(folder, 'bid-1.pdf');
  const drawings = join(folder, 'bid-2.dwg');
  await writeFile(bid, '%PDF-1.7 the method statement');
  await writeFile(drawings, Buffer.alloc(3_000, 'drawing '));
  return {
    envelope,
    evaluation: Buffer.from('{"recommended":"00000000-0000-4000-8000-000000000051"}'),
    report: Buffer.from('%PDF-1.7 the evaluation report'),
    chains: [{ chain, lines: ['{"seq":1}', '{"seq":2}'] }],
    bids: [
      [
        { title: 'Método de trabajo.PDF', mediaType: 'application/pdf', file: bid },
        { title: 'Drawings', mediaType: 'application/octet-stream', file: drawings },
      ],
    ],
  };
};

/** The value of an outcome that must not be a refusal here. */
export const granted = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.sentence}`);
  return outcome.value;
};

/** Seals the small record in a fresh folder; the path of the container. */
export const sealedPack = async (envelope: EnvelopeFields = packFields, options: SealOptions = {}): Promise<string> => {
  const folder = await freshFolder();
  const path = join(folder, 'pack.asice');
  granted(await sealPack(path, await packInputs(folder, envelope), options));
  return path;
};
