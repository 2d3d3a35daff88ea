import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which version of Meri each model was last learned, and how many records a pass read anew before it judged. */
export class JudgedAnew1798100018300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table hub.identity_model add column judging text;
      alter table hub.identity_pass add column reread int not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table hub.identity_pass drop column reread; alter table hub.identity_model drop column judging',
    );
  }
}
