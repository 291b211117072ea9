/** The first screen and the shell of a tender: where it stands, and what waits for whom. */

import type { JobName } from '../../shared/contract/home.ts';
import { mayKnowOfQuery } from '../../shared/domain/abnormally-low.ts';
import { isConflicted } from '../../shared/domain/discovered-conflict.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import type { PanelMember } from '../../shared/domain/model.ts';
import { standingTowards } from '../../shared/domain/people.ts';
import { awardStands, mayApprove, mayTake } from '../../shared/domain/after-award.ts';
import { stageAfterThis, stageName } from '../../shared/domain/procedure-stages.ts';
import { allowed, type Outcome } from '../../shared/domain/result.ts';
import { locks, type PermittedKind, roleNames, type Stage, stages } from '../../shared/domain/stages.ts';
import { fingerprintWords } from '../packs/certificate.ts';
import { countActs, lastActAt } from '../store/acts.ts';
import { keepPreference, packOf, preferencesOf } from '../store/profiles.ts';
import { afterAwardOf } from '../store/queries/after-award.ts';
import { courseOf } from '../store/queries/course.ts';
import { agreedScores, missingConsensus, refuseResting } from '../store/queries/moderate.ts';
import { mayFreeze } from '../store/queries/findings.ts';
import { clarificationsOf } from '../store/queries/clarify.ts';
import { standingConcerns } from '../store/queries/gates.ts';
import { underQuery } from '../store/queries/low-price.ts';
import { refuseStart } from '../store/queries/open-procedures.ts';
import {
  comesFrom,
  detailsOf,
  freezeHashOf,
  memberOf,
  nextRecordOf,
  stagedOf,
  stageOf,
  tenderIds,
  turnedKeys,
} from '../store/queries/prepare.ts';
import { reopeningsOf } from '../store/queries/reopening.ts';
import { declaredBy, declarationsOf, presentBids } from '../store/queries/receive.ts';
import { assignmentsOf, completeMarksOf, scorersOf, sheetOf, sheetsOf } from '../store/queries/score.ts';
import type { ReadDb } from '../store/sql.ts';
import type { Context, Services } from './context.ts';
import { look } from './desk.ts';
import { isAnythingSealed } from './prices.ts';
import { nextStageView, waitingToTakePart } from './procedure-stages.ts';

type HomeOperation = 'home.view' | 'home.tender' | 'home.preferences' | 'home.setPreference' | 'home.openExample';

interface Waiting {
  readonly job: JobName;
  readonly sentence: string;
  readonly urgent: boolean;
}

/** What a record leads to, and what stands sealed in it: both are in its words. */
interface Kind {
  /** The next stage of the procedure; null where it ends in an award. */
  readonly goesOn: string | null;
  readonly isAnythingSealed: boolean;
}

const kindOf = (db: ReadDb, tender: TenderId): Kind => ({
  goesOn: stageAfterThis(stagedOf(db, tender))?.title ?? null,
  isAnythingSealed: isAnythingSealed(db, tender),
});

const stageWords = ({ goesOn, isAnythingSealed: isSealed }: Kind): Record<Stage, string> => ({
  'criteria-draft': 'Criteria being drafted',
  frozen: 'Criteria frozen, bids sealed',
  opened: 'Bids opened',
  scoring: 'Panel scoring',
  moderating: 'Moderation',
  'quality-locked': isSealed ? 'Quality locked, prices sealed' : 'Quality locked',
  'price-open': isSealed ? 'Prices open' : 'Result open',
  recommended: goesOn === null ? 'Award recommended' : 'Decided who goes on',
  closed: 'Record closed',
});

/** Where the tender stands, as its badge says on every screen: what interrupts it comes first. */
const stateWords = (db: ReadDb, tender: TenderId, stage: Stage): string => {
  const { suspended, held, abandoned, reopening } = courseOf(db, tender);
  const stands = abandoned
    ? 'Abandoned'
    : suspended
      ? 'Suspended'
      : reopening
        ? reopening === 'requested'
          ? 'Reopening asked for'
          : 'Question reopened'
        : stage === 'recommended' && kindOf(db, tender).goesOn === null
          ? awardStands(afterAwardOf(db, tender))
          : stageWords(kindOf(db, tender))[stage];
  return held ? `${stands}, legal hold` : stands;
};

