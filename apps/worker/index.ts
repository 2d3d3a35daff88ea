export { BatchHandler } from './batch-handler.js';
export { sourceOfTopic } from './decoding/foreign-record.js';
export { Schemas } from './decoding/schemas.js';
export { rebuild } from './rebuild.js';
export { Pace } from './pace.js';
export { startWorkers, type Workers } from './start-workers.js';
export { IdentityKeeper } from './identity-keeper.js';
export { GroupsKeeper } from './groups-keeper.js';
export { UnderstandingKeeper } from './understanding-keeper.js';
