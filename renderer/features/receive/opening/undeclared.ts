/** Whoever opens the bids has declared conflicts of interest before, against the register of names. */

import type { KeyHolder, RefusalWords } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { hasDeclared } from '../model.ts';
import type { Panellist } from '../model.ts';

const words = receive.opening;

export const hasPersonDeclared = (people: readonly Panellist[], person: string): boolean =>
  people.some((one) => one.person === person && hasDeclared(one));

export const undeclaredAmong = (holders: readonly KeyHolder[], people: readonly Panellist[]): readonly KeyHolder[] =>
  holders.filter(({ person }) => !hasPersonDeclared(people, person));

/** What the dialog lists as missing. */
export const missingFor = (
  stands: RefusalWords | null,
  holders: readonly KeyHolder[],
  people: readonly Panellist[],
): readonly RefusalWords[] => [
  ...(stands ? [stands] : []),
  ...undeclaredAmong(holders, people).map(({ name }) => ({
    code: 'declare-first',
    sentence: words.undeclared(name),
    wayOut: words.undeclaredWayOut,
  })),
];
