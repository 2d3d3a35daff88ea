import { learnFrom, type Sample } from '#graph';
import { parentPort, workerData } from 'node:worker_threads';

// Learning takes seconds of pure computation: in a thread of its own it holds up no heartbeat.
parentPort?.postMessage(learnFrom(workerData as Sample));
