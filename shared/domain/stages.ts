/** The state machine of a tender: which act is permitted at which stage, to whom, and with how many keys (PA23; the order errors that must be impossible). */

import { type Course, type CourseRole, mayGoOn, undisturbed } from './course.ts';
import type { PersonId } from './ids.ts';
import type { Role } from './model.ts';
import { type Refusal, refuse } from './result.ts';

/** In their order. Each is left by exactly one closing act. */
export const stages = [
  'criteria-draft',
  'frozen',
  'opened',
  'scoring',
  'moderating',
  'quality-locked',
  'price-open',
  'recommended',
  'closed',
] as const;

export type Stage = (typeof stages)[number];

/** The act that ends each stage. What it closes and had not heard of is void; what may happen later, too, counts after it. */
export const closingActs = {
  'criteria-draft': 'criteria.frozen',
  frozen: 'bids.opened',
  opened: 'scoring.started',
  scoring: 'sheets.unsealed',
  moderating: 'quality.locked',
  'quality-locked': 'price.opened',
  'price-open': 'award.recommended',
  recommended: 'record.closed',
} as const satisfies Record<Exclude<Stage, 'closed'>, string>;

export interface Permit {
  /** First and last stage at which it may happen. */
  readonly from: Stage;
  readonly to: Exclude<Stage, 'closed'>;
  /** Anyone holding one of these; empty means anyone on the panel. */
  readonly roles: readonly Role[];
  /** To finish "Only … may …". */
  readonly does: string;
}

const prepare = { from: 'criteria-draft', to: 'criteria-draft', roles: ['lead'] } as const;
const reopen = { from: 'quality-locked', to: 'price-open' } as const;
const after = { from: 'recommended', to: 'recommended', roles: ['lead'] } as const;
const course = { to: 'recommended', roles: ['lead'] } as const;

