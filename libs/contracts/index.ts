export * from './envelope.js';
export * from './generate.js';
export * from './ids.js';
export * from './json.js';
export * from './observation.js';
export * from './plain/index.js';
export * from './register.js';
export * from './topics.js';
