import { cutConnections } from './cut-connections.js';
import { killedWorkers } from './killed-workers.js';
import { poisonedEvents } from './poisoned-events.js';
import { killedBroker, killedPostgres } from './restarts.js';
import { zombie } from './zombies.js';

export const SCENARIOS = {
  killedWorkers,
  zombieWithBatch: zombie('before-begin'),
  zombieInTransaction: zombie('before-commit'),
  zombieUnfenced: zombie('before-begin', { fence: false, index: true }),
  zombieUnindexed: zombie('before-begin', { fence: true, index: false }),
  zombieUnguarded: zombie('before-begin', { fence: false, index: false }),
  killedBroker,
  killedPostgres,
  cutConnections,
  poisonedEvents,
} as const;

export type ScenarioName = keyof typeof SCENARIOS;
