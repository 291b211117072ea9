/** From social value to points: which of the rules, with what it publishes, as a sentence and as a formula. */

import type { SocialValueCriterion } from '../../../../shared/domain/criteria.ts';
import type { Exact } from '../../../../shared/domain/ids.ts';
import { readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { Outcome, Refusal } from '../../../../shared/domain/result.ts';
import type { PointsRule } from '../../../../shared/domain/social-value-points.ts';
import { Segments, Select, Stack } from '../../../kit/index.ts';
import { socialValueWords as words } from '../../../words/prepare-social-value.ts';
import { KeptNumber, KeptTextArea } from '../draft/KeptFields.tsx';
import styles from './criteria.module.css';
import { readPartOfHundred } from './GateFields.tsx';
import { readPairs, writePairs } from './number-lines.ts';

const kinds = ['relative-to-highest', 'per-pound-of-price', 'of-target', 'bands', 'menu', 'contract-only'] as const;

const newRule = (kind: PointsRule['kind']): PointsRule => {
  switch (kind) {
    case 'of-target':
      return { kind, target: { kind: 'share-of-estimate', percent: '20' } };
    case 'bands':
      return { kind, of: 'estimate', bands: [] };
    case 'menu':
      return { kind, needed: '0', award: 'scaled' };
    case 'relative-to-highest':
    case 'per-pound-of-price':
    case 'contract-only':
      return { kind };
    default:
      return kind satisfies never;
  }
};

export interface PointsFieldsProps {
  readonly criterion: SocialValueCriterion;
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
  readonly onChange: (change: (present: SocialValueCriterion) => SocialValueCriterion, field?: string) => void;
}

/** What is not scored has no weight. */
const judgedBy = (criterion: SocialValueCriterion, points: PointsRule): SocialValueCriterion => ({
  ...criterion,
  points,
  weight: points.kind === 'contract-only' ? null : criterion.weight,
});

export const PointsFields = ({ criterion, isReadOnly, onLeave, onChange }: PointsFieldsProps) => {
  const { points } = criterion;
  const setRule = (change: (present: PointsRule) => PointsRule, field?: string): void =>
    onChange((present) => ({ ...present, points: change(present.points) }), field);
  return (
    <Stack gap="two">
      <Select
        label={words.points}
        placeholder={words.points}
        isDisabled={isReadOnly}
        value={points.kind}
        choices={kinds.map((id) => ({ id, label: words.rules[id], detail: words.ruleSentences[id] }))}
        onChange={(kind) => onChange((present) => judgedBy(present, newRule(kind)))}
      />
      <p className={styles.consequence}>{words.ruleSentences[points.kind]}</p>
      <RuleFields key={points.kind} points={points} isReadOnly={isReadOnly} onLeave={onLeave} onChange={setRule} />
      <p className={styles.formula}>{words.formulas[points.kind]}</p>
    </Stack>
  );
};

interface RuleFieldsProps {
  readonly points: PointsRule;
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
  readonly onChange: (change: (present: PointsRule) => PointsRule, field?: string) => void;
}

const RuleFields = ({ points, isReadOnly, onLeave, onChange }: RuleFieldsProps) => {
  const common = { isReadOnly, onLeave };
  const keep =
    (read: (typed: string) => Outcome<Exact>, rule: (number: Exact) => PointsRule, field: string) =>
    (typed: string): Refusal | null => {
      const number = read(typed);
      if (!number.ok) return number.refusal;
      onChange(() => rule(number.value), field);
      return null;
    };
  switch (points.kind) {
    case 'of-target': {
      const { target } = points;
      return (
        <div className={styles.pair}>
          <Segments
            label={words.targetIs}
            isDisabled={isReadOnly}
            value={target.kind}
            segments={(['share-of-estimate', 'pounds'] as const).map((id) => ({ id, label: words.targets[id] }))}
            onChange={(kind) =>
              onChange(() => ({ kind: 'of-target', target: kind === 'pounds' ? { kind, pounds: '0' } : { kind, percent: '20' } }))
            }
          />
          {target.kind === 'pounds' ? (
            <KeptNumber
              {...common}
              label={words.target}
              prefix="£"
              kept={target.pounds}
              onKeep={keep(readQuantity, (pounds) => ({ kind: 'of-target', target: { kind: 'pounds', pounds } }), 'target')}
            />
          ) : (
            <KeptNumber
              {...common}
              label={words.target}
              suffix={words.ofEstimate}
              kept={target.percent}
              onKeep={keep(
                readPartOfHundred,
                (percent) => ({ kind: 'of-target', target: { kind: 'share-of-estimate', percent } }),
                'target',
              )}
            />
          )}
        </div>
      );
    }
    case 'bands':
      return (
        <>
          <Segments
            label={words.bandsOf}
            isDisabled={isReadOnly}
            value={points.of}
            segments={(['estimate', 'own-price'] as const).map((id) => ({ id, label: words.bandBases[id] }))}
            onChange={(of) => onChange((present) => (present.kind === 'bands' ? { ...present, of } : present))}
          />
          <KeptTextArea
            {...common}
            label={words.bands}
            description={words.bandsHint}
            rows={4}
            kept={writePairs(points.bands.map(({ from, points: earned }) => [from, earned]))}
            onKeep={(typed) => {
              const read = readPairs(typed);
              if (!read.ok) return read.refusal;
              const bands = read.value.map(([from, earned]) => ({ from, points: earned }));
              onChange((present) => (present.kind === 'bands' ? { ...present, bands } : present), 'bands');
              return null;
            }}
          />
        </>
      );
    case 'menu':
      return (
        <div className={styles.pair}>
          <KeptNumber
            {...common}
            label={words.needed}
            kept={points.needed}
            onKeep={keep(readQuantity, (needed) => ({ ...points, needed }), 'needed')}
          />
          <Segments
            label={words.award}
            isDisabled={isReadOnly}
            value={points.award}
            segments={(['all-or-nothing', 'scaled'] as const).map((id) => ({ id, label: words.awards[id] }))}
            onChange={(award) => onChange((present) => (present.kind === 'menu' ? { ...present, award } : present))}
          />
        </div>
      );
    case 'relative-to-highest':
    case 'per-pound-of-price':
    case 'contract-only':
      return null;
    default:
      return points satisfies never;
  }
};
