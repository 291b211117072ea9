/** Sets a paper with Typst: a tagged PDF that claims and keeps PDF/UA-1. Blocks its thread for seconds and cannot be interrupted, so it runs in a process of its own. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { charactersOf, fontFiles } from './font.ts';
import type { Paper } from './paper.ts';
import { printableThroughout } from './printable.ts';
import { template } from './template.ts';

/** The folder that the template believes to be in. Its one file is given as text; nothing is read from the disk. */
const desk = path.join(path.dirname(fileURLToPath(import.meta.url)), 'typesetting-desk');

/**
 * The same paper gives the same bytes: no clock, no network, no font but the bundled one. `step` is called before each step of the work.
 * Throws an Error with Typst's own words when the paper cannot be set; that is a fault of the template, since any text can be printed.
 */
export const compile = (paper: Paper, step: (label: string) => void): Uint8Array => {
  step('Laying out the pages');
  const fonts = fontFiles();
  const characters = fonts.map(charactersOf).reduce((shared, next) => new Set([...shared].filter((character) => next.has(character))));
  const compiler = NodeCompiler.create({ workspace: desk, fontArgs: [{ fontBlobs: fonts }] });
  compiler.mapShadow(path.join(desk, 'paper.json'), Buffer.from(JSON.stringify(printableThroughout(paper, characters))));
  const compiled = compiler.compile({ mainFileContent: template });
  if (!compiled.result) throw new Error(`Typst could not set the paper: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  step('Writing the PDF');
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
};
