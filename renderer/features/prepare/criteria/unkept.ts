/** What was typed into the outline and could not be kept: it stands where it was typed, with the reason, until something else is kept there. */

import type { Criterion } from '../../../../shared/domain/criteria.ts';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { useTyped } from '../../../kit/index.ts';
import type { WeightColumn } from './weights-so-far.ts';

export type Column = 'title' | WeightColumn;

export interface Unkept {
  /** Exactly as typed. */
  readonly text: string;
  readonly refusal: Refusal;
  /** What is kept there instead. */
  readonly instead: string | null;
}

export interface AllUnkept {
  readonly at: (criterion: Criterion, column: Column) => Unkept | null;
  readonly put: (criterion: Criterion, column: Column, text: string, refusal: Refusal) => void;
  readonly drop: (criterion: Criterion, column: Column) => void;
  /** What was typed last of all. */
  readonly dropLast: () => void;
}

const keyOf = ({ id }: Criterion, column: Column): string => `${id} ${column}`;

export const keptIn = (criterion: Criterion, column: Column): string | null =>
  column === 'title' ? criterion.title : isWeighed(criterion) ? criterion.weight : null;

const without = (all: ReadonlyMap<string, Unkept>, key: string | undefined): ReadonlyMap<string, Unkept> =>
  new Map([...all].filter(([one]) => one !== key));

export const useUnkept = (tender: string): AllUnkept => {
  const { typed: all, type } = useTyped<ReadonlyMap<string, Unkept>>(`criteria not kept in ${tender}`, new Map());
  return {
    at: (criterion, column) => {
      const found = all.get(keyOf(criterion, column));
      return found?.instead === keptIn(criterion, column) ? found : null;
    },
    put: (criterion, column, text, refusal) => {
      const key = keyOf(criterion, column);
      type(new Map([...without(all, key), [key, { text, refusal, instead: keptIn(criterion, column) }]]));
    },
    drop: (criterion, column) => type(without(all, keyOf(criterion, column))),
    dropLast: () => type(without(all, [...all.keys()].at(-1))),
  };
};
