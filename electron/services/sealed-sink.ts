/** A file's way into the price envelope: encrypted as it arrives, so that its plain bytes are never on this disk. */

import { encryptStream } from '../packs/age.ts';
import type { Incoming } from '../store/blobs.ts';
import type { Sink } from './uploads.ts';

/** Whatever is appended goes through age into `incoming`; `end` waits until the last encrypted byte is there. */
export const sealedSink = async (recipient: string, incoming: Incoming): Promise<Sink & { readonly end: () => Promise<void> }> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const drain = async (): Promise<void> => {
    for await (const piece of await encryptStream([recipient], readable)) await incoming.append(piece);
  };
  const drained = drain();
  // Told when it is waited for; until then a failure must not end the program.
  drained.catch(() => undefined);
  return {
    append: (bytes) => Promise.race([writer.write(bytes), drained]),
    end: async () => {
      await writer.close();
      await drained;
    },
    discard: async () => {
      await writer.abort().catch(() => undefined);
      await incoming.discard();
    },
  };
};
