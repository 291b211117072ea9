/** What interrupted a procurement, and the steps that whoever looks may take: suspend, go on, hold, lift, abandon. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import { useAnswer } from '../../../app/ask.ts';
import { Button, DataTable, Panel, Row, Stack } from '../../../kit/index.ts';
import { course } from '../../../words/course.ts';
import { dayAndTime } from '../../../words/format.ts';
import { AbandonDialog } from './AbandonDialog.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import type { CourseStep } from './CourseDialog.tsx';

type Interruption = Output<'course.view'>['events'][number];

const whyOf = ({ reason, notice }: Interruption): string => (notice === '' ? reason : `${reason} ${course.notice(notice)}.`);

const steps: readonly CourseStep[] = ['suspend', 'resume', 'hold', 'lift'];

export const CoursePanel = ({ place }: { readonly place: Where }) => {
  const { value } = useAnswer('course.view', place);
  const [asked, setAsked] = useState<CourseStep | 'abandon' | null>(null);
  if (!value) return null;
  const { events, may } = value;
  const open = steps.filter((step) => may[step] === null);
  const mayAbandon = may.abandon === null;
  if (events.length === 0 && open.length === 0 && !mayAbandon) return null;
  const { tender } = place;
  const close = (): void => setAsked(null);
  return (
    <Panel title={course.title}>
      <Stack>
        <p>{course.lead}</p>
        {events.length === 0 ? (
          <p>{course.none}</p>
        ) : (
          <DataTable
            caption={course.caption}
            columns={[
              { id: 'what', title: course.what, isRowHeader: true, render: ({ sentence }) => sentence },
              { id: 'why', title: course.why, render: whyOf },
              { id: 'by', title: course.by, render: ({ made }) => `${made.by}, ${dayAndTime(made.at)}` },
            ]}
            rows={events}
            rowKey={({ made, sentence }) => `${made.at} ${sentence}`}
          />
        )}
        {open.length === 0 && !mayAbandon ? null : (
          <Row>
            {open.map((step) => (
              <Button key={step} onPress={() => setAsked(step)}>
                {course.steps[step].button}
              </Button>
            ))}
            {mayAbandon ? (
              <Button look="danger" onPress={() => setAsked('abandon')}>
                {course.abandon.button}
              </Button>
            ) : null}
          </Row>
        )}
      </Stack>
      {asked === null || asked === 'abandon' ? null : <CourseDialog key={asked} tender={tender} step={asked} onClose={close} />}
      {asked === 'abandon' ? <AbandonDialog tender={tender} onClose={close} /> : null}
    </Panel>
  );
};
