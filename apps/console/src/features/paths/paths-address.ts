import { address, flag, oneOf, text } from '../../address/address.js';

export const PER_STEP = ['3', '4', '5', '6', '8'] as const;
export const STEPS = ['4', '6', '8', '12'] as const;

export const pathsAddress = address({
  period: text('all', 8),
  from: text('', 60),
  to: text('', 60),
  through: text('', 60),
  exclude: text('', 60),
  perStep: oneOf(PER_STEP, '5'),
  steps: oneOf(STEPS, '6'),
  /** Whether rare ways are drawn each by itself. */
  rare: flag(),
});

export type PathsView = ReturnType<typeof pathsAddress.read>;
