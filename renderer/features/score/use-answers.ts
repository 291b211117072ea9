/** The answers of one sheet, tied to the engine: everything typed goes there through these two commands. */

import { useState } from 'react';
import type { Refusal } from '../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../app/ask.ts';
import type { Kept } from '../../kit/written.ts';
import { createAnswers } from './answers.ts';
import type { Answers } from './answers.ts';

export const useAnswers = (tender: string): Answers => {
  const { run: keepDraft } = useCommand('score.keepDraft');
  const { run: record } = useCommand('score.recordMark');
  // Made once: the commands stay the same for as long as the screen stands.
  const [answers] = useState(() => {
    const kept = (answer: Awaited<ReturnType<typeof record>>): Kept<Refusal> => {
      const refusal = refusalOf(answer);
      if (refusal) return { refusal };
      if (answer.kind === 'done') return answer.value;
      throw new Error('what is not done has a refusal');
    };
    return createAnswers({
      keepDraft: async (place, mark) => kept(await keepDraft({ tender, ...place, mark })),
      record: async (place, mark) => kept(await record({ tender, ...place, mark })),
    });
  });
  return answers;
};
