/** The thread in which one spreadsheet is read: whatever a file does to it, the engine goes on. */

import { parentPort, workerData } from 'node:worker_threads';
import { readFile, type SpreadsheetFile } from './read-file.ts';

if (!parentPort) throw new Error('spreadsheet.worker runs only as a thread.');
parentPort.postMessage(readFile(workerData as SpreadsheetFile));
