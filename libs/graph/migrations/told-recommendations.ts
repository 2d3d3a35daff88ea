import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recommendations that texts tell of, as places in them. The texts are read again by another version of the reader. */
export class ToldRecommendations1798100016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table told_recommendation (
        id uuid primary key, customer_id uuid not null, party_id uuid not null, touchpoint_id uuid not null, record_id uuid not null,
        said_at timestamptz not null, kind text not null, quote_from int not null, quote_to int not null
      ) with (fillfactor = 90);
      create index told_recommendation_customer on told_recommendation (customer_id);
      create index told_recommendation_party on told_recommendation (party_id);
      create index told_recommendation_said on told_recommendation (said_at desc, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_recommendation');
  }
}
