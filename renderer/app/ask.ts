/** How screens ask the engine: typed questions and commands, refusals as values, and answers that renew themselves when something changes. */

import { QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useState, useSyncExternalStore } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { client } from '../../shared/contract/client.ts';
import type { Ask } from '../../shared/contract/client.ts';
import type { Input, OperationName, Output, QueryName } from '../../shared/contract/contract.ts';
import type { Answer, Event, Transport } from '../../shared/contract/define.ts';
import type { Refusal } from '../../shared/domain/result.ts';
import { app } from '../words/app.ts';
import { createNews } from './news.ts';
import type { Kept, News, Progress } from './news.ts';

export { useCommands } from './commands.ts';
export type { Command } from './commands.ts';

/** One line to one engine, and what has been read over it. A page has one. */
export interface Asking {
  readonly ask: Ask;
  readonly answers: QueryClient;
  readonly news: News;
}

export const AskingContext = createContext<Asking | null>(null);

const useAsking = (): Asking => {
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

export interface Reading<Value> {
  readonly value: Value | undefined;
  readonly refusal: Refusal | null;
  /** Nothing has come back yet. */
  readonly loading: boolean;
}

/** Reads, and reads again whenever what was read may have changed. */
export const useAnswer = <Name extends QueryName>(
  name: Name,
  payload: Input<Name>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): Reading<Output<Name>> => {
  const { ask, answers } = useAsking();
  const { data } = useQuery<Answer<Output<Name>>>(
    {
      queryKey: [name, payload],
      queryFn: () => ask(name, payload),
      enabled,
      placeholderData: (before, query) => (query && sameButForAct(query.queryKey, [name, payload]) ? before : undefined),
    },
    answers,
  );
  return {
    value: data?.kind === 'done' ? data.value : undefined,
    refusal: data ? refusalOf(data) : null,
    loading: enabled && data === undefined,
  };
};

export type CommandName = Exclude<OperationName, QueryName>;

export interface Running<Name extends CommandName> {
  /** Never throws, and stays the same function for as long as the screen stands. */
  readonly run: (payload: Input<Name>) => Promise<Answer<Output<Name>>>;
  readonly busy: boolean;
}

/** Who is signed in decides what may be read at all, whether or not anything was recorded. */
const changesSession = (name: CommandName): boolean => name.startsWith('people.') || name === 'home.openExample';

const keptAtOf = (answer: Answer<unknown>): string | null => {
  if (answer.kind !== 'done' || typeof answer.value !== 'object' || answer.value === null) return null;
  return 'keptAt' in answer.value && typeof answer.value.keptAt === 'string' ? answer.value.keptAt : null;
};

/** Does something. What it answers with is for the screen to say, beside the place that it is about. */
export const useCommand = <Name extends CommandName>(name: Name): Running<Name> => {
  const { ask, answers, news } = useAsking();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (payload: Input<Name>): Promise<Answer<Output<Name>>> => {
      setRunning((count) => count + 1);
      const isKeeping = 'tender' in payload;
      if (isKeeping) news.begin();
      const answer = await ask(name, payload);
      if (isKeeping) news.end(keptAtOf(answer));
      if (answer.kind === 'done' && changesSession(name)) await answers.invalidateQueries();
      setRunning((count) => count - 1);
      return answer;
    },
    [ask, answers, news, name],
  );
  return { run, busy: running > 0 };
};

/** For a question that is asked once, when somebody wants it, such as the next piece of a file. */
export const useAsk = (): Ask => useAsking().ask;

/** How far the long work of that name is; null before it has said anything. */
export const useProgress = (job: string): Progress | null => {
  const { news } = useAsking();
  return useSyncExternalStore(news.listen, () => news.progress(job));
};

/** For the foot of the window. */
export const useKept = (): Kept => {
  const { news } = useAsking();
  return useSyncExternalStore(news.listen, news.kept);
};

const go = (path: string): void => navigate(path);

/** Goes to another screen: a path such as `/tender/<id>/score`. */
export const useGo = (): ((path: string) => void) => go;

export interface Session {
  readonly person: string;
  readonly name: string;
}

/** Who is signed in in this window. */
export const useSession = (): Session | null => {
  const { value } = useAnswer('people.list', {});
  const profile = value?.profiles.find(({ person }) => person === value.signedIn);
  return profile ? { person: profile.person, name: profile.name } : null;
};
