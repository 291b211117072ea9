/** Stages on paper: who goes on from each, and whether what the panel agreed counts in the next. */

import type { Model } from '../../../../shared/domain/model.ts';
import { stageWords as words } from '../../../words/prepare-stages.ts';
import { cutSentence } from './PrintedLots.tsx';

export const PrintedStages = ({ stages }: Pick<Model, 'stages'>) =>
  stages.length === 0 ? null : (
    <section>
      <h2>{words.printTitle}</h2>
      <dl>
        {stages.map(({ id, title, onwards }, index) => (
          <div key={id}>
            <dt>{words.named(index + 1, title)}</dt>
            <dd>
              {onwards === null
                ? words.printLast
                : `${words.onwards}: ${onwards.cut ? cutSentence(onwards.cut) : words.printOpen} ${words.scores}: ${words.carried[onwards.scores]}.`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
