import type { Viewer } from '../../access/viewer.js';

/** What every resolver is given. */
export interface GatewayContext {
  readonly viewer: Viewer;
  /** Who it is by now: on long-lived connections, asked again before every message. */
  readonly recheck?: () => Promise<Viewer>;
}
