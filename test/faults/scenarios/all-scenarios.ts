import { killedWorkers } from './killed-workers.js';

export const SCENARIOS = { killedWorkers } as const;

export type ScenarioName = keyof typeof SCENARIOS;
