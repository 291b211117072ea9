/** Ways to tamper with the golden container, as somebody would who knows the format, with or without keys. */

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canonical } from '../../shared/pack/canonical.ts';
import type { PackEnvelope } from '../../shared/pack/envelope.ts';
import { bagInfo, bagManifest, containerMediaType, type DataObject, openDocumentManifest } from '../../shared/pack/manifest.ts';
import type { Check, Verdict } from '../../shared/pack/verdict.ts';
import type { SigningKey } from './certificate.ts';
import { asha, ben, freshFolder, golden, packFields, pins, readAt, signedAt } from './testing.ts';
import { type Part, partsOf, zipOf } from './testing-zip.ts';
import { openPack } from './unseal.ts';
import { writeSignature } from './xades.ts';

/** Sealed, and signed by Asha and Ben. */
export const whole = golden('complete.asice');
export const parts = partsOf(whole);
export const payload = parts.filter(({ name }) => name.startsWith('data/'));
export const report = 'data/report.pdf';
export const ashasSignature = 'META-INF/signatures001.xml';
export const bensSignature = 'META-INF/signatures002.xml';

export const textOf = (name: string): string => Buffer.from(parts.find((part) => part.name === name)?.data ?? []).toString();
export const envelope = JSON.parse(textOf('data/envelope.json')) as PackEnvelope;

export const part = (name: string, data: string | Uint8Array = 'extra'): Part => ({ name, data: Buffer.from(data) });
export const replaced = (name: string, data: string | Uint8Array): readonly Part[] =>
  parts.map((one) => (one.name === name ? part(name, data) : one));
export const without = (...names: readonly string[]): readonly Part[] => parts.filter(({ name }) => !names.includes(name));
/** One file of the container with its text edited, its checksum put right and the lists left as they were. */
export const edited = (name: string, edit: (text: string) => string): Buffer => zipOf(replaced(name, edit(textOf(name))));
export const editedSignature = (edit: (xml: string) => string): Buffer => edited(ashasSignature, edit);

/** The data objects among the parts, in name order, as the index gives their kinds. */
export const objectsOf = (from: readonly Part[], index: Pick<PackEnvelope, 'files'> = envelope): readonly DataObject[] =>
  from
    .filter(({ name }) => name !== 'mimetype' && !name.startsWith('META-INF/'))
    .map(({ name, data }) => ({
      path: name,
      sha256: createHash('sha256').update(data).digest('hex'),
      mediaType:
        index.files.find(({ path }) => path === name)?.mediaType ?? (name === 'data/envelope.json' ? 'application/json' : 'text/plain'),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

export const oldSignatures: readonly Part[] = [part(ashasSignature, textOf(ashasSignature)), part(bensSignature, textOf(bensSignature))];

/** A container whose lists all agree with another payload and another envelope. Without keys the old signatures stay. */
export const relisted = (
  files: readonly Part[],
  index: PackEnvelope,
  keys: readonly SigningKey[] | null = null,
  envelopeText = canonical(index),
): Buffer => {
  const data = files.map((one) => (one.name === 'data/envelope.json' ? part(one.name, envelopeText) : one));
  const bytes = data.reduce((sum, one) => sum + one.data.length, 0);
  const bag = [
    part('bagit.txt', textOf('bagit.txt')),
    part('bag-info.txt', bagInfo({ createdAt: packFields.createdAt, packId: packFields.packId, bytes, files: data.length })),
    part('manifest-sha256.txt', bagManifest(objectsOf(data, index))),
  ];
  const objects = objectsOf([...data, ...bag], index);
  const signatures = keys?.map((key, number) =>
    part(
      `META-INF/signatures00${number + 1}.xml`,
      writeSignature(objects, { at: signedAt, role: index.members[number]?.role ?? '', commitment: 'approval' }, key),
    ),
  );
  return zipOf([
    part('mimetype', containerMediaType),
    ...data,
    ...bag,
    part('META-INF/manifest.xml', openDocumentManifest(objects)),
    ...(signatures ?? oldSignatures),
  ]);
};

/** An envelope of another text, signed by the whole panel. */
export const resigned = (envelopeText: string): Buffer => relisted(payload, envelope, [asha, ben], envelopeText);

export const verdictOn = async (bytes: Uint8Array, known: readonly string[] = pins): Promise<Verdict> => {
  const path = join(await freshFolder(), 'attacked.asice');
  await writeFile(path, bytes);
  const { verdict, pack } = await openPack(path, { now: readAt, pins: known });
  await pack?.close();
  return verdict;
};

export interface Attack {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly kind: Verdict['kind'];
  readonly rule: Check['rule'];
  /** Part of the sentence under the broken rule. */
  readonly words: string;
}

export const attack = (
  name: string,
  bytes: () => Uint8Array,
  rule: Check['rule'],
  words: string,
  kind: Verdict['kind'] = 'altered',
): Attack => ({ name, bytes, rule, words, kind });

/** One test for each attack: it breaks this rule, and the reader is told so in these words. */
export const rejects = (attacks: readonly Attack[]): void => {
  it.each(attacks)('is rejected for $name', async ({ bytes, kind, rule, words }) => {
    const verdict = await verdictOn(bytes());
    const broken = verdict.checks.find(({ ok }) => !ok);
    expect({ kind: verdict.kind, rule: broken?.rule }).toEqual({ kind, rule });
    expect(broken?.sentence).toContain(words);
  });
};
