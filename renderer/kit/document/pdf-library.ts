/** pdf.js, fetched when the first PDF is opened: its worker under the one policy that may make script addresses, and its own files beside the page. */

import type * as pdfjs from 'pdfjs-dist';

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

declare global {
  interface Window {
    /** Only as much of Trusted Types as is used here. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): ScriptPolicy;
    };
  }
}

/** The build puts what pdf.js asks for by name into this folder beside the page: worker, fonts, character maps, decoders. */
const folder = (): string => new URL('pdfjs/', document.baseURI).href;

const ownScript = (address: string): string => {
  if (!address.startsWith(folder())) throw new TypeError(`${address} is not a script of the document viewer`);
  return address;
};

export type PdfLibrary = typeof pdfjs & { readonly worker: pdfjs.PDFWorker };

const load = async (): Promise<PdfLibrary> => {
  const library = await import('pdfjs-dist');
  // A policy of one name can be made only once in a page, and so this module makes it once.
  const policy = window.trustedTypes?.createPolicy('panel-worker', { createScriptURL: ownScript }) ?? { createScriptURL: ownScript };
  const port = new Worker(policy.createScriptURL(`${folder()}pdf.worker.min.mjs`), { type: 'module', name: 'pdf' });
  // Shared by all documents: given to each, it outlives all of them.
  return { ...library, worker: library.PDFWorker.create({ port, verbosity: library.VerbosityLevel.ERRORS }) };
};

let loading: Promise<PdfLibrary> | undefined;

export const pdfLibrary = (): Promise<PdfLibrary> => (loading ??= load());

/** Bytes that are read before anything is known of a document, and at least at a time afterwards. */
export const firstPiece = 2 ** 18;

/** What every document is opened with. WebAssembly is not allowed by the page's policy, so images are decoded by the plain scripts. */
export const openingOptions = () => ({
  useWasm: false,
  wasmUrl: folder(),
  cMapUrl: folder(),
  standardFontDataUrl: folder(),
  useWorkerFetch: false,
  disableWorkerRendering: true,
  disableAutoFetch: true,
  disableStream: true,
  rangeChunkSize: firstPiece,
});
