/** Attacks on the ZIP file (rule 1), each with the words that the reader gets. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, pins, readAt } from './testing.ts';
import { attack, bensSignature, objectsOf, part, parts, rejects, report, whole } from './testing-tamper.ts';
import { type Part, zipOf } from './testing-zip.ts';
import { openPack } from './unseal.ts';

const changed = (name: string, change: Partial<Part>): Buffer =>
  zipOf(parts.map((one) => (one.name === name ? { ...one, ...change } : one)));
const unicodePath = Buffer.concat([Buffer.from([0x75, 0x70, 0x09, 0x00, 0x01, 0, 0, 0, 0]), Buffer.from('evil')]);
const different = 'different programs would find different files';

describe('a container that somebody tampered with', () => {
  rejects([
    attack('the mark not first', () => zipOf([...parts.slice(1), ...parts.slice(0, 1)]), 2, 'does not start with the mark'),
    attack('the mark compressed', () => changed('mimetype', { deflate: true }), 2, 'does not start with the mark'),
    attack('a file twice', () => zipOf([...parts, part(report)]), 1, 'names that some computers take for the same'),
    attack(
      'another name in the local header',
      () => changed(report, { local: { name: 'data/repore.pdf' } }),
      1,
      'in two places of the ZIP file does not agree',
    ),
    attack(
      'another size in the local header',
      () => changed(report, { local: { size: 5, packed: 5 } }),
      1,
      'in two places of the ZIP file does not agree',
    ),
    attack(
      'another checksum in the local header',
      () => changed(report, { local: { crc: 5 } }),
      1,
      'in two places of the ZIP file does not agree',
    ),
    attack(
      'a file that the directory does not name',
      () => zipOf([...parts, { ...part('data/report.pdf', 'another report'), hidden: true }]),
      1,
      'something between the files',
    ),
    attack(
      'a hidden file between two others',
      () => zipOf([...parts.slice(0, 3), { ...part('data/hidden.pdf'), hidden: true }, ...parts.slice(3)]),
      1,
      'something between the files',
    ),
    attack('a program in front', () => Buffer.concat([Buffer.from('MZ a program'), whole]), 1, different),
    attack('another archive in front', () => Buffer.concat([zipOf([part('data/report.pdf')]), whole]), 1, different),
    attack('another archive behind', () => Buffer.concat([whole, zipOf([part('data/envelope.json')])]), 1, different),
    attack('bytes behind the end', () => Buffer.concat([whole, Buffer.from('behind')]), 1, 'added after its end'),
    attack(
      'bytes between the last file and the directory',
      () => changed(bensSignature, { after: Buffer.from('gap') }),
      1,
      'something between the files',
    ),
    attack('a wrong count of files', () => zipOf(parts, { entries: parts.length - 1 }), 1, 'not hold as many files as it says'),
    attack('a divided archive', () => zipOf(parts, { disk: 1 }), 1, 'one part of a divided ZIP file'),
    attack('the mark of encryption', () => changed(report, { local: { flags: 1 }, listed: { flags: 1 } }), 1, 'is encrypted'),
    attack(
      'an unknown compression',
      () => changed(report, { local: { method: 12 }, listed: { method: 12 } }),
      1,
      'compressed in an unknown way',
    ),
    attack('a second name in a Unicode field', () => changed(report, { extra: unicodePath }), 1, 'has a second name'),
    attack('a descriptor behind a stored file', () => changed(report, { descriptor: true }), 1, different),
    attack(
      'a symbolic link',
      () => changed(report, { listed: { madeBy: 0x0314, attributes: (0o120777 << 16) >>> 0 } }),
      1,
      'not a file but a link',
    ),
    attack(
      'a device',
      () => changed(report, { listed: { madeBy: 0x0314, attributes: (0o020666 << 16) >>> 0 } }),
      1,
      'not a file but a link',
    ),
    attack('a folder', () => zipOf([...parts, part('data/empty/', '')]), 1, 'a name that is not allowed'),
    attack(
      'a bomb by ratio',
      () => zipOf([...parts, { name: 'data/bomb.bin', data: Buffer.alloc(3_000_000), deflate: true }]),
      1,
      'unpack to far more than is believable',
    ),
    attack(
      'a bomb by a lying size',
      () => changed(report, { data: Buffer.alloc(900_000), deflate: true, local: { size: 30 }, listed: { size: 30 } }),
      1,
      '“data/report.pdf” has been damaged or changed',
    ),
    ...[
      '../evil',
      '/etc/passwd',
      'C:/evil',
      'data\\evil',
      './evil',
      'data/../../evil',
      'data//evil',
      'data/evil.',
      'data/con',
      'data/AUX.pdf',
      'data/lpt1.txt',
      'data/a\0b',
      'data/\u00e9.pdf',
      'data/a b',
      'a'.repeat(241),
    ].map((name) => attack(`the name ${JSON.stringify(name)}`, () => zipOf([...parts, part(name)]), 1, 'a name that is not allowed')),
    attack(
      'a name that differs only in case',
      () => zipOf([...parts, part('data/Report.pdf')]),
      1,
      'names that some computers take for the same',
    ),
    attack(
      'a name that is a folder of another',
      () => zipOf([...parts, part('data/bids/001')]),
      1,
      'names that some computers take for the same',
    ),
    attack('the mark compressed', () => changed('mimetype', { deflate: true }), 2, 'does not start with the mark'),
    attack(
      'one changed byte in a file',
      () => Buffer.from(whole.toString('latin1').replace('the evaluation report', 'the evaluation Report'), 'latin1'),
      1,
      '“data/report.pdf” has been damaged or changed',
    ),
    attack('the end cut off', () => whole.subarray(0, -40), 1, 'cut short'),
  ]);

  it('never hands out other files than were sealed, whichever byte is flipped', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'flipped.asice');
    const original = objectsOf(parts).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    // A step that is coprime to every record's size visits each kind of field.
    for (let index = 0; index < whole.length; index += 61) {
      const flipped = Buffer.from(whole);
      flipped[index] = (flipped[index] ?? 0) ^ 0x10;
      await writeFile(path, flipped);
      const { verdict, pack } = await openPack(path, { now: readAt, pins });
      if (pack !== null) expect({ index, objects: pack.objects }).toEqual({ index, objects: original });
      else expect(['altered', 'not-a-pack']).toContain(verdict.kind);
      await pack?.close();
    }
  });
});
