import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What scoring needs of one record, in comparable form, and the blocks in which its candidates are found. */
@Entity('match_features')
export class MatchFeaturesEntity {
  @PrimaryColumn('uuid') record_id!: string;
  @Column('text') features!: string;
  @Column('bigint', { array: true }) keys!: string[];
}

/** The records that carry one blocking key; above a cap they are only counted. */
@Entity('match_block')
export class MatchBlockEntity {
  @PrimaryColumn('bigint') key!: string;
  @Column('int') records!: number;
  @Column('uuid', { array: true }) members!: string[];
}

/** Two customers that may be one, for a person to judge. */
@Entity('review')
@Index('review_doubt', { synchronize: false })
export class ReviewEntity {
  @PrimaryColumn('uuid') id!: string;
  @Index('review_a') @Column('uuid') a_customer_id!: string;
  @Index('review_b') @Column('uuid') b_customer_id!: string;
  @Column('uuid') a_record_id!: string;
  @Column('uuid') b_record_id!: string;
  @Column('text') reason!: string;
  @Column('real') score!: number;
  @Column('int') records!: number;
  @Column('timestamptz') born!: Date;
}

/** By which version of Meri identity is judged; no row where several judged, or one from before versions were told. */
@Entity('judging_version')
export class JudgingVersionEntity {
  @PrimaryColumn('text') version!: string;
  /** The records beyond this id are not read anew yet; null where all are. */
  @Column('uuid', { nullable: true }) unread_from!: string | null;
}

/** Two customers of whom one record of each reaches `review` with one of the other's: only such may be for a person to judge. */
@Entity('review_near')
export class ReviewNearEntity {
  @PrimaryColumn('uuid') a_customer_id!: string;
  @Index('review_near_b') @PrimaryColumn('uuid') b_customer_id!: string;
}

/** A customer whose doubts are to be worked out anew. */
@Entity('review_due')
export class ReviewDueEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) seq!: string;
  @Index('review_due_customer') @Column('uuid') customer_id!: string;
}
