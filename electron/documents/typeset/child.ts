/** Entry of the typesetting process under Node's own fork. */

import type { Paper } from './paper.ts';
import { serve } from './serve.ts';

serve({
  onPaper: (listener) => process.on('message', (message) => listener(message as Paper)),
  send: (message) => process.send?.(message),
});
