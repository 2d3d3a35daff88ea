import { ArgsType, Field } from '@nestjs/graphql';

/** Where a subscription goes on. */
@ArgsType()
export class AfterArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last message that arrived; what was missed since is told first.',
  })
  readonly after?: string;
}
