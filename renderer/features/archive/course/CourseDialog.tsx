/** One step of the course of a procurement that can be taken back by another: with its reason, and what a suspension is for. */

import { useState } from 'react';
import type { SuspensionGround } from '../../../../shared/domain/course.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, Select, TextArea, useTyped } from '../../../kit/index.ts';
import { course } from '../../../words/course.ts';

export type CourseStep = keyof typeof course.steps;

export interface CourseDialogProps {
  readonly tender: string;
  readonly step: CourseStep;
  readonly onClose: () => void;
}

export const CourseDialog = ({ tender, step, onClose }: CourseDialogProps) => {
  const words = course.steps[step];
  const { typed: reason, type: setReason, forget } = useTyped(`course ${step} ${tender}`, '');
  const [ground, setGround] = useState<SuspensionGround>('challenge');
  const suspend = useCommand('course.suspend');
  const resume = useCommand('course.resume');
  const hold = useCommand('course.hold');
  const lift = useCommand('course.lift');
  const body = { tender, reason: reason.trim() };
  const run = {
    suspend: () => suspend.run({ ...body, ground }),
    resume: () => resume.run(body),
    hold: () => hold.run(body),
    lift: () => lift.run(body),
  }[step];
  const take = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run());
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      act={words.act}
      isPending={suspend.busy || resume.busy || hold.busy || lift.busy}
      waitsFor={reason.trim() === '' ? course.waitsForReason : undefined}
      onAct={take}
    >
      <p>{words.lead}</p>
      {step === 'suspend' ? (
        <Select label={course.ground} placeholder={course.ground} choices={course.grounds} value={ground} onChange={setGround} />
      ) : null}
      <TextArea label={course.reason} description={course.reasonHelp} autoFocus rows={3} value={reason} onChange={setReason} />
    </FormDialog>
  );
};
