/** Finding a criterion by its number or by any words in it. */

import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** In the order of the tree: those whose number begins so, or in whose title or text all the words stand, in whatever order and with or without accents. */
export const findCriteria = (tree: CriteriaTree, sought: string): readonly CriterionId[] => {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return tree.flatMap(({ id, number, title, text }) => {
    const said = plain(`${title} ${text}`);
    return plain(number).startsWith(words.join(' ')) || words.every((word) => said.includes(word)) ? [id] : [];
  });
};
