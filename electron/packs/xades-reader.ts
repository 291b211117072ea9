/** Reads a signature file against its one allowed shape, every element in its order and nothing else, and checks what can be checked without the files. */

import { createHash, type X509Certificate } from 'node:crypto';
import type { Time } from '../../shared/domain/ids.ts';
import type { DataObject } from '../../shared/pack/manifest.ts';
import type { Commitment } from '../../shared/pack/verdict.ts';
import { canonicalXml } from './canonical-xml.ts';
import { commonName, isSignedBy, readCertificate } from './certificate.ts';
import { algorithms, commitmentUris, signedPropertiesType } from './xades.ts';
import {
  attribute,
  bytesOf,
  elementsIn,
  inside,
  insist,
  isNamed,
  looseBytes,
  parts,
  type SignatureName,
  textOf,
  wrongShape,
} from './xades-shape.ts';
import type { XmlElement } from './xml.ts';

/** What a signature that holds says. Whose certificate it is, and whether the files are those, is for the caller to judge. */
export interface HeldSignature {
  readonly certificate: X509Certificate;
  readonly at: Time;
  readonly role: string;
  readonly commitment: Commitment;
  /** Every file that it covers, with the digest and the media type that were signed. */
  readonly objects: readonly DataObject[];
}

/** SHA-256 of each certificate that the file names, in hex, whatever else is wrong with it: those in it and those that it says it was made with. */
export const namedCertificates = (root: XmlElement): readonly string[] => {
  const found = [...elementsIn(root)];
  const enclosed = found
    .filter(isNamed('ds:X509Certificate'))
    .map((element) => createHash('sha256').update(looseBytes(element)).digest('hex'));
  const digests = found
    .filter(isNamed('xades:CertDigest'))
    .flatMap((element) => [...elementsIn(element)].filter(isNamed('ds:DigestValue')));
  return [...enclosed, ...digests.map((element) => looseBytes(element).toString('hex'))];
};

/** The name in the first certificate that the file holds, as that claims; empty where there is none. */
export const claimedName = (root: XmlElement): string => {
  const element = [...elementsIn(root)].find(isNamed('ds:X509Certificate'));
  return element === undefined ? '' : commonName(looseBytes(element));
};

/** Throws `BrokenSignature` unless the file has the exact shape, names only our algorithms, and its digests and signature value are right. */
export const readSignature = (root: XmlElement): HeldSignature => {
  const ids = [...elementsIn(root)].flatMap(({ attributes }) =>
    attributes.filter(({ written }) => written === 'Id').map(({ value }) => value),
  );
  insist(new Set(ids).size === ids.length, 'two of its parts have one name');
  insist(isNamed('asic:XAdESSignatures')(root), wrongShape);
  const [signature] = parts(root, [], 'ds:Signature');
  const [info, value, keyInfo, object] = parts(signature, ['Id'], 'ds:SignedInfo', 'ds:SignatureValue', 'ds:KeyInfo', 'ds:Object');
  const [x509] = parts(keyInfo, [], 'ds:X509Data');
  const [enclosed] = parts(x509, [], 'ds:X509Certificate');
  const certificate = readCertificate(bytesOf(enclosed));
  insist(certificate !== null, 'its certificate is not one for this kind of signature');
  const [qualifying] = parts(object, [], 'xades:QualifyingProperties');
  insist(attribute(qualifying, 'Target') === `#${attribute(signature, 'Id')}`, wrongShape);
  // Unsigned properties may follow: other programs put time stamps there. They are not read.
  const [properties, ...unsigned] = inside(qualifying, ['Target']);
  insist(properties !== undefined && isNamed('xades:SignedProperties')(properties), wrongShape);
  insist(unsigned.length <= 1 && unsigned.every(isNamed('xades:UnsignedProperties')), wrongShape);
  const references = readSignedInfo(info, properties);
  const signed = readSignedProperties(properties, certificate, references);
  insist(
    isSignedBy(certificate, canonicalXml(info), bytesOf(value)),
    'the signature value is not the one that this certificate’s key makes over it',
  );
  return { certificate, ...signed };
};

interface Reference {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
}

