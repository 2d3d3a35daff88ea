import type { Selection } from '#graph';
import { failure } from '../graphql/transport/failure.js';

const QUARTER = /^\d{4}-Q[1-4]$/;

/** @throws BAD_USER_INPUT where a field asks since a time that is no quarter */
export function checkSince(selections: readonly Selection[]): readonly Selection[] {
  for (const { field, args } of selections) {
    const { since } = args;
    if ((field === 'drift' || field === 'members') && typeof since === 'string' && !QUARTER.test(since))
      throw failure('BAD_USER_INPUT', `${since.slice(0, 20)} is no quarter, such as 2026-Q1.`);
  }
  return selections;
}
