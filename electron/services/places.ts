/** The table of places: read before it is named, kept by its digest, and read again whenever a code has to be looked up. */

import { readFile } from 'node:fs/promises';
import type { Where } from '../../shared/contract/words.ts';
import type { Sha256, TenderId } from '../../shared/domain/ids.ts';
import type { TableAtHand } from '../../shared/domain/place-flags.ts';
import { placeLines } from '../../shared/domain/place-sheet.ts';
import { type PlaceSet, type PlaceTable, readPlaces, type ReadPlaces } from '../../shared/domain/places.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import type { Blobs } from '../store/blobs.ts';
import { modelOf } from '../store/queries/prepare.ts';
import type { Caller, Context, Services } from './context.ts';
import { keepAct, look, sessionOf } from './desk.ts';

type PlaceOperation = 'prepare.readPlaces' | 'prepare.setPlaces' | 'prepare.removePlaces';

/** As many faults as somebody would correct before choosing the file again. */
const mostFaults = 200;

const readTable = async (context: Context, name: string, bytes: Uint8Array): Promise<Outcome<ReadPlaces>> => {
  const sheet = await context.readSpreadsheet({ name, bytes });
  if (!sheet.ok) return sheet;
  const lines = placeLines(sheet.value);
  return lines.ok ? allowed(readPlaces(lines.value)) : lines;
};

export interface NamedPlaces {
  readonly set: PlaceSet;
  readonly table: PlaceTable;
}

/** One table at a time: a digest always names the same rows. */
let last: { readonly file: Sha256; readonly table: PlaceTable } | null = null;

/** The table that the model names, from the files of this computer or of an opened pack; null where it names none. Refuses `places-file-missing` where its file is not there, or not what it was. */
export const placesOf = async (
  context: Context,
  set: PlaceSet | null,
  blobs: Blobs = context.store.blobs,
): Promise<Outcome<NamedPlaces | null>> => {
  if (set === null) return allowed(null);
  if (last?.file === set.file) return allowed({ set, table: last.table });
  const missing = refused(
    refuse('places-file-missing', `The table of places “${set.title}” is not on this computer, or is not what it was.`, {
      wayOut: 'Choose the same file again under Prepare, at the criterion whose measures count by place: it is known by its fingerprint.',
    }),
  );
  if (!(await blobs.check(set.file))) return missing;
  const read = await readTable(context, set.title, await readFile(blobs.pathOf(set.file)));
  if (!read.ok) return missing;
  last = { file: set.file, table: read.value.table };
  return allowed({ set, table: read.value.table });
};

const noTable = refuse('places-not-named', 'This tender names no table of places.');

/** What the places of sealed offers are looked up in once more: the table that the freeze names, as it can be read here and now, or why it cannot. */
export const tableAtHand = async (context: Context, where: Where, caller: Caller): Promise<Outcome<TableAtHand>> => {
  const seen = look(context, where, caller, ({ db, tender, store }) => allowed({ set: modelOf(db, tender).places, blobs: store.blobs }));
  if (!seen.ok) return seen;
  const named = await placesOf(context, seen.value.set, seen.value.blobs);
  return allowed(named.ok ? (named.value ?? noTable) : named.refusal);
};

const described = ({ described: about, faults }: ReadPlaces): Outcome<NonNullable<ReadPlaces['described']>> => {
  if (faults.length > 0)
    return refused(
      refuse('places-rows', `${faults.length} ${faults.length === 1 ? 'row' : 'rows'} of the table cannot be used, so none was taken.`, {
        wayOut: 'Correct the rows that are named and choose the file again.',
      }),
    );
  return about && about.areas > 0 ? allowed(about) : refused(refuse('places-empty', 'The table has headings but no places.'));
};

export const placeServices = (context: Context): Services<PlaceOperation> => ({
  'prepare.readPlaces': async ({ name, data }, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const read = await readTable(context, name, Buffer.from(data, 'base64'));
    if (!read.ok) return read;
    const about = described(read.value);
    return allowed({
      described: read.value.described,
      faults: read.value.faults.slice(0, mostFaults).map(({ line, refusal }) => ({ line, refusal })),
      refusal: about.ok ? null : about.refusal,
    });
  },
  'prepare.setPlaces': async ({ tender, name, data }, caller) => {
    const bytes = Buffer.from(data, 'base64');
    const read = await readTable(context, name, bytes);
    if (!read.ok) return read;
    const about = described(read.value);
    if (!about.ok) return about;
    const named = look(context, { tender }, caller, (view) => allowed(modelOf(view.db, tender as TenderId).places));
    if (!named.ok) return named;
    const incoming = await context.store.blobs.begin();
    await incoming.append(bytes);
    const { sha256 } = await incoming.keep();
    // A computer that was only sent the acts is given the file itself, which changes nothing.
    if (named.value?.file === sha256) return allowed({ keptAt: context.clock() });
    return keepAct(context, caller, tender, 'places.set', { places: { file: sha256, title: name, ...about.value } });
  },
  'prepare.removePlaces': ({ tender }, caller) => keepAct(context, caller, tender, 'places.set', { places: null }),
});
