/**
 * Writes a signature file: XAdES baseline B (ETSI EN 319 132-1) in one fixed form. Namespaces are repeated and end tags written out so that what is
 * signed, `SignedInfo` and `SignedProperties`, stands in the file already canonical: any tool verifies it, and so does OpenSSL with a text editor.
 */

import { createHash } from 'node:crypto';
import type { Time } from '../../shared/domain/ids.ts';
import { type DataObject, inNameOrder } from '../../shared/pack/manifest.ts';
import type { Commitment } from '../../shared/pack/verdict.ts';
import { inText } from './canonical-xml.ts';
import { certificateSha256, signBytes, type SigningKey } from './certificate.ts';

export const namespaces = {
  asic: 'http://uri.etsi.org/02918/v1.2.1#',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
} as const;

/** The only algorithms there are; a signature that names another is not one of ours. */
export const algorithms = {
  canonicalisation: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  signature: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
} as const;

export const signedPropertiesType = 'http://uri.etsi.org/01903#SignedProperties';

export const commitmentUris: Readonly<Record<Commitment, string>> = {
  creation: 'http://uri.etsi.org/01903/v1.2.2#ProofOfCreation',
  approval: 'http://uri.etsi.org/01903/v1.2.2#ProofOfApproval',
};

/** What a signature says besides which files it covers. */
export interface SignatureClaims {
  readonly at: Time;
  /** As in the roster. */
  readonly role: string;
  readonly commitment: Commitment;
}

/** The bytes of a `META-INF/signatures….xml` over all the objects. */
export const writeSignature = (objects: readonly DataObject[], claims: SignatureClaims, key: SigningKey): Uint8Array => {
  const sorted = objects.toSorted(inNameOrder);
  const properties = signedProperties(sorted, claims, certificateSha256(key.certificate));
  const info = signedInfo(sorted, createHash('sha256').update(properties).digest('base64'));
  const value = Buffer.from(signBytes(key.privateKey, Buffer.from(info))).toString('base64');
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><asic:XAdESSignatures xmlns:asic="${namespaces.asic}"><ds:Signature xmlns:ds="${namespaces.ds}" Id="signature">${info}` +
      `<ds:SignatureValue>${value}</ds:SignatureValue>` +
      `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${Buffer.from(key.certificate).toString('base64')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>` +
      `<ds:Object><xades:QualifyingProperties xmlns:xades="${namespaces.xades}" Target="#signature">${properties}</xades:QualifyingProperties></ds:Object>` +
      '</ds:Signature></asic:XAdESSignatures>',
  );
};

const digest = (sha256Base64: string, declaration = ''): string =>
  `<ds:DigestMethod${declaration} Algorithm="${algorithms.digest}"></ds:DigestMethod><ds:DigestValue${declaration}>${sha256Base64}</ds:DigestValue>`;

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');

const signedInfo = (objects: readonly DataObject[], propertiesDigest: string): string =>
  `<ds:SignedInfo xmlns:ds="${namespaces.ds}">` +
  `<ds:CanonicalizationMethod Algorithm="${algorithms.canonicalisation}"></ds:CanonicalizationMethod>` +
  `<ds:SignatureMethod Algorithm="${algorithms.signature}"></ds:SignatureMethod>` +
  objects
    .map(({ path, sha256 }, index) => `<ds:Reference Id="file-${index + 1}" URI="${path}">${digest(base64(sha256))}</ds:Reference>`)
    .join('') +
  `<ds:Reference Type="${signedPropertiesType}" URI="#signed-properties"><ds:Transforms><ds:Transform Algorithm="${algorithms.canonicalisation}"></ds:Transform></ds:Transforms>` +
  `${digest(propertiesDigest)}</ds:Reference></ds:SignedInfo>`;

const signedProperties = (objects: readonly DataObject[], { at, role, commitment }: SignatureClaims, certificate: string): string =>
  `<xades:SignedProperties xmlns:xades="${namespaces.xades}" Id="signed-properties"><xades:SignedSignatureProperties>` +
  `<xades:SigningTime>${at}</xades:SigningTime>` +
  `<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>${digest(base64(certificate), ` xmlns:ds="${namespaces.ds}"`)}</xades:CertDigest></xades:Cert></xades:SigningCertificateV2>` +
  `<xades:SignerRoleV2><xades:ClaimedRoles><xades:ClaimedRole>${inText(role)}</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRoleV2>` +
  '</xades:SignedSignatureProperties><xades:SignedDataObjectProperties>' +
  objects
    .map(
      ({ mediaType }, index) =>
        `<xades:DataObjectFormat ObjectReference="#file-${index + 1}"><xades:MimeType>${mediaType}</xades:MimeType></xades:DataObjectFormat>`,
    )
    .join('') +
  `<xades:CommitmentTypeIndication><xades:CommitmentTypeId><xades:Identifier>${commitmentUris[commitment]}</xades:Identifier></xades:CommitmentTypeId>` +
  '<xades:AllSignedDataObjects></xades:AllSignedDataObjects></xades:CommitmentTypeIndication>' +
  '</xades:SignedDataObjectProperties></xades:SignedProperties>';
