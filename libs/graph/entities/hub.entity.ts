// The outbox has no entity: its transaction ids are xid8, a type that TypeORM does not know.
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A raw event as it came: what the graph is computed from. Partitioned by months of receipt. */
@Entity('archive', { schema: 'hub' })
export class ArchiveEntity {
  @PrimaryColumn('bigint') seq!: string;
  @PrimaryColumn('timestamptz') received_at!: Date;
  @Column('uuid') event_id!: string;
  @Column('text') family!: string;
  @Column('text') source!: string;
  @Column('text') type!: string;
  @Column('timestamptz') time!: Date;
  @Column('text') topic!: string;
  @Column('int') partition!: number;
  @Column('bigint') log_offset!: string;
  /** Where the envelope travelled in headers. */
  @Column('jsonb', { nullable: true }) headers!: Record<string, string> | null;
  @Column('bytea') payload!: Buffer;
}

/** Which events were ever seen, and where they are archived. */
@Entity('event_index', { schema: 'hub' })
export class EventIndexEntity {
  @PrimaryColumn('uuid') event_id!: string;
  @Column('bigint') seq!: string;
  @Column('timestamptz') received_at!: Date;
}

@Entity('parked_event', { schema: 'hub' })
@Index('parked_event_state', { synchronize: false })
export class ParkedEventEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') topic!: string;
  @Column('int') partition!: number;
  @Column('bigint') log_offset!: string;
  @Column('text', { nullable: true }) key!: string | null;
  @Column('jsonb') headers!: Record<string, string>;
  @Column('bytea') payload!: Buffer;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text', { nullable: true }) type!: string | null;
  @Column('uuid', { nullable: true }) event_id!: string | null;
  @Column('text') code!: string;
  @Column('jsonb') problems!: object;
  @Column('text', { default: 'parked' }) state!: string;
  @Column('int', { default: 1 }) attempts!: number;
  @Column('timestamptz') parked_at!: Date;
  @Column('timestamptz') changed_at!: Date;
}

@Entity('source_state', { schema: 'hub' })
export class SourceStateEntity {
  @PrimaryColumn('text') source!: string;
  @Column('text') family!: string;
  @Column('bigint', { default: 0 }) events!: string;
  @Column('bigint', { default: 0 }) duplicates!: string;
  @Column('bigint', { default: 0 }) parked!: string;
  @Column('timestamptz') first_received_at!: Date;
  @Column('timestamptz') last_received_at!: Date;
  @Column('timestamptz', { nullable: true }) last_event_time!: Date | null;
  /** The mapping that read its last event, such as `pipedrive-webhook@1.0.0`. */
  @Column('text', { nullable: true }) mapping!: string | null;
}

@Entity('api_key', { schema: 'hub' })
export class ApiKeyEntity {
  @PrimaryColumn('text') id!: string;
  @Column('bytea') digest!: Buffer;
  @Column('text') role!: string;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text') name!: string;
  @Column('timestamptz', { default: () => 'now()' }) created_at!: Date;
  @Column('timestamptz', { nullable: true }) expires_at!: Date | null;
  @Column('timestamptz', { nullable: true }) last_used_at!: Date | null;
}

/** A model that judges pairs of records: learned, tried, in force, or taken back. */
@Entity('identity_model', { schema: 'hub' })
@Index('identity_model_active', { synchronize: false })
export class IdentityModelEntity {
  @PrimaryColumn('text') version!: string;
  @Column('text') kind!: string;
  @Column('jsonb') model!: object;
  /** candidate, active or retired. */
  @Column('text') state!: string;
  @Column('int') records!: number;
  @Column('jsonb', { nullable: true }) trial!: object | null;
  @Column('timestamptz', { default: () => 'now()' }) learned_at!: Date;
  /** Why it was learned first: growth, rest, drift, upgrade or asked. */
  @Column('text', { nullable: true }) learned_for!: string | null;
  /** By which version of Meri it was last learned. */
  @Column('text', { nullable: true }) judging!: string | null;
  /** When drift last had it learned. */
  @Column('timestamptz', { nullable: true }) drift_at!: Date | null;
  @Column('timestamptz', { nullable: true }) decided_at!: Date | null;
  @Column('text', { nullable: true }) decided_by!: string | null;
}

/** What a model saw in a sample of pairs, at one moment; the first survey of a model is of when it was learned. */
@Entity('identity_survey', { schema: 'hub' })
export class IdentitySurveyEntity {
  @PrimaryColumn('text') model!: string;
  @PrimaryColumn('timestamptz', { default: () => 'clock_timestamp()' }) taken_at!: Date;
  @Column('text') kind!: string;
  /** How many records of the kind there were. */
  @Column('int') records!: number;
  @Column('jsonb') survey!: object;
}

/** One walk over all records, to judge them again under what is in force now. */
@Entity('identity_pass', { schema: 'hub' })
@Index('identity_pass_running', { synchronize: false })
export class IdentityPassEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reason!: string;
  /** Of a pass after another model came into force, and nothing else: whom it judges, `person`, `organization` or `both`. */
  @Column('text', { nullable: true }) kind!: string | null;
  /** running, done or stopped. */
  @Column('text') state!: string;
  @Column('uuid', { nullable: true }) last_record_id!: string | null;
  @Column('int', { default: 0 }) done!: number;
  @Column('int') total!: number;
  @Column('int', { default: 0 }) merged!: number;
  @Column('int', { default: 0 }) parted!: number;
  /** Records read anew before any was judged. */
  @Column('int', { default: 0 }) reread!: number;
  /** Milliseconds spent in judging, without what it rested. */
  @Column('int', { default: 0 }) worked_ms!: number;
  @Column('timestamptz', { default: () => 'now()' }) started_at!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changed_at!: Date;
}

/** A version of the rules of identity as it was put in force. */
@Entity('identity_rules', { schema: 'hub' })
@Index('identity_rules_active', { synchronize: false })
export class IdentityRulesEntity {
  @PrimaryColumn('text') version!: string;
  @Column('jsonb') rules!: unknown;
  @Column('text') state!: string;
  @Column('jsonb', { nullable: true }) trial!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) decided_at!: Date;
  @Column('text') decided_by!: string;
}

/** One row where the hub was filled with the sample company. */
@Entity('sample_company', { schema: 'hub' })
export class SampleCompanyEntity {
  @PrimaryColumn('timestamptz', { default: () => 'now()' }) begun_at!: Date;
}
