/** What the screen of receiving shows: every bidder alike, what is sealed as sealed, and of conflicts what the person who asks may read. */

import type { Time } from '../../shared/domain/ids.ts';
import { hasTenderNotice } from '../../shared/domain/not-on-record.ts';
import { standingTowards } from '../../shared/domain/people.ts';
import { type DisregardGroundCode, disregardGrounds } from '../../shared/domain/disregard.ts';
import { scoredByFewer } from '../../shared/domain/receive.ts';
import { roleNames } from '../../shared/domain/stages.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { commercialOf } from '../store/queries/award.ts';
import { refuseOpening } from '../store/projections/receive.ts';
import { publicationNow } from '../store/queries/freezes.ts';
import { publishedWithWhole } from '../store/queries/lots-apart.ts';
import { detailsOf, freezeHashOf, lotCapOf, lotsOf, stagedOf, turnedKeys } from '../store/queries/prepare.ts';
import { disregardsOf } from '../store/queries/gates.ts';
import { refuseStart } from '../store/queries/open-procedures.ts';
import {
  type BidRow,
  bidsOf,
  criteriaByLot,
  declarationsOf,
  declarers,
  disregardedBids,
  filesOf,
  gatesOf,
  isStanding,
  scoringFacts,
} from '../store/queries/receive.ts';
import { fileView } from './bid-files.ts';
import { authored, lockView, nameOf, type View, whyNot } from './desk.ts';
import { lotsApartView } from './lots-apart.ts';
import { waitingToTakePart } from './procedure-stages.ts';
import { asked, askedOf } from './prices.ts';

type ReceiveView = Output<'receive.view'>;

const completeness = {
  id: null,
  title: 'Completeness',
  text: 'Everything that was asked for is there, in time and in the form asked for.',
};

/** "comes from an excluded supplier (PA23 s.26(1))": a ground as screens and reports name it. */
export const groundWords = (ground: DisregardGroundCode): string =>
  `${disregardGrounds[ground].title} (${disregardGrounds[ground].citation})`;

/** Where a bid stands, in a word; a gate that was failed before it was left out is said beside it. */
export const standingWords = (
  db: View['db'],
  tender: View['tender'],
  { id, withdrawnReason }: BidRow,
): 'withdrawn' | 'disregarded' | 'failed' | 'standing' => {
  if (withdrawnReason !== null) return 'withdrawn';
  if (disregardedBids(db, tender).has(id)) return 'disregarded';
  return isStanding(db, tender, id) ? 'standing' : 'failed';
};

const bidViews = (view: View, registered: readonly BidRow[]): ReceiveView['bids'] => {
  const { db, tender } = view;
  const files = filesOf(db, tender);
  const gates = gatesOf(db, tender);
  const sealed = commercialOf(db, tender);
  const inLot = criteriaByLot(db, tender);
  const disregarded = disregardsOf(db, tender);
  return registered.map((bid) => {
    const criteria = inLot(bid.lot);
    const asks = askedOf(criteria);
    const decided = gates.filter((gate) => gate.bid === bid.id);
    const out = disregarded.find((one) => one.bid === bid.id);
    const envelope = sealed.find((one) => one.bid === bid.id && one.current);
    return {
      bidder: bid.bidder,
      registered: bid.registered,
      asks: { price: asks.priceNeeded, measures: asks.measures.map(({ id }) => id) },
      standing: standingWords(db, tender, bid),
      withdrawnReason: bid.withdrawnReason,
      leftOut: out ? { ground: groundWords(out.case.ground), reason: out.case.reason, decided: authored(view, out) } : null,
      files: files.filter((file) => file.bid === bid.id).map((file) => fileView(view, file)),
      commercial: {
        sealed: envelope ? authored(view, envelope) : null,
        open: (envelope?.openedKey ?? null) !== null,
        keysNeeded: envelope?.keysNeeded ?? 2,
      },
      gates: [completeness, ...criteria.filter((one) => one.kind === 'pass-fail')].map(({ id, title, text }) => {
        const found = decided.find((gate) => gate.criterion === id);
        return {
          criterion: id,
          title,
          text,
          outcome: found?.outcome ?? null,
          reason: found?.reason ?? '',
          decided: found ? authored(view, found) : null,
        };
      }),
    };
  });
};

