/** Entry of the typesetting process under Electron. */

import type { Paper } from '../../documents/typeset/paper.ts';
import { serve } from '../../documents/typeset/serve.ts';

serve({
  onPaper: (listener) => process.parentPort.on('message', ({ data }) => listener(data as Paper)),
  send: (message) => process.parentPort.postMessage(message),
});
