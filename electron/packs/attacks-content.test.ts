/** Attacks on the files and lists of a container (rules 2, 4 and 5), by somebody who puts the ZIP file right again, each with the words that the reader gets. */

import { describe, expect, it } from 'vitest';
import { canonical } from '../../shared/pack/canonical.ts';
import type { PackEnvelope } from '../../shared/pack/envelope.ts';
import { asha, ashaOnRoster, ben, member, packFields } from './testing.ts';
import {
  ashasSignature,
  attack,
  bensSignature,
  edited,
  envelope,
  part,
  parts,
  payload,
  rejects,
  relisted,
  replaced,
  report,
  resigned,
  textOf,
  verdictOn,
  without,
} from './testing-tamper.ts';
import { zipOf } from './testing-zip.ts';

const text = canonical(envelope);

/** The envelope with one line of its index added or changed. */
const withFile = (file: PackEnvelope['files'][number]): string => {
  const others = envelope.files.filter(({ path }) => path !== file.path);
  return canonical({ ...envelope, files: [...others, file].toSorted((a, b) => (a.path < b.path ? -1 : 1)) });
};

describe('a container whose files were changed', () => {
  rejects([
    attack(
      'one changed byte, with its checksum put right',
      () => edited(report, (text) => text.replace('evaluation', 'Evaluation')),
      2,
      '“data/report.pdf” has been changed since it was sealed',
    ),
    attack(
      'one changed byte, with all lists put right',
      () =>
        relisted(
          payload.map((one) => (one.name === report ? part(report, '%PDF-1.7 the evaluation Report') : one)),
          envelope,
        ),
      4,
      '“data/report.pdf” is not the file that Asha Patel signed',
    ),
    attack('an added file', () => zipOf([...parts, part('data/extra.pdf')]), 2, '“data/extra.pdf” has been added'),
    attack(
      'an added file, with all lists put right',
      () =>
        relisted([...payload, part('data/zzz.pdf')], {
          ...envelope,
          files: [...envelope.files, { path: 'data/zzz.pdf', title: 'Extra', mediaType: 'application/pdf', size: 5 }],
        }),
      4,
      '“data/zzz.pdf” was not there when Asha Patel signed',
    ),
    attack('a file taken out', () => zipOf(without(report)), 2, '“data/report.pdf” has been taken out'),
    attack(
      'a file taken out, with all lists put right',
      () =>
        relisted(
          payload.filter(({ name }) => name !== report),
          { ...envelope, files: envelope.files.filter(({ path }) => path !== report) },
        ),
      4,
      '“data/report.pdf”, which Asha Patel signed, has been taken out',
    ),
    attack(
      'a file under another name',
      () => zipOf(parts.map((one) => (one.name === report ? { ...one, name: 'data/report-2.pdf' } : one))),
      2,
      '“data/report-2.pdf” has been added',
    ),
  ]);
});

describe('a container whose signatures were taken out', () => {
  rejects([
    attack('one signature taken out', () => zipOf(without(bensSignature)), 5, 'Still to sign: Ben Örtlich', 'incomplete'),
    attack(
      'all signatures taken out',
      () => zipOf(without(ashasSignature, bensSignature)),
      5,
      'Still to sign: Asha Patel and Ben Örtlich',
      'incomplete',
    ),
    attack(
      'the lead signing for all',
      () => zipOf(replaced(bensSignature, textOf(ashasSignature))),
      5,
      'Still to sign: Ben Örtlich',
      'incomplete',
    ),
  ]);
});

describe('a container whose lists were changed', () => {
  rejects([
    attack('the mark not first', () => zipOf([...parts.slice(1), ...parts.slice(0, 1)]), 2, 'does not start with the mark'),
    attack('an extra file in META-INF', () => zipOf([...parts, part('META-INF/evil.xml')]), 2, '“META-INF/evil.xml” does not belong'),
    attack('an extra file at the root', () => zipOf([...parts, part('autorun.inf')]), 2, '“autorun.inf” does not belong'),
    attack('a list taken out', () => zipOf(without('bag-info.txt')), 2, '“bag-info.txt” is missing'),
    attack(
      'a list written in another way',
      () => edited('manifest-sha256.txt', (text) => text.replace('  ', ' *')),
      2,
      '“manifest-sha256.txt” is not written as it must be',
    ),
    attack('another count in the bag’s description', () => edited('bag-info.txt', (text) => text.replace('.7', '.8')), 2, '“bag-info.txt”'),
    attack(
      'the kind of a file changed in one list',
      () => edited('META-INF/manifest.xml', (text) => text.replace('application/pdf', 'text/html')),
      2,
      'another kind of file in one list than in another',
    ),
    attack(
      'the kind of a file changed in all lists',
      () =>
        relisted(payload, {
          ...envelope,
          files: envelope.files.map((file) => (file.path === report ? { ...file, mediaType: 'text/html' } : file)),
        }),
      4,
      'Asha Patel signed “data/report.pdf” as application/pdf, and it is now said to be text/html',
    ),
    attack(
      'the OpenDocument manifest listing more',
      () =>
        edited('META-INF/manifest.xml', (text) =>
          text.replace('</manifest:manifest>', '<manifest:file-entry manifest:full-path="x" manifest:media-type="y"/></manifest:manifest>'),
        ),
      2,
      'lists files that are not in it',
    ),
    attack(
      'another BagIt version',
      () => edited('bagit.txt', (list) => list.replace('1.0', '0.97')),
      2,
      '“bagit.txt” is not written as it must be',
    ),
    attack(
      'a line taken out of the list of digests',
      () => edited('manifest-sha256.txt', (list) => list.replace(/.*report\.pdf\n/, '')),
      2,
      '“data/report.pdf” has been added since it was sealed',
    ),
    ...[
      ['that is no XML', 'files'],
      ['of another kind', '<files></files>'],
      ['that says nothing of the container', textOf('META-INF/manifest.xml').replace('"/"', '"/2"')],
      ['that lists a file twice', textOf('META-INF/manifest.xml').replace(/<manifest:file-entry.*bagit.*\n/, '$&$&')],
    ].map(([what, list = '']) =>
      attack(
        `an OpenDocument manifest ${what}`,
        () => zipOf(replaced('META-INF/manifest.xml', list)),
        2,
        '“META-INF/manifest.xml” is not written as it must be',
      ),
    ),
    attack(
      'the mark of another kind of container',
      () => zipOf(replaced('mimetype', 'application/vnd.etsi.asic-s+zip')),
      2,
      'does not start with the mark',
    ),
  ]);
});

