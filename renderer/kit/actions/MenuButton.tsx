/** A button that opens a menu of things to do. */

import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import lists from '../overlays/list.module.css';
import styles from './Button.module.css';
import { Keys } from './Keys.tsx';

export interface MenuEntry<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly isDanger?: boolean;
  /** What must happen first; the entry then stays in the menu and says so. */
  readonly waitsFor?: string;
}

export interface MenuGroup<Id extends string = string> {
  readonly title: string;
  readonly entries: readonly MenuEntry<Id>[];
}

export interface MenuButtonProps<Id extends string> {
  readonly label: string;
  readonly icon?: IconName;
  /** Only the symbol is shown; the label is spoken. */
  readonly isIconOnly?: boolean;
  readonly look?: 'plain' | 'quiet';
  readonly size?: 'regular' | 'small';
  readonly groups: readonly MenuGroup<Id>[];
  readonly onAction: (id: Id) => void;
}

export function MenuButton<Id extends string>({
  label,
  icon,
  isIconOnly = false,
  look = 'plain',
  size = 'regular',
  groups,
  onAction,
}: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <AriaButton
        {...(isIconOnly ? { 'aria-label': label } : {})}
        className={classes(styles.button, styles[look], size === 'small' && styles.small, isIconOnly && styles.square)}
      >
        {icon ? <Icon name={icon} /> : null}
        {isIconOnly ? null : (
          <>
            <span>{label}</span>
            <Icon name="down" />
          </>
        )}
      </AriaButton>
      <Popover className={classes(lists.popover)} offset={4}>
        <EntryMenu label={label} groups={groups} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}

/** The menu itself, shared with the command palette. */
export function EntryMenu<Id extends string>({ label, groups, onAction }: Pick<MenuButtonProps<Id>, 'label' | 'groups' | 'onAction'>) {
  const entries = groups.flatMap((group) => group.entries);
  return (
    <Menu
      aria-label={label}
      className={classes(lists.list)}
      disabledKeys={entries.filter((entry) => entry.waitsFor !== undefined).map((entry) => entry.id)}
      onAction={(key) => {
        const chosen = entries.find((entry) => entry.id === key);
        if (chosen) onAction(chosen.id);
      }}
      renderEmptyState={() => <div className={lists.nothing}>{kitWords.noMatch}</div>}
    >
      {groups.map((group) => (
        <MenuSection key={group.title} className={classes(lists.section)}>
          <Header className={classes(lists.sectionTitle)}>{group.title}</Header>
          {group.entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={classes(lists.item)}
              {...(entry.isDanger === true ? { 'data-danger': true } : {})}
            >
              <span className={lists.mark}>{entry.icon ? <Icon name={entry.icon} /> : null}</span>
              <span className={lists.words}>{entry.label}</span>
              {entry.waitsFor === undefined ? null : (
                <span className={lists.detail}>
                  {kitWords.waitsFor} {entry.waitsFor}
                </span>
              )}
              {entry.keys === undefined ? null : (
                <span className={lists.keys}>
                  <Keys keys={entry.keys} />
                </span>
              )}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}
