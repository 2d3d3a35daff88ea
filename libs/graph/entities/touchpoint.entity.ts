import type { Channel, Direction, Registers } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One contact between a customer and us, owned by the record it was with. Partitioned by half years. */
@Entity('touchpoint')
@Index('touchpoint_time', { synchronize: false })
export class TouchpointEntity {
  @PrimaryColumn('uuid') record_id!: string;
  @PrimaryColumn('timestamptz') occurred_at!: Date;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') source!: string;
  @Column('text') key!: string;
  @Column('text') channel!: Channel;
  @Column('text') direction!: Direction;
  @Column('text') form!: string;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) actor!: string | null;
  @Column('boolean') automatic!: boolean;
  @Column('boolean') withdrawn!: boolean;
  @Column('uuid', { nullable: true }) case_id!: string | null;
  /** True where the case decides whose touchpoint it is. */
  @Column('boolean') by_case!: boolean;
  @Column('uuid', { nullable: true }) opportunity_id!: string | null;
  @Column('uuid', { nullable: true }) note_id!: string | null;
  /** 0 (worst) to 1 (best), where the customer judged. */
  @Column('real', { nullable: true }) score!: number | null;
  @Column({ type: 'text', collation: 'C' }) stamp!: string;
  @Column('uuid') event_id!: string;
}

/** A contact that its source keeps under its key and may change; its touchpoints follow it. Its id is theirs. */
@Entity('interaction')
export class InteractionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') source!: string;
  @Column('text') key!: string;
  @Column('jsonb') fields!: Registers;
}

/** Of which record an item (case, opportunity, note, interaction, feedback) is, or ever was. */
@Entity('item_record')
export class ItemRecordEntity {
  @PrimaryColumn('uuid') record_id!: string;
  @PrimaryColumn('uuid') item_id!: string;
}

/** A message whose words its source took back, known or not known yet. */
@Entity('withdrawal')
export class WithdrawalEntity {
  @PrimaryColumn('uuid') touchpoint_id!: string;
}

/** The customer's own judgement, on the scale it was asked on. */
@Entity('feedback')
@Index('feedback_record', { synchronize: false })
@Index('feedback_promoting', { synchronize: false })
export class FeedbackEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') source!: string;
  @Column('text') key!: string;
  @Column('jsonb') fields!: Registers;
  @Column('uuid') record_id!: string;
  @Column('timestamptz') given_at!: Date;
  @Column('text') form!: string;
  @Column('real', { nullable: true }) score!: number | null;
  @Column('real', { nullable: true }) scale_min!: number | null;
  @Column('real', { nullable: true }) scale_max!: number | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) about!: string | null;
  @Column({ type: 'text', collation: 'C' }) stamp!: string;
  @Column('uuid') event_id!: string;
}

@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn('uuid') record_id!: string;
  @PrimaryColumn('text') purpose!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) stamp!: string;
  @PrimaryColumn('uuid') event_id!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) evidence!: string | null;
  @Column('timestamptz') at!: Date;
}
