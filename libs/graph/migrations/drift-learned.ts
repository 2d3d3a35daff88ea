import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When drift last had each model of identity learned, beside why it was learned first. */
export class DriftLearned1798100017500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.identity_model add column drift_at timestamptz');
    await runner.query("update hub.identity_model set drift_at = learned_at where learned_for = 'drift'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.identity_model drop column drift_at');
  }
}
