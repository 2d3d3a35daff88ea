import { cutConnections } from './cut-connections.js';
import { killedWorkers } from './killed-workers.js';
import { poisonedEvents } from './poisoned-events.js';
import { killedBroker, killedPostgres } from './restarts.js';
import { zombies } from './zombies.js';

export const SCENARIOS = {
  killedWorkers,
  frozenWorkers: zombies(['before-begin', 'before-commit']),
  zombieUnfenced: zombies(['before-begin'], { fence: false, index: true }),
  zombieUnindexed: zombies(['before-begin'], { fence: true, index: false }),
  zombieUnguarded: zombies(['before-begin'], { fence: false, index: false }),
  killedBroker,
  killedPostgres,
  cutConnections,
  poisonedEvents,
} as const;

export type ScenarioName = keyof typeof SCENARIOS;
