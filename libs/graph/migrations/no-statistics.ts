import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Columns that hold what is carried along and never looked for. Statistics of them, which autovacuum makes anew as a table
 * grows, took a third of the work of all statistics, and no plan asks for them.
 */
const GRAPH: Readonly<Record<string, readonly string[]>> = {
  record: ['fields', 'chains'],
  record_version: ['said'],
  match_features: ['features'],
  match_block: ['members'],
  customer: ['facts', 'how'],
  customer_case: ['fields', 'subject'],
  opportunity: ['fields'],
  note: ['fields', 'text'],
  interaction: ['fields'],
  feedback: ['fields', 'text'],
  touchpoint: ['subject', 'text'],
  meaning: ['because', 'shown_by', 'digest', 'reading'],
  journey: ['stays', 'moves'],
  map_tally: ['tally'],
};

const HUB: typeof GRAPH = { 'hub.archive': ['headers', 'payload'] };

const set = (carried: typeof GRAPH, target: string): string =>
  Object.entries(carried)
    .map(
      ([table, columns]) =>
        `alter table ${table} ${columns.map((column) => `alter column ${column} set statistics ${target}`).join(', ')};`,
    )
    .join('\n');

export class NoStatistics1798100019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(set(GRAPH, '0'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(set(GRAPH, '-1'));
  }
}

export class NoStatisticsOfArchive1798100019001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(set(HUB, '0'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(set(HUB, '-1'));
  }
}
