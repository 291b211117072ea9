/** What is asked about one tender on one ground: whether it has the defect, and if it leaves, what this ground needs. */

import { exclusionGrounds } from '../../../../shared/domain/exclusion.ts';
import type { DisregardGroundCode } from '../../../../shared/domain/disregard.ts';
import { MenuButton, Row, Segments, Select, Stack, TextArea } from '../../../kit/index.ts';
import { gates } from '../../../words/gates.ts';
import { concernName } from '../exclusion/concern.ts';
import type { GatesView } from '../exclusion/concern.ts';
import { restingConcerns, restsOnConcern, textsFor } from './disregard-form.ts';
import type { BidDraft } from './disregard-form.ts';

const words = gates.disregard;

export interface BidFieldsProps {
  readonly ground: DisregardGroundCode;
  readonly bid: GatesView['bids'][number];
  readonly view: GatesView;
  readonly draft: BidDraft;
  readonly onChange: (more: Partial<BidDraft>) => void;
}

export const BidFields = ({ ground, bid: { name, supplier }, view, draft, onChange }: BidFieldsProps) => {
  // What was determined about a supplier holds for all its bids.
  const its = new Set(view.bids.filter((one) => one.supplier === supplier).map((one) => one.bid));
  const concerns = restingConcerns(ground, view).filter((one) => its.has(one.bid));
  // Where a determination is needed, only those who have one can leave, or stay with it.
  const canHaveIt = !restsOnConcern(ground) || concerns.length > 0;
  const choices = (['no', 'out', 'stays'] as const).filter((id) => id === 'no' || canHaveIt);
  return (
    <Stack gap="one">
      <Segments<BidDraft['choice']>
        label={words.choiceOf(name)}
        segments={choices.map((id) => ({ id, label: words.choices[id] }))}
        value={draft.choice}
        onChange={(choice) => onChange({ choice })}
      />
      {draft.choice === 'out' ? (
        <Stack>
          {restsOnConcern(ground) ? (
            <Select
              label={words.concern}
              placeholder={gates.exclusion.choose}
              value={draft.concern}
              onChange={(concern) => onChange({ concern })}
              choices={concerns.map((one) => ({
                id: one.concern,
                label: concernName(one, view.bids),
                detail: exclusionGrounds[one.ground].citation,
              }))}
            />
          ) : null}
          {textsFor(ground, draft, view).map((field) => (
            <Stack key={field} gap="one">
              <TextArea
                label={words[field]}
                rows={2}
                value={draft.said[field] ?? ''}
                onChange={(text) => onChange({ said: { ...draft.said, [field]: text } })}
              />
              {field === 'requirement' && ground === 'conditions-of-participation' && view.conditions.length > 0 ? (
                <Row>
                  <MenuButton
                    label={words.conditions}
                    size="small"
                    groups={[
                      {
                        title: words.conditions,
                        entries: view.conditions.map(({ criterion, title }) => ({ id: criterion, label: title })),
                      },
                    ]}
                    onAction={(id) =>
                      onChange({
                        said: { ...draft.said, requirement: view.conditions.find(({ criterion }) => criterion === id)?.title ?? '' },
                      })
                    }
                  />
                </Row>
              ) : null}
            </Stack>
          ))}
          <TextArea
            label={words.reason}
            description={words.reasonHelp}
            rows={3}
            value={draft.reason}
            onChange={(reason) => onChange({ reason })}
          />
        </Stack>
      ) : null}
    </Stack>
  );
};
