/** What the application says about itself and its work. */

import { useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { Columns, Row } from '../layout/Layout.tsx';
import { KeptAt } from '../states/KeptAt.tsx';
import { Meter } from '../states/Meter.tsx';
import { Notice, RefusalNotice } from '../states/Notice.tsx';
import { Progress } from '../states/Progress.tsx';
import { Spinner } from '../states/Spinner.tsx';
import { StateBadge } from '../states/StateBadge.tsx';
import { Steps } from '../states/Steps.tsx';
import { Toasts } from '../states/Toasts.tsx';
import type { Toast } from '../states/Toasts.tsx';
import { Room, Specimen } from './Specimen.tsx';
import styles from './gallery.module.css';

export function States() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [current, setCurrent] = useState<string>('score');
  return (
    <Room id="states" title="States">
      <Specimen name="Steps" use="Done, now, waiting for. Waiting steps can be opened: there they explain themselves.">
        <div className={styles.side}>
          <Steps
            label="Jobs of this tender"
            current={current}
            onOpen={setCurrent}
            steps={[
              { id: 'prepare', title: 'Prepare', state: { kind: 'done', note: 'Frozen 3 November 2026' } },
              { id: 'receive', title: 'Receive', state: { kind: 'done', note: '5 bids, all opened' } },
              { id: 'score', title: 'Score', state: { kind: 'now', note: '14 of 20 answered' } },
              { id: 'moderate', title: 'Moderate', state: { kind: 'waiting', waitsFor: 'two sheets of scores' } },
              { id: 'award', title: 'Award', state: { kind: 'waiting', waitsFor: 'all marks to be agreed' } },
              { id: 'archive', title: 'Archive', state: { kind: 'waiting', waitsFor: 'the recommendation' } },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="Notice" use="Stays until what it says is no longer true.">
        <Notice kind="information" title="Weights are hidden while you score">
          The chair has chosen this so that nobody scores towards a result.
        </Notice>
        <Notice kind="done">Your sheet was submitted at 14:32:07 and is sealed.</Notice>
        <Notice kind="warning" title="This computer’s clock is 11 minutes slow" onDismiss={() => undefined}>
          Times are recorded as claimed. Set the clock before you receive bids.
        </Notice>
        <RefusalNotice
          refusal={{
            code: 'sheet-incomplete',
            sentence: 'The sheet cannot be submitted: six answers have no mark.',
            wayOut: 'Press Ctrl+Enter to go to the first of them.',
          }}
          actions={<Button size="small">Go to the first</Button>}
        />
      </Specimen>
      <Specimen name="StateBadge" use="Symbol and word.">
        <Row>
          <StateBadge icon="open">Not started</StateBadge>
          <StateBadge icon="now" tone="accent">
            In progress
          </StateBadge>
          <StateBadge icon="done" tone="good">
            Agreed
          </StateBadge>
          <StateBadge icon="warning" tone="warn">
            Spread of 3
          </StateBadge>
          <StateBadge icon="refused" tone="bad">
            Altered
          </StateBadge>
          <StateBadge icon="wax" tone="wax">
            Frozen
          </StateBadge>
        </Row>
      </Specimen>
      <Specimen name="Progress and Meter">
        <Progress label="Checking the pack" percent={42} shown="804 of 1,902 acts" onCancel={() => undefined} />
        <Progress label="Opening" percent={null} shown="a few seconds" />
        <Columns>
          <Meter label="Answered" value={14} of={20} shown="14 of 20" />
          <Meter label="Declarations" value={5} of={5} shown="all five" />
        </Columns>
      </Specimen>
      <Specimen name="KeptAt and Spinner">
        <Row gap="three">
          <KeptAt time="14:32:07" isKeeping={false} />
          <KeptAt time="14:32:07" isKeeping />
          <KeptAt time={null} isKeeping={false} />
          <Spinner label="Working" />
        </Row>
      </Specimen>
      <Specimen name="Toasts" use="About what has just been done; they stay until dismissed.">
        <Row>
          <Button
            onPress={() =>
              setToasts([
                ...toasts,
                {
                  id: String(toasts.length),
                  kind: 'done',
                  sentence: 'Question 4.1 removed.',
                  action: { label: 'Undo', run: () => setToasts([]) },
                },
              ])
            }
          >
            Remove question 4.1
          </Button>
        </Row>
        <Toasts toasts={toasts} onDismiss={(id) => setToasts(toasts.filter((toast) => toast.id !== id))} />
      </Specimen>
    </Room>
  );
}
