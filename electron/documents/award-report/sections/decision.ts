/** What is asked of the reader, in one sentence, and the facts of the tender. */

import type { Block } from '../../typeset/paper.ts';
import { displayFigure, figureNames } from '../../../../shared/domain/price-figure.ts';
import { figureColumn, inSentence, pounds, pointsColumn } from '../numbers.ts';
import { goOnTo } from '../../../../shared/domain/procedure-stages.ts';
import { listed } from '../../../../shared/domain/wording.ts';
import type { ReportedBid, ReportedLots } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';
import { awardedTo } from './lots.ts';
import { contractTypes, dayAndTime, dayOf, procedures, regimes } from '../words.ts';

/** "first of 4 bids, with 81.0231 points out of 100, 0.3676 ahead of Bidder B". */
const placeOf = (bid: ReportedBid, { report, ranked, available, bid: bidOf }: ReportIndex): string => {
  const placed = ranked.filter(({ rank }) => rank !== null);
  const { rankedBy } = report;
  const totals = pointsColumn(placed.map(({ total }) => total?.value ?? null));
  const figures = figureColumn(placed.map(({ figure }) => figure?.value ?? null));
  const [step] = report.order;
  if (rankedBy === 'criteria-order')
    return placed.length === 1 ? 'the only bid in the running' : `first of ${placed.length} bids. ${step ?? ''}`.replace(/\.?\s*$/, '');
  const points =
    rankedBy === 'total'
      ? `${totals[placed.indexOf(bid)] ?? ''} points out of ${available}`
      : `the lowest ${figureNames[rankedBy]}, ${figures[placed.indexOf(bid)] ?? ''}`;
  if (placed.length === 1) return `the only bid in the running, with ${points}`;
  const place = `first of ${placed.length} bids, with ${points}`;
  if (!report.margin) return place;
  const second = bidOf(report.margin.second).name;
  return report.margin.points === '0'
    ? `${place}, level with ${second} and put first by the published tie-break`
    : `${place}, ${rankedBy === 'total' ? inSentence(report.margin.points) : displayFigure(report.margin.points)} ahead of ${second}`;
};

const asksForPrice = ({ criteria }: ReportIndex['report']): boolean => criteria.some(({ kind }) => kind === 'price');

/** The draft's first words. */
const notYet = ({ goesOn }: ReportIndex): string =>
  goesOn === null ? 'No award is recommended yet' : `It is not decided yet who goes on to “${goesOn}”`;

const withoutRecommendation = (index: ReportIndex): string => {
  const { report, ranked } = index;
  const first = ranked.filter(({ rank }) => rank === 1);
  const [only, ...others] = first;
  if (only && index.goesOn !== null) {
    if (report.led.length === 0) return `${notYet(index)}. A tie across the line has still to be decided as published.`;
    const names = report.led.map((key) => index.bid(key).name);
    return `${notYet(index)}. By the published rule, on what is recorded so far, ${listed(names)} ${names.length > 1 ? 'do' : 'does'}.`;
  }
  if (only && others.length === 0) return `${notYet(index)}. On what is recorded so far, ${only.name} is ${placeOf(only, index)}.`;
  if (only) return `${notYet(index)}. The first place is tied, and the tie has still to be decided as published.`;
  if (!report.bids.some(({ standing }) => standing === 'standing' || standing === 'awaiting-decision'))
    return index.goesOn === null
      ? 'No award is recommended. No bid is left in the running.'
      : 'Nobody goes on. No bid is left in the running.';
  if (asksForPrice(report) ? report.prices !== null : report.isOpen)
    return `${notYet(index)}, and there is no result: something it needs is still missing.`;
  return `${notYet(index)}, and there is no result: ${asksForPrice(report) ? 'the price envelope is still sealed' : 'two people have not opened it yet'}.`;
};

const ofLots = ({ parts, sentences }: ReportedLots, index: ReportIndex): string => {
  const { goesOn } = index;
  const { tender, draft } = index.report;
  if (draft)
    return `${notYet(index)}. ${sentences.length > 0 ? `On what is recorded so far: ${sentences.join(' ')}` : 'There is no result of every lot yet.'}`;
  return goesOn !== null
    ? `It is decided who goes on to “${goesOn}”: ${parts.map((part) => `in ${part.name} ${awardedTo(part)}`).join('; ')}.`
    : `It is recommended that the lots of “${tender.title}” are awarded like this: ${parts.map((part) => `${part.name} to ${awardedTo(part)}`).join('; ')}.`;
};

