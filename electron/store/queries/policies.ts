/** Policy packs of this computer: those that came as files, beside the ones that are shipped. */

import { createHash } from 'node:crypto';
import type { Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { PolicyPack } from '../../../shared/domain/policy.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import type { ReadDb, WriteDb } from '../sql.ts';

export interface KeptPolicy {
  readonly pack: PolicyPack;
  readonly sha256: Sha256;
  /** null: shipped. */
  readonly importedAt: Time | null;
}

/** Of the canonical form, so that the same pack written in another way is the same pack. */
export const policyHash = (pack: PolicyPack): Sha256 => createHash('sha256').update(canonical(pack)).digest('hex') as Sha256;

export const importedPolicies = (db: ReadDb): KeptPolicy[] =>
  db
    .all<{ body: string; sha256: Sha256; at: Time }>('SELECT body, sha256, at FROM policy_pack ORDER BY id')
    .map(({ body, sha256, at }) => ({ pack: JSON.parse(body) as PolicyPack, sha256, importedAt: at }));

/** The pack that a tender is held to, as the act that chose it has it. */
export const chosenPackOf = (db: ReadDb, tender: TenderId): { readonly pack: PolicyPack; readonly sha256: Sha256 } | null => {
  const row = db.get<{ body: string; sha256: Sha256 }>('SELECT body, sha256 FROM chosen_policy WHERE tender = ?', tender);
  return row ? { pack: JSON.parse(row.body) as PolicyPack, sha256: row.sha256 } : null;
};

export const keepPolicy = (db: WriteDb, pack: PolicyPack, sha256: Sha256, at: Time): void =>
  db.run(
    `INSERT INTO policy_pack (id, version, sha256, body, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, sha256 = excluded.sha256, body = excluded.body, at = excluded.at`,
    pack.id,
    pack.version,
    sha256,
    canonical(pack),
    at,
  );
