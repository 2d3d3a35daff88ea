/** One line of the table. Values are F1, macro F1 or shares right, as bench/README.md says. */
export interface TaskScore {
  readonly task: string;
  readonly language: 'fi' | 'en';
  readonly value: number;
  readonly baseline: number;
  /** How many cases the value rests on. */
  readonly count: number;
}
