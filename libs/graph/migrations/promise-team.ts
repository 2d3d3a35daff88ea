import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which team of ours promised, by the service map. */
export class PromiseTeam1798100004003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table promise add column team text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table promise drop column team');
  }
}
