/** The commands of the frame itself, with the palette and the list of keys that show all commands. */

import { useMemo, useState } from 'react';
import type { JobName } from '../../../shared/contract/home.ts';
import { CommandPalette } from '../../kit/index.ts';
import type { MenuGroup } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import { useCommand, useCommands, useGo } from '../ask.ts';
import type { Command } from '../ask.ts';
import { useOfferedCommands } from '../commands.ts';
import type { CommandGroup } from '../commands.ts';
import { jobs } from '../routes.ts';
import { changeLook, themes, typeSizes } from './appearance.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import type { JobNames } from './model.ts';

const searchBox = (): HTMLInputElement | null => document.querySelector('main input[type="search"]');

const lookCommands: readonly Command[] = [
  ...themes.map((theme): Command => ({
    id: `theme-${theme}`,
    label: app.commands.theme(app.view.themes[theme]),
    can: true,
    run: () => changeLook({ theme }),
  })),
  ...typeSizes.map((typeSize): Command => ({
    id: `type-${typeSize}`,
    label: app.commands.typeSize(app.view.typeSizes[typeSize]),
    can: true,
    run: () => changeLook({ typeSize }),
  })),
  { id: 'contrast-more', label: app.commands.moreContrast, can: true, run: () => changeLook({ contrast: 'more' }) },
  { id: 'contrast-system', label: app.commands.lessContrast, can: true, run: () => changeLook({ contrast: 'system' }) },
];

/** Two parts of a screen may call different things the same. */
const entryId = (title: string, id: string): string => `${title}/${id}`;

const groupOf = ({ title, commands }: CommandGroup): MenuGroup => ({
  title,
  entries: commands.map(({ id, label, shortcut, can }) => ({
    id: entryId(title, id),
    label,
    ...(shortcut === undefined ? {} : { keys: shortcut }),
    ...(can === true ? {} : can),
  })),
});

export interface ShellCommandsProps {
  readonly names: JobNames;
  readonly isSignedIn: boolean;
  /** Where each job of the tender on the screen is; null where there is none. */
  readonly onJob: ((job: JobName) => void) | null;
  readonly isPaletteOpen: boolean;
  readonly onPalette: (isOpen: boolean) => void;
}

export const ShellCommands = ({ names, isSignedIn, onJob, isPaletteOpen, onPalette }: ShellCommandsProps) => {
  const [areKeysOpen, setKeysOpen] = useState(false);
  const go = useGo();
  const { run: lock } = useCommand('people.lock');
  const anywhere = useMemo(
    (): readonly Command[] => [
      { id: 'palette', label: app.commands.openPalette, shortcut: 'Ctrl+K', can: true, run: () => onPalette(true) },
      { id: 'search', label: app.commands.search, shortcut: '/', can: true, run: () => searchBox()?.focus() },
      { id: 'keys', label: app.commands.showKeys, shortcut: '?', can: true, run: () => setKeysOpen(true) },
      { id: 'home', label: app.commands.goHome, can: true, run: () => go('/') },
      { id: 'people', label: app.commands.goPeople, can: true, run: () => go('/people') },
      { id: 'lock', label: app.commands.lock, can: isSignedIn ? true : { waitsFor: app.commands.nobody }, run: () => void lock({}) },
      ...lookCommands,
    ],
    [go, isSignedIn, lock, onPalette],
  );
  const ofTender = useMemo(
    (): readonly Command[] =>
      onJob === null
        ? []
        : jobs.map((job) => ({ id: `job-${job}`, label: app.commands.goJob(names[job]), can: true, run: () => onJob(job) })),
    [onJob, names],
  );
  useCommands(app.commands.title, anywhere);
  useCommands(app.commands.screen, ofTender);
  const groups = useOfferedCommands();
  useShortcuts(groups);
  // Opening the palette need not be found in the palette.
  const all = groups
    .toReversed()
    .map(({ title, commands }) => ({ title, commands: commands.filter(({ id }) => id !== 'palette') }))
    .filter(({ commands }) => commands.length > 0);
  return (
    <>
      <CommandPalette
        label={app.commands.palette}
        isOpen={isPaletteOpen}
        onClose={() => onPalette(false)}
        groups={all.map(groupOf)}
        onRun={(chosen) => all.forEach(({ title, commands }) => commands.find(({ id }) => entryId(title, id) === chosen)?.run())}
      />
      <KeysDialog groups={groups} isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />
    </>
  );
};
