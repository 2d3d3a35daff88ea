import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is kept for ever and never rebuilt: the archive of raw events, which events were seen, what is parked, how the
 * sources fare, and the outbox. The graph is computed from this.
 */
export class HubSchema1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm with schema public;

      create sequence hub.archive_seq;
      create table hub.archive (
        seq bigint not null, received_at timestamptz not null, event_id uuid not null,
        family text not null, source text not null, type text not null, time timestamptz not null,
        topic text not null, partition int not null, log_offset bigint not null,
        headers jsonb, payload bytea not null,
        primary key (seq, received_at)
      ) partition by range (received_at);

      create table hub.event_index (
        event_id uuid primary key, seq bigint not null, received_at timestamptz not null
      );

      create table hub.parked_event (
        id uuid primary key, topic text not null, partition int not null, log_offset bigint not null,
        key text, headers jsonb not null, payload bytea not null,
        source text, type text, event_id uuid, code text not null, problems jsonb not null,
        state text not null default 'parked', attempts int not null default 1,
        parked_at timestamptz not null, changed_at timestamptz not null
      );
      create index parked_event_state on hub.parked_event (state, parked_at desc, id);

      create table hub.source_state (
        source text primary key, family text not null,
        events bigint not null default 0, duplicates bigint not null default 0, parked bigint not null default 0,
        first_received_at timestamptz not null, last_received_at timestamptz not null, last_event_time timestamptz
      ) with (fillfactor = 70);

      create table hub.outbox (
        tx xid8 not null default pg_current_xact_id(), seq bigint generated always as identity,
        customer_id uuid not null, change text not null, at timestamptz not null default now(),
        primary key (tx, seq)
      );
      create index outbox_customer on hub.outbox (customer_id, tx, seq);

      create table hub.api_key (
        id text primary key, digest bytea not null, role text not null, source text, name text not null,
        created_at timestamptz not null default now(), expires_at timestamptz, last_used_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table hub.api_key, hub.outbox, hub.source_state, hub.parked_event, hub.event_index, hub.archive; drop sequence hub.archive_seq',
    );
  }
}
