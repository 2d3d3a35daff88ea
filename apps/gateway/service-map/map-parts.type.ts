import { Float, Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';
import { Channel } from '../graphql/vocabulary/enums.js';
import { FeelingCounts } from '../voices/feeling.type.js';
import { Flag } from './flag.type.js';
import { PromiseSums, seconds, WaitSums } from './sums.type.js';

@ObjectType({ description: 'A name in both languages.' })
export class Names {
  @Shown('PUBLIC', () => String, 'In English.')
  readonly en!: string;

  @Shown('PUBLIC', () => String, 'In Finnish.')
  readonly fi!: string;
}

@ObjectType({ description: 'What happened in one stage and channel.' })
export class MapCell {
  @Shown('PUBLIC', () => String, 'The stage, by its id.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Channel, 'The channel.')
  readonly channel!: string;

  @Shown('PUBLIC', () => Int, 'Touchpoints, without those of machines.')
  readonly touchpoints!: number;

  @Shown('PUBLIC', () => Int, 'Customers; an account counts once with all its people.')
  readonly customers!: number;

  @Shown('PUBLIC', () => FeelingCounts, 'How they feel.')
  readonly feeling!: FeelingCounts;

  @Shown('PUBLIC', () => WaitSums, 'Waits.')
  readonly waits!: WaitSums;

  @Shown('PUBLIC', () => PromiseSums, 'Promises of ours.')
  readonly promises!: PromiseSums;

  @Shown('PUBLIC', () => Int, 'How often they turned to us: asked, waited, or told of trouble.')
  readonly turned!: number;

  @Shown('PUBLIC', () => Int, 'How often of these we were silent for longer than the map allows.')
  readonly unanswered!: number;

  @Shown('PUBLIC', () => Int, 'How often we reached out.')
  readonly reached!: number;

  @Shown('PUBLIC', () => Int, 'How often they came within 30 days of it.')
  readonly acted!: number;

  @Shown('PUBLIC', () => [Flag], 'What deserves a look.', { size: 1 })
  readonly flags!: readonly Flag[];
}

@ObjectType({ description: 'What happened in one stage, over all channels.' })
export class MapStage {
  @Shown('PUBLIC', () => String, 'The stage’s id.')
  readonly id!: string;

  @Shown('PUBLIC', () => Names, 'What to call it.')
  readonly names!: Names;

  @Shown('PUBLIC', () => Int, 'Touchpoints, without those of machines.')
  readonly touchpoints!: number;

  @Shown('PUBLIC', () => Int, 'Customers who came to it; an account counts once with all its people.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Int, 'Customers who were in it before they met us.')
  readonly absent!: number;

  @Shown('PUBLIC', () => Float, 'The share whom we met there, 0 to 1; null where nobody was in it.', { nullable: true })
  readonly presence!: number | null;

  @Shown('PUBLIC', () => Int, 'Journeys in which we met first here.')
  readonly entered!: number;

  @Shown(
    'PUBLIC',
    () => Int,
    'How often one was left here, by a silence that the map sets; from the day after it is over.',
  )
  readonly left!: number;

  @Shown('PUBLIC', () => Int, 'How often one was taken up again here.')
  readonly returned!: number;

  @Shown('PUBLIC', () => Float, 'Half of the stays that ended were no longer, in seconds, to within 5 %.', {
    nullable: true,
    read: seconds,
  })
  readonly medianStay!: number | null;

  @Shown('PUBLIC', () => FeelingCounts, 'How its touchpoints feel.')
  readonly feeling!: FeelingCounts;

  @Shown('PUBLIC', () => WaitSums, 'Waits.')
  readonly waits!: WaitSums;

  @Shown('PUBLIC', () => PromiseSums, 'Promises of ours.')
  readonly promises!: PromiseSums;

  @Shown('PUBLIC', () => Int, 'How often they turned to us: asked, waited, or told of trouble.')
  readonly turned!: number;

  @Shown('PUBLIC', () => Int, 'How often of these we were silent for longer than the map allows.')
  readonly unanswered!: number;

  @Shown('PUBLIC', () => [Flag], 'What deserves a look in the stage as a whole.', { size: 1 })
  readonly flags!: readonly Flag[];
}

@ObjectType({ description: 'A channel of the map.' })
export class MapChannel {
  @Shown('PUBLIC', () => Channel, 'The channel.')
  readonly id!: string;

  @Shown('PUBLIC', () => Names, 'What to call it.')
  readonly names!: Names;

  @Shown('PUBLIC', () => Int, 'Touchpoints, without those of machines.')
  readonly touchpoints!: number;
}
