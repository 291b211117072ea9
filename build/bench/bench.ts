/** Speed as ratios measured in one run, so that a slow machine and a fast one say the same: what the record costs beside what the disk, the digest and the database cost alone. Only how long a screen waits is told in milliseconds. */

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { BidId, CriterionId, PersonId, TenderId } from '../../shared/domain/ids.ts';
import { forkTypesetter } from '../../electron/documents/typeset/typeset.ts';
import { assemble } from '../../electron/host/engine.ts';
import { playScript } from '../../electron/seeds/examples.ts';
import { tram } from '../../electron/seeds/tram.ts';
import { verifyPackFile } from '../../electron/services/archive.ts';
import type { Caller } from '../../electron/services/context.ts';
import { inventedPassphrase } from '../../electron/services/examples.ts';
import { countActs } from '../../electron/store/acts.ts';
import { openStore } from '../../electron/store/open.ts';
import { rebuild } from '../../electron/store/project.ts';
import { packOf } from '../../electron/store/profiles.ts';
import { record } from '../../electron/store/record.ts';
import { reckoning } from './reckoning.ts';
import { viewsOfLargeTender } from './views.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-bench-'));
const quick = process.argv.includes('--quick');

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const percentile95 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
const say = (line: string): void => console.log(line);
const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

const opened = openStore(path.join(folder, 'store'));
if (!opened.ok) throw new Error(opened.refusal.sentence);
const store = opened.value;
const { context, invoke } = assemble(store, {
  exchange: path.join(folder, 'exchange'),
  startTypesetter: () => forkTypesetter(new URL('../main/typesetter.child.js', import.meta.url)),
  spreadsheetWorker: new URL('../main/spreadsheet.worker.js', import.meta.url),
});

/** One score, from the call to "kept", against the barest commit that the same database can make on the same disk. */
const recordAgainstCommit = async (): Promise<TenderId> => {
  const played = await playScript(context, invoke, tram, 'score');
  const window = { window: 'bench' };
  const person = played.people.get('A1');
  if (!person) throw new Error('no assessor');
  await invoke('people.signIn', { person, passphrase: inventedPassphrase }, window);
  const items = tram.criteria.flatMap((one) =>
    one.kind === 'scored' ? [...played.bids.values()].map((bid) => ({ criterion: played.criteria.get(one.number), bid })) : [],
  );
  const mark = { value: '4', strengths: 'A reason of about a hundred words. '.repeat(17), weaknesses: '', evidence: [], notFound: true };
  const bare = new Database(path.join(folder, 'bare.sqlite'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE one (body TEXT) STRICT');
  const insert = bare.prepare('INSERT INTO one VALUES (?)');
  const body = JSON.stringify(mark);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < (quick ? 100 : 1_000); round += 1) {
    const item = items[round % items.length];
    const before = performance.now();
    const answer = await invoke('score.recordMark', { tender: played.tender, ...item, mark }, window);
    const between = performance.now();
    insert.run(body);
    const after = performance.now();
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
    // The first call of all begins the sheet, which splits a key among the holders.
    if (round === 0) continue;
    ours.push(between - before);
    theirs.push(after - between);
  }
  bare.close();
  say(
    `Record a score, durably: ${(median(ours) / median(theirs)).toFixed(2)} × a bare commit (median ${milliseconds(median(ours))} against ${milliseconds(median(theirs))}; 95th percentile ${milliseconds(percentile95(ours))})`,
  );
  return played.tender;
};

/** 100,000 acts played again under all rules, against inserting as many rows into the same kind of database. */
const replay = (tender: TenderId): void => {
  const wanted = quick ? 10_000 : 100_000;
  const assessors = store
    .read((db) => db.all<{ person: PersonId }>('SELECT person FROM sheet WHERE tender = ?', tender))
    .map((row) => row.person);
  const marks = store.read((db) =>
    db.all<{ criterion: CriterionId; bid: BidId; content: string }>(
      'SELECT criterion, bid, content FROM sealed_mark WHERE tender = ?',
      tender,
    ),
  );
  const [actor] = assessors;
  while (store.read((db) => countActs(db, tender)) < wanted)
    store.write((db) => {
      for (let index = 0; index < 1_000; index += 1) {
        const one = marks[index % marks.length];
        if (!one || actor === undefined) throw new Error('nothing to record');
        const done = record(db, {
          tender,
          kind: 'mark.recorded',
          actor,
          device: context.device,
          at: context.clock(),
          body: { ...one, complete: true },
        });
        if (!done.ok) throw new Error(done.refusal.sentence);
      }
    });
  const acts = store.read((db) => countActs(db, tender));
  const before = performance.now();
  store.write((db) => rebuild(db, tender));
  const ours = performance.now() - before;

  const bare = new Database(path.join(folder, 'rows.sqlite'));
  bare.pragma('journal_mode = WAL');
  bare.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, body TEXT) STRICT');
  const insert = bare.prepare('INSERT INTO one (body) VALUES (?)');
  const body = JSON.stringify(marks[0]);
  const started = performance.now();
  bare.transaction(() => {
    for (let index = 0; index < acts; index += 1) insert.run(body);
  })();
  const theirs = performance.now() - started;
  bare.close();
  say(
    `Replay of ${acts.toLocaleString('en-GB')} acts: ${(ours / theirs).toFixed(1)} × inserting as many rows (${(ours / 1000).toFixed(2)} s, ${Math.round(acts / (ours / 1000)).toLocaleString('en-GB')} acts a second)`,
  );
};

