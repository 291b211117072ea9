/** How it is found out whether a supplier, a person associated with it or a sub-contractor is excluded or excludable: raised, asked, heard, determined, and where the law offers it, replaced (PA23 ss.26 to 28, 57 and 58). */

import { type Day, displayDay, isDay } from './calendar.ts';
import type { Replacement } from './disregard.ts';
import { type Considered, type Determination, determine, type ExclusionGroundCode } from './exclusion.ts';
import type { Outcome, Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { listed } from './wording.ts';

export const concernSubjects = ['supplier', 'associated-person', 'sub-contractor'] as const;

/** Of whom it is asked. Only the two others can be put out of the way by naming somebody else in their place. */
export interface ConcernSubject {
  readonly kind: (typeof concernSubjects)[number];
  readonly name: string;
}

interface Letter {
  readonly on: Day;
  readonly text: string;
  /** Until the end of which an answer is awaited. */
  readonly due: Day;
}

export interface Concern {
  readonly subject: ConcernSubject;
  readonly ground: ExclusionGroundCode;
  readonly isDebarred: boolean;
  readonly raisedOn: Day;
  readonly asked: Letter | null;
  readonly answered: { readonly on: Day; readonly text: string } | null;
  readonly determined: {
    readonly on: Day;
    readonly outcome: Determination;
    readonly applies: Considered | null;
    readonly continuingOrLikely: Considered | null;
  } | null;
  readonly offered: Letter | null;
  readonly replaced: { readonly on: Day; readonly name: string } | null;
}

export type ConcernStep =
  | ({ readonly kind: 'ask' } & Letter)
  | { readonly kind: 'answer'; readonly on: Day; readonly text: string }
  | {
      readonly kind: 'determine';
      readonly on: Day;
      readonly applies: Considered | null;
      readonly continuingOrLikely: Considered | null;
    }
  | ({ readonly kind: 'offer' } & Letter)
  | { readonly kind: 'replace'; readonly on: Day; readonly name: string };

export const raised = (subject: ConcernSubject, ground: ExclusionGroundCode, isDebarred: boolean, raisedOn: Day): Concern => ({
  subject,
  ground,
  isDebarred,
  raisedOn,
  asked: null,
  answered: null,
  determined: null,
  offered: null,
  replaced: null,
});

const blank = (text: string): boolean => text.trim() === '';

const isOver = refuse('concern-determined', 'It is determined already whether this ground makes the supplier excluded or excludable.');

const needsOutcome = (determined: Concern['determined']): Refusal | null => {
  if (!determined)
    return refuse('not-determined', 'It has not been determined yet whether the ground makes anybody excluded or excludable.', {
      wayOut: 'Hear the supplier and determine it first.',
    });
  return determined.outcome === 'neither'
    ? refuse('nobody-excluded', 'It was determined that nobody is excluded or excludable, so nobody has to be replaced.')
    : null;
};

/** Whether it is this step's turn, whatever it says. */
export const mayStepConcern = (
  { subject, isDebarred, asked, answered, determined, offered, replaced }: Concern,
  kind: ConcernStep['kind'],
): Refusal | null => {
  switch (kind) {
    case 'ask':
      if (determined) return isOver;
      return asked ? refuse('supplier-asked', `The supplier was asked on ${displayDay(asked.on)} already.`) : null;
    case 'answer':
      if (determined) return isOver;
      if (answered) return refuse('supplier-answered', `The supplier’s answer of ${displayDay(answered.on)} is on record already.`);
      return asked
        ? null
        : refuse('supplier-not-asked', 'The supplier has not been asked for representations and evidence yet.', {
            wayOut: 'Ask it first (PA23 s.58(2)).',
          });
    case 'determine':
      if (determined) return isOver;
      return isDebarred || asked
        ? null
        : refuse('supplier-not-heard', 'The supplier has had no opportunity to make representations and give evidence yet.', {
            wayOut: 'Ask it first (PA23 s.58(2)).',
          });
    case 'offer': {
      const missing = needsOutcome(determined);
      if (missing) return missing;
      if (subject.kind === 'supplier')
        return refuse('nobody-to-replace', 'It is the supplier itself that is in the way, so there is nobody whom it could replace.');
      return offered ? refuse('replacement-offered', `The supplier was told on ${displayDay(offered.on)} already.`) : null;
    }
    case 'replace':
      if (replaced) return refuse('person-replaced', `${replaced.name} was put in that place already.`);
      return offered
        ? null
        : refuse('replacement-not-offered', 'The supplier has not been told that it may put somebody else in that place.', {
            wayOut: 'Notify it of the intention first.',
          });
    default:
      return kind satisfies never;
  }
};

const lastDay = ({ raisedOn, asked, answered, determined, offered }: Concern): Day =>
  [asked, answered, determined, offered].reduce((last, step) => (step && step.on > last ? step.on : last), raisedOn);

const mayWrite = ({ on, text, due }: Letter): Refusal | null => {
  if (blank(text)) return refuse('questions-missing', 'The supplier is told or asked nothing yet.', { about: 'text' });
  return !isDay(due) || due <= on
    ? refuse('no-time-to-reply', 'The supplier needs a reasonable opportunity to answer.', {
        about: 'due',
        wayOut: 'Give a day by which it may reply.',
      })
    : null;
};

const no = (refusal: Refusal): Outcome<never> => refused(refusal);

/** Heard is who has answered, or has let the time for it pass. */
const isHeard = ({ asked, answered }: Concern, on: Day): boolean => answered !== null || (asked !== null && on > asked.due);

/** One step. Refuses what is out of turn, `day-not-understood`, `before-the-step-before`, `questions-missing`, `no-time-to-reply`, `answer-missing`, `reply-still-awaited`, `name-missing` and what `determine` refuses. */
export const stepConcern = (concern: Concern, step: ConcernStep): Outcome<Concern> => {
  if (!isDay(step.on)) return no(refuse('day-not-understood', `“${step.on.slice(0, 40)}” is not a day of the calendar.`, { about: 'on' }));
  const outOfTurn = mayStepConcern(concern, step.kind);
  if (outOfTurn) return no(outOfTurn);
  const last = lastDay(concern);
  if (step.on < last)
    return no(refuse('before-the-step-before', `The step before this one was taken on ${displayDay(last)}.`, { about: 'on' }));
  switch (step.kind) {
    case 'ask':
    case 'offer': {
      const refusal = mayWrite(step);
      if (refusal) return no(refusal);
      const { on, text, due } = step;
      return allowed({ ...concern, [step.kind === 'ask' ? 'asked' : 'offered']: { on, text, due } });
    }
    case 'answer':
      return blank(step.text)
        ? no(
            refuse('answer-missing', 'The answer is empty.', {
              about: 'text',
              wayOut: 'Write what the supplier said and gave as evidence.',
            }),
          )
        : allowed({ ...concern, answered: { on: step.on, text: step.text } });
    case 'determine': {
      const { on, applies, continuingOrLikely } = step;
      if (!concern.isDebarred && concern.asked && !isHeard(concern, on))
        return no(refuse('reply-still-awaited', `The supplier may still reply until the end of ${displayDay(concern.asked.due)}.`));
      const { ground, isDebarred } = concern;
      const outcome = determine({ ground, isDebarred, applies, continuingOrLikely, isHeard: isHeard(concern, on) });
      return outcome.ok ? allowed({ ...concern, determined: { on, outcome: outcome.value, applies, continuingOrLikely } }) : outcome;
    }
    case 'replace':
      return blank(step.name)
        ? no(refuse('name-missing', 'Nothing says who was put in that place.', { about: 'name' }))
        : allowed({ ...concern, replaced: { on: step.on, name: step.name } });
    default:
      return step satisfies never;
  }
};

/** What the rule on disregarding asks about the replacement; null where the supplier itself is in the way. */
export const replacementOf = ({ subject, offered, replaced }: Concern): Replacement | null =>
  subject.kind === 'supplier' ? null : { notifiedOn: offered?.on ?? null, due: offered?.due ?? null, isReplaced: replaced !== null };

/** In whose way it is no longer: nobody was excluded, or somebody else is in that place. */
const isSettled = ({ determined, replaced }: Concern): boolean =>
  determined !== null && (determined.outcome === 'neither' || replaced !== null);

/**
 * Whether the panel may go on to score, or to recommend, with these concerns about bids that still stand: an excluded supplier must, an excludable one may be left
 * out, and either has to be known before it is assessed which tender is best (PA23 ss.26 and 28). Refuses `exclusion-undecided` and `excluded-supplier-stands`.
 */
export const mayGoOn = (concerns: readonly { readonly bidder: string; readonly concern: Concern }[]): Refusal | null => {
  const names = (found: typeof concerns): string => listed([...new Set(found.map(({ bidder }) => bidder))]);
  const open = concerns.filter(({ concern }) => concern.determined === null);
  if (open.length > 0)
    return refuse('exclusion-undecided', `It is not determined yet whether a ground for exclusion applies to ${names(open)}.`, {
      wayOut: 'Hear the supplier and determine it under “Receive”, “Gates”.',
    });
  const excluded = concerns.filter(({ concern }) => concern.determined?.outcome === 'excluded' && !isSettled(concern));
  return excluded.length === 0
    ? null
    : refuse('excluded-supplier-stands', `${names(excluded)} cannot stay in: the law leaves no choice about an excluded supplier.`, {
        wayOut: 'Leave the tender out under “Receive”, “Gates”, or record who was put in the place of the one in the way.',
      });
};
