/** A price criterion: its formula in words and signs with its published numbers, at work on prices that everybody can follow. */

import type { PriceCriterion } from '../../../../shared/domain/criteria.ts';
import { judgedBy } from '../../../../shared/domain/criteria.ts';
import { displayPounds, displayShort } from '../../../../shared/domain/display.ts';
import type { Fraction } from '../../../../shared/domain/exact.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { formulaWords } from '../../../../shared/domain/price-formula.ts';
import { DataTable, Select, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { pricing } from '../../../words/prepare-price.ts';
import { FindingList } from '../freeze/FindingList.tsx';
import styles from './criteria.module.css';
import { IssuedSchedule } from './IssuedSchedule.tsx';
import { newFormula, priceFormulas } from './new-formula.ts';
import type { NodeFieldsProps } from './NodePane.tsx';
import { PriceRulesFields } from './PriceRulesFields.tsx';
import { PriceNumbers } from './PriceNumbers.tsx';
import { workedExample } from './price-example.ts';
import { weightsSoFar } from './weights-so-far.ts';
import { showPoints } from './weight-text.ts';

const words = prepareWords.node;

export const PriceFields = ({ criterion, criteria, model, findings, isReadOnly }: NodeFieldsProps<PriceCriterion>) => {
  const { formula } = criterion;
  const weight = weightsSoFar(model.criteria, model.weightMode).get(criterion.id)?.absolute ?? null;
  const edited = words.edited(words.deeds.formula, criterion.title);
  return (
    <Stack gap="two">
      <Select
        label={words.formula}
        placeholder={words.formula}
        isDisabled={isReadOnly}
        value={formula.kind}
        choices={priceFormulas.map((id) => ({ id, label: pricing.names[id], detail: pricing.sentences[id] }))}
        onChange={(kind) => void criteria.change<PriceCriterion>(criterion, edited, (present) => judgedBy(present, newFormula(kind)))}
      />
      <p className={styles.consequence}>{pricing.sentences[formula.kind]}</p>
      <PriceNumbers
        key={formula.kind}
        formula={formula}
        isReadOnly={isReadOnly}
        onLeave={criteria.draft.endTyping}
        onChange={(change, field) =>
          void criteria.change<PriceCriterion>(
            criterion,
            edited,
            (present) => judgedBy(present, change(present.formula)),
            `${criterion.id} ${field}`,
          )
        }
      />
      <p className={styles.formula}>{formulaWords(formula)}</p>
      <FindingList findings={findings('formula')} />
      <Example criterion={criterion} model={model} weight={weight} />
      <PriceRulesFields criterion={criterion} criteria={criteria} model={model} findings={findings} isReadOnly={isReadOnly} />
      <IssuedSchedule criterion={criterion} criteria={criteria} model={model} findings={findings} isReadOnly={isReadOnly} />
    </Stack>
  );
};

interface ExampleProps {
  readonly criterion: PriceCriterion;
  readonly model: Model;
  readonly weight: Fraction | null;
}

const Example = ({ criterion, model, weight }: ExampleProps) => {
  const example = workedExample(criterion, model, weight);
  const { caption } = pricing.example;
  const price = {
    id: 'price',
    title: criterion.formula.kind === 'highest-income' ? pricing.example.income : pricing.example.price,
    isNumeric: true,
    render: ({ pounds }: { readonly pounds: Fraction }) => displayPounds(pounds),
  };
  switch (example.kind) {
    case 'incomplete':
      return <p className={styles.quiet}>{pricing.example.incomplete}</p>;
    case 'points':
      return (
        <DataTable
          caption={weight === null ? `${caption}. ${pricing.example.withoutWeight}` : caption}
          isDense
          rows={example.rows}
          rowKey={({ above }) => String(above)}
          columns={[
            { id: 'above', title: pricing.example.above, isRowHeader: true, render: ({ above }) => words.above[above] },
            price,
            {
              id: 'points',
              title: weight === null ? pricing.example.points : `${pricing.example.points} ${pricing.example.of(showPoints(weight).shown)}`,
              isNumeric: true,
              render: ({ points }) => displayShort(points, 2),
            },
          ]}
        />
      );
    case 'figures':
      return (
        <DataTable
          caption={caption}
          isDense
          rows={example.rows}
          rowKey={({ others }) => displayShort(others)}
          columns={[
            { ...price, isRowHeader: true },
            { id: 'others', title: pricing.example.others, isNumeric: true, render: ({ others }) => displayShort(others) },
            { id: 'figure', title: pricing.example.figure[example.by], isNumeric: true, render: ({ figure }) => figure },
            { id: 'place', title: pricing.example.place, isNumeric: true, render: ({ place }) => String(place) },
          ]}
        />
      );
    case 'budget':
      return (
        <DataTable
          caption={caption}
          isDense
          rows={example.rows}
          rowKey={({ pounds }) => displayPounds(pounds)}
          columns={[
            { ...price, isRowHeader: true },
            {
              id: 'gate',
              title: pricing.example.gate,
              render: ({ passes }) => (passes ? pricing.example.passes : pricing.example.fails),
            },
          ]}
        />
      );
    default:
      return example satisfies never;
  }
};
