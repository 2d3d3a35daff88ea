import type { TouchpointPageFragment } from '../../../api/operations.generated.js';

type Touchpoint = TouchpointPageFragment['nodes'][number];

/** What a touchpoint is in a file. */
export const columns = (
  ['occurredAt', 'form', 'channel', 'direction', 'actor', 'subject', 'text', 'score', 'source'] as const
).map((name) => ({ name, read: (row: Touchpoint) => row[name] }));
