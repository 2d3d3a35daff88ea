import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules of identity, each version as it was put in force. */
export class IdentityRulesSchema1764200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.identity_rules (
        version text primary key, rules jsonb not null, state text not null, trial jsonb,
        decided_at timestamptz not null default now(), decided_by text not null
      );
      create unique index identity_rules_active on hub.identity_rules ((true)) where state = 'active';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.identity_rules');
  }
}
