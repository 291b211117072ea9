/** Packs that the app itself makes: verified by other people's programs, opened and replayed by an auditor, and rejected in the right words when anything is not as it was signed. */

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Verdict } from '../../shared/pack/verdict.ts';
import { type OpenPack } from '../packs/open-pack.ts';
import { unlockKey } from '../packs/key-file.ts';
import { sealPack } from '../packs/seal.ts';
import { insertSlips, makeSlip } from '../packs/slips.ts';
import { partsOf, zipOf } from '../packs/testing-zip.ts';
import { openPack } from '../packs/unseal.ts';
import type { Script } from '../seeds/script.ts';
import { tram } from '../seeds/tram.ts';
import type { Sha256, TenderId } from '../../shared/domain/ids.ts';
import { verifyPackFile } from '../services/archive.ts';
import { inventedPassphrase } from '../services/examples.ts';
import { packOf, profilesOf } from '../store/profiles.ts';
import { closedRecordOf } from '../store/queries/archive.ts';
import { modelOf } from '../store/queries/prepare.ts';
import { temporaryFolder } from '../store/testing.ts';
import { type TestEngine, testEngine } from './testing.ts';

const now = '2026-12-01T00:00:00Z';

/** The tram with an invented table of places, so that each kind of file that a record names is in the pack. */
const script: Script = {
  ...tram,
  example: 'places',
  places: { name: 'places (invented).csv', csv: 'lsoa,decile,index,boundaries\nE01000001,1,IoD 2025,2021' },
};

/** Sealed once for all tests here, which work on copies. */
const clean: (() => void)[] = [];
let engine: TestEngine;
let tender: TenderId;
let original = '';

beforeAll(async () => {
  engine = testEngine((one) => clean.unshift(one));
  ({ tender } = await engine.play(script, 'sealed'));
  original = path.join(
    temporaryFolder((one) => clean.unshift(one)),
    'pack.asice',
  );
  copyFileSync(engine.store.read((db) => packOf(db, tender))?.file ?? '', original);
});

afterAll(() => clean.forEach((one) => one()));

const sealed = (): { file: string; folder: string } => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'pack.asice');
  copyFileSync(original, file);
  return { file, folder };
};

const inWords = (verdict: Verdict): string => `${verdict.kind}: ${verdict.sentence}`;

const missingTool = ['bash', 'unzip', 'sha256sum', 'sed', 'base64', 'od', 'openssl', 'xmlsec1'].find(
  (tool) => spawnSync(tool, ['--help']).error !== undefined,
);