/** Who has declared what. The text of a declaration is for its author, for those who decide on it, and for an auditor. */
const peopleViews = (view: View, registered: readonly BidRow[]): ReceiveView['people'] => {
  const { db, tender, viewer } = view;
  const declarations = declarationsOf(db, tender);
  const readsAll = !viewer || viewer.roles.some((role) => role === 'lead' || role === 'approver' || role === 'auditor');
  return declarers(db, tender).map((member) => {
    const own = declarations.filter((one) => one.person === member.id);
    const open = readsAll || viewer?.id === member.id;
    return {
      person: member.id,
      name: member.name,
      roles: member.roles.map((role) => roleNames[role]),
      declaredAt: own.reduce<string | null>((last, one) => (last === null || one.at > last ? one.at : last), null),
      towards: registered
        .filter((bid) => bid.withdrawnReason === null)
        .map((bid) => {
          const one = open ? own.find((row) => row.bid === bid.id) : undefined;
          return {
            bid: bid.id,
            standing: standingTowards(bid.id, own),
            answer: one?.answer ?? null,
            details: one?.details ?? '',
            outcome: one?.outcome ?? null,
            reason: one?.reason ?? '',
            decided: one?.decidedBy && one.decidedAt ? authored(view, { actor: one.decidedBy, at: one.decidedAt }) : null,
          };
        }),
    };
  });
};

const fewerViews = ({ db, tender }: View): ReceiveView['scoredByFewer'] => {
  const facts = scoringFacts(db, tender);
  const title = new Map(facts.items.map((item) => [item.criterion, item.title]));
  return scoredByFewer(facts).map(({ criterion, ...one }) => ({ ...one, question: title.get(criterion) ?? '' }));
};

const publicationView = (view: View): ReceiveView['publication'] => {
  const { db, tender } = view;
  const { procedure, noticeReference } = detailsOf(db, tender);
  const now = publicationNow(db, tender);
  const withWhole = publishedWithWhole(db, tender);
  return {
    isAsked: hasTenderNotice(procedure, stagedOf(db, tender).earlier !== null || withWhole !== null),
    withWhole,
    freezeHash: freezeHashOf(db, tender) ?? '',
    noticeReference,
    made: now && { notice: now.notice, reference: now.reference, on: now.on, recorded: authored(view, now) },
    publish: whyNot(view, 'tender.published'),
  };
};

/** `at`: by the clock of this computer, because the opening waits for the deadline. */
export const receiveView = (view: View, at: Time): ReceiveView => {
  const { db, tender, stage } = view;
  const registered = bidsOf(db, tender);
  const { measures, priceNeeded, currencies, scheduleNeeded } = asked(db, tender);
  const openers = turnedKeys(db, tender, 'bids.opened');
  const cap = lotCapOf(db, tender);
  // Only what holds for everybody: that each opener has declared is asked when they turn their key.
  const declared = registered.map((bid) => ({ bid: bid.id, answer: 'none' as const, outcome: null }));
  return {
    stage,
    deadline: detailsOf(db, tender).deadline,
    lots: lotsOf(db, tender),
    goneOn: stagedOf(db, tender).earlier && waitingToTakePart(db, tender).map(({ name }) => name),
    parting: lotsApartView(view),
    preferenceAsked: cap?.mechanism === 'stated-preference',
    bids: bidViews(view, registered),
    priceNeeded,
    currencies,
    scheduleNeeded,
    measures: measures.map(({ id, code, title, unit, local, attribution }) => ({
      id,
      code,
      title,
      unit,
      asksForPlace: local !== null,
      asksForShare: attribution?.kind === 'as-offered',
    })),
    people: peopleViews(view, registered),
    may: {
      register: whyNot(view, 'bidder.registered'),
      seal: whyNot(view, 'commercial.sealed'),
      withdraw: whyNot(view, 'bid.withdrawn'),
      declare: whyNot(view, 'conflict.declared'),
      decideConflict: whyNot(view, 'conflict.decided'),
      decideGate: whyNot(view, 'gate.decided'),
    },
    publication: publicationView(view),
    opening: lockView(view, 'bids.opened', refuseOpening(db, tender, declared, at)),
    opened:
      openers.length > 1 && stage !== 'frozen'
        ? { by: openers.map((key) => nameOf(view, key.person)).join(' and '), at: openers.at(-1)?.at ?? '' }
        : null,
    startScoring: whyNot(view, 'scoring.started') ?? refuseStart(db, tender),
    scoredByFewer: stage === 'opened' ? fewerViews(view) : [],
  };
};
