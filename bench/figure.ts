/** One line of `npm run bench -- --json`. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** What it is measured against, in the same run. */
  readonly against: string;
  readonly ratio: number | null;
  readonly how: string;
}

export interface BenchOptions {
  /** Number of events, where a figure is about events. */
  readonly events: number;
  readonly say: (line: string) => void;
}

export type Measure = (options: BenchOptions) => Promise<readonly Figure[]>;

export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));
