/** A line of a file that holds a JSON value a line. */
export interface JsonLine {
  /** Counted from 1. */
  readonly number: number;
  /** Undefined where the line holds none. */
  readonly value: unknown;
  /** Why its text could not even be read. */
  readonly flaw?: string;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
