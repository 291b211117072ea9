/** Acts of the legal gates, as rows. */

import type { DisregardCase, gateActs } from '../../../shared/acts/gates.ts';
import { mayKnowOfQuery } from '../../../shared/domain/abnormally-low.ts';
import { mayDisregard } from '../../../shared/domain/disregard.ts';
import { stepConcern } from '../../../shared/domain/exclusion-loop.ts';
import type { BidId, TenderId } from '../../../shared/domain/ids.ts';
import { type Refusal, refuse } from '../../../shared/domain/result.ts';
import { mayHaveHappened } from '../../../shared/domain/step-day.ts';
import { mayTakeBack } from '../../../shared/domain/taking-back.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { alikeOnRecord, concernsOf, disregardFacts, disregardsOf, nameOfBid } from '../queries/gates.ts';
import { bidsOf } from '../queries/receive.ts';
import { decidedWith, takingBackFacts } from '../queries/taking-back.ts';
import type { ReadDb } from '../sql.ts';
import { keepFormerResult } from './former.ts';
import type { Handlers } from './handler.ts';
import { keepBidder } from './new-names.ts';
import { refuseAbsent, refuseDisregarded } from './receive.ts';

const noSuchConcern = refuse(
  'no-such-concern',
  'There is no such concern about this bid, or it is about somebody else than this ground asks for.',
);

/** A concern about a tender that was left out is dealt with no further, unless it was left out for exclusion: that can be determined anew, or somebody be replaced. */
export const refuseConcern = (db: ReadDb, tender: TenderId, bid: string): Refusal | null => {
  const out = disregardsOf(db, tender).find((one) => one.bid === bid);
  return refuseAbsent(db, tender, bid) ?? (out && 'concern' in out.case ? null : refuseDisregarded(db, tender, bid));
};

/** Whether the case holds by itself, whatever becomes of the others; its reason is asked for with the decision. */
const holds = (db: ReadDb, tender: TenderId, one: DisregardCase, on: string): boolean => {
  const facts = disregardFacts(db, tender, one);
  return facts !== null && mayDisregard(facts, { on, reason: '-', alike: [], reasonForDifference: '' }) === null;
};

