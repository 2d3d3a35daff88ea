import type { Sample } from '#graph';
import type { MatchModel } from '#identity';
import { Worker } from 'node:worker_threads';
import { learnFrom } from './learn-from.js';

const THREAD = new URL('./learning.thread.js', import.meta.url);

/** Learns a model in a thread of its own; run from sources, where a thread could not read TypeScript, in this one. */
export function learnAside(sample: Sample): Promise<MatchModel> {
  if (import.meta.url.endsWith('.ts')) return Promise.resolve(learnFrom(sample));
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: sample });
    thread.once('message', resolve).once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The learning thread ended with code ${code} and no model.`)));
  });
}
