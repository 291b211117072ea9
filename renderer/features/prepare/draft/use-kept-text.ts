/** Text that is kept while it is typed: after a pause, when the field is left, and when it or the window goes from sight. */

import { useEffect, useEffectEvent, useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';

/** Milliseconds of rest after which what was typed is kept. Each time is one act in the record for good, so it waits for the end of a thought. */
export const pause = 800;

export interface KeptText {
  /** What stands in the field: what is being typed, or what is kept. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onBlur: () => void;
  readonly refusal: Refusal | null;
}

/** `keep` may refuse what it cannot read; it then stays in the field, with the refusal beside it. `rest` is in milliseconds; Infinity waits until the field is left. */
export const useKeptText = (kept: string, keep: (typed: string) => Refusal | null, rest: number): KeptText => {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const settle = (): Refusal | null => {
    const said = typed === null || typed === kept ? null : keep(typed);
    setRefusal(said);
    return said;
  };
  const onRest = useEffectEvent(settle);
  useEffect(() => {
    if (typed === null || rest === Infinity) return undefined;
    const resting = setTimeout(onRest, rest);
    return () => clearTimeout(resting);
  }, [typed, rest]);
  useEffect(() => {
    const leave = (): void => void onRest();
    const hide = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, []);

  return {
    value: typed ?? kept,
    onChange: setTyped,
    onBlur: () => {
      if (!settle()) setTyped(null);
    },
    refusal,
  };
};
