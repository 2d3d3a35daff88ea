import { ID, ObjectType } from '@nestjs/graphql';
import { Outcome } from '../graphql/vocabulary/enums.js';
import { Node } from '../graphql/vocabulary/node.type.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { Decimal } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'Somebody who takes part in a deal.' })
export class OpportunityContact {
  @Shown('BUSINESS', () => String, 'The part they play, in the source’s words.', { nullable: true })
  readonly role!: string | null;
}

@ObjectType({ description: 'A deal.', implements: () => [Node] })
export class Opportunity implements Node {
  @Shown('PUBLIC', () => ID, 'The opportunity’s global id, such as `opportunity_0e8a…`.')
  readonly id!: string;

  @Shown('PUBLIC', () => String, 'The source that keeps it.')
  readonly source!: string;

  @Shown('PUBLIC', () => String, 'The source’s own key of it.')
  readonly key!: string;

  @Shown('BUSINESS', () => String, 'What it is called.', { nullable: true })
  readonly name!: string | null;

  @Shown('BUSINESS', () => String, 'The sales stage, in the source’s words.', { nullable: true })
  readonly stage!: string | null;

  @Shown('BUSINESS', () => Decimal, 'What it is worth, in `currency`.', { nullable: true })
  readonly amount!: string | null;

  @Shown('BUSINESS', () => String, 'ISO 4217, such as `EUR`.', { nullable: true })
  readonly currency!: string | null;

  @Shown('BUSINESS', () => String, 'When it is meant to close: an ISO 8601 date.', { nullable: true })
  readonly closeDate!: string | null;

  @Shown('BUSINESS', () => Outcome, 'How it ended, or OPEN.', { nullable: true })
  readonly outcome!: string | null;

  @Shown('BUSINESS', () => String, 'What is offered.', { nullable: true })
  readonly offering!: string | null;

  @Shown('NAME', () => String, 'Who on our side has it.', { nullable: true })
  readonly owner!: string | null;

  @Shown('PUBLIC', () => [OpportunityContact], 'The people who take part.', { size: 3 })
  readonly contacts!: readonly OpportunityContact[];
}

export const OpportunityConnection = connectionOf('Opportunity', () => Opportunity, 'opportunities');
