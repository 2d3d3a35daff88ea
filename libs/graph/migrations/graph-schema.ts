import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The customer knowledge graph. Every row here is a function of the set of archived events: nothing says when or in
 * which order events arrived, so a shuffle or a rebuild gives the same rows (docs/decisions/0002). Names carry no
 * schema: the same statements make the graph that `meri rebuild` builds beside the live one.
 */
export class GraphSchema1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table record (
        id uuid primary key, source text not null, kind text not null, key text not null,
        born text collate "C" not null,
        fields jsonb not null, chains jsonb not null
      ) with (fillfactor = 80);

      create table record_version (
        record_id uuid not null, stamp text collate "C" not null, event_id uuid not null, ordinal int not null,
        said jsonb not null,
        primary key (record_id, stamp, event_id, ordinal)
      );

      create table erasure (record_id uuid primary key);

      create table membership (
        record_id uuid primary key, customer_id uuid not null, neighbourhood_id uuid not null
      ) with (fillfactor = 80);
      create index membership_customer on membership (customer_id);
      create index membership_neighbourhood on membership (neighbourhood_id);

      create table identifier (
        key text collate "C" primary key, kind text not null, value text not null, records int not null
      ) with (fillfactor = 80);
      create table record_identifier (
        key text collate "C" not null, record_id uuid not null, primary key (key, record_id)
      );

      create index record_identifier_record on record_identifier (record_id);

      create table decision (
        id uuid primary key, verdict text not null, a_record_id uuid not null, b_record_id uuid not null,
        rule text not null, decided_by text not null, reason text, stamp text collate "C" not null, event_id uuid not null
      );
      create index decision_a on decision (a_record_id);
      create index decision_b on decision (b_record_id);

      create table customer (
        id uuid primary key, kind text not null, display_name text not null, name_norm text not null,
        name_tokens text[] not null, email text, phone text, city text, business_id text,
        facts jsonb not null, how jsonb not null, records int not null, born timestamptz not null
      ) with (fillfactor = 80);
      create index customer_name on customer (name_norm, id);
      create index customer_born on customer (born desc, id);
      create index customer_tokens on customer using gin (name_tokens) with (fastupdate = off);

      create table name_token (token text collate "C" primary key);
      create index name_token_trigram on name_token using gin (token gin_trgm_ops);

      create table customer_activity (
        customer_id uuid primary key, touchpoints int not null, open_cases int not null,
        first_at timestamptz, last_at timestamptz
      ) with (fillfactor = 70);
      create index customer_activity_last on customer_activity (last_at desc nulls last, customer_id);

      create table record_activity (
        record_id uuid primary key, touchpoints int not null, open_cases int not null,
        first_at timestamptz, last_at timestamptz
      ) with (fillfactor = 70);

      create table relation (
        from_record_id uuid not null, type text not null, to_record_id uuid not null, stamp text collate "C" not null,
        valid_from timestamptz not null, valid_to timestamptz, event_id uuid not null,
        primary key (from_record_id, type, to_record_id, stamp)
      );
      create index relation_to on relation (to_record_id, type);

      create table customer_case (
        id uuid primary key, source text not null, key text not null, fields jsonb not null,
        requester_id uuid, organization_id uuid, subject text, status text, priority text, channel text, assignee text,
        satisfaction real, opened_at timestamptz, changed_at timestamptz, closed_at timestamptz, reopened int not null default 0,
        merged_into uuid, is_open boolean not null
      ) with (fillfactor = 80);
      create index customer_case_requester on customer_case (requester_id, opened_at desc);
      create index customer_case_organization on customer_case (organization_id, opened_at desc) where organization_id is not null;

      create table opportunity (
        id uuid primary key, source text not null, key text not null, fields jsonb not null,
        organization_id uuid, name text, stage text, amount numeric, currency text, close_date date, outcome text, offering text,
        owner text, deleted boolean not null default false
      ) with (fillfactor = 80);
      create index opportunity_organization on opportunity (organization_id);
      create table opportunity_contact (
        opportunity_id uuid not null, record_id uuid not null, role text, primary key (opportunity_id, record_id)
      );
      create index opportunity_contact_record on opportunity_contact (record_id);

      create table note (
        id uuid primary key, source text not null, key text not null, fields jsonb not null,
        text text, author text, written_at timestamptz not null, visibility text, channel text, deleted boolean not null default false
      ) with (fillfactor = 80);
      create table note_about (
        note_id uuid not null, record_id uuid not null, written_at timestamptz not null, primary key (note_id, record_id)
      );
      create index note_about_record on note_about (record_id, written_at desc);

      create table touchpoint (
        record_id uuid not null, occurred_at timestamptz not null, id uuid not null,
        source text not null, key text not null, channel text not null, direction text not null, form text not null,
        subject text, text text, actor text, automatic boolean not null, withdrawn boolean not null,
        case_id uuid, by_case boolean not null, opportunity_id uuid, note_id uuid, score real,
        stamp text collate "C" not null, event_id uuid not null,
        primary key (record_id, occurred_at, id)
      ) partition by range (occurred_at);
      create index touchpoint_time on touchpoint using brin (occurred_at) with (pages_per_range = 32);
      create table touchpoint_other partition of touchpoint default;

      create table feedback (
        record_id uuid not null, given_at timestamptz not null, id uuid not null,
        form text not null, score real, scale_min real, scale_max real, text text, about text,
        stamp text collate "C" not null, event_id uuid not null,
        primary key (record_id, given_at, id)
      );

      create table consent (
        record_id uuid not null, purpose text not null, stamp text collate "C" not null, event_id uuid not null,
        status text not null, evidence text, at timestamptz not null,
        primary key (record_id, purpose, stamp, event_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table consent, feedback, touchpoint, note_about, note, opportunity_contact, opportunity, customer_case, relation,
        record_activity, customer_activity, name_token, customer, decision, record_identifier, identifier, membership, erasure, record_version, record`);
  }
}
