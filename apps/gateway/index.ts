export { createApiKey, listApiKeys, revokeApiKey } from './access/api-keys.js';
export { createGateway, type Gateway } from './create-gateway.js';
export { GatewayModule } from './gateway.module.js';
export { EventAppender } from './graphql/event-appender.js';
export type { GatewayOptions, GatewaySettings } from './graphql/gateway-options.js';
export { printGatewaySchema } from './graphql/print-schema.js';
export { consumersPart, logPart } from './health/log-health.js';
