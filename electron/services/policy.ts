/** Policy packs: the shipped ones and those that came as files; which one a tender is held to; and the calendar that they bring. */

import { policyPack } from '../../shared/acts/policy.ts';
import type { Sha256, TenderId } from '../../shared/domain/ids.ts';
import { mayKeepPolicy, newestHolidays, type PolicyPack } from '../../shared/domain/policy.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import { standstill } from '../../shared/domain/standstill.ts';
import { type HolidayTable, shippedHolidays } from '../../shared/domain/working-days.ts';
import { importedPolicies, keepPolicy, type KeptPolicy, policyHash } from '../store/queries/policies.ts';
import type { ReadDb } from '../store/sql.ts';
import type { Context, Services } from './context.ts';
import { keepAct, sessionOf } from './desk.ts';

type PolicyOperation = 'policy.list' | 'policy.import' | 'policy.choose' | 'policy.viewStandstill';

/** `demands[0].atLeast` */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'the file';

/** Refuses `policy-pack-not-json`, `policy-pack-unknown-field` and `policy-pack-not-understood`, with the first place that is wrong. */
export const readPolicy = (text: string): Outcome<PolicyPack> => {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused(
      refuse('policy-pack-not-json', 'This is not a JSON file, so it is no policy pack.', {
        wayOut: 'Choose the file as it was published.',
      }),
    );
  }
  const read = policyPack.safeParse(given);
  if (read.success) return allowed(read.data);
  const [first] = read.error.issues;
  const place = placeOf(first?.path ?? []);
  if (first?.code === 'unrecognized_keys')
    return refused(
      refuse('policy-pack-unknown-field', `${place}: this version of the app knows no field “${first.keys.join('”, “')}” there.`, {
        about: place,
        wayOut: 'A newer version of the app may know it; nothing of the file was taken.',
      }),
    );
  return refused(
    refuse('policy-pack-not-understood', `${place}: ${first?.message ?? 'it is not as it has to be'}. Nothing of the file was taken.`, {
      about: place,
      wayOut: 'The fields are described in docs/policy-pack.schema.json.',
    }),
  );
};

/** Of each name the newest: a file that was imported stands before what is shipped unless that has a higher version. */
const policiesHere = (db: ReadDb, shipped: readonly KeptPolicy[]): readonly KeptPolicy[] => {
  const imported = importedPolicies(db);
  const standing = shipped.filter(({ pack }) => !imported.some((other) => other.pack.id === pack.id && other.pack.version >= pack.version));
  return [...standing, ...imported.filter(({ pack }) => !standing.some((other) => other.pack.id === pack.id))].toSorted((one, other) =>
    one.pack.title < other.pack.title ? -1 : 1,
  );
};

const policiesOn = ({ store, policies }: Context): readonly KeptPolicy[] => {
  const shipped = policies.map((pack): KeptPolicy => ({ pack, sha256: policyHash(pack), importedAt: null }));
  return store.read((db) => policiesHere(db, shipped));
};

/** The newest table on this computer to count working days with. */
export const holidaysHere = (context: Context): HolidayTable =>
  newestHolidays(
    shippedHolidays,
    policiesOn(context).map(({ pack }) => pack),
  );

export const policyServices = (context: Context): Services<PolicyOperation> => {
  const here = (): readonly KeptPolicy[] => policiesOn(context);
  const holidays = () => holidaysHere(context);
  return {
    'policy.list': () => {
      const { version, source, firstYear, lastYear } = holidays();
      return allowed({ packs: [...here()], holidays: { version, source, firstYear, lastYear } });
    },
    'policy.import': ({ text }, caller) => {
      const session = sessionOf(context, caller);
      if (!session.ok) return session;
      const read = readPolicy(text);
      if (!read.ok) return read;
      const pack = read.value;
      const sha256: Sha256 = policyHash(pack);
      const present = here().find((one) => one.pack.id === pack.id);
      const refusal = mayKeepPolicy(pack, sha256, present ? { version: present.pack.version, sha256: present.sha256 } : null);
      if (refusal) return refused(refusal);
      const at = context.clock();
      context.store.write((db) => keepPolicy(db, pack, sha256, at));
      context.tell({ kind: 'changed', tender: null, at });
      return allowed({ id: pack.id, version: pack.version, title: pack.title });
    },
    'policy.choose': ({ tender, id }, caller) => {
      if (id === null) return keepAct(context, caller, tender, 'policy.chosen', { pack: null, sha256: null });
      const chosen = here().find(({ pack }) => pack.id === id);
      return chosen
        ? keepAct(context, caller, tender as TenderId, 'policy.chosen', { pack: chosen.pack, sha256: chosen.sha256 })
        : refused(refuse('no-such-policy', 'There is no such policy pack on this computer.', { wayOut: 'Import it first.' }));
    },
    'policy.viewStandstill': (facts) => {
      const counted = standstill(facts, holidays());
      return counted.ok ? allowed({ standstill: counted.value }) : counted;
    },
  };
};