/** Every kind of act but the first, which makes the tender. */
export const permits = {
  'tender.described': { ...prepare, does: 'describe the tender' },
  'criteria.changed': { ...prepare, does: 'change the criteria' },
  'scale.set': { ...prepare, does: 'change a scale' },
  'scale.removed': { ...prepare, does: 'remove a scale' },
  'rules.set': { ...prepare, does: 'set the rules of arithmetic' },
  'method.set': { ...prepare, does: 'choose the method' },
  'lots.set': { ...prepare, does: 'set the lots' },
  'stages.set': { ...prepare, does: 'set the stages of the procedure' },
  'refinement.stated': { ...prepare, does: 'state a refinement' },
  'framework-cut.set': { ...prepare, does: 'set who is admitted to a framework' },
  'places.set': { ...prepare, does: 'name the table of places' },
  'policy.chosen': { ...prepare, does: 'choose the policy' },
  'person.appointed': { ...prepare, does: 'appoint people' },
  'person.released': { ...prepare, does: 'release people' },
  'finding.answered': { ...prepare, does: 'answer what the check found' },
  'model.tested': { ...prepare, does: 'try the model out' },
  'criteria.frozen': { ...prepare, roles: ['lead', 'approver'], does: 'freeze the criteria' },
  'freeze.lifted': { from: 'frozen', to: 'frozen', roles: ['lead', 'approver'], does: 'change what was published' },
  'tender.published': { from: 'frozen', to: 'frozen', roles: ['lead'], does: 'record that the tender was published' },
  'conflicts.assessed': { from: 'criteria-draft', to: 'price-open', roles: ['lead'], does: 'sign the conflicts assessment' },
  'lot.parted': { from: 'frozen', to: 'frozen', roles: ['lead'], does: 'give a lot a record of its own' },
  'bidder.registered': { from: 'frozen', to: 'frozen', roles: ['lead'], does: 'register bidders' },
  'bidder.corrected': { from: 'frozen', to: 'frozen', roles: ['lead'], does: 'correct a bidder' },
  'bid.withdrawn': { from: 'frozen', to: 'price-open', roles: ['lead'], does: 'record a withdrawal' },
  'bid-file.received': { from: 'frozen', to: 'frozen', roles: ['lead'], does: 'put in bid files' },
  'bid-file.set-aside': { from: 'frozen', to: 'frozen', roles: ['lead'], does: 'set a bid file aside' },
  'commercial.sealed': { from: 'frozen', to: 'frozen', roles: ['lead', 'price-evaluator'], does: 'seal prices' },
  'conflict.declared': { from: 'frozen', to: 'price-open', roles: [], does: 'declare conflicts' },
  'conflict.decided': { from: 'frozen', to: 'price-open', roles: ['lead', 'approver'], does: 'decide on declared conflicts' },
  'bids.opened': {
    from: 'frozen',
    to: 'frozen',
    roles: ['lead', 'moderator', 'approver', 'price-evaluator', 'observer'],
    does: 'open the bids',
  },
  'gate.decided': { from: 'opened', to: 'opened', roles: ['lead'], does: 'decide on completeness and pass or fail' },
  'exclusion.raised': { from: 'opened', to: 'price-open', roles: ['lead'], does: 'raise a ground for exclusion' },
  'exclusion.stepped': { from: 'opened', to: 'price-open', roles: ['lead'], does: 'record a step about a ground for exclusion' },
  'tenders.disregarded': { from: 'opened', to: 'price-open', roles: ['lead'], does: 'leave a tender out' },
  'tenders.readmitted': { from: 'opened', to: 'price-open', roles: ['lead'], does: 'take back that a tender was left out' },
  'question.answered': { from: 'frozen', to: 'frozen', roles: ['lead'], does: 'answer bidders' },
  'clarification.asked': { from: 'opened', to: 'price-open', roles: ['lead'], does: 'ask a bidder' },
  'clarification.answered': { from: 'opened', to: 'price-open', roles: ['lead'], does: 'record the answer of a bidder' },
  'clarification.considered': { from: 'opened', to: 'price-open', roles: ['lead', 'moderator'], does: 'decide whether an answer is used' },
  'scoring.started': { from: 'opened', to: 'opened', roles: ['lead'], does: 'start the scoring' },
  'sheet.begun': { from: 'scoring', to: 'scoring', roles: ['assessor'], does: 'score' },
  'mark.recorded': { from: 'scoring', to: 'scoring', roles: ['assessor'], does: 'score' },
  'sheet.submitted': { from: 'scoring', to: 'scoring', roles: ['assessor'], does: 'submit a scoresheet' },
  'sheets.unsealed': { from: 'scoring', to: 'scoring', roles: ['moderator', 'lead'], does: 'unseal the scoresheets' },
  'consensus.agreed': { from: 'moderating', to: 'moderating', roles: ['moderator'], does: 'record a consensus' },
  'quality.locked': { from: 'moderating', to: 'moderating', roles: ['moderator', 'lead'], does: 'lock quality' },
  'threshold.decided': { from: 'quality-locked', to: 'quality-locked', roles: ['lead'], does: 'decide on a bid below a threshold' },
  'price.opened': { from: 'quality-locked', to: 'quality-locked', roles: ['price-evaluator', 'lead', 'approver'], does: 'open the prices' },
  'price-file.opened': { from: 'price-open', to: 'price-open', roles: ['price-evaluator', 'lead', 'approver'], does: 'open price files' },
  'low-price.noted': {
    from: 'price-open',
    to: 'price-open',
    roles: ['price-evaluator', 'lead'],
    does: 'note what a bid says that it costs',
  },
  'low-price.wage-noted': { from: 'price-open', to: 'price-open', roles: ['price-evaluator', 'lead'], does: 'note the lowest lawful wage' },
  'low-price.stepped': { from: 'price-open', to: 'price-open', roles: ['price-evaluator', 'lead'], does: 'look into a price' },
  'offer.verified': { from: 'price-open', to: 'price-open', roles: ['price-evaluator'], does: 'verify what is offered' },
  'offers.accepted': { from: 'price-open', to: 'price-open', roles: ['price-evaluator'], does: 'accept social value offers' },
  'price.adjusted': { from: 'price-open', to: 'price-open', roles: ['price-evaluator'], does: 'take a step to an evaluated price' },
  'tie.decided': { from: 'price-open', to: 'price-open', roles: ['lead'], does: 'decide a tie' },
  'lots.decided': { from: 'price-open', to: 'price-open', roles: ['lead'], does: 'decide between level lots' },
  'award.assured': { from: 'price-open', to: 'price-open', roles: ['lead'], does: 'record the independent check' },
  'due-diligence.recorded': { from: 'price-open', to: 'price-open', roles: ['lead'], does: 'record due diligence' },
  'robustness.viewed': { from: 'price-open', to: 'recommended', roles: [], does: 'look at how firmly the result stands' },
  'award.recommended': { from: 'price-open', to: 'price-open', roles: ['lead'], does: 'recommend an award' },
  'award.approved': { ...after, roles: ['approver'], does: 'approve the recommendation' },
  'award.answered': { ...after, does: 'answer a returned recommendation' },
  'summaries.sent': { ...after, does: 'record that the summaries are sent' },
  'notice.published': { ...after, does: 'record that the award notice is published' },
  'contract.entered': { ...after, does: 'record the contract' },
  'handover.accepted': { ...after, does: 'record who accepted the register of commitments' },
  'commitment.agreed': { from: 'recommended', to: 'recommended', roles: ['lead'], does: 'agree how a commitment is delivered' },
  'reopening.requested': { ...reopen, roles: ['lead', 'moderator'], does: 'ask to reopen a question' },
  'reopening.decided': { ...reopen, roles: ['approver'], does: 'decide whether a question is reopened' },
  'consensus.reagreed': { ...reopen, roles: ['moderator'], does: 'record a consensus anew' },
  'reopening.settled': { ...reopen, roles: ['moderator'], does: 'settle a reopened question' },
  'procurement.suspended': { ...course, from: 'frozen', does: 'suspend the procurement' },
  'procurement.resumed': { ...course, from: 'frozen', does: 'let the procurement go on' },
  'hold.placed': { ...course, from: 'criteria-draft', does: 'place a legal hold' },
  'hold.lifted': { ...course, from: 'criteria-draft', does: 'lift a legal hold' },
  'procurement.abandoned': { ...course, from: 'frozen', roles: ['approver'], does: 'abandon the procurement' },
  'record.closed': { from: 'recommended', to: 'recommended', roles: ['lead'], does: 'close the record' },
} as const satisfies Record<string, Permit>;

