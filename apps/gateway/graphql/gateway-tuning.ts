import { QUERY_LIMITS, type QueryLimits } from './limits/query-limits.js';
import type { GatewaySettings } from './gateway-options.js';

/** The numbers of one gateway, defaults filled in. Its class is its injection token. */
export class GatewayTuning {
  readonly open: boolean;
  readonly limits: QueryLimits;
  readonly queryTimeoutMs: number;
  readonly applyTimeoutMs: number;
  readonly outboxPollMs: number;
  readonly clientBuffer: number;

  constructor(open: boolean, settings: GatewaySettings = {}) {
    this.open = open;
    this.limits = { ...QUERY_LIMITS, ...settings.limits };
    this.queryTimeoutMs = settings.queryTimeoutMs ?? 10_000;
    this.applyTimeoutMs = settings.applyTimeoutMs ?? 5_000;
    this.outboxPollMs = settings.outboxPollMs ?? 250;
    this.clientBuffer = settings.clientBuffer ?? 500;
  }
}
