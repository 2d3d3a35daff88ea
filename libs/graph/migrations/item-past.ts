import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What opportunities, notes, kept contacts and judgements were before: for answers as of another time. */
export class ItemPast1764400004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table item_past (
        item_id uuid not null, field text not null, stamp text collate "C" not null, event_id uuid not null, value jsonb,
        primary key (item_id, field, stamp, event_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table item_past');
  }
}
