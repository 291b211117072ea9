/** Awarding: prices opened by two people, the result with its working, the recommendation, the report. */

import type { Output } from '../../shared/contract/contract.ts';
import { criteriaInLot, markedOn } from '../../shared/domain/answers.ts';
import { pound } from '../../shared/domain/currency.ts';
import { deriveEvaluatedPrice, priceSoFar, rowsOfStep } from '../../shared/domain/evaluated-price.ts';
import type { Evaluation } from '../../shared/domain/evaluation.ts';
import { waitsOf } from '../../shared/domain/price-waits.ts';
import { writeSchedule } from '../../shared/domain/price-schedule.ts';
import type { BidId, LotId, Sha256, TenderId } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import { closingActs, roleNames, stages } from '../../shared/domain/stages.ts';
import { stageAfterThis } from '../../shared/domain/procedure-stages.ts';
import { refuseReopened } from '../../shared/domain/course.ts';
import { evaluateTender, type TenderEvaluation } from '../../shared/domain/tender-evaluation.ts';
import { decryptStream } from '../packs/age.ts';
import { headsOf } from '../store/acts.ts';
import { openableCommercial, refuseOpenResult } from '../store/projections/award.ts';
import {
  commercialOf,
  evaluationInput,
  offerAcceptancesOf,
  recommendationsOf,
  shownEvaluation,
  thresholdDecisionsOf,
  tieDecisionsOf,
} from '../store/queries/award.ts';
import { offerChecksOf } from '../store/queries/offers.ts';
import { priceStepsOf, pricesOf, schedulesOf, tenderedOf } from '../store/queries/price.ts';
import { priceFactsIn } from '../store/projections/price.ts';
import { cameWithBids, consensusOf, refuseResting } from '../store/queries/moderate.ts';
import { criteriaOf, freezeHashOf, lotsOf, modelOf, panelOf, stagedOf, turnedKeys } from '../store/queries/prepare.ts';
import { refuseOpeningPrices } from '../store/queries/open-procedures.ts';
import { type BidRow, bidsOf, filesOf } from '../store/queries/receive.ts';
import { assuranceView } from './assurance.ts';
import { lotsView } from './award-lots.ts';
import { reportName } from '../documents/award-report/award-paper.ts';
import { awardReportOf } from './award-report.ts';
import type { Context, Services } from './context.ts';
import {
  authored,
  bidName,
  keep,
  keepAct,
  keepSigned,
  lockView,
  look,
  mayTurnKeys,
  nameOf,
  recordAs,
  sessionOf,
  unlockSigners,
  reopeningNow,
  type View,
  whyNot,
} from './desk.ts';
import { keepExport } from './exports.ts';
import { tableAtHand } from './places.ts';
import { isAnythingSealed } from './prices.ts';
import { standingWords } from './receive-view.ts';
import { earlierShares, turnShares } from './turned-keys.ts';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

type AwardOperation =
  | 'award.view'
  | 'award.viewLots'
  | 'award.origin'
  | 'award.decideThreshold'
  | 'award.openPrices'
  | 'award.adjustPrice'
  | 'award.exportSchedule'
  | 'award.acceptOffers'
  | 'award.decideTie'
  | 'award.decideLots'
  | 'award.assure'
  | 'award.recordDueDiligence'
  | 'award.recommend'
  | 'award.report';

const hiddenUntilLocked = refuse(
  'quality-not-locked',
  'Points and ranks stay hidden until quality is locked, so that nobody can steer a score towards a result.',
  {
    wayOut: 'Finish moderation and lock quality.',
  },
);

/** Why nobody sees points and ranks now; null when they may be seen. */
const resultHidden = (view: View): Refusal | null => {
  if (!reached(view, 'quality-locked')) return hiddenUntilLocked;
  const reopening = reopeningNow(view);
  return reopening && refuseReopened(reopening);
};

const priceHidden = refuse('price-not-open', 'Prices are still sealed.', { wayOut: 'Two people open them first.' });

const reached = (view: View, stage: View['stage']): boolean => stages.indexOf(view.stage) >= stages.indexOf(stage);

export const evaluationOf = (view: Pick<View, 'db' | 'tender'>): Outcome<TenderEvaluation> =>
  evaluateTender(modelOf(view.db, view.tender), evaluationInput(view.db, view.tender));

