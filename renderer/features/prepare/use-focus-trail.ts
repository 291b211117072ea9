/** Keeps the focus in the work: when what had it goes from the page (a removed step, a finished form), it moves to the nearest thing that is still there. */

import { useEffect } from 'react';
import type { RefObject } from 'react';

/** Milliseconds in which whoever removed it may put the focus somewhere better. */
const grace = 60;

const usable = ':is(button, input, textarea, [tabindex="0"]):not([tabindex="-1"], :disabled)';

export const useFocusTrail = (screen: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const root = screen.current;
    if (!root) return undefined;
    /** What has the focus, and everything around it, from the inside out. */
    let trail: readonly Element[] = [];
    const follow = (event: FocusEvent): void => {
      const steps: Element[] = [];
      for (let step = event.target instanceof Element ? event.target : null; step && step !== root.parentElement; step = step.parentElement)
        steps.push(step);
      trail = steps;
    };
    const rescue = (): void => {
      if (document.activeElement !== document.body || trail[0]?.isConnected !== false) return;
      const survivor = trail.find((step) => step.isConnected && step.querySelector(usable));
      trail = [];
      survivor?.querySelector<HTMLElement>(usable)?.focus();
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      clearTimeout(waiting);
      waiting = setTimeout(rescue, grace);
    });
    root.addEventListener('focusin', follow);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      clearTimeout(waiting);
      observer.disconnect();
      root.removeEventListener('focusin', follow);
    };
  }, [screen]);
};
