import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A retraction may name the one decision that it takes back. */
export class NamedRetractions1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision add retracts uuid;
      create index decision_retracts on decision (retracts) where retracts is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table decision drop retracts');
  }
}
