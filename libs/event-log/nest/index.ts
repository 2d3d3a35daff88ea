// A door of its own: whoever only writes to the log or looks at it need not wait for NestJS.
export { EventLogServer } from './event-log-server.js';
export { KeepErrorFilter } from './keep-error-filter.js';
