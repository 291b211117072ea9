/** Whether a box has room for something, measured in the type size of the page, so that enlarged text counts as less room. */

import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { remPixels } from './media.ts';

/** Whether the box is at least so many rem wide. Put the ref on it; until it is measured there is room. */
export function useRoom<Box extends HTMLElement>(rems: number): readonly [RefObject<Box | null>, boolean] {
  const box = useRef<Box>(null);
  const [hasRoom, setHasRoom] = useState(true);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => setHasRoom(element.clientWidth >= rems * remPixels());
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [rems]);
  return [box, hasRoom];
}
