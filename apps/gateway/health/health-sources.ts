/** How one part fares. `why` is for operators: no addresses, secrets or customer data. */
export interface Wellbeing {
  readonly ok: boolean;
  readonly why?: string;
}

export interface Part {
  /** Such as `log` or `consumers`. */
  readonly name: string;
  check(): Wellbeing | Promise<Wellbeing>;
}

export interface LagReading {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  /** How many events are still to be handled. */
  readonly lag: bigint | number;
}

/** What else this process is made of. Whoever starts a part adds it here, so that readiness and metrics speak of it. */
export class HealthSources {
  readonly parts: Part[] = [];
  readonly lags: (() => Promise<readonly LagReading[]>)[] = [];
}
