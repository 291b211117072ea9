/** The procedures about bids as the award report prints them: exclusion, tenders left out, low prices and clarifications, each step in words with its day and its author. */

import { criteriaInLot } from '../../shared/domain/answers.ts';
import { disregardGrounds, exclusionNoticeDue } from '../../shared/domain/disregard.ts';
import { displayDay } from '../../shared/domain/calendar.ts';
import { displayDistinct } from '../../shared/domain/display.ts';
import type { Evaluation } from '../../shared/domain/evaluation.ts';
import { exact } from '../../shared/domain/exact.ts';
import { exclusionGrounds } from '../../shared/domain/exclusion.ts';
import type { BidId, LotId } from '../../shared/domain/ids.ts';
import { displayFigure } from '../../shared/domain/price-figure.ts';
import { needsReopeningBanner, reopeningReasons } from '../../shared/domain/reopening.ts';
import { stages } from '../../shared/domain/stages.ts';
import { listed } from '../../shared/domain/wording.ts';
import type { ReportedBoth, ReportedLowPrices, ReportedProcedures, ReportedStep } from '../documents/award-report/report.ts';
import { allLowPriceSteps, type LowPriceStepRow } from '../store/queries/low-price.ts';
import { bidderQuestionsOf, type Clarification, clarificationsOf } from '../store/queries/clarify.ts';
import { courseEventsOf } from '../store/queries/course.ts';
import { criteriaOf } from '../store/queries/prepare.ts';
import { type Reopening, reopeningsOf } from '../store/queries/reopening.ts';
import {
  type ConcernRow,
  concernsOf,
  disregardFacts,
  type DisregardRow,
  disregardsOf,
  nameOfBid,
  takenBackOf,
  type TakenBackRow,
} from '../store/queries/gates.ts';
import type { BidRow } from '../store/queries/receive.ts';
import { concernSteps, priceSteps } from './act-words.ts';
import { eventSentence } from './course.ts';
import { nameOf, type View } from './desk.ts';
import { whatItRestsOn } from './gates.ts';
import { hiddenFromQuality, keptResults, priceLimitsOf, screensOf } from './low-price.ts';
import { groundWords } from './receive-view.ts';

type Record = Pick<View, 'db' | 'tender' | 'stage' | 'viewer' | 'today'>;

const sentences = (...all: readonly (string | null)[]): string => all.filter((one) => one !== null && one !== '').join('\n');

const concernText = ({ step }: ConcernRow['steps'][number]): string => {
  switch (step.kind) {
    case 'ask':
    case 'offer':
      return `${step.text}\nAnswer until the end of ${displayDay(step.due)}.`;
    case 'answer':
      return step.text;
    case 'determine': {
      const { applies, continuingOrLikely } = step;
      if (!applies) return 'The debarment list has answered both questions.';
      const second =
        continuingOrLikely && `${continuingOrLikely.answer ? 'Continuing or likely to occur again' : 'Over'}: ${continuingOrLikely.reason}`;
      return sentences(`The ground ${applies.answer ? 'applies' : 'does not apply'}: ${applies.reason}`, second);
    }
    case 'replace':
      return step.name;
    default:
      return step satisfies never;
  }
};

const outcomes = { excluded: 'Excluded', excludable: 'Excludable', neither: 'Neither excluded nor excludable' } as const;

const concernOf = (record: Record, { bid, concern, reason, steps, actor }: ConcernRow): ReportedProcedures['concerns'][number] => {
  const { subject, ground, determined, replaced, raisedOn } = concern;
  const { title, citation } = exclusionGrounds[ground];
  return {
    bid,
    title: `${subject.kind === 'supplier' ? '' : `${subject.name}, `}${title} (${citation})`,
    outcome: replaced ? `Replaced by ${replaced.name}` : determined ? outcomes[determined.outcome] : 'Not determined',
    steps: [
      { what: 'Raises the ground', on: raisedOn, by: nameOf(record, actor), text: reason },
      ...steps.map((one) => ({
        what: concernSteps[one.step.kind],
        on: one.step.on,
        by: nameOf(record, one.actor),
        text: concernText(one),
      })),
    ],
  };
};