/** What every bid promised, whatever a cap let count (handover register). */
const register = (view: View, evaluation: Evaluation): Output<'award.view'>['register'] => {
  const measures = criteriaOf(view.db, view.tender).flatMap((criterion) =>
    criterion.kind === 'social-value-quantity' ? criterion.measures : [],
  );
  return evaluation.bids.flatMap((bid) =>
    bid.offers.flatMap((offer) => {
      const measure = measures.find((one) => one.id === offer.measure);
      return measure
        ? [
            {
              bid: bid.bid,
              measure: measure.id,
              code: measure.code,
              title: measure.title,
              unit: measure.unit,
              promised: offer.promised,
              verified: offer.verified,
              counted: offer.counted,
              pounds: offer.pounds.value,
            },
          ]
        : [];
    }),
  );
};

type Origin = Outcome<Output<'award.origin'>>;

const keysTurned = (view: View, kind: string) =>
  turnedKeys(view.db, view.tender, kind).map((key) => ({ by: nameOf(view, key.person), at: key.at }));

/** Everything published was fixed by the freeze: by whom, when, under which hash. */
const published = (view: View, what: string): Origin =>
  allowed({
    sentence: `${what} was published before any bid was opened and fixed by the freeze.`,
    reason: `Freeze hash ${freezeHashOf(view.db, view.tender) ?? ''}`,
    made: keysTurned(view, closingActs['criteria-draft']),
  });

/** As it was sealed, whatever came of it. Refuses `price-not-open` and `no-such-item`. */
const asSealed = (view: View, bid: string, what: string): Origin => {
  if (!reached(view, 'price-open')) return refused(priceHidden);
  const sealed = commercialOf(view.db, view.tender).find((one) => one.bid === bid && one.current);
  if (!sealed) return refused(refuse('no-such-item', 'Nothing was sealed for this bid.'));
  return allowed({
    sentence: `${what}, sealed on receipt and opened by two people after quality was locked.`,
    reason: offerAcceptancesOf(view.db, view.tender).find((one) => one.bid === bid)?.reason ?? '',
    made: [authored(view, sealed), ...keysTurned(view, 'price.opened')],
  });
};

/** How the prices of a lot came about, and what of it can be taken back. */
const pipelineView = (
  view: View,
  lot: LotId | null,
  bids: readonly BidRow[],
): Pick<Output<'award.view'>, 'priceWorkings' | 'priceWaits' | 'priceRules' | 'issued' | 'priceSteps' | 'schedules'> => {
  const { db, tender } = view;
  if (!reached(view, 'price-open'))
    return { priceWorkings: [], priceWaits: [], priceRules: null, issued: [], priceSteps: [], schedules: [] };
  const steps = priceStepsOf(db, tender).filter((step) => step.lot === lot);
  const facts = priceFactsIn(db, tender, lot);
  const mayNot = whyNot(view, 'price.adjusted');
  const backOf = (id: string): Refusal | null => {
    const rows = facts.ok ? rowsOfStep(facts.value, { kind: 'reversal', reverses: id }) : facts;
    return rows.ok ? null : rows.refusal;
  };
  return {
    priceWorkings: tenderedOf(db, tender).flatMap(({ bid, ...tendered }) => {
      const row = bids.find(({ id }) => id === bid);
      return row
        ? [
            {
              bid,
              tendered,
              currency: priceSoFar(bid, tendered, steps).currency,
              working: deriveEvaluatedPrice({ id: bid, name: row.registered.name }, tendered, steps),
            },
          ]
        : [];
    }),
    priceWaits: (facts.ok ? facts.value.standing : [])
      .map((bid) => ({ bid: bid.id, waits: facts.ok ? waitsOf(facts.value, bid) : [] }))
      .filter(({ waits }) => waits.length > 0),
    schedules: schedulesOf(db, tender)
      .filter(({ bid }) => bids.some(({ id }) => id === bid))
      .map(({ bid, name, lines, caveats }) => ({ bid, name, lines, caveats })),
    priceRules: facts.ok ? facts.value.rules : null,
    issued: facts.ok ? facts.value.issued : [],
    priceSteps: steps.map(({ id, step, rows, reason, ...row }) => ({
      id,
      step,
      rows,
      reason,
      made: authored(view, row),
      reversal: step.kind === 'reversal' ? alreadyBack : (mayNot ?? backOf(id)),
    })),
  };
};

const alreadyBack = refuse('no-such-step', 'A reversal is not taken back: the step itself can be taken again.');

interface OpenedFile {
  readonly bid: BidId;
  readonly sealed: Sha256;
  readonly file: Sha256;
}

