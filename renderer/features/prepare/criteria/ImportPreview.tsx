/** What a file was read as, row by row, with both weights as they will stand in the tender. */

import type { Criterion } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { DataTable, shortClause } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { importWords } from '../../../words/prepare-import.ts';
import { apartMarks } from '../apart/chosen.ts';
import { weightsApart } from '../apart/weights-apart.ts';
import styles from './criteria.module.css';
import { thresholdSentence } from './GateFields.tsx';
import type { FoundCriteria } from './import-criteria.ts';
import { rowsOf } from './rows.ts';
import { shortened, showPoints, showShare } from './weight-text.ts';

const words = importWords;

/** As many as anybody reads; what is wrong further down is said above. */
const mostShown = 300;
const noneFolded: ReadonlySet<CriterionId> = new Set();

const rulesOf = (criterion: Criterion, { scales }: Model): readonly string[] => {
  const scale = criterion.kind === 'scored' ? (scales.find(({ id }) => id === criterion.scale)?.name ?? prepareWords.node.noScale) : null;
  const threshold =
    (criterion.kind === 'scored' || criterion.kind === 'group') && criterion.threshold
      ? thresholdSentence(criterion, criterion.threshold)
      : null;
  return [scale, threshold].filter((one) => one !== null);
};

export const ImportPreview = ({
  found: { tree, rowOf, weightsAre, changes },
  model,
}: {
  readonly found: FoundCriteria;
  readonly model: Model;
}) => {
  const rows = rowsOf(tree, noneFolded);
  const weights = weightsApart(tree, changes === null ? weightsAre : model.weightMode, model);
  const titles = words.previewColumns;
  return (
    <>
      <DataTable
        caption={words.preview}
        isDense
        tallest="24rem"
        rows={rows.slice(0, mostShown)}
        rowKey={({ id }) => id}
        columns={[
          { id: 'row', title: titles.row, isNumeric: true, render: ({ id }) => rowOf.get(id) },
          {
            id: 'title',
            title: titles.title,
            isRowHeader: true,
            render: ({ criterion, level }) => {
              const marks = apartMarks(criterion, model);
              return (
                <span className={styles.previewTitle} style={{ paddingInlineStart: `${Math.min(level - 1, 8)}rem` }}>
                  {shortClause(criterion.number)} {criterion.title} {marks ? <span className={styles.quiet}>{marks}</span> : null}
                </span>
              );
            },
          },
          { id: 'kind', title: titles.kind, render: ({ criterion }) => prepareWords.kinds[criterion.kind] },
          {
            id: 'relative',
            title: titles.relative,
            isNumeric: true,
            render: ({ id }) => {
              const share = weights.get(id)?.relative;
              return share ? shortened(showShare(share).shown) : '';
            },
          },
          {
            id: 'absolute',
            title: titles.absolute,
            isNumeric: true,
            render: ({ id }) => {
              const points = weights.get(id)?.absolute;
              return points ? shortened(showPoints(points).shown) : '';
            },
          },
          { id: 'rule', title: titles.rule, render: ({ criterion }) => rulesOf(criterion, model).join('. ') },
        ]}
      />
      {rows.length > mostShown ? <p className={styles.quiet}>{words.previewMore(rows.length - mostShown)}</p> : null}
    </>
  );
};
