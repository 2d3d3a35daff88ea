export { BatchHandler } from './batch-handler.js';
export { Schemas } from './decoding/schemas.js';
export { rebuild } from './rebuild/rebuild.js';
export { Pace } from './pace.js';
export { startWorkers, type Workers } from './start-workers.js';
export { IdentityKeeper } from './identity/identity-keeper.js';
export { GroupsKeeper } from './groups-keeper.js';
export { ReaderKeeper } from './reading/reader-keeper.js';
export { UnderstandingKeeper } from './understanding-keeper.js';