export const sentenceOf = (index: ReportIndex): string => {
  const { goesOn } = index;
  const { recommendation, tender, lots } = index.report;
  if (lots) return ofLots(lots, index);
  if (!recommendation) return withoutRecommendation(index);
  if (goesOn !== null)
    return `${goOnTo(
      recommendation.bids.map((key) => index.bid(key).name),
      goesOn,
    )}, as the published rule decides.`;
  const [first = '', ...more] = recommendation.bids;
  if (more.length > 0) {
    const names = recommendation.bids.map((key) => index.bid(key).name);
    return `It is recommended that ${listed(names)} are admitted to “${tender.title}”.`;
  }
  const bid = index.bid(first);
  return `It is recommended that “${tender.title}” is awarded to ${bid.name}: ${placeOf(bid, index)}.`;
};

const cautions = ({ invented, impliedPrices }: ReportIndex['report']): Block[] => [
  ...(invented
    ? [
        {
          kind: 'caution',
          text: 'This is an invented example. The authority, the bidders, the people and every number in it are made up.',
        } as const,
      ]
    : []),
  ...(impliedPrices
    ? [
        {
          kind: 'caution',
          text: 'The prices in this report are implied. The prices themselves were never published; these were worked back from the published price points, and only their ratios to the lowest mean anything.',
        } as const,
      ]
    : []),
];

const day = /^\d{4}-\d\d-\d\d$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const deadline = (text: string): string => (time.test(text) ? dayAndTime(text) : day.test(text) ? dayOf(`${text}T00:00:00Z`) : text);

const facts = ({ report: { tender, policy, made, stages } }: ReportIndex) =>
  [
    { term: 'Reference', text: tender.reference },
    { term: 'Title', text: tender.title },
    { term: 'Authority', text: tender.authority },
    { term: 'Regime', text: regimes[tender.regime] },
    { term: 'Procedure', text: procedures[tender.procedure] },
    ...(stages ? [{ term: 'Stage', text: stages.name }] : []),
    { term: 'Kind of contract', text: contractTypes[tender.contractType] },
    {
      term: 'Policy',
      text: policy ? `${policy.title}, version ${policy.version} (SHA-256 ${policy.sha256.slice(0, 16)}…)` : 'No policy pack was chosen',
    },
    { term: 'Estimated value', text: tender.estimatedValue === null ? 'Not given' : `${pounds(tender.estimatedValue)}, excluding VAT` },
    {
      term: 'Term',
      text: tender.termMonths === null ? 'Not given' : `${tender.termMonths} ${tender.termMonths === 1 ? 'month' : 'months'}`,
    },
    { term: 'Tender notice', text: tender.noticeReference || 'Not given' },
    { term: 'Tender deadline', text: deadline(tender.deadline) },
    { term: 'What is bought', text: tender.description },
    { term: 'Social value considered', text: tender.socialValueConsideration },
    { term: 'Lots', text: tender.lotsReason },
    { term: 'State of the record', text: dayAndTime(made) },
  ].filter(({ text }) => text !== '');

export const decisionSection = (index: ReportIndex): Block[] => {
  const { recommendation, lots, draft, assurance } = index.report;
  const isLast = index.goesOn === null;
  const reasons = (lots?.parts ?? []).flatMap((part): Block[] =>
    part.report.recommendation ? [{ kind: 'text', text: `${part.name}: ${part.report.recommendation.reason}` }] : [],
  );
  return [
    ...cautions(index.report),
    { kind: 'heading', level: 1, text: isLast ? 'Decision sought' : 'Who goes on' },
    {
      kind: 'statement',
      label: draft ? 'Draft: where the evaluation stands' : isLast ? 'Recommendation' : 'Decision',
      text: sentenceOf(index),
    },
    ...reasons,
    ...(recommendation
      ? ([
          { kind: 'text', text: recommendation.reason },
          { kind: 'note', text: `${isLast ? 'Recommended' : 'Decided'} by ${recommendation.by} on ${dayAndTime(recommendation.at)}.` },
        ] as const)
      : []),
    ...(assurance.notOnRecord.length === 0
      ? []
      : [{ kind: 'caution', text: `Not on record. ${assurance.notOnRecord.join(' ')}` } as const]),
    { kind: 'contents', title: 'In this report' },
    { kind: 'heading', level: 1, text: 'Key facts' },
    { kind: 'facts', facts: facts(index) },
  ];
};
