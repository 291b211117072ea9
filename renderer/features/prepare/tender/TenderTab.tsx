/** The tender itself: the fields that matter to an evaluation. */

import type { ReactNode } from 'react';
import { display } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { TenderDetails } from '../../../../shared/domain/model.ts';
import { readPrice } from '../../../../shared/domain/number-entry.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { Columns, Part, Select, Stack } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { KeptNumber, KeptTextArea, KeptTextField } from '../draft/KeptFields.tsx';
import type { Fields } from '../draft/use-draft.ts';
import { placeKey } from '../finding-place.ts';
import { type Cutting, FrameworkCutPart } from '../lots/FrameworkCutPart.tsx';
import type { Lotting } from '../lots/lot-list.ts';
import { LotsPart } from '../lots/LotsPart.tsx';
import styles from '../prepare.module.css';
import type { Staging } from '../stages/stage-list.ts';
import { StagesPart } from '../stages/StagesPart.tsx';
import { readDefinitions, writeDefinitions } from './definitions.ts';
import { dayAndHour, isMoment, momentOf } from './deadline.ts';

const words = prepareWords.tender;

export interface TenderTabProps {
  readonly details: Fields<TenderDetails>;
  readonly lotting: Fields<Lotting>;
  readonly staging: Fields<Staging>;
  readonly cutting: Fields<Cutting>;
  readonly isReadOnly: boolean;
  /** In the record of a later stage: what it took from the one before. */
  readonly origin: ReactNode;
  /** The choice of the policy pack. */
  readonly policy: ReactNode;
}

type TextName = {
  [Name in keyof TenderDetails]: TenderDetails[Name] extends string ? (string extends TenderDetails[Name] ? Name : never) : never;
}[keyof TenderDetails];

const choicesOf = <Id extends string>(labels: Readonly<Record<Id, string>>, ids: readonly Id[]) =>
  ids.map((id) => ({ id, label: labels[id] }));

const regimes = choicesOf(words.regimes, ['pa23', 'pr-wales', 'pcr15', 'scotland', 'below-threshold', 'other']);
const procedures = choicesOf(words.procedures, ['open', 'competitive-flexible', 'call-off', 'direct']);
const contractTypes = choicesOf(words.contractTypes, [
  'ordinary',
  'utilities',
  'concession',
  'light-touch',
  'defence-and-security',
  'framework',
  'call-off',
]);

