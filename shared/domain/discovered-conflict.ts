/** A conflict of interest that is discovered when scores are agreed already: the sheet concerned is set aside, not removed, and no score goes on resting on it unsaid (domain.md 2.4; PA23 s.82). */

import type { BidId, CriterionId, PersonId } from './ids.ts';
import type { Standing } from './people.ts';
import { type Refusal, refuse } from './result.ts';
import { listed } from './wording.ts';

/** Somebody whose sheet lay on the table, or who was present, when a score was agreed. */
export interface Heard {
  readonly person: PersonId;
  readonly name: string;
  /** Towards the bid, as it is now. */
  readonly standing: Standing;
  /** An approver refused to have the question moderated again because of them, and said why. */
  readonly isLetStand: boolean;
}

export interface AgreedScore {
  readonly criterion: CriterionId;
  readonly bid: BidId;
  /** As people call them. */
  readonly question: string;
  readonly bidder: string;
  readonly heard: readonly Heard[];
}

/** Those whom a score may not rest on any more. */
export const conflictedIn = ({ heard }: Pick<AgreedScore, 'heard'>): readonly Heard[] =>
  heard.filter(({ standing, isLetStand }) => standing === 'recused' && !isLetStand);

export const isConflicted = (score: Pick<AgreedScore, 'heard'>): boolean => conflictedIn(score).length > 0;

/** Named one by one for each bidder; beyond them only how many. */
const most = 6;

const namesOf = (heard: readonly Heard[]): string => listed([...new Set(heard.map(({ name }) => name))]);

const haveOf = (heard: readonly Heard[]): string => (new Set(heard.map(({ person }) => person)).size === 1 ? 'has' : 'have');

const questionsOf = (scores: readonly AgreedScore[]): string => {
  const rest = scores.length - most;
  return [...scores.slice(0, most).map(({ question }) => question), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
};

/**
 * Whether what is decided next may rest on these scores: everybody heard has declared on every name, every conflict is decided, and nobody heard is recused. Before
 * the lock the panel agrees anew; after it the question is reopened, or an approver refuses that with the reason. Refuses `declarations-missing`,
 * `conflicts-undecided` and `agreed-with-conflict`.
 */
export const mayRestOn = (scores: readonly AgreedScore[], isLocked: boolean): Refusal | null => {
  const heard = scores.flatMap((score) => score.heard);
  const silent = heard.filter(({ standing }) => standing === 'undeclared');
  if (silent.length > 0)
    return refuse(
      'declarations-missing',
      `${namesOf(silent)} ${haveOf(silent)} not declared conflicts of interest on a name that came in after scores were agreed.`,
      { wayOut: 'They file their declaration under “Receive” first.' },
    );
  const waiting = heard.filter(({ standing }) => standing === 'undecided');
  if (waiting.length > 0)
    return refuse('conflicts-undecided', `A conflict declared by ${namesOf(waiting)} has not been decided.`, {
      wayOut: 'Decide what follows from it, with a reason.',
    });
  const conflicted = scores.filter(isConflicted);
  const [first] = conflicted;
  if (!first) return null;
  const groups = Map.groupBy(conflicted, (score) => `${score.bidder}, with ${namesOf(conflictedIn(score))}`);
  const named = [...groups].map(([who, all]) => `${who}: ${questionsOf(all)}.`);
  return refuse('agreed-with-conflict', `Scores were agreed with somebody who is recused from the bidder since. ${named.join(' ')}`, {
    about: first.criterion,
    wayOut: isLocked
      ? 'Ask under “Moderate” to reopen the question because a conflict was discovered: the approver agrees, or refuses and says why the score stands.'
      : 'Agree it anew without them. Their scoresheet is set aside, and stays in the record.',
  });
};
