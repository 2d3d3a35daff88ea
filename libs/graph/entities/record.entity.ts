import type { PartyKind, Registers } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one source says about one party, folded by the source's time. */
@Entity('record')
export class RecordEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') source!: string;
  @Column('text') kind!: PartyKind;
  @Column('text') key!: string;
  /** The earliest moment anything mentioned it: a stamp without its rank. */
  @Column({ type: 'text', collation: 'C' }) born!: string;
  @Column('jsonb') fields!: Registers;
  @Column('jsonb') chains!: object;
}

/** One statement about a record: the history that answers for both clocks. */
@Entity('record_version')
export class RecordVersionEntity {
  @PrimaryColumn('uuid') record_id!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) stamp!: string;
  @PrimaryColumn('uuid') event_id!: string;
  @PrimaryColumn('int') ordinal!: number;
  @Column('jsonb') said!: object;
}

/** A record whose person had it erased: nothing of what it said comes back. */
@Entity('erasure')
export class ErasureEntity {
  @PrimaryColumn('uuid') record_id!: string;
}

/** Which customer a record belongs to, and which evidence it is connected by. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid') record_id!: string;
  @Index('membership_customer') @Column('uuid') customer_id!: string;
  @Index('membership_neighbourhood') @Column('uuid') neighbourhood_id!: string;
}

@Entity('identifier')
export class IdentifierEntity {
  @PrimaryColumn({ type: 'text', collation: 'C' }) key!: string;
  @Column('text') kind!: string;
  @Column('text') value!: string;
  /** How many records carry it; above a limit of its kind it no longer says who somebody is. */
  @Column('int') records!: number;
}

@Entity('record_identifier')
export class RecordIdentifierEntity {
  @PrimaryColumn({ type: 'text', collation: 'C' }) key!: string;
  @Index('record_identifier_record') @PrimaryColumn('uuid') record_id!: string;
}

/** That two records are, or are not, one: append-only. */
@Entity('decision')
@Index('decision_retracts', { synchronize: false })
export class DecisionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') verdict!: string;
  @Index('decision_a') @Column('uuid') a_record_id!: string;
  @Index('decision_b') @Column('uuid') b_record_id!: string;
  @Column('text') rule!: string;
  @Column('text') decided_by!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column({ type: 'text', collation: 'C' }) stamp!: string;
  @Column('uuid') event_id!: string;
  @Column('uuid', { nullable: true }) retracts!: string | null;
}

/** A typed edge with a beginning and an end, between records. */
@Entity('relation')
@Index('relation_advocacy', { synchronize: false })
@Index('relation_to', ['to_record_id', 'type'])
export class RelationEntity {
  @PrimaryColumn('uuid') from_record_id!: string;
  @PrimaryColumn('text') type!: string;
  @PrimaryColumn('uuid') to_record_id!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) stamp!: string;
  @Column('timestamptz') valid_from!: Date;
  @Column('timestamptz', { nullable: true }) valid_to!: Date | null;
  @Column('uuid') event_id!: string;
}

/** Which record ever carried an e-mail address; the address as a digest. */
@Entity('carried_address')
export class CarriedAddressEntity {
  @PrimaryColumn('uuid') address!: string;
  @PrimaryColumn('uuid') record_id!: string;
}

/** An e-mail address, as a digest, by which somebody had themselves erased. */
@Entity('erased_address')
export class ErasedAddressEntity {
  @PrimaryColumn('uuid') address!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) stamp!: string;
  @PrimaryColumn('uuid') event_id!: string;
  @PrimaryColumn('int') ordinal!: number;
}
