/** `data/HOW-TO-VERIFY.txt`: the way to check a container with ordinary tools, for a reader who has only the file and people to telephone. */

import type { PackEnvelope } from '../../shared/pack/envelope.ts';
import { typeWords } from '../../shared/pack/envelope.ts';
import { fingerprintWords } from './certificate.ts';
import { namespaces } from './xades.ts';

/** Lines that start with four spaces are commands; they are run as they stand by the tests. */
export const howToVerify = ({
  type,
  tender,
  members,
}: Pick<PackEnvelope, 'type' | 'tender' | 'members'>): string => `HOW TO VERIFY THIS ${typeWords[type].toUpperCase()}
${tender === null ? '' : `\n${tender.ref}: ${tender.title}\n`}
Tender Panel opens this file and says in words whether it is whole and who signed it.
This page is for checking it without Tender Panel. Write the name of the file for
pack.asice. The commands are for Linux and macOS and use unzip, sha256sum, OpenSSL
and xmlsec1; the first two steps need only what comes with the system.

1. Unpack it and compare every file with the list of digests.

    mkdir unpacked && cd unpacked && unzip -q ../pack.asice
    sha256sum -c manifest-sha256.txt

   Each line must end in "OK". Nothing else may be in the folder "data".

2. The digest of that list stands for the whole content. It must be the one that
   is printed on the minutes, if you have them.

    sha256sum manifest-sha256.txt

3. Each file META-INF/signatures001.xml, signatures002.xml and so on is one
   signature. Take out the certificate that it was made with:

    sed 's/.*<ds:X509Certificate>//;s/<.*//' META-INF/signatures001.xml | base64 -d > signer.der
    openssl x509 -inform DER -in signer.der -out signer.pem
    sha256sum signer.der

   This number must be one of those below, and the person of that name must have
   told you by another way that it is theirs. Anybody can make a certificate in
   any name: the number is the only proof.

4. Check the signature and every file that it covers:

    xmlsec1 --verify --trusted-pem signer.pem --id-attr:Id ${namespaces.xades}:SignedProperties META-INF/signatures001.xml

   It must say "OK", and the count of references must be the number of files
   outside META-INF, without "mimetype", and one more.

5. Or check the signature with OpenSSL alone. It covers the text from <ds:SignedInfo
   to </ds:SignedInfo>, which names each file with its digest:

    sed 's/.*\\(<ds:SignedInfo.*<\\/ds:SignedInfo>\\).*/\\1/' META-INF/signatures001.xml | tr -d '\\n' > signed.txt
    sed 's/.*<ds:SignatureValue>//;s/<.*//' META-INF/signatures001.xml | base64 -d | od -An -v -tx1 | tr -d ' \\n' > value.hex
    printf 'asn1=SEQUENCE:s\\n[s]\\nr=INTEGER:0x%s\\ns=INTEGER:0x%s\\n' "$(cut -c1-64 value.hex)" "$(cut -c65-128 value.hex)" > value.conf
    openssl asn1parse -genconf value.conf -noout -out value.der
    openssl x509 -in signer.pem -noout -pubkey > signer.pub
    openssl dgst -sha256 -verify signer.pub -signature value.der signed.txt

   It must say "Verified OK".

WHO SIGNS

${members.map(person).join('\n')}
A signature that must be there and is not, or one that does not hold, means that
nobody may rely on this file. A signature by anybody else counts for nothing.
`;

const person = ({ name, role, mustSign, certSha256 }: PackEnvelope['members'][number]): string =>
  `${name}, ${role}${mustSign ? ', must sign' : ''}
   certificate ${certSha256}
   in words    ${fingerprintWords(certSha256)}
`;
