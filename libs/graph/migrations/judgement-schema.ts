import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of what was understood, append-only; whether a claim still holds follows from it. */
export class JudgementSchema1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table judgement (
        id uuid primary key, about text not null, target uuid, record_id uuid not null, account_record_id uuid,
        verdict text not null, stance text, judged_by text not null, judged_at timestamptz not null,
        stamp text collate "C" not null, event_id uuid not null
      );
      create index judgement_target on judgement (target);
      create index judgement_record on judgement (record_id);
      alter table claim add column holds boolean not null default true;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim drop column holds; drop table judgement');
  }
}
