/** After the recommendation: what of an award is on record step by step, what comes next, and how long standstill runs. */

import {
  type AfterAward,
  awardCourse,
  type AwardStep,
  detailsNoticeDue,
  holidaysOnRecord,
  mayApprove,
  mayTake,
  standstillOnRecord,
} from '../../shared/domain/after-award.ts';
import { displayDay } from '../../shared/domain/calendar.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import { newestHolidays } from '../../shared/domain/policy.ts';
import { allowed, refuse, refused } from '../../shared/domain/result.ts';
import { type Exemption, exemptions, startUnder } from '../../shared/domain/standstill.ts';
import { latestDay } from '../../shared/domain/step-day.ts';
import type { HolidayTable } from '../../shared/domain/working-days.ts';
import { afterAwardEventsOf, type AfterAwardEvent, afterAwardOf, assessedBids } from '../store/queries/after-award.ts';
import { recommendationsOf } from '../store/queries/award.ts';
import { chosenPackOf } from '../store/queries/policies.ts';
import { nameOfBid } from '../store/queries/gates.ts';
import type { ReadDb } from '../store/sql.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAct, keepSigned, look, nameOf, type View, whyNot } from './desk.ts';
import { holidaysHere } from './policy.ts';

type AfterAwardOperation = Extract<keyof Services, `afterAward.${string}`>;
type Record = Pick<View, 'db' | 'tender'>;

/** Of the tables on this computer, in the tender's own policy pack and on record: the newest. */
const holidaysFor = (db: ReadDb, tender: TenderId, here: HolidayTable, facts: AfterAward): HolidayTable =>
  newestHolidays(here, [{ holidays: chosenPackOf(db, tender)?.pack.holidays ?? null }, { holidays: holidaysOnRecord(facts) }]);

const saidOf = ({ stated, exemption }: { readonly stated: string | null; readonly exemption: Exemption | null }): string[] => [
  ...(exemption === null ? [] : [`No standstill is owed: ${exemptions[exemption].words} (${exemptions[exemption].citation}).`]),
  ...(stated === null ? [] : [`It names ${displayDay(stated)} as the last day of standstill.`]),
];

const means = { 'electronic-means': 'by electronic means', 'other-means': 'by other means' } as const;

interface Happened {
  readonly step: AwardStep;
  readonly what: string;
  /** The day on which it happened. */
  readonly on: string;
  readonly text: string;
}

const happenedIn = (record: Record, { kind, body, at }: AfterAwardEvent): Happened => {
  const today = at.slice(0, 10);
  switch (kind) {
    case 'award.approved': {
      const what = body.outcome === 'approved' ? 'Approved' : 'Returned';
      return { step: 'approval', what, on: today, text: `${body.reason}\nConflicts of interest: ${body.conflicts}` };
    }
    case 'award.answered':
      return { step: 'approval', what: 'Answered', on: today, text: body.text };
    case 'summaries.sent': {
      const letters = body.sent.map(({ bid, address, by }) => `${nameOfBid(record.db, record.tender, bid)}: ${address}, ${means[by]}`);
      return {
        step: 'summaries',
        what: `${body.sent.length === 1 ? 'The summary was' : 'All summaries were'} sent`,
        on: body.on,
        text: [...letters, ...(body.standstill ? saidOf(body.standstill) : [])].join('\n'),
      };
    }
    case 'notice.published':
      return {
        step: 'notice',
        what: `Notice ${body.reference} was published`,
        on: body.on,
        text: saidOf(body.standstill).join('\n'),
      };
    case 'contract.entered':
      return { step: 'contract', what: 'The contract was entered into', on: body.on, text: '' };
    case 'handover.accepted':
      return { step: 'handover', what: `${body.by} accepted the register of commitments`, on: body.on, text: '' };
    default:
      return kind satisfies never;
  }
};

/** Everything that happened to the award, for the screen and the report. */
export const happenedToAward = (record: Record) =>
  afterAwardEventsOf(record.db, record.tender).map((event) => ({
    ...happenedIn(record, event),
    made: authored(record, event),
    by: nameOf(record, event.actor),
  }));

