/** A row of `touchpoint`. */
export interface TouchpointRow {
  readonly record_id: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly occurred_at: string;
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly channel: string;
  readonly direction: string;
  readonly form: string;
  readonly subject: string | null;
  readonly text: string | null;
  readonly actor: string | null;
  readonly automatic: boolean;
  readonly withdrawn: boolean;
  readonly case_id: string | null;
  /** True where the case decides whose touchpoint it is. */
  readonly by_case: boolean;
  readonly opportunity_id: string | null;
  readonly note_id: string | null;
  /** 0 (worst) to 1 (best), where the customer judged. */
  readonly score: number | null;
  readonly stamp: string;
  readonly event_id: string;
}

export const TOUCHPOINT = {
  record_id: 'uuid', occurred_at: 'timestamptz', id: 'uuid', source: 'text', key: 'text', channel: 'text', direction: 'text', form: 'text',
  subject: 'text', text: 'text', actor: 'text', automatic: 'boolean', withdrawn: 'boolean', case_id: 'uuid', by_case: 'boolean',
  opportunity_id: 'uuid', note_id: 'uuid', score: 'real', stamp: 'text', event_id: 'uuid',
} as const; // prettier-ignore

/** The columns of the primary key. */
export const TOUCHPOINT_KEY = ['record_id', 'occurred_at', 'id'] as const;

export const keyOf = (row: TouchpointRow): string => `${row.record_id} ${row.occurred_at} ${row.id}`;
