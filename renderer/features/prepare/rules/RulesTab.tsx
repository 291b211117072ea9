/** The rules of arithmetic: how weights are written, what is rounded, and what happens in a tie. */

import { useState } from 'react';
import type { CriteriaTree, WeightMode } from '../../../../shared/domain/criteria.ts';
import { displayPounds, displayShort } from '../../../../shared/domain/display.ts';
import type { Fraction } from '../../../../shared/domain/exact.ts';
import { fromInteger, zero } from '../../../../shared/domain/exact.ts';
import type { Method, Rounding, TieBreakStep } from '../../../../shared/domain/model.ts';
import { formulaWords } from '../../../../shared/domain/price-formula.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { convertWeights } from '../../../../shared/domain/weight-changes.ts';
import { Columns, DataTable, Part, RefusalNotice, Segments, Select, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { methodWords } from '../../../words/prepare-method.ts';
import { pricing } from '../../../words/prepare-price.ts';
import { newFormula, priceFormulas } from '../criteria/new-formula.ts';
import { exampleLowest, priceExample } from '../criteria/price-example.ts';
import type { Criteria } from '../criteria/use-criteria.ts';
import { KeptNumber } from '../draft/KeptFields.tsx';
import type { Fields } from '../draft/use-draft.ts';
import { placeKey } from '../finding-place.ts';
import styles from '../prepare.module.css';
import { roundedIn, roundingExample } from './rounding-example.ts';
import own from './rules.module.css';
import { MethodPart } from './MethodPart.tsx';
import { TieBreakSteps } from './TieBreakSteps.tsx';

const words = prepareWords.rules;

export interface Rules {
  readonly weightMode: WeightMode;
  readonly rounding: Rounding;
  readonly tieBreak: readonly TieBreakStep[];
}

export interface RulesTabProps {
  readonly tender: string;
  readonly method: Method;
  readonly rules: Fields<Rules>;
  readonly criteria: Criteria;
  readonly estimatedValue: string | null;
  readonly isReadOnly: boolean;
}

export const RulesTab = ({ tender, method, rules, criteria, estimatedValue, isReadOnly }: RulesTabProps) => (
  <Stack gap="four">
    {rules.refusal ? <RefusalNotice refusal={rules.refusal} onDismiss={rules.dismiss} /> : null}
    <Columns narrowest="22rem" gap="four">
      <Stack gap="four">
        <MethodPart tender={tender} method={method} criteria={criteria} isReadOnly={isReadOnly} />
        {method === 'points' ? <Weights rules={rules} criteria={criteria} isReadOnly={isReadOnly} /> : null}
        {method === 'points' || rules.value.rounding.stage !== 'none' ? (
          <RoundingFields rules={rules} criteria={criteria} isReadOnly={isReadOnly} />
        ) : null}
      </Stack>
      <Part title={method === 'points' ? words.tieBreak : methodWords.level}>
        <p className={styles.quiet}>{method === 'points' ? words.tieBreakIntro : methodWords.levelIntro}</p>
        <div data-about={placeKey({ kind: 'rules', field: 'tieBreak' })}>
          <TieBreakSteps
            steps={rules.value.tieBreak}
            tree={criteria.tree}
            isReadOnly={isReadOnly}
            onChange={(tieBreak) => rules.change({ tieBreak })}
          />
        </div>
      </Part>
    </Columns>
    {method === 'points' ? <Formulas estimatedValue={estimatedValue} /> : null}
  </Stack>
);

const Weights = ({ rules, criteria, isReadOnly }: Pick<RulesTabProps, 'rules' | 'criteria' | 'isReadOnly'>) => {
  const { weightMode } = rules.value;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = (to: WeightMode): void => {
    const tree: CriteriaTree = criteria.tree;
    const converted = convertWeights(tree, weightMode, to);
    setRefusal(converted.ok ? null : converted.refusal);
    if (!converted.ok) return;
    const changes = converted.value
      .filter((criterion, place) => criterion !== tree[place])
      .map((criterion) => ({ kind: 'changed', criterion }) as const);
    rules.change({ weightMode: to });
    criteria.draft.make(words.mode, changes);
    criteria.draft.forget();
  };
  return (
    <Part title={words.weights}>
      <Segments
        label={words.mode}
        isDisabled={isReadOnly}
        value={weightMode}
        segments={(['relative', 'absolute'] as const).map((id) => ({ id, label: words.modes[id] }))}
        onChange={choose}
      />
      <p>{words.modeSentences[weightMode]}</p>
      {isReadOnly ? null : <p className={styles.quiet}>{words.modeKept}</p>}
      {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
    </Part>
  );
};

const RoundingFields = ({ rules, criteria, isReadOnly }: Pick<RulesTabProps, 'rules' | 'criteria' | 'isReadOnly'>) => {
  const { rounding } = rules.value;
  const set = (change: Partial<Rounding>): void => rules.change({ rounding: { ...rounding, ...change } });
  const keepPlaces = (typed: string): Refusal | null => {
    if (!/^(\d|1[0-2])$/.test(typed.trim())) return refuse('places-not-whole', words.placesWrong, { wayOut: words.placesWayOut });
    set({ places: Number(typed) });
    return null;
  };
  const { before, after } = roundingExample(rounding);
  return (
    <Part title={words.rounding}>
      <Select
        label={words.stage}
        placeholder={words.stage}
        isDisabled={isReadOnly}
        value={rounding.stage}
        choices={(['none', 'leaf', 'section', 'price', 'total'] as const).map((id) => ({ id, label: roundedIn(id, criteria.tree) }))}
        onChange={(stage) => set({ stage })}
      />
      {rounding.stage === 'none' ? (
        <p>{words.roundingNone}</p>
      ) : (
        <>
          <div className={styles.fields}>
            <KeptNumber label={words.places} isReadOnly={isReadOnly} kept={String(rounding.places)} onKeep={keepPlaces} />
            <Select
              label={words.roundingMode}
              placeholder={words.roundingMode}
              isDisabled={isReadOnly}
              value={rounding.mode}
              choices={(['half-up', 'half-even', 'down'] as const).map((id) => ({ id, label: words.roundingModes[id] }))}
              onChange={(mode) => set({ mode })}
            />
          </div>
          <p>{words.roundingExample(before, after)}</p>
        </>
      )}
    </Part>
  );
};

/** The formulas that need no published number, on the same prices, by the code that will run. */
const compared = ['lowest-over-price', 'linear-from-lowest', 'linear-range'] as const;

const Formulas = ({ estimatedValue }: { readonly estimatedValue: string | null }) => {
  const lowest = exampleLowest(estimatedValue);
  const hundredPoints = fromInteger(100);
  const examples = compared.map((kind) => priceExample({ kind }, hundredPoints, lowest));
  return (
    <Part title={words.formulas}>
      <p className={styles.quiet}>{words.formulasIntro}</p>
      <DataTable
        caption={words.formulasTable}
        isDense
        rows={(examples[0] ?? []).map((row, place) => ({ ...row, points: examples.map((rows) => rows[place]?.points ?? row.points) }))}
        rowKey={({ above }) => String(above)}
        columns={[
          { id: 'above', title: pricing.example.above, isRowHeader: true, render: ({ above }) => prepareWords.node.above[above] },
          { id: 'price', title: words.price, isNumeric: true, render: ({ pounds }) => displayPounds(pounds) },
          ...compared.map((kind, at) => ({
            id: kind,
            title: pricing.names[kind],
            isNumeric: true,
            render: ({ points }: { readonly points: readonly Fraction[] }) => displayShort(points[at] ?? zero, 2),
          })),
        ]}
      />
      <dl className={own.formulas}>
        {priceFormulas.map((id) => (
          <div key={id}>
            <dt>{pricing.names[id]}</dt>
            <dd>
              {pricing.sentences[id]} <span className={styles.quiet}>{formulaWords(newFormula(id))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
};
