/** What was typed into a dialog is still there when it is opened again, until it has been recorded or the screen is left. */

import { createContext, useContext, useState } from 'react';

/** By the name of what is typed. Goes with the screen, so that nothing outlives a lock. */
export const TypedTexts = createContext<Map<string, unknown>>(new Map());

export interface Typed<Draft> {
  readonly typed: Draft;
  readonly type: (draft: Draft) => void;
  /** It has been recorded. */
  readonly forget: () => void;
}

/** `name` stands for one kind of draft, and for one thing that it is about. */
export const useTyped = <Draft>(name: string, initial: Draft): Typed<Draft> => {
  const texts = useContext(TypedTexts);
  const [typed, setTyped] = useState(() => (texts.has(name) ? (texts.get(name) as Draft) : initial));
  return {
    typed,
    type: (draft) => {
      texts.set(name, draft);
      setTyped(draft);
    },
    forget: () => {
      texts.delete(name);
      setTyped(initial);
    },
  };
};
