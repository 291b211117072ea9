/**
 * The course of an award once it is recommended: approved, told to everybody who was assessed, published, waited for, entered into as a contract, and handed over
 * (domain.md 2.2, states 22 to 28). Small and ordered like the loop about a low price: the record stays where it is, and each step waits for the one before.
 */

import { addDays, type Day } from './calendar.ts';
import type { BidId, PersonId, Time } from './ids.ts';
import type { TenderDetails } from './model.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from './result.ts';
import { type Exemption, maySignContract, type Standstill, standstill, type StandstillStart, startUnder } from './standstill.ts';
import { mayHaveHappened } from './step-day.ts';
import { type HolidayTable, mayUseHolidayTable } from './working-days.ts';
import { listed } from './wording.ts';

/** In their order. */
export const afterAwardKinds = [
  'award.approved',
  'award.answered',
  'summaries.sent',
  'notice.published',
  'contract.entered',
  'handover.accepted',
] as const;

export type AfterAwardKind = (typeof afterAwardKinds)[number];

/** What stands between somebody who holds the role of an approver and the decision. */
export type Barrier = 'recused' | 'scored' | 'recommended';

export interface Approver {
  readonly person: PersonId;
  readonly name: string;
  /** null: they decide. */
  readonly barrier: Barrier | null;
}

/** In the order in which they happened; none is ever taken out. */
export type ApprovalEvent =
  | { readonly kind: 'decided'; readonly person: PersonId; readonly outcome: 'approved' | 'returned'; readonly at: Time }
  | { readonly kind: 'answered'; readonly at: Time };

/** What the notice or the letters say about standstill, and the table by which it was counted: proclaimed later, a holiday changes no record. */
export interface StatedStandstill {
  readonly stated: Day | null;
  readonly exemption: Exemption | null;
  readonly holidays: HolidayTable;
}

export interface SentSummary {
  readonly bid: BidId;
  readonly address: string;
  readonly by: Means;
}

export type Means = 'electronic-means' | 'other-means';

export interface SentSummaries {
  readonly on: Day;
  readonly sent: readonly SentSummary[];
  /** Only where the letters start the clock. */
  readonly standstill: StatedStandstill | null;
}

export interface PublishedNotice {
  readonly reference: string;
  readonly on: Day;
  readonly standstill: StatedStandstill;
}

export interface EnteredContract {
  readonly on: Day;
  /** The table at hand when it was signed; null where no clock ran. */
  readonly holidays: HolidayTable | null;
}

/** What of it is on record, and what it rests on. */
export interface AfterAward {
  /** The next stage of the procedure; null where the record ends in an award. */
  readonly goesOn: string | null;
  readonly isAnybodyRecommended: boolean;
  readonly regime: TenderDetails['regime'];
  readonly isLightTouch: boolean;
  /** Everybody who holds the role. */
  readonly approvers: readonly Approver[];
  readonly approval: readonly ApprovalEvent[];
  readonly summaries: SentSummaries | null;
  /** The one that counts: a corrected notice takes the place of an earlier one. */
  readonly notice: PublishedNotice | null;
  readonly contract: EnteredContract | null;
  readonly isHandedOver: boolean;
  readonly isAnythingPromised: boolean;
  /** Promises of which nothing is agreed, in words. */
  readonly openCommitments: readonly string[];
}

/** Whose tender was assessed, and whether a summary is owed (PA23 s.50); to the others it is offered. */
export interface Assessed {
  readonly bid: BidId;
  readonly name: string;
  readonly isOwed: boolean;
}

export type ApproverStanding = 'undecided' | 'approved' | 'returned';

/** What an approver has said last; a return that the lead has answered is decided anew. */
export const standingOfApprover = ({ approval }: Pick<AfterAward, 'approval'>, person: PersonId): ApproverStanding => {
  let standing: ApproverStanding = 'undecided';
  for (const event of approval) {
    if (event.kind === 'decided' && event.person === person) standing = event.outcome;
    if (event.kind === 'answered' && standing === 'returned') standing = 'undecided';
  }
  return standing;
};

export type Approval =
  /** Nobody is left who may decide. */
  | { readonly kind: 'nobody-may' }
  | { readonly kind: 'undecided' | 'returned'; readonly by: readonly Approver[] }
  | { readonly kind: 'approved'; readonly on: Day };

/** The chain is complete when everybody who may decide has approved. */
export const approvalOf = (facts: Pick<AfterAward, 'approvers' | 'approval'>): Approval => {
  const chain = facts.approvers.filter(({ barrier }) => barrier === null);
  const standing = (wanted: ApproverStanding) => chain.filter(({ person }) => standingOfApprover(facts, person) === wanted);
  if (chain.length === 0) return { kind: 'nobody-may' };
  if (standing('returned').length > 0) return { kind: 'returned', by: standing('returned') };
  if (standing('undecided').length > 0) return { kind: 'undecided', by: standing('undecided') };
  return { kind: 'approved', on: facts.approval.at(-1)?.at.slice(0, 10) ?? '' };
};

