/** How somebody has arranged a screen, remembered on this computer. Never what they wrote: that is the engine's to keep. */

import { useCallback, useState } from 'react';

const remembered = new Map<string, string>();
let keep: (place: string, value: string) => void = () => undefined;

/** Before the first paint: what was kept by place, as JSON, and where changes of it go. Without it things are remembered until the page closes. */
export const startRemembering = (kept: Readonly<Record<string, string>>, keepChange: typeof keep): void => {
  for (const [place, value] of Object.entries(kept)) remembered.set(place, value);
  keep = keepChange;
};

/** What was remembered at that place; null for nothing, and for what cannot be read. */
export const recall = (place: string): unknown => {
  try {
    return JSON.parse(remembered.get(place) ?? 'null');
  } catch {
    return null;
  }
};

export const remember = (place: string, value: unknown): void => {
  const text = JSON.stringify(value);
  remembered.set(place, text);
  keep(place, text);
};

/** `understand` makes sense of what was remembered, by whatever version; what it cannot use becomes as usual. */
export const useRemembered = <Value>(
  place: string,
  understand: (remembered: unknown) => Value,
): readonly [Value, (value: Value) => void] => {
  const [value, setValue] = useState(() => understand(recall(place)));
  const change = useCallback(
    (next: Value): void => {
      setValue(next);
      remember(place, next);
    },
    [place],
  );
  return [value, change];
};

/** Shares of the width by pane, as a divider left them; nothing for anything else. */
export const understandShares = (shares: unknown): Readonly<Record<string, number>> | undefined =>
  typeof shares === 'object' && shares !== null && Object.values(shares).every((share) => typeof share === 'number')
    ? { ...shares }
    : undefined;
