export type { ConsoleOptions } from './console/console-options.js';
export { createGateway, type Gateway } from './create-gateway.js';
export { Deliveries } from './deliveries/deliveries.js';
export { readEndpointFiles } from './deliveries/endpoint-files.js';
export { EventAppender } from './graphql/event-appender.js';
export { printGatewaySchema } from './graphql/print-schema.js';
export { consumersPart, logPart } from './health/log-health.js';