export const gateHandlers: Handlers<keyof typeof gateActs> = {
  'exclusion.raised': (db, { tender, body: { concern, bid, ...body }, at, actor }) => {
    const refusal = refuseConcern(db, tender, bid) ?? mayHaveHappened(body.on, at);
    if (refusal) return refusal;
    if (body.subject.kind !== 'supplier' && body.subject.name.trim() === '')
      return refuse('name-missing', 'Nothing says of whom it is asked.', { about: 'name' });
    const concerns = concernsOf(db, tender);
    if (concerns.some(({ id }) => id === concern)) return refuse('no-such-concern', 'This concern was raised already.');
    db.run(
      'INSERT INTO exclusion_concern (tender, id, position, bid, body, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)',
      tender,
      concern,
      concerns.length,
      bid,
      canonical(body),
      at,
      actor,
    );
    return null;
  },
  'exclusion.stepped': (db, { tender, body: { concern, step }, at, actor }) => {
    const found = concernsOf(db, tender).find(({ id }) => id === concern);
    if (!found) return noSuchConcern;
    const refusal = refuseConcern(db, tender, found.bid) ?? mayHaveHappened(step.on, at);
    if (refusal) return refusal;
    const next = stepConcern(found.concern, step);
    if (!next.ok) return next.refusal;
    db.run(
      'INSERT INTO exclusion_step (tender, concern, position, body, at, actor) VALUES (?, ?, ?, ?, ?, ?)',
      tender,
      concern,
      found.steps.length,
      canonical(step),
      at,
      actor,
    );
    if (step.kind !== 'replace') return null;
    const bids = bidsOf(db, tender);
    const before = bids.find(({ id }) => id === found.bid);
    if (before) {
      const { registered } = before;
      const stay = registered.subcontractors.filter((name) => name !== found.concern.subject.name);
      keepBidder(db, tender, bids, before, { ...registered, subcontractors: [...stay, step.name] });
    }
    return null;
  },
  'tenders.disregarded': (db, { tender, body: { on, cases, staying, reasonForDifference }, at, actor }, author) => {
    const [first] = cases;
    if (!first || cases.some(({ ground }) => ground !== first.ground))
      return refuse('grounds-mixed', 'Tenders are left out together on one ground; another ground is another decision.');
    const out = cases.map(({ bid }) => bid);
    const twice = out.find((bid, index) => out.indexOf(bid) !== index || staying.includes(bid));
    if (twice !== undefined)
      return refuse('decided-twice', `${nameOfBid(db, tender, twice)} stands in this decision twice.`, { about: twice });
    const refusal =
      mayHaveHappened(on, at) ??
      (first.ground === 'abnormally-low' ? mayKnowOfQuery(author.roles) : null) ??
      [...out, ...staying].reduce<Refusal | null>(
        (found, bid) => found ?? refuseAbsent(db, tender, bid) ?? refuseDisregarded(db, tender, bid),
        null,
      );
    if (refusal) return refusal;
    const stay = new Set<string>([...staying, ...alikeOnRecord(db, tender, cases, (one) => holds(db, tender, one, on))]);
    for (const one of cases) {
      const facts = disregardFacts(db, tender, one);
      if (!facts) return noSuchConcern;
      const alike = [
        ...out.filter((bid) => bid !== one.bid).map((bid) => ({ name: nameOfBid(db, tender, bid), isDisregarded: true })),
        ...[...stay].map((bid) => ({ name: nameOfBid(db, tender, bid), isDisregarded: false })),
      ];
      const lacking = mayDisregard(facts, { on, reason: one.reason, alike, reasonForDifference });
      if (lacking) return lacking.about === undefined ? { ...lacking, about: one.bid } : lacking;
    }
    keepFormerResult(db, { tender, at, actor }, { cause: 'disregarded', bids: out, reason: first.reason });
    for (const one of cases)
      db.run(
        'INSERT INTO disregard (tender, bid, body, at, actor) VALUES (?, ?, ?, ?, ?)',
        tender,
        one.bid,
        canonical({ on, case: one, staying: [...stay].toSorted(), reasonForDifference }),
        at,
        actor,
      );
    return null;
  },
  'tenders.readmitted': (db, { tender, body: { on, reason, reasonForDifference, ...body }, at, actor }, author) => {
    const bids = body.bids as BidId[];
    const rows = bids.map((bid) => disregardsOf(db, tender).find((one) => one.bid === bid));
    const [first] = rows;
    const twice = bids.find((bid, index) => bids.indexOf(bid) !== index);
    if (twice !== undefined)
      return refuse('decided-twice', `${nameOfBid(db, tender, twice)} stands in this decision twice.`, { about: twice });
    const together = first ? decidedWith(db, tender, first) : bids;
    if (rows.some((row) => row !== undefined) && bids.some((bid) => !together.includes(bid)))
      return refuse('decisions-mixed', 'These tenders were not left out by one decision; each decision is taken back by itself.');
    const stayOut = together.filter((bid) => !bids.includes(bid));
    const decision = { reason, stayOut: stayOut.map((bid) => nameOfBid(db, tender, bid)), reasonForDifference };
    for (const bid of bids) {
      const refusal = refuseAbsent(db, tender, bid) ?? mayTakeBack(takingBackFacts(db, tender, bid), decision);
      if (refusal) return refusal;
    }
    const refusal =
      (first?.case.ground === 'abnormally-low' ? mayKnowOfQuery(author.roles) : null) ?? mayHaveHappened(on, at, first?.on ?? null);
    if (refusal) return refusal;
    keepFormerResult(db, { tender, at, actor }, { cause: 'readmitted', bids, reason });
    for (const bid of bids) {
      db.run(
        `INSERT INTO former_disregard (tender, position, bid, body, at, actor, back, back_at, back_by)
         SELECT tender, (SELECT count(*) FROM former_disregard WHERE tender = ?), bid, body, at, actor, ?, ?, ? FROM disregard WHERE tender = ? AND bid = ?`,
        tender,
        canonical({ on, reason, stayOut, reasonForDifference }),
        at,
        actor,
        tender,
        bid,
      );
      db.run('DELETE FROM disregard WHERE tender = ? AND bid = ?', tender, bid);
    }
    return null;
  },
};