it.skipIf(missingTool !== undefined)(
  `is verified by unzip, sha256sum, openssl and xmlsec1 with the commands that lie in it${missingTool === undefined ? '' : ` (skipped: ${missingTool} is not installed here)`}`,
  async () => {
    const { folder } = sealed();
    const unpack = execFileSync('unzip', ['-p', 'pack.asice', 'data/HOW-TO-VERIFY.txt'], { cwd: folder, encoding: 'utf8' });
    const commands = unpack.split('\n').filter((line) => line.startsWith('    '));
    const output = execFileSync('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(output).toContain('data/evaluation.json: OK');
    expect(output).toContain('data/report.pdf: OK');
    expect(output).toContain('Verified OK');
  },
);

it('is rejected, in words that say what is wrong, after one changed byte, one added file or one removed signature', async () => {
  const { file } = sealed();
  const whole = readFileSync(file);
  const words = async (bytes: Uint8Array): Promise<string> => {
    writeFileSync(file, bytes);
    return inWords(await verifyPackFile(file, { now }));
  };
  expect(await words(whole)).toMatch(/^intact-identities-unproven: This evaluation pack is whole and unchanged since 7 people signed it/);

  const changed = Buffer.from(whole);
  const place = whole.indexOf('Bidder C Ltd');
  changed[place] = (changed[place] ?? 0) ^ 1;
  expect(await words(changed)).toMatch(/^altered: .*(does not match|changed)/);

  const parts = partsOf(whole);
  expect(await words(zipOf([...parts, { name: 'data/added.txt', data: Buffer.from('added later') }]))).toMatch(/^altered: .*added\.txt/);
  const signatures = parts.filter((part) => part.name.startsWith('META-INF/signatures'));
  expect(signatures).toHaveLength(7);
  expect(await words(zipOf(parts.filter((part) => part !== signatures[2])))).toMatch(/^incomplete: .*signature/);
});

/** What a whole conspiring panel could do: put something else into the pack and all sign it again. */
const sealAnew = async (
  { file, folder }: { file: string; folder: string },
  edit: (path: string, bytes: Uint8Array) => Uint8Array,
): Promise<Verdict> => {
  const { pack } = await openPack(file, { now });
  if (!pack) throw new Error('not a pack');
  const { format: _, inputs: __, chains, files, ...fields } = pack.envelope;
  const bytesOf = async (name: string): Promise<Uint8Array> => edit(name, await pack.bytes(name));
  const onDisk = async (name: string): Promise<string> => {
    const target = path.join(folder, name.replaceAll('/', '-'));
    writeFileSync(target, await bytesOf(name));
    return target;
  };
  const under = (place: string) =>
    Promise.all(
      files
        .filter((one) => one.path.startsWith(place))
        .map(async (one) => ({ title: one.title, mediaType: one.mediaType, file: await onDisk(one.path) })),
    );
  const bids = (await under('data/bids/')).map((one) => [one]);
  const lines = async (chain: string): Promise<string[]> =>
    Buffer.from(await bytesOf(`data/acts/${chain}.jsonl`))
      .toString()
      .trimEnd()
      .split('\n');
  const target = path.join(folder, 'anew.asice');
  const done = await sealPack(target, {
    envelope: fields,
    evaluation: await bytesOf('data/evaluation.json'),
    report: await bytesOf('data/report.pdf'),
    chains: await Promise.all(chains.map(async ({ chain }) => ({ chain, lines: await lines(chain) }))),
    bids,
    documents: await under('data/documents/'),
  });
  if (!done.ok) throw new Error(done.refusal.sentence);
  await pack.close();
  const anew = await openPack(target, { now });
  const slips = await signedByAll(anew.pack);
  await anew.pack?.close();
  const inserted = await insertSlips(target, slips);
  if (!inserted.ok) throw new Error(inserted.refusal.sentence);
  return verifyPackFile(target, { now });
};

const signedByAll = async (pack: OpenPack | null): Promise<Uint8Array[]> => {
  const slips: Uint8Array[] = [];
  for (const profile of engine.store.read((db) => profilesOf(db))) {
    const key = await unlockKey(profile.keyFile, inventedPassphrase, Buffer.from(profile.certificate, 'base64'));
    const slip = key.ok && pack ? makeSlip(pack, key.value, '2026-11-02T00:00:00Z') : null;
    if (!slip?.ok) throw new Error('nobody signed');
    slips.push(slip.value);
  }
  return slips;
};

const replaced = (from: string, to: string) => (bytes: Uint8Array) =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');

it('is rejected even when everybody signs it again, if its result, an act or a bid is not what the record adds up to', async () => {
  const made = sealed();
  expect(inWords(await sealAnew(made, (_, bytes) => bytes))).toMatch(/^intact-identities-unproven/);
  expect(
    inWords(await sealAnew(made, (name, bytes) => (name === 'data/evaluation.json' ? replaced('"36000000"', '"31560000"')(bytes) : bytes))),
  ).toMatch(/^altered: .*do not add up to the evaluation/);
  expect(
    inWords(
      await sealAnew(made, (name, bytes) =>
        name.startsWith('data/acts/') ? replaced('"reason":"4 of 5', '"reason":"5 of 5')(bytes) : bytes,
      ),
    ),
  ).toMatch(/^altered: .*(does not follow|not written as an act|cannot be trusted)/);
  expect(
    inWords(await sealAnew(made, (name, bytes) => (name.startsWith('data/bids/') ? replaced('Bidder', 'Budder')(bytes) : bytes))),
  ).toMatch(/^altered: .*is not the one that the record names/);
  const changed = async (ending: string): Promise<string> =>
    inWords(
      await sealAnew(made, (name, bytes) =>
        name.startsWith('data/documents/') && name.endsWith(ending) ? Buffer.concat([bytes, Buffer.from('%')]) : bytes,
      ),
    );
  expect(await changed('.pdf')).toMatch(
    /^altered: .*“Register of commitments ECA-2026-014\.pdf” in this pack is not the one that the record names/,
  );
  expect(await changed('.csv')).toMatch(/^altered: .*“places \(invented\)\.csv” in this pack is not the one that the record names/);
});

it('is not built without a file that the record names: which one, and the way out, are said in words', async () => {
  const { report, register, places } = engine.store.read((db) => ({
    ...closedRecordOf(db, tender),
    places: modelOf(db, tender).places?.file,
  }));
  /** What building says while the file is away. */
  const without = async (sha256: Sha256 | null | undefined): Promise<unknown> => {
    if (!sha256) throw new Error('the record does not name this file');
    const kept = engine.store.blobs.pathOf(sha256);
    renameSync(kept, `${kept}.away`);
    const answer = await engine.ask('lead', 'archive.build', { tender, job: 'building-1' });
    renameSync(`${kept}.away`, kept);
    return answer;
  };
  const refused = (title: string, wayOut: RegExp) => ({
    kind: 'refused',
    refusal: {
      code: 'file-damaged',
      sentence: `The file “${title}” is not where it was kept.`,
      wayOut: expect.stringMatching(wayOut) as string,
    },
  });
  expect(await without(report)).toMatchObject(refused('report.pdf', /backup/));
  expect(await without(register)).toMatchObject(refused('Register of commitments ECA-2026-014.pdf', /backup/));
  expect(await without(places)).toMatchObject(refused('places (invented).csv', /Choose the same file again/));
  expect(await engine.refusal('lead', 'archive.build', { tender, job: 'building-2' })).toBeNull();
});

it('opens as an auditor sees it: read-only, replayed act by act, sealed where it was sealed then', async () => {
  const { file } = sealed();
  const auditor = 'auditor';
  const bytes = readFileSync(file);
  const { upload } = await engine.done(auditor, 'archive.beginOpen', { title: 'pack.asice', size: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += 200_000)
    await engine.done(auditor, 'archive.appendOpen', { upload, offset, data: bytes.subarray(offset, offset + 200_000).toString('base64') });
  const { verdict, opened } = await engine.done(auditor, 'archive.finishOpen', { upload, job: 'opening-1' });
  // This computer knows the certificates: everybody has a profile here.
  expect(verdict.kind).toBe('intact');
  if (!opened) throw new Error('not opened');
  const { record, tender, acts } = opened;
  const place = { record, tender };

  const result = await engine.done(auditor, 'award.view', place);
  expect(result.evaluation?.ranking?.places[0]?.shown).toBe('81.02');
  expect((await engine.done(auditor, 'moderate.view', place)).cells.flatMap((cell) => cell.marks)).toHaveLength(72);
  const bids = (await engine.done(auditor, 'receive.view', place)).bids;
  const price = bids[0]?.files.find((one) => one.envelope === 'price');
  expect(
    Buffer.from(
      (
        await engine.done(auditor, 'receive.readFile', {
          ...place,
          bid: bids[0]?.bidder.id ?? '',
          file: price?.sha256 ?? '',
          offset: 0,
          length: 5,
        })
      ).data,
      'base64',
    ).toString(),
  ).toBe('%PDF-');

  const { acts: list } = await engine.done(auditor, 'archive.acts', { ...place, from: 1, count: 500 });
  const at = (kind: string): number => list.find((act) => act.kind === kind)?.number ?? 0;
  const before = { ...place, upTo: at('sheets.unsealed') };
  expect((await engine.done(auditor, 'moderate.view', before)).cells.flatMap((cell) => cell.marks)).toEqual([]);
  expect((await engine.done(auditor, 'prepare.view', { ...place, upTo: at('criteria.frozen') - 1 })).frozen).toBe(null);
  expect((await engine.done(auditor, 'award.view', { ...place, upTo: at('price.opened') })).prices).toBe(null);
  expect((await engine.done(auditor, 'award.view', { ...place, upTo: acts })).prices).toHaveLength(4);

  await engine.done(auditor, 'archive.closeRecord', { record });
  expect(await engine.refusal(auditor, 'award.view', place)).toBe('no-such-record');
});
