import { LEARNING_REASONS, type Pass, type StoredModel, type TriedRuling } from '#graph';
import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../../graphql/policy/shown.js';
import { CustomerKind, enumOf } from '../../graphql/vocabulary/enums.js';
import { DateTime } from '../../graphql/vocabulary/scalars.js';
import { GroupChange } from '../preview/preview.type.js';
import { tellChanges } from '../preview/tell-preview.js';

export const ModelState = enumOf(
  'IdentityModelState',
  ['candidate', 'active', 'retired'],
  'CANDIDATE: learned, and waiting for somebody to put it in force. ACTIVE: judges. RETIRED: judged once.',
);

export const LearnedFor = enumOf(
  'IdentityLearnedFor',
  LEARNING_REASONS,
  'GROWTH: there were twice as many records, or, of more than 10,000, four times as many. REST: they had changed, and rested. DRIFT: they had become others than those that the model in force was learned from. UPGRADE: another version of Meri had learned the last one. ASKED: somebody asked.',
);

export const PassState = enumOf(
  'IdentityPassState',
  ['running', 'done', 'stopped'],
  'How far judging all records again is. STOPPED: by somebody, or by a later pass.',
);

export const PassBasis = enumOf(
  'IdentityPassBasis',
  ['passes', 'trial'],
  'PASSES: at the rate of former passes here. TRIAL: there was none; at the rate of a trial, which writes nothing, so that it will take longer.',
);

@ObjectType({ description: 'How long judging all records again will take, as far as can be told beforehand.' })
export class PassEstimate {
  @Shown('PUBLIC', () => Int, 'Records to judge.')
  readonly records!: number;

  @Shown(
    'PUBLIC',
    () => Float,
    'Seconds of work; up to three times as long while events stream in, to which it gives way, and thirty times while they come faster than they are taken in.',
  )
  readonly seconds!: number;

  @Shown('PUBLIC', () => PassBasis, 'At which rate.')
  readonly basis!: string;
}

@ObjectType({
  description: 'What judging records in another way would do to the customers there are. Nothing was written.',
})
export class IdentityTrial {
  @Shown('PUBLIC', () => Int, 'Records that were looked at.')
  readonly records!: number;

  @Shown('PUBLIC', () => Int, 'Customers they are now.')
  readonly customersBefore!: number;

  @Shown('PUBLIC', () => Int, 'Customers they would be.')
  readonly customersAfter!: number;

  @Shown('PUBLIC', () => Int, 'Customers that would join another.')
  readonly merged!: number;

  @Shown('PUBLIC', () => Int, 'Customers that would part from another.')
  readonly parted!: number;

  @Shown('PUBLIC', () => Int, 'Records of the biggest customer there would be.')
  readonly biggest!: number;

  @Shown('PUBLIC', () => Int, 'Pairs that would wait for a person, at most.')
  readonly reviews!: number;

  @Shown('PUBLIC', () => [GroupChange], 'Up to twenty changes to judge.', { size: 20 })
  readonly samples!: readonly GroupChange[];

  @Shown('PUBLIC', () => Float, 'How long it took, in seconds.')
  readonly seconds!: number;

  @Shown('PUBLIC', () => PassEstimate, 'How long judging all records so would take; null where it was not told.', {
    nullable: true,
  })
  readonly pass!: PassEstimate | null;
}

@ObjectType({ description: 'A model that was learned from the records, without labels.' })
export class IdentityModel {
  @Shown('PUBLIC', () => ID, 'Its version: a hash of what it says.')
  readonly version!: string;

  @Shown('PUBLIC', () => CustomerKind, 'Of whom it judges.')
  readonly kind!: string;

  @Shown('PUBLIC', () => ModelState, 'Whether it judges.')
  readonly state!: string;

  @Shown('PUBLIC', () => Int, 'How many records of the kind there were.')
  readonly records!: number;

  @Shown('PUBLIC', () => Float, 'Of the pairs it takes for one, the share it believes to be one; null where unknown.', {
    nullable: true,
  })
  readonly estimatedPrecision!: number | null;

  @Shown('PUBLIC', () => Float, 'Of the pairs it believes to be one, the share it takes for one; null where unknown.', {
    nullable: true,
  })
  readonly estimatedRecall!: number | null;

  @Shown('PUBLIC', () => IdentityTrial, 'What it did to history when it was tried; null where it was not.', {
    nullable: true,
  })
  readonly trial!: IdentityTrial | null;

  @Shown('PUBLIC', () => DateTime, 'When it was last learned.')
  readonly learnedAt!: string;

  @Shown('PUBLIC', () => LearnedFor, 'Why it was learned first; null where that was not told yet.', { nullable: true })
  readonly learnedFor!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When it was last put in or out of force.', { nullable: true })
  readonly decidedAt!: string | null;

  @Shown('PUBLIC', () => String, 'Who did so: a name, or the hub itself.', { nullable: true })
  readonly decidedBy!: string | null;
}

@ObjectType({ description: 'A walk over all records that judges them again, while ingest goes on.' })
export class IdentityPass {
  @Shown('PUBLIC', () => ID, 'Its id.')
  readonly id!: string;

  @Shown('PUBLIC', () => String, 'What it is for.')
  readonly reason!: string;

  @Shown('PUBLIC', () => PassState, 'Whether it goes on.')
  readonly state!: string;

  @Shown('PUBLIC', () => Int, 'Records judged so far.')
  readonly done!: number;

  @Shown('PUBLIC', () => Int, 'Records to judge.')
  readonly total!: number;

  @Shown('PUBLIC', () => Int, 'Customers that joined another.')
  readonly merged!: number;

  @Shown('PUBLIC', () => Int, 'Customers that parted from another.')
  readonly parted!: number;

  @Shown(
    'PUBLIC',
    () => Int,
    'Records read anew before any was judged; 0 where this version of Meri had read them all.',
  )
  readonly reread!: number;

  @Shown('PUBLIC', () => DateTime, 'When it began.')
  readonly startedAt!: string;

  @Shown('PUBLIC', () => DateTime, 'When it last got on.')
  readonly changedAt!: string;

  @Shown(
    'PUBLIC',
    () => Float,
    'Seconds of work that are left, at its rate so far; null where it does not run, or just began.',
    {
      nullable: true,
    },
  )
  readonly secondsLeft!: number | null;
}

export const tellTrial = ({ samples, pass, ...trial }: TriedRuling): IdentityTrial => ({
  ...trial,
  pass: pass ?? null,
  samples: tellChanges(samples),
});

export const tellModel = (model: StoredModel): IdentityModel => ({
  version: model.version,
  kind: model.kind,
  state: model.state,
  records: model.records,
  estimatedPrecision: model.estimated?.precision ?? null,
  estimatedRecall: model.estimated?.recall ?? null,
  trial: model.trial && tellTrial(model.trial),
  learnedAt: model.learned_at.toISOString(),
  learnedFor: model.learned_for,
  decidedAt: model.decided_at?.toISOString() ?? null,
  decidedBy: model.decided_by,
});

export const tellPass = ({ started_at, changed_at, worked_ms, ...pass }: Pass): IdentityPass => ({
  ...pass,
  secondsLeft:
    pass.state === 'running' && pass.done > 0
      ? Number((((pass.total - pass.done) * worked_ms) / pass.done / 1000).toFixed(1))
      : null,
  startedAt: started_at.toISOString(),
  changedAt: changed_at.toISOString(),
});
