import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which groupings by behaviour were ever in force. Kept for ever: names given to groups hold on to their ids. */
export class GroupModelSchema1764400001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.group_model (
        version text primary key, model jsonb not null, state text not null, parties int not null,
        found_at timestamptz not null default now(), retired_at timestamptz
      );
      create unique index group_model_active on hub.group_model ((true)) where state = 'active';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.group_model');
  }
}
