import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why each model of identity was learned. */
export class LearnedFor1798100013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.identity_model add column learned_for text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.identity_model drop column learned_for');
  }
}
