export * from './embedded-postgres.js';
export * from './log.js';
export * from './ports.js';
export * from './settings.js';
