import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Of which records something changed since they were last understood. Only appended to and emptied. */
@Entity('understanding_due')
export class UnderstandingDueEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) seq!: string;
  @Column('uuid') record_id!: string;
}

/** By which service map and which reader all was understood. */
@Entity('understanding_version')
export class UnderstandingVersionEntity {
  @PrimaryColumn('text') version!: string;
}

/** Which customers were understood together: named after the least of their ids. */
@Entity('understood_customer')
export class UnderstoodCustomerEntity {
  @PrimaryColumn('uuid') customer_id!: string;
  @Index('understood_customer_neighbourhood') @Column('uuid') neighbourhood_id!: string;
}

/** Whose touchpoints are in a case. */
@Entity('case_record')
export class CaseRecordEntity {
  @PrimaryColumn('uuid') case_id!: string;
  @Index('case_record_record') @PrimaryColumn('uuid') record_id!: string;
}

/** What a touchpoint means on the way of one party: how it feels, where on the service map it is. */
@Entity('meaning')
export class MeaningEntity {
  @PrimaryColumn('uuid') touchpoint_id!: string;
  @PrimaryColumn('uuid') record_id!: string;
  @Index('meaning_customer') @Column('uuid') customer_id!: string;
  @Index('meaning_party') @Column('uuid') party_id!: string;
  @Column('boolean') automatic!: boolean;
  @Column('text') feeling!: string;
  @Column('text') feeling_from!: string;
  /** Pairs of places in the text. */
  @Column('int', { array: true }) shown_by!: number[];
  @Column('text') stage!: string;
  @Column('jsonb') because!: object;
  /** Of what was read, and by which reader. */
  @Column('text') digest!: string;
  @Column('text') reading!: string;
  /** `rules`, or the model that read it, `name@version`. */
  @Column('text', { default: 'rules' }) read_by!: string;
}

/** The walk of one party through the stages for one offering. */
@Entity('journey')
export class JourneyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Index('journey_party') @Column('uuid') party_id!: string;
  @Column('text') offering!: string;
  /** The stages of its stays, in order. */
  @Column('text', { array: true }) walk!: string[];
  @Column('jsonb') stays!: object;
  @Column('jsonb') moves!: object;
  @Column('text', { array: true }) before_us!: string[];
  @Column('timestamptz') started_at!: Date;
  @Column('uuid') last_touchpoint_id!: string;
  @Column('uuid') last_record_id!: string;
  @Column('timestamptz') last_at!: Date;
  /** When silence becomes leaving. */
  @Column('timestamptz', { nullable: true }) leaves_at!: Date | null;
  @Column('boolean') ended!: boolean;
}

/** What we or they said would be done. An open one whose time has passed is broken; that is told when it is read. */
@Entity('promise')
@Index('promise_made', { synchronize: false })
@Index('promise_due', { synchronize: false })
export class PromiseEntity {
  @PrimaryColumn('uuid') id!: string;
  @Index('promise_customer') @Column('uuid') customer_id!: string;
  @Index('promise_party') @Column('uuid') party_id!: string;
  @Column('uuid') touchpoint_id!: string;
  @Column('uuid') record_id!: string;
  @Column('timestamptz') made_at!: Date;
  @Column('text') maker!: string;
  @Column('text') act!: string;
  @Column('int') quote_from!: number;
  @Column('int') quote_to!: number;
  @Column('timestamptz', { nullable: true }) due_at!: Date | null;
  @Column('int', { nullable: true }) due_from!: number | null;
  @Column('int', { nullable: true }) due_to!: number | null;
  @Column('text') outcome!: string;
  @Column('uuid', { nullable: true }) proof_touchpoint_id!: string | null;
  @Column('uuid', { nullable: true }) proof_record_id!: string | null;
  @Column('timestamptz', { nullable: true }) proof_at!: Date | null;
  @Column('int', { nullable: true }) proof_from!: number | null;
  @Column('int', { nullable: true }) proof_to!: number | null;
  @Column('timestamptz', { nullable: true }) late_at!: Date | null;
  @Column('text') stage!: string;
  @Column('text') channel!: string;
  /** Which team of ours made it, by the service map; null where it names none, and where the customer promised. */
  @Column('text', { nullable: true }) team!: string | null;
  /** `rules`, or the model that read it, `name@version`. */
  @Column('text', { default: 'rules' }) read_by!: string;
  /** How sure the model says it is, 0 to 1. */
  @Column('real', { nullable: true }) confidence!: number | null;
}

