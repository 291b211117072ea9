/** How long work is watched and stopped. */

export interface Work {
  /** Called as bytes are worked through; `bytesTotal` does not change. */
  readonly progress?: (bytesDone: number, bytesTotal: number) => void;
  /** Cancels; the work then throws the signal's reason and leaves nothing behind. */
  readonly signal?: AbortSignal;
}

/** The same pieces, reported as they pass. */
export async function* watched(pieces: AsyncIterable<Uint8Array>, bytesTotal: number, work: Work): AsyncGenerator<Uint8Array> {
  let bytesDone = 0;
  for await (const piece of pieces) {
    yield piece;
    bytesDone += piece.length;
    work.progress?.(bytesDone, bytesTotal);
  }
}
