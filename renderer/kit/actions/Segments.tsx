/** One of two to five ways to look at the same thing, such as "By bid" and "By question". */

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import styles from './Toolbar.module.css';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName;
}

export interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
}

export function Segments<Id extends string>({
  label,
  isLabelHidden = false,
  segments,
  value,
  onChange,
  isDisabled = false,
}: SegmentsProps<Id>) {
  return (
    <span>
      {isLabelHidden ? null : (
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
      )}
      <ToggleButtonGroup
        aria-label={label}
        isDisabled={isDisabled}
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = segments.find((segment) => keys.has(segment.id));
          if (chosen) onChange(chosen.id);
        }}
        className={classes(styles.segments)}
      >
        {segments.map((segment) => (
          <ToggleButton key={segment.id} id={segment.id} className={classes(styles.segment)}>
            {segment.icon ? <Icon name={segment.icon} /> : null}
            {segment.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </span>
  );
}
