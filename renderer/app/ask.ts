/** How screens ask the engine: typed questions and commands, refusals as values, and answers that renew themselves when something changes. */

import { useQuery } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { Input, OperationName, Output, QueryName } from '../../shared/contract/contract.ts';
import type { Answer } from '../../shared/contract/define.ts';
import type { Refusal } from '../../shared/domain/result.ts';
import { refusalOf, sameButForAct, useAsking } from './asking.ts';
import type { Kept } from './news.ts';

export { refusalOf, useAsk } from './asking.ts';
export { useReadAgainAfter } from './at-moment.ts';
export { useCommands } from './commands.ts';
export type { Command } from './commands.ts';
export { useItemKeys } from './item-keys.ts';
export type { ItemKeys } from './item-keys.ts';
export { documentOf, useExports, useFilesOfBid } from './files.ts';
export { useNextStage } from './next-stage.ts';
export { useProgress, useWork } from './work.ts';
export type { WorkUnderWay } from './work.ts';

export interface Reading<Value> {
  readonly value: Value | undefined;
  readonly refusal: Refusal | null;
  /** Nothing has come back yet. */
  readonly loading: boolean;
}

type Answered<Value> = Exclude<Answer<Value>, { kind: 'unexpected' }>;

/** Thrown so that what was read before stays on the screen, with whatever is being typed there: a fault says nothing about the record. */
class Unanswered extends Error {
  readonly answer: Extract<Answer<never>, { kind: 'unexpected' }>;
  constructor(answer: Unanswered['answer']) {
    super(answer.sentence);
    this.answer = answer;
  }
}

/** Reads, and reads again whenever what was read may have changed. */
export const useAnswer = <Name extends QueryName>(
  name: Name,
  payload: Input<Name>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): Reading<Output<Name>> => {
  const { ask, answers } = useAsking();
  const { data, error } = useQuery<Answered<Output<Name>>, Unanswered>(
    {
      queryKey: [name, payload],
      queryFn: async () => {
        const answer = await ask(name, payload);
        if (answer.kind === 'unexpected') throw new Unanswered(answer);
        return answer;
      },
      enabled,
      placeholderData: (before, query) => (query && sameButForAct(query.queryKey, [name, payload]) ? before : undefined),
    },
    answers,
  );
  if (data?.kind === 'done') return { value: data.value, refusal: null, loading: false };
  return {
    value: undefined,
    refusal: error ? refusalOf(error.answer) : data ? refusalOf(data) : null,
    loading: enabled && data === undefined && error === null,
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
