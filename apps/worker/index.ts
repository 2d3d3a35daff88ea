export { BatchHandler } from './batch-handler.js';
export { rebuild, type Rebuilt, type RebuildOptions } from './rebuild.js';
export { startWorkers, type Workers, type WorkerOptions } from './start-workers.js';
export { understand, type Understood } from './understand.js';
