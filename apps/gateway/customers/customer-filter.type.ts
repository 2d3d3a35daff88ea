import type { Family, PartyKind } from '#contracts';
import type { IdentifierKind as Kind, Liveness } from '#identity';
import type { CustomerFilter } from '#graph';
import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { CustomerKind, IdentifierKind, RecordState, SourceFamily } from '../graphql/vocabulary/enums.js';
import { CaseFilterInput } from '../timeline/case.type.js';
import { TimeRangeInput } from '../timeline/time-range.type.js';
import { TouchpointFilterInput } from '../timeline/touchpoint.type.js';
import { BehaviourFilterInput } from '../groups/behaviour.type.js';
import { JourneysFilterInput } from '../journey/journey-filter.type.js';
import { PromiseFilterInput } from '../promises/promise.type.js';
import { WaitFilterInput } from '../waits/wait.type.js';

@InputType({ description: 'A name, folded as names are compared: case, accents and punctuation do not matter.' })
export class NameFilterInput {
  @Field(() => String, { nullable: true, description: 'The name holds this.' })
  readonly contains?: string | null;

  @Field(() => String, { nullable: true, description: 'The name begins with this.' })
  readonly startsWith?: string | null;
}

@InputType({ description: 'An identifier as anybody would write it; it is normalized before it is looked up.' })
export class IdentifierInput {
  @Field(() => IdentifierKind, { description: 'What kind of value it is.' })
  readonly kind!: Kind;

  @Field(() => String, { description: 'The value, such as `Hanna@Koivuranta.example`, `040 123 4567`, `FI21845736`.' })
  readonly value!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who gave it out, where values of one kind may collide. No kind needs it so far.',
  })
  readonly issuer?: string | null;
}

@InputType({ description: 'Identifiers among which some, or none, match.' })
export class IdentifiersFilterInput {
  @Field(() => IdentifierInput, { nullable: true, description: 'At least one is this.' })
  readonly some?: IdentifierInput | null;

  @Field(() => IdentifierInput, { nullable: true, description: 'None is this.' })
  readonly none?: IdentifierInput | null;
}

@InputType({ description: 'Which records: all members must match.' })
export class RecordFilterInput {
  @Field(() => [String], { nullable: true, description: 'Of any of these sources.' })
  readonly source?: string[] | null;

  @Field(() => [SourceFamily], { nullable: true, description: 'Of any of these families.' })
  readonly family?: Family[] | null;

  @Field(() => [RecordState], { nullable: true, description: 'In any of these states.' })
  readonly state?: Liveness[] | null;
}

@InputType({ description: 'Records among which some, every one, or none match.' })
export class RecordsFilterInput {
  @Field(() => RecordFilterInput, { nullable: true, description: 'At least one matches.' })
  readonly some?: RecordFilterInput | null;

  @Field(() => RecordFilterInput, { nullable: true, description: 'All match.' })
  readonly every?: RecordFilterInput | null;

  @Field(() => RecordFilterInput, { nullable: true, description: 'None matches.' })
  readonly none?: RecordFilterInput | null;
}

@InputType({ description: 'Touchpoints among which some, or none, match.' })
export class TouchpointsFilterInput {
  @Field(() => TouchpointFilterInput, { nullable: true, description: 'At least one matches.' })
  readonly some?: TouchpointFilterInput | null;

  @Field(() => TouchpointFilterInput, { nullable: true, description: 'None matches.' })
  readonly none?: TouchpointFilterInput | null;
}

@InputType({ description: 'Cases among which some, every one, or none match.' })
export class CasesFilterInput {
  @Field(() => CaseFilterInput, { nullable: true, description: 'At least one matches.' })
  readonly some?: CaseFilterInput | null;

  @Field(() => CaseFilterInput, { nullable: true, description: 'All match; a customer without cases passes.' })
  readonly every?: CaseFilterInput | null;

  @Field(() => CaseFilterInput, { nullable: true, description: 'None matches.' })
  readonly none?: CaseFilterInput | null;
}

@InputType({ description: 'Waits among which some, or none, match; an account’s with those of its people.' })
export class WaitsFilterInput {
  @Field(() => WaitFilterInput, { nullable: true, description: 'At least one matches.' })
  readonly some?: WaitFilterInput | null;

  @Field(() => WaitFilterInput, { nullable: true, description: 'None matches.' })
  readonly none?: WaitFilterInput | null;
}

@InputType({ description: 'Promises among which some, or none, match; an account’s with those of its people.' })
export class PromisesFilterInput {
  @Field(() => PromiseFilterInput, { nullable: true, description: 'At least one matches.' })
  readonly some?: PromiseFilterInput | null;

