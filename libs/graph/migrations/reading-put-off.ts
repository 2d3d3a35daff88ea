import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the endpoint failed at a text, which says less against it than an answer that cannot be taken. */
export class ReadingPutOff1798100009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.reading_due add column put_off int not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.reading_due drop column put_off');
  }
}
