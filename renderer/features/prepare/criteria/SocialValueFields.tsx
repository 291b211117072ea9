/** Social value that is promised in amounts: how points are earned, the measures, what a unit is worth, caps, and the places that measures count by. */

import { useState } from 'react';
import type { SocialValueCriterion } from '../../../../shared/domain/criteria.ts';
import { displayPercent, displayShort } from '../../../../shared/domain/display.ts';
import { add } from '../../../../shared/domain/exact.ts';
import { exampleMeasures } from '../../../../shared/domain/example-measures.ts';
import { countsPounds } from '../../../../shared/domain/social-value-points.ts';
import type { MeasureId } from '../../../../shared/domain/ids.ts';
import { blankMeasure, type Measure } from '../../../../shared/domain/measure.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { socialValueSplit } from '../../../../shared/domain/social-value-split.ts';
import { Button, Row, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { socialValueWords } from '../../../words/prepare-social-value.ts';
import { KeptTextArea } from '../draft/KeptFields.tsx';
import styles from './criteria.module.css';
import { GroupCapFields } from './GroupCapFields.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { MeasureImport } from './MeasureImport.tsx';
import type { NodeFieldsProps } from './NodePane.tsx';
import { PlacesFields } from './PlacesFields.tsx';
import { PointsFields } from './PointsFields.tsx';
import { weightsSoFar } from './weights-so-far.ts';

const words = { ...prepareWords.node, ...socialValueWords };

const newId = (): MeasureId => crypto.randomUUID() as MeasureId;

export const SocialValueFields = ({ criterion, criteria, model, isReadOnly }: NodeFieldsProps<SocialValueCriterion>) => {
  const [isImporting, setImporting] = useState(false);
  const onLeave = criteria.draft.endTyping;
  const edit =
    (deed: keyof typeof words.deeds) =>
    (change: (present: SocialValueCriterion) => SocialValueCriterion, field?: string): void =>
      void criteria.change(criterion, words.edited(words.deeds[deed], criterion.title), change, field && `${criterion.id} ${field}`);
  const setMeasures = (change: (present: readonly Measure[]) => readonly Measure[], field?: string): void =>
    edit('measures')((present) => ({ ...present, measures: change(present.measures) }), field);
  const { measures } = criterion;
  return (
    <Stack gap="two">
      <PointsFields criterion={criterion} isReadOnly={isReadOnly} onLeave={onLeave} onChange={edit('points')} />
      <SplitLine model={model} />
      <h3>{words.measures}</h3>
      {measures.length === 0 ? <p className={styles.quiet}>{words.noMeasures}</p> : null}
      {measures.map((measure, place) => (
        <MeasureFields
          key={measure.id}
          measure={measure}
          place={place + 1}
          model={model}
          isMenu={criterion.points.kind === 'menu'}
          isReadOnly={isReadOnly}
          onLeave={onLeave}
          onChange={(change, field) =>
            setMeasures((present) => present.map((one) => (one.id === measure.id ? change(one) : one)), `${measure.id} ${field}`)
          }
          onRemove={() => setMeasures((present) => present.filter(({ id }) => id !== measure.id))}
        />
      ))}
      {isReadOnly ? null : (
        <Row>
          <Button size="small" icon="add" onPress={() => setMeasures((present) => [...present, blankMeasure(newId())])}>
            {words.addMeasure}
          </Button>
          <Button size="small" icon="tray" onPress={() => setImporting(true)}>
            {words.importButton}
          </Button>
          {measures.length === 0 ? (
            <Button
              size="small"
              look="quiet"
              onPress={() => setMeasures(() => exampleMeasures(countsPounds(criterion.points) ? 'pounds' : 'points', newId))}
            >
              {words.exampleButton}
            </Button>
          ) : null}
        </Row>
      )}
      {measures.length === 0 && !isReadOnly ? <p className={styles.quiet}>{words.exampleHint}</p> : null}
      <GroupCapFields
        measures={measures}
        caps={criterion.caps}
        isReadOnly={isReadOnly}
        onLeave={onLeave}
        onChange={(change, field) => edit('caps')((present) => ({ ...present, caps: change(present.caps) }), field)}
      />
      <KeptTextArea
        isReadOnly={isReadOnly}
        onLeave={onLeave}
        rows={3}
        label={words.verification}
        description={words.verificationHint}
        kept={criterion.verification}
        onKeep={(typed) => {
          edit('verification')((present) => ({ ...present, verification: typed.trim() }), 'verification');
          return null;
        }}
      />
      <PlacesFields tender={model.tender.id} places={model.places} isReadOnly={isReadOnly} />
      {isImporting ? (
        <MeasureImport
          present={measures}
          newId={newId}
          onClose={() => setImporting(false)}
          onImport={(found) => {
            setImporting(false);
            setMeasures((present) => [...present, ...found]);
          }}
        />
      ) : null}
    </Stack>
  );
};

/** How the points are split between pounds and method, as soon as the weights are known. */
const SplitLine = ({ model }: { readonly model: Model }) => {
  const weights = weightsSoFar(model.criteria, model.weightMode);
  const split = socialValueSplit(model.criteria, (id) => weights.get(id)?.absolute ?? null);
  if (!split) return null;
  const part = (points: typeof split.method, share: typeof split.method): string => `${displayShort(points)} (${displayPercent(share, 0)})`;
  return (
    <p className={styles.consequence}>
      {words.split(
        part(split.quantities, split.quantitiesShare),
        part(split.method, split.methodShare),
        displayShort(add(split.quantities, split.method)),
      )}
    </p>
  );
};
