/** What is published about the way from a tendered total to the price that goes into the formula. */

import type { PriceCriterion } from '../../../../shared/domain/criteria.ts';
import { noPriceRules, type PriceRules } from '../../../../shared/domain/price-steps.ts';
import { Select, Stack } from '../../../kit/index.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { KeptNumber } from '../draft/KeptFields.tsx';
import { FindingList } from '../freeze/FindingList.tsx';
import styles from './criteria.module.css';
import { CurrencyFields, noRates } from './CurrencyFields.tsx';
import { readPartOfHundred } from './GateFields.tsx';
import type { NodeFieldsProps } from './NodePane.tsx';

const words = pipelineWords.rules;

/** Green Book real rate (domain.md 3.4): a start that is shown and can be changed, not a rule. */
const usualRate = '3.5';

export const PriceRulesFields = ({ criterion, criteria, findings, isReadOnly }: NodeFieldsProps<PriceCriterion>) => {
  const rules = criterion.rules ?? noPriceRules;
  const set = (change: (present: PriceRules) => PriceRules, field?: string): void =>
    void criteria.change<PriceCriterion>(
      criterion,
      prepareWords.node.edited(prepareWords.node.deeds.formula, criterion.title),
      (present) => ({ ...present, rules: change(present.rules ?? noPriceRules) }),
      field,
    );
  return (
    <Stack gap="one">
      <h3>{words.title}</h3>
      <p className={styles.consequence}>{words.intro}</p>
      <div className={styles.pair}>
        <Choice
          label={words.arithmetic}
          isReadOnly={isReadOnly}
          value={rules.arithmetic}
          names={words.arithmetics}
          onChange={(arithmetic) => set((present) => ({ ...present, arithmetic }))}
        />
        <Choice
          label={words.missingItems}
          isReadOnly={isReadOnly}
          value={rules.missingItems}
          names={words.missing}
          onChange={(missingItems) => set((present) => ({ ...present, missingItems }))}
        />
        <Choice
          label={words.quantities}
          isReadOnly={isReadOnly}
          value={rules.quantities}
          names={words.quantityChoices}
          onChange={(quantities) => set((present) => ({ ...present, quantities }))}
        />
        <Choice
          label={words.options}
          isReadOnly={isReadOnly}
          value={rules.options}
          names={words.optionChoices}
          onChange={(options) => set((present) => ({ ...present, options }))}
        />
        <Choice
          label={words.vat}
          isReadOnly={isReadOnly}
          value={rules.vat}
          names={words.vats}
          onChange={(vat) => set((present) => ({ ...present, vat }))}
        />
        <Choice
          label={words.lifeCycle}
          isReadOnly={isReadOnly}
          value={rules.lifeCycle?.timing ?? null}
          names={words.lifeCycles}
          onChange={(timing) =>
            set((present) => ({ ...present, lifeCycle: timing && { rate: present.lifeCycle?.rate ?? usualRate, timing } }))
          }
        />
        {rules.lifeCycle ? (
          <KeptNumber
            label={words.rate}
            suffix="%"
            isReadOnly={isReadOnly}
            onLeave={criteria.draft.endTyping}
            kept={rules.lifeCycle.rate}
            onKeep={(typed) => {
              const rate = readPartOfHundred(typed);
              if (!rate.ok) return rate.refusal;
              set(
                (present) => ({ ...present, lifeCycle: present.lifeCycle && { ...present.lifeCycle, rate: rate.value } }),
                `${criterion.id} rate`,
              );
              return null;
            }}
          />
        ) : null}
        <Choice
          label={words.currencies}
          isReadOnly={isReadOnly}
          value={rules.currencies && 'published'}
          none={words.poundsAlone}
          names={words.currencyChoices}
          onChange={(chosen) => set((present) => ({ ...present, currencies: chosen && (present.currencies ?? noRates) }))}
        />
      </div>
      {rules.currencies ? (
        <CurrencyFields
          published={rules.currencies}
          isReadOnly={isReadOnly}
          onLeave={criteria.draft.endTyping}
          onChange={(change, field) =>
            set((present) => ({ ...present, currencies: present.currencies && change(present.currencies) }), `${criterion.id} ${field}`)
          }
        />
      ) : null}
      <FindingList findings={findings('price-rules')} />
    </Stack>
  );
};

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly value: Id | null;
  /** What is chosen where nothing was published. */
  readonly none?: string;
  readonly names: Readonly<Record<Id, string>>;
  readonly onChange: (value: Id | null) => void;
}

const nothing = 'nothing';

/** One of the published ways, or none. */
const Choice = <Id extends string>({ label, isReadOnly, value, none = words.none, names, onChange }: ChoiceProps<Id>) => (
  <Select<Id | typeof nothing>
    label={label}
    placeholder={label}
    isDisabled={isReadOnly}
    value={value ?? nothing}
    choices={[{ id: nothing, label: none }, ...(Object.keys(names) as Id[]).map((id) => ({ id, label: names[id] }))]}
    onChange={(id) => onChange(id === nothing ? null : id)}
  />
);
