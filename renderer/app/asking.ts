/** The one line of a page to its engine: typed questions, what has been read over it, and news of what has changed. */

import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { client } from '../../shared/contract/client.ts';
import type { Ask } from '../../shared/contract/client.ts';
import type { Answer, Event, Transport } from '../../shared/contract/define.ts';
import type { Refusal } from '../../shared/domain/result.ts';
import { app } from '../words/app.ts';
import { createNews } from './news.ts';
import type { News } from './news.ts';

/** One line to one engine, and what has been read over it. A page has one. */
export interface Asking {
  readonly ask: Ask;
  readonly answers: QueryClient;
  readonly news: News;
}

export const AskingContext = createContext<Asking | null>(null);

export const useAsking = (): Asking => {
  const asking = useContext(AskingContext);
  if (!asking) throw new Error('This screen stands outside AskingContext.');
  return asking;
};

export const createAsking = (transport: Transport): Asking => {
  const news = createNews();
  const answers = new QueryClient({
    defaultOptions: {
      queries: {
        // The engine is on this computer: being online has nothing to do with it, and what it refuses once it refuses again.
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        // `changed` says when an answer is old; what no screen shows is forgotten, so that nothing outlives a lock.
        staleTime: Infinity,
        gcTime: 0,
      },
    },
  });
  const ask = client({
    invoke: async (operation, payload) => {
      try {
        return await transport.invoke(operation, payload);
      } catch {
        return { kind: 'unexpected', reference: app.fault.hostGoneReference, sentence: app.fault.hostGone };
      }
    },
  });
  transport.subscribe((event) => {
    news.tell(event);
    if (event.kind === 'changed') void answers.invalidateQueries({ predicate: ({ queryKey }) => mayHaveChanged(queryKey[1], event) });
  });
  return { ask, answers, news };
};

/** Opened packs never change; the answers about one tender only when it does; those about no tender in particular (lists, profiles) always may. */
export const mayHaveChanged = (payload: unknown, { tender }: Extract<Event, { kind: 'changed' }>): boolean => {
  if (tender === null || typeof payload !== 'object' || payload === null) return true;
  if ('record' in payload && payload.record !== undefined) return false;
  return !('tender' in payload) || payload.tender === tender;
};

/** Whether two questions differ at most in the act of a replay at which they are asked; the old answer may then stand until the new one is there. */
export const sameButForAct = (one: unknown, other: unknown): boolean => {
  const withoutAct = (payload: unknown): string => JSON.stringify(payload, (key, value: unknown) => (key === 'upTo' ? undefined : value));
  return withoutAct(one) === withoutAct(other);
};

type NotDone = Exclude<Answer<never>, { kind: 'done' }>;

/** What stands in the way, if anything; a fault is said like a refusal, with the reference to quote. */
export function refusalOf(answer: NotDone): Refusal;
export function refusalOf(answer: Answer<unknown>): Refusal | null;
export function refusalOf(answer: Answer<unknown>): Refusal | null {
  if (answer.kind === 'done') return null;
  if (answer.kind === 'refused') return answer.refusal;
  return { kind: 'refusal', code: answer.reference, sentence: answer.sentence, wayOut: app.fault.wayOut(answer.reference) };
}

/** For a question that is asked once, when somebody wants it, such as the next piece of a file. */
export const useAsk = (): Ask => useAsking().ask;
