import type { Deadline } from '../limits/deadline.js';
import type { Viewer } from '../../access/viewer.js';

/** What every resolver is given. */
export interface GatewayContext {
  readonly viewer: Viewer;
  /** Who it is by now: on long-lived connections, asked again before every message. */
  readonly recheck?: () => Promise<Viewer>;
  /** Of a query. A mutation waits for what it began, and a subscription has no end. */
  readonly deadline?: Deadline;
  /** What root fields have answered already, by their keys: a query that is answered anew asks nothing twice. */
  readonly answered?: ReadonlyMap<string, unknown>;
}