/** What else a step says that is not done: who has still to decide, or what has still to be agreed. */
const noteOf = (facts: AfterAward, step: AwardStep): string => {
  if (step === 'approval') return mayTake('summaries.sent', facts)?.sentence ?? '';
  return step === 'handover' && facts.contract ? (mayTake('handover.accepted', facts)?.sentence ?? '') : '';
};

export const afterAwardServices = (context: Context): Services<AfterAwardOperation> => {
  /** The table to record a step with. */
  const tableFor = (db: ReadDb, tender: string): HolidayTable =>
    holidaysFor(db, tender as TenderId, holidaysHere(context), afterAwardOf(db, tender as TenderId));
  return {
    'afterAward.view': (where, caller) => {
      const here = holidaysHere(context);
      return look(context, where, caller, (view) => {
        const { db, tender, stage, viewer } = view;
        if (stage !== 'recommended' && stage !== 'closed')
          return refused(refuse('not-recommended', 'No award has been recommended yet.', { wayOut: 'Recommend an award first.' }));
        const facts = afterAwardOf(db, tender);
        const today = latestDay(context.clock());
        const recorded = view.isRecord || facts.contract ? holidaysOnRecord(facts) : null;
        const clock = standstillOnRecord(facts, recorded ?? holidaysFor(db, tender, here, facts));
        const standstill = clock.ok ? clock.value : null;
        const happened = happenedToAward(view);
        const none = mayTake('award.approved', facts);
        return allowed({
          today,
          none: none?.code === 'stage-follows' || none?.code === 'nobody-recommended' ? none : null,
          startedBy: startUnder(facts.regime),
          recommended: recommendationsOf(db, tender).flatMap(({ bids }) => bids.map((bid) => nameOfBid(db, tender, bid))),
          steps: awardCourse(facts, standstill, today).map(({ step, state }) => ({
            step,
            state,
            happened: happened.filter((one) => one.step === step).map(({ what, on, text, made }) => ({ what, on, text, made })),
            note: state === 'done' ? '' : noteOf(facts, step),
          })),
          assessed: assessedBids(db, tender),
          standstill,
          uncounted: clock.ok ? null : clock.refusal,
          detailsNoticeDue: detailsNoticeDue(facts),
          may: {
            approve: whyNot(view, 'award.approved') ?? (viewer && mayApprove(facts, viewer.id)),
            answer: whyNot(view, 'award.answered') ?? mayTake('award.answered', facts),
            send: whyNot(view, 'summaries.sent') ?? mayTake('summaries.sent', facts),
            publish: whyNot(view, 'notice.published') ?? mayTake('notice.published', facts),
            enter: whyNot(view, 'contract.entered') ?? mayTake('contract.entered', facts),
            accept: whyNot(view, 'handover.accepted') ?? mayTake('handover.accepted', facts),
          },
        });
      });
    },
    'afterAward.approve': ({ outcome, reason, conflicts, ...asked }, caller) =>
      keepSigned(context, caller, asked, 'award.approved', () => ({ outcome, reason, conflicts })),
    'afterAward.answer': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'award.answered', body),
    'afterAward.sendSummaries': ({ on, sent, standstill, ...asked }, caller) =>
      keepSigned(context, caller, asked, 'summaries.sent', (db) => ({
        on,
        sent,
        standstill: standstill && { ...standstill, holidays: tableFor(db, asked.tender) },
      })),
    'afterAward.publishNotice': ({ tender, reference, on, standstill }, caller) => {
      const holidays = context.store.read((db) => tableFor(db, tender));
      return keepAct(context, caller, tender, 'notice.published', { reference, on, standstill: { ...standstill, holidays } });
    },
    'afterAward.enterContract': ({ on, ...asked }, caller) =>
      keepSigned(context, caller, asked, 'contract.entered', (db) => ({
        on,
        holidays: holidaysOnRecord(afterAwardOf(db, asked.tender as TenderId)) && tableFor(db, asked.tender),
      })),
    'afterAward.acceptHandover': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'handover.accepted', body),
  };
};
