import type { Sample } from '#graph';
import { parentPort, workerData } from 'node:worker_threads';
import { learnFrom } from './learn-from.js';

// Learning takes seconds of pure computation: in a thread of its own it holds up no heartbeat. The thread loads nothing
// but identity: whatever else it loaded, it would hold a second time.
parentPort?.postMessage(learnFrom(workerData as Sample));
