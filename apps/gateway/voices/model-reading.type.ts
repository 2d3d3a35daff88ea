import { Float, ID, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Feeling } from './feelings.js';

@ObjectType({ description: 'What a model behind an endpoint said of a text.' })
export class ModelReading {
  @Shown('PUBLIC', () => String, 'The model, by the name it is asked under.')
  readonly model!: string;

  @Shown('PUBLIC', () => String, 'Of the model and of what it was asked.')
  readonly version!: string;

  @Shown('PUBLIC', () => Feeling, 'How the text feels, as the model says.')
  readonly feeling!: string;

  @Shown('PUBLIC', () => Float, 'How sure it says it is, 0 to 1.')
  readonly confidence!: number;

  @Shown('PUBLIC', () => DateTime, 'When it read the text.')
  readonly at!: string;

  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}
