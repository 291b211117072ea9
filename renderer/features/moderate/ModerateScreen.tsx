/** Moderating: sealed sheets, then the wall of all scores with the agenda, and each item agreed one by one. */

import type { Where } from '../../../shared/contract/words.ts';
import { useAnswer, useGo } from '../../app/ask.ts';
import { Button, EmptyState, Page, RefusalNotice, Spinner, Heading } from '../../kit/index.ts';
import { moderate as words } from '../../words/moderate.ts';
import { Meeting } from './Meeting.tsx';
import { sceneOf } from './model.ts';
import { SheetsSealed } from './SheetsSealed.tsx';

export interface ModerateScreenProps {
  readonly place: Where;
}

export const ModerateScreen = ({ place }: ModerateScreenProps) => {
  const { value: view, refusal } = useAnswer('moderate.view', place);
  const go = useGo();
  if (refusal)
    return (
      <Page width="reading">
        <Heading level={1}>{words.title}</Heading>
        <RefusalNotice refusal={refusal} />
      </Page>
    );
  if (!view)
    return (
      <Page width="reading">
        <Spinner label={words.loading} />
      </Page>
    );
  const scene = sceneOf(view);
  if (scene === 'wall') return <Meeting place={place} view={view} />;
  if (scene === 'sealed') return <SheetsSealed place={place} view={view} />;
  return (
    <Page width="reading">
      <Heading level={1}>{words.title}</Heading>
      <EmptyState
        icon="clock"
        title={words.waiting.title}
        level={2}
        actions={
          place.record === undefined ? (
            <Button onPress={() => go(`/tender/${place.tender}/score`)}>{words.waiting.toScore}</Button>
          ) : undefined
        }
      >
        {words.waiting.sentence}
      </EmptyState>
    </Page>
  );
};
