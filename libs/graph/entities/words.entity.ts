import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person says of what was understood: append-only, the last word on each thing stands. */
@Entity('judgement')
export class JudgementEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') about!: string;
  @Index('judgement_target') @Column('uuid', { nullable: true }) target!: string | null;
  @Index('judgement_record') @Column('uuid') record_id!: string;
  @Column('uuid', { nullable: true }) account_record_id!: string | null;
  @Column('text') verdict!: string;
  @Column('text', { nullable: true }) stance!: string | null;
  @Column('text') judged_by!: string;
  @Column('timestamptz') judged_at!: Date;
  @Column({ type: 'text', collation: 'C' }) stamp!: string;
  @Column('uuid') event_id!: string;
}

/** What a model found in a text of a touchpoint, as places: append-only, the last word of each model on a text stands. */
@Entity('text_reading')
@Index('text_reading_text', ['text', 'model', 'version'])
export class TextReadingEntity {
  @PrimaryColumn('uuid') event_id!: string;
  @Index('text_reading_touchpoint') @Column('uuid') touchpoint_id!: string;
  /** The digest of who spoke and the text. */
  @Column('text') text!: string;
  @Column('text') model!: string;
  @Column('text') version!: string;
  @Column('jsonb') found!: object;
  @Index('text_reading_at') @Column('timestamptz') read_at!: Date;
  @Column({ type: 'text', collation: 'C' }) stamp!: string;
}
