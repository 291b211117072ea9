/** The scales of the tender, each a sheet of its own. */

import { useState } from 'react';
import { scoredLeaves } from '../../../../shared/domain/criteria.ts';
import type { Finding } from '../../../../shared/domain/check.ts';
import type { ScaleId } from '../../../../shared/domain/ids.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { scaleTemplates } from '../../../../shared/domain/scale-templates.ts';
import { EmptyState, MenuButton, Prose, RefusalNotice, Row, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import type { Criteria } from '../criteria/use-criteria.ts';
import type { Draft } from '../draft/draft.ts';
import type { ScaleChange } from './scale-list.ts';
import { ScaleSheet } from './ScaleSheet.tsx';

const words = prepareWords.scales;

export interface ScalesTabProps {
  readonly scales: Draft<readonly Scale[], ScaleChange>;
  readonly criteria: Criteria;
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
}

const beginnings = [...scaleTemplates, { name: words.newName, reading: 'of-maximum', steps: [] } as const];

export const ScalesTab = ({ scales, criteria, findings, isReadOnly }: ScalesTabProps) => {
  const [added, setAdded] = useState<ScaleId | null>(null);
  const list = scales.value();
  const refusal = scales.refusal();
  const questions = scoredLeaves(criteria.tree);
  const uses = Map.groupBy(questions, ({ scale }) => scale);
  const without = questions.filter(({ scale }) => !list.some(({ id }) => id === scale));
  const scoreRest = ({ id, name }: Scale): void =>
    void criteria.draft.make(
      words.scoredRest(name),
      without.map((criterion) => ({ kind: 'changed', criterion: { ...criterion, scale: id } })),
    );
  const add = (name: string): void => {
    const template = beginnings.find((one) => one.name === name);
    const id = crypto.randomUUID() as ScaleId;
    if (!template) return;
    scales.make({ kind: 'set', scale: { ...template, id } });
    setAdded(id);
  };
  const adding = isReadOnly ? null : (
    <MenuButton
      label={words.add}
      icon="add"
      groups={[
        {
          title: words.addTitle,
          entries: beginnings.map(({ name, steps }) => ({ id: name, label: steps.length === 0 ? words.blank : name })),
        },
      ]}
      onAction={add}
    />
  );
  return (
    <Stack gap="three">
      <Row isSpread align="start">
        <Prose>
          <p>{words.intro}</p>
        </Prose>
        {list.length === 0 ? null : adding}
      </Row>
      {refusal ? <RefusalNotice refusal={refusal} onDismiss={scales.dismiss} /> : null}
      {list.length === 0 ? (
        <EmptyState icon="scales" level={2} title={words.emptyTitle} actions={adding}>
          {words.empty}
        </EmptyState>
      ) : null}
      {list.map((scale) => (
        <ScaleSheet
          key={scale.id}
          scale={scale}
          uses={uses.get(scale.id)?.length ?? 0}
          without={without.length}
          onScoreRest={() => scoreRest(scale)}
          findings={findings.filter(({ about }) => about.kind === 'scale' && about.id === scale.id)}
          isReadOnly={isReadOnly}
          isAdded={scale.id === added}
          onChange={(change) => {
            const present = scales.value().find(({ id }) => id === scale.id);
            if (present) scales.make({ kind: 'set', scale: change(present) });
          }}
          onRemove={() => void scales.make({ kind: 'removed', id: scale.id })}
        />
      ))}
    </Stack>
  );
};
