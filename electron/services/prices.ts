/** Prices and quantities on their way in: read as typed or as a sheet, and sealed at once for those who will open them together. */

import type { Input } from '../../shared/contract/contract.ts';
import type { Commercial } from '../../shared/acts/receive.ts';
import type { CriteriaTree } from '../../shared/domain/criteria.ts';
import { type Currency, displayMoney, namedAmount, pound } from '../../shared/domain/currency.ts';
import { noPriceRules } from '../../shared/domain/price-steps.ts';
import { exact } from '../../shared/domain/exact.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import { type Caveat, type PriceSchedule, readSchedule, type ScheduleAsked } from '../../shared/domain/price-schedule.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import { createSeal, type ShareHolder } from '../packs/seal-key.ts';
import { sealBytes } from '../sealed.ts';
import { commercialInfo } from '../store/projections/award.ts';
import { criteriaOf, lotsOf, modelOf, panelOf } from '../store/queries/prepare.ts';
import { criteriaByLot, presentBids } from '../store/queries/receive.ts';
import type { ReadDb } from '../store/sql.ts';
import type { Caller, Context, Services } from './context.ts';
import { keep, keepAct, lookToAct, recordAs, sessionOf, type View } from './desk.ts';
import { type NamedPlaces, placesOf } from './places.ts';
import { type Asked, readCommercial, readPriceSheet } from './price-sheet.ts';

type ScheduleFile = NonNullable<Input<'receive.sealCommercial'>['schedule']>;

type PriceOperation = 'receive.sealCommercial' | 'receive.readSchedule' | 'receive.readPrices' | 'receive.importPrices';

/** What criteria ask a bid to give beside its documents. */
export const askedOf = (criteria: CriteriaTree): Asked => {
  const price = criteria.find((criterion) => criterion.kind === 'price');
  return {
    priceNeeded: price !== undefined,
    currencies: price?.rules?.currencies ?? null,
    scheduleNeeded: price?.rules?.quantities === 'published',
    measures: criteria.flatMap((criterion) => (criterion.kind === 'social-value-quantity' ? criterion.measures : [])),
  };
};

/** What is asked for in any lot: the columns of a sheet. */
export const asked = (db: ReadDb, tender: TenderId): Asked => askedOf(criteriaOf(db, tender));

/** Whether anything of a bid is sealed beside its documents: where it is not, the keys to prices fix what was agreed and open nothing. */
export const isAnythingSealed = (db: ReadDb, tender: TenderId): boolean => {
  const { priceNeeded, measures } = asked(db, tender);
  return priceNeeded || measures.length > 0;
};

/** What one bid is asked for, in its lot. */
const askedOfBid = (db: ReadDb, tender: TenderId): ((bid: string) => Asked) => {
  const inLot = criteriaByLot(db, tender);
  const lots = new Map(presentBids(db, tender).map(({ id, lot }) => [id as string, lot]));
  return (bid) => askedOf(inLot(lots.get(bid) ?? null));
};

/** Seals one bid's price and quantities for the key holders of the frozen panel. */
const sealCommercial = async (holders: readonly ShareHolder[], bid: string, commercial: Commercial) => {
  const seal = await createSeal(holders, 2);
  if (!seal.ok) return seal;
  const content = sealBytes(seal.value.identity, commercialInfo(bid), Buffer.from(canonical(commercial)));
  return allowed({
    bid,
    commitment: seal.value.commitment,
    keysNeeded: seal.value.keysNeeded,
    shares: seal.value.shares.map((share) => ({ holder: share.member, share: share.encryptedShare })),
    recipient: seal.value.recipient,
    content: Buffer.from(content).toString('base64'),
  });
};

/** Those who together open the prices: the price evaluator with the lead or the approver. */
const priceHolders = (db: ReadDb, tender: TenderId) =>
  panelOf(db, tender)
    .filter((member) => member.roles.some((role) => role === 'price-evaluator' || role === 'lead' || role === 'approver'))
    .map((member) => ({ member: member.id as string, ageRecipient: member.ageRecipient }));

const readSheet = ({ db, tender }: View, csv: string, places: NamedPlaces | null) =>
  readPriceSheet(
    csv,
    presentBids(db, tender).map((bid) => bid.bidder),
    { ...asked(db, tender), ofBid: askedOfBid(db, tender), places },
  );

/** The table that places are looked up in, for whoever may seal now. */
const namedPlaces = async (context: Context, caller: Caller, tender: string): Promise<Outcome<NamedPlaces | null>> => {
  const set = lookToAct(context, caller, tender, 'commercial.sealed', (view) => allowed(modelOf(view.db, view.tender).places));
  return set.ok ? placesOf(context, set.value) : set;
};

/** A bidder's schedule against what was issued for its lot. Refuses what reading a spreadsheet does, and what `readSchedule` does. */
const readScheduleOf = async (
  context: Context,
  caller: Caller,
  tender: TenderId,
  bid: string,
  { name, data }: ScheduleFile,
  currency: Currency,
): Promise<Outcome<PriceSchedule>> => {
  const asked = lookToAct(context, caller, tender, 'commercial.sealed', ({ db }): Outcome<ScheduleAsked> => {
    const row = presentBids(db, tender).find(({ id }) => id === bid);
    if (!row) return refused(refuse('no-such-bid', 'This bid is not in the running.', { about: bid }));
    const price = criteriaByLot(db, tender)(row.lot).find((criterion) => criterion.kind === 'price');
    const rules = price?.rules ?? noPriceRules;
    const lot = lotsOf(db, tender).find(({ id }) => id === row.lot);
    return allowed({
      bidder: [row.bidder.name, row.bidder.alias],
      lot: lot ? [lot.number, lot.title] : [],
      issued: price?.schedule ?? null,
      optionsCount: rules.options === 'included',
      currencies: rules.currencies,
      currency,
    });
  });
  if (!asked.ok) return asked;
  const file = await context.readSpreadsheet({ name, bytes: Buffer.from(data, 'base64') });
  return file.ok ? readSchedule(file.value.sheets, asked.value) : file;
};

