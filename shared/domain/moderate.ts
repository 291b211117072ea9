/** Rules of moderating: sheets are unsealed together, and a consensus is typed by people, on the scale, with its reason (rules N4, N5, N6). */

import type { Exact, PersonId } from './ids.ts';
import { compare, type Fraction, parseExact, zero } from './exact.ts';
import { type Refusal, refuse } from './result.ts';
import type { Scale } from './scale.ts';
import { mayKeepMark } from './sheet.ts';

/** Nobody's marks are read before everybody's are in. */
export const mayUnseal = (assessors: readonly { readonly name: string; readonly submitted: boolean }[]): Refusal | null => {
  const late = assessors.filter((assessor) => !assessor.submitted);
  return late.length === 0
    ? null
    : refuse('sheets-not-submitted', `The scoresheets of ${late.map((assessor) => assessor.name).join(', ')} are not submitted yet.`, {
        wayOut: 'All sheets are unsealed together.',
      });
};

export interface ConsensusFacts {
  readonly scale: Scale;
  readonly considerations: readonly string[];
  /** On the panel; those recused from this bid are listed apart. */
  readonly panel: readonly PersonId[];
  readonly recused: readonly { readonly id: PersonId; readonly name: string }[];
  /** Those who have not declared on this bid as it now is: a name came in that they have not seen. */
  readonly silent: readonly { readonly id: PersonId; readonly name: string }[];
}

export interface ConsensusText {
  readonly value: Exact;
  readonly reason: string;
  readonly explanations: readonly string[];
  readonly present: readonly PersonId[];
}

/** A consensus stands on the published scale, explains every consideration, and is agreed only by people who may be there. */
export const mayAgree = (facts: ConsensusFacts, consensus: ConsensusText): Refusal | null => {
  const off = mayKeepMark(consensus, facts.scale);
  if (off) return off;
  if (consensus.reason.trim() === '')
    return refuse('reason-missing', 'The consensus has no reason yet.', {
      about: 'reason',
      wayOut: 'Write why the panel agreed on this score.',
    });
  const bare = facts.considerations.findIndex((_, index) => (consensus.explanations[index] ?? '').trim() === '');
  if (bare >= 0)
    return refuse(
      'explanation-missing',
      `“${facts.considerations[bare]}” has no explanation yet, and the assessment summary owes one for each.`,
      {
        about: `explanations.${bare}`,
      },
    );
  const recused = facts.recused.find((person) => consensus.present.includes(person.id));
  if (recused)
    return refuse('recused-present', `${recused.name} is recused from this bidder and may not be there when it is discussed.`, {
      about: 'present',
    });
  const silent = facts.silent.find((person) => consensus.present.includes(person.id));
  if (silent)
    return refuse(
      'declarations-missing',
      `${silent.name} has not declared conflicts of interest on a name that this bidder gave meanwhile.`,
      {
        about: 'present',
        wayOut: 'They file their declaration under “Receive” first.',
      },
    );
  const stranger = consensus.present.find((person) => !facts.panel.includes(person));
  if (stranger) return refuse('not-on-this-panel', 'Somebody named as present is not on this panel.', { about: 'present' });
  return null;
};

/** Every answer of every bid still standing has its consensus. */
export const mayLockQuality = (missing: number): Refusal | null =>
  missing === 0
    ? null
    : refuse('consensus-missing', `${missing} ${missing === 1 ? 'answer has' : 'answers have'} no consensus yet.`, {
        wayOut: 'Agree each one, with its reason.',
      });

export interface Spread {
  /** In steps of the scale, not in points: uneven scales are legal. */
  readonly steps: number;
  readonly lowest: Exact;
  readonly highest: Exact;
  /** Two steps or more, or a mark at either end of the scale (evaluation practice, moderation trigger). */
  readonly flagged: boolean;
  readonly sentence: string;
}

/** How far the individual marks of one answer lie apart. null without marks. Drives the agenda, never the score. */
export const spreadOf = (values: readonly Exact[], scale: Scale): Spread | null => {
  const positions = values.map((value) => scale.steps.findIndex((step) => step.value === value)).filter((position) => position >= 0);
  if (positions.length === 0) return null;
  const low = positions.reduce((a, b) => (b < a ? b : a));
  const high = positions.reduce((a, b) => (b > a ? b : a));
  const lowest = scale.steps[low]?.value ?? '';
  const highest = scale.steps[high]?.value ?? '';
  const steps = high - low;
  const atAnEnd = steps > 0 && (low === 0 || high === scale.steps.length - 1);
  return {
    steps,
    lowest,
    highest,
    flagged: steps >= 2,
    sentence:
      values.length === 1
        ? `One mark: ${lowest}`
        : steps === 0
          ? `All agree on ${lowest}`
          : `${lowest} to ${highest}: ${steps} ${steps === 1 ? 'step' : 'steps'} apart${atAnEnd ? ', at an end of the scale' : ''}`,
  };
};

/** How far the marks of one answer lie apart, finely enough to say which answer comes first on the agenda. */
export interface Disagreement {
  readonly steps: number;
  /** Of the sample; null for fewer than two marks. */
  readonly variance: Fraction | null;
}

/** Most disagreement first: by range in steps, then by deviation. Drives the agenda, never the score. */
export const byDisagreement = (one: Disagreement, other: Disagreement): number =>
  other.steps - one.steps || compare(other.variance ?? zero, one.variance ?? zero);

/** Whether a consensus lies outside the individual marks: allowed with its reason, but said. */
export const outsideMarks = (value: Exact, marks: readonly Exact[]): boolean => {
  const agreed = parseExact(value);
  const all = marks.map(parseExact).filter((mark) => mark !== null);
  if (agreed === null || all.length === 0) return false;
  return all.every((mark) => compare(agreed, mark) < 0) || all.every((mark) => compare(agreed, mark) > 0);
};
