import { describe, expect, it } from 'vitest';
import { bagInfo, bagManifest, clashingName, isSafeName, openDocumentManifest, readBagManifest, signaturePath } from './manifest.ts';

const digest = (digit: string): string => digit.repeat(64);
const objects = [
  { path: 'data/b.pdf', sha256: digest('b'), mediaType: 'application/pdf' },
  { path: 'bagit.txt', sha256: digest('0'), mediaType: 'text/plain' },
  { path: 'data/B.pdf', sha256: digest('c'), mediaType: 'application/pdf' },
  { path: 'data/a/1.txt', sha256: digest('a'), mediaType: 'text/plain' },
];

describe('names', () => {
  it.each([
    'mimetype',
    'data/bids/001/0001.pdf',
    'META-INF/signatures001.xml',
    'data/.hidden',
    'data/con-1.txt',
    'data/console.txt',
    'a'.repeat(240),
  ])('%s is safe', (name) => {
    expect(isSafeName(name)).toBe(true);
  });

  it.each([
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    'a/../b',
    'a/.',
    'a./b',
    'a\\b',
    'C:a',
    'a b',
    'é',
    'a\0',
    'con',
    'a/NUL.txt',
    'com1.log',
    'prn.tar.gz',
    'a'.repeat(241),
  ])('“%s” is not', (name) => {
    expect(isSafeName(name)).toBe(false);
  });

  it('clash where some computer takes two for one', () => {
    expect(clashingName(['data/a', 'data/b', 'data2/a'])).toBeNull();
    expect(clashingName(['data/a.pdf', 'data/A.pdf'])).toBe('data/A.pdf');
    expect(clashingName(['data/a', 'Data/a'])).toBe('Data/a');
    expect(clashingName(['data/a/b', 'data/A'])).toBe('data/a/b');
  });

  it('of signatures are allowed as other programs write them', () => {
    for (const name of ['META-INF/signatures001.xml', 'META-INF/signatures0.xml', 'META-INF/signatures.xml'])
      expect(signaturePath.test(name)).toBe(true);
    for (const name of ['META-INF/evil.xml', 'META-INF/signatures/1.xml', 'META-INF/signatures1.p7s', 'data/META-INF/signatures1.xml'])
      expect(signaturePath.test(name)).toBe(false);
  });
});

describe('the BagIt manifest', () => {
  // RFC 8493, section 2.1.3; the order is that of LC_ALL=C sort.
  const text = `${digest('c')}  data/B.pdf\n${digest('a')}  data/a/1.txt\n${digest('b')}  data/b.pdf\n`;

  it('lists the payload and nothing else, in byte order', () => {
    expect(bagManifest(objects)).toBe(text);
  });

  it('is read back only as it is written', () => {
    expect(readBagManifest(text)).toEqual(
      new Map([
        ['data/B.pdf', digest('c')],
        ['data/a/1.txt', digest('a')],
        ['data/b.pdf', digest('b')],
      ]),
    );
    for (const other of [
      text.slice(0, -1),
      `${text}\n`,
      text.replace('  ', ' *'),
      text.toUpperCase(),
      text.replaceAll('\n', '\r\n'),
      text + text,
      `${digest('d')}  bagit.txt\n${text}`,
    ])
      expect(readBagManifest(other)).toBeNull();
  });

  it('is described with the day, the pack and the amount', () => {
    expect(bagInfo({ createdAt: '2026-03-03T09:00:00Z', packId: 'p', bytes: 279_164_409_832, files: 1198 })).toBe(
      'Bagging-Date: 2026-03-03\nExternal-Identifier: p\nPayload-Oxum: 279164409832.1198\n',
    );
  });
});

it('the OpenDocument manifest lists every data object with its kind, and the container itself', () => {
  expect(openDocumentManifest(objects.slice(0, 2))).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.etsi.asic-e+zip"></manifest:file-entry>
<manifest:file-entry manifest:full-path="bagit.txt" manifest:media-type="text/plain"></manifest:file-entry>
<manifest:file-entry manifest:full-path="data/b.pdf" manifest:media-type="application/pdf"></manifest:file-entry>
</manifest:manifest>
`,
  );
});
