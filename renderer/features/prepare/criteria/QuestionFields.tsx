/** A scored question: the scale with what each mark means, its threshold, what is considered in the round, and who scores it. */

import type { ScoredCriterion } from '../../../../shared/domain/criteria.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { Button, CheckboxGroup, Disclosure, Segments, Select, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { KeptTextArea } from '../draft/KeptFields.tsx';
import { FindingList } from '../freeze/FindingList.tsx';
import styles from './criteria.module.css';
import { ThresholdFields } from './GateFields.tsx';
import { LimitFields } from './LimitFields.tsx';
import type { NodeFieldsProps } from './NodePane.tsx';

const words = prepareWords.node;

export const QuestionFields = ({
  criterion,
  criteria,
  model,
  findings,
  isReadOnly,
  onScales,
}: NodeFieldsProps<ScoredCriterion> & { readonly onScales: () => void }) => {
  const { title, envelope, considerations } = criterion;
  const scale = model.scales.find(({ id }) => id === criterion.scale);
  const set = (what: keyof typeof words.deeds, change: (present: ScoredCriterion) => ScoredCriterion, field?: string): void =>
    void criteria.change(criterion, words.edited(words.deeds[what], title), change, field);
  return (
    <Stack gap="two">
      <Segments
        label={words.judgedAs}
        isDisabled={isReadOnly}
        value={envelope}
        segments={(['quality', 'social-value'] as const).map((id) => ({ id, label: words.envelopes[id] }))}
        onChange={(next) => set('envelope', (present) => ({ ...present, envelope: next }))}
      />
      {model.scales.length === 0 ? (
        <p className={styles.consequence}>
          {words.noScales}{' '}
          <Button look="quiet" size="small" onPress={onScales}>
            {words.toScales}
          </Button>
        </p>
      ) : (
        <Select
          label={words.scale}
          placeholder={words.noScale}
          isDisabled={isReadOnly}
          value={criterion.scale}
          choices={model.scales.map(({ id, name, steps }) => ({ id, label: name, detail: prepareWords.scales.steps(steps.length) }))}
          onChange={(next) => set('scale', (present) => ({ ...present, scale: next }))}
        />
      )}
      {model.scales.length === 0 ? null : <FindingList findings={findings('scale')} />}
      {scale ? (
        <Disclosure title={words.steps} level={3}>
          <StepList scale={scale} />
        </Disclosure>
      ) : null}
      <ThresholdFields criterion={criterion} criteria={criteria} model={model} findings={findings} isReadOnly={isReadOnly} />
      <KeptTextArea
        label={words.considerations}
        description={words.considerationsHint}
        isOptional
        isReadOnly={isReadOnly}
        rows={3}
        kept={considerations.join('\n')}
        onKeep={(typed) => {
          const lines = typed.split('\n').map((line) => line.trim());
          set(
            'considerations',
            (present) => ({ ...present, considerations: lines.filter((line) => line !== '') }),
            `${criterion.id} considerations`,
          );
          return null;
        }}
        onLeave={criteria.draft.endTyping}
      />
      <LimitFields criterion={criterion} criteria={criteria} model={model} findings={findings} isReadOnly={isReadOnly} />
      <KeptTextArea
        label={words.guidance}
        description={words.guidanceHint}
        isOptional
        isReadOnly={isReadOnly}
        rows={2}
        kept={criterion.guidance}
        onKeep={(typed) => {
          set('guidance', (present) => ({ ...present, guidance: typed.trim() }), `${criterion.id} guidance`);
          return null;
        }}
        onLeave={criteria.draft.endTyping}
      />
      <FindingList findings={findings('guidance')} />
      <Assessors criterion={criterion} criteria={criteria} model={model} findings={findings} isReadOnly={isReadOnly} />
      <FindingList findings={findings('assessors')} />
    </Stack>
  );
};

/** Ascending, as on the score form. */
export const StepList = ({ scale }: { readonly scale: Scale }) => (
  <ol className={styles.steps}>
    {scale.steps.map(({ value, label, descriptor }) => (
      <li key={value}>
        <span className={styles.stepValue}>{value}</span>
        <span>
          <strong>{label}</strong> {descriptor}
        </span>
      </li>
    ))}
  </ol>
);

const Assessors = ({ criterion, criteria, model, isReadOnly }: NodeFieldsProps<ScoredCriterion>) => {
  const assessors = model.panel.filter(({ id, roles }) => roles.includes('assessor') || criterion.assessors.includes(id));
  if (assessors.length === 0) return <p className={styles.quiet}>{words.noAssessors}</p>;
  return (
    <CheckboxGroup<PersonId>
      label={words.assessors}
      description={words.assessorsHint}
      isReadOnly={isReadOnly}
      choices={assessors.map(({ id, name }) => ({ id, label: name }))}
      value={criterion.assessors}
      onChange={(people) =>
        void criteria.change(criterion, words.edited(words.deeds.assessors, criterion.title), (present) => ({
          ...present,
          assessors: people,
        }))
      }
    />
  );
};