export type PermittedKind = keyof typeof permits;

/** Acts of two people: each list is one lock, opened by a different person holding one of its roles. */
export const locks: Partial<Record<PermittedKind, readonly (readonly Role[])[]>> = {
  'criteria.frozen': [['lead'], ['approver']],
  'freeze.lifted': [['lead'], ['approver']],
  'bids.opened': [['lead'], ['moderator', 'approver', 'price-evaluator', 'observer']],
  'sheets.unsealed': [['moderator'], ['lead']],
  'quality.locked': [['moderator'], ['lead']],
  'price.opened': [['price-evaluator'], ['lead', 'approver']],
};

export const roleNames: Record<Role, string> = {
  lead: 'procurement lead',
  moderator: 'moderator',
  assessor: 'assessor',
  'price-evaluator': 'price evaluator',
  approver: 'approver',
  observer: 'observer',
  auditor: 'auditor',
};

/** What to say when an act comes before its stage. */
const tooEarly: Record<Exclude<Stage, 'criteria-draft'>, readonly [code: string, sentence: string, wayOut: string]> = {
  frozen: [
    'criteria-not-frozen',
    'The criteria are not frozen yet, and no bid may be touched while they can still change.',
    'Freeze the criteria first.',
  ],
  opened: ['bids-not-opened', 'The bids are still sealed.', 'Two people open them first.'],
  scoring: [
    'scoring-not-started',
    'Scoring has not started yet.',
    'The procurement lead starts it when declarations and gates are settled.',
  ],
  moderating: ['sheets-not-unsealed', 'The scoresheets are still sealed.', 'They are unsealed together when every assessor has submitted.'],
  'quality-locked': ['quality-not-locked', 'Quality is not locked yet, so prices stay sealed.', 'Lock quality first.'],
  'price-open': ['price-not-open', 'Prices are still sealed.', 'Two people open them first.'],
  recommended: ['not-recommended', 'No award has been recommended yet.', 'Recommend an award first.'],
  closed: ['record-not-closed', 'The record is not closed yet.', 'Close the record first.'],
};

/** What to say when an act comes after its stage was closed. */
const tooLate: Record<Exclude<Stage, 'closed'>, readonly [code: string, sentence: string]> = {
  'criteria-draft': ['criteria-frozen', 'The criteria are frozen: they were fixed before anyone saw a bid and cannot change now.'],
  frozen: ['bids-already-opened', 'The bids have been opened, so what was received is fixed.'],
  opened: ['scoring-already-started', 'Scoring has started, so the gates are settled.'],
  scoring: ['sheets-already-unsealed', 'The scoresheets have been unsealed, so individual marks are fixed.'],
  moderating: ['quality-already-locked', 'Quality is locked, so consensus scores are fixed.'],
  'quality-locked': ['price-already-open', 'Prices have been opened.'],
  'price-open': ['already-recommended', 'The award has been recommended, so the result is fixed.'],
  recommended: ['record-closed', 'The record is closed. Nothing can be added to it.'],
};

const at = (stage: Stage): number => stages.indexOf(stage);

/** Ends a stage, or moves an award on that is recommended (after-award.ts keeps their order). */
const closings: readonly PermittedKind[] = [
  ...Object.values(closingActs),
  'award.approved',
  'summaries.sent',
  'notice.published',
  'contract.entered',
  'handover.accepted',
];

/** What each act is to the course of the procurement. */
/** Decided on scores, though they close nothing. */
const resting: readonly PermittedKind[] = ['threshold.decided', 'tie.decided', 'lots.decided', 'award.assured', 'due-diligence.recorded'];