  @Field(() => PromiseFilterInput, { nullable: true, description: 'None matches.' })
  readonly none?: PromiseFilterInput | null;
}

@InputType({ description: 'Related customers among which some, or none, match.' })
export class RelatedFilterInput {
  @Field(() => CustomerFilterInput, { nullable: true, description: 'At least one matches.' })
  readonly some?: CustomerFilterInput | null;

  @Field(() => CustomerFilterInput, { nullable: true, description: 'None matches.' })
  readonly none?: CustomerFilterInput | null;
}

@InputType({ description: 'Which customers: all members must match. Those that are left out say nothing.' })
export class CustomerFilterInput implements CustomerFilter {
  @Field(() => [CustomerFilterInput], { nullable: true, description: 'All of these match.' })
  readonly and?: CustomerFilter[] | null;

  @Field(() => [CustomerFilterInput], { nullable: true, description: 'Any of these matches.' })
  readonly or?: CustomerFilter[] | null;

  @Field(() => CustomerFilterInput, { nullable: true, description: 'This does not match.' })
  readonly not?: CustomerFilter | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Those that these ids lead to, whatever became of them since; at most 500.',
  })
  readonly ids?: string[] | null;

  @Field(() => CustomerKind, { nullable: true, description: 'People only, or organizations only.' })
  readonly kind?: PartyKind | null;

  @Field(() => NameFilterInput, {
    nullable: true,
    description: 'By name. Refused to roles that see names masked: it would spell them out.',
  })
  readonly name?: NameFilterInput | null;

  @Field(() => IdentifiersFilterInput, {
    nullable: true,
    description: 'By e-mail address, phone, business id, domain.',
  })
  readonly identifiers?: IdentifiersFilterInput | null;

  @Field(() => RecordsFilterInput, { nullable: true, description: 'By the records the customer is made of.' })
  readonly records?: RecordsFilterInput | null;

  @Field(() => TouchpointsFilterInput, { nullable: true, description: 'By what happened.' })
  readonly touchpoints?: TouchpointsFilterInput | null;

  @Field(() => CasesFilterInput, { nullable: true, description: 'By cases.' })
  readonly cases?: CasesFilterInput | null;

  @Field(() => RelatedFilterInput, { nullable: true, description: 'By the organizations a person works at now.' })
  readonly organizations?: RelatedFilterInput | null;

  @Field(() => RelatedFilterInput, { nullable: true, description: 'By the people who work at an organization now.' })
  readonly people?: RelatedFilterInput | null;

  @Field(() => WaitsFilterInput, { nullable: true, description: 'By what they wait for, or waited.' })
  readonly waits?: WaitsFilterInput | null;

  @Field(() => PromisesFilterInput, { nullable: true, description: 'By what was promised.' })
  readonly promises?: PromisesFilterInput | null;

  @Field(() => JourneysFilterInput, { nullable: true, description: 'By the way they go through the stages.' })
  readonly journeys?: JourneysFilterInput | null;

  @Field(() => [BehaviourFilterInput], {
    nullable: true,
    description: 'By how they behave, as of now; an account is one with its people.',
  })
  readonly behaviour?: BehaviourFilterInput[] | null;

  @Field(() => ID, { nullable: true, description: 'Members of this group, found or written.' })
  readonly group?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'In any of these stages now, by their ids: where the first of their `journeys` stands, alone or with their account.',
  })
  readonly stage?: string[] | null;

  @Field(() => TimeRangeInput, { nullable: true, description: 'When the last touchpoint was.' })
  readonly lastTouchpointAt?: TimeRangeInput | null;
}

const OrderField = {
  NAME: 'NAME',
  CREATED: 'CREATED',
  LAST_TOUCHPOINT: 'LAST_TOUCHPOINT',
  TOUCHPOINTS: 'TOUCHPOINTS',
} as const;
registerEnumType(OrderField, {
  name: 'CustomerOrderField',
  description:
    'NAME: as folded for comparison. CREATED: since when any source speaks of the customer. LAST_TOUCHPOINT, TOUCHPOINTS: by what happened.',
});
const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirection, { name: 'OrderDirection', description: 'Rising or falling.' });

@InputType({ description: 'By what a list is sorted; equal ones by id.' })
export class CustomerOrderInput {
  @Field(() => OrderField, { description: 'By what.' })
  readonly field!: keyof typeof OrderField;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which way.' })
  readonly direction!: keyof typeof OrderDirection;
}
