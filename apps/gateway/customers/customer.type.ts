import { ID, InterfaceType, ObjectType } from '@nestjs/graphql';
import { CaseConnection, CaseFilterInput } from '../timeline/case.type.js';
import { Consent, Feedback } from '../timeline/feedback.type.js';
import { NoteConnection } from '../timeline/note.type.js';
import { OpportunityConnection } from '../timeline/opportunity.type.js';
import { TouchpointConnection, TouchpointFilterInput } from '../timeline/touchpoint.type.js';
import { CustomerKind, Outcome, RelationType } from '../graphql/vocabulary/enums.js';
import { Recommendation } from '../advocacy/recommendation.type.js';
import { ToldRecommendation } from '../advocacy/told-recommendation.type.js';
import { Experiment } from '../experiments/experiment.type.js';
import { Journey } from '../journey/journey.type.js';
import { PromiseConnection, PromiseFilterInput } from '../promises/promise.type.js';
import { DecisionRole, missingIn, RoleSeat } from '../roles/role-seat.type.js';
import { ClaimConnection, ClaimFilterInput } from '../voices/claim.type.js';
import { FeelingCounts } from '../voices/feeling.type.js';
import { Value } from '../value/value.type.js';
import { WaitConnection, WaitFilterInput, WaitOrder } from '../waits/wait.type.js';
import { connectionOf, FirstArgs, PageArgs } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Takes, TakesOne } from '../graphql/vocabulary/takes.js';
import { Node } from '../graphql/vocabulary/node.type.js';
import { Activity, Coverage, coverageWithCuts } from './coverage.type.js';
import { Fact } from './fact.type.js';
import { FormerArgs } from './former-args.js';
import { Identifier, identifiersIn, Join, joinsIn } from './identity.type.js';
import { Record_ } from './record.type.js';
import { Relation } from './relation.type.js';

@InterfaceType({
  description:
    'A customer: all that the sources say about one party, put together. Its id is the id of its eldest record and still leads here after merges and splits.',
  implements: () => [Node],
  resolveType: (source: { readonly $kind: string }) => (source.$kind === 'person' ? 'Person' : 'Organization'),
})
export abstract class Customer implements Node {
  @Shown('PUBLIC', () => ID, 'The customer’s id; every id it ever had leads here too.')
  readonly id!: string;

  @Shown('PUBLIC', () => CustomerKind, 'Whether this is a person or an organization.')
  readonly kind!: string;

  @Shown('NAME', () => String, 'What to call the customer: its name, else its address, else the source’s key.', {
    nullable: true,
  })
  readonly displayName!: string | null;

  @Shown('CONTACT', () => String, 'The first e-mail address, such as `hanna@koivuranta.example`.', { nullable: true })
  readonly email!: string | null;

  @Shown('CONTACT', () => String, 'The first phone number, as its source wrote it.', { nullable: true })
  readonly phone!: string | null;

  @Shown('CONTACT', () => String, 'The city of the address.', { nullable: true })
  readonly city!: string | null;

  @Shown(
    'PUBLIC',
    () => DateTime,
    'The earliest time at which any source speaks of the customer, by that source’s clock.',
  )
  readonly since!: string;

  @Shown('PUBLIC', () => [ID], 'Other ids that lead here: those of its records, any of which it may have had.')
  readonly formerIds!: readonly string[];

  @Shown('PUBLIC', () => [Fact], 'What is known, attribute by attribute, each with its receipt.', { size: 15 })
  @TakesOne('fields', () => [String], 'Only these attributes, such as `title`, `address.city`.')
  readonly facts!: readonly Fact[];

  @Shown('PUBLIC', () => [Identifier], 'The normalized values that its records carry.', {
    size: 5,
    read: identifiersIn,
  })
  readonly identifiers!: readonly Identifier[];

  @Shown('PUBLIC', () => [Record_], 'What each source says, the eldest record first.')
  @Takes(() => FirstArgs)
  readonly records!: readonly Record_[];

  @Shown('PUBLIC', () => [Join], 'The steps that made these records one customer; empty where there is one record.', {
    size: 5,
    read: joinsIn,
  })
  readonly how!: readonly Join[];

  @Shown('PUBLIC', () => TouchpointConnection, 'Every contact between the customer and us, the newest first.')
  @Takes(() => PageArgs)
  @TakesOne('filter', () => TouchpointFilterInput, 'Only those that match.')
  readonly touchpoints!: object;

  @Shown('PUBLIC', () => CaseConnection, 'Tickets, issues and requests, the last opened first.')
  @Takes(() => PageArgs)
  @TakesOne('filter', () => CaseFilterInput, 'Only those that match.')
  readonly cases!: object;

  @Shown('PUBLIC', () => OpportunityConnection, 'Deals, those that close last first.')
  @Takes(() => PageArgs)
  @TakesOne('outcome', () => Outcome, 'Only those that ended so, or are OPEN.')
  readonly opportunities!: object;

  @Shown('PUBLIC', () => NoteConnection, 'What our people wrote about the customer, the newest first.')
  @Takes(() => PageArgs)
  readonly notes!: object;

