import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What models behind an endpoint found in texts, append-only, as places without words; and who found what was derived. */
export class TextReadings1798100004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table text_reading (
        event_id uuid primary key, touchpoint_id uuid not null, text text not null, model text not null, version text not null,
        found jsonb not null, read_at timestamptz not null, stamp text collate "C" not null
      );
      create index text_reading_touchpoint on text_reading (touchpoint_id);
      create index text_reading_text on text_reading (text, model, version);
      create index text_reading_at on text_reading (read_at);
      alter table meaning add column read_by text not null default 'rules';
      alter table promise add column read_by text not null default 'rules', add column confidence real;
      alter table claim add column read_by text not null default 'rules', add column confidence real;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table claim drop column read_by, drop column confidence; alter table promise drop column read_by, drop column confidence; alter table meaning drop column read_by; drop table text_reading',
    );
  }
}
