import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which claims say the same, which cannot be true together, and which put an end to others. All is derived anew by another version of the reader. */
export class OpposedClaims1798100020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table claim add column ended_by uuid, add column confirmed_by uuid[] not null default '{}',
        add column contradicts uuid[] not null default '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim drop column ended_by, drop column confirmed_by, drop column contradicts');
  }
}
