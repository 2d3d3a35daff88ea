import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every customer has its activity, be it none, so that customers are read in its order from an index. */
export class ActivityOrder1798100014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into customer_activity (customer_id, touchpoints, open_cases)
      select id, 0, 0 from customer on conflict do nothing;
      drop index customer_activity_last;
      create index customer_activity_last
        on customer_activity (coalesce(last_at, timestamptz '1000-01-01 00:00Z'), customer_id);
      create index customer_activity_touchpoints on customer_activity (touchpoints, customer_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index customer_activity_touchpoints, customer_activity_last;
      create index customer_activity_last on customer_activity (last_at desc nulls last, customer_id);
      delete from customer_activity where touchpoints = 0 and open_cases = 0 and first_at is null;
    `);
  }
}
