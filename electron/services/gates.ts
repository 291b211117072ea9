/** The legal gates: concerns raised, suppliers heard, determinations, replacements, and tenders left out, or taken back, under one person's passphrase. */

import type { DisregardCase } from '../../shared/acts/gates.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { mayKnowOfQuery } from '../../shared/domain/abnormally-low.ts';
import { exclusionNoticeDue, mayDisregard } from '../../shared/domain/disregard.ts';
import { exclusionGrounds } from '../../shared/domain/exclusion.ts';
import { mayStepConcern } from '../../shared/domain/exclusion-loop.ts';
import type { BidId } from '../../shared/domain/ids.ts';
import { allowed, type Refusal } from '../../shared/domain/result.ts';
import { latestDay } from '../../shared/domain/step-day.ts';
import { mayReturn } from '../../shared/domain/taking-back.ts';
import { refuseConcern } from '../store/projections/gates.ts';
import { refuseAbsent, refuseDisregarded } from '../store/projections/receive.ts';
import {
  type ConcernRow,
  concernsOf,
  disregardFacts,
  type DisregardRow,
  disregardsOf,
  takenBackOf,
  type TakenBackRow,
} from '../store/queries/gates.ts';
import { criteriaOf } from '../store/queries/prepare.ts';
import { bidsOf } from '../store/queries/receive.ts';
import { decidedWith, takingBackFacts } from '../store/queries/taking-back.ts';
import { seesBid } from './bid-files.ts';
import type { Context, Services } from './context.ts';
import { authored, bidName, keepAct, keepSigned, look, type View, whyNot } from './desk.ts';
import { standingWords } from './receive-view.ts';

type GateOperation = Extract<keyof Services, `gates.${string}`>;
type GatesView = Output<'gates.view'>;

/** On which ground a concern lets a tender be left out, once it is determined. */
export const groundOfConcern = ({ concern: { determined, subject } }: ConcernRow): DisregardCase['ground'] => {
  const isSubContractor = subject.kind === 'sub-contractor';
  if (determined?.outcome === 'excludable') return isSubContractor ? 'excludable-sub-contractor' : 'excludable-supplier';
  return isSubContractor ? 'excluded-sub-contractor' : 'excluded-supplier';
};

const steps = ['ask', 'answer', 'determine', 'offer', 'replace'] as const;

/** Why the tender cannot be left out because of this concern today, its reason and the consent of a minister apart: those are asked for with the decision. */
const mayLeaveBecause = (view: View, row: ConcernRow, today: string): Refusal | null => {
  const one = { ground: groundOfConcern(row), bid: row.bid, reason: '-', concern: row.id, minister: '-' } as DisregardCase;
  const facts = disregardFacts(view.db, view.tender, one);
  return facts ? mayDisregard(facts, { on: today, reason: '-', alike: [], reasonForDifference: '' }) : null;
};

const concernView = (view: View, row: ConcernRow, today: string): GatesView['concerns'][number] => {
  const { concern } = row;
  const step = whyNot(view, 'exclusion.stepped') ?? refuseConcern(view.db, view.tender, row.bid);
  const awaited = concern.determined ? (concern.replaced ? null : concern.offered) : concern.answered ? null : concern.asked;
  const [ask, answer, determine, offer, replace] = steps.map((kind) => step ?? mayStepConcern(concern, kind));
  return {
    concern: row.id,
    bid: row.bid,
    subject: { ...concern.subject },
    ground: concern.ground,
    isDebarred: concern.isDebarred,
    on: concern.raisedOn,
    reason: row.reason,
    raised: authored(view, row),
    steps: row.steps.map((one) => ({ step: one.step, made: authored(view, one) })),
    outcome: concern.determined?.outcome ?? null,
    awaitedUntil: awaited?.due ?? null,
    replacedBy: concern.replaced?.name ?? null,
    may: {
      ask: ask ?? null,
      answer: answer ?? null,
      determine: determine ?? null,
      offer: offer ?? null,
      replace: replace ?? null,
      disregard:
        whyNot(view, 'tenders.disregarded') ?? refuseDisregarded(view.db, view.tender, row.bid) ?? mayLeaveBecause(view, row, today),
    },
  };
};

