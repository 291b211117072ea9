/** Which agreed scores, by how few steps of the scale, would have changed who is first, or who is taken on. */

import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { ScoreFlip } from '../../../../shared/domain/score-flips.ts';
import { useAnswer } from '../../../app/ask.ts';
import { DataTable, Part, SpreadStrip, Stack } from '../../../kit/index.ts';
import { listed } from '../../../words/format.ts';
import type { RobustnessWords } from '../../../words/robustness.ts';
import type { View } from '../result/result.ts';
import type { NameOf, TitleOf } from './figures.ts';
import styles from './robustness.module.css';

export interface ScoresPanelProps {
  readonly place: Where;
  readonly view: View;
  readonly found: Output<'award.robustness'>;
  readonly nameOf: NameOf;
  readonly titleOf: TitleOf;
  readonly words: RobustnessWords['scores'];
}

export const ScoresPanel = ({ place, view, found, nameOf, titleOf, words: scores }: ScoresPanelProps) => {
  const isAtLine = found.taken?.byPlace === false;
  const { tender, record, upTo } = place;
  const prepared = useAnswer('prepare.view', {
    tender,
    ...(record === undefined ? {} : { record }),
    ...(upTo === undefined ? {} : { upTo }),
  });
  const stepsOf = (id: CriterionId): readonly string[] => {
    const criterion = view.criteria.find((one) => one.id === id);
    const scale = criterion?.kind === 'scored' ? prepared.value?.scales.find((one) => one.id === criterion.scale) : undefined;
    return scale?.steps.map(({ value }) => value) ?? [];
  };
  const behind = found.bids.length - 1;
  const one = ({ changes: [change] }: ScoreFlip) => change;
  return (
    <Part title={scores.title} {...(found.rivals.scores < behind ? { foot: scores.nearest(found.rivals.scores, behind) } : {})}>
      <Stack gap="three">
        <p className={styles.quiet}>{isAtLine ? scores.leadAtLine : scores.lead}</p>
        {isAtLine ? null : found.fewestFlips.length === 0 ? (
          <p>{scores.noneAtAll}</p>
        ) : (
          <ul className={styles.sentences}>
            {found.fewestFlips.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {found.singleFlips.length === 0 ? (
          <p>{scores.none}</p>
        ) : (
          <DataTable
            caption={scores.caption}
            rows={found.singleFlips}
            rowKey={(flip) => `${one(flip)?.bid ?? ''} ${one(flip)?.criterion ?? ''} ${one(flip)?.to ?? ''}`}
            columns={[
              {
                id: 'question',
                title: scores.question,
                isRowHeader: true,
                render: (flip) => `${nameOf(one(flip)?.bid ?? ('' as never))}: ${titleOf(one(flip)?.criterion ?? ('' as never))}`,
              },
              { id: 'agreed', title: scores.agreed, isNumeric: true, render: (flip) => one(flip)?.from ?? '' },
              { id: 'instead', title: scores.instead, isNumeric: true, render: (flip) => one(flip)?.to ?? '' },
              {
                id: 'drawing',
                title: scores.drawing,
                render: (flip) => {
                  const change = one(flip);
                  const steps = change ? stepsOf(change.criterion) : [];
                  if (!change || steps.length === 0) return null;
                  return (
                    <SpreadStrip
                      label={scores.strip(change.from, change.to)}
                      steps={steps}
                      marks={[{ who: change.to, step: steps.indexOf(change.to), isOwn: true }]}
                      agreed={steps.indexOf(change.from)}
                    />
                  );
                },
              },
              {
                id: 'winner',
                title: scores.winner,
                render: ({ taken }) => (taken === null || taken.length === 0 ? scores.nobody : listed(taken.map(nameOf))),
              },
            ]}
          />
        )}
      </Stack>
    </Part>
  );
};
