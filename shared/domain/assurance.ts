/** The independent check before the award: all arithmetic, and a sample of the reasons (domain.md 2.2, state 20). It is of one result; another result is checked anew. */

import type { PersonId } from './ids.ts';
import type { Role } from './model.ts';
import { type Refusal, refuse } from './result.ts';
import { leadsTo, type TenderEvaluation } from './tender-evaluation.ts';

export const arithmeticChecks = {
  'second-engine': 'All arithmetic was worked out again by the second engine',
  'by-hand': 'All arithmetic was worked out again by hand',
} as const;

/** Of the panel, or a name from outside it. */
export type Checker = { readonly person: PersonId } | { readonly name: string };

/** Whoever made a number or a reason cannot be the one who checks it independently. */
const makesTheResult: readonly Role[] = ['assessor', 'moderator', 'price-evaluator'];

export interface AssuranceFacts {
  readonly tender: TenderEvaluation;
  /** Digest of the result as it is now, and of the one that was checked. */
  readonly now: string;
  readonly checked: string;
  readonly author: PersonId;
  readonly checker: Checker;
  readonly panel: readonly { readonly id: PersonId; readonly name: string; readonly roles: readonly Role[] }[];
}

/** Refuses what `leadsTo` refuses, `result-changed`, `not-on-this-panel`, `checker-is-author` and `checker-not-independent`. */
export const mayAssure = ({ tender, now, checked, author, checker, panel }: AssuranceFacts): Refusal | null => {
  const led = leadsTo(tender);
  if (!led.ok) return led.refusal;
  if (checked !== now)
    return refuse('result-changed', 'The result that was checked is not the result any more.', { wayOut: 'Have the present one checked.' });
  if (!('person' in checker)) return null;
  const person = panel.find(({ id }) => id === checker.person);
  if (!person) return refuse('not-on-this-panel', 'This person is not on the panel.', { about: 'checker' });
  if (person.id === author)
    return refuse('checker-is-author', 'Who checks is somebody other than the person who records it.', { about: 'checker' });
  return person.roles.some((role) => makesTheResult.includes(role))
    ? refuse('checker-not-independent', `${person.name} scores, moderates or evaluates prices here, and cannot check that independently.`, {
        about: 'checker',
        wayOut: 'Choose somebody who made no part of the result.',
      })
    : null;
};
