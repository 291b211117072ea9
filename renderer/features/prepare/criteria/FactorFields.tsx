/** The factors and the cap of one measure, folded away until one is published: what is left empty is not used. */

import { scoredLeaves } from '../../../../shared/domain/criteria.ts';
import type { CriterionId, Exact } from '../../../../shared/domain/ids.ts';
import type { Measure, MeasureCap } from '../../../../shared/domain/measure.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import type { Outcome, Refusal } from '../../../../shared/domain/result.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { Checkbox, Disclosure, Select, Stack } from '../../../kit/index.ts';
import { socialValueWords as words } from '../../../words/prepare-social-value.ts';
import { KeptNumber, KeptTextArea } from '../draft/KeptFields.tsx';
import styles from './criteria.module.css';
import { readPartOfHundred } from './GateFields.tsx';
import { readPairs, writePairs } from './number-lines.ts';

export interface FactorFieldsProps {
  readonly measure: Measure;
  readonly model: Model;
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
  readonly onChange: (change: (present: Measure) => Measure, field: keyof Measure) => void;
}

const published = ({ deadweight, attribution, displacement, dropOff, local, evidence, cap }: Measure): number =>
  [deadweight, attribution, displacement, dropOff, local, evidence, cap].filter((factor) => factor !== null).length;

export const FactorFields = (props: FactorFieldsProps) => {
  const count = published(props.measure);
  return (
    <Disclosure title={words.factors(count)} level={4} isInitiallyOpen={count > 0}>
      <Stack gap="two">
        <p className={styles.quiet}>{words.factorsLead}</p>
        <Deductions {...props} />
        <LocalFields {...props} />
        <EvidenceFields {...props} />
        <CapFields {...props} />
      </Stack>
    </Disclosure>
  );
};

/** A number that may be left empty; null then. */
export const keepOptional =
  (read: (typed: string) => Outcome<Exact>, keep: (number: Exact | null) => void) =>
  (typed: string): Refusal | null => {
    if (typed.trim() === '') {
      keep(null);
      return null;
    }
    const number = read(typed);
    if (!number.ok) return number.refusal;
    keep(number.value);
    return null;
  };

const Deductions = ({ measure, isReadOnly, onLeave, onChange }: FactorFieldsProps) => {
  const { deadweight, valueIncludesDeadweight, attribution, displacement, dropOff } = measure;
  const common = { isReadOnly, onLeave, isOptional: true, suffix: '%' };
  const keepYears = (typed: string): Refusal | null => {
    const years = Number(typed);
    if (!Number.isInteger(years) || years < 1 || years > 100) return refuse('years-not-understood', words.yearsWrong);
    onChange((present) => ({ ...present, dropOff: present.dropOff && { ...present.dropOff, years } }), 'dropOff');
    return null;
  };
  return (
    <>
      <div className={styles.measureFields}>
        <Checkbox
          isDisabled={isReadOnly}
          isSelected={valueIncludesDeadweight}
          onChange={(isNet) => onChange((present) => ({ ...present, valueIncludesDeadweight: isNet }), 'valueIncludesDeadweight')}
        >
          {words.isNet}
        </Checkbox>
        <KeptNumber
          {...common}
          label={words.deadweight}
          kept={deadweight ?? ''}
          onKeep={keepOptional(readPartOfHundred, (number) => onChange((present) => ({ ...present, deadweight: number }), 'deadweight'))}
        />
        <KeptNumber
          {...common}
          label={words.displacement}
          kept={displacement ?? ''}
          onKeep={keepOptional(readPartOfHundred, (number) =>
            onChange((present) => ({ ...present, displacement: number }), 'displacement'),
          )}
        />
        <KeptNumber
          {...common}
          label={words.dropOff}
          kept={dropOff?.percent ?? ''}
          onKeep={keepOptional(readPartOfHundred, (percent) =>
            onChange(
              (present) => ({ ...present, dropOff: percent === null ? null : { percent, years: present.dropOff?.years ?? 2 } }),
              'dropOff',
            ),
          )}
        />
        {dropOff ? (
          <KeptNumber isReadOnly={isReadOnly} onLeave={onLeave} label={words.years} kept={String(dropOff.years)} onKeep={keepYears} />
        ) : null}
      </div>
      <div className={styles.pair}>
        <Select
          label={words.attribution}
          placeholder={words.attribution}
          isDisabled={isReadOnly}
          value={attribution?.kind ?? 'none'}
          choices={(['none', 'published', 'as-offered'] as const).map((id) => ({ id, label: words.attributions[id] }))}
          onChange={(kind) =>
            onChange(
              (present) => ({
                ...present,
                attribution: kind === 'none' ? null : kind === 'published' ? { kind, percent: '100' } : { kind },
              }),
              'attribution',
            )
          }
        />
        {attribution?.kind === 'published' ? (
          <KeptNumber
            isReadOnly={isReadOnly}
            onLeave={onLeave}
            suffix="%"
            label={words.attributionPercent}
            kept={attribution.percent}
            onKeep={keepOptional(readPartOfHundred, (percent) =>
              onChange((present) => ({ ...present, attribution: percent === null ? null : { kind: 'published', percent } }), 'attribution'),
            )}
          />
        ) : null}
      </div>
    </>
  );
};

