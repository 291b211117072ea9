/** Attacks on the signature files (rules 3 and 5), each with the words that the reader gets. */

import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateSha256, selfSigned, signBytes } from './certificate.ts';
import { asha, ashaOnRoster, outsider, sealedAt, signedAt } from './testing.ts';
import {
  ashasSignature,
  attack,
  editedSignature,
  envelope,
  objectsOf,
  parts,
  payload,
  rejects,
  relisted,
  replaced,
  verdictOn,
} from './testing-tamper.ts';
import { zipOf } from './testing-zip.ts';
import { type SignatureClaims, writeSignature } from './xades.ts';

const signed = (edit: (xml: string) => string) => (): Buffer => editedSignature(edit);
const cut = (xml: string, start: string, end: string): string => xml.slice(xml.indexOf(start), xml.indexOf(end) + end.length);
/** Asha's own signature, made with her key, that says something else. */
const saying = (claims: Partial<SignatureClaims>) => (): Buffer =>
  zipOf(
    replaced(
      ashasSignature,
      writeSignature(objectsOf(parts), { at: signedAt, role: 'Procurement lead', commitment: 'approval', ...claims }, asha),
    ),
  );

/** An HMAC under the public key, for a verifier that lets the file choose the method. */
function hmacSigned(xml: string): string {
  const info = cut(xml, '<ds:SignedInfo', '</ds:SignedInfo>').replace('xmldsig-more#ecdsa-sha256', 'xmldsig-more#hmac-sha256');
  const value = createHmac('sha256', asha.certificate).update(info).digest('base64');
  return xml
    .replace(cut(xml, '<ds:SignedInfo', '</ds:SignedInfo>'), info)
    .replace(/<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${value}`);
}

/** Signature wrapping: the true signed properties go where a digest finds them by name, false ones where a program reads them. */
function wrapped(xml: string, name = 'signed-properties'): string {
  const properties = cut(xml, '<xades:SignedProperties', '</xades:SignedProperties>');
  const forged = properties.replace(signedAt, '2026-03-03T23:00:00Z').replace('Id="signed-properties"', `Id="${name}"`);
  return xml.replace(properties, forged).replace('</ds:Signature>', `<ds:Object>${properties}</ds:Object></ds:Signature>`);
}

describe('a signature file that could be understood in more than one way', () => {
  rejects([
    attack(
      'a document type',
      signed((xml) => xml.replace('<asic:', '<!DOCTYPE x [<!ENTITY e "x">]><asic:')),
      3,
      '“META-INF/signatures001.xml” is not a signature that can be read',
    ),
    attack(
      'an external entity',
      signed((xml) =>
        xml
          .replace('<asic:', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><asic:')
          .replace('<ds:SignatureValue>', '<ds:SignatureValue>&e;'),
      ),
      3,
      'is not a signature that can be read',
    ),
    attack(
      'an entity of one’s own',
      signed((xml) => xml.replace('<ds:SignatureValue>', '<ds:SignatureValue>&e;')),
      3,
      'is not a signature that can be read',
    ),
    attack(
      'a comment inside a value',
      signed((xml) => xml.replace('<xades:ClaimedRole>', '<xades:ClaimedRole><!-- -->')),
      3,
      'is not a signature that can be read',
    ),
    attack(
      'a processing instruction',
      signed((xml) => xml.replace('<ds:SignatureValue>', '<?x?><ds:SignatureValue>')),
      3,
      'is not a signature that can be read',
    ),
    attack(
      'CDATA',
      signed((xml) => xml.replace('Procurement lead', '<![CDATA[Procurement lead]]>')),
      3,
      'is not a signature that can be read',
    ),
  ]);
});

describe('a signature that does not hold', () => {
  rejects([
    attack(
      'the claimed time changed',
      signed((xml) => xml.replace(signedAt, '2026-03-03T08:00:00Z')),
      3,
      'what was said at signing',
    ),
    attack(
      'the claimed role changed',
      signed((xml) => xml.replace('Procurement lead', 'Approver')),
      3,
      'what was said at signing',
    ),
    attack(
      'a role of one’s own',
      saying({ role: 'Chief Executive' }),
      5,
      'signed as “Chief Executive”, but is “Procurement lead” on the roster',
    ),
    attack('a time before the certificate', saying({ at: '2026-02-01T00:00:00Z' }), 3, 'a time at which its certificate was not valid'),
    attack(
      'a digest inside the signature changed',
      signed((xml) => xml.replace(/<ds:DigestValue>.{4}/, '<ds:DigestValue>AAAA')),
      3,
      'not the one that this certificate’s key makes',
    ),
    attack(
      'a weaker digest named',
      signed((xml) => xml.replace('xmlenc#sha256', 'xmldsig#sha1')),
      3,
      'a method of signing that is not allowed',
    ),
    attack(
      'a secret-key method named',
      signed((xml) => hmacSigned(xml)),
      3,
      'a method of signing that is not allowed',
    ),
    attack(
      'another canonical form named',
      signed((xml) =>
        xml.replace(
          'CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
          'CanonicalizationMethod Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"',
        ),
      ),
      3,
      'a method of signing that is not allowed',
    ),
    attack(
      'a transform added to a file',
      signed((xml) =>
        xml.replace('URI="bag-info.txt">', 'URI="bag-info.txt"><ds:Transforms><ds:Transform Algorithm="x"></ds:Transform></ds:Transforms>'),
      ),
      3,
      'does not have the exact form',
    ),
    attack(
      'a flipped bit in the signature value',
      signed((xml) => xml.replace(/<ds:SignatureValue>(.)/, (_, first: string) => `<ds:SignatureValue>${first === 'A' ? 'B' : 'A'}`)),
      3,
      'not the one that this certificate’s key makes',
    ),
    attack(
      'a signature value of noughts',
      signed((xml) => xml.replace(/<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${Buffer.alloc(64).toString('base64')}`)),
      3,
      'not the one that this certificate’s key makes',
    ),
    attack(
      'a signature value with a byte more',
      signed((xml) =>
        xml.replace(
          /<ds:SignatureValue>([^<]*)/,
          (_, value: string) => `<ds:SignatureValue>${Buffer.concat([Buffer.from(value, 'base64'), Buffer.of(0)]).toString('base64')}`,
        ),
      ),
      3,
      'not the one that this certificate’s key makes',
    ),
    attack(
      'the certificate in it swapped',
      signed((xml) =>
        xml.replace(/<ds:X509Certificate>[^<]*/, `<ds:X509Certificate>${Buffer.from(outsider.certificate).toString('base64')}`),
      ),
      3,
      'made with another certificate',
    ),
    attack(
      'two signatures in one file',
      signed((xml) => xml.replace('</asic:XAdESSignatures>', `${cut(xml, '<ds:Signature ', '</ds:Signature>')}</asic:XAdESSignatures>`)),
      3,
      'two of its parts have one name',
    ),
    attack(
      'two signatures in one file under two names',
      signed((xml) =>
        xml.replace(
          '</asic:XAdESSignatures>',
          `${cut(xml, '<ds:Signature ', '</ds:Signature>').replaceAll(/Id="[^"]*"/g, '')}</asic:XAdESSignatures>`,
        ),
      ),
      3,
      'does not have the exact form',
    ),
    attack('the signed part moved aside and another put in its place', signed(wrapped), 3, 'two of its parts have one name'),
    attack(
      'the signed part moved aside under another name',
      signed((xml) => wrapped(xml, 'evil')),
      3,
      'does not have the exact form',
    ),
    attack(
      'words between the elements',
      signed((xml) => xml.replace('<ds:KeyInfo>', 'words<ds:KeyInfo>')),
      3,
      'does not have the exact form',
    ),
  ]);
});