/** Refuses `stage-follows` and `nobody-recommended`: there is then no award that could be approved. */
const mayFollow = ({ goesOn, isAnybodyRecommended }: AfterAward): Refusal | null => {
  if (goesOn !== null)
    return refuse(
      'stage-follows',
      `This record leads to “${goesOn}” and not to an award, so there is nothing to approve, publish or sign.`,
      {
        wayOut: 'Begin the record of the next stage.',
      },
    );
  return isAnybodyRecommended
    ? null
    : refuse('nobody-recommended', 'Nobody is recommended, so there is no award.', {
        wayOut: 'Abandon the procurement, with the notice that says so (PA23 s.55), or close the record.',
      });
};

const names = (people: readonly Approver[]): string => listed(people.map(({ name }) => name));

const nobodyMay = refuse(
  'nobody-may-approve',
  'Everybody who holds the role of an approver is recused, scored, or made the recommendation.',
);

const notApproved = (facts: AfterAward): Refusal | null => {
  const approval = approvalOf(facts);
  switch (approval.kind) {
    case 'approved':
      return null;
    case 'nobody-may':
      return nobodyMay;
    default:
      return refuse(
        'not-approved',
        approval.kind === 'returned'
          ? `The recommendation is returned by ${names(approval.by)}.`
          : `The recommendation is not approved yet: ${names(approval.by)} ${approval.by.length === 1 ? 'has' : 'have'} still to decide.`,
        { wayOut: approval.kind === 'returned' ? 'Answer it, so that it is decided anew.' : 'Wait for the approval.' },
      );
  }
};

const notSent = ({ summaries }: AfterAward): Refusal | null =>
  summaries
    ? null
    : refuse('summaries-not-sent', 'The assessment summaries are not sent yet.', { wayOut: 'Send them, all on one day, and record it.' });

const notPublished = ({ regime, notice }: AfterAward): Refusal | null =>
  startUnder(regime) !== 'notice-published' || notice
    ? null
    : refuse('notice-not-published', 'The contract award notice is not published yet, so standstill has not begun.', {
        wayOut: 'Publish the notice (UK6) and record it.',
      });

const contractEntered = refuse('contract-entered', 'The contract has been entered into.');

/** Whether a step may come now, whoever takes it and whatever it says. The one place that holds the order. */
export const mayTake = (kind: AfterAwardKind, facts: AfterAward): Refusal | null => {
  const approval = approvalOf(facts);
  const none = mayFollow(facts);
  if (none) return none;
  switch (kind) {
    case 'award.approved':
      if (approval.kind === 'nobody-may') return nobodyMay;
      return approval.kind === 'approved' ? refuse('award-approved', 'The recommendation has been approved.') : null;
    case 'award.answered':
      return approval.kind === 'returned' ? null : refuse('nothing-returned', 'No approver has returned the recommendation.');
    case 'summaries.sent':
      return notApproved(facts) ?? (facts.summaries ? refuse('summaries-sent', 'The summaries have been sent, all at once.') : null);
    case 'notice.published':
      if (startUnder(facts.regime) !== 'notice-published')
        return refuse('no-notice-first', 'Under this regime no notice comes before the contract.');
      return notApproved(facts) ?? notSent(facts) ?? (facts.contract ? contractEntered : null);
    case 'contract.entered':
      return notApproved(facts) ?? notSent(facts) ?? notPublished(facts) ?? (facts.contract ? contractEntered : null);
    case 'handover.accepted':
      if (!facts.contract)
        return refuse('contract-not-entered', 'There is no contract yet, so nobody takes its commitments over.', {
          wayOut: 'Record the contract first.',
        });
      if (facts.isHandedOver) return refuse('handover-accepted', 'The register of commitments has been accepted.');
      if (!facts.isAnythingPromised) return refuse('nothing-promised', 'The recommended bids promise no quantities of social value.');
      return facts.openCommitments.length === 0
        ? null
        : refuse('commitments-not-agreed', `Nothing is agreed yet about ${listed(facts.openCommitments)}.`, {
            wayOut: 'Agree the quarters, the owner, the clause and the remedy of each under “Award”, Social value.',
          });
    default:
      return kind satisfies never;
  }
};

const barriers: Record<Barrier, readonly [code: string, sentence: string]> = {
  recused: ['approver-recused', 'You are recused from a bid that is recommended, so you do not decide on it.'],
  scored: ['approver-scored', 'You scored or moderated these bids, and nobody approves what rests on their own scores.'],
  recommended: ['own-recommendation', 'You made this recommendation, and somebody else approves it.'],
};

