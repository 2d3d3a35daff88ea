import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an erasure by e-mail address goes by. What was carried before is known again after `meri rebuild`. */
export class ErasedAddresses1764100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table carried_address (address uuid not null, record_id uuid not null, primary key (address, record_id));
      create table erased_address (
        address uuid not null, stamp text collate "C" not null, event_id uuid not null, ordinal int not null,
        primary key (address, stamp, event_id, ordinal)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erased_address, carried_address');
  }
}
