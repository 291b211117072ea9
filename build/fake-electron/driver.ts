/** Runs the built main process under the fake and asks it questions: the test's end. */

import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { root } from '../built.mjs';
import type { Question, Questions } from './questions.ts';

export interface FakeElectron {
  ask<Name extends Question>(question: Name, ...args: Parameters<Questions[Name]>): Promise<Awaited<ReturnType<Questions[Name]>>>;
  /** Its status, when it has ended. */
  readonly ended: Promise<number | null>;
  readonly kill: () => void;
}

const beside = (file: string): string => path.join(import.meta.dirname, file);

export const startFakeElectron = (store: string, environment: Readonly<Record<string, string>> = {}): FakeElectron => {
  const child: ChildProcess = fork(path.join(root, 'out/main/main.js'), [], {
    execArgv: ['--import', beside('register.ts'), '--import', beside('questions.ts')],
    // A home of its own too: what is exported goes there.
    env: { ...process.env, HOME: store, USERPROFILE: store, ...environment, TENDER_PANEL_FOLDER: store },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let asked = 0;
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (status) => {
      waiting.forEach(({ reject }) => reject(new Error('The main process has ended.')));
      resolve(status);
    });
  });
  child.on('message', (message: { readonly number: number; readonly answer?: never; readonly fault?: string }) => {
    const call = waiting.get(message.number);
    waiting.delete(message.number);
    if (message.fault === undefined) call?.resolve(message.answer as never);
    else call?.reject(new Error(message.fault));
  });
  return {
    ask: (question, ...args) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        child.send({ number: asked, question, args });
      }),
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
};
