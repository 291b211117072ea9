/** What a container that was not tampered with is found to be: whole, whoever saved it; signed by whom; or not a container at all. */

import { describe, expect, it } from 'vitest';
import { containerMediaType } from '../../shared/pack/manifest.ts';
import { certificateSha256, createSigningKey } from './certificate.ts';
import { asha, ashaOnRoster, ben, benOnRoster, member, outsider, sealedAt, signedAt } from './testing.ts';
import {
  ashasSignature,
  bensSignature,
  editedSignature,
  envelope,
  objectsOf,
  part,
  parts,
  payload,
  relisted,
  replaced,
  verdictOn,
  whole,
} from './testing-tamper.ts';
import { zipOf } from './testing-zip.ts';
import { writeSignature } from './xades.ts';

describe('a container that another program has saved again', () => {
  const harmless: readonly (readonly [string, () => Buffer])[] = [
    ['with its files in another order', () => zipOf([...parts.slice(0, 1), ...parts.slice(1).toReversed()])],
    ['with a comment', () => zipOf(parts, { comment: 'saved by another program' })],
    ['compressed', () => zipOf(parts.map((one, index) => ({ ...one, deflate: index > 0 })))],
    ['compressed, with descriptors', () => zipOf(parts.map((one, index) => ({ ...one, deflate: index > 0, descriptor: index > 0 })))],
    ['with Unix modes', () => zipOf(parts.map((one) => ({ ...one, listed: { madeBy: 0x0314, attributes: (0o100644 << 16) >>> 0 } })))],
    ['with empty elements written short', () => editedSignature((xml) => xml.replaceAll(/<([\w:]+)([^<>]*)><\/\1>/g, '<$1$2/>'))],
    [
      'with attributes in another order and other quotation marks',
      () => editedSignature((xml) => xml.replaceAll(/ Id="([^"]*)" URI="([^"]*)"/g, " URI='$2'\n Id='$1'")),
    ],
    ['with characters written as numbers', () => editedSignature((xml) => xml.replace('Procurement', '&#80;roc&#x75;rement'))],
    [
      'with line breaks where nothing is signed',
      () => editedSignature((xml) => xml.replaceAll('<ds:KeyInfo>', '\r\n<ds:KeyInfo>\n').replace(/<ds:SignatureValue>.{20}/, '$&\n')),
    ],
    [
      'with unsigned properties',
      () =>
        editedSignature((xml) =>
          xml.replace('</xades:SignedProperties>', '</xades:SignedProperties><xades:UnsignedProperties><x/></xades:UnsignedProperties>'),
        ),
    ],
    [
      'with the other valid value of a signature (n − s)',
      () =>
        editedSignature((xml) => xml.replace(/<ds:SignatureValue>([^<]*)/, (_, value: string) => `<ds:SignatureValue>${negated(value)}`)),
    ],
    [
      'with its signatures under other names',
      () => zipOf(parts.map((one) => ({ ...one, name: one.name.replace('signatures00', 'signatures-') }))),
    ],
  ];

  it.each(harmless)('is intact %s', async (_, bytes) => {
    expect(await verdictOn(bytes())).toMatchObject({ kind: 'intact', status: 'complete' });
  });

  it('shows a signature that was added by a stranger, and counts it for nothing', async () => {
    const stranger = writeSignature(objectsOf(parts), { at: signedAt, role: 'Auditor', commitment: 'approval' }, outsider);
    expect(await verdictOn(zipOf([...parts, { name: 'META-INF/signatures9.xml', data: stranger }]))).toMatchObject({
      kind: 'intact',
      extraSignatures: [
        {
          path: 'META-INF/signatures9.xml',
          name: 'Olive Outsider',
          sentence: 'An extra signature, not checked by this program: its signer is not on the roster.',
        },
      ],
    });
  });
});

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
function negated(value: string): string {
  const bytes = Buffer.from(value, 'base64');
  const s = order - BigInt(`0x${bytes.toString('hex', 32)}`);
  return Buffer.concat([bytes.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')]).toString('base64');
}

describe('who signed', () => {
  it('is unproven where the reader knows none of the certificates, even though the names are right', async () => {
    const verdict = await verdictOn(whole, []);
    expect(verdict.kind).toBe('intact-identities-unproven');
    expect(verdict.sentence).toContain('cannot tell whether Asha Patel and Ben Örtlich are who those names say');
    expect(verdict.signers.map(({ known, valid }) => ({ known, valid }))).toEqual([
      { known: false, valid: true },
      { known: false, valid: true },
    ]);
  });

  it('is unproven for a whole panel of namesakes with keys of their own', async () => {
    const impostor = createSigningKey({ name: 'Ben Örtlich', organisation: '' }, sealedAt);
    const certSha256 = certificateSha256(impostor.certificate);
    const members = [member(1, 'Asha Patel', 'Procurement lead', outsider), { ...benOnRoster, certSha256 }];
    expect(await verdictOn(relisted(payload, { ...envelope, members }, [outsider, impostor]))).toMatchObject({
      kind: 'intact-identities-unproven',
    });
  });

  it('names who is unproven where some are known', async () => {
    expect((await verdictOn(whole, [ashaOnRoster.certSha256])).sentence).toContain('cannot tell whether Ben Örtlich is who that name says');
  });

  it('is listed with time, role and commitment', async () => {
    const { signers } = await verdictOn(whole);
    expect(signers[0]).toMatchObject({
      member: ashaOnRoster.id,
      name: 'Asha Patel',
      role: 'Procurement lead',
      when: signedAt,
      commitment: 'approval',
      valid: true,
      known: true,
      timeDoubt: null,
    });
  });

  it('claims doubtful times without being rejected for them', async () => {
    const late = writeSignature(objectsOf(parts), { at: '2026-03-09T00:00:00Z', role: 'Procurement lead', commitment: 'approval' }, asha);
    const early = writeSignature(
      objectsOf(parts),
      { at: '2026-03-03T08:00:00Z', role: 'Assessor & moderator', commitment: 'approval' },
      ben,
    );
    const verdict = await verdictOn(
      zipOf(parts.map((one) => ({ ...one, data: one.name === ashasSignature ? late : one.name === bensSignature ? early : one.data }))),
    );
    expect(verdict.kind).toBe('intact');
    expect(verdict.signers.map(({ timeDoubt }) => timeDoubt)).toEqual([
      'The signature claims a time in the future: the clock of that computer or of this one is wrong.',
      'The signature claims a time before this was put together: a clock was wrong.',
    ]);
  });
});

describe('a file of another kind', () => {
  const others: readonly (readonly [string, Buffer])[] = [
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('Dear all, please find attached')],
    ['a word processor’s file', zipOf([part('mimetype', 'application/vnd.oasis.opendocument.text'), part('content.xml')])],
    [
      'a signed container of another program',
      zipOf([part('mimetype', containerMediaType), part('contract.pdf'), part('META-INF/manifest.xml'), part('META-INF/signatures0.xml')]),
    ],
  ];

  it.each(others)('is not called a pack: %s', async (_, bytes) => {
    expect(await verdictOn(bytes)).toMatchObject({
      kind: 'not-a-pack',
      sentence:
        'This is not a card, a briefing, a scoresheet or an evaluation pack. It may be another kind of file, or one that was cut short on its way.',
    });
  });

  it('is too new where its format is a later one, whatever else it says', async () => {
    const verdict = await verdictOn(zipOf(replaced('data/envelope.json', '{"format":2,"surprise":true}')));
    expect(verdict.kind).toBe('too-new');
    expect(verdict.sentence).toContain('update the program');
  });
});
