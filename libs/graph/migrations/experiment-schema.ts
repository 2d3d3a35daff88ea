import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Experiments: all that was said of them, append-only, and how they stand after it. Who takes part is kept as ids of
 * records. With them the ways to whoever speaks for us: recommendations, and high marks.
 */
export class ExperimentSchema1798100002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table experiment_word (
        id uuid primary key, experiment_id uuid not null, said jsonb not null, said_by text not null, said_at timestamptz not null,
        customers uuid[] not null, stamp text collate "C" not null, event_id uuid not null
      );
      create index experiment_word_experiment on experiment_word (experiment_id);
      create index experiment_word_customers on experiment_word using gin (customers);

      create table experiment (
        id uuid primary key, title text not null, wish text, stage text not null, channel text not null,
        customers uuid[] not null, compared_with uuid[], measure text not null, horizon int not null, state text not null,
        since timestamptz, until timestamptz, decide_by timestamptz, told_afterwards boolean not null,
        created_at timestamptz not null, created_by text not null, decisions jsonb not null
      );
      create index experiment_created on experiment (created_at desc, id);
      create index experiment_customers on experiment using gin (customers);

      create index relation_advocacy on relation (valid_from desc) where type in ('recommended', 'introduced_by') and valid_to is null;
      create index feedback_promoting on feedback (given_at desc) where form = 'nps' and score >= scale_min + 0.9 * (scale_max - scale_min);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index feedback_promoting, relation_advocacy; drop table experiment, experiment_word');
  }
}