const jobAt: Record<Stage, JobName> = {
  'criteria-draft': 'prepare',
  frozen: 'receive',
  opened: 'receive',
  scoring: 'score',
  moderating: 'moderate',
  'quality-locked': 'award',
  'price-open': 'award',
  recommended: 'archive',
  closed: 'archive',
};

/** The stages in which each job is at work. */
const spans = ({ goesOn }: Kind): readonly (readonly [job: JobName, from: Stage, to: Stage, waitsFor: string])[] => [
  ['prepare', 'criteria-draft', 'criteria-draft', ''],
  ['receive', 'frozen', 'opened', 'Waits for the freeze'],
  ['score', 'scoring', 'scoring', 'Waits for opening, declarations and gates'],
  ['moderate', 'moderating', 'moderating', 'Waits for every scoresheet'],
  ['award', 'quality-locked', 'price-open', 'Waits for the quality lock'],
  ['archive', 'recommended', 'closed', goesOn === null ? 'Waits for the recommendation' : 'Waits for who goes on'],
];

const steps = (stage: Stage, kind: Kind) => {
  const now = stages.indexOf(stage);
  return spans(kind).map(([job, from, to, waitsFor]) => {
    const state: 'done' | 'now' | 'waiting' = now > stages.indexOf(to) ? 'done' : now >= stages.indexOf(from) ? 'now' : 'waiting';
    return { job, state, words: state === 'done' ? 'Done' : state === 'now' ? stageWords(kind)[stage] : waitsFor };
  });
};

/** An act of two people waits for whoever still holds a key to it. */
const keyWaits = (db: ReadDb, tender: TenderId, member: PanelMember, kind: PermittedKind): boolean => {
  const turned = turnedKeys(db, tender, kind);
  if (turned.length >= (locks[kind]?.length ?? 0) || turned.some((key) => key.person === member.id)) return false;
  return (locks[kind] ?? []).some((roles) => member.roles.some((role) => roles.includes(role)));
};

const plural = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What an award that is recommended waits for, of one person. */
const awardWaits = (db: ReadDb, tender: TenderId, { id, roles }: PanelMember): string[] => {
  const facts = afterAwardOf(db, tender);
  const isSuspended = courseOf(db, tender).suspended !== null;
  const leads = roles.includes('lead') && !isSuspended;
  return [
    ...(roles.includes('approver') && !isSuspended && mayApprove(facts, id) === null ? ['Approve the recommendation'] : []),
    ...(roles.includes('lead') && mayTake('award.answered', facts) === null ? ['Answer the returned recommendation'] : []),
    ...(leads && mayTake('summaries.sent', facts) === null ? ['Send the assessment summaries'] : []),
    ...(leads && facts.notice === null && mayTake('notice.published', facts) === null ? ['Publish the award notice'] : []),
    ...(leads && mayTake('contract.entered', facts) === null ? ['Enter into the contract once standstill is over'] : []),
    ...(leads && mayTake('handover.accepted', facts) === null ? ['Hand over the register of commitments'] : []),
  ];
};

