import { Field, Float, Int, ObjectType, ArgsType } from '@nestjs/graphql';
import { Channel } from '../graphql/vocabulary/enums.js';
import { Shown } from '../graphql/policy/shown.js';
import { Takes } from '../graphql/vocabulary/takes.js';
import { FeelingCounts } from '../voices/feeling.type.js';
import { Finding, Flag } from './flag.type.js';

const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);

@ObjectType({ description: 'A name in both languages.' })
export class Names {
  @Shown('PUBLIC', () => String, 'In English.')
  readonly en!: string;

  @Shown('PUBLIC', () => String, 'In Finnish.')
  readonly fi!: string;
}

@ObjectType({ description: 'The waits that began here. Lengths in seconds, to within 5 %; null where none has ended.' })
export class WaitSums {
  @Shown('PUBLIC', () => Int, 'How many.')
  readonly count!: number;

  @Shown('PUBLIC', () => Int, 'How many still last.')
  readonly open!: number;

  @Shown('PUBLIC', () => Float, 'Half took no longer, by the clock.', { nullable: true, read: seconds })
  readonly median!: number | null;

  @Shown('PUBLIC', () => Float, 'Nine of ten took no longer, by the clock.', { nullable: true, read: seconds })
  readonly p90!: number | null;

  @Shown('PUBLIC', () => Float, 'Half took no longer, by working time.', { nullable: true, read: seconds })
  readonly workingMedian!: number | null;
}

interface Kept {
  readonly kept: number;
  readonly broken: number;
}

@ObjectType({
  description: 'What we promised here and what became of it. A promise is broken from the day after its last one.',
})
export class PromiseSums {
  @Shown('PUBLIC', () => Int, 'Kept in time.')
  readonly kept!: number;

  @Shown('PUBLIC', () => Int, 'Broken.')
  readonly broken!: number;

  @Shown('PUBLIC', () => Int, 'Open, with a time that has not passed.')
  readonly due!: number;

  @Shown('PUBLIC', () => Float, 'Kept among kept and broken, 0 to 1; null where there are none.', {
    nullable: true,
    read: (_: unknown, { kept, broken }: Kept) => (kept + broken === 0 ? null : kept / (kept + broken)),
  })
  readonly keptShare!: number | null;
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

  @Shown('PUBLIC', () => Int, 'How often they turned to us and we were silent for longer than the map allows.')
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

  @Shown('PUBLIC', () => Int, 'How often they turned to us and we were silent for longer than the map allows.')
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

@ObjectType({ description: 'A stage and a channel.' })
export class CellPlace {
  @Shown('PUBLIC', () => String, 'The stage, by its id.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Channel, 'The channel; null where only the stage is known.', { nullable: true })
  readonly channel!: string | null;
}

@ObjectType({ description: 'Customers who went from one cell to another.' })
export class MapFlow {
  @Shown('PUBLIC', () => CellPlace, 'From where.')
  readonly from!: CellPlace;

  @Shown('PUBLIC', () => CellPlace, 'Where to.')
  readonly to!: CellPlace;

  @Shown('PUBLIC', () => Int, 'How many, each once.')
  readonly customers!: number;
}

@ArgsType()
export class FlowArgs {
  @Field(() => Int, { defaultValue: 40, description: 'The most walked ones, 1 to 100.' })
  readonly first!: number;
}

@ObjectType({
  description: 'Stages and channels over all journeys of one period. Read from sums that are kept, never counted anew.',
})
export class ServiceMap {
  @Shown('PUBLIC', () => String, 'The period.')
  readonly period!: string;

  @Shown('PUBLIC', () => Int, 'Customers with a touchpoint in it; an account counts once with all its people.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Int, 'Touchpoints in it, without those of machines.')
  readonly touchpoints!: number;

  @Shown('PUBLIC', () => Int, 'Those of them whose feeling is known.')
  readonly judged!: number;

  @Shown('PUBLIC', () => Float, 'The usual wait, in seconds by the clock: the median over the whole map.', {
    nullable: true,
    read: (_: unknown, { usualWait }: { readonly usualWait: number | null }) => seconds(usualWait),
  })
  readonly usualWait!: number | null;

  @Shown('PUBLIC', () => [MapStage], 'Stages in their order.', { size: 9 })
  readonly stages!: readonly MapStage[];

  @Shown('PUBLIC', () => [MapChannel], 'Channels in the order of the file, those with touchpoints.', { size: 10 })
  readonly channels!: readonly MapChannel[];

  @Shown('PUBLIC', () => [MapCell], 'Cells in which anything happened.', { size: 40 })
  readonly cells!: readonly MapCell[];

  @Shown('PUBLIC', () => [MapFlow], 'Where customers went next, the most walked first.')
  @Takes(() => FlowArgs)
  readonly flows!: readonly MapFlow[];

  @Shown('PUBLIC', () => Int, 'How many ways from cell to cell there are in all.')
  readonly flowCount!: number;

  @Shown('PUBLIC', () => [MapFlow], 'Steps back to an earlier stage, the most walked first.')
  @Takes(() => FlowArgs)
  readonly returns!: readonly MapFlow[];

  @Shown('PUBLIC', () => [Flag], 'All that deserves a look.', { size: 10 })
  readonly flags!: readonly Flag[];

  @Shown('PUBLIC', () => [Finding], 'The most telling flag of each kind.', { size: 5 })
  readonly findings!: readonly Finding[];

  @Shown('PUBLIC', () => Int, 'How many changes have come in that these numbers do not hold yet, counted up to 10,000.')
  readonly behind!: number;

  @Shown('PUBLIC', () => String, 'The version of the service map’s file.')
  readonly version!: string;

  @Shown('PUBLIC', () => ServiceMap, 'The period that it is compared with; null where none was asked for.', {
    nullable: true,
  })
  readonly compared!: ServiceMap | null;
}
