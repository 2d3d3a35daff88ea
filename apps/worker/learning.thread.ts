import type { Sample } from '#graph';
import { learnModel, unpackFeatures } from '#identity';
import { parentPort, workerData } from 'node:worker_threads';

// Learning takes seconds of pure computation: in a thread of its own it holds up no heartbeat. The thread loads nothing
// but identity: whatever else it loaded, it would hold a second time.
const { kind, population, records } = workerData as Sample;
const sample = records.map(({ id, features }) => ({ id, features: unpackFeatures(features) }));
parentPort?.postMessage(learnModel(kind, sample, population));
