export * from './generate.js';
export * from './truth.js';
export type { ArrivingEvent } from './simulation/simulation.js';
export { isBusinessId } from './world/business-id.js';