/** What waits for one person in one tender, most pressing first. */
const waitingFor = (db: ReadDb, tender: TenderId, member: PanelMember): Waiting[] => {
  const stage = stageOf(db, tender);
  const { goesOn, isAnythingSealed: isSealed } = kindOf(db, tender);
  const has = (role: PanelMember['roles'][number]) => member.roles.includes(role);
  const list: Waiting[] = [];
  const add = (job: JobName, sentence: string, urgent = true) => list.push({ job, sentence, urgent });
  if (courseOf(db, tender).abandoned && stage !== 'closed') {
    if (has('lead')) add('archive', 'Close the record');
    return list;
  }
  const reopenings = reopeningsOf(db, tender);
  if (has('approver') && reopenings.some(({ state }) => state === 'requested')) add('moderate', 'Decide whether a question is reopened');
  if (has('moderator') && reopenings.some(({ state }) => state === 'approved')) add('moderate', 'Agree a reopened question anew');
  const bids = presentBids(db, tender);
  const declared = declaredBy(db, tender, member.id);
  const declares =
    !member.roles.every((role) => role === 'auditor') &&
    bids.length > 0 &&
    stage !== 'criteria-draft' &&
    stage !== 'recommended' &&
    stage !== 'closed';
  if (declares && bids.some((bid) => standingTowards(bid.id, declared) === 'undeclared'))
    add('receive', 'Declare your conflicts of interest');
  if (declares && (has('lead') || has('approver')) && stage !== 'frozen') {
    const undecided = declarationsOf(db, tender).filter(
      (one) => standingTowards(one.bid, [one]) === 'undecided' && one.person !== member.id,
    ).length;
    if (undecided > 0) add('receive', `Decide on ${plural(undecided, 'declared conflict', 'declared conflicts')}`);
  }
  if (has('lead') && (stage === 'quality-locked' || stage === 'price-open')) {
    const conflicted = agreedScores(db, tender).filter(isConflicted).length;
    if (conflicted > 0 && courseOf(db, tender).reopening === null)
      add('moderate', `Reopen ${plural(conflicted, 'score', 'scores')} agreed with somebody who is recused since`);
  }
  if (has('lead') && stage !== 'recommended' && stage !== 'closed') {
    const open = standingConcerns(db, tender).filter(({ concern }) => concern.determined === null).length;
    if (open > 0) add('receive', `Determine ${plural(open, 'ground for exclusion', 'grounds for exclusion')}`);
    const asked = clarificationsOf(db, tender).filter(({ answer, considered }) => answer !== null && considered === null).length;
    if (asked > 0 && stage !== 'price-open')
      add('receive', `Decide whether ${plural(asked, 'answer of a bidder is', 'answers of bidders are')} used`);
  }
  if (stage === 'price-open' && (has('lead') || has('price-evaluator')) && mayKnowOfQuery(member.roles) === null) {
    const queries = underQuery(db, tender).length;
    if (queries > 0) add('award', `End the loop about ${plural(queries, 'low price', 'low prices')}`);
  }
  switch (stage) {
    case 'criteria-draft': {
      const ready = mayFreeze(db, tender) === null;
      if (has('lead') && !ready) add('prepare', 'Finish the criteria');
      if (ready && keyWaits(db, tender, member, 'criteria.frozen')) add('prepare', 'Freeze the criteria');
      break;
    }
    case 'frozen':
      if (has('lead')) {
        const isOwed = bids.length === 0 || waitingToTakePart(db, tender).length > 0;
        const register = stagedOf(db, tender).earlier ? 'Register those who went on' : 'Register the bidders';
        add('receive', isOwed ? register : isSealed ? 'Put in bids and prices, then open' : 'Put in the bids, then open', isOwed);
      }
      break;
    case 'opened':
      if (has('lead')) add('receive', refuseStart(db, tender) === null ? 'Start the scoring' : 'Decide on completeness and gates');
      break;
    case 'scoring': {
      const assigned = assignmentsOf(db, tender, member.id).length;
      const sheet = sheetOf(db, tender, member.id);
      if (assigned > 0 && !sheet?.submittedAt) {
        const left = assigned - (completeMarksOf(db, tender).get(member.id) ?? 0);
        add('score', left > 0 ? `Score ${plural(left, 'answer', 'answers')}` : 'Submit your scoresheet');
      }
      const everybody = scorersOf(db, tender);
      const submitted = sheetsOf(db, tender).filter((one) => one.submittedAt !== null).length;
      if (submitted === everybody.length && keyWaits(db, tender, member, 'sheets.unsealed')) add('moderate', 'Unseal the scoresheets');
      break;
    }
    case 'moderating': {
      const left = missingConsensus(db, tender).length;
      if (has('moderator') && left > 0) add('moderate', `Agree ${plural(left, 'answer', 'answers')}`);
      if (left === 0 && keyWaits(db, tender, member, 'quality.locked')) add('moderate', 'Lock quality');
      break;
    }
    case 'quality-locked':
      if (refuseResting(db, tender) === null && keyWaits(db, tender, member, 'price.opened'))
        add('award', isSealed ? 'Open the prices' : 'Open the result');
      break;
    case 'price-open':
      if (has('price-evaluator') && isSealed) add('award', 'Check the social value offers', false);
      if (has('lead')) add('award', goesOn === null ? 'Recommend an award' : `Decide who goes on to “${goesOn}”`);
      break;
    case 'recommended':
      if (has('lead') && goesOn !== null && nextRecordOf(db, tender) === null) add('archive', `Begin “${goesOn}”`);
      for (const sentence of awardWaits(db, tender, member)) add('award', sentence);
      if (has('lead')) add('archive', 'Close the record', list.length === 0);
      break;
    case 'closed':
      if (packOf(db, tender) && !member.roles.every((role) => role === 'observer' || role === 'auditor'))
        add('archive', 'Sign the pack', false);
      break;
    default:
      break;
  }
  return list;
};