/** What a tender left out for exclusion rests on, in a line. */
export const whatItRestsOn = ({ db, tender }: Pick<View, 'db' | 'tender'>, { case: one }: DisregardRow): string => {
  const found = 'concern' in one ? concernsOf(db, tender).find(({ id }) => id === one.concern) : undefined;
  if (!found) return '';
  const { subject, ground, determined, isDebarred } = found.concern;
  const whom = subject.kind === 'supplier' ? '' : `${subject.name}: `;
  const { title, citation } = exclusionGrounds[ground];
  return `${whom}${determined?.outcome ?? ''} for “${title}” (${citation}${isDebarred ? ', debarment list' : ''})`;
};

/** Why this decision cannot be taken back now, its reason apart. */
const mayBeTakenBack = (view: View, { bid, case: { ground } }: DisregardRow): Refusal | null =>
  whyNot(view, 'tenders.readmitted') ??
  (ground === 'abnormally-low' ? mayKnowOfQuery(view.viewer?.roles ?? []) : null) ??
  refuseAbsent(view.db, view.tender, bid) ??
  mayReturn(takingBackFacts(view.db, view.tender, bid));

const takenBackView = (view: View, { back }: TakenBackRow): GatesView['disregarded'][number]['takenBack'] => ({
  on: back.on,
  reason: back.reason,
  stayOut: [...back.stayOut],
  reasonForDifference: back.reasonForDifference,
  made: authored(view, back),
});

const disregardView = (view: View, row: DisregardRow | TakenBackRow): GatesView['disregarded'][number] => {
  const facts = disregardFacts(view.db, view.tender, row.case);
  return {
    bid: row.bid,
    on: row.on,
    case: row.case,
    rests: whatItRestsOn(view, row),
    staying: [...row.staying],
    reasonForDifference: row.reasonForDifference,
    noticeDue: facts ? exclusionNoticeDue(facts, row.on) : null,
    made: authored(view, row),
    ...('back' in row
      ? { together: [], takenBack: takenBackView(view, row), takeBack: null }
      : { together: decidedWith(view.db, view.tender, row), takenBack: null, takeBack: mayBeTakenBack(view, row) }),
  };
};

export const gateServices = (context: Context): Services<GateOperation> => ({
  'gates.view': (where, caller) =>
    look(context, where, caller, (view) => {
      const { db, tender, stage } = view;
      const today = latestDay(context.clock());
      const isSeen = seesBid(view);
      const sees = ({ bid }: { readonly bid: BidId }): boolean => isSeen(bid);
      return allowed({
        stage,
        today,
        bids: bidsOf(db, tender).map((bid) => ({
          ...bidName(bid),
          supplier: bid.supplier,
          subcontractors: [...bid.bidder.subcontractors],
          standing: standingWords(db, tender, bid),
        })),
        conditions: criteriaOf(db, tender).flatMap((one) => (one.kind === 'pass-fail' ? [{ criterion: one.id, title: one.title }] : [])),
        concerns: concernsOf(db, tender)
          .filter(sees)
          .map((row) => concernView(view, row, today)),
        disregarded: [...disregardsOf(db, tender), ...takenBackOf(db, tender)].filter(sees).map((row) => disregardView(view, row)),
        may: {
          raise: whyNot(view, 'exclusion.raised'),
          step: whyNot(view, 'exclusion.stepped'),
          disregard: whyNot(view, 'tenders.disregarded'),
        },
      });
    }),
  'gates.raise': ({ tender, ...body }, caller) => {
    const concern = context.ids();
    const done = keepAct(context, caller, tender, 'exclusion.raised', { concern, ...body });
    return done.ok ? allowed({ concern, keptAt: done.value.keptAt }) : done;
  },
  'gates.step': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'exclusion.stepped', body),
  'gates.disregard': ({ signers, tender, ...body }, caller) =>
    keepSigned(context, caller, { tender, signers }, 'tenders.disregarded', () => body),
  'gates.takeBack': ({ signers, tender, ...body }, caller) =>
    keepSigned(context, caller, { tender, signers }, 'tenders.readmitted', () => body),
});
