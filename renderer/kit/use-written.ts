/** Something that is being written, as a screen reads it. */

import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Written, WrittenState } from './written.ts';

const nothing = (): (() => void) => () => undefined;

/**
 * Takes over what the engine has (`truth` should stay the same object while it does), unless something newer was typed here;
 * leaves the text when the screen does, or when the window goes out of sight.
 */
export const useWritten = <Value, No>(
  written: Written<Value, No> | null,
  truth: { readonly value: Value; readonly keptAt: string | null } | null,
): WrittenState<Value, No> | null => {
  useLayoutEffect(() => {
    if (truth) written?.adopt(truth.value, truth.keptAt);
  }, [written, truth]);
  useEffect(() => {
    const leave = (): void => void written?.leave();
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', onHide);
      leave();
    };
  }, [written]);
  return useSyncExternalStore(written?.listen ?? nothing, () => written?.state() ?? null);
};
