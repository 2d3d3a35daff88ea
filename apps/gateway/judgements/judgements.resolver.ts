import { readJudgedRecord, readParties, type JudgedTable } from '#graph';
import { PROMISE_OUTCOMES } from '#understanding';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { SaidEvents } from '../graphql/said-events.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { refused } from '../graphql/vocabulary/refused.type.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { recordOf } from '../identity/record-of.js';
import { DecisionRole, Stance } from '../roles/role-seat.type.js';
import { Feeling } from '../voices/feelings.js';
import { JudgementResult, type JudgementAnswer } from './judgement.type.js';

/** What is judged here comes from a source of its own. */
const SOURCE = 'notes.meri';
const TYPE = 'understanding.judged';

const Settlement = enumOf(
  'Settlement',
  [...PROMISE_OUTCOMES, 'NO_PROMISE'],
  'What became of a promise, or that it is none.',
);
const Answer = enumOf(
  'WaitAnswer',
  ['ANSWERED', 'NO_REQUEST'],
  'ANSWERED: where nobody saw it, such as by the way. NO_REQUEST: nothing was asked.',
);

/** What people say of what was understood: each judgement is an event, and both it and the reader’s word stay. */
@Resolver()
export class JudgementsResolver {
  constructor(
    private readonly pool: Pool,
    private readonly events: SaidEvents,
  ) {}

  @May('understanding:judge')
  @Mutation(() => JudgementResult, { description: 'Says how a touchpoint feels for the customer.' })
  judgeTouchpoint(
    @Args('touchpoint', { type: () => ID, description: 'The touchpoint.' }) id: string,
    @Args('feeling', { type: () => Feeling, description: 'The feeling.' }) feeling: string,
    @Context() { viewer }: GatewayContext,
  ): Promise<JudgementAnswer> {
    return this.judge('touchpoint', id, { verdict: feeling, by: viewer.name }, 'touchpoint');
  }

  @May('understanding:judge')
  @Mutation(() => JudgementResult, { description: 'Says what became of a promise, or that it is none.' })
  settlePromise(
    @Args('promise', { type: () => ID, description: 'The promise.' }) id: string,
    @Args('outcome', { type: () => Settlement, description: 'What became of it.' }) verdict: string,
    @Context() { viewer }: GatewayContext,
  ): Promise<JudgementAnswer> {
    return this.judge('promise', id, { verdict, by: viewer.name }, 'promise');
  }

  @May('understanding:judge')
  @Mutation(() => JudgementResult, {
    description: 'Says that a wait was answered where nobody saw it, or that nothing was asked.',
  })
  answerWait(
    @Args('wait', { type: () => ID, description: 'The wait.' }) id: string,
    @Args('answer', { type: () => Answer, description: 'Which of both.' }) verdict: string,
    @Args('at', { type: () => DateTime, nullable: true, description: 'When it was answered; now where absent.' })
    at: string | undefined,
    @Context() { viewer }: GatewayContext,
  ): Promise<JudgementAnswer> {
    return this.judge('wait', id, { verdict, by: viewer.name, ...(at ? { at } : {}) }, 'wait');
  }

  @May('understanding:judge')
  @Mutation(() => JudgementResult, {
    description: 'Says that a claim still holds, which renews its shelf life, or that it is so no longer.',
  })
  confirmClaim(
    @Args('claim', { type: () => ID, description: 'The claim.' }) id: string,
    @Args('still', { type: () => Boolean, description: 'Whether it still holds.' }) still: boolean,
    @Context() { viewer }: GatewayContext,
  ): Promise<JudgementAnswer> {
    return this.judge('claim', id, { verdict: still ? 'HOLDS' : 'NO_LONGER', by: viewer.name }, 'claim');
  }

  @May('understanding:judge')
  @Mutation(() => JudgementResult, {
    description: 'Says what a person is in the decisions of an account; one of several who may say so.',
  })
  async assignRole(
    @Args('person', { type: () => ID, description: 'The person.' }) person: string,
    @Args('account', { type: () => ID, description: 'The organization.' }) account: string,
    @Args('role', { type: () => DecisionRole, description: 'The role.' }) verdict: string,
    @Args('stance', { type: () => Stance, nullable: true, description: 'Towards us; UNKNOWN where absent.' })
    stance: string | undefined,
    @Context() { viewer }: GatewayContext,
  ): Promise<JudgementAnswer> {
    const [one, other] = [await recordOf(this.pool, person), await recordOf(this.pool, account)];
    if (one === undefined || other === undefined)
      return refused('NOT_FOUND', 'There is no customer of this id.', one === undefined ? 'person' : 'account');
    const parties = await readParties(this.pool, [one, other]);
    const [who, where] = [parties.get(one), parties.get(other)];
    if (who?.kind !== 'person') return refused('NO_PERSON', 'Roles are of people.', 'person');
    if (where?.kind !== 'organization')
      return refused('NO_ACCOUNT', 'Roles are in the decisions of organizations.', 'account');
    return this.say({
      about: 'role',
      party: who,
      account: where,
      verdict,
      stance: stance ?? 'unknown',
      by: viewer.name,
    });
  }

  private async judge(about: JudgedTable, globalId: string, said: object, argument: string): Promise<JudgementAnswer> {
    const target = globalId.startsWith(`${about}_`) ? globalId.slice(about.length + 1) : '';
    const record = await readJudgedRecord(this.pool, about, target);
    const party = record === undefined ? undefined : (await readParties(this.pool, [record])).get(record);
    if (!party) return refused('NOT_FOUND', `There is no ${about} of this id.`, argument);
    return this.say({ about, target, party, ...said });
  }

  private async say(data: object): Promise<JudgementAnswer> {
    const said = await this.events.say(SOURCE, TYPE, { key: randomUUID(), ...data });
    if ('userErrors' in said) return said;
    return { $type: said.arrival === 'applied' ? 'Judged' : 'JudgementPending', eventId: said.eventId };
  }
}
