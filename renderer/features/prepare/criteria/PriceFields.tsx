/** A price criterion: its formula in words and signs, at work on prices that everybody can follow. */

import type { PriceCriterion } from '../../../../shared/domain/criteria.ts';
import { displayPounds, displayShort } from '../../../../shared/domain/display.ts';
import { DataTable, Select, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import styles from './criteria.module.css';
import type { NodeFieldsProps } from './NodePane.tsx';
import { exampleLowest, priceExample } from './price-example.ts';
import { weightsSoFar } from './weights-so-far.ts';
import { showPoints } from './weight-text.ts';

const words = prepareWords.node;

export const priceFormulas = ['lowest-over-price', 'linear-from-lowest'] as const;

export const PriceFields = ({ criterion, criteria, model, isReadOnly }: NodeFieldsProps<PriceCriterion>) => {
  const { kind } = criterion.formula;
  const weight = weightsSoFar(model.criteria, model.weightMode).get(criterion.id)?.absolute ?? null;
  return (
    <Stack gap="two">
      <Select
        label={words.formula}
        placeholder={words.formula}
        isDisabled={isReadOnly}
        value={kind}
        choices={priceFormulas.map((id) => ({ id, label: words.formulas[id], detail: words.formulaSentences[id] }))}
        onChange={(next) =>
          void criteria.change(criterion, words.edited(words.deeds.formula, criterion.title), (present) => ({
            ...present,
            formula: { kind: next },
          }))
        }
      />
      <p className={styles.consequence}>{words.formulaSentences[kind]}</p>
      <p className={styles.formula}>{words.formulaWritten[kind]}</p>
      <DataTable
        caption={weight === null ? `${words.example}. ${words.exampleWithout}` : words.example}
        isDense
        rows={priceExample(criterion.formula, weight, exampleLowest(model.tender.estimatedValue))}
        rowKey={({ above }) => String(above)}
        columns={[
          { id: 'above', title: words.exampleAbove, isRowHeader: true, render: ({ above }) => words.above[above] },
          { id: 'price', title: words.examplePrice, isNumeric: true, render: ({ pounds }) => displayPounds(pounds) },
          {
            id: 'points',
            title: weight === null ? words.examplePoints : `${words.examplePoints} ${words.exampleOf(showPoints(weight).shown)}`,
            isNumeric: true,
            render: ({ points }) => displayShort(points, 2),
          },
        ]}
      />
    </Stack>
  );
};
