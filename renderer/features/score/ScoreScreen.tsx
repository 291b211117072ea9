/** Scoring: an assessor's own sheet, how far the panel is, or what scoring waits for. */

import { useState } from 'react';
import type { Where } from '../../../shared/contract/words.ts';
import { useAnswer, useGo, useSession } from '../../app/ask.ts';
import { Button, EmptyState, Heading, Notice, Page, RefusalNotice, Sealed, Select, Spinner, Stack } from '../../kit/index.ts';
import { score as words } from '../../words/score.ts';
import { sceneOf } from './model.ts';
import type { ScoreView } from './model.ts';
import { lateOf, ProgressOfAssessors } from './ProgressOfAssessors.tsx';
import { Sheet } from './Sheet.tsx';
import { Waiting } from './Waiting.tsx';

export interface ScoreScreenProps {
  readonly place: Where;
}

export const ScoreScreen = ({ place }: ScoreScreenProps) => {
  const isRecord = place.record !== undefined;
  const session = useSession();
  const [chosen, setChosen] = useState<string | null>(null);
  const { value: view, refusal } = useAnswer('score.view', { ...place, ...(isRecord && chosen !== null ? { person: chosen } : {}) });
  if (refusal)
    return (
      <Page width="reading">
        <Heading level={1}>{words.progressTitle}</Heading>
        <RefusalNotice refusal={refusal} />
      </Page>
    );
  if (!view)
    return (
      <Page width="reading">
        <Spinner label={words.loading} />
      </Page>
    );
  const scene = sceneOf(view, isRecord);
  if (scene.kind === 'waiting') return <Waiting place={place} view={view} refusal={scene.refusal} />;
  if (scene.kind === 'progress' || scene.kind === 'sealed')
    return <Progress place={place} view={view} isOver={scene.kind === 'progress' && scene.isOver} />;
  if (scene.kind === 'nothing')
    return (
      <Page width="reading">
        <EmptyState icon="person" title={words.nothing.title} level={1}>
          {words.nothing.sentence}
        </EmptyState>
      </Page>
    );
  if (!isRecord) return session ? <Sheet place={place} view={view} reader={session} /> : null;
  const reader = view.progress.find(({ person }) => person === chosen);
  const chooser = <ChooseSheet view={view} chosen={chosen} onChoose={setChosen} />;
  if (scene.kind === 'sheet' && reader) return <Sheet key={reader.person} place={place} view={view} reader={{ ...reader, chooser }} />;
  return (
    <Page width="reading">
      <Heading level={1}>{words.progressTitle}</Heading>
      <Stack gap="three">
        {chooser}
        <ProgressOfAssessors progress={view.progress} />
      </Stack>
    </Page>
  );
};

interface ChooseSheetProps {
  readonly view: ScoreView;
  readonly chosen: string | null;
  readonly onChoose: (person: string) => void;
}

const ChooseSheet = ({ view, chosen, onChoose }: ChooseSheetProps) => (
  <Select
    label={words.whose}
    placeholder={words.chooseWhose}
    choices={view.progress.map(({ person, name }) => ({ id: person, label: name }))}
    value={chosen}
    onChange={onChoose}
  />
);

const Progress = ({ place, view, isOver }: { readonly place: Where; readonly view: ScoreView; readonly isOver: boolean }) => {
  const go = useGo();
  const isRecord = place.record !== undefined;
  return (
    <Page width="reading">
      <Heading level={1}>{words.progressTitle}</Heading>
      <Stack gap="three">
        {isOver ? (
          <Notice kind="done" actions={<Button onPress={() => go(`/tender/${place.tender}/moderate`)}>{words.progress.toModerate}</Button>}>
            {words.progress.over}
          </Notice>
        ) : (
          <p>{isRecord ? words.progress.sealedThen : words.progress.sentence}</p>
        )}
        <ProgressOfAssessors progress={view.progress} />
        {isOver ? null : <Sealed what={words.progress.what} who={words.progress.who} when={words.progress.when(lateOf(view))} />}
      </Stack>
    </Page>
  );
};
