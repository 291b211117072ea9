/** Gives a forked process the `parentPort` that Electron gives a utility process. */

const listeners: ((event: { readonly data: unknown }) => void)[] = [];

process.on('message', (data) => listeners.forEach((listener) => listener({ data })));

Object.assign(process, {
  parentPort: {
    on: (_event: 'message', listener: (event: { readonly data: unknown }) => void) => listeners.push(listener),
    postMessage: (message: unknown) => process.send?.(message),
  },
});
