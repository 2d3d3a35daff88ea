import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';
import { FeelingCounts } from '../voices/feeling.type.js';

@ObjectType({ description: 'How a touchpoint felt in one quarter.' })
export class CellQuarter {
  @Shown('PUBLIC', () => String, 'The quarter, such as `2026-Q1`.')
  readonly quarter!: string;

  @Shown('PUBLIC', () => FeelingCounts, 'How its touchpoints felt.')
  readonly feeling!: FeelingCounts;
}

@ObjectType({ description: 'A group whose members are met at a touchpoint more than everybody is.' })
export class CellGroup {
  @Shown('PUBLIC', () => ID, 'The group, by its global id.')
  readonly id!: string;

  @Shown('PUBLIC', () => Int, 'How many of its members were met there; an account counts once.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Float, 'Their share of its members, 0 to 1.')
  readonly share!: number;

  @Shown('PUBLIC', () => Float, 'The share of everybody, 0 to 1.')
  readonly usual!: number;

  @Shown('PUBLIC', () => Float, '`share` over `usual`: 2.4 is two point four times as often.')
  readonly lift!: number;
}

@ObjectType({ description: 'What one touchpoint of the service map tells beside the map itself.' })
export class CellStory {
  @Shown('PUBLIC', () => [CellQuarter], 'The quarter asked for, or the last one, with the seven before it, the earliest first.', { size: 8 }) // prettier-ignore
  readonly quarters!: readonly CellQuarter[];

  @Shown('PUBLIC', () => [CellGroup], 'Over all the time: those met there more often than everybody, the most so first, at most six; three members at least. The first hundred of `groups` are looked at.', { size: 6 }) // prettier-ignore
  readonly groups!: readonly CellGroup[];
}