export const TenderTab = ({ details: { value, change }, lotting, staging, cutting, isReadOnly, origin, policy }: TenderTabProps) => {
  const text = (name: Exclude<TextName, 'id'>, label: string) => ({
    label,
    isReadOnly,
    kept: value[name],
    onKeep: (typed: string): null => {
      change({ [name]: typed.trim() });
      return null;
    },
  });
  const keepEstimate = (typed: string): Refusal | null => {
    const read = typed.trim() === '' ? null : readPrice(typed);
    if (read && !read.ok) return read.refusal;
    change({ estimatedValue: read?.value ?? null });
    return null;
  };
  const keepTerm = (typed: string): Refusal | null => {
    const months = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null;
    if (typed.trim() !== '' && (months === null || months < 1 || months > 1200))
      return refuse('term-not-months', words.monthsWrong, { wayOut: words.monthsWayOut });
    change({ termMonths: months });
    return null;
  };
  const keepDeadline = (typed: string): null => {
    change({ deadline: momentOf(typed) });
    return null;
  };
  return (
    <Stack gap="four">
      <Columns narrowest="22rem" gap="four">
        <Part title={words.identity}>
          <div data-about={placeKey({ kind: 'tender', field: 'title' })}>
            <KeptTextField {...text('title', words.titleField)} maxLength={300} />
          </div>
          <div className={styles.fields}>
            <div data-about={placeKey({ kind: 'tender', field: 'reference' })}>
              <KeptTextField {...text('reference', words.reference)} maxLength={80} />
            </div>
            <KeptTextField {...text('noticeReference', words.noticeReference)} isOptional maxLength={80} />
          </div>
          <div data-about={placeKey({ kind: 'tender', field: 'authority' })}>
            <KeptTextField {...text('authority', words.authority)} maxLength={300} />
          </div>
          <KeptTextArea {...text('description', words.description)} isOptional rows={4} />
        </Part>
        <Part title={words.contract}>
          <Select
            label={words.regime}
            placeholder={words.regime}
            isDisabled={isReadOnly}
            value={value.regime}
            choices={regimes}
            onChange={(regime) => change({ regime })}
          />
          <div className={styles.fields}>
            <Select
              label={words.procedure}
              placeholder={words.procedure}
              isDisabled={isReadOnly}
              value={value.procedure}
              choices={procedures}
              onChange={(procedure) => change({ procedure })}
            />
            <Select
              label={words.contractType}
              placeholder={words.contractType}
              isDisabled={isReadOnly}
              value={value.contractType}
              choices={contractTypes}
              onChange={(contractType) => change({ contractType })}
            />
          </div>
          <div className={styles.fields}>
            <div data-about={placeKey({ kind: 'tender', field: 'estimatedValue' })}>
              <KeptNumber
                label={words.estimatedValue}
                isOptional
                prefix="£"
                isReadOnly={isReadOnly}
                kept={value.estimatedValue === null ? '' : shownPounds(value.estimatedValue)}
                onKeep={keepEstimate}
              />
            </div>
            <KeptNumber
              label={words.termMonths}
              isOptional
              suffix={words.months}
              isReadOnly={isReadOnly}
              kept={value.termMonths === null ? '' : String(value.termMonths)}
              onKeep={keepTerm}
            />
          </div>
          <div className={styles.fields}>
            {isMoment(value.deadline) ? (
              <KeptTextField
                type="datetime-local"
                label={words.deadline}
                description={value.deadline === '' ? words.deadlineHint : words.deadlineShown(dayAndTime(value.deadline))}
                isOptional
                isReadOnly={isReadOnly}
                kept={dayAndHour(value.deadline)}
                onKeep={keepDeadline}
              />
            ) : (
              <KeptTextField {...text('deadline', words.deadline)} isOptional maxLength={40} />
            )}
          </div>
        </Part>
      </Columns>
      {origin}
      <LotsPart lotting={lotting} isReadOnly={isReadOnly} />
      {value.procedure === 'competitive-flexible' || staging.value.stages.length > 0 ? (
        <StagesPart staging={staging} isReadOnly={isReadOnly || origin !== null} />
      ) : null}
      {value.contractType === 'framework' || cutting.value.frameworkCut ? (
        <FrameworkCutPart cutting={cutting} isReadOnly={isReadOnly} />
      ) : null}
      {policy}
      <Part title={words.thinking}>
        <Columns narrowest="22rem" gap="four">
          <div data-about={placeKey({ kind: 'tender', field: 'socialValueConsideration' })}>
            <KeptTextArea {...text('socialValueConsideration', words.socialValue)} description={words.socialValueHint} rows={3} />
          </div>
          <div data-about={placeKey({ kind: 'tender', field: 'lotsReason' })}>
            <KeptTextArea {...text('lotsReason', words.lots)} description={words.lotsHint} rows={3} />
          </div>
        </Columns>
      </Part>
      <Part title={words.meaning}>
        <Columns narrowest="22rem" gap="four">
          <div data-about={placeKey({ kind: 'tender', field: 'place' })}>
            <KeptTextArea {...text('place', words.place)} description={words.placeHint} isOptional rows={3} />
          </div>
          <KeptTextArea
            label={words.definitions}
            description={words.definitionsHint}
            isOptional
            isReadOnly={isReadOnly}
            rows={3}
            kept={writeDefinitions(value.definitions)}
            onKeep={(typed) => {
              const read = readDefinitions(typed);
              if (!read.ok) return read.refusal;
              change({ definitions: read.value });
              return null;
            }}
          />
        </Columns>
      </Part>
    </Stack>
  );
};

/** As money is written, and can be typed again. */
const shownPounds = (pounds: string): string => {
  const value = exact(pounds);
  return display(value, value.denominator === 1n ? 0 : 2, { thousands: true });
};
