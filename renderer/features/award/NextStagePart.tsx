/** Before the last stage of a procedure, beside the decision who goes on: the stage that follows. */

import type { Where } from '../../../shared/contract/words.ts';
import { useNextStage } from '../../app/ask.ts';
import { LeadsOn, Part } from '../../kit/index.ts';
import { nextStage } from '../../words/next-stage.ts';

export const NextStagePart = ({ place }: { readonly place: Where }) => {
  const next = useNextStage(place);
  return next ? (
    <Part title={nextStage.title}>
      <LeadsOn {...next} />
    </Part>
  ) : null;
};
