import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How parties behave and which groups they are of, and what people say groups are (docs/decisions/0016). Everything is
 * understood anew, so that behaviours are there for whoever was understood before.
 */
export class GroupsSchema1764400001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table behaviour (
        party_id uuid not null, quarter text collate "C" not null, features int[] not null, latest boolean not null,
        group_id uuid, primary key (party_id, quarter)
      ) with (fillfactor = 90);
      create index behaviour_group on behaviour (group_id, quarter);
      create index behaviour_latest on behaviour (party_id) where latest;
      create table grouped_by (version text primary key);

      create table group_word (
        id uuid primary key, group_id uuid not null, said jsonb not null, said_by text not null, said_at timestamptz not null,
        stamp text collate "C" not null, event_id uuid not null
      );
      create index group_word_group on group_word (group_id);
      create table group_member (group_id uuid not null, customer_id uuid not null, primary key (group_id, customer_id));
      create index group_member_customer on group_member (customer_id);
      create table group_settled (group_id uuid primary key, words uuid not null);
      insert into understanding_due (record_id) select id from customer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table group_settled, group_member, group_word, grouped_by, behaviour');
  }
}