const readSignedInfo = (info: XmlElement, properties: XmlElement): readonly Reference[] => {
  const [canonicalisation, method, ...references] = inside(info, []);
  insist(canonicalisation !== undefined && method !== undefined, wrongShape);
  insistAlgorithm(canonicalisation, 'ds:CanonicalizationMethod', algorithms.canonicalisation);
  insistAlgorithm(method, 'ds:SignatureMethod', algorithms.signature);
  const last = references.pop();
  insist(last !== undefined && isNamed('ds:Reference')(last), wrongShape);
  const [transforms, ...digest] = inside(last, ['Type', 'URI']);
  insist(attribute(last, 'Type') === signedPropertiesType && attribute(last, 'URI') === `#${attribute(properties, 'Id')}`, wrongShape);
  insist(transforms !== undefined && isNamed('ds:Transforms')(transforms), wrongShape);
  const [transform] = parts(transforms, [], 'ds:Transform');
  insistAlgorithm(transform, 'ds:Transform', algorithms.canonicalisation);
  const expected = createHash('sha256').update(canonicalXml(properties)).digest('hex');
  insist(readDigest(digest) === expected, 'what was said at signing (time, role, certificate or kinds of file) has been changed since');
  return references.map((reference) => {
    insist(isNamed('ds:Reference')(reference), wrongShape);
    const sha256 = readDigest(inside(reference, ['Id', 'URI']));
    return { id: attribute(reference, 'Id'), path: attribute(reference, 'URI'), sha256 };
  });
};

const readSignedProperties = (
  properties: XmlElement,
  certificate: X509Certificate,
  references: readonly Reference[],
): Omit<HeldSignature, 'certificate'> => {
  const [ofSignature, ofObjects] = parts(properties, ['Id'], 'xades:SignedSignatureProperties', 'xades:SignedDataObjectProperties');
  const [time, signingCertificate, signerRole] = parts(
    ofSignature,
    [],
    'xades:SigningTime',
    'xades:SigningCertificateV2',
    'xades:SignerRoleV2',
  );
  const [cert] = parts(signingCertificate, [], 'xades:Cert');
  const [certDigest] = parts(cert, [], 'xades:CertDigest');
  const certificateDigest = readDigest(inside(certDigest, []));
  insist(
    certificateDigest === createHash('sha256').update(certificate.raw).digest('hex'),
    'it was made with another certificate than the one in it',
  );
  const [claimedRoles] = parts(signerRole, [], 'xades:ClaimedRoles');
  const [claimedRole] = parts(claimedRoles, [], 'xades:ClaimedRole');
  const formats = [...inside(ofObjects, [])];
  const indication = formats.pop();
  insist(indication !== undefined && isNamed('xades:CommitmentTypeIndication')(indication), wrongShape);
  const [typeId, all] = parts(indication, [], 'xades:CommitmentTypeId', 'xades:AllSignedDataObjects');
  parts(all, []);
  const [identifier] = parts(typeId, [], 'xades:Identifier');
  const commitment = (['creation', 'approval'] as const).find((kind) => commitmentUris[kind] === textOf(identifier));
  insist(commitment !== undefined, wrongShape);
  const at = textOf(time);
  insist(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at) && !Number.isNaN(Date.parse(at)), 'its time is not a time');
  const when = new Date(at);
  const valid = certificate.validFromDate <= when && when <= certificate.validToDate;
  insist(valid, 'it claims a time at which its certificate was not valid');
  insist(formats.length === references.length, wrongShape);
  const objects = references.map(({ id, path, sha256 }, index) => {
    const format = formats[index];
    insist(format !== undefined && isNamed('xades:DataObjectFormat')(format), wrongShape);
    const [mimeType] = parts(format, ['ObjectReference'], 'xades:MimeType');
    insist(attribute(format, 'ObjectReference') === `#${id}`, wrongShape);
    return { path, sha256, mediaType: textOf(mimeType) };
  });
  return { at, role: textOf(claimedRole), commitment, objects };
};

/** Digest method and value, and nothing else; the value in hex. */
const readDigest = (elements: readonly XmlElement[]): string => {
  const [method, value] = elements;
  insist(elements.length === 2 && method !== undefined && value !== undefined && isNamed('ds:DigestValue')(value), wrongShape);
  insistAlgorithm(method, 'ds:DigestMethod', algorithms.digest);
  return bytesOf(value).toString('hex');
};

const insistAlgorithm = (element: XmlElement, name: SignatureName, algorithm: string): void => {
  insist(isNamed(name)(element) && inside(element, ['Algorithm']).length === 0, wrongShape);
  insist(attribute(element, 'Algorithm') === algorithm, 'it names a method of signing that is not allowed here');
};