/** Refuses what `mayTake` refuses, a barrier of this person, `decided-already` and `answer-awaited`. */
export const mayApprove = (facts: AfterAward, person: PersonId): Refusal | null => {
  const refusal = mayTake('award.approved', facts);
  if (refusal) return refusal;
  const barrier = facts.approvers.find((one) => one.person === person)?.barrier ?? null;
  if (barrier) return refuse(...barriers[barrier]);
  const standing = standingOfApprover(facts, person);
  if (standing === 'approved') return refuse('decided-already', 'You have approved it already.');
  return standing === 'returned'
    ? refuse('answer-awaited', 'You returned it, and the procurement lead has not answered yet.', {
        wayOut: 'Decide anew once it is answered.',
      })
    : null;
};

/** What was said of standstill, held against the law: refuses `exemption-not-of-this-contract`, a table that cannot be right, and what the count refuses. */
const mayState = (facts: AfterAward, start: StandstillStart, { stated, exemption, holidays }: StatedStandstill): Refusal | null => {
  if (exemption === 'light-touch' && !facts.isLightTouch)
    return refuse('exemption-not-of-this-contract', 'This is not a light touch contract, so standstill is owed.', { about: 'exemption' });
  const wrong = mayUseHolidayTable(holidays);
  if (wrong) return wrong;
  const counted = standstill({ start, stated, exemption }, holidays);
  return counted.ok ? null : counted.refusal;
};

const approvedOn = (facts: AfterAward): Day | null => {
  const approval = approvalOf(facts);
  return approval.kind === 'approved' ? approval.on : null;
};

/** One letter by post is enough for the longer period (PCR15 reg. 87). */
const lettersStart = ({ on, sent }: SentSummaries): StandstillStart => ({
  kind: 'letters-sent',
  on,
  by: sent.some(({ by }) => by === 'other-means') ? 'other-means' : 'electronic-means',
});

/** All at once or none: one bid without its summary, or without an address, refuses the batch (domain.md 8, Letters). */
export const maySendSummaries = (facts: AfterAward, assessed: readonly Assessed[], body: SentSummaries, at: Time): Refusal | null => {
  const refusal = mayTake('summaries.sent', facts) ?? mayHaveHappened(body.on, at, approvedOn(facts));
  if (refusal) return refusal;
  const unknown = body.sent.find(({ bid }) => !assessed.some((one) => one.bid === bid));
  if (unknown) return refuse('no-such-bid', 'A summary goes to a bid that was not assessed here.', { about: unknown.bid });
  if (new Set(body.sent.map(({ bid }) => bid)).size < body.sent.length)
    return refuse('bid-named-twice', 'A bid stands in the batch twice.');
  const missing = assessed.filter(({ bid, isOwed }) => isOwed && !body.sent.some((one) => one.bid === bid));
  if (missing.length > 0)
    return refuse('summary-missing', `There is no summary for ${listed(missing.map(({ name }) => name))}, so none is sent.`, {
      wayOut: 'All go out at the same time (Procurement Regulations 2024, reg. 31(4)).',
      ...(missing[0] ? { about: missing[0].bid } : {}),
    });
  const unaddressed = assessed.filter(({ bid }) => body.sent.some((one) => one.bid === bid && one.address.trim() === ''));
  const [first] = unaddressed;
  if (first)
    return refuse('address-missing', `Nothing says where the summary for ${listed(unaddressed.map(({ name }) => name))} went.`, {
      about: first.bid,
    });
  const isStart = startUnder(facts.regime) === 'letters-sent';
  if (isStart !== (body.standstill !== null))
    return refuse('standstill-stated-elsewhere', 'Standstill is stated where its clock starts: in the letters, or in the notice.');
  return body.standstill && mayState(facts, lettersStart(body), body.standstill);
};

export const mayPublishNotice = (facts: AfterAward, notice: PublishedNotice, at: Time): Refusal | null =>
  mayTake('notice.published', facts) ??
  mayHaveHappened(notice.on, at, facts.summaries?.on) ??
  mayState(facts, { kind: 'notice-published', on: notice.on }, notice.standstill);

/** What started the clock, and what was said with it; null before that, and where no clock runs. */
const started = ({
  regime,
  summaries,
  notice,
}: AfterAward): { readonly start: StandstillStart; readonly said: StatedStandstill } | null => {
  if (startUnder(regime) === 'notice-published')
    return notice && { start: { kind: 'notice-published', on: notice.on }, said: notice.standstill };
  return summaries?.standstill ? { start: lettersStart(summaries), said: summaries.standstill } : null;
};

