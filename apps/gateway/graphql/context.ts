import type { Viewer } from '../access/viewer.js';

/** What every resolver is given. */
export interface GatewayContext {
  readonly viewer: Viewer;
}