/** What of a schedule is sealed with the price: all of it, or nothing while a row cannot be read. */
const scheduleToSeal = async (
  context: Context,
  caller: Caller,
  { tender, bid }: { readonly tender: string; readonly bid: string },
  file: ScheduleFile,
  { price, currency }: Commercial,
): Promise<Outcome<NonNullable<Commercial['schedule']>>> => {
  const read = await readScheduleOf(context, caller, tender as TenderId, bid, file, currency);
  if (!read.ok) return read;
  const { lines, caveats, total, faults } = read.value;
  if (faults.length > 0)
    return refused(
      refuse('schedule-rows', `${faults.length} rows of “${file.name}” cannot be used, so nothing was sealed.`, {
        wayOut: 'Correct what is said of them, or leave the schedule out and keep it as a file in the price envelope.',
      }),
    );
  if (read.value.currency !== currency)
    return refused(
      refuse(
        'schedule-other-currency',
        `“${file.name}” is in ${read.value.currency}, but the price is in ${currency}. Nothing was sealed.`,
        {
          wayOut: 'Type the price in the currency of its schedule.',
        },
      ),
    );
  const differs: readonly Caveat[] =
    price === null || price === total
      ? []
      : [
          {
            kind: 'total-differs',
            ref: '',
            sentence: `The lines add up to ${displayMoney(exact(total), currency)}, but the tendered total is ${displayMoney(exact(price), currency)}.`,
          },
        ];
  return allowed({ name: file.name, bytes: file.data, lines: [...lines], caveats: [...differs, ...caveats] });
};

const faultyRows = (rows: readonly { readonly refusal: Refusal | null }[]): Refusal | null => {
  const faulty = rows.filter((row) => row.refusal !== null).length;
  if (rows.length === 0) return refuse('csv-rows', 'The sheet has headings but no rows.');
  return faulty === 0
    ? null
    : refuse('csv-rows', `${faulty} of ${rows.length} rows cannot be used, so none was sealed.`, {
        wayOut: 'Correct the rows marked below and choose the file again.',
      });
};

export const priceServices = (context: Context): Services<PriceOperation> => ({
  'receive.readSchedule': async ({ tender, bid, price, schedule }, caller) => {
    const currency = namedAmount(price).currency ?? pound;
    const read = await readScheduleOf(context, caller, tender as TenderId, bid, schedule, currency);
    return read.ok ? allowed({ ...read.value, faults: [...read.value.faults] }) : read;
  },
  'receive.sealCommercial': async (payload, caller) => {
    const tender = payload.tender as TenderId;
    const facts = lookToAct(context, caller, tender, 'commercial.sealed', (view) =>
      allowed({ ...askedOfBid(view.db, tender)(payload.bid), holders: priceHolders(view.db, tender) }),
    );
    if (!facts.ok) return facts;
    const places = await namedPlaces(context, caller, tender);
    if (!places.ok) return places;
    const read = readCommercial({ ...payload, hasSchedule: payload.schedule !== undefined }, facts.value, places.value);
    if (!read.ok) return read;
    const schedule = payload.schedule ? await scheduleToSeal(context, caller, payload, payload.schedule, read.value) : null;
    if (schedule && !schedule.ok) return schedule;
    const sealed = await sealCommercial(facts.value.holders, payload.bid, {
      ...read.value,
      ...(schedule ? { schedule: schedule.value } : {}),
    });
    return sealed.ok ? keepAct(context, caller, tender, 'commercial.sealed', sealed.value) : sealed;
  },
  'receive.readPrices': async (payload, caller) => {
    const places = await namedPlaces(context, caller, payload.tender);
    if (!places.ok) return places;
    return lookToAct(context, caller, payload.tender, 'commercial.sealed', (view) => {
      const read = readSheet(view, payload.csv, places.value);
      if (!read.ok) return read;
      return allowed({ rows: read.value.map(({ commercial: _, ...row }) => row), refusal: faultyRows(read.value) });
    });
  },
  'receive.importPrices': async (payload, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const tender = payload.tender as TenderId;
    const places = await namedPlaces(context, caller, tender);
    if (!places.ok) return places;
    const read = lookToAct(context, caller, tender, 'commercial.sealed', (view) => {
      const rows = readSheet(view, payload.csv, places.value);
      return rows.ok ? allowed({ rows: rows.value, holders: priceHolders(view.db, tender) }) : rows;
    });
    if (!read.ok) return read;
    const faulty = faultyRows(read.value.rows);
    if (faulty) return refused(faulty);
    const bodies: Extract<Awaited<ReturnType<typeof sealCommercial>>, { ok: true }>['value'][] = [];
    for (const row of read.value.rows) {
      if (!row.bid || !row.commercial) continue;
      const sealed = await sealCommercial(read.value.holders, row.bid, row.commercial);
      if (!sealed.ok) return sealed;
      bodies.push(sealed.value);
    }
    const done = keep(context, tender, (db) => {
      for (const body of bodies) {
        const outcome = recordAs(context, db, session.value, { tender, kind: 'commercial.sealed', body });
        if (!outcome.ok) return outcome;
      }
      return allowed(null);
    });
    return done.ok ? allowed({ sealed: bodies.length, keptAt: done.value.keptAt }) : done;
  },
});
