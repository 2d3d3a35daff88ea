import { uuidOf } from '#contracts';
import { isUuid, readCustomersOfRecords, readParties, readUndo, type RecordParty } from '#graph';
import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { SaidEvents } from '../graphql/said-events.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { refused } from '../graphql/vocabulary/refused.type.js';
import { DecideIdentityResult, RetractDecisionResult, type Decided, type Retracted } from './decision-results.type.js';
import { IdentityVerdict } from './identity-enums.js';
import { flawOf } from './flaw-of-reason.js';
import { recordOf, splitPairs } from './record-of.js';

/** Decisions that are taken here come from a source of their own. */
const SOURCE = 'crm.meri';
const TYPE = 'identity.decided';

@InputType({ description: 'What is to be said of two records.' })
export class DecideIdentityInput {
  @Field(() => ID, { description: 'A record, or a customer, which means its eldest record.' })
  readonly a!: string;

  @Field(() => ID, { description: 'The other.' })
  readonly b!: string;

  @Field(() => IdentityVerdict, {
    description: 'SAME, NOT_SAME or CANNOT_TELL. To take a decision back, `retractDecision`.',
  })
  readonly verdict!: 'same' | 'not-same' | 'cannot-tell' | 'retracted';

  @Field(() => String, { description: 'Why, for whoever asks later; at most 4,000 characters.' })
  readonly reason!: string;
}

/** What people decide on who is who: each decision is an event in the log, and the answer waits until it is applied. */
@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly pool: Pool,
    private readonly events: SaidEvents,
  ) {}

  @May('identity:decide')
  @Mutation(() => DecideIdentityResult, {
    description: 'Says that two records are one party, are not, or that nobody can tell. Outranks every machine.',
  })
  async decideIdentity(
    @Args('input', { type: () => DecideIdentityInput, description: 'What is said.' }) input: DecideIdentityInput,
    @Context() { viewer }: GatewayContext,
  ): Promise<Decided> {
    const flaw = flawOf(input.reason, 'input', 'reason');
    if (flaw) return flaw;
    if (input.verdict === 'retracted')
      return refused('VERDICT', 'A decision is taken back by its id: use retractDecision.', 'input', 'verdict');
    const [a, b] = [await recordOf(this.pool, input.a), await recordOf(this.pool, input.b)];
    if (a === undefined || b === undefined)
      return refused('NOT_FOUND', 'There is no record or customer of this id.', 'input', a === undefined ? 'a' : 'b');
    if (a === b) return refused('ONE_RECORD', 'Both ids lead to one and the same record.', 'input', 'b');
    return this.decide([[a, b]], input.verdict, viewer.name, input.reason.trim());
  }

  @May('identity:decide')
  @Mutation(() => DecideIdentityResult, {
    description: 'Splits a record off its customer: it is kept apart from every other record there.',
  })
  async splitRecord(
    @Args('record', { type: () => ID, description: 'The record.' }) id: string,
    @Args('reason', { type: () => String, description: 'Why; at most 4,000 characters.' }) reason: string,
    @Context() { viewer }: GatewayContext,
  ): Promise<Decided> {
    const flaw = flawOf(reason, 'reason');
    if (flaw) return flaw;
    const pairs = await splitPairs(this.pool, id);
    if (!pairs) return refused('NOT_FOUND', 'There is no record of this id.', 'record');
    if (pairs.length === 0) return refused('STANDS_ALONE', 'The record is a customer by itself.', 'record');
    return this.decide(pairs, 'not-same', viewer.name, reason.trim());
  }

  @May('identity:decide')
  @Mutation(() => RetractDecisionResult, {
    description:
      'Takes a decision back. Customers become what they would be had it never been taken; refused where a later decision stands in the way.',
  })
  async retractDecision(
    @Args('id', { type: () => ID, description: 'The decision, such as `decision_0e8a…`.' }) globalId: string,
    @Args('reason', { type: () => String, description: 'Why; at most 4,000 characters.' }) reason: string,
    @Context() { viewer }: GatewayContext,
  ): Promise<Retracted> {
    const flaw = flawOf(reason, 'reason');
    if (flaw) return flaw;
    const id = globalId.replace(/^decision_/, '');
    const undo = isUuid(id) ? await readUndo(this.pool, id) : undefined;
    if (!undo || undo.decision.verdict === 'retracted')
      return refused('NOT_FOUND', 'There is no decision of this id that could be taken back.', 'id');
    if (undo.decision.rule !== 'steward')
      return refused('BY_SOURCE', 'The source merged these records itself; say NOT_SAME to part them here.', 'id');
    if (undo.retracted) return refused('ALREADY_RETRACTED', 'Somebody has taken this decision back already.', 'id');
    if (undo.blockedBy.length > 0)
      return refused(
        'BLOCKED',
        `Later decisions stand in the way; take back first: ${undo.blockedBy.map((one) => `decision_${one}`).join(', ')}.`,
        'id',
      );
    const pair = [undo.decision.a, undo.decision.b] as const;
    const [a, b] = await this.parties(pair);
    const said = await this.events.say(SOURCE, TYPE, {
      key: randomUUID(),
      verdict: 'retracted',
      a,
      b,
      by: viewer.name,
      reason: reason.trim(),
      retracts: id,
    });
    if ('userErrors' in said) return said;
    const decision = `decision_${id}`;
    if (said.arrival === 'pending')
      return { $type: 'DecisionPending', eventIds: [said.eventId], decisions: [decision] };
    const customers = (await readCustomersOfRecords(this.pool, pair)).map((one) => one.id);
    const unassigned = undo.decision.verdict === 'same' ? undo.unassigned.map((note) => `note_${note}`) : [];
    return { $type: 'DecisionRetracted', eventId: said.eventId, decision, customers, unassigned };
  }

  private async decide(
    pairs: readonly (readonly [string, string])[],
    verdict: string,
    by: string,
    reason: string,
  ): Promise<Decided> {
    const eventIds: string[] = [];
    let pending = false;
    for (const pair of pairs) {
      const [a, b] = await this.parties(pair);
      const said = await this.events.say(SOURCE, TYPE, { key: randomUUID(), verdict, a, b, by, reason });
      if ('userErrors' in said) return said;
      eventIds.push(said.eventId);
      pending ||= said.arrival === 'pending';
    }
    const decisions = eventIds.map((eventId) => `decision_${uuidOf('decision', eventId)}`);
    if (pending) return { $type: 'DecisionPending', eventIds, decisions };
    const customers = (await readCustomersOfRecords(this.pool, pairs.flat())).map(({ id }) => id);
    return { $type: 'IdentityDecided', eventIds, decisions, customers };
  }

  private async parties(pair: readonly [string, string]): Promise<readonly RecordParty[]> {
    const parties = await readParties(this.pool, pair);
    return pair.map((id) => parties.get(id)!);
  }
}
