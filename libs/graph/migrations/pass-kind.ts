import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pass after another model came into force judges the parties of its kind alone. */
export class PassKind1798100020200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.identity_pass add column kind text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.identity_pass drop column kind');
  }
}
