/** Profiles on this computer, signing in, locking. */

import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { filledText, text, uuid } from './words.ts';

export const profile = z.strictObject({
  person: uuid,
  name: z.string(),
  position: z.string(),
  /** Eight words that stand for the person's certificate. */
  fingerprint: z.string(),
  certificateSha256: z.string(),
  /** Belongs to an example; its passphrase may be shown. */
  invented: z.boolean(),
});

export type ProfileView = z.infer<typeof profile>;

const passphrase = z.string().max(1_000);

export const people = {
  /** Everybody with a profile here, and who is signed in in this window. */
  'people.list': query(
    z.strictObject({}),
    z.strictObject({
      profiles: z.array(profile),
      signedIn: uuid.nullable(),
      /** Shown on the sign-in screen beside invented people. */
      inventedPassphrase: z.string(),
    }),
  ),
  'people.suggestPassphrase': query(z.strictObject({}), z.strictObject({ passphrase: z.string() })),
  'people.createProfile': command(
    z.strictObject({ name: filledText(200), position: text(300), passphrase }),
    z.strictObject({ person: uuid }),
    ['passphrase-too-short', 'name-taken'],
  ),
  'people.signIn': command(z.strictObject({ person: uuid, passphrase }), z.strictObject({ person: uuid }), [
    'wrong-passphrase',
    'key-file-damaged',
    'key-of-another-certificate',
    'no-such-profile',
  ]),
  'people.lock': command(z.strictObject({}), z.strictObject({})),
  'people.changePassphrase': command(z.strictObject({ current: passphrase, next: passphrase }), z.strictObject({}), [
    'wrong-passphrase',
    'passphrase-too-short',
    'key-file-damaged',
    'key-of-another-certificate',
  ]),
} as const;
