/** What was typed into a form or a dialog is still there when somebody comes back to it, until it has been recorded or somebody else signs in. */

import { createContext, useContext, useState } from 'react';
import type { ReactNode } from 'react';

/** By the name of what is typed. */
const TypedTexts = createContext<Map<string, unknown>>(new Map());

/** Whatever is typed inside is gone with it, so that nothing outlives a lock. */
export function KeepTyped({ children }: { readonly children: ReactNode }) {
  const [texts] = useState(() => new Map<string, unknown>());
  return <TypedTexts value={texts}>{children}</TypedTexts>;
}

export interface TypedState<Draft> {
  readonly typed: Draft;
  readonly type: (draft: Draft) => void;
  /** It has been recorded. */
  readonly forget: () => void;
}

/** `name` stands for one kind of draft, and for one thing that it is about, in all tenders. */
export const useTyped = <Draft,>(name: string, initial: Draft): TypedState<Draft> => {
  const texts = useContext(TypedTexts);
  const [, setVersion] = useState(0);
  const told = (): void => setVersion((version) => version + 1);
  return {
    typed: texts.has(name) ? (texts.get(name) as Draft) : initial,
    type: (draft) => {
      texts.set(name, draft);
      told();
    },
    forget: () => {
      texts.delete(name);
      told();
    },
  };
};