const courseRoles = (kind: PermittedKind): readonly CourseRole[] => {
  const roles: CourseRole[] = [];
  if (closings.includes(kind)) roles.push('closes');
  if (resting.includes(kind)) roles.push('rests');
  if (kind === 'record.closed' || kind === 'hold.placed' || kind === 'hold.lifted') roles.push('ends');
  return roles;
};

/** An abandoned procurement has no award to recommend: its record is closed from where it stands. */
const isEarlyClose = (kind: PermittedKind, { abandoned }: Course): boolean => kind === 'record.closed' && abandoned !== null;

/** What the course of the procurement forbids of this kind, whoever would do it. */
export const halts = (kind: PermittedKind, now: Course): Refusal | null => mayGoOn(courseRoles(kind), now);

/** Whether an act of this kind may happen now at all, by someone with these roles. */
export const mayAct = (kind: PermittedKind, stage: Stage, roles: readonly Role[], now: Course = undisturbed): Refusal | null => {
  const permit: Permit = permits[kind];
  if (at(stage) < at(permit.from) && !isEarlyClose(kind, now)) {
    const [code, sentence, wayOut] = tooEarly[permit.from as Exclude<Stage, 'criteria-draft'>];
    return refuse(code, sentence, { wayOut });
  }
  if (at(stage) > at(permit.to)) {
    const [code, sentence] = stage === 'closed' ? tooLate.recommended : tooLate[permit.to];
    return refuse(code, sentence);
  }
  if (permit.roles.length > 0 && !permit.roles.some((role) => roles.includes(role))) {
    const who = permit.roles.map((role) => `the ${roleNames[role]}`);
    return refuse('not-your-role', `Only ${listOr(who)} may ${permit.does}.`);
  }
  return halts(kind, now);
};

/** The closing act that fixes what acts of this kind did. */
export const closedBy = (kind: PermittedKind): PermittedKind => closingActs[permits[kind].to];

/** Whether acts of this kind belong to a stage that is over. */
export const isClosed = (kind: PermittedKind, stage: Stage): boolean => at(stage) > at(permits[kind].to);

/** May happen in several stages, and changes who is in the running or what was agreed: whoever turned a key of that stage turned it on something else. */
const unsettling: readonly PermittedKind[] = [
  'bid.withdrawn',
  'tenders.disregarded',
  'tenders.readmitted',
  'conflict.decided',
  'consensus.reagreed',
];

/** The act of two people that a key which is turned already no longer stands for, once an act of this kind was done in this stage. */
export const lapsesKeysOf = (kind: PermittedKind, stage: Stage): PermittedKind =>
  stage !== 'closed' && unsettling.includes(kind) ? closingActs[stage] : closedBy(kind);

/** Where a closing act leads. */
export const stageAfter = (kind: PermittedKind): Stage | null => {
  const left = stages.find((stage) => stage !== 'closed' && closingActs[stage] === kind);
  return left ? (stages[at(left) + 1] ?? null) : null;
};

export interface KeyHolder {
  readonly person: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Whether every lock of the act can be given to a different one of these people. */
const opensAll = (open: readonly (readonly Role[])[], people: readonly KeyHolder[]): boolean => {
  const [first, ...rest] = open;
  if (!first) return true;
  return people.some((holder, index) => holder.roles.some((role) => first.includes(role)) && opensAll(rest, people.toSpliced(index, 1)));
};

/** Turning one key of an act of two people: `complete` says whether this was the last one needed. */
export const turnKey = (kind: PermittedKind, turned: readonly KeyHolder[], holder: KeyHolder): { readonly complete: boolean } | Refusal => {
  const needed = locks[kind] ?? [];
  if (turned.some((other) => other.person === holder.person))
    return refuse('key-already-turned', `${holder.name} has turned a key for this already; it takes two different people.`, {
      wayOut: 'Ask the second person to turn theirs.',
    });
  const people = [...turned, holder];
  const fits = needed.length >= people.length && someSubset(needed, people);
  if (!fits)
    return refuse(
      'second-key-of-another-role',
      `This needs ${needed.map((roles) => `the ${listOr(roles.map((role) => roleNames[role]))}`).join(' and ')}.`,
      {
        wayOut: 'Choose a person who holds the role that is missing.',
      },
    );
  return { complete: people.length === needed.length };
};

const someSubset = (needed: readonly (readonly Role[])[], people: readonly KeyHolder[]): boolean =>
  people.length === needed.length ? opensAll(needed, people) : needed.some((_, index) => someSubset(needed.toSpliced(index, 1), people));

const listOr = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
