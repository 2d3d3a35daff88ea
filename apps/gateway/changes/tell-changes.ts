import { readCustomer, writePlace } from '#graph';
import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import type { GatewayContext } from '../graphql/transport/context.js';
import { isAccessError } from '../access/access-errors.js';
import { failure } from '../graphql/transport/failure.js';
import { selectionsAs } from '../graphql/selection-of.js';
import type { Following } from './following.js';
import { mapped } from './mapped.js';

interface Telling {
  readonly pool: Pool;
  readonly context: GatewayContext;
  readonly info: GraphQLResolveInfo;
  /** Of the subscription. */
  readonly name: string;
  /** Of a change that is told by it; its `customer` is read as it is now. */
  readonly type: string;
}

/** The messages of a subscription: each change with its customer, a gap, or that the client reads too slowly. */
export function tellChanges(
  following: Following,
  { pool, context, info, name, type }: Telling,
): AsyncIterableIterator<Record<string, object>> {
  const fields = selectionsAs(info, [type]).filter((one) => one.field === 'customer');
  const wanted = fields.flatMap((one) => one.fields);
  return mapped(following, async (told): Promise<{ value: Record<string, object>; last?: boolean }> => {
    const denied = await deniedTo(context);
    if (denied) return { value: { [name]: denied }, last: true };
    const cursor = writePlace(told.place);
    if (told.kind === 'slow') {
      const slow = failure('SLOW_CONSUMER', 'You read more slowly than changes come. Go on from the cursor.', {
        cursor,
      });
      return { value: { [name]: slow }, last: true };
    }
    if (told.kind === 'gap') return { value: { [name]: { $type: 'ChangeGap', cursor, reason: told.reason } } };
    const { change, at, customerId } = told.change;
    const customer = fields.length > 0 ? await readCustomer(pool, customerId, wanted) : null;
    return { value: { [name]: { $type: type, cursor, at, change, id: customerId, customer } } };
  });
}

/** Who was let in once may not be any more: a key revoked, a token expired. Asked before every message. */
async function deniedTo(context: GatewayContext): Promise<GraphQLError | undefined> {
  try {
    const viewer = await context.recheck?.();
    return viewer && viewer.role !== context.viewer.role
      ? failure('FORBIDDEN', 'Your role has changed; subscribe again.')
      : undefined;
  } catch (error) {
    if (!isAccessError(error)) throw error;
    return failure(error.code, error.message);
  }
}
