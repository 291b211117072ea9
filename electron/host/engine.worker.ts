/** The engine's thread: opens the engine in the place that the host names, and answers. */

import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { forkTypesetter } from '../documents/typeset/typeset.ts';
import { type EnginePlace, type FromEngine, serveEngine } from './engine-line.ts';
import { typesettersOfHost } from './engine-typesetting.ts';
import { openEngine } from './engine.ts';
import { reckonInThread } from './reckoner.ts';

if (!parentPort) throw new Error('engine.worker runs only as a thread of a host.');
const { typesetter, ...place } = workerData as EnginePlace;
const startTypesetter = typesetter === null ? typesettersOfHost(parentPort) : () => forkTypesetter(pathToFileURL(typesetter));
const opened = await openEngine({ ...place, startTypesetter, reckon: reckonInThread(new URL('./reckoner.worker.js', import.meta.url)) });
if (opened.ok) serveEngine(opened.value, parentPort);
else parentPort.postMessage({ kind: 'refused', refusal: opened.refusal } satisfies FromEngine);
