import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which customers resemble each other, so that whoever resembles nobody is not looked at again. Nobody knows it yet: all are due. */
export class ReviewNear1798100020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_near (a_customer_id uuid, b_customer_id uuid, primary key (a_customer_id, b_customer_id));
      create index review_near_b on review_near (b_customer_id);
      create index review_due_customer on review_due (customer_id);
      insert into review_due (customer_id) select id from customer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table review_near; drop index review_due_customer');
  }
}
