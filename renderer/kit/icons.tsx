/** The hand-kept symbols: drawn on a grid of twenty, in the ink of the text beside them, silent for screen readers. */

import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './icons.module.css';

const drawings = {
  add: <path d="M10 4v12M4 10h12" />,
  remove: <path d="M4 10h12" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  tick: <path d="m4 10.5 4 4 8-9" />,
  down: <path d="m5 7.5 5 5 5-5" />,
  up: <path d="m5 12.5 5-5 5 5" />,
  right: <path d="m7.5 5 5 5-5 5" />,
  left: <path d="m12.5 5-5 5 5 5" />,
  arrow: <path d="M3.5 10h13m-5-5 5 5-5 5" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="4.5" cy="10" r="1.5" />
      <circle cx="10" cy="10" r="1.5" />
      <circle cx="15.5" cy="10" r="1.5" />
    </g>
  ),
  search: (
    <>
      <circle cx="8.5" cy="8.5" r="5" />
      <path d="m12.5 12.5 4 4" />
    </>
  ),
  sealed: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M10 12v2" />
    </>
  ),
  opened: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1" />
      <path d="M6.5 9V6a3.5 3.5 0 0 1 6.6-1.6M10 12v2" />
    </>
  ),
  wax: (
    <>
      <path d="M10 2.5c1 1 2.2.7 3.2 1.2s1.2 1.8 2.2 2.6 1.4 1.4 1.4 2.7-.9 1.9-1 3-.6 2-1.7 2.5-1.9 1.5-3 1.9-2 .2-3.1-.1-2.2-.2-2.9-1.1-.6-2-1.3-2.9-1.1-1.7-.9-3S4 7.6 4.3 6.5s.9-2 2-2.4S9.1 3.6 10 2.5Z" />
      <path d="m7 10 2.2 2.2L13 8" />
    </>
  ),
  key: (
    <>
      <circle cx="6.5" cy="13.5" r="3" />
      <path d="m8.7 11.3 7.3-7.3m-2.5 2.5 2 2m-4.5.5 1.5 1.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4.3l2.8 1.7" />
    </>
  ),
  information: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.2V14M10 6.2v.3" />
    </>
  ),
  warning: (
    <>
      <path d="M10 3 18 16.5H2L10 3Z" />
      <path d="M10 8v4M10 14v.3" />
    </>
  ),
  refused: (
    <>
      <path d="M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7L7 2.5Z" />
      <path d="m7 7 6 6M13 7l-6 6" />
    </>
  ),
  done: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="m6.5 10.2 2.5 2.5 4.5-5" />
    </>
  ),
  open: <circle cx="10" cy="10" r="6.5" />,
  now: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <circle cx="10" cy="10" r="2.5" fill="currentColor" stroke="none" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.5" r="3" />
      <path d="M3.5 17c.6-3.5 3.2-5 6.5-5s5.9 1.5 6.5 5" />
    </>
  ),
  people: (
    <>
      <circle cx="7.5" cy="6.5" r="2.8" />
      <path d="M1.8 16.5c.5-3.3 2.8-4.7 5.7-4.7s5.2 1.4 5.7 4.7M12.5 4a2.7 2.7 0 0 1 0 5M15 12.2c1.8.6 2.9 2 3.2 4.3" />
    </>
  ),
  document: (
    <>
      <path d="M5 2.5h6.5L15.5 6.5v11h-10.5v-15Z" />
      <path d="M11.5 2.5v4h4M7.5 10.5h5.5M7.5 13.5h5.5" />
    </>
  ),
  envelope: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="1" />
      <path d="m3 5.5 7 5.5 7-5.5" />
    </>
  ),
  pack: (
    <>
      <path d="m10 2.5 7 3.5v8l-7 3.5L3 14V6l7-3.5Z" />
      <path d="m3 6 7 3.5L17 6M10 9.5v8" />
    </>
  ),
  flag: <path d="M5 17.5v-14h9.5l-2 3.5 2 3.5H5" />,
  scales: (
    <>
      <path d="M10 3v14M6.5 17h7M4 5.5h12" />
      <path d="m4 5.5-2.2 6h4.4L4 5.5Zm12 0-2.2 6h4.4l-2.2-6Z" />
    </>
  ),
  eye: (
    <>
      <path d="M2 10c2-3.5 4.7-5 8-5s6 1.5 8 5c-2 3.5-4.7 5-8 5s-6-1.5-8-5Z" />
      <circle cx="10" cy="10" r="2.2" />
    </>
  ),
  undo: <path d="M4 8h8a4 4 0 0 1 0 8H8M7 5 4 8l3 3" />,
  link: <path d="M8.5 11.5a3 3 0 0 0 4.2 0l2.8-2.8a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-2.8 2.8a3 3 0 0 0 4.2 4.2l1-1" />,
  tray: <path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5M3.5 12.5V17h13v-4.5" />,
  keyboard: (
    <>
      <rect x="2" y="5" width="16" height="10" rx="1" />
      <path d="M5 8h.3M8 8h.3M11 8h.3M14.5 8h.3M6.5 12h7" />
    </>
  ),
  grip: <path d="M8 5v10M12 5v10" />,
  settings: (
    <>
      <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
      <circle cx="12" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </>
  ),
  play: <path d="M6 4v12l10-6L6 4Z" />,
  pause: <path d="M7 4.5v11M13 4.5v11" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export interface IconProps {
  readonly name: IconName;
  readonly size?: 'regular' | 'large';
}

export function Icon({ name, size = 'regular' }: IconProps) {
  return (
    <svg className={classes(styles.icon, size === 'large' && styles.large)} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}

/** Every symbol by name, for the gallery. */
export const iconNames: readonly IconName[] = Object.keys(drawings).filter((name): name is IconName => name in drawings);