const terms = {
  requirement: 'Requirement',
  minister: 'Minister',
  heard: 'The supplier said',
  advantage: 'Advantage',
  unavoidable: 'Not avoidable because',
  requested: 'Asked for',
  considered: 'Application',
} as const;

const disregardOf = (record: Record, row: DisregardRow | TakenBackRow): ReportedProcedures['disregards'][number] => {
  const { db, tender } = record;
  const one = row.case as { readonly [Field in keyof typeof terms]?: string };
  const facts = disregardFacts(db, tender, row.case);
  const due = facts ? exclusionNoticeDue(facts, row.on) : null;
  const said = (Object.keys(terms) as (keyof typeof terms)[]).map((field) => ({ term: terms[field], text: one[field] ?? '' }));
  return {
    bid: row.bid,
    on: row.on,
    ground: groundWords(row.case.ground),
    leavesChoice: disregardGrounds[row.case.ground].modality === 'may',
    facts: [
      ...said,
      { term: 'Rests on', text: whatItRestsOn(record, row) },
      { term: 'Same defect, stays', text: listed(row.staying.map((bid) => nameOfBid(db, tender, bid))) },
      { term: 'Difference', text: row.reasonForDifference },
      { term: 'Notice', text: due === null ? '' : `The appropriate authority is to be told by ${displayDay(due)} (PA23 s.59).` },
    ].filter(({ text }) => text !== ''),
    takenBack:
      'back' in row
        ? {
            on: row.back.on,
            stayOut: listed(row.back.stayOut.map((bid) => nameOfBid(db, tender, bid))),
            difference: row.back.reasonForDifference,
            reason: row.back.reason,
            by: nameOf(record, row.back.actor),
            at: row.back.at,
          }
        : null,
    reason: row.case.reason,
    by: nameOf(record, row.actor),
    at: row.at,
  };
};

const priceText = ({ step }: LowPriceStepRow): string => {
  switch (step.kind) {
    case 'notify':
      return `${step.questions}\nReply until the end of ${displayDay(step.replyDue)}.`;
    case 'reply':
      return step.text;
    case 'decide':
      return sentences(
        step.outcome === 'demonstrated' ? 'It can perform at its price.' : 'It did not show that it can perform at its price.',
        step.reason,
      );
    default:
      return step.reason;
  }
};

/** Ranks with what ranks: totals with as many digits as it takes to tell unequal ones apart, or pounds. */
const ranked = (evaluation: Evaluation): ReadonlyMap<BidId, string> => {
  const places = evaluation.ranking?.places ?? [];
  const totals = displayDistinct(
    places.flatMap(({ total }) => (total === null ? [] : [exact(total)])),
    4,
  );
  return new Map(
    places.map(({ bid, rank, figure }, index) => [bid, `${rank}. ${figure ? displayFigure(figure.value) : (totals[index] ?? '')}`]),
  );
};

const bothOf = (record: Record, lot: LotId | null): ReportedBoth | null => {
  const kept = keptResults(record);
  const here = kept.ok ? kept.value?.lots.find((one) => (one.lot?.id ?? null) === lot) : undefined;
  if (!kept.ok || !kept.value || !here) return null;
  const [including, excluding] = [ranked(here.with), ranked(here.without)];
  const inLot = new Set(here.with.bids.map(({ bid }) => bid));
  return {
    bids: kept.value.bids.filter((bid) => inLot.has(bid)),
    rows: (here.with.ranking?.places ?? []).map(({ bid }) => ({
      bid,
      with: including.get(bid) ?? '',
      without: excluding.get(bid) ?? 'out',
    })),
  };
};

const lowPricesOf = (record: Record, isHere: (row: { readonly bid: BidId }) => boolean, lot: LotId | null): ReportedLowPrices => {
  const screens = screensOf(record);
  const loops = Map.groupBy(allLowPriceSteps(record.db, record.tender).filter(isHere), ({ bid }) => bid);
  return {
    limits: priceLimitsOf(record),
    screens: (screens.ok ? screens.value : []).filter(isHere),
    loops: [...loops].map(([bid, steps]) => ({
      bid,
      steps: steps.map((one) => ({
        what: priceSteps[one.step.kind](nameOfBid(record.db, record.tender, bid)),
        on: one.step.on,
        by: nameOf(record, one.actor),
        text: priceText(one),
      })),
    })),
    both: bothOf(record, lot),
  };
};

