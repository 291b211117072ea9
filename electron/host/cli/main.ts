#!/usr/bin/env node
/** The command line's entry. */

import { forkTypesetter } from '../../documents/typeset/typeset.ts';
import { refuseOldNode } from '../../store/open.ts';
import { run } from './run.ts';
import { status } from './terminal.ts';

const main = async (): Promise<number> => {
  try {
    refuseOldNode();
    return await run(process.argv.slice(2), {
      print: (text) => console.log(text),
      complain: (text) => console.error(text),
      startTypesetter: () => forkTypesetter(new URL('./typesetter.child.js', import.meta.url)),
      spreadsheetWorker: new URL('./spreadsheet.worker.js', import.meta.url),
    });
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    return status.failed;
  }
};

process.exitCode = await main();
