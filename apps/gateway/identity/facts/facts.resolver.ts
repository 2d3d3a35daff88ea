import { isSettable, flawIn, type PartyReference } from '#contracts';
import { isUuid, nodeOf, readCustomersOfRecords, readSettable, type Settable } from '#graph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { May } from '../../graphql/policy/shown.js';
import { SaidEvents } from '../../graphql/said-events.js';
import type { GatewayContext } from '../../graphql/transport/context.js';
import { refused, type Refused } from '../../graphql/vocabulary/refused.type.js';
import { flawOf } from '../flaw-of-reason.js';
import { SetFactResult, type SetFact } from './set-fact-results.type.js';
import { SetFactInput, TakeBackFactInput } from './set-fact.input.js';

const SOURCE = 'crm.meri';
const TYPE = 'fact.set';

/** What people set of customers: each word is an event in the log, and the answer waits until it is applied. */
@Resolver()
export class FactsResolver {
  constructor(
    private readonly pool: Pool,
    private readonly events: SaidEvents,
  ) {}

  @May('identity:decide')
  @Mutation(() => SetFactResult, {
    description:
      'Sets a fact of a customer. No source and no rule outranks it; what sources say stays beside it among what lost.',
  })
  async setFact(
    @Args('input', { type: () => SetFactInput, description: 'What is set.' }) input: SetFactInput,
    @Context() { viewer }: GatewayContext,
  ): Promise<SetFact> {
    const found = await this.find(input, input.record);
    if ('userErrors' in found) return found;
    const { field, value, address } = input;
    const said = field === 'address' ? { address: address ?? null } : { value: value ?? null };
    const misplaced = field === 'address' ? value : address;
    if (misplaced !== undefined && misplaced !== null)
      return refused('VALUE', 'ADDRESS takes `address`; all else takes `value`.', 'input', 'value');
    const data = { key: randomUUID(), field, ...said, by: viewer.name, reason: input.reason.trim() };
    return this.say(input.customer, [{ ...data, party: found.party }]);
  }

  @May('identity:decide')
  @Mutation(() => SetFactResult, {
    description: 'Takes back what people set of a fact of a customer: the sources speak again.',
  })
  async takeBackFact(
    @Args('input', { type: () => TakeBackFactInput, description: 'What is taken back.' }) input: TakeBackFactInput,
    @Context() { viewer }: GatewayContext,
  ): Promise<SetFact> {
    const found = await this.find(input);
    if ('userErrors' in found) return found;
    if (found.set.length === 0) return refused('NOT_SET', 'Nobody has set this fact.', 'input', 'field');
    const data = { field: input.field, takenBack: true, by: viewer.name, reason: input.reason.trim() };
    return this.say(
      input.customer,
      found.set.map((party) => ({ key: randomUUID(), ...data, party })),
    );
  }

  private async find(
    { customer, field, reason }: TakeBackFactInput,
    record?: string | null,
  ): Promise<Settable | (Refused & { readonly $type: 'Refused' })> {
    const flaw = flawOf(reason, 'input', 'reason');
    if (flaw) return flaw;
    const named = record ? nodeOf(record) : undefined;
    const carrier = named?.kind === 'record' ? named.id : undefined;
    const found =
      isUuid(customer) && (carrier !== undefined || !record)
        ? await readSettable(this.pool, customer, field, carrier)
        : undefined;
    if (!found)
      return refused('NOT_FOUND', 'There is no such customer, or the record is none of it.', 'input', 'customer');
    return isSettable(found.kind, field)
      ? found
      : refused('FIELD', `This cannot be set of a ${found.kind}.`, 'input', 'field');
  }

  private async say(
    customer: string,
    words: readonly (object & { readonly party: PartyReference })[],
  ): Promise<SetFact> {
    const flaw = words.map((word) => flawIn(TYPE, word)).find(Boolean);
    if (flaw) return refused('VALUE', flaw.told, 'input', ...flaw.path);
    const eventIds: string[] = [];
    let pending = false;
    for (const word of words) {
      const said = await this.events.say(SOURCE, TYPE, word);
      if ('userErrors' in said) return said;
      eventIds.push(said.eventId);
      pending ||= said.arrival === 'pending';
    }
    if (pending) return { $type: 'FactPending', eventIds };
    const [now] = await readCustomersOfRecords(this.pool, [customer]);
    return { $type: 'FactSettled', eventIds, customer: now!.id };
  }
}
