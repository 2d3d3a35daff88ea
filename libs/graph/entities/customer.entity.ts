import type { PartyKind } from '#contracts';
import type { Fact, Join } from '#identity';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person or an organization, computed from its records. Its id is that of its eldest record. */
@Entity('customer')
@Index('customer_name', ['name_norm', 'id'])
@Index('customer_born', { synchronize: false })
@Index('customer_tokens', { synchronize: false })
export class CustomerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: PartyKind;
  @Column('text') display_name!: string;
  @Column('text') name_norm!: string;
  @Column('text', { array: true }) name_tokens!: string[];
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) city!: string | null;
  @Column('text', { nullable: true }) business_id!: string | null;
  @Column('jsonb') facts!: Record<string, Fact>;
  @Column('jsonb') how!: Join[];
  @Column('int') records!: number;
  @Column('timestamptz') born!: Date;
}

/** The words of all names ever seen: what a misspelt word is looked up in first. */
@Entity('name_token')
@Index('name_token_trigram', { synchronize: false })
export class NameTokenEntity {
  @PrimaryColumn({ type: 'text', collation: 'C' }) token!: string;
}

/** How much happened with a customer: the sum over its records. */
@Entity('customer_activity')
@Index('customer_activity_last', { synchronize: false })
@Index('customer_activity_touchpoints', ['touchpoints', 'customer_id'])
export class CustomerActivityEntity {
  @PrimaryColumn('uuid') customer_id!: string;
  @Column('int') touchpoints!: number;
  @Column('int') open_cases!: number;
  @Column('timestamptz', { nullable: true }) first_at!: Date | null;
  @Column('timestamptz', { nullable: true }) last_at!: Date | null;
}

@Entity('record_activity')
export class RecordActivityEntity {
  @PrimaryColumn('uuid') record_id!: string;
  @Column('int') touchpoints!: number;
  @Column('int') open_cases!: number;
  @Column('timestamptz', { nullable: true }) first_at!: Date | null;
  @Column('timestamptz', { nullable: true }) last_at!: Date | null;
}
