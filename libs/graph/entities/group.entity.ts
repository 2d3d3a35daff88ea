import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How a party had behaved by the end of a quarter in which it was met, and which group it was then of. */
@Entity('behaviour')
@Index('behaviour_group', ['group_id', 'quarter'])
@Index('behaviour_latest', { synchronize: false })
export class BehaviourEntity {
  @PrimaryColumn('uuid') party_id!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) quarter!: string;
  /** Thousandths, in the order of `FEATURES` of libs/understanding. */
  @Column('int', { array: true }) features!: number[];
  @Column('boolean') latest!: boolean;
  @Column('uuid', { nullable: true }) group_id!: string | null;
}

/** By which grouping all were grouped. */
@Entity('grouped_by')
export class GroupedByEntity {
  @PrimaryColumn('text') version!: string;
}

/** What somebody said a group is: append-only, the last word on each part stands. */
@Entity('group_word')
export class GroupWordEntity {
  @PrimaryColumn('uuid') id!: string;
  @Index('group_word_group') @Column('uuid') group_id!: string;
  /** `name`, `description`, `filter`, `retired`; what is absent was not spoken of. */
  @Column('jsonb') said!: object;
  @Column('text') said_by!: string;
  @Column('timestamptz') said_at!: Date;
  @Column({ type: 'text', collation: 'C' }) stamp!: string;
  @Column('uuid') event_id!: string;
}

/** Who is of a written group. */
@Entity('group_member')
export class GroupMemberEntity {
  @PrimaryColumn('uuid') group_id!: string;
  @Index('group_member_customer') @PrimaryColumn('uuid') customer_id!: string;
}

/** By which words the members of a written group were last worked out: the last one's id. */
@Entity('group_settled')
export class GroupSettledEntity {
  @PrimaryColumn('uuid') group_id!: string;
  @Column('uuid') words!: string;
}
