/** Starts the typesetting process under Electron: a utility process, because Node's own fork is fused off in a package. */

import { utilityProcess } from 'electron';
import type { Message } from '../../documents/typeset/serve.ts';
import type { Typesetter } from '../../documents/typeset/typeset.ts';

export const startTypesetter = (entry: string): Typesetter => {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Tender Panel typesetting', stdio: 'ignore', execArgv: [] });
  return {
    send: (paper) => child.postMessage(paper),
    onMessage: (listener) => void child.on('message', (message: Message) => listener(message)),
    onEnd: (listener) => void child.once('exit', (code) => listener(`ended by code ${code}`)),
    kill: () => void child.kill(),
  };
};
