/** How the window looks: chosen once, remembered on this computer, written on the root element where the style sheets read it. */

import { useSyncExternalStore } from 'react';
import { applyAppearance } from '../../kit/index.ts';
import type { Appearance } from '../../kit/index.ts';

export interface Look extends Appearance {
  /** `system`: more contrast only where the system asks for it. */
  readonly contrast: 'system' | 'more';
}

export const themes = ['system', 'light', 'dark'] as const satisfies readonly Look['theme'][];
export const typeSizes = ['desk', 'projector'] as const satisfies readonly Look['typeSize'][];
const contrasts = ['system', 'more'] as const satisfies readonly Look['contrast'][];

const usual: Look = { theme: 'system', typeSize: 'desk', contrast: 'system' };

const oneOf = <Value extends string>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
  values.find((known) => known === value) ?? otherwise;

/** What was remembered; what cannot be read, or has become unknown, is as usual. */
export const readLook = (remembered: string | null): Look => {
  try {
    const { theme, typeSize, contrast } = JSON.parse(remembered ?? '{}') as Partial<Record<keyof Look, unknown>>;
    return {
      theme: oneOf(themes, theme, usual.theme),
      typeSize: oneOf(typeSizes, typeSize, usual.typeSize),
      contrast: oneOf(contrasts, contrast, usual.contrast),
    };
  } catch {
    return usual;
  }
};

const place = 'tender-panel-look';
const listeners = new Set<() => void>();
let look = usual;

const show = (next: Look): void => {
  look = next;
  applyAppearance(next);
  document.documentElement.dataset['contrast'] = next.contrast;
  listeners.forEach((listener) => listener());
};

/** Once, before the first paint. */
export const startLook = (): void => show(readLook(localStorage.getItem(place)));

export const changeLook = (change: Partial<Look>): void => {
  show({ ...look, ...change });
  localStorage.setItem(place, JSON.stringify(look));
};

export const useLook = (): Look =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => look,
  );
