/** In the record of a later stage: who went on, what was carried forward, and the refinement without which nothing that was published may change (PA23 s.24). */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { Button, Notice, Part, Stack } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { stageWords as words } from '../../../words/prepare-stages.ts';
import { placeKey } from '../finding-place.ts';
import { RefineDialog } from './RefineDialog.tsx';

export type Earlier = NonNullable<Output<'prepare.view'>['earlier']>;

export interface EarlierPartProps {
  readonly tender: string;
  readonly earlier: Earlier;
  readonly stages: Model['stages'];
  readonly isReadOnly: boolean;
}

export const EarlierPart = ({ tender, earlier, stages, isReadOnly }: EarlierPartProps) => {
  const [isOpen, setOpen] = useState(false);
  const { before, carried, isChanged, refined } = earlier;
  const title = stages.find(({ id }) => id === before.stage)?.title ?? '';
  const stands = refined?.isOfNow === true ? refined : null;
  return (
    <Part title={words.earlierTitle}>
      <div data-about={placeKey({ kind: 'rules', field: 'stages' })}>
        <Stack gap="one">
          <p>
            {words.wentOn(
              title,
              before.goneOn.map(({ name }) => name),
            )}
          </p>
          <p>{words.leftOut(before.leftOut.map(({ name }) => name))}</p>
          <p>{words.carriedForward(carried)}</p>
          {isChanged ? (
            <Notice kind={stands ? 'information' : 'warning'} title={words.changed}>
              {stands ? words.isRefined(stands.stated.by, dayAndTime(stands.stated.at)) : refined ? words.isStale : null}
            </Notice>
          ) : (
            <p>{words.unchanged}</p>
          )}
          {refined ? <blockquote>{refined.statement}</blockquote> : null}
          {isChanged && !isReadOnly ? (
            <div>
              <Button look={stands ? 'quiet' : 'primary'} onPress={() => setOpen(true)}>
                {stands ? words.stateAgain : words.state}
              </Button>
            </div>
          ) : null}
          {isOpen ? <RefineDialog tender={tender} earlier={earlier} onClose={() => setOpen(false)} /> : null}
        </Stack>
      </div>
    </Part>
  );
};
