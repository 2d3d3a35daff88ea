import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that a model behind an endpoint has not read yet, or was asked in vain. What it did read is in the log. */
export class ReadingDue1798100004001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.reading_due (
        touchpoint_id uuid not null, text text not null, reader text not null, record_id uuid not null, occurred_at timestamptz not null,
        state text not null default 'waiting', attempts int not null default 0, next_at timestamptz not null default now(), problem text,
        primary key (touchpoint_id, text, reader)
      ) with (fillfactor = 80);
      create index reading_due_next on hub.reading_due (reader, occurred_at desc) where state = 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.reading_due');
  }
}
