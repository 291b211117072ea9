/** The journal of acts: which page is shown, which acts are looked for, and where each is found. */

import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';

export type ListedAct = Output<'archive.acts'>['acts'][number];

/** Acts on one page. */
export const pageSize = 50;

export interface Looking {
  /** Every word typed has to occur somewhere in the act, in whatever letters. */
  readonly text: string;
  readonly kind: 'all' | 'signed' | 'void';
}

export const isLooking = ({ text, kind }: Looking): boolean => text.trim() !== '' || kind !== 'all';

/** In the sentence, the person, the roles, the kind of act, the hash, or the number of the act. */
export const matches = (act: ListedAct, { text, kind }: Looking): boolean => {
  if (kind === 'signed' && !act.signed) return false;
  if (kind === 'void' && act.voided === null) return false;
  const said = [act.sentence, act.by, ...act.roles, act.kind, act.hash, `${act.number}`, act.voided?.sentence ?? '']
    .join(' ')
    .toLocaleLowerCase('en-GB');
  return text
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => said.includes(word));
};

/** Pages are counted from 0. */
export const pageOf = (act: number): number => Math.floor((Math.max(1, act) - 1) / pageSize);

export const lastPage = (total: number): number => pageOf(total);

/** The first act of a page and the last one that is there, for "151 to 165 of 165 acts". */
export const rangeOf = (page: number, total: number): readonly [from: number, to: number] => [
  page * pageSize + 1,
  Math.min(total, (page + 1) * pageSize),
];

/** The archive screen of a record as it stood after an act; the whole record after its last. */
export const addressAt = (
  { record, tender }: { readonly record: string; readonly tender: Where['tender'] },
  act: number,
  total: number,
): string => `/record/${encodeURIComponent(record)}/${tender}/archive${act >= total ? '' : `/${act}`}`;
