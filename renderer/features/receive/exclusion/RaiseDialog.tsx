/** Raising a ground for exclusion about a supplier, somebody associated with it, or a sub-contractor. */

import { concernSubjects } from '../../../../shared/domain/exclusion-loop.ts';
import { type ExclusionGroundCode, exclusionGrounds } from '../../../../shared/domain/exclusion.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Checkbox, FormDialog, MenuButton, Row, Select, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { gates } from '../../../words/gates.ts';
import { receive } from '../../../words/receive.ts';
import type { GatesView } from './concern.ts';

const words = gates.exclusion;
const groundCodes = Object.keys(exclusionGrounds) as ExclusionGroundCode[];

interface Draft {
  readonly bid: string | null;
  readonly subject: (typeof concernSubjects)[number];
  readonly name: string;
  readonly ground: ExclusionGroundCode | null;
  readonly isDebarred: boolean;
  readonly on: string;
  readonly reason: string;
}

export interface RaiseDialogProps {
  readonly tender: string;
  readonly view: GatesView;
  readonly onClose: () => void;
}

export const RaiseDialog = ({ tender, view: { bids, disregarded, today }, onClose }: RaiseDialogProps) => {
  const { run, busy } = useCommand('gates.raise');
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<Draft>('raise exclusion', {
    bid: null,
    subject: 'supplier',
    name: '',
    ground: null,
    isDebarred: false,
    on: today,
    reason: '',
  });
  const change = (more: Partial<Draft>): void => type({ ...draft, ...more });
  // What a tender was left out for may be determined anew, and the ground is raised again for that.
  const isExcluded = (id: string): boolean => disregarded.some((one) => one.bid === id && one.takenBack === null && 'concern' in one.case);
  const inHand = bids.filter(({ bid, standing }) => standing === 'standing' || standing === 'failed' || isExcluded(bid));
  const named = inHand.find(({ bid }) => bid === draft.bid)?.subcontractors ?? [];
  const { bid, ground, subject, on, isDebarred } = draft;
  const waits =
    bid === null
      ? words.waits.bid
      : subject !== 'supplier' && draft.name.trim() === ''
        ? words.waits.name
        : ground === null
          ? words.waits.ground
          : draft.reason.trim() === ''
            ? receive.waitsForReason
            : undefined;
  const raise = async (): Promise<Refusal | null> => {
    if (bid === null || ground === null) return null;
    const name = subject === 'supplier' ? '' : draft.name.trim();
    const said = refusalOf(
      await run({ tender, bid, subject: { kind: subject, name }, ground, isDebarred, on, reason: draft.reason.trim() }),
    );
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog title={words.raiseTitle} onClose={onClose} act={words.raiseAct} isPending={busy} waitsFor={waits} onAct={raise}>
      <Select
        label={words.bidder}
        placeholder={words.choose}
        value={bid}
        onChange={(chosen) => change({ bid: chosen })}
        choices={inHand.map((one) => ({ id: one.bid, label: one.name, detail: one.alias }))}
      />
      <Select
        label={words.about}
        placeholder={words.choose}
        value={subject}
        onChange={(chosen) => change({ subject: chosen })}
        choices={concernSubjects.map((kind) => ({ id: kind, label: words.subjects[kind] }))}
      />
      {subject === 'supplier' ? null : (
        <Row align="end">
          <TextField label={words.name} value={draft.name} onChange={(name) => change({ name })} />
          {subject === 'sub-contractor' && named.length > 0 ? (
            <MenuButton
              label={words.named}
              size="small"
              groups={[{ title: words.named, entries: named.map((name, index) => ({ id: String(index), label: name })) }]}
              onAction={(index) => change({ name: named[Number(index)] ?? '' })}
            />
          ) : null}
        </Row>
      )}
      <Select
        label={words.ground}
        placeholder={words.choose}
        value={ground}
        onChange={(chosen) => change({ ground: chosen })}
        choices={groundCodes.map((code) => {
          const { title, citation, kind } = exclusionGrounds[code];
          return { id: code, label: title, detail: words.groundDetail(citation, words.kinds[kind]) };
        })}
      />
      <Checkbox description={words.debarredHelp} isSelected={isDebarred} onChange={(listed) => change({ isDebarred: listed })}>
        {words.debarred}
      </Checkbox>
      <TextField type="date" label={words.day} value={on} onChange={(day) => change({ on: day })} />
      <TextArea
        label={words.reason}
        description={words.reasonHelp}
        rows={3}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
    </FormDialog>
  );
};