const LocalFields = ({ measure: { local }, model, isReadOnly, onLeave, onChange }: FactorFieldsProps) => {
  const common = { isReadOnly, onLeave };
  if (model.places === null && local === null) return <p className={styles.quiet}>{words.elsewhereWaits}</p>;
  return (
    <>
      <KeptNumber
        {...common}
        isOptional
        suffix="%"
        label={words.elsewhere}
        description={words.elsewhereHint}
        kept={local?.elsewhere ?? ''}
        onKeep={keepOptional(readPartOfHundred, (elsewhere) =>
          onChange(
            (present) => ({ ...present, local: elsewhere === null ? null : { deciles: present.local?.deciles ?? [], elsewhere } }),
            'local',
          ),
        )}
      />
      {local ? (
        <KeptTextArea
          {...common}
          isOptional
          rows={2}
          label={words.deciles}
          description={words.decilesHint}
          kept={writePairs(local.deciles.map(({ upTo, percent }) => [String(upTo), percent]))}
          onKeep={(typed) => {
            const read = readPairs(typed);
            if (!read.ok) return read.refusal;
            const deciles = read.value.map(([upTo, percent]) => ({ upTo: Number(upTo), percent }));
            if (deciles.some(({ upTo }) => !Number.isInteger(upTo) || upTo < 1 || upTo > 10))
              return refuse('deciles-not-understood', words.decilesWrong);
            onChange((present) => ({ ...present, local: present.local && { ...present.local, deciles } }), 'local');
            return null;
          }}
        />
      ) : null}
    </>
  );
};

const EvidenceFields = ({ measure: { evidence }, model, isReadOnly, onLeave, onChange }: FactorFieldsProps) => {
  const statements = scoredLeaves(model.criteria);
  const none: string = 'none';
  return (
    <>
      <Select
        label={words.evidence}
        placeholder={words.evidence}
        isDisabled={isReadOnly}
        value={evidence?.criterion ?? none}
        choices={[
          { id: none, label: words.evidenceNone },
          ...statements.map(({ id, number, title }) => ({ id: id as string, label: `${number} ${title}` })),
        ]}
        onChange={(id) =>
          onChange(
            (present) => ({
              ...present,
              evidence:
                id === none ? null : { criterion: id as CriterionId, steps: present.evidence?.steps ?? [{ from: '2', percent: '100' }] },
            }),
            'evidence',
          )
        }
      />
      {evidence ? (
        <KeptTextArea
          isReadOnly={isReadOnly}
          onLeave={onLeave}
          rows={2}
          label={words.evidenceSteps}
          description={words.evidenceHint}
          kept={writePairs(evidence.steps.map(({ from, percent }) => [from, percent]))}
          onKeep={(typed) => {
            const read = readPairs(typed);
            if (!read.ok) return read.refusal;
            if (read.value.length === 0) return refuse('lines-not-understood', words.linesWrong(''), { wayOut: words.linesWayOut });
            const steps = read.value.map(([from, percent]) => ({ from, percent }));
            onChange((present) => ({ ...present, evidence: present.evidence && { ...present.evidence, steps } }), 'evidence');
            return null;
          }}
        />
      ) : null}
    </>
  );
};

const CapFields = ({ measure: { cap }, isReadOnly, onLeave, onChange }: FactorFieldsProps) => {
  const set = (kind: MeasureCap['kind'] | 'none'): void =>
    onChange((present) => ({ ...present, cap: kind === 'none' ? null : { kind, percent: present.cap?.percent ?? '50' } }), 'cap');
  return (
    <div className={styles.pair}>
      <Select
        label={words.capKind}
        placeholder={words.capKind}
        isDisabled={isReadOnly}
        value={cap?.kind ?? 'none'}
        choices={(['none', 'share-of-own-price', 'share-of-bid-total'] as const).map((id) => ({ id, label: words.capKinds[id] }))}
        onChange={set}
      />
      {cap ? (
        <KeptNumber
          isReadOnly={isReadOnly}
          onLeave={onLeave}
          suffix="%"
          label={words.capPercent}
          kept={cap.percent}
          onKeep={keepOptional(readPartOfHundred, (percent) =>
            onChange(
              (present) => ({ ...present, cap: percent === null || present.cap === null ? null : { ...present.cap, percent } }),
              'cap',
            ),
          )}
        />
      ) : null}
    </div>
  );
};
