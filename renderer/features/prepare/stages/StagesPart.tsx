/** The stages of a competitive flexible procedure, as they are published: who goes on from each, and whether what the panel agreed counts in the next. */

import type { ProcedureStageId } from '../../../../shared/domain/ids.ts';
import type { ProcedureStage } from '../../../../shared/domain/procedure-stages.ts';
import { Button, PlaceTools, Part, RefusalNotice, Row, Select, Stack } from '../../../kit/index.ts';
import { stageWords as words } from '../../../words/prepare-stages.ts';
import { KeptTextField } from '../draft/KeptFields.tsx';
import type { Fields } from '../draft/use-draft.ts';
import { placeKey } from '../finding-place.ts';
import { cutBeginnings, CutFields } from '../lots/CutFields.tsx';
import styles from '../prepare.module.css';
import { type Staging, withChanged, withMoved, withoutStage, withStages } from './stage-list.ts';
import own from './stages.module.css';

export interface StagesPartProps {
  readonly staging: Fields<Staging>;
  readonly isReadOnly: boolean;
}

const fresh = (title: string) => ({ id: crypto.randomUUID() as ProcedureStageId, title });

export const StagesPart = ({ staging, isReadOnly }: StagesPartProps) => {
  const { value, change, refusal, dismiss } = staging;
  const { stages } = value;
  const add = isReadOnly ? undefined : (
    <Button
      size="small"
      icon="add"
      onPress={() => change(withStages(value, stages.length === 0 ? words.beginnings.map(fresh) : [fresh('')]))}
    >
      {stages.length === 0 ? words.begin : words.add}
    </Button>
  );
  return (
    <Part title={words.title} actions={add}>
      <div data-about={placeKey({ kind: 'rules', field: 'stages' })}>
        <Stack gap="two">
          <p className={styles.quiet}>{words.intro}</p>
          {refusal ? <RefusalNotice refusal={refusal} onDismiss={dismiss} /> : null}
          {stages.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ol className={own.stages}>
              {stages.map((stage, place) => (
                <StageItem key={stage.id} stage={stage} place={place} staging={staging} isReadOnly={isReadOnly} />
              ))}
            </ol>
          )}
        </Stack>
      </div>
    </Part>
  );
};

const StageItem = ({
  stage: { id, title, onwards },
  place,
  staging: { value, change },
  isReadOnly,
}: StagesPartProps & { readonly stage: ProcedureStage; readonly place: number }) => {
  const number = place + 1;
  return (
    <li className={own.stage}>
      <span className={own.number} aria-hidden="true">
        {number}
      </span>
      <Stack gap="one">
        <Row align="end">
          <div className={own.title}>
            <KeptTextField
              label={words.titleOf(number)}
              maxLength={200}
              isReadOnly={isReadOnly}
              kept={title}
              onKeep={(typed) => {
                change(withChanged(value, id, { title: typed.trim() }));
                return null;
              }}
            />
          </div>
          {isReadOnly ? null : (
            <span className={own.tools}>
              <PlaceTools
                place={place}
                count={value.stages.length}
                up={words.moveUp(number)}
                down={words.moveDown(number)}
                onMove={(by) => change(withMoved(value, id, by))}
                remove={{ label: words.remove(number), onPress: () => change(withoutStage(value, id)) }}
              />
            </span>
          )}
        </Row>
        {onwards === null ? (
          <p className={styles.quiet}>{words.last}</p>
        ) : (
          <OnwardsFields {...{ id, number, onwards, value, change, isReadOnly }} />
        )}
      </Stack>
    </li>
  );
};

interface OnwardsFieldsProps extends Pick<Fields<Staging>, 'value' | 'change'> {
  readonly id: ProcedureStageId;
  readonly number: number;
  readonly onwards: NonNullable<ProcedureStage['onwards']>;
  readonly isReadOnly: boolean;
}

const OnwardsFields = ({ id, number, onwards, value, change, isReadOnly }: OnwardsFieldsProps) => {
  const keep = (more: Partial<typeof onwards>): void => change(withChanged(value, id, { onwards: { ...onwards, ...more } }));
  const { cut, scores } = onwards;
  return (
    <Stack gap="one">
      <div className={styles.fields}>
        <Select
          label={words.onwardsOf(number)}
          placeholder={words.notChosen}
          isDisabled={isReadOnly}
          value={cut?.kind ?? null}
          choices={(['first', 'above', 'within'] as const).map((kind) => ({ id: kind, label: words.cuts[kind] }))}
          onChange={(kind) => keep({ cut: cutBeginnings[kind] })}
        />
        <Select
          label={words.scoresOf(number)}
          placeholder={words.scores}
          isDisabled={isReadOnly}
          value={scores}
          choices={(['carried-forward', 'reset'] as const).map((one) => ({ id: one, label: words.carried[one] }))}
          onChange={(chosen) => keep({ scores: chosen })}
        />
      </div>
      {cut ? <CutFields cut={cut} isReadOnly={isReadOnly} onChange={(next) => keep({ cut: next })} /> : null}
      <p className={styles.quiet}>{words.carriedHint}</p>
    </Stack>
  );
};
