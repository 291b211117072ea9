/** The key of a person's scoresheet: made at the first mark, kept in the record for its author alone, in memory while they are signed in. */

import type { TenderId } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, refused } from '../../shared/domain/result.ts';
import { decryptWith, encryptFor } from '../packs/age.ts';
import { createSeal } from '../packs/seal-key.ts';
import { showOwnMark } from '../store/profiles.ts';
import { openMark } from '../store/projections/score.ts';
import { panelOf } from '../store/queries/prepare.ts';
import { sealedMarksOf, sheetOf } from '../store/queries/score.ts';
import { type Context, type Session } from './context.ts';
import { keep, recordAs } from './desk.ts';

/** Unlocks the person's sheet, if they have one, and shows them their own marks. null: not begun. */
export const unlockSheet = async (context: Context, session: Session, tender: TenderId): Promise<Outcome<string | null>> => {
  const known = session.sheetKeys.get(tender);
  if (known !== undefined) return allowed(known);
  const sheet = context.store.read((db) => sheetOf(db, tender, session.person));
  if (!sheet) return allowed(null);
  const opened = await decryptWith(session.key.identity, Buffer.from(sheet.own, 'base64'));
  if (!opened.ok) return refused(opened.refusal);
  const key = new TextDecoder().decode(opened.value);
  session.sheetKeys.set(tender, key);
  context.store.write((db) => {
    for (const sealed of sealedMarksOf(db, tender, session.person)) {
      const mark = openMark(key, sealed);
      if (mark) showOwnMark(db, tender, { ...sealed, mark });
    }
  });
  return allowed(key);
};

/** The sheet's key; begins the sheet if this is the first mark. Its shares go to those who unseal all sheets together: moderator and procurement lead. */
export const sheetKey = async (context: Context, session: Session, tender: TenderId): Promise<Outcome<string>> => {
  const known = await unlockSheet(context, session, tender);
  if (!known.ok) return known;
  if (known.value !== null) return allowed(known.value);
  const holders = context.store.read((db) =>
    panelOf(db, tender)
      .filter((member) => member.roles.some((role) => role === 'moderator' || role === 'lead'))
      .map((member) => ({ member: member.id as string, ageRecipient: member.ageRecipient })),
  );
  const seal = await createSeal(holders, 2);
  if (!seal.ok) return seal;
  const own = await encryptFor([session.key.recipient], new TextEncoder().encode(seal.value.identity));
  const begun = keep(context, tender, (db) =>
    recordAs(context, db, session, {
      tender,
      kind: 'sheet.begun',
      body: {
        sheet: context.ids(),
        commitment: seal.value.commitment,
        own: Buffer.from(own).toString('base64'),
        keysNeeded: seal.value.keysNeeded,
        shares: seal.value.shares.map((share) => ({ holder: share.member, share: share.encryptedShare })),
      },
    }),
  );
  // Two windows of one person may begin at the same time: then the first one's sheet is the sheet.
  if (!begun.ok)
    return begun.refusal.code === 'sheet-already-begun' ? (unlockSheet(context, session, tender) as Promise<Outcome<string>>) : begun;
  session.sheetKeys.set(tender, seal.value.identity);
  return allowed(seal.value.identity);
};
