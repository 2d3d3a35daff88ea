import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which models judge identity, and the passes that judge all records again under another one. Kept for ever: the graph
 * is a function of the archived events and of what is in force here.
 */
export class IdentityModelSchema1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.identity_model (
        version text primary key, kind text not null, model jsonb not null, state text not null,
        records int not null, trial jsonb, learned_at timestamptz not null default now(), decided_at timestamptz, decided_by text
      );
      create unique index identity_model_active on hub.identity_model (kind) where state = 'active';

      create table hub.identity_pass (
        id uuid primary key, reason text not null, state text not null, last_record_id uuid,
        done int not null default 0, total int not null, merged int not null default 0, parted int not null default 0,
        started_at timestamptz not null default now(), changed_at timestamptz not null default now()
      );
      create unique index identity_pass_running on hub.identity_pass ((true)) where state = 'running';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.identity_pass, hub.identity_model');
  }
}