/** A request, and what ended the wait for an answer. */
@Entity('wait')
@Index('wait_open', { synchronize: false })
@Index('wait_since', { synchronize: false })
export class WaitEntity {
  @PrimaryColumn('uuid') id!: string;
  @Index('wait_customer') @Column('uuid') customer_id!: string;
  @Index('wait_party') @Column('uuid') party_id!: string;
  @Column('uuid') touchpoint_id!: string;
  @Column('uuid') record_id!: string;
  @Column('timestamptz') since!: Date;
  @Column('text') channel!: string;
  @Column('text') stage!: string;
  @Column('text', { array: true }) acts!: string[];
  /** Touchpoints that asked again. */
  @Column('uuid', { array: true }) attempts!: string[];
  @Column('boolean') discarded!: boolean;
  @Column('timestamptz', { nullable: true }) ended_at!: Date | null;
  @Column('uuid', { nullable: true }) end_touchpoint_id!: string | null;
  @Column('uuid', { nullable: true }) end_record_id!: string | null;
  @Column('text', { nullable: true }) how!: string | null;
  /** Its length by working time, once it has ended. */
  @Column('bigint', { nullable: true }) working_ms!: string | null;
}

/** Something said between the lines of a note. */
@Entity('claim')
@Index('claim_said', { synchronize: false })
export class ClaimEntity {
  @PrimaryColumn('uuid') id!: string;
  @Index('claim_customer') @Column('uuid') customer_id!: string;
  @Index('claim_party') @Column('uuid') party_id!: string;
  @Column('uuid') touchpoint_id!: string;
  @Column('uuid') record_id!: string;
  @Column('timestamptz') said_at!: Date;
  @Column('text') kind!: string;
  @Column('int') quote_from!: number;
  @Column('int') quote_to!: number;
  @Column('timestamptz') stale_at!: Date;
  /** False once somebody said that it is so no longer. */
  @Column('boolean', { default: true }) holds!: boolean;
  /** The claim that says so. */
  @Column('uuid', { nullable: true }) ended_by!: string | null;
  /** Claims in which another author says the same. */
  @Column('uuid', { array: true, default: [] }) confirmed_by!: string[];
  /** Claims that cannot be true together with it; whether both are within their shelf life is told when it is read. */
  @Column('uuid', { array: true, default: [] }) contradicts!: string[];
  /** `rules`, or the model that read it, `name@version`. */
  @Column('text', { default: 'rules' }) read_by!: string;
  /** How sure the model says it is, 0 to 1. */
  @Column('real', { nullable: true }) confidence!: number | null;
}

/** A recommendation that words tell of: the customer's, or a note's about it. */
@Entity('told_recommendation')
@Index('told_recommendation_said', { synchronize: false })
export class ToldRecommendationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Index('told_recommendation_customer') @Column('uuid') customer_id!: string;
  @Index('told_recommendation_party') @Column('uuid') party_id!: string;
  @Column('uuid') touchpoint_id!: string;
  @Column('uuid') record_id!: string;
  @Column('timestamptz') said_at!: Date;
  /** `GIVEN`, `RECEIVED` or `WOULD`. */
  @Column('text') kind!: string;
  @Column('int') quote_from!: number;
  @Column('int') quote_to!: number;
}

/** What a person is held to be in an account's decisions. */
@Entity('seat')
export class SeatEntity {
  @PrimaryColumn('uuid') account_id!: string;
  @Index('seat_person') @PrimaryColumn('uuid') person_id!: string;
  @Column('text') role!: string;
  @Column('text') stance!: string;
  @Column('boolean') agreed!: boolean;
  @Column('jsonb') statements!: object;
}

/** What one party adds to the service map, as lines `key=number`. */
@Entity('map_tally')
export class MapTallyEntity {
  @PrimaryColumn('uuid') party_id!: string;
  @Column('text') tally!: string;
}

/** The service map: the sum of all tallies. */
@Entity('map_sum')
export class MapSumEntity {
  @PrimaryColumn({ type: 'text', collation: 'C' }) period!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) measure!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) stage!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) channel!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) detail!: string;
  @Column('bigint') n!: string;
}
