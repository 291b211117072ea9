/** A reason that is being written: it stays while one looks elsewhere in the window, and is gone with the window or once it is recorded. */

import { useState } from 'react';
import { useSession } from '../../app/ask.ts';

const drafts = new Map<string, string>();

export interface DraftText {
  readonly text: string;
  readonly change: (text: string) => void;
  /** It has been recorded. */
  readonly forget: () => void;
}

/** `about` names what the reason is for. Whoever signs in next in this window does not see it. */
export const useDraftText = (about: string): DraftText => {
  const key = `${useSession()?.person ?? ''} ${about}`;
  const [version, setVersion] = useState(0);
  const put = (text: string): void => {
    if (text === '') drafts.delete(key);
    else drafts.set(key, text);
    setVersion(version + 1);
  };
  return { text: drafts.get(key) ?? '', change: put, forget: () => put('') };
};
