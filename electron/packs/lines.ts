/** Act chains as text: one canonical line for each act, each ended by a line feed. */

/** The bytes of a chain's file. */
export const chainBytes = (lines: readonly string[]): Uint8Array => Buffer.from(lines.map((line) => `${line}\n`).join(''));

/** The lines without their line feeds. Throws where the last line has none or the text is not UTF-8. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let started: Uint8Array[] = [];
  for await (const piece of bytes) {
    let from = 0;
    for (let end = piece.indexOf(0x0a); end >= 0; end = piece.indexOf(0x0a, from)) {
      yield decoder.decode(Buffer.concat([...started, piece.subarray(from, end)]));
      started = [];
      from = end + 1;
    }
    if (from < piece.length) started.push(piece.subarray(from));
  }
  if (started.length > 0) throw new Error('the last line of a chain is not ended');
}