const putIn = async (tender: TenderId, bid: string, size: number, window: Caller): Promise<void> => {
  const done = async (name: string, payload: unknown): Promise<Record<string, unknown>> => {
    const answer = await invoke(name, payload, window);
    if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.value as Record<string, unknown>;
  };
  const file = {
    tender,
    bid,
    envelope: 'quality',
    title: 'Drawings.bin',
    mediaType: 'application/octet-stream',
    size,
    receivedAt: context.clock(),
  };
  const { upload } = await done('receive.beginFile', file);
  const piece = randomBytes(1024 * 1024);
  for (let offset = 0; offset < size; offset += piece.length) {
    piece.writeUInt32BE(offset / piece.length);
    await done('receive.appendFile', { upload, offset, data: piece.toString('base64') });
  }
  await done('receive.finishFile', { upload });
};

/** A pack with large bids, verified by every rule, against OpenSSL reading the same bytes once. */
const verification = async (): Promise<void> => {
  const size = (quick ? 32 : 512) * 1024 * 1024;
  const played = await playScript(context, invoke, tram, 'receive');
  const window = { window: 'bench' };
  await invoke('people.signIn', { person: played.people.get('lead'), passphrase: inventedPassphrase }, window);
  for (const bid of played.bids.values()) await putIn(played.tender, bid, size / played.bids.size, window);
  await playScript(context, invoke, tram, 'sealed', { from: 'receive', played });
  const pack = store.read((db) => packOf(db, played.tender));
  if (!pack) throw new Error('nothing was sealed');
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < (quick ? 1 : 3); run += 1) {
    const before = performance.now();
    const verdict = await verifyPackFile(pack.file, { now: context.clock() });
    const between = performance.now();
    execFileSync('openssl', ['dgst', '-sha256', pack.file]);
    theirs.push(performance.now() - between);
    ours.push(between - before);
    if (verdict.kind !== 'intact-identities-unproven') throw new Error(verdict.sentence);
  }
  say(
    `Verify a pack of ${size / 1024 / 1024} MiB: ${(median(ours) / median(theirs)).toFixed(2)} × openssl dgst -sha256 (${(median(ours) / 1000).toFixed(2)} s, ${Math.round(size / 1e6 / (median(ours) / 1000))} MB a second)`,
  );
};

const hasOpenSsl = (): boolean => {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    return false;
  }
};

try {
  reckoning(say, folder, quick);
  await viewsOfLargeTender(
    say,
    context,
    invoke,
    quick ? { bids: 12, questions: 12, assessors: 3 } : { bids: 60, questions: 60, assessors: 5 },
  );
  const tender = await recordAgainstCommit();
  replay(tender);
  if (hasOpenSsl()) await verification();
  else say('Verify a pack: not measured, because there is no openssl on this computer to measure against.');
} finally {
  store.close();
  rmSync(folder, { recursive: true, force: true });
}
