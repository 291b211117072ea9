/** How much room a box has, measured in the type size of the page, so that enlarged text counts as less room. */

import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { remPixels } from './media.ts';

/** The width of the box in whole rem. Put the ref on it; until it is measured there is room for anything. */
export function useRoom<Box extends HTMLElement>(): readonly [RefObject<Box | null>, number] {
  const box = useRef<Box>(null);
  const [rems, setRems] = useState(Infinity);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => setRems(Math.floor(element.clientWidth / remPixels()));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [box, rems];
}
