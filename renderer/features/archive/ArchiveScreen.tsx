/** The archive job: of a tender here, its record closed, signed, verified and copied; of an opened pack, the verdict first; of both, the journal of acts. */

import type { Where } from '../../../shared/contract/words.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { useAnswer, useCommand, useGo, useNextStage } from '../../app/ask.ts';
import { Button, Heading, LeadsOn, Page, Panel, RefusalNotice, Spinner } from '../../kit/index.ts';
import { archive } from '../../words/archive.ts';
import { dayAndTime } from '../../words/format.ts';
import { nextStage } from '../../words/next-stage.ts';
import { CloseRecord } from './close/CloseRecord.tsx';
import { CoursePanel } from './course/CoursePanel.tsx';
import { addressAt } from './journal/journal.ts';
import { Journal } from './journal/Journal.tsx';
import { BuildPack } from './pack/BuildPack.tsx';
import { ExportPanel } from './pack/ExportPanel.tsx';
import { PackPanel } from './pack/PackPanel.tsx';
import { SignaturesPanel } from './pack/SignaturesPanel.tsx';
import { VerifyPanel } from './pack/VerifyPanel.tsx';
import { VerdictView } from './verdict/VerdictView.tsx';

export const ArchiveScreen = ({ place }: { readonly place: Where }) => {
  const { value: view, refusal } = useAnswer('archive.view', place);
  return (
    <Page>
      <Heading level={1}>{archive.title}</Heading>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {view ? <Archiving place={place} view={view} /> : refusal ? null : <Spinner label={archive.loading} />}
    </Page>
  );
};

const Archiving = ({ place, view }: { readonly place: Where; readonly view: Output<'archive.view'> }) => {
  const { tender, record } = place;
  if (record === undefined) return <Live tender={tender} view={view} />;
  return <Opened place={place} record={record} voids={view.voids} />;
};

/** Before the last stage of a procedure: the stage that follows. */
const NextStagePanel = ({ place }: { readonly place: Where }) => {
  const next = useNextStage(place);
  return next ? (
    <Panel title={nextStage.title}>
      <LeadsOn {...next} />
    </Panel>
  ) : null;
};

/** A tender of this computer. */
const Live = ({ tender, view }: { readonly tender: string; readonly view: Output<'archive.view'> }) => {
  const go = useGo();
  const replay = useCommand('archive.replay');
  const { closed, pack, voids } = view;
  const replayAt = async (act?: number): Promise<void> => {
    const answer = await replay.run({ tender });
    if (answer.kind === 'done') go(addressAt({ record: answer.value.record, tender }, act ?? 1, answer.value.acts));
  };
  return (
    <>
      <NextStagePanel place={{ tender }} />
      {closed ? null : <CloseRecord tender={tender} view={view} />}
      {closed && pack ? (
        <>
          <PackPanel pack={pack} closed={archive.close.closedBy(closed.by, dayAndTime(closed.at))} />
          <SignaturesPanel tender={tender} pack={pack} />
          <VerifyPanel tender={tender} />
          <ExportPanel tender={tender} />
        </>
      ) : null}
      {closed && !pack ? <BuildPack tender={tender} /> : null}
      <CoursePanel place={{ tender }} />
      <Journal
        place={{ tender }}
        voids={voids}
        onGo={(act) => void replayAt(act)}
        actions={
          <Button icon="play" isPending={replay.busy} onPress={() => void replayAt()}>
            {archive.journal.replay}
          </Button>
        }
      />
    </>
  );
};

/** An opened pack, or a replay of a tender of this computer. */
const Opened = ({ place, record, voids }: { readonly place: Where; readonly record: string; readonly voids: number }) => {
  const go = useGo();
  const { value } = useAnswer('archive.record', { record });
  return (
    <>
      {value?.verdict ? (
        <Panel title={archive.verdict.title}>
          <VerdictView verdict={value.verdict} />
        </Panel>
      ) : value ? (
        <p>{archive.verdict.replay}</p>
      ) : null}
      <NextStagePanel place={place} />
      <CoursePanel place={place} />
      <Journal place={place} voids={voids} onGo={(act, total) => go(addressAt({ record, tender: place.tender }, act, total))} />
    </>
  );
};
