/** Acts of awarding, as rows. */

import type { awardActs } from '../../../shared/acts/award.ts';
import { type Commercial, commercial as commercialSchema } from '../../../shared/acts/receive.ts';
import { type Checker, mayAssure } from '../../../shared/domain/assurance.ts';
import { mayDecideLots, mayDecideThreshold, mayDecideTie, mayRecommend, mayRecommendAtAll } from '../../../shared/domain/award.ts';
import { mayAgreeCommitment } from '../../../shared/domain/commitment.ts';
import { mayRecordDueDiligence } from '../../../shared/domain/due-diligence.ts';
import type { BidId, CriterionId, MeasureId, TenderId } from '../../../shared/domain/ids.ts';
import { mayAcceptOffers, mayVerifyOffer } from '../../../shared/domain/offer-verification.ts';
import { type Outcome, type Refusal, refuse } from '../../../shared/domain/result.ts';
import { evaluateTender, type Recommended, type TenderEvaluation } from '../../../shared/domain/tender-evaluation.ts';
import { canonical, NotCanonical, readCanonical } from '../../../shared/pack/canonical.ts';
import { openSealedBytes } from '../../sealed.ts';
import { resultNow } from '../queries/assurance.ts';
import { commercialOf, evaluationInput, offerAcceptancesOf, type SealedCommercial } from '../queries/award.ts';
import { commitmentFacts } from '../queries/commitments.ts';
import { offerChecksOf, offersOf } from '../queries/offers.ts';
import { refuseOpeningPrices, refuseRecommending } from '../queries/open-procedures.ts';
import { criteriaOf, modelOf, panelOf } from '../queries/prepare.ts';
import { bidsOf, criteriaByLot, filesOf, standingBids } from '../queries/receive.ts';
import type { ReadDb, WriteDb } from '../sql.ts';
import { append } from './append.ts';
import type { Handlers } from './handler.ts';
import { keysThatFit } from './keys.ts';

/** To what the sealed price is bound. */
export const commercialInfo = (bid: string): string => `commercial ${bid}`;

const evaluated = (db: ReadDb, tender: TenderId): Outcome<TenderEvaluation> =>
  evaluateTender(modelOf(db, tender), evaluationInput(db, tender));

/** Null where what was sealed is no price: only an act that this program did not make can hold that, and the bid then has none, which the result waits for. */
const readCommercial = (key: string, { bid, content }: SealedCommercial): Commercial | null => {
  const bytes = openSealedBytes(key, commercialInfo(bid), Buffer.from(content, 'base64'));
  try {
    return bytes && (commercialSchema.safeParse(readCanonical(bytes)).data ?? null);
  } catch (fault) {
    if (fault instanceof NotCanonical) return null;
    throw fault;
  }
};

const openCommercial = (db: WriteDb, tender: TenderId, sealed: SealedCommercial, key: string): void => {
  db.run('UPDATE commercial SET opened_key = ? WHERE tender = ? AND commitment = ?', key, tender, sealed.commitment);
  if (!sealed.current) return;
  const commercial = readCommercial(key, sealed);
  if (!commercial) return;
  const { price, currency, schedule, staffHours, offers } = commercial;
  if (price !== null) db.run('INSERT INTO price (tender, bid, amount, currency) VALUES (?, ?, ?, ?)', tender, sealed.bid, price, currency);
  if (schedule) db.run('INSERT INTO price_schedule (tender, bid, body) VALUES (?, ?, ?)', tender, sealed.bid, canonical(schedule));
  if (staffHours !== null) db.run('INSERT INTO staff_hours (tender, bid, hours) VALUES (?, ?, ?)', tender, sealed.bid, staffHours);
  for (const { measure, quantity, details } of offers)
    db.run(
      'INSERT INTO offer (tender, bid, measure, quantity, details) VALUES (?, ?, ?, ?, ?)',
      tender,
      sealed.bid,
      measure,
      quantity,
      canonical(details),
    );
};

/** The commercial envelopes that may be opened: those of bids still standing. The others stay shut. */
export const openableCommercial = (db: ReadDb, tender: TenderId): SealedCommercial[] | Refusal => {
  const evaluation = evaluated(db, tender);
  if (!evaluation.ok) return evaluation.refusal;
  const refusal = refuseOpeningPrices(db, tender, evaluation.value);
  if (refusal) return refusal;
  const standing = new Set(
    evaluation.value.lots.flatMap(({ evaluation: { bids } }) => bids.filter((bid) => bid.standing === 'standing').map((bid) => bid.bid)),
  );
  return commercialOf(db, tender).filter((sealed) => standing.has(sealed.bid));
};

