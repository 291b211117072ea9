/** Definitions as they are typed: one a line, the word, a colon, and what it means. */

import type { Definition } from '../../../../shared/domain/model.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import { prepareWords } from '../../../words/prepare.ts';

const words = prepareWords.tender;

export const writeDefinitions = (definitions: readonly Definition[]): string =>
  definitions.map(({ term, meaning }) => `${term}: ${meaning}`).join('\n');

/** Refuses `definition-not-understood`, naming the line. */
export const readDefinitions = (typed: string): Outcome<readonly Definition[]> => {
  const definitions: Definition[] = [];
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const colon = line.indexOf(':');
    const [term, meaning] = [line.slice(0, Math.max(colon, 0)).trim(), line.slice(colon + 1).trim()];
    if (term === '' || meaning === '')
      return refused(refuse('definition-not-understood', words.definitionWrong(line), { wayOut: words.definitionWayOut }));
    definitions.push({ term, meaning });
  }
  return allowed(definitions);
};
