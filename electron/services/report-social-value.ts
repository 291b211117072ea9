/** Social value as the award report prints it: what was published, promised, verified and counted, and what stood out. */

import type { SocialValueCriterion } from '../../shared/domain/criteria.ts';
import { find } from '../../shared/domain/criteria.ts';
import type { Derivation } from '../../shared/domain/derivation.ts';
import { displayPercent, displayShort } from '../../shared/domain/display.ts';
import type { Evaluation } from '../../shared/domain/evaluation.ts';
import { exact } from '../../shared/domain/exact.ts';
import type { BidId, CriterionId, PersonId, Time } from '../../shared/domain/ids.ts';
import type { Measure } from '../../shared/domain/measure.ts';
import { factorSentences, groupCapSentence, pointsSentence } from '../../shared/domain/measure-words.ts';
import type { Model } from '../../shared/domain/model.ts';
import type { TableAtHand } from '../../shared/domain/place-flags.ts';
import { countsPounds } from '../../shared/domain/social-value-points.ts';
import { socialValueSplit } from '../../shared/domain/social-value-split.ts';
import type { AwardReport, Decided, ReportedMeasure, ReportedSocialValue } from '../documents/award-report/report.ts';
import { offerAcceptancesOf } from '../store/queries/award.ts';
import { offerChecksOf, offersOf } from '../store/queries/offers.ts';
import type { View } from './desk.ts';
import { offerFlags } from './offer-flags.ts';

type DecidedBy = (row: { readonly actor: PersonId; readonly at: Time; readonly reason: string }) => Decided;

/** The pounds that a bid's points of a social value criterion were worked out from. */
const poundsBehind = (working: Derivation, bid: BidId): string | null =>
  [working, ...(working.steps ?? [])]
    .flatMap((one) => one.inputs)
    .find((input) => input.source.kind === 'worth' && input.source.bid === bid && input.source.measure === null)?.value ?? null;

const splitSentence = (model: Model, evaluation: Evaluation): readonly string[] => {
  const split = socialValueSplit(model.criteria, (id) => {
    const weight = evaluation.weights.find(({ criterion }) => criterion === id)?.absolute;
    return weight === undefined ? null : exact(weight);
  });
  return split
    ? [
        `Of the points for social value, promises in numbers earn ${displayShort(split.quantities)} (${displayPercent(split.quantitiesShare, 0)}) and the written method ${displayShort(split.method)} (${displayPercent(split.methodShare, 0)}).`,
      ]
    : [];
};

const reportedMeasure = (model: Model, measure: Measure): ReportedMeasure => ({
  key: measure.id,
  code: measure.code,
  title: measure.title,
  unit: measure.unit,
  value: measure.value,
  factors: factorSentences(measure, (id: CriterionId) => find(model.criteria, id)?.title ?? ''),
  origin: [
    measure.origin.source,
    measure.origin.version === '' ? '' : `version ${measure.origin.version}`,
    measure.origin.licence === '' ? '' : `licence: ${measure.origin.licence}`,
  ]
    .filter((part) => part !== '')
    .join(', '),
});

const rulesOf = (model: Model, evaluation: Evaluation, { points, caps, verification }: SocialValueCriterion): readonly string[] => [
  pointsSentence(points),
  ...splitSentence(model, evaluation),
  ...caps.map(groupCapSentence),
  ...(verification.trim() === '' ? [] : [verification.trim()]),
  ...(model.places === null
    ? []
    : [
        `Places are ranked by ${model.places.index} ${model.places.year} of ${model.places.nation}, boundaries of ${model.places.boundaries}, from the table “${model.places.title}” (SHA-256 ${model.places.file}).`,
      ]),
];

export const socialValueFor = (
  record: Pick<View, 'db' | 'tender'> & { readonly table: TableAtHand },
  model: Model,
  evaluation: Evaluation,
  decided: DecidedBy,
  isHere: (row: { readonly bid: BidId }) => boolean,
): AwardReport['socialValue'] => {
  const { db, tender } = record;
  const acceptances = offerAcceptancesOf(db, tender).filter(isHere);
  const checks = offerChecksOf(db, tender).filter(isHere);
  const odd = offersOf(db, tender).length === 0 ? null : offerFlags(record, evaluation.bids, record.table);
  return model.criteria.flatMap((criterion): ReportedSocialValue[] => {
    if (criterion.kind !== 'social-value-quantity') return [];
    const { id, measures, points } = criterion;
    const isOurs = (measure: string): boolean => measures.some((one) => one.id === measure);
    const workings = evaluation.bids.flatMap((bid) => {
      const working = bid.points.find((one) => one.criterion === id)?.points;
      return working ? [{ bid: bid.bid, working, pounds: poundsBehind(working, bid.bid) ?? '0' }] : [];
    });
    return [
      {
        criterion: id,
        rules: rulesOf(model, evaluation, criterion),
        counts: countsPounds(points) ? 'pounds' : 'points',
        measures: measures.map((measure) => reportedMeasure(model, measure)),
        offers: evaluation.bids.flatMap((bid) =>
          bid.offers
            .filter((offer) => offer.criterion === id)
            .map(({ measure, promised, verified, counted, pounds }) => ({
              measure,
              bid: bid.bid,
              promised,
              verified,
              counted,
              pounds: pounds.value,
              working: pounds,
            })),
        ),
        checks: checks
          .filter(({ measure }) => isOurs(measure))
          .map((row) => ({
            ...decided(row),
            measure: row.measure,
            bid: row.bid,
            outcome: row.check.outcome,
            left: row.check.outcome === 'reduced' ? row.check.quantity : null,
          })),
        flags: odd?.ok
          ? odd.value.flatMap(({ bid, flags }) =>
              evaluation.bids.some((one) => one.bid === bid)
                ? flags.filter((flag) => flag.measures.some(isOurs)).map(({ sentence }) => ({ bid, sentence }))
                : [],
            )
          : [],
        workings,
        accepted: acceptances.map((one) => ({ bid: one.bid, ...decided(one) })),
      },
    ];
  });
};