/** The plain bytes of the price envelope's files under these keys, made before anything is recorded, so that price and files open together or not at all. */
const openPriceFiles = async (
  context: Context,
  tender: TenderId,
  keys: ReadonlyMap<string, string>,
): Promise<Outcome<readonly OpenedFile[]>> => {
  const opened: OpenedFile[] = [];
  for (const { bid, sha256, sealedUnder } of context.store.read((db) => filesOf(db, tender))) {
    const key = sealedUnder === null ? undefined : keys.get(sealedUnder);
    if (key === undefined) continue;
    const encrypted = Readable.toWeb(createReadStream(context.store.blobs.pathOf(sha256))) as ReadableStream<Uint8Array>;
    const plain = await decryptStream(key, encrypted);
    if (!plain.ok) return plain;
    const incoming = await context.store.blobs.begin();
    for await (const piece of plain.value) await incoming.append(piece);
    opened.push({ bid, sealed: sha256, file: (await incoming.keep()).sha256 });
  }
  return allowed(opened);
};

export const awardServices = (context: Context): Services<AwardOperation> => ({
  'award.view': (where, caller) =>
    look(context, where, caller, (view) => {
      const { db, tender, stage } = view;
      const hidden = resultHidden(view);
      const open = reached(view, 'price-open');
      const lots = lotsOf(db, tender);
      const lot = (lots.find(({ id }) => id === where.lot) ?? lots[0])?.id ?? null;
      if (where.lot !== undefined && where.lot !== lot) return refused(refuse('no-such-lot', 'This tender has no such lot.'));
      const evaluation = hidden ? null : shownEvaluation(db, tender);
      if (evaluation && !evaluation.ok) return evaluation;
      const whole = evaluation?.value ?? null;
      const result = whole?.lots.find((one) => (one.lot?.id ?? null) === lot) ?? null;
      const value = result?.evaluation ?? null;
      const bids = bidsOf(db, tender).filter((bid) => bid.lot === lot);
      const isOfLot = ({ bid }: { readonly bid: BidId }): boolean => bids.some(({ id }) => id === bid);
      const recommendation = recommendationsOf(db, tender).find((one) => one.lot === lot);
      return allowed({
        stage,
        lots,
        lot,
        criteria: [...criteriaInLot(criteriaOf(db, tender), lot)],
        bids: bids.map((bid) => ({
          ...bidName({ id: bid.id, bidder: bid.registered }),
          standing: standingWords(db, tender, bid),
        })),
        evaluation: value,
        goesOn: stageAfterThis(stagedOf(view.db, view.tender))?.title ?? null,
        isAnythingSealed: isAnythingSealed(db, tender),
        hidden,
        resting: reached(view, 'quality-locked') ? refuseResting(db, tender) : null,
        prices: open
          ? pricesOf(db, tender)
              .filter(isOfLot)
              .map(({ bid, pounds }) => ({ bid: bid as string, pounds }))
          : null,
        ...pipelineView(view, lot, bids),
        opening: lockView(view, 'price.opened', whole ? refuseOpeningPrices(db, tender, whole) : hidden),
        opened: open ? keysTurned(view, 'price.opened') : [],
        thresholds: thresholdDecisionsOf(db, tender)
          .filter(isOfLot)
          .map(({ bid, criterion, outcome, reason, ...row }) => ({
            bid,
            criterion,
            outcome,
            reason,
            decided: authored(view, row),
          })),
        acceptances: offerAcceptancesOf(db, tender)
          .filter(isOfLot)
          .map(({ bid, reason, ...row }) => ({ bid, reason, decided: authored(view, row) })),
        register: value && open ? register(view, value) : [],
        // Which bids were drawn apart says whose totals were equal.
        ties: (value ? tieDecisionsOf(db, tender) : [])
          .filter(({ order }) => order.every((bid) => isOfLot({ bid })))
          .map(({ order, reason, witness, ...row }) => ({
            order: [...order],
            reason,
            witness: nameOf(view, witness),
            decided: authored(view, row),
          })),
        ...assuranceView(view, open ? whole : null, bids),
        recommend: whyNot(view, 'award.recommended') ?? (whole ? refuseOpenResult(db, tender, whole) : hidden),
        admitted: result?.admitted ?? null,
        recommendation: recommendation
          ? { bids: [...recommendation.bids], reason: recommendation.reason, made: authored(view, recommendation) }
          : null,
        myRoles: (view.viewer?.roles ?? []).map((role) => roleNames[role]),
        people: panelOf(db, tender).map((member) => ({ person: member.id as string, name: member.name })),
      });
    }),

  'award.viewLots': (where, caller) =>
    look(context, where, caller, (view) => {
      const hidden = resultHidden(view);
      if (hidden) return refused(hidden);
      const evaluation = shownEvaluation(view.db, view.tender);
      return evaluation.ok ? allowed(lotsView(view, evaluation.value)) : evaluation;
    }),

  'award.origin': ({ source, ...where }, caller) =>
    look(context, where, caller, (view): Origin => {
      const { db, tender } = view;
      const criterion = 'criterion' in source ? criteriaOf(db, tender).find((one) => one.id === source.criterion) : undefined;
      const bid = 'bid' in source ? bidsOf(db, tender).find((one) => one.id === source.bid) : undefined;
      switch (source.kind) {
        case 'weight':
          return published(view, `The weight of “${criterion?.title ?? ''}”`);
        case 'price-rule':
          return published(view, `The numbers of the formula of “${criterion?.title ?? ''}”`);
        case 'scale':
          return published(view, 'The scale');
        case 'measure':
          return published(view, 'The value of this measure');
        case 'consensus': {
          if (!reached(view, 'quality-locked')) return refused(hiddenUntilLocked);
          const all = consensusOf(db, tender).filter((one) => one.criterion === source.criterion);
          const on =
            criterion?.kind === 'scored' && bid
              ? markedOn(criterion, bid, bidsOf(db, tender), (id) => all.some((one) => one.bid === id))
              : source.bid;
          const agreed = all.find((one) => one.bid === on);
          const shared = on === source.bid ? '' : ' It is scored once for all bids of this supplier.';
          if (!agreed) return refused(refuse('no-such-item', 'There is no consensus for this answer.'));
          const came = cameWithBids(db, tender).get(`${source.criterion} ${agreed.bid}`);
          if (came && agreed.agreedIn)
            return allowed({
              sentence: `The panel agreed on ${agreed.value} for “${criterion?.title ?? ''}”, ${bid?.bidder.name ?? ''}, in the stage “${came.stage}”. It was carried forward as published and not scored again; it came into this record with the bid.${shared}`,
              reason: agreed.reason,
              made: [authored(view, agreed)],
            });
          return allowed({
            sentence: `The panel agreed on ${agreed.value} for “${criterion?.title ?? ''}”, ${bid?.bidder.name ?? ''}. Present: ${agreed.present.map((person) => nameOf(view, person)).join(', ')}.${came ? ` It was carried forward as ${came.value} from the stage “${came.stage}”, and agreed anew here after the question was reopened.` : ''}${shared}`,
            reason: agreed.reason,
            made: [authored(view, agreed)],
          });
        }
        case 'price': {
          if (!reached(view, 'price-open')) return refused(priceHidden);
          const steps = priceStepsOf(db, tender).filter(({ rows }) => rows.some((row) => row.bid === source.bid));
          const tendered = tenderedOf(db, tender).find((one) => one.bid === source.bid);
          if (steps.length > 0 && bid && tendered)
            return allowed({
              sentence: `${deriveEvaluatedPrice({ id: bid.id, name: bid.bidder.name }, tendered, steps).substituted}: the total as ${bid.bidder.name} sealed it, then ${steps.length === 1 ? 'one step' : `${steps.length} steps`} on record.`,
              reason: steps.map(({ rows, reason }) => `${rows.find((row) => row.bid === source.bid)?.rule ?? ''}: ${reason}`).join('\n'),
              made: [...keysTurned(view, 'price.opened'), ...steps.map((step) => authored(view, step))],
            });
          return asSealed(view, source.bid, `The price as ${bid?.bidder.name ?? 'the bidder'} gave it`);
        }
        case 'tendered':
          return asSealed(view, source.bid, `The total as ${bid?.bidder.name ?? 'the bidder'} gave it`);
        case 'offer': {
          const promise = asSealed(view, source.bid, `The quantity as ${bid?.bidder.name ?? 'the bidder'} gave it`);
          const found = offerChecksOf(db, tender).find((one) => one.bid === source.bid && one.measure === source.measure);
          if (!promise.ok || !found) return promise;
          const said = {
            accepted: 'It was verified and taken as offered.',
            clarify: 'The bidder has been asked about it.',
            reduced: `Verification under the published rule left ${found.check.outcome === 'reduced' ? found.check.quantity : ''} of it.`,
          };
          return allowed({
            sentence: `${promise.value.sentence} ${said[found.check.outcome]}`,
            reason: found.reason,
            made: [...promise.value.made, authored(view, found)],
          });
        }
        default:
          return source satisfies never;
      }
    }),

  'award.decideThreshold': ({ tender, ...decision }, caller) => keepAct(context, caller, tender, 'threshold.decided', decision),

  'award.openPrices': async (payload, caller) => {
    const tender = payload.tender as TenderId;
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const signers = await unlockSigners(context, payload.signers);
    if (!signers.ok) return signers;
    const facts = look(context, { tender }, caller, (view) => {
      if (!reached(view, 'quality-locked')) return refused(hiddenUntilLocked);
      const refusal = mayTurnKeys(view, 'price.opened', signers.value);
      if (refusal) return refused(refusal);
      const sealed = openableCommercial(view.db, tender);
      if ('kind' in sealed) return refused(sealed);
      return allowed({
        sealed,
        earlier: earlierShares(view.db, tender, 'price.opened'),
      });
    });
    if (!facts.ok) return facts;
    const shares = await turnShares('price.opened', facts.value.sealed, facts.value.earlier, signers.value);
    if (!shares.ok) return shares;
    const keys = new Map(shares.value.flat().flatMap((share) => (share.key === undefined ? [] : [[share.commitment, share.key] as const])));
    const files = await openPriceFiles(context, tender, keys);
    if (!files.ok) return files;
    return keep(context, tender, (db) => {
      for (const [index, signer] of signers.value.entries()) {
        const turned = recordAs(context, db, signer, {
          tender,
          kind: 'price.opened',
          body: { shares: shares.value[index] ?? [], heads: headsOf(db, tender) },
        });
        if (!turned.ok) return turned;
      }
      const last = signers.value.at(-1);
      for (const file of files.value) {
        const opened = last ? recordAs(context, db, last, { tender, kind: 'price-file.opened', body: file }) : allowed(null);
        if (!opened.ok) return opened;
      }
      return allowed(null);
    });
  },

  'award.exportSchedule': async ({ bid, form, ...where }, caller) => {
    const found = look(context, where, caller, (view) => {
      if (!reached(view, 'price-open')) return refused(priceHidden);
      const schedule = schedulesOf(view.db, view.tender).find((one) => one.bid === bid);
      const row = bidsOf(view.db, view.tender).find(({ id }) => id === bid);
      return schedule && row
        ? allowed({
            schedule,
            currency: tenderedOf(view.db, view.tender).find((one) => one.bid === bid)?.currency ?? pound,
            name: row.bidder.name,
            lot: lotsOf(view.db, view.tender).find(({ id }) => id === row.lot)?.number ?? '',
          })
        : refused(refuse('no-such-item', 'No schedule was sealed for this bid.'));
    });
    if (!found.ok) return found;
    const { schedule, currency, name, lot } = found.value;
    const bytes =
      form === 'original'
        ? Buffer.from(schedule.bytes, 'base64')
        : Buffer.from(`\uFEFF${writeSchedule(name, lot, schedule.lines, currency)}`);
    return allowed(await keepExport(context, form === 'original' ? `${name}, ${schedule.name}` : `${name}, price schedule.csv`, bytes));
  },
  'award.adjustPrice': ({ tender, ...adjusted }, caller) =>
    keepAct(context, caller, tender, 'price.adjusted', { id: context.ids(), ...adjusted }),
  'award.acceptOffers': ({ tender, ...acceptance }, caller) => keepAct(context, caller, tender, 'offers.accepted', acceptance),
  'award.decideTie': ({ tender, ...decision }, caller) => keepAct(context, caller, tender, 'tie.decided', decision),
  'award.decideLots': ({ tender, ...decided }, caller) => keepAct(context, caller, tender, 'lots.decided', decided),
  'award.assure': ({ tender, ...checked }, caller) => keepAct(context, caller, tender, 'award.assured', checked),
  'award.recordDueDiligence': ({ tender, ...seen }, caller) => keepAct(context, caller, tender, 'due-diligence.recorded', seen),
  'award.recommend': (payload, caller) =>
    keepSigned(context, caller, payload, 'award.recommended', (db) => ({
      awards: payload.awards,
      heads: headsOf(db, payload.tender as TenderId),
    })),

  'award.report': ({ job, ...where }, caller) =>
    context.jobs.run(job, async ({ signal, progress }) => {
      const table = await tableAtHand(context, where, caller);
      if (!table.ok) return table;
      const value = look(context, where, caller, (view) => {
        const hidden = resultHidden(view);
        return hidden ? refused(hidden) : awardReportOf({ ...view, table: table.value });
      });
      if (!value.ok) return value;
      progress('Setting the report', 0, null);
      const pdf = await context.makeReport(value.value, signal);
      if (!pdf.ok) return pdf;
      const draft = value.value.draft;
      const kept = await keepExport(
        context,
        `${reportName(value.value)} ${value.value.tender.reference}${draft ? ' (draft)' : ''}.pdf`,
        pdf.value,
      );
      return allowed({ ...kept, draft });
    }),
});
