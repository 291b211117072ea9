/** Puts the fake in the place of the `electron` module: `node --import register.ts out/main/main.js` runs the built main process without Electron. */

import { registerHooks } from 'node:module';

const fake = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context)),
});
