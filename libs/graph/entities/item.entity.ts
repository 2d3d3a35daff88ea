import type { Registers } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A ticket, an issue, a service request. */
@Entity('customer_case')
@Index('customer_case_requester', { synchronize: false })
@Index('customer_case_organization', { synchronize: false })
export class CustomerCaseEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') source!: string;
  @Column('text') key!: string;
  @Column('jsonb') fields!: Registers;
  @Column('uuid', { nullable: true }) requester_id!: string | null;
  @Column('uuid', { nullable: true }) organization_id!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) status!: string | null;
  @Column('text', { nullable: true }) priority!: string | null;
  @Column('text', { nullable: true }) channel!: string | null;
  @Column('text', { nullable: true }) assignee!: string | null;
  /** 0 (worst) to 1 (best). */
  @Column('real', { nullable: true }) satisfaction!: number | null;
  @Column('timestamptz', { nullable: true }) opened_at!: Date | null;
  @Column('timestamptz', { nullable: true }) changed_at!: Date | null;
  @Column('timestamptz', { nullable: true }) closed_at!: Date | null;
  @Column('int', { default: 0 }) reopened!: number;
  @Column('uuid', { nullable: true }) merged_into!: string | null;
  @Column('boolean') is_open!: boolean;
}

@Entity('opportunity')
export class OpportunityEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') source!: string;
  @Column('text') key!: string;
  @Column('jsonb') fields!: Registers;
  @Index('opportunity_organization') @Column('uuid', { nullable: true }) organization_id!: string | null;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) stage!: string | null;
  @Column('numeric', { nullable: true }) amount!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('date', { nullable: true }) close_date!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) offering!: string | null;
  @Column('text', { nullable: true }) owner!: string | null;
  @Column('boolean', { default: false }) deleted!: boolean;
}

@Entity('opportunity_contact')
export class OpportunityContactEntity {
  @PrimaryColumn('uuid') opportunity_id!: string;
  @Index('opportunity_contact_record') @PrimaryColumn('uuid') record_id!: string;
  @Column('text', { nullable: true }) role!: string | null;
}

/** A word on one register of an item (not of a case) that a later one outlived. */
@Entity('item_past')
export class ItemPastEntity {
  @PrimaryColumn('uuid') item_id!: string;
  @PrimaryColumn('text') field!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) stamp!: string;
  @PrimaryColumn('uuid') event_id!: string;
  @Column('jsonb', { nullable: true }) value!: unknown;
}

@Entity('note')
export class NoteEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') source!: string;
  @Column('text') key!: string;
  @Column('jsonb') fields!: Registers;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) author!: string | null;
  @Column('timestamptz') written_at!: Date;
  @Column('text', { nullable: true }) visibility!: string | null;
  @Column('text', { nullable: true }) channel!: string | null;
  @Column('boolean', { default: false }) deleted!: boolean;
}

@Entity('note_about')
@Index('note_about_record', { synchronize: false })
export class NoteAboutEntity {
  @PrimaryColumn('uuid') note_id!: string;
  @PrimaryColumn('uuid') record_id!: string;
  @Column('timestamptz') written_at!: Date;
}
