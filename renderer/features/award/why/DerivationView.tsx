/** How a number came about: the rule, the rule with its numbers, the exact result, and each number openable in turn, down to who said it. */

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Derivation, DerivationInput } from '../../../../shared/domain/derivation.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import { Icon } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { figureOf } from '../figures.ts';
import type { Unit } from '../figures.ts';
import { OriginView } from './OriginView.tsx';
import { trace, unitOf, unitOfStep } from './trace.ts';
import styles from './why.module.css';

/** What has to be at hand to follow a number. */
export interface Traceable {
  readonly place: Where;
  readonly evaluation: Evaluation;
}

export interface DerivationViewProps extends Traceable {
  readonly derivation: Derivation;
  readonly unit: Unit;
}

export const DerivationView = ({ derivation, unit, ...record }: DerivationViewProps) => {
  const { shown, exactly } = figureOf(derivation.value, unit);
  return (
    <div className={styles.derivation}>
      <dl className={styles.working}>
        <div>
          <dt>{award.why.rule}</dt>
          <dd>{derivation.formula}</dd>
        </div>
        <div>
          <dt>{award.why.working}</dt>
          <dd className={styles.numbers}>{derivation.substituted}</dd>
        </div>
        <div>
          <dt>{award.why.result}</dt>
          <dd className={styles.numbers}>
            <strong>= {shown}</strong> {exactly === null ? null : <span className={styles.exactly}>{award.why.exactly(exactly)}</span>}
          </dd>
        </div>
      </dl>
      <ul className={styles.inputs} aria-label={award.why.inputs}>
        {derivation.inputs.map((input, index) => (
          // Two inputs may have one label, so the place is part of what it is.
          <li key={`${index + 1} ${input.label}`}>
            <Input input={input} {...record} />
          </li>
        ))}
      </ul>
      {derivation.steps === undefined || derivation.steps.length === 0 ? null : (
        <ul className={styles.inputs} aria-label={award.why.steps}>
          {derivation.steps.map((step) => {
            const unitHere = unitOfStep(step, unit);
            return (
              <li key={step.title}>
                <Fold label={step.title} shown={figureOf(step.value, unitHere).shown}>
                  <DerivationView derivation={step} unit={unitHere} {...record} />
                </Fold>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
};

const Input = ({ input: { label, value, source }, place, evaluation }: Traceable & { readonly input: DerivationInput }) => {
  const unit = unitOf(source);
  const { shown } = figureOf(value, unit);
  const traced = trace(evaluation, source);
  switch (traced.kind) {
    case 'here':
      return (
        <p className={styles.line}>
          <span />
          <span>{label}</span>
          <span className={styles.value}>{shown}</span>
        </p>
      );
    case 'recorded':
      return (
        <Fold label={label} shown={shown}>
          <OriginView place={place} origin={traced.origin} />
        </Fold>
      );
    case 'calculated':
      return (
        <Fold label={label} shown={shown}>
          <DerivationView derivation={traced.derivation} unit={unit} place={place} evaluation={evaluation} />
        </Fold>
      );
    default:
      return traced satisfies never;
  }
};

/** What is folded away is not in the page, so that nothing is looked up before somebody asks. */
const Fold = ({ label, shown, children }: { readonly label: string; readonly shown: string; readonly children: ReactNode }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.line}>
        <span className={styles.arrow}>
          <Icon name="right" />
        </span>
        <span>{label}</span>
        <span className={styles.value}>{shown}</span>
      </summary>
      {isOpen ? <div className={styles.inside}>{children}</div> : null}
    </details>
  );
};