const clarificationSteps = (record: Record, { on, text, actor, why, answer, considered }: Clarification): readonly ReportedStep[] => [
  { what: why === 'ambiguity' ? 'Asked about something ambiguous' : 'Asked about an obvious error', on, by: nameOf(record, actor), text },
  ...(answer
    ? [
        {
          what: 'Answered',
          on: answer.on,
          by: nameOf(record, answer.actor),
          text: sentences(answer.text, answer.newNames.length === 0 ? null : `Named for the first time: ${listed(answer.newNames)}.`),
        },
      ]
    : []),
  ...(considered
    ? [
        {
          what: considered.use ? 'Used: it only clears up what was submitted' : 'Not used',
          on: considered.at.slice(0, 10),
          by: nameOf(record, considered.actor),
          text: sentences(
            considered.whyNoImprovement,
            considered.seenBy.length === 0 ? null : `Read by ${listed(considered.seenBy.map((person) => nameOf(record, person)))}.`,
          ),
        },
      ]
    : []),
];

const interruptionsOf = (record: Record): readonly ReportedStep[] =>
  courseEventsOf(record.db, record.tender).map((event) => ({
    what: eventSentence(event),
    on: event.at.slice(0, 10),
    by: nameOf(record, event.actor),
    text: sentences(event.body.reason, 'notice' in event.body && event.body.notice !== '' ? `Notice ${event.body.notice}` : null),
  }));

const reopeningOf = (record: Record, one: Reopening, here: ReadonlySet<BidId>): ReportedProcedures['reopenings'][number] => ({
  criterion: one.criterion,
  afterPrices: needsReopeningBanner(one.stage),
  steps: [
    { what: `Asked for: ${reopeningReasons[one.reason]}`, on: one.at.slice(0, 10), by: nameOf(record, one.actor), text: one.words },
    ...(one.decided
      ? [
          {
            what: one.state === 'refused' ? 'Refused' : 'Approved',
            on: one.decided.at.slice(0, 10),
            by: nameOf(record, one.decided.actor),
            text: one.decided.reason,
          },
        ]
      : []),
    ...(one.settled
      ? [
          {
            what: 'Settled',
            on: one.settled.at.slice(0, 10),
            by: nameOf(record, one.settled.actor),
            text: 'Looked at again for every bid.',
          },
        ]
      : []),
  ],
  scores: one.again.filter(({ bid }) => here.has(bid)).map(({ bid, before, after }) => ({ bid, before, after })),
});

/** Of these bids: of a whole contract, or of one lot. */
export const proceduresFor = (record: Record, bids: readonly BidRow[], lot: LotId | null): ReportedProcedures => {
  const { db, tender, stage } = record;
  const here = new Set(bids.map(({ id }) => id));
  const isHere = ({ bid }: { readonly bid: BidId }): boolean => here.has(bid);
  const arePricesKeptBack = stages.indexOf(stage) >= stages.indexOf('price-open') && hiddenFromQuality(record) !== null;
  const areOpen = stages.indexOf(stage) >= stages.indexOf('price-open');
  return {
    concerns: concernsOf(db, tender)
      .filter(isHere)
      .map((row) => concernOf(record, row)),
    disregards: [...disregardsOf(db, tender), ...takenBackOf(db, tender)].filter(isHere).map((row) => disregardOf(record, row)),
    lowPrices: areOpen && !arePricesKeptBack ? lowPricesOf(record, isHere, lot) : null,
    arePricesKeptBack,
    interruptions: interruptionsOf(record),
    reopenings: reopeningsOf(db, tender)
      .filter(({ criterion }) => criteriaInLot(criteriaOf(db, tender), lot).some(({ id }) => id === criterion))
      .map((one) => reopeningOf(record, one, here)),
    clarifications: {
      before: bidderQuestionsOf(db, tender).map(({ on, actor, question, answer, to, confidential }) => ({
        on,
        by: nameOf(record, actor),
        question,
        answer,
        confidential: to === 'all' ? '' : confidential,
      })),
      after: clarificationsOf(db, tender)
        .filter(isHere)
        .map((one) => ({ bid: one.bid, criterion: one.criterion, place: one.place, steps: clarificationSteps(record, one) })),
    },
  };
};
