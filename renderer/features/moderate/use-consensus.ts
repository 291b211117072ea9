/** The consensus texts of one meeting, tied to the engine: drafts are kept there as they are typed, and stay here while one goes from item to item. */

import { useState } from 'react';
import type { Refusal } from '../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../app/ask.ts';
import { createWritten } from '../../kit/written.ts';
import type { Kept, Written } from '../../kit/written.ts';
import { blankConsensus } from './consensus.ts';
import type { ConsensusText } from './consensus.ts';
import { keyOf } from './model.ts';
import type { Place } from './model.ts';

export type Consensus = Written<ConsensusText, Refusal>;

/** The same one for the same place, for as long as the screen stands. */
export const useConsensusTexts = (tender: string): ((place: Place) => Consensus) => {
  const { run: keepDraft } = useCommand('moderate.keepDraft');
  const [of] = useState(() => {
    const open = new Map<string, Consensus>();
    const keep = async (place: Place, text: ConsensusText): Promise<Kept<Refusal>> => {
      const draft = { ...text, explanations: [...text.explanations], present: [...text.present] };
      const answer = await keepDraft({ tender, ...place, draft });
      const refusal = refusalOf(answer);
      if (refusal) return { refusal };
      if (answer.kind === 'done') return answer.value;
      throw new Error('what is not done has a refusal');
    };
    return (place: Place): Consensus => {
      const known = open.get(keyOf(place));
      if (known) return known;
      const consensus: Consensus = createWritten(blankConsensus, { keepDraft: (text) => keep(place, text) });
      open.set(keyOf(place), consensus);
      return consensus;
    };
  });
  return of;
};
