/** This computer's own tables: who has a profile here, drafts that are still being written, packs that were made here, how its windows are arranged. */

import type { DeviceId, PersonId, Sha256, TenderId, Time } from '../../shared/domain/ids.ts';
import type { Mark } from '../../shared/acts/score.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import type { ReadDb, WriteDb } from './sql.ts';

export interface Profile {
  readonly person: PersonId;
  readonly name: string;
  readonly position: string;
  /** DER in base64. */
  readonly certificate: string;
  readonly ageRecipient: string;
  /** The private keys, encrypted under the person's passphrase. */
  readonly keyFile: Uint8Array;
  /** Belongs to an example: invented, with a passphrase that is shown. */
  readonly invented: boolean;
}

interface ProfileRow {
  readonly person: PersonId;
  readonly name: string;
  readonly position: string;
  readonly certificate: string;
  readonly age_recipient: string;
  readonly key_file: Uint8Array;
  readonly invented: number;
}

const toProfile = (row: ProfileRow): Profile => ({
  person: row.person,
  name: row.name,
  position: row.position,
  certificate: row.certificate,
  ageRecipient: row.age_recipient,
  keyFile: row.key_file,
  invented: row.invented === 1,
});

export const profilesOf = (db: ReadDb): Profile[] => db.all<ProfileRow>('SELECT * FROM profile ORDER BY name').map(toProfile);

export const profileOf = (db: ReadDb, person: PersonId): Profile | null => {
  const row = db.get<ProfileRow>('SELECT * FROM profile WHERE person = ?', person);
  return row ? toProfile(row) : null;
};

export const addProfile = (db: WriteDb, profile: Profile, at: Time): void =>
  db.run(
    'INSERT INTO profile (person, name, position, certificate, age_recipient, key_file, invented, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    profile.person,
    profile.name,
    profile.position,
    profile.certificate,
    profile.ageRecipient,
    profile.keyFile,
    profile.invented ? 1 : 0,
    at,
  );

export const changeKeyFile = (db: WriteDb, person: PersonId, keyFile: Uint8Array): void =>
  db.run('UPDATE profile SET key_file = ? WHERE person = ?', keyFile, person);

/** This computer's name in act chains, made once. */
export const deviceId = (db: WriteDb, fresh: () => string): DeviceId => {
  db.run('INSERT INTO device (one, id) VALUES (1, ?) ON CONFLICT DO NOTHING', fresh());
  return db.get<{ id: DeviceId }>('SELECT id FROM device')?.id as DeviceId;
};

export interface Draft {
  readonly subject: string;
  readonly content: Uint8Array;
  readonly at: Time;
}

/** Text as it is typed. Not part of the record, and replaced as it grows; encrypted by whoever keeps it. */
export const keepDraft = (db: WriteDb, tender: TenderId, person: PersonId, subject: string, content: Uint8Array, at: Time): void =>
  db.run(
    `INSERT INTO draft (tender, person, subject, content, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (tender, person, subject) DO UPDATE SET content = excluded.content, at = excluded.at`,
    tender,
    person,
    subject,
    content,
    at,
  );

export const draftsOf = (db: ReadDb, tender: TenderId, person: PersonId): Draft[] =>
  db.all<Draft>('SELECT subject, content, at FROM draft WHERE tender = ? AND person = ? ORDER BY at', tender, person);

export const draftOf = (db: ReadDb, tender: TenderId, person: PersonId, subject: string): Draft | null =>
  db.get<Draft>('SELECT subject, content, at FROM draft WHERE tender = ? AND person = ? AND subject = ?', tender, person, subject) ?? null;

export const dropDraft = (db: WriteDb, tender: TenderId, person: PersonId, subject: string): void =>
  db.run('DELETE FROM draft WHERE tender = ? AND person = ? AND subject = ?', tender, person, subject);

/** What a signed-in person may see of their own sealed marks: in memory only, gone when they lock. */
export const showOwnMark = (
  db: WriteDb,
  tender: TenderId,
  own: { readonly person: PersonId; readonly criterion: string; readonly bid: string; readonly mark: Mark; readonly at: Time },
): void =>
  db.run(
    'INSERT OR REPLACE INTO unlocked.mark (tender, person, criterion, bid, value, body, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    tender,
    own.person,
    own.criterion,
    own.bid,
    own.mark.value ?? '',
    canonical(own.mark),
    own.at,
  );

export const hideOwnMarks = (db: WriteDb, person: PersonId): void => db.run('DELETE FROM unlocked.mark WHERE person = ?', person);

export interface PackFile {
  readonly file: string;
  readonly fingerprint: Sha256;
  readonly at: Time;
}

export const packOf = (db: ReadDb, tender: TenderId): PackFile | null =>
  db.get<PackFile>('SELECT file, fingerprint, at FROM pack WHERE tender = ?', tender) ?? null;

export const keepPack = (db: WriteDb, tender: TenderId, pack: PackFile): void =>
  db.run('INSERT OR REPLACE INTO pack (tender, file, fingerprint, at) VALUES (?, ?, ?, ?)', tender, pack.file, pack.fingerprint, pack.at);

/** How windows are arranged here, by place. */
export const preferencesOf = (db: ReadDb): Record<string, string> =>
  Object.fromEntries(
    db
      .all<{ place: string; value: string }>('SELECT place, value FROM preference ORDER BY place')
      .map(({ place, value }) => [place, value]),
  );

export const keepPreference = (db: WriteDb, place: string, value: string): void =>
  db.run('INSERT INTO preference (place, value) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET value = excluded.value', place, value);
