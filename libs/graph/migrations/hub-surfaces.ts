import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the surfaces keep: how each source usually speaks, what nobody understood, schemas of registries, and what goes out. */
export class HubSurfaces1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table hub.source_state add column mapping text;

      create table hub.source_hour (
        source text not null, hour timestamptz not null, events bigint not null default 0, parked bigint not null default 0,
        primary key (source, hour)
      ) with (fillfactor = 70);

      create table hub.not_understood (
        source text not null, kind text not null, name text not null, mapping text not null default '',
        events bigint not null default 0, first_at timestamptz not null, last_at timestamptz not null, sample uuid,
        primary key (source, kind, name, mapping)
      ) with (fillfactor = 70);

      create table hub.handshake_token (source text primary key, token text not null, at timestamptz not null default now());

      create table hub.schema (
        registry text not null, id int not null, kind text not null, text text not null, read_at timestamptz not null default now(),
        primary key (registry, id)
      );

      create table hub.relay (
        name text primary key, tx xid8 not null, seq bigint not null, moved_at timestamptz not null default now()
      );

      create table hub.delivery (
        id uuid not null, endpoint text not null, event jsonb not null, state text not null default 'waiting',
        attempts int not null default 0, next_at timestamptz not null default now(), made_at timestamptz not null default now(),
        changed_at timestamptz not null default now(), problem text,
        primary key (endpoint, id)
      ) with (fillfactor = 70);
      create index delivery_due on hub.delivery (endpoint, next_at) where state = 'waiting';
      create index delivery_state on hub.delivery (state, changed_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table hub.delivery, hub.relay, hub.schema, hub.handshake_token, hub.not_understood, hub.source_hour; alter table hub.source_state drop column mapping',
    );
  }
}
