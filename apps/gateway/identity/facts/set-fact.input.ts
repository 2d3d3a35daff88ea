import { SETTABLE, type Address, type SettableField } from '#contracts';
import { Field, ID, InputType } from '@nestjs/graphql';
import { enumOf } from '../../graphql/vocabulary/enums.js';

export const SettableFact = enumOf(
  'SettableFact',
  SETTABLE,
  'What can be set of a customer. ADDRESS: all of its parts at once. GIVEN_NAME, FAMILY_NAME, BIRTH_DATE, GENDER, NATIONAL_ID, OCCUPATION, TITLE, BUYING_ROLE: of persons. BUSINESS_ID, INDUSTRY: of organizations.',
);

const part = (description: string) => Field(() => String, { nullable: true, description });

@InputType({ description: 'An address as a whole: what is left out is not in it.' })
export class AddressInput implements Address {
  @part('With the house number, unless `houseNumber` has it.')
  readonly street?: string | null;

  @part('The house number.')
  readonly houseNumber?: string | null;

  @part('Staircase, flat or suite.')
  readonly unit?: string | null;

  @part('What a second line says.')
  readonly line2?: string | null;

  @part('Such as `00100`.')
  readonly postalCode?: string | null;

  @part('The city.')
  readonly city?: string | null;

  @part('State, province, county.')
  readonly region?: string | null;

  @part('ISO 3166 alpha-2, such as `FI`.')
  readonly country?: string | null;
}

@InputType({ description: 'What a customer’s fact is from now on, whatever sources say.' })
export class SetFactInput {
  @Field(() => ID, { description: 'The customer, by a present or former id.' })
  readonly customer!: string;

  @Field(() => SettableFact, { description: 'Which fact.' })
  readonly field!: SettableField;

  @Field(() => String, { nullable: true, description: 'What is so; null: that there is none.' })
  readonly value?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Of ADDRESS, in place of `value`.' })
  readonly address?: AddressInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The record that the word goes with when customers merge or part. Where absent: the one whose value stands now, else the eldest.',
  })
  readonly record?: string | null;

  @Field(() => String, { description: 'Why, for whoever asks later; at most 4,000 characters.' })
  readonly reason!: string;
}

@InputType({ description: 'A fact of which the sources are to speak again.' })
export class TakeBackFactInput {
  @Field(() => ID, { description: 'The customer, by a present or former id.' })
  readonly customer!: string;

  @Field(() => SettableFact, { description: 'Which fact.' })
  readonly field!: SettableField;

  @Field(() => String, { description: 'Why; at most 4,000 characters.' })
  readonly reason!: string;
}
