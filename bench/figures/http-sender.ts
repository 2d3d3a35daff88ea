import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** A thread that posts prepared bodies over kept connections, as fast as they are answered, and tells when all were. */
const { url, connections } = workerData as { readonly url: string; readonly connections: number };
const agent = new Agent({ keepAlive: true, maxSockets: connections });

function post(body: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume().on('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`answered ${response.statusCode}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

let bodies: readonly Uint8Array[] = [];

parentPort!.on('message', (message: readonly Uint8Array[] | 'go') => {
  if (message !== 'go') {
    bodies = message;
    parentPort!.postMessage('ready');
    return;
  }
  const waiting = [...bodies];
  const sender = async () => {
    for (let body = waiting.pop(); body; body = waiting.pop()) await post(body);
  };
  Promise.all(Array.from({ length: connections }, sender)).then(
    () => parentPort!.postMessage('done'),
    (error: Error) => parentPort!.postMessage(error.message),
  );
});
