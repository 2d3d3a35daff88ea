import { JUDGING } from '#identity';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which version of Meri identity is judged in this graph. One that is still empty is judged by no other than this one. */
export class JudgingVersion1798100018301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table judging_version (version text primary key, unread_from uuid);
      insert into judging_version (version) select '${JUDGING}' where not exists (select from membership);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table judging_version');
  }
}
