/** Reads a stretch of a file that somebody chose as base64, in which bytes cross a wire of JSON; nothing else of it comes into memory. */

/** From byte `from` up to, and without, byte `to`. Throws what the browser says when the file has gone or changed meanwhile. */
export const base64Of = (file: File, from: number, to: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : ''),
    );
    reader.addEventListener('error', () => reject(reader.error ?? new Error(`${file.name} could not be read.`)));
    reader.readAsDataURL(file.slice(from, to));
  });
