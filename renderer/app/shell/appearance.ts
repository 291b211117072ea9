/** How the window looks: chosen once, remembered on this computer, written on the root element where the style sheets read it. */

import { useSyncExternalStore } from 'react';
import { applyAppearance, recall, remember } from '../../kit/index.ts';
import type { Appearance } from '../../kit/index.ts';

export const themes = ['system', 'light', 'dark'] as const satisfies readonly Appearance['theme'][];
export const typeSizes = ['desk', 'projector'] as const satisfies readonly Appearance['typeSize'][];
const contrasts = ['system', 'more'] as const satisfies readonly Appearance['contrast'][];

const usual: Appearance = { theme: 'system', typeSize: 'desk', contrast: 'system' };

const oneOf = <Value extends string>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
  values.find((known) => known === value) ?? otherwise;

/** What was remembered; what has become unknown is as usual. */
export const understandLook = (remembered: unknown): Appearance => {
  const { theme, typeSize, contrast } = (typeof remembered === 'object' && remembered !== null ? remembered : {}) as Partial<
    Record<keyof Appearance, unknown>
  >;
  return {
    theme: oneOf(themes, theme, usual.theme),
    typeSize: oneOf(typeSizes, typeSize, usual.typeSize),
    contrast: oneOf(contrasts, contrast, usual.contrast),
  };
};

const place = 'look';
const listeners = new Set<() => void>();
let look = usual;

const show = (next: Appearance): void => {
  look = next;
  applyAppearance(next);
  listeners.forEach((listener) => listener());
};

/** Once, before the first paint. */
export const startLook = (): void => show(understandLook(recall(place)));

export const changeLook = (change: Partial<Appearance>): void => {
  show({ ...look, ...change });
  remember(place, look);
};

export const useLook = (): Appearance =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => look,
  );
