/** Changing what was published: refining award criteria and modifying the terms, only where the law leaves room (PA23 ss.24 and 31). Everything else stays frozen. */

import type { Day } from './calendar.ts';
import type { TenderDetails } from './model.ts';
import { type Refusal, refuse } from './result.ts';
import { listed } from './wording.ts';

const blank = (text: string): boolean => text.trim() === '';

export interface RefinementFacts {
  readonly procedure: TenderDetails['procedure'];
  /** Where the notice or the documents provide for it; empty when they do not. */
  readonly providedFor: string;
  readonly areFinalTendersInvited: boolean;
  readonly changesCriterion: boolean;
  readonly changesImportance: boolean;
  /** Everybody who did not progress, and whether they would have under the refined criteria; null: not considered. */
  readonly eliminated: readonly { readonly name: string; readonly wouldHaveProgressed: boolean | null }[];
  /** The reasoned statement about them. */
  readonly statement: string;
}

/**
 * Refuses `not-a-flexible-procedure`, `refinement-not-provided-for`, `final-tenders-invited`, `importance-alone`, `eliminated-not-considered`,
 * `eliminated-would-have-progressed` and `statement-missing`.
 */
export const mayRefine = (facts: RefinementFacts): Refusal | null => {
  if (facts.procedure !== 'competitive-flexible')
    return refuse('not-a-flexible-procedure', 'Award criteria can be refined only in a competitive flexible procedure (PA23 s.24(1)).');
  if (blank(facts.providedFor))
    return refuse(
      'refinement-not-provided-for',
      'Neither the notice nor the documents provide for refining this criterion (PA23 s.24(1)(a)).',
      {
        about: 'providedFor',
        wayOut: 'Name the place where they do.',
      },
    );
  if (facts.areFinalTendersInvited)
    return refuse(
      'final-tenders-invited',
      'The tenders that are finally assessed have been invited, so the criteria are fixed (PA23 s.24(1)(b)).',
    );
  if (facts.changesImportance && !facts.changesCriterion)
    return refuse('importance-alone', 'Weights can be refined only in consequence of refining a criterion (PA23 s.24(2)).');
  const open = facts.eliminated.filter(({ wouldHaveProgressed }) => wouldHaveProgressed === null).map(({ name }) => name);
  if (open.length > 0)
    return refuse('eliminated-not-considered', `Nothing says whether ${listed(open)} would have progressed under the refined criteria.`, {
      about: 'eliminated',
    });
  const wronged = facts.eliminated.filter(({ wouldHaveProgressed }) => wouldHaveProgressed).map(({ name }) => name);
  if (wronged.length > 0)
    return refuse(
      'eliminated-would-have-progressed',
      `${listed(wronged)} would have progressed under the refined criteria (PA23 s.24(3)).`,
      {
        about: 'eliminated',
        wayOut: 'Refine in another way, or leave the criteria as they are.',
      },
    );
  return blank(facts.statement)
    ? refuse('statement-missing', 'Nothing says why nobody who was eliminated would have progressed.', {
        about: 'statement',
        wayOut: 'Write the reasons, even if nobody was eliminated.',
      })
    : null;
};

/** Lifting the freeze to change what was published, and what it rests on. */
export interface FreezeLift {
  readonly ground: 'refinement' | 'modification';
  readonly providedFor: string;
  readonly changesCriterion: boolean;
  readonly statement: string;
  readonly reason: string;
}

export interface FreezeLiftFacts {
  readonly procedure: TenderDetails['procedure'];
  readonly contractType: TenderDetails['contractType'];
  readonly on: Day;
  /** null: no deadline is set yet. */
  readonly deadline: Day | null;
  /** Whether a file or a price of any bid has come in. */
  readonly hasTenders: boolean;
}

/** While nobody's tender is in. Refuses `tenders-received`, `reason-missing`, and what `mayRefine` and `mayModifyTerms` refuse. */
export const mayLiftFreeze = (lift: FreezeLift, facts: FreezeLiftFacts): Refusal | null => {
  if (facts.hasTenders)
    return refuse('tenders-received', 'A tender has come in, so what tenders are judged by cannot change any more.', {
      wayOut: 'If the criteria cannot stand, the procurement has to end and begin again.',
    });
  if (blank(lift.reason))
    return refuse('reason-missing', 'There is no reason yet.', { about: 'reason', wayOut: 'Write why it has to change.' });
  if (lift.ground === 'refinement')
    return mayRefine({
      procedure: facts.procedure,
      providedFor: lift.providedFor,
      areFinalTendersInvited: facts.hasTenders,
      changesCriterion: lift.changesCriterion,
      changesImportance: true,
      eliminated: [],
      statement: lift.statement,
    });
  if (facts.deadline === null) return null;
  return mayModifyTerms({ ...facts, firstDeadline: facts.deadline, finalDeadline: null, isSubstantial: null });
};

/** Refuses `not-republished`: refined or modified documents are published or provided again before anybody is assessed by them (PA23 ss.24(4) and 31(5)). */
export const mayUseChanged = (republishedOn: Day | null): Refusal | null =>
  republishedOn === null
    ? refuse('not-republished', 'The changed notice and documents have not been published or provided again.', {
        wayOut: 'Publish them and record the day.',
      })
    : null;

export interface ModificationFacts {
  readonly procedure: TenderDetails['procedure'];
  readonly contractType: TenderDetails['contractType'];
  readonly on: Day;
  /** For tenders in an open procedure, for requests to participate (or first tenders) in a flexible one. */
  readonly firstDeadline: Day;
  /** For the tenders that are finally assessed; null when it is the first. */
  readonly finalDeadline: Day | null;
  /** It would let in others than those who take part, or would have let others in or kept some out; null: not considered (s.31(3)). */
  readonly isSubstantial: boolean | null;
}

/** Refuses `terms-fixed`, `substantiality-not-considered` and `modification-substantial`. */
export const mayModifyTerms = (facts: ModificationFacts): Refusal | null => {
  if (facts.on <= facts.firstDeadline) return null;
  const isOver = facts.finalDeadline === null || facts.on > facts.finalDeadline;
  if (facts.procedure !== 'competitive-flexible' || isOver)
    return refuse('terms-fixed', 'The deadline has passed, so the published terms are fixed (PA23 s.31).', {
      wayOut: 'If the terms cannot stand, the procurement has to end and begin again.',
    });
  if (facts.contractType === 'light-touch') return null;
  if (facts.isSubstantial === null)
    return refuse(
      'substantiality-not-considered',
      'Nothing says whether the modification would have changed who takes part (PA23 s.31(3)).',
    );
  return facts.isSubstantial
    ? refuse('modification-substantial', 'The modification would have changed who takes part, so it is too late for it (PA23 s.31(2)).')
    : null;
};
