/** What "?" shows: the keys that work on this screen, those of the screen first. */

import { DescriptionList, Dialog, Heading, Keys, Stack } from '../../kit/index.ts';
import type { Fact } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import type { CommandGroup } from '../commands.ts';

export interface KeysDialogProps {
  readonly groups: readonly CommandGroup[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const factsOf = ({ commands }: CommandGroup): readonly Fact[] =>
  commands.flatMap(({ label, shortcut }) => (shortcut === undefined ? [] : [{ term: label, detail: <Keys keys={shortcut} /> }]));

const everywhere: readonly Fact[] = app.keys.everywhere.map(([key, meaning]) => ({ term: meaning, detail: <Keys keys={key} /> }));

export const KeysDialog = ({ groups, isOpen, onClose }: KeysDialogProps) => {
  const sections = [
    ...groups.toReversed().map((group) => [group.title, factsOf(group)] as const),
    [app.keys.everywhereTitle, everywhere] as const,
  ];
  return (
    <Dialog title={app.keys.title} isOpen={isOpen} onClose={onClose}>
      <Stack gap="three">
        {sections.map(([title, facts]) =>
          facts.length === 0 ? null : (
            <Stack key={title} gap="one">
              <Heading level={3}>{title}</Heading>
              <DescriptionList facts={facts} />
            </Stack>
          ),
        )}
      </Stack>
    </Dialog>
  );
};