describe('a container that everybody signed, with an envelope that two readers could understand differently', () => {
  rejects([
    attack('a key twice', () => resigned(text.replace('"format":1', '"format":1,"format":1')), 2, '“data/envelope.json”'),
    attack('__proto__', () => resigned(text.replace('"format":1', '"format":1,"__proto__":{"mustSign":false}')), 2, '“data/envelope.json”'),
    attack('a byte order mark', () => resigned(`\ufeff${text}`), 2, '“data/envelope.json”'),
    attack('an escaped key', () => resigned(text.replace('"format"', '"\\u0066ormat"')), 2, '“data/envelope.json”'),
    attack('an exponent', () => resigned(text.replace('"revision":1', '"revision":1e0')), 2, '“data/envelope.json”'),
    attack('a key that is not in the format', () => resigned(canonical({ ...envelope, trusted: true })), 2, '“data/envelope.json”'),
    attack(
      'a roster on which nobody must sign',
      () => resigned(canonical({ ...envelope, members: packFields.members.map((one) => ({ ...one, mustSign: false })) })),
      2,
      '“data/envelope.json”',
    ),
    attack(
      'one certificate for two people',
      () => resigned(canonical({ ...envelope, members: [ashaOnRoster, { ...member(2, 'Ben Örtlich', 'Assessor', asha) }] })),
      2,
      '“data/envelope.json”',
    ),
    attack(
      'a file that the index does not name',
      () => relisted([...payload, part('data/zzz.pdf')], envelope, [asha, ben]),
      2,
      '“data/zzz.pdf” has been added: it is not in the index',
    ),
    attack(
      'a file that should be left out',
      () => resigned(withFile({ path: report, title: 'Report', mediaType: 'application/pdf', size: 30, sha256: '0'.repeat(64) })),
      2,
      '“data/report.pdf” has been added: it is not in the index',
    ),
    attack(
      'another size in the index',
      () => resigned(withFile({ path: report, title: 'Report', mediaType: 'application/pdf', size: 31 })),
      2,
      '“data/report.pdf” does not have the size',
    ),
    attack(
      'a file that is only in the index',
      () => resigned(withFile({ path: 'data/zzz.pdf', title: 'Z', mediaType: 'application/pdf', size: 1 })),
      2,
      '“data/zzz.pdf” has been taken out',
    ),
    attack(
      'an index in another order',
      () => resigned(canonical({ ...envelope, files: envelope.files.toReversed() })),
      2,
      'The index of files is not in order',
    ),
    attack(
      'an index that lists itself',
      () => resigned(withFile({ path: 'data/envelope.json', title: 'Envelope', mediaType: 'application/json', size: 1 })),
      2,
      'The index of files is not in order',
    ),
    attack(
      'an act chain that the index does not name',
      () => resigned(canonical({ ...envelope, chains: [] })),
      2,
      'chains of acts are not those that the index names',
    ),
    attack(
      'a merged scoresheet that is another',
      () => resigned(canonical({ ...envelope, inputs: [{ member: ashaOnRoster.id, revision: 1, path: report, sha256: '0'.repeat(64) }] })),
      2,
      'is not the scoresheet that was merged',
    ),
  ]);
});

describe('the verdict on a container that is not right', () => {
  it('is told in one sentence that also says what to do', async () => {
    const altered = await verdictOn(edited(report, (text) => text.replace('evaluation', 'Evaluation')));
    expect(altered.sentence).toBe(
      'Do not rely on this file: it is not what was sealed and signed. “data/report.pdf” has been changed since it was sealed.',
    );
    const incomplete = await verdictOn(zipOf(without(bensSignature)));
    expect(incomplete).toMatchObject({ kind: 'incomplete', status: 'locked', missing: ['Ben Örtlich'] });
    expect(incomplete.sentence).toBe(
      'The content of this evaluation pack agrees with itself, but the signature of Ben Örtlich is missing: not yet given, or taken out. Until then nobody can rely on it.',
    );
  });
});
