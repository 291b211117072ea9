/** Attacks on the signature files (rules 3 and 5), each with the words that the reader gets. */

import { createHmac } from 'node:crypto';
import { describe } from 'vitest';
import { asha, outsider, signedAt } from './testing.ts';
import { ashasSignature, attack, editedSignature, objectsOf, parts, rejects, replaced } from './testing-tamper.ts';
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