/** The table that what is on record was last counted with. */
export const holidaysOnRecord = (facts: AfterAward): HolidayTable | null =>
  facts.contract?.holidays ?? started(facts)?.said.holidays ?? null;

/** Standstill as counted from what is on record; null while its clock has not started, and where none runs. */
export const standstillOnRecord = (facts: AfterAward, holidays: HolidayTable): Outcome<Standstill | null> => {
  const found = started(facts);
  return found ? standstill({ start: found.start, stated: found.said.stated, exemption: found.said.exemption }, holidays) : allowed(null);
};

/** Refuses what `mayTake` refuses, `standstill-running`, and a table older than the one that the clock was started with. */
export const mayEnterContract = (facts: AfterAward, { on, holidays }: EnteredContract, at: Time): Refusal | null => {
  const found = started(facts);
  const refusal = mayTake('contract.entered', facts) ?? mayHaveHappened(on, at, found?.start.on ?? facts.summaries?.on);
  if (refusal || !found) return refusal;
  if (!holidays || holidays.version < found.said.holidays.version)
    return refuse('holiday-table-older', `Standstill was counted with the bank holidays of ${found.said.holidays.version}.`, {
      wayOut: 'Import the table of bank holidays that was used then.',
    });
  const wrong = mayUseHolidayTable(holidays);
  const clock: Outcome<Standstill | null> = wrong ? refused(wrong) : standstillOnRecord(facts, holidays);
  if (!clock.ok) return clock.refusal;
  return clock.value && maySignContract(on, clock.value);
};

export const mayAcceptHandover = (facts: AfterAward, on: Day, at: Time): Refusal | null =>
  mayTake('handover.accepted', facts) ?? mayHaveHappened(on, at, facts.contract?.on);

/** The last day for the contract details notice (UK7): 30 days beginning with the contract, 120 under light touch (PA23 s.53). Null where that Act does not ask for it. */
export const detailsNoticeDue = ({ regime, isLightTouch, contract }: AfterAward): Day | null =>
  contract && startUnder(regime) === 'notice-published' ? addDays(contract.on, (isLightTouch ? 120 : 30) - 1) : null;

export const awardSteps = ['approval', 'summaries', 'notice', 'standstill', 'contract', 'handover'] as const;

export type AwardStep = (typeof awardSteps)[number];

export interface AwardStepState {
  readonly step: AwardStep;
  readonly state: 'done' | 'now' | 'waiting';
}

const isOver = (clock: Standstill | null, today: Day): boolean => clock !== null && (clock.kind === 'none' || today > clock.lastDay);

/** The steps that this award has, in their order, as of a day: what is done, what comes next, and what waits for it. */
export const awardCourse = (facts: AfterAward, clock: Standstill | null, today: Day): readonly AwardStepState[] => {
  const done: Record<AwardStep, boolean> = {
    approval: approvalOf(facts).kind === 'approved',
    summaries: facts.summaries !== null,
    notice: facts.notice !== null,
    standstill: facts.contract !== null || isOver(clock, today),
    contract: facts.contract !== null,
    handover: facts.isHandedOver,
  };
  const start = startUnder(facts.regime);
  const own = awardSteps.filter(
    (step) =>
      (step !== 'notice' || start === 'notice-published') &&
      (step !== 'standstill' || start !== null) &&
      (step !== 'handover' || facts.isAnythingPromised),
  );
  const next = own.find((step) => !done[step]);
  return own.map((step) => ({ step, state: done[step] ? 'done' : step === next ? 'now' : 'waiting' }));
};

const undone: Record<Exclude<AwardStep, 'standstill'>, string> = {
  approval: 'The recommendation is not approved.',
  summaries: 'No assessment summary is sent.',
  notice: 'No contract award notice is published.',
  contract: 'No contract is entered into.',
  handover: 'Nobody has accepted the register of commitments.',
};

/** What would be left undone if the record were closed now, in words; nothing where it does not end in an award. */
export const notDone = (facts: AfterAward): readonly string[] =>
  mayFollow(facts)
    ? []
    : awardCourse(facts, null, '').flatMap(({ step, state }) => (state === 'done' || step === 'standstill' ? [] : [undone[step]]));

/** Where the award stands, for a badge. */
export const awardStands = (facts: AfterAward): string => {
  if (facts.isHandedOver) return 'Commitments handed over';
  if (facts.contract) return 'Contract entered into';
  if (facts.notice) return 'Award notice published';
  if (facts.summaries) return 'Summaries sent';
  const { kind } = approvalOf(facts);
  return kind === 'approved' ? 'Award approved' : kind === 'returned' ? 'Recommendation returned' : 'Award recommended';
};