  @Shown('PUBLIC', () => [Relation], 'Typed ties to other customers, those that began last first.')
  @Takes(() => FirstArgs)
  @TakesOne('types', () => [RelationType], 'Only these types.')
  @Takes(() => FormerArgs)
  readonly relations!: readonly Relation[];

  @Shown('PUBLIC', () => [Consent], 'The last word on every purpose that was asked about.')
  @Takes(() => FirstArgs)
  readonly consents!: readonly Consent[];

  @Shown('PUBLIC', () => [Feedback], 'The customer’s own judgements on a scale, the newest first.')
  @Takes(() => FirstArgs)
  readonly feedback!: readonly Feedback[];

  @Shown(
    'PUBLIC',
    () => [Journey],
    'The walks through the stages, one for each offering, the last touched first. People of an account walk with it.',
  )
  @Takes(() => FirstArgs)
  readonly journeys!: readonly Journey[];

  @Shown(
    'PUBLIC',
    () => PromiseConnection,
    'What we and they promised, the last made first; an account’s with those of its people.',
  )
  @Takes(() => PageArgs)
  @TakesOne('filter', () => PromiseFilterInput, 'Only those that match.')
  readonly promises!: object;

  @Shown(
    'PUBLIC',
    () => WaitConnection,
    'What they asked and how long it took us, the latest first; an account’s with those of its people.',
  )
  @Takes(() => PageArgs)
  @TakesOne('filter', () => WaitFilterInput, 'Only those that match.')
  @TakesOne('orderBy', () => WaitOrder, 'LATEST where absent. LONGEST tells those alone that last.')
  readonly waits!: object;

  @Shown(
    'PUBLIC',
    () => ClaimConnection,
    'What our people wrote of needs, wishes, doubts and more, the last said first.',
  )
  @Takes(() => PageArgs)
  @TakesOne('filter', () => ClaimFilterInput, 'Only those that match.')
  readonly claims!: object;

  @Shown('PUBLIC', () => [RoleSeat], 'Who is what in decisions: of an account its people, of a person the accounts.')
  @Takes(() => FirstArgs)
  readonly roles!: readonly RoleSeat[];

  @Shown('PUBLIC', () => FeelingCounts, 'How its touchpoints feel; an account’s with those of its people.')
  readonly feeling!: FeelingCounts;

  @Shown(
    'PUBLIC',
    () => Value,
    'Money won beside what it takes to serve and how loyal: numbers with receipts, no score.',
  )
  readonly value!: Value;

  @Shown(
    'PUBLIC',
    () => [Recommendation],
    'Whom it recommended us to, and who recommended us to it, the last first, with what came of it.',
  )
  @Takes(() => FirstArgs)
  readonly recommendations!: readonly Recommendation[];

  @Shown(
    'PUBLIC',
    () => [ToldRecommendation],
    'What its words and notes of it tell of recommending, also where nobody is named, the last said first; an account’s with those of its people.',
  )
  @Takes(() => FirstArgs)
  readonly toldRecommendations!: readonly ToldRecommendation[];

  @Shown('PUBLIC', () => [Experiment], 'What is or was tried with this customer, the last begun first.')
  @Takes(() => FirstArgs)
  readonly experiments!: readonly Experiment[];

  @Shown('PUBLIC', () => Activity, 'How much happened, and between when.')
  readonly activity!: Activity;

  @Shown(
    'PUBLIC',
    () => Coverage,
    'What this answer does not know: quiet sources, what was cut off, what is held back.',
    { read: coverageWithCuts },
  )
  readonly coverage!: Coverage;
}

@ObjectType({ description: 'A human being.', implements: () => [Customer, Node] })
export class Person extends Customer {
  @Shown('PUBLIC', () => [Organization], 'The organizations this person works at, by the sources.', { size: 3 })
  @Takes(() => FormerArgs)
  readonly organizations!: readonly Organization[];
}

@ObjectType({ description: 'A company, a public body or any other organization.', implements: () => [Customer, Node] })
export class Organization extends Customer {
  @Shown('BUSINESS', () => String, 'What to call the organization.', { nullable: true })
  override readonly displayName: string | null = null;

  @Shown('BUSINESS', () => String, 'The city of the address.', { nullable: true })
  override readonly city: string | null = null;

  @Shown('BUSINESS', () => String, 'The registered id, such as the Finnish Y-tunnus `2184573-6`.', { nullable: true })
  readonly businessId!: string | null;

  @Shown(
    'PUBLIC',
    () => [DecisionRole],
    'Roles in its decisions that nobody is known to have. No blocker and no conformer is missed.',
    { read: missingIn },
  )
  readonly missingRoles!: readonly string[];

  @Shown('PUBLIC', () => PersonConnection, 'The people who work here, the longest known first.')
  @Takes(() => PageArgs)
  @Takes(() => FormerArgs)
  readonly people!: object;
}

export const PersonConnection = connectionOf('Person', () => Person, 'people');
export const CustomerConnection = connectionOf<Customer>('Customer', () => Customer as never, 'customers', {
  capped: true,
});