/** Asha's signature over a changed form of what she signs: its digest and its value are right, so only the form is left to object to. */
const reformed =
  ({
    properties = (xml) => xml,
    info = (xml) => xml,
  }: {
    readonly properties?: (xml: string) => string;
    readonly info?: (xml: string) => string;
  }) =>
  (): Buffer =>
    editedSignature((xml) => {
      const oldProperties = cut(xml, '<xades:SignedProperties', '</xades:SignedProperties>');
      const newProperties = properties(oldProperties);
      const digest = createHash('sha256').update(newProperties).digest('base64');
      const oldInfo = cut(xml, '<ds:SignedInfo', '</ds:SignedInfo>');
      const newInfo = info(oldInfo.replace(/(<\/ds:Transforms>.*<ds:DigestValue>)[^<]*/, `$1${digest}`));
      const value = Buffer.from(signBytes(asha.privateKey, Buffer.from(newInfo))).toString('base64');
      return xml
        .replace(oldProperties, () => newProperties)
        .replace(oldInfo, () => newInfo)
        .replace(/<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${value}`);
    });

const exactForm = 'does not have the exact form';
const format = /<xades:DataObjectFormat .*?<\/xades:DataObjectFormat>/;
const reference = /<ds:Reference Id.*?<\/ds:Reference>/;

describe('a signature that holds, in a form that some program could read differently', () => {
  it('is intact as long as nothing is changed', async () => {
    expect((await verdictOn(reformed({})())).kind).toBe('intact');
  });

  const inProperties: readonly (readonly [name: string, from: string | RegExp, to: string, words?: string])[] = [
    ['without a time', /<xades:SigningTime>.*?<\/xades:SigningTime>/, ''],
    ['with half a time', signedAt, '2026-03-03', 'its time is not a time'],
    ['with a time that there is not', signedAt, '2026-13-03T10:00:00Z', 'its time is not a time'],
    ['with two roles', /<xades:ClaimedRole>.*?<\/xades:ClaimedRole>/, '$&$&'],
    ['with an attribute on the role', '<xades:ClaimedRole>', '<xades:ClaimedRole lang="en">'],
    ['with an element in the role', 'Procurement lead', '<xades:X></xades:X>Procurement lead'],
    ['with a commitment of another kind', '#ProofOfApproval', '#ProofOfOrigin'],
    ['with a commitment to some files only', '<xades:AllSignedDataObjects>', '<xades:AllSignedDataObjects><xades:X></xades:X>'],
    ['without a commitment', /<xades:CommitmentTypeIndication>.*<\/xades:CommitmentTypeIndication>/, ''],
    ['without the kind of one file', format, ''],
    ['with the kinds of two files for one', format, '$&$&'],
    ['with the kind of a file that is not covered', '#file-1"', '#file-99"'],
    ['with something else for the kind of a file', format, '<xades:X></xades:X>'],
    ['under another name', /xades:SignedProperties(?=[ >])/g, 'xades:Other'],
    ['with a commitment under another name', /xades:CommitmentTypeIndication/g, 'xades:Other'],
    [
      'with the kind of a file under another name',
      /<xades:DataObjectFormat (.*?)<\/xades:DataObjectFormat>/,
      '<xades:Other $1</xades:Other>',
    ],
    ['with one kind more than files', /(<xades:DataObjectFormat (?:(?!<xades:DataObjectFormat).)*?)<xades:Comm/, '$1$1<xades:Comm'],
    ['with two certificates', /<xades:Cert>.*<\/xades:Cert>/, '$&$&'],
    ['with another digest of the certificate', 'xmlenc#sha256', 'xmldsig#sha1', 'a method of signing that is not allowed'],
    ['with something behind the digest of the certificate', '</xades:CertDigest>', '<xades:X></xades:X></xades:CertDigest>'],
    [
      'with something more about the files',
      '</xades:SignedDataObjectProperties>',
      '<xades:X></xades:X></xades:SignedDataObjectProperties>',
    ],
    [
      'with something more about the signature',
      '</xades:SignedSignatureProperties>',
      '<xades:X></xades:X></xades:SignedSignatureProperties>',
    ],
  ];
  rejects(
    inProperties.map(([name, from, to, words = exactForm]) =>
      attack(`properties ${name}`, reformed({ properties: (xml) => xml.replace(from, to) }), 3, words),
    ),
  );

  const inInfo: readonly (readonly [name: string, from: string | RegExp, to: string, words?: string])[] = [
    ['without references', /<ds:Reference .*<\/ds:Reference>/, ''],
    ['without anything', /<ds:Canon.*<\/ds:Reference>/, ''],
    ['without its properties', /<ds:Reference Type.*<\/ds:Reference>/, ''],
    ['with properties of another kind', '01903#SignedProperties', '01903#Other'],
    ['with the properties of another signature', '#signed-properties', '#other'],
    ['with properties that are not transformed', /<ds:Transforms>.*<\/ds:Transforms>/, ''],
    ['with properties that are transformed twice', /<ds:Transform .*?<\/ds:Transform>/, '$&$&'],
    [
      'with properties transformed in another way',
      /<ds:Transform Algorithm="[^"]*"/,
      '<ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"',
      'a method of signing that is not allowed',
    ],
    ['with something else than a transform', /<ds:Transforms>(.*)<\/ds:Transforms>/, '<ds:Other>$1</ds:Other>'],
    ['with something else than a reference', reference, '<ds:Other Id="file-1" URI="bag-info.txt"></ds:Other>'],
    ['with something between the references', reference, '$&<ds:Other></ds:Other>'],
    ['with a reference under another name', /<ds:Reference Id(.*?)<\/ds:Reference>/, '<ds:Other Id$1</ds:Other>'],
    ['with a reference without a name', ' Id="file-1"', ''],
    ['with a kind on a reference', ' Id="file-1"', ' Id="file-1" Type="x"'],
    ['with something in its method', 'ecdsa-sha256">', 'ecdsa-sha256"><ds:X></ds:X>'],
    ['with something else than a method', /<ds:SignatureMethod (.*?)<\/ds:SignatureMethod>/, '<ds:Other $1</ds:Other>'],
    ['with something else than a digest', /<ds:DigestValue>(.*?)<\/ds:DigestValue>/, '<ds:Other>$1</ds:Other>'],
    ['with two digests', /<ds:DigestValue>.*?<\/ds:DigestValue>/, '$&$&'],
  ];
  rejects(
    inInfo.map(([name, from, to, words = exactForm]) =>
      attack(`signed information ${name}`, reformed({ info: (xml) => xml.replace(from, to) }), 3, words),
    ),
  );

  it('is rejected where a file is signed twice', async () => {
    const twice = [...objectsOf(parts), ...objectsOf(parts).slice(-1)];
    const signature = writeSignature(twice, { at: signedAt, role: 'Procurement lead', commitment: 'approval' }, asha);
    const verdict = await verdictOn(zipOf(replaced(ashasSignature, signature)));
    expect(verdict.sentence).toContain('Asha Patel signed one file twice');
  });

  it('is rejected where the roster has a certificate of another kind of key', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const certificate = selfSigned({ name: 'Asha Patel', organisation: '' }, privateKey, Buffer.alloc(16, 0x11), sealedAt);
    const members = [{ ...ashaOnRoster, certSha256: certificateSha256(certificate) }];
    const verdict = await verdictOn(relisted(payload, { ...envelope, members }, [{ privateKey, certificate }]));
    expect(verdict.sentence).toContain('its certificate is not one for this kind of signature');
  });

  const around: readonly (readonly [name: string, from: string | RegExp, to: string])[] = [
    ['another root', /asic:XAdESSignatures/g, 'asic:Other'],
    ['properties of another signature', 'Target="#signature"', 'Target="#other"'],
    ['an attribute on the key', '<ds:KeyInfo>', '<ds:KeyInfo Id="key">'],
    ['a second certificate', /<ds:X509Certificate>.*<\/ds:X509Certificate>/, '$&$&'],
    [
      'unsigned properties twice',
      '</xades:QualifyingProperties>',
      '<xades:UnsignedProperties/><xades:UnsignedProperties/></xades:QualifyingProperties>',
    ],
    ['something behind the properties', '</xades:QualifyingProperties>', '<xades:Other/></xades:QualifyingProperties>'],
    ['something else than properties', '<xades:SignedProperties', '<xades:Other/><xades:SignedProperties'],
    ['properties in another namespace', /xmlns:xades="[^"]*" Target/, 'xmlns:xades="urn:other" Target'],
    ['base64 that could be written in another way', /<ds:SignatureValue>([^<]*)==/, '<ds:SignatureValue>$1='],
  ];
  rejects(
    around.map(([name, from, to]) =>
      attack(
        name,
        signed((xml) => xml.replace(from, to)),
        3,
        exactForm,
      ),
    ),
  );
});
