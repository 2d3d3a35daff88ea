import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the hub was filled with the sample company, whose service map is another. */
export class SampleCompany1798100019100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table hub.sample_company (begun_at timestamptz primary key default now())');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.sample_company');
  }
}
