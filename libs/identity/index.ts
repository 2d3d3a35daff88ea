export * from './clustering/resolve.js';
export * from './comparison/names.js';
export * from './identifiers/email.js';
export * from './identifiers/identifiers.js';
export * from './record/record-state.js';
export * from './survivorship/facts.js';
