/** Records that are only looked at: opened packs, and tenders of this computer being replayed, each in a store of its own in memory. */

import type { AnyAct } from '../../shared/acts/act.ts';
import type { PersonId, TenderId } from '../../shared/domain/ids.ts';
import type { Verdict } from '../../shared/pack/verdict.ts';
import type { Blobs } from '../store/blobs.ts';
import { openMemoryStore, type Store } from '../store/open.ts';
import { importActs } from '../store/record.ts';
import { rebuild } from '../store/project.ts';

export interface OpenRecord {
  readonly title: string;
  readonly tender: TenderId;
  readonly acts: number;
  /** null: not from a pack, but a replay of this computer's own record. */
  readonly verdict: Verdict | null;
  /** A replay of a live tender is for the one who asked for it, and shows them no more than the tender itself would. null: a pack, which is for whoever holds it. */
  readonly reader: PersonId | null;
}

export interface Records {
  open(record: OpenRecord & { readonly list: readonly AnyAct[]; readonly blobs: Blobs; readonly close: () => void }): string;
  get(id: string): OpenRecord | null;
  /** The store as it stood after the first `upTo` acts. */
  at(id: string, upTo: number | undefined): Store | null;
  close(id: string): void;
}

export const createRecords = (fresh: () => string): Records => {
  const open = new Map<string, OpenRecord & { readonly store: Store; shown: number; readonly close: () => void }>();
  return {
    open: ({ list, blobs, close, ...record }) => {
      const id = fresh();
      const store = openMemoryStore(blobs);
      const refusal = store.write((db) => importActs(db, record.tender, list));
      if (refusal) throw new Error(refusal.sentence);
      open.set(id, { ...record, store, shown: record.acts, close });
      return id;
    },
    get: (id) => {
      const found = open.get(id);
      return found ? { title: found.title, tender: found.tender, acts: found.acts, verdict: found.verdict, reader: found.reader } : null;
    },
    at: (id, upTo) => {
      const found = open.get(id);
      if (!found) return null;
      const wanted = Math.min(upTo ?? found.acts, found.acts);
      if (wanted !== found.shown) {
        found.store.write((db) => rebuild(db, found.tender, wanted));
        found.shown = wanted;
      }
      return found.store;
    },
    close: (id) => {
      const found = open.get(id);
      open.delete(id);
      found?.store.close();
      found?.close();
    },
  };
};
