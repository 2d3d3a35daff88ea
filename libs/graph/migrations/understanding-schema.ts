import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is understood of touchpoints. Like the graph it is a function of the archived events, of the service map and of
 * the decisions: no row holds the time at which it was made, and none holds words. Where a promise or a claim was said
 * is kept as a place in the touchpoint's text, so that whoever is erased leaves nothing here (docs/decisions/0015).
 */
export class UnderstandingSchema1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table understanding_due (
        seq bigint generated always as identity primary key, record_id uuid not null
      );
      create table understanding_version (version text primary key);
      insert into understanding_due (record_id) select id from customer;

      create table understood_customer (customer_id uuid primary key, neighbourhood_id uuid not null);
      create index understood_customer_neighbourhood on understood_customer (neighbourhood_id);

      create table case_record (case_id uuid not null, record_id uuid not null, primary key (case_id, record_id));
      create index case_record_record on case_record (record_id);

      create table meaning (
        touchpoint_id uuid not null, record_id uuid not null, customer_id uuid not null, party_id uuid not null,
        automatic boolean not null, feeling text not null, feeling_from text not null, shown_by int[] not null,
        stage text not null, because jsonb not null, digest text not null, reading text not null,
        primary key (touchpoint_id, record_id)
      ) with (fillfactor = 90);
      create index meaning_customer on meaning (customer_id);
      create index meaning_party on meaning (party_id);

      create table journey (
        id uuid primary key, party_id uuid not null, offering text not null, walk text[] not null,
        stays jsonb not null, moves jsonb not null, before_us text[] not null,
        started_at timestamptz not null, last_touchpoint_id uuid not null, last_record_id uuid not null, last_at timestamptz not null,
        leaves_at timestamptz, ended boolean not null
      ) with (fillfactor = 90);
      create index journey_party on journey (party_id);

      create table promise (
        id uuid primary key, customer_id uuid not null, party_id uuid not null,
        touchpoint_id uuid not null, record_id uuid not null, made_at timestamptz not null, maker text not null, act text not null,
        quote_from int not null, quote_to int not null, due_at timestamptz, due_from int, due_to int,
        outcome text not null, proof_touchpoint_id uuid, proof_record_id uuid, proof_at timestamptz, proof_from int, proof_to int,
        late_at timestamptz, stage text not null, channel text not null
      ) with (fillfactor = 90);
      create index promise_customer on promise (customer_id);
      create index promise_party on promise (party_id);
      create index promise_made on promise (made_at desc, id);
      create index promise_due on promise (due_at, id) where outcome = 'OPEN' and due_at is not null;

      create table wait (
        id uuid primary key, customer_id uuid not null, party_id uuid not null,
        touchpoint_id uuid not null, record_id uuid not null, since timestamptz not null, channel text not null, stage text not null,
        acts text[] not null, attempts uuid[] not null, discarded boolean not null,
        ended_at timestamptz, end_touchpoint_id uuid, end_record_id uuid, how text, working_ms bigint
      ) with (fillfactor = 90);
      create index wait_customer on wait (customer_id);
      create index wait_party on wait (party_id);
      create index wait_open on wait (since, id) where ended_at is null and not discarded;
      create index wait_since on wait (since desc, id);

      create table claim (
        id uuid primary key, customer_id uuid not null, party_id uuid not null,
        touchpoint_id uuid not null, record_id uuid not null, said_at timestamptz not null, kind text not null,
        quote_from int not null, quote_to int not null, stale_at timestamptz not null
      ) with (fillfactor = 90);
      create index claim_customer on claim (customer_id);
      create index claim_party on claim (party_id);
      create index claim_said on claim (said_at desc, id);

      create table seat (
        account_id uuid not null, person_id uuid not null, role text not null, stance text not null, agreed boolean not null,
        statements jsonb not null, primary key (account_id, person_id)
      );
      create index seat_person on seat (person_id);

      create table map_tally (party_id uuid primary key, tally text not null);
      create table map_sum (
        period text collate "C" not null, measure text collate "C" not null, stage text collate "C" not null,
        channel text collate "C" not null, detail text collate "C" not null, n bigint not null,
        primary key (period, measure, stage, channel, detail)
      ) with (fillfactor = 70);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table map_sum, map_tally, seat, claim, wait, promise, journey, meaning, case_record, understood_customer, understanding_version, understanding_due',
    );
  }
}
