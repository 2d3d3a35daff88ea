import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules of identity, each version as it was put in force, and what a person asked the keeper of identity to do. */
export class IdentityRulesSchema1764200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.identity_rules (
        version text primary key, rules jsonb not null, state text not null, trial jsonb,
        decided_at timestamptz not null default now(), decided_by text not null
      );
      create unique index identity_rules_active on hub.identity_rules ((true)) where state = 'active';

      create table hub.identity_order (
        id uuid primary key, what text not null, asked_by text not null,
        asked_at timestamptz not null default now(), done_at timestamptz
      );
      create index identity_order_open on hub.identity_order (asked_at) where done_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.identity_order, hub.identity_rules');
  }
}
