// hub.relay has no entity: its transaction ids are xid8, a type that TypeORM does not know.
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How much a source said in an hour. */
@Entity('source_hour', { schema: 'hub' })
export class SourceHourEntity {
  @PrimaryColumn('text') source!: string;
  @PrimaryColumn('timestamptz') hour!: Date;
  @Column('bigint', { default: 0 }) events!: string;
  @Column('bigint', { default: 0 }) parked!: string;
}

/** What a source says that nobody understands: types of events and fields, and what came without its content. */
@Entity('not_understood', { schema: 'hub' })
export class NotUnderstoodEntity {
  @PrimaryColumn('text') source!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') name!: string;
  @PrimaryColumn('text', { default: '' }) mapping!: string;
  @Column('bigint', { default: 0 }) events!: string;
  @Column('timestamptz') first_at!: Date;
  @Column('timestamptz') last_at!: Date;
  /** An event that has it. */
  @Column('uuid', { nullable: true }) sample!: string | null;
}

/** The token with which a vendor began, to become the secret of its webhook. */
@Entity('handshake_token', { schema: 'hub' })
export class HandshakeTokenEntity {
  @PrimaryColumn('text') source!: string;
  @Column('text') token!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

/** A schema of a registry, for ever as it was. */
@Entity('schema', { schema: 'hub' })
export class SchemaEntity {
  @PrimaryColumn('text') registry!: string;
  @PrimaryColumn('int') id!: number;
  @Column('text') kind!: string;
  @Column('text') text!: string;
  @Column('timestamptz', { default: () => 'now()' }) read_at!: Date;
}

/** An event on its way to an outgoing webhook. */
@Entity('delivery', { schema: 'hub' })
@Index('delivery_due', { synchronize: false })
@Index('delivery_state', { synchronize: false })
export class DeliveryEntity {
  @PrimaryColumn('text') endpoint!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') event!: object;
  @Column('text', { default: 'waiting' }) state!: string;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('timestamptz', { default: () => 'now()' }) next_at!: Date;
  @Column('timestamptz', { default: () => 'now()' }) made_at!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changed_at!: Date;
  @Column('text', { nullable: true }) problem!: string | null;
}

/** A grouping by behaviour that was in force, or is. */
@Entity('group_model', { schema: 'hub' })
@Index('group_model_active', { synchronize: false })
export class GroupModelEntity {
  @PrimaryColumn('text') version!: string;
  @Column('jsonb') model!: object;
  @Column('text') state!: string;
  /** How many parties it was found among. */
  @Column('int') parties!: number;
  @Column('timestamptz', { default: () => 'now()' }) found_at!: Date;
  @Column('timestamptz', { nullable: true }) retired_at!: Date | null;
}

/** A text that a model has not read yet, or was asked in vain. */
@Entity('reading_due', { schema: 'hub' })
@Index('reading_due_next', { synchronize: false })
export class ReadingDueEntity {
  @PrimaryColumn('uuid') touchpoint_id!: string;
  @PrimaryColumn('text') text!: string;
  /** `name@version` */
  @PrimaryColumn('text') reader!: string;
  @Column('uuid') record_id!: string;
  @Column('timestamptz') occurred_at!: Date;
  /** `waiting`, `given-up`, or `private`: not to be shown to it. */
  @Column('text', { default: 'waiting' }) state!: string;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('timestamptz', { default: () => 'now()' }) next_at!: Date;
  @Column('text', { nullable: true }) problem!: string | null;
  /** How often the endpoint failed at it. */
  @Column('int', { default: 0 }) put_off!: number;
}
