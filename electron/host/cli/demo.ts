/** `tender-panel demo`: the whole tram example, from an empty store that is thrown away to a signed pack that stays. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { playDemo } from '../../seeds/demo.ts';
import { openStore } from '../../store/open.ts';
import { assemble } from '../engine.ts';
import { inWords } from '../start.ts';
import { status, type Terminal } from './terminal.ts';

export const demo = async (folder: string, { print, complain, startTypesetter, spreadsheetWorker }: Terminal): Promise<number> => {
  const place = await mkdtemp(path.join(tmpdir(), 'tender-panel-demo-'));
  const opened = openStore(place);
  if (!opened.ok) {
    complain(inWords(opened.refusal));
    return status.failed;
  }
  try {
    const { title, ranking, margin, pack, report, verdict } = await playDemo(
      assemble(opened.value, { exchange: place, startTypesetter, spreadsheetWorker }),
      path.resolve(folder),
    );
    const width = Math.max(...ranking.map(({ name }) => name.length));
    print(
      [
        title,
        '',
        ...ranking.map(({ rank, name, total }) => `  ${rank}  ${name.padEnd(width)}  ${total}`),
        '',
        margin,
        '',
        verdict.sentence,
        '',
        `Pack    ${pack}`,
        `Report  ${report}`,
      ].join('\n'),
    );
    return status.done;
  } finally {
    opened.value.close();
    await rm(place, { recursive: true, force: true });
  }
};