/** Whose offers have still to be looked at: every standing bid that is asked for quantities. */
export const unacceptedOffers = (db: ReadDb, tender: TenderId, { lots }: TenderEvaluation): string[] => {
  const inLot = criteriaByLot(db, tender);
  const accepted = new Set(offerAcceptancesOf(db, tender).map((one) => one.bid));
  return lots
    .filter(({ lot }) => inLot(lot?.id ?? null).some((criterion) => criterion.kind === 'social-value-quantity'))
    .flatMap(({ lot, evaluation: { bids } }) =>
      bids
        .filter((bid) => bid.standing === 'standing' && !accepted.has(bid.bid))
        .map(({ name }) => (lot ? `${name} · lot ${lot.number}` : name)),
    );
};

/** What the result still waits for: with anything of it open, no award is recommended, and nobody is shown how firmly the result stands. */
export const refuseOpenResult = (db: ReadDb, tender: TenderId, evaluation: TenderEvaluation): Refusal | null =>
  refuseRecommending(db, tender) ?? mayRecommendAtAll(evaluation, unacceptedOffers(db, tender, evaluation));

const witnessed = (witness: string, actor: string): Refusal | null =>
  witness === actor
    ? refuse('witness-is-author', 'The witness is somebody other than the person who records it.', { about: 'witness' })
    : null;

