import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way to whose waits changed: whoever follows them is told nothing else. */
export class OutboxWaits1798100004002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create index outbox_waits on hub.outbox (tx, seq) where change = 'waits'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index hub.outbox_waits');
  }
}
