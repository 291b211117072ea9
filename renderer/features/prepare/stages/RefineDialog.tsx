/** Stating what a refinement of published criteria rests on: where it was provided for, and that nobody who was left out is wronged by it (PA23 s.24). */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Checkbox, FormDialog, Select, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { stageWords as words } from '../../../words/prepare-stages.ts';
import type { Earlier } from './EarlierPart.tsx';

export interface RefineDialogProps {
  readonly tender: string;
  readonly earlier: Earlier;
  readonly onClose: () => void;
}

type Answer = 'would' | 'would-not';

interface Draft {
  readonly providedFor: string;
  readonly changesCriterion: boolean;
  /** By the bid of the stage before. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly statement: string;
}

export const RefineDialog = ({ tender, earlier: { before, refined }, onClose }: RefineDialogProps) => {
  const { leftOut } = before;
  const { run, busy } = useCommand('prepare.stateRefinement');
  const { typed, type, forget } = useTyped<Draft>(`refine ${tender}`, {
    providedFor: refined?.providedFor ?? '',
    changesCriterion: refined?.changesCriterion ?? true,
    answers: {},
    statement: refined?.statement ?? '',
  });
  const { providedFor, changesCriterion, answers, statement } = typed;
  const isOpen = providedFor.trim() === '' || statement.trim() === '' || leftOut.some(({ bid }) => answers[bid] === undefined);
  const record = async (): Promise<Refusal | null> => {
    const eliminated = leftOut.map(({ bid }) => ({
      bid,
      wouldHaveProgressed: answers[bid] === undefined ? null : answers[bid] === 'would',
    }));
    const said = refusalOf(
      await run({ tender, providedFor: providedFor.trim(), changesCriterion, eliminated, statement: statement.trim() }),
    );
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.dialog}
      onClose={onClose}
      act={words.record}
      isPending={busy}
      waitsFor={isOpen ? words.waits : undefined}
      onAct={record}
    >
      <TextField
        label={words.providedFor}
        description={words.providedForHint}
        value={providedFor}
        onChange={(place) => type({ ...typed, providedFor: place })}
      />
      <Checkbox
        isSelected={changesCriterion}
        description={words.changesCriterionHint}
        onChange={(isOn) => type({ ...typed, changesCriterion: isOn })}
      >
        {words.changesCriterion}
      </Checkbox>
      {leftOut.map(({ bid, name }) => (
        <Select<Answer>
          key={bid}
          label={words.eliminated(name)}
          placeholder={words.notChosen}
          value={answers[bid] ?? null}
          choices={[
            { id: 'would-not', label: words.wouldNot },
            { id: 'would', label: words.would },
          ]}
          onChange={(answer) => type({ ...typed, answers: { ...answers, [bid]: answer } })}
        />
      ))}
      <TextArea
        label={words.statement}
        description={words.statementHint}
        rows={4}
        value={statement}
        onChange={(reason) => type({ ...typed, statement: reason })}
      />
    </FormDialog>
  );
};
