/** Profiles on this computer: made, unlocked, locked. A private key exists in the open only in memory, while its owner is signed in. */

import type { PersonId } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import { certificateSha256, fingerprintWords } from '../packs/certificate.ts';
import { createKey, generatePassphrase, lockKey, unlockKey } from '../packs/key-file.ts';
import { addProfile, changeKeyFile, hideOwnMarks, type Profile, profileOf, profilesOf } from '../store/profiles.ts';
import type { Caller, Context, Services } from './context.ts';
import { sessionOf, unlockSigners } from './desk.ts';
import { inventedPassphrase } from './examples.ts';

type PeopleOperation =
  | 'people.list'
  | 'people.suggestPassphrase'
  | 'people.createProfile'
  | 'people.signIn'
  | 'people.lock'
  | 'people.changePassphrase';

/** Long enough that trying out a stolen key file is hopeless at scrypt's cost. */
const shortestPassphrase = 12;

const tooShort = refuse('passphrase-too-short', `A passphrase has at least ${shortestPassphrase} characters.`, {
  wayOut: 'A few words in a row are easier to remember than odd signs.',
  about: 'passphrase',
});

/** The words that two people compare, in person or on the telephone, before they trust each other's certificate. */
export const wordsOfCertificate = (certificate: string): string => fingerprintWords(certificateSha256(Buffer.from(certificate, 'base64')));

const view = (profile: Profile) => ({
  person: profile.person,
  name: profile.name,
  position: profile.position,
  fingerprint: wordsOfCertificate(profile.certificate),
  certificateSha256: certificateSha256(Buffer.from(profile.certificate, 'base64')),
  invented: profile.invented,
});

/** Makes a person's key, certificate and key file here. Refuses `passphrase-too-short`, `name-taken`. */
export const createProfile = async (
  context: Pick<Context, 'store' | 'clock' | 'ids' | 'workFactor' | 'tell'>,
  person: { readonly name: string; readonly position: string; readonly passphrase: string; readonly invented: boolean },
): Promise<Outcome<{ person: PersonId }>> => {
  if (person.passphrase.length < shortestPassphrase) return refused(tooShort);
  const name = person.name.trim();
  const taken = () =>
    context.store.read((db) => profilesOf(db).some((one) => one.name.toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB')));
  const nameTaken = refuse('name-taken', `${name} already has a profile on this computer.`, {
    wayOut: 'Sign in with it, or add what tells the two apart.',
    about: 'name',
  });
  if (taken()) return refused(nameTaken);
  const at = context.clock();
  const key = await createKey({ name, organisation: '' }, at);
  // An invented person's passphrase is shown on the screen: a costly key file would guard nothing.
  const keyFile = await lockKey(key, person.passphrase, person.invented ? 4 : context.workFactor);
  if (taken()) return refused(nameTaken);
  const id = context.ids() as PersonId;
  context.store.write((db) =>
    addProfile(
      db,
      {
        person: id,
        name,
        position: person.position.trim(),
        certificate: Buffer.from(key.certificate).toString('base64'),
        ageRecipient: key.recipient,
        keyFile,
        invented: person.invented,
      },
      at,
    ),
  );
  context.tell({ kind: 'changed', tender: null, at });
  return allowed({ person: id });
};

/** Forgets the person's key and whatever was shown under it. */
export const lockWindow = (context: Context, caller: Caller): void => {
  const session = context.sessions.get(caller.window);
  context.sessions.delete(caller.window);
  if (session && ![...context.sessions.values()].some((other) => other.person === session.person))
    context.store.write((db) => hideOwnMarks(db, session.person));
};

export const peopleServices = (context: Context): Services<PeopleOperation> => ({
  'people.list': (_, caller) =>
    allowed({
      profiles: context.store.read((db) => profilesOf(db)).map(view),
      signedIn: context.sessions.get(caller.window)?.person ?? null,
      inventedPassphrase,
    }),
  'people.suggestPassphrase': () => allowed({ passphrase: generatePassphrase() }),
  'people.createProfile': (payload) => createProfile(context, { ...payload, invented: false }),
  'people.signIn': async (payload, caller) => {
    const profile = context.store.read((db) => profileOf(db, payload.person as PersonId));
    if (!profile) return refused(refuse('no-such-profile', 'This person has no profile on this computer.', { about: 'person' }));
    const key = await unlockKey(profile.keyFile, payload.passphrase, Buffer.from(profile.certificate, 'base64'));
    if (!key.ok) return key;
    lockWindow(context, caller);
    context.sessions.set(caller.window, { person: profile.person, name: profile.name, key: key.value, sheetKeys: new Map() });
    return allowed({ person: profile.person });
  },
  'people.lock': (_, caller) => {
    lockWindow(context, caller);
    return allowed({});
  },
  'people.changePassphrase': async (payload, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const unlocked = await unlockSigners(context, [{ person: session.value.person, passphrase: payload.current }]);
    if (!unlocked.ok) return refused({ ...unlocked.refusal, about: 'current' });
    if (payload.next.length < shortestPassphrase) return refused({ ...tooShort, about: 'next' });
    const keyFile = await lockKey(session.value.key, payload.next, context.workFactor);
    context.store.write((db) => changeKeyFile(db, session.value.person, keyFile));
    return allowed({});
  },
});
