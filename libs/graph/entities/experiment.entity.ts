import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody said of an experiment: append-only, of each field the last word stands. */
@Entity('experiment_word')
@Index('experiment_word_customers', { synchronize: false })
export class ExperimentWordEntity {
  @PrimaryColumn('uuid') id!: string;
  @Index('experiment_word_experiment') @Column('uuid') experiment_id!: string;
  @Column('jsonb') said!: object;
  @Column('text') said_by!: string;
  @Column('timestamptz') said_at!: Date;
  /** Records that it names: who takes part, and whom they are compared with. */
  @Column('uuid', { array: true }) customers!: string[];
  @Column({ type: 'text', collation: 'C' }) stamp!: string;
  @Column('uuid') event_id!: string;
}

/** A small change that is tried with real customers at one touchpoint, as it stands after all that was said. */
@Entity('experiment')
@Index('experiment_created', { synchronize: false })
@Index('experiment_customers', { synchronize: false })
export class ExperimentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) wish!: string | null;
  @Column('text') stage!: string;
  @Column('text') channel!: string;
  /** Records: whoever holds one takes part. */
  @Column('uuid', { array: true }) customers!: string[];
  /** Null: those who are alike. */
  @Column('uuid', { array: true, nullable: true }) compared_with!: string[] | null;
  @Column('text') measure!: string;
  @Column('int') horizon!: number;
  @Column('text') state!: string;
  @Column('timestamptz', { nullable: true }) since!: Date | null;
  @Column('timestamptz', { nullable: true }) until!: Date | null;
  @Column('timestamptz', { nullable: true }) decide_by!: Date | null;
  @Column('boolean') told_afterwards!: boolean;
  @Column('timestamptz') created_at!: Date;
  @Column('text') created_by!: string;
  @Column('jsonb') decisions!: object;
}
