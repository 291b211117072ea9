/** What the check finds in each part of a tender, its stages or its lots, as one list. */

import type { Finding } from './finding.ts';
import { modelOfLot } from './lot-model.ts';
import { lotName } from './lot-words.ts';
import type { Model } from './model.ts';

interface Part {
  readonly title: string;
  readonly found: readonly Finding[];
}

/** What is found in every part is said once; what is not, says in which. */
export const acrossParts = (parts: readonly Part[]): readonly Finding[] => {
  const key = ({ code, sentence, about }: Finding) => `${code} ${JSON.stringify(about)} ${sentence}`;
  const [first = new Set<string>(), ...others] = parts.map(({ found }) => new Set(found.map(key)));
  const everywhere = new Set([...first].filter((one) => others.every((keys) => keys.has(one))));
  return parts.flatMap(({ title, found }, index) =>
    found.flatMap((finding) => {
      if (everywhere.has(key(finding))) return index === 0 ? [finding] : [];
      return [{ ...finding, sentence: `${title}: ${finding.sentence}` }];
    }),
  );
};

/** A check asked of every lot as if it were a contract of its own: each has to be whole in itself (domain.md 3.6). */
export const inEachLot = (model: Model, check: (model: Model) => readonly Finding[]): readonly Finding[] =>
  model.lots.length === 0
    ? check(model)
    : acrossParts(model.lots.map((lot) => ({ title: lotName(lot), found: check(modelOfLot(model, lot.id)) })));
