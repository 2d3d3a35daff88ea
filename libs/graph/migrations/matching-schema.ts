import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What scored identity needs: every record's features in comparable form, the blocks in which candidates are found, and
 * the pairs of customers that a person should judge. All of it is a function of the records.
 */
export class MatchingSchema1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_features (
        record_id uuid primary key, features text not null, keys bigint[] not null
      ) with (fillfactor = 90);

      create table match_block (
        key bigint primary key, records int not null, members uuid[] not null
      ) with (fillfactor = 70);

      create table review (
        id uuid primary key, a_customer_id uuid not null, b_customer_id uuid not null,
        a_record_id uuid not null, b_record_id uuid not null, reason text not null, score real not null,
        records int not null, born timestamptz not null
      );
      create index review_a on review (a_customer_id);
      create index review_b on review (b_customer_id);
      create index review_doubt on review (score desc, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table review, match_block, match_features');
  }
}
