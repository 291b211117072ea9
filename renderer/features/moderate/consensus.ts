/** A consensus while it is being written: what it lacks, what it moves, and what is copied into its reason. */

import type { Mark } from '../../../shared/acts/score.ts';
import type { Exact, PersonId } from '../../../shared/domain/ids.ts';
import { mayAgree, outsideMarks } from '../../../shared/domain/moderate.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { refuse } from '../../../shared/domain/result.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { positionOf } from '../../../shared/domain/scale.ts';
import { moderate } from '../../words/moderate.ts';
import type { ModerateItem } from './model.ts';

export interface ConsensusText {
  /** null until the panel has agreed on one: never filled in beforehand. */
  readonly value: Exact | null;
  readonly reason: string;
  /** One for each consideration, in its order. */
  readonly explanations: readonly string[];
  readonly dissent: string;
  readonly present: readonly string[];
}

export const blankConsensus: ConsensusText = { value: null, reason: '', explanations: [], dissent: '', present: [] };

const considerationsOf = ({ criterion }: Pick<ModerateItem, 'criterion'>): readonly string[] =>
  criterion.kind === 'scored' ? criterion.considerations : [];

/** What stands in the form: what was typed last, or what was recorded, or nothing. */
export const textOf = (item: Pick<ModerateItem, 'criterion' | 'draft' | 'consensus' | 'recused'>): ConsensusText => {
  const text = item.draft ?? recordedText(item) ?? blankConsensus;
  return { ...withoutRecused(text, item), explanations: considerationsOf(item).map((_, index) => text.explanations[index] ?? '') };
};

/** Whoever is recused since was there then, and may not be there again. */
export const withoutRecused = (text: ConsensusText, { recused }: Pick<ModerateItem, 'recused'>): ConsensusText => ({
  ...text,
  present: text.present.filter((present) => !recused.some(({ person }) => person === present)),
});

const recordedText = ({ consensus }: Pick<ModerateItem, 'consensus'>): ConsensusText | null => {
  if (!consensus) return null;
  const { value, reason, explanations, dissent, present } = consensus;
  return { value, reason, explanations, dissent, present: present.map(({ person }) => person) };
};

const sameText = (one: ConsensusText, other: ConsensusText): boolean =>
  JSON.stringify([one.value, one.reason, one.explanations, one.dissent, one.present.toSorted()]) ===
  JSON.stringify([other.value, other.reason, other.explanations, other.dissent, other.present.toSorted()]);

/** Whether exactly this is what was recorded last. */
export const isRecorded = (text: ConsensusText, item: Pick<ModerateItem, 'criterion' | 'consensus' | 'recused'>): boolean => {
  if (!item.consensus) return false;
  return sameText(text, textOf({ ...item, draft: null }));
};

/** What it lacks before it can be recorded; null when it can. The engine asks the same again. */
export const whatConsensusLacks = (
  text: ConsensusText,
  item: Pick<ModerateItem, 'criterion' | 'scale' | 'mayBePresent' | 'recused' | 'silent'>,
): Refusal | null => {
  const { value } = text;
  if (value === null) return refuse('value-missing', moderate.form.valueMissing, { about: 'value' });
  const facts = {
    scale: item.scale,
    considerations: considerationsOf(item),
    panel: [...item.mayBePresent, ...item.recused].map(({ person }) => person as PersonId),
    recused: item.recused.map(({ person, name }) => ({ id: person as PersonId, name })),
    silent: item.silent.map(({ person, name }) => ({ id: person as PersonId, name })),
  };
  const refusal = mayAgree(facts, { ...text, value, present: text.present as readonly PersonId[] });
  if (refusal) return refusal;
  return text.present.length > 0
    ? null
    : refuse('nobody-present', moderate.form.nobodyPresent, { about: 'present', wayOut: moderate.form.nobodyPresentWayOut });
};

export interface Movement {
  readonly person: string;
  readonly from: Exact;
  /** Steps of the scale, up or down; 0 stays. */
  readonly steps: number;
}

/** How far the consensus would move each assessor. Nobody moves before it is chosen. */
export const movementsOf = (
  marks: readonly { readonly person: string; readonly mark: Pick<Mark, 'value'> }[],
  value: Exact | null,
  scale: Scale,
): readonly Movement[] =>
  marks.flatMap(({ person, mark }) =>
    value === null || mark.value === null
      ? []
      : [{ person, from: mark.value, steps: positionOf(scale, value) - positionOf(scale, mark.value) }],
  );

export const isOutside = (value: Exact | null, marks: readonly { readonly mark: Pick<Mark, 'value'> }[]): boolean =>
  value !== null &&
  outsideMarks(
    value,
    marks.flatMap(({ mark }) => (mark.value === null ? [] : [mark.value])),
  );

/** Puts more text at the end, as a paragraph of its own. */
export const appended = (text: string, more: string): string => (text.trim() === '' ? more : `${text.trimEnd()}\n\n${more}`);
