import type { Columns } from '../../apply/statement.js';

/** Types of the columns of the tables, in which order rows are compared with what is stored. */
const OF = { customer_id: 'uuid', party_id: 'uuid', touchpoint_id: 'uuid', record_id: 'uuid' } as const;

export const MEANING = {
  ...OF, automatic: 'boolean', feeling: 'text', feeling_from: 'text', shown_by: 'int[]', stage: 'text', because: 'jsonb', digest: 'text', reading: 'text', read_by: 'text',
} as const satisfies Columns; // prettier-ignore

export const JOURNEY = {
  id: 'uuid', party_id: 'uuid', offering: 'text', walk: 'text[]', stays: 'jsonb', moves: 'jsonb', before_us: 'text[]',
  started_at: 'timestamptz', last_touchpoint_id: 'uuid', last_record_id: 'uuid', last_at: 'timestamptz', leaves_at: 'timestamptz', ended: 'boolean',
} as const satisfies Columns; // prettier-ignore

export const PROMISE = {
  id: 'uuid', ...OF, made_at: 'timestamptz', maker: 'text', act: 'text', quote_from: 'int', quote_to: 'int',
  due_at: 'timestamptz', due_from: 'int', due_to: 'int', outcome: 'text', proof_touchpoint_id: 'uuid', proof_record_id: 'uuid',
  proof_at: 'timestamptz', proof_from: 'int', proof_to: 'int', late_at: 'timestamptz', stage: 'text', channel: 'text', read_by: 'text', confidence: 'real', team: 'text',
} as const satisfies Columns; // prettier-ignore

export const WAIT = {
  id: 'uuid', ...OF, since: 'timestamptz', channel: 'text', stage: 'text', acts: 'text[]', attempts: 'uuid[]', discarded: 'boolean',
  ended_at: 'timestamptz', end_touchpoint_id: 'uuid', end_record_id: 'uuid', how: 'text', working_ms: 'bigint',
} as const satisfies Columns; // prettier-ignore

export const CLAIM = {
  id: 'uuid', ...OF, said_at: 'timestamptz', kind: 'text', quote_from: 'int', quote_to: 'int', stale_at: 'timestamptz', holds: 'boolean', ended_by: 'uuid',
  confirmed_by: 'uuid[]', contradicts: 'uuid[]', read_by: 'text', confidence: 'real',
} as const satisfies Columns; // prettier-ignore

export const TOLD = {
  id: 'uuid', ...OF, said_at: 'timestamptz', kind: 'text', quote_from: 'int', quote_to: 'int',
} as const satisfies Columns; // prettier-ignore

export const SEAT = {
  account_id: 'uuid', person_id: 'uuid', role: 'text', stance: 'text', agreed: 'boolean', statements: 'jsonb',
} as const satisfies Columns; // prettier-ignore

type RowOf<C extends Columns> = { readonly [K in keyof C]: unknown };
export type MeaningRow = RowOf<typeof MEANING>;
export type JourneyRow = RowOf<typeof JOURNEY>;
export type PromiseRow = RowOf<typeof PROMISE>;
export type WaitRow = RowOf<typeof WAIT>;
export type ClaimRow = RowOf<typeof CLAIM>;
export type ToldRow = RowOf<typeof TOLD>;
export type SeatRow = RowOf<typeof SEAT>;