export const homeServices = (context: Context): Services<HomeOperation> => ({
  'home.view': (_, caller) => {
    const person = context.sessions.get(caller.window)?.person ?? null;
    const tenders = context.store.read((db) =>
      tenderIds(db).flatMap((tender) => {
        const member = person ? memberOf(db, tender, person) : null;
        const stage = stageOf(db, tender);
        if (!member || !stage) return [];
        const { reference, title, authority, deadline } = detailsOf(db, tender);
        return [
          {
            tender: tender,
            reference,
            title,
            procedureStage: stageName(stagedOf(db, tender)),
            authority,
            deadline,
            stage,
            stageWords: stateWords(db, tender, stage),
            myRoles: member.roles.map((role) => roleNames[role]),
            waiting: waitingFor(db, tender, member),
            job: jobAt[stage],
          },
        ];
      }),
    );
    return allowed({
      tenders,
      examples: context.examples.list.map(({ stages: list, ...one }) => ({ ...one, stages: list.map((stage) => ({ ...stage })) })),
      folder: context.store.folder,
      exchange: context.exchange,
    });
  },
  'home.tender': (where, caller) =>
    look(context, where, caller, (view) => {
      const { db, tender, stage, viewer, isRecord } = view;
      const { reference, title } = detailsOf(db, tender);
      const hash = freezeHashOf(db, tender);
      const before = comesFrom(db, tender);
      return allowed({
        reference,
        title,
        procedureStage: stageName(stagedOf(db, tender)),
        comesFrom: before && tenderIds(db).includes(before.tender) ? before : null,
        next: nextStageView(view),
        stage,
        stageWords: stateWords(db, tender, stage),
        steps: steps(stage, kindOf(db, tender)),
        waiting: viewer && !isRecord ? waitingFor(db, tender, viewer) : [],
        myRoles: (viewer?.roles ?? []).map((role) => roleNames[role]),
        freezeHash: hash,
        freezeWords: hash === null ? null : fingerprintWords(hash),
        keptAt: lastActAt(db, tender),
        acts: countActs(db, tender),
      });
    }),
  'home.preferences': () => allowed({ preferences: context.store.read((db) => preferencesOf(db)) }),
  'home.setPreference': ({ place, value }) => {
    context.store.write((db) => keepPreference(db, place, value));
    return allowed({});
  },
  'home.openExample': async ({ example, stage }, caller): Promise<Outcome<{ tender: string }>> => {
    const played = await context.examples.play(example, stage);
    if (!played.ok) return played;
    const signedIn = await context.examples.signIn(caller, played.value.lead);
    return signedIn.ok ? allowed({ tender: played.value.tender }) : signedIn;
  },
});
