import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose doubts are to be worked out anew: that is done beside ingest. */
export class ReviewDue1764250000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_due (seq bigint generated always as identity primary key, customer_id uuid not null);
      insert into review_due (customer_id) select id from customer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table review_due');
  }
}
