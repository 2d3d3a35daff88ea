import { ArgsType, Field } from '@nestjs/graphql';

@ArgsType()
export class FormerArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that have ended.' })
  readonly includeFormer!: boolean;
}
