import { Context, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { May, Shown } from '../graphql/policy/shown.js';
import { PERMISSIONS, mayDo } from '../graphql/policy/policy.js';
import type { GatewayContext } from '../graphql/transport/context.js';

@ObjectType({ description: 'Whoever asks.' })
export class Me {
  @Shown('PUBLIC', () => String, 'The name of the key, or the subject of the token.')
  readonly name!: string;

  @Shown('PUBLIC', () => String, 'The role, such as `steward`.')
  readonly role!: string;

  @Shown('PUBLIC', () => [String], 'What the role may do, such as `notes:write`.', { size: 10 })
  readonly can!: readonly string[];
}

@Resolver()
export class MeResolver {
  @May('me:read')
  @Query(() => Me, { nullable: true, description: 'Who asks, and what they may do.' })
  me(@Context() { viewer: { name, role } }: GatewayContext): Me {
    return { name, role, can: PERMISSIONS.filter((permission) => mayDo(role, permission)) };
  }
}
