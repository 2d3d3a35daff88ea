import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Contacts that sources keep become items, folded like notes, and so do judgements; withdrawals of messages are
 * remembered, and so is of which records every item ever was. What was written before is folded by `meri rebuild`.
 */
export class KeptContacts1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table interaction (
        id uuid primary key, source text not null, key text not null, fields jsonb not null
      ) with (fillfactor = 80);

      create table item_record (record_id uuid not null, item_id uuid not null, primary key (record_id, item_id));

      create table withdrawal (touchpoint_id uuid primary key);

      drop table feedback;
      create table feedback (
        id uuid primary key, source text not null, key text not null, fields jsonb not null,
        record_id uuid not null, given_at timestamptz not null, form text not null,
        score real, scale_min real, scale_max real, text text, about text,
        stamp text collate "C" not null, event_id uuid not null
      ) with (fillfactor = 80);
      create index feedback_record on feedback (record_id, given_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table withdrawal, item_record, interaction, feedback;
      create table feedback (
        record_id uuid not null, given_at timestamptz not null, id uuid not null,
        form text not null, score real, scale_min real, scale_max real, text text, about text,
        stamp text collate "C" not null, event_id uuid not null,
        primary key (record_id, given_at, id)
      );
    `);
  }
}
