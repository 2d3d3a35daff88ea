import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each model of identity saw in the pairs there were, when it was learned and later; and how fast passes go. */
export class IdentityHealth1798100008003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.identity_survey (
        model text not null, taken_at timestamptz not null default clock_timestamp(), kind text not null,
        records int not null, survey jsonb not null, primary key (model, taken_at)
      );
      alter table hub.identity_pass add column worked_ms int not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.identity_pass drop column worked_ms; drop table hub.identity_survey');
  }
}
