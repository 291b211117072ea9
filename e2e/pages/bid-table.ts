/** Goes on with a tender that was prepared in the window: bids, marks and agreed scores out of a table, through the operations that the page calls. */

import { inventedPanel } from '../../electron/seeds/people.ts';
import type { Until } from '../../electron/seeds/play.ts';
import type { Script, ScriptBid } from '../../electron/seeds/script.ts';
import { tram } from '../../electron/seeds/tram.ts';
import type { PersonId, TenderId } from '../../shared/domain/ids.ts';
import { playOn } from './award-page.ts';
import { engineAs, personNamed } from './engine-page.ts';

export interface BidRow {
  readonly bidder: string;
  /** Its number, in a tender in lots. */
  readonly lot?: string;
  /** Pounds, as typed. */
  readonly price: string;
  /** By the number of the question. Every assessor gives it, and the panel agrees on it. */
  readonly marks: Readonly<Record<string, string>>;
}

const keyOf = ({ bidder, lot }: BidRow): string => (lot === undefined ? bidder : `${bidder} L${lot}`);

const bidOf = (row: BidRow): ScriptBid => ({
  key: keyOf(row),
  name: `${row.bidder} Ltd (invented)`,
  identifier: '',
  size: 'sme',
  subcontractors: [],
  ...(row.lot === undefined ? {} : { supplier: row.bidder, lot: row.lot }),
  price: row.price,
  offers: {},
});

/** The panel is that of the examples. */
export const playTable = async (
  address: string,
  tender: string,
  table: readonly BidRow[],
  [from, until]: readonly [from: Until, until: Until],
): Promise<void> => {
  const lead = await engineAs(address, 'Rhiannon');
  const { criteria, details } = await lead.ask('prepare.view', { tender });
  // A question that is not asked in the lot has none; where one is missing the engine refuses it.
  const markOf = (criterion: string, bid: string): string => table.find((row) => keyOf(row) === bid)?.marks[criterion] ?? '';
  const script: Script = {
    ...tram,
    example: 'table',
    details: { ...tram.details, reference: details.reference, title: details.title },
    criteria,
    people: inventedPanel,
    bids: table.map(bidOf),
    mark: (_, criterion, bid) => ({
      value: markOf(criterion, bid),
      strengths: 'Says who, what and when.',
      weaknesses: 'Not how often.',
      page: 1,
    }),
    consensus: (criterion, bid) => ({ value: markOf(criterion, bid), reason: 'Everybody read the same.', dissent: '' }),
  };
  const people = new Map<string, PersonId>();
  for (const { key, name } of inventedPanel) people.set(key, (await personNamed(lead, name)) as PersonId);
  const numbers = new Map(criteria.map(({ number, id }) => [number, id]));
  const played = { tender: tender as TenderId, people, bids: new Map<string, string>(), criteria: numbers };
  await playOn(address, script, until, { from, played });
};
