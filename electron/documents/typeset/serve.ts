/** The working half of typesetting: a paper comes as a message, steps and bytes go back. Each host's entry says how messages travel. */

import { compile } from './compile.ts';
import type { Paper } from './paper.ts';

export type Message =
  | { readonly kind: 'step'; readonly label: string }
  | { readonly kind: 'set'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly details: string };

export interface Port {
  onPaper(listener: (paper: Paper) => void): void;
  send(message: Message): void;
}

export const serve = (port: Port): void =>
  port.onPaper((paper) => {
    try {
      const pdf = compile(paper, (label) => port.send({ kind: 'step', label }));
      port.send({ kind: 'set', pdf });
    } catch (error) {
      port.send({ kind: 'failed', details: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