export const awardHandlers: Handlers<keyof typeof awardActs> = {
  'threshold.decided': (db, { tender, body, at, actor }) => {
    const evaluation = evaluated(db, tender);
    if (!evaluation.ok) return evaluation.refusal;
    const refusal = mayDecideThreshold(evaluation.value, body.bid as BidId, body.criterion as CriterionId);
    if (refusal) return refusal;
    db.run(
      `INSERT INTO threshold_decision (tender, bid, criterion, outcome, reason, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tender, bid, criterion) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason, at = excluded.at, actor = excluded.actor`,
      tender,
      body.bid,
      body.criterion,
      body.outcome,
      body.reason,
      at,
      actor,
    );
    return null;
  },
  'price.opened': (db, { tender, body }) => {
    const sealed = openableCommercial(db, tender);
    if ('kind' in sealed) return sealed;
    const keys = keysThatFit(db, tender, 'price.opened', { sealed, shares: body.shares });
    if (keys.kind === 'refusal') return keys;
    for (const one of sealed) {
      const key = keys.bySeal.get(one.commitment);
      if (key !== undefined) openCommercial(db, tender, one, key);
    }
    return null;
  },
  'price-file.opened': (db, { tender, body }) => {
    const file = filesOf(db, tender).find((one) => one.bid === body.bid && one.sha256 === body.sealed);
    const open = commercialOf(db, tender).some((one) => one.commitment === file?.sealedUnder && one.openedKey !== null);
    if (!file || !open) return refuse('no-such-file', 'This is not a price file of an opened envelope.', { about: body.sealed });
    db.run('UPDATE bid_file SET opened_sha256 = ? WHERE tender = ? AND bid = ? AND sha256 = ?', body.file, tender, body.bid, body.sealed);
    return null;
  },
  'offer.verified': (db, { tender, body, at, actor }) => {
    const criterion = criteriaOf(db, tender).find(
      (one) => one.kind === 'social-value-quantity' && one.measures.some(({ id }) => id === body.measure),
    );
    const offer = offersOf(db, tender).find((one) => one.bid === body.bid && one.measure === body.measure);
    const rule = criterion?.kind === 'social-value-quantity' ? criterion.verification : '';
    const refusal = mayVerifyOffer({ promised: offer?.quantity ?? null, rule }, body.check);
    if (refusal) return refusal;
    db.run(
      `INSERT INTO offer_check (tender, bid, measure, body, reason, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tender, bid, measure) DO UPDATE SET body = excluded.body, reason = excluded.reason, at = excluded.at, actor = excluded.actor`,
      tender,
      body.bid,
      body.measure,
      canonical(body.check),
      body.reason,
      at,
      actor,
    );
    // What was accepted was another set of quantities.
    db.run('DELETE FROM offer_acceptance WHERE tender = ? AND bid = ?', tender, body.bid);
    return null;
  },
  'offers.accepted': (db, { tender, body, at, actor }) => {
    if (!standingBids(db, tender).some((bid) => bid.id === body.bid))
      return refuse('no-such-bid', 'This bid is not in the running.', { about: body.bid });
    const refusal = mayAcceptOffers(
      offerChecksOf(db, tender)
        .filter(({ bid }) => bid === body.bid)
        .map(({ measure, check }) => ({ measure, outcome: check.outcome })),
    );
    if (refusal) return refusal;
    db.run(
      `INSERT INTO offer_acceptance (tender, bid, reason, at, actor) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (tender, bid) DO UPDATE SET reason = excluded.reason, at = excluded.at, actor = excluded.actor`,
      tender,
      body.bid,
      body.reason,
      at,
      actor,
    );
    return null;
  },
  'tie.decided': (db, { tender, body, at, actor }) => {
    const evaluation = evaluated(db, tender);
    if (!evaluation.ok) return evaluation.refusal;
    const refusal = mayDecideTie(evaluation.value, body.order as BidId[], body.by) ?? witnessed(body.witness, actor);
    if (refusal) return refusal;
    append(db, 'tie_decision', tender, {
      bids: canonical({ by: body.by, order: body.order }),
      reason: body.reason,
      witness: body.witness,
      at,
      actor,
    });
    return null;
  },
  'lots.decided': (db, { tender, body, at, actor }) => {
    const evaluation = evaluated(db, tender);
    if (!evaluation.ok) return evaluation.refusal;
    const refusal = mayDecideLots(evaluation.value, body.decision) ?? witnessed(body.witness, actor);
    if (refusal) return refusal;
    append(db, 'lot_decision', tender, { decision: canonical(body.decision), reason: body.reason, witness: body.witness, at, actor });
    return null;
  },
  'award.assured': (db, { tender, body: { result, ...said }, at, actor }) => {
    const evaluation = evaluated(db, tender);
    if (!evaluation.ok) return evaluation.refusal;
    const refusal = mayAssure({
      tender: evaluation.value,
      now: resultNow(db, tender),
      checked: result,
      author: actor,
      checker: said.checker as Checker,
      panel: panelOf(db, tender),
    });
    if (refusal) return refusal;
    append(db, 'assurance', tender, { result, body: canonical(said), at, actor });
    return null;
  },
  'due-diligence.recorded': (db, { tender, body: { bid, ...said }, at, actor }) => {
    const evaluation = evaluated(db, tender);
    if (!evaluation.ok) return evaluation.refusal;
    const contradicts = said.outcome.kind === 'contradicted' ? (said.outcome.criteria as CriterionId[]) : [];
    const lot = bidsOf(db, tender).find(({ id }) => id === bid)?.lot ?? null;
    const refusal = mayRecordDueDiligence({ bid: bid as BidId, contradicts }, evaluation.value, criteriaByLot(db, tender)(lot));
    if (refusal) return refusal;
    const position = append(db, 'due_diligence', tender, { bid, body: canonical(said), at, actor });
    for (const criterion of new Set(contradicts))
      db.run('INSERT INTO contradicted_claim (tender, position, criterion) VALUES (?, ?, ?)', tender, position, criterion);
    return null;
  },
  'robustness.viewed': (db, { tender, body, at, actor }) => {
    append(db, 'robustness_view', tender, { lot: body.lot, result: body.result, drawn: body.drawn && canonical(body.drawn), at, actor });
    return null;
  },
  'award.recommended': (db, { tender, body, at, actor }) => {
    const evaluation = evaluated(db, tender);
    if (!evaluation.ok) return evaluation.refusal;
    const refusal =
      refuseRecommending(db, tender) ??
      mayRecommend(evaluation.value, unacceptedOffers(db, tender, evaluation.value), body.awards as unknown as readonly Recommended[]);
    if (refusal) return refusal;
    for (const [position, { lot, bids, reason }] of body.awards.entries())
      db.run(
        'INSERT INTO recommendation (tender, position, lot, bids, reason, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)',
        tender,
        position,
        lot,
        canonical(bids),
        reason,
        at,
        actor,
      );
    return null;
  },
  'commitment.agreed': (db, { tender, body, at, actor }) => {
    const refusal = mayAgreeCommitment(commitmentFacts(db, tender, body.bid as BidId, body.measure as MeasureId), body.terms, body.reason);
    if (refusal) return refusal;
    db.run(
      `INSERT INTO agreed_commitment (tender, bid, measure, terms, reason, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tender, bid, measure) DO UPDATE SET terms = excluded.terms, reason = excluded.reason, at = excluded.at, actor = excluded.actor`,
      tender,
      body.bid,
      body.measure,
      canonical(body.terms),
      body.reason,
      at,
      actor,
    );
    return null;
  },
};
