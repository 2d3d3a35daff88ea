import type { NumberedEvent } from '../stage/numbered-events.js';
import type { Stage } from '../stage/stage.js';

export interface Played {
  /** Everything that must be in the hub once, and nothing else. */
  readonly events: readonly NumberedEvent[];
  /** From the last acknowledgement or the end of the fault to the last event applied. */
  readonly recoveredInMs: number;
  /** What shows that the fault really happened. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Circumstances {
  /** 0 to 1, from the seed. */
  readonly random: () => number;
}

/** Plays a fault on a stage, until everything acknowledged is applied. */
export type Scenario = (stage: Stage, circumstances: Circumstances) => Promise<Played>;
