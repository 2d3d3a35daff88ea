// Made by `npm run generate` from apps/gateway/schema.graphql and the .graphql files of the console.
import type { Operation } from './operation.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which advocates; members stand side by side with AND. */
export type AdvocateFilterInput = {
  /** Only those of whom no promise is broken and no wait open, or only those of whom one is. */
  readonly nothingOpen?: boolean | null | undefined;
  /** Only those who recommended us to somebody by name, or only the others. */
  readonly recommends?: boolean | null | undefined;
  /** Only signs that showed since then count. */
  readonly since?: string | null | undefined;
};

/** RECOMMENDED: named somebody to us, or us to somebody. PROMOTER: gave nine or ten when asked whether they would recommend us. TOLD: their own words, or a note of what they said, tell that they recommended us or would, and not unhappily. SPEAKS_FOR_US: notes tell so. */
export type AdvocateSign =
  | 'PROMOTER'
  | 'RECOMMENDED'
  | 'SPEAKS_FOR_US'
  | 'TOLD';

/** Two clocks. What had happened by one time, as far as the hub knew it by another. Facts, records, identity, relations, touchpoints, judgements, consents, what is understood of them (journeys, promises, waits, claims, roles, feelings), and where cases stood (status, isOpen, changedAt, closedAt, reopened, mergedInto) follow both. As they are now are: the other fields of cases, a case reached by a touchpoint, opportunities and notes (a note written later is left out), other customers. A kept contact or a judgement that was corrected counts from its last word on. */
export type AtInput = {
  /** Leave out what happened later, by the sources’ clocks. */
  readonly happenedBy?: string | null | undefined;
  /** Leave out what the hub learned later. */
  readonly knownBy?: string | null | undefined;
};

/** How customers behave; never who they are. WRITES, CALLS, MEETS, CHATS: the share of touchpoints by such channels. ASKS_US: the share that came from them; OFF_HOURS: outside our hours of work. PACE: touchpoints a month. LOOPS, RETURNS: how often they went back to an earlier stage, and came back after a silence. SAD, GLAD: the share that feels so. WAITS, ASKS_AGAIN: how often they waited for us, and had to ask again. */
export type BehaviourFeature =
  | 'ASKS_AGAIN'
  | 'ASKS_US'
  | 'CALLS'
  | 'CHATS'
  | 'GLAD'
  | 'LOOPS'
  | 'MEETS'
  | 'OFF_HOURS'
  | 'PACE'
  | 'RETURNS'
  | 'SAD'
  | 'WAITS'
  | 'WRITES';

/** Bounds of one feature of behaviour, both inclusive. */
export type BehaviourFilterInput = {
  /** So much or more: a share 0 to 1, a rate a month or a count. */
  readonly atLeast?: number | null | undefined;
  /** So much or less. */
  readonly atMost?: number | null | undefined;
  /** Which feature. */
  readonly feature: BehaviourFeature;
};

/** Which cases: all members must match. */
export type CaseFilterInput = {
  /** Open, or not open. */
  readonly isOpen?: boolean | null | undefined;
  /** When it was opened. */
  readonly openedAt?: TimeRangeInput | null | undefined;
  /** Of any of these priorities. */
  readonly priority?: ReadonlyArray<Priority> | null | undefined;
  /** In any of these states. */
  readonly status?: ReadonlyArray<CaseStatus> | null | undefined;
};

/** Where a case stands; SOLVED, CLOSED and DELETED are not open. */
export type CaseStatus =
  | 'CLOSED'
  | 'DELETED'
  | 'NEW'
  | 'ON_HOLD'
  | 'OPEN'
  | 'PENDING'
  | 'SOLVED';

/** Cases among which some, every one, or none match. */
export type CasesFilterInput = {
  /** All match; a customer without cases passes. */
  readonly every?: CaseFilterInput | null | undefined;
  /** None matches. */
  readonly none?: CaseFilterInput | null | undefined;
  /** At least one matches. */
  readonly some?: CaseFilterInput | null | undefined;
};

/** The way by which a customer and we met. */
export type Channel =
  | 'CHAT'
  | 'EMAIL'
  | 'FORM'
  | 'LETTER'
  | 'MEETING'
  | 'OTHER'
  | 'PHONE'
  | 'SMS'
  | 'SOCIAL'
  | 'STORE'
  | 'WEB';

/** Which claims; members stand side by side with AND. */
export type ClaimFilterInput = {
  /** Only those past their shelf life, or only those within it. */
  readonly askAgain?: boolean | null | undefined;
  /** Any of these kinds. */
  readonly kind?: ReadonlyArray<ClaimKind> | null | undefined;
  /** When they were said. */
  readonly saidAt?: TimeRangeInput | null | undefined;
};

/** What is said between the lines. LIFE_SITUATION: a birth, a move, a merger, a retirement. */
export type ClaimKind =
  | 'COMPETITOR'
  | 'DOUBT'
  | 'EXPECTATION'
  | 'LIFE_SITUATION'
  | 'NEED'
  | 'RISK'
  | 'WISH';

/** What the person said to a purpose. */
export type ConsentStatus =
  | 'DENIED'
  | 'GRANTED'
  | 'WITHDRAWN';

/** Which customers: all members must match. Those that are left out say nothing. */
export type CustomerFilterInput = {
  /** All of these match. */
  readonly and?: ReadonlyArray<CustomerFilterInput> | null | undefined;
  /** By how they behave, as of now; an account is one with its people. */
  readonly behaviour?: ReadonlyArray<BehaviourFilterInput> | null | undefined;
  /** By cases. */
  readonly cases?: CasesFilterInput | null | undefined;
  /** Members of this group, found or written. */
  readonly group?: string | null | undefined;
  /** By e-mail address, phone, business id, domain. */
  readonly identifiers?: IdentifiersFilterInput | null | undefined;
  /** Those that these ids lead to, whatever became of them since; at most 500. */
  readonly ids?: ReadonlyArray<string> | null | undefined;
  /** By the way they go through the stages. */
  readonly journeys?: JourneysFilterInput | null | undefined;
  /** People only, or organizations only. */
  readonly kind?: CustomerKind | null | undefined;
  /** When the last touchpoint was. */
  readonly lastTouchpointAt?: TimeRangeInput | null | undefined;
  /** By name. Refused to roles that see names masked: it would spell them out. */
  readonly name?: NameFilterInput | null | undefined;
  /** This does not match. */
  readonly not?: CustomerFilterInput | null | undefined;
  /** Any of these matches. */
  readonly or?: ReadonlyArray<CustomerFilterInput> | null | undefined;
  /** By the organizations a person works at now. */
  readonly organizations?: RelatedFilterInput | null | undefined;
  /** By the people who work at an organization now. */
  readonly people?: RelatedFilterInput | null | undefined;
  /** By what was promised. */
  readonly promises?: PromisesFilterInput | null | undefined;
  /** By the records the customer is made of. */
  readonly records?: RecordsFilterInput | null | undefined;
  /** In any of these stages now, by their ids: where the first of their `journeys` stands, alone or with their account. */
  readonly stage?: ReadonlyArray<string> | null | undefined;
  /** By what happened. */
  readonly touchpoints?: TouchpointsFilterInput | null | undefined;
  /** By what they wait for, or waited. */
  readonly waits?: WaitsFilterInput | null | undefined;
};

/** Whether a customer is a human being or an organization. */
export type CustomerKind =
  | 'ORGANIZATION'
  | 'PERSON';

/** NAME: as folded for comparison. CREATED: since when any source speaks of the customer. LAST_TOUCHPOINT, TOUCHPOINTS: by what happened. */
export type CustomerOrderField =
  | 'CREATED'
  | 'LAST_TOUCHPOINT'
  | 'NAME'
  | 'TOUCHPOINTS';

/** By what a list is sorted; equal ones by id. */
export type CustomerOrderInput = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: CustomerOrderField;
};

/** What an experiment becomes, and why. */
export type DecideExperimentInput = {
  /** The experiment. */
  readonly experiment: string;
  /** Why; asked for with KEEP and STOP. */
  readonly reason?: string | null | undefined;
  /** With TRYING: since when, where that was before now. */
  readonly startedAt?: string | null | undefined;
  /** What it becomes. */
  readonly state: ExperimentState;
};

/** What is to be said of two records. */
export type DecideIdentityInput = {
  /** A record, or a customer, which means its eldest record. */
  readonly a: string;
  /** The other. */
  readonly b: string;
  /** Why, for whoever asks later; at most 4,000 characters. */
  readonly reason: string;
  /** SAME, NOT_SAME or CANNOT_TELL. To take a decision back, `retractDecision`. */
  readonly verdict: IdentityVerdict;
};

/** What a person is in one decision of an account. CONFORMER: goes along with what others decide. */
export type DecisionRole =
  | 'BLOCKER'
  | 'BUYER'
  | 'CONFORMER'
  | 'INFLUENCER'
  | 'USER';

/** What a group is. What is left out stays as it was; null takes it away. */
export type DefineGroupInput = {
  /** What it is for, at most 2,000 characters. */
  readonly description?: string | null | undefined;
  /** Who is of it, now and from now on. A new group needs one. It may name groups that were found, none that were written. */
  readonly filter?: CustomerFilterInput | null | undefined;
  /** The group to say it of; a new one where absent. A group that was found takes a name and a description, no filter. */
  readonly id?: string | null | undefined;
  /** Its name, at most 200 characters. A new group needs one. */
  readonly name?: string | null | undefined;
};

/** INBOUND: the customer came to us. OUTBOUND: we went to them. INTERNAL: written among ourselves. */
export type Direction =
  | 'BOTH'
  | 'INBOUND'
  | 'INTERNAL'
  | 'OUTBOUND';

/** What an experiment did. TOO_FEW_TO_SAY: fewer than five customers on a side have a value both before and after. */
export type EffectVerdict =
  | 'BETTER'
  | 'NO_DIFFERENCE_SEEN'
  | 'TOO_FEW_TO_SAY'
  | 'WORSE';

/** Which experiments; members stand side by side with AND. */
export type ExperimentFilterInput = {
  /** In any of these channels. */
  readonly channel?: ReadonlyArray<Channel> | null | undefined;
  /** On any of these horizons, in months. */
  readonly horizon?: ReadonlyArray<number> | null | undefined;
  /** In any of these stages, by their ids. */
  readonly stage?: ReadonlyArray<string> | null | undefined;
  /** In any of these states. */
  readonly state?: ReadonlyArray<ExperimentState> | null | undefined;
};

/** IDEA: nobody tries it yet. TRYING: customers take part. KEEP: it helped and stays. STOP: it does not go on. */
export type ExperimentState =
  | 'IDEA'
  | 'KEEP'
  | 'STOP'
  | 'TRYING';

/** What chose a fact. ONLY: nobody else said anything. AGREED: all said the same. SET_BY_PERSON: a person’s own word, which no machine outranks. LIVE_RECORD, SOURCE_RANK, FIRST_HAND, VERIFIED (it passes the check that is in it), MOST_AGREED, MOST_RECENT: what set the winner apart. */
export type FactRule =
  | 'AGREED'
  | 'FIRST_HAND'
  | 'LIVE_RECORD'
  | 'MOST_AGREED'
  | 'MOST_RECENT'
  | 'ONLY'
  | 'SET_BY_PERSON'
  | 'SOURCE_RANK'
  | 'VERIFIED';

/** How it feels for the customer. UNKNOWN is not NEUTRAL: nothing was said of it, or it cannot be told. */
export type Feeling =
  | 'NEGATIVE'
  | 'NEUTRAL'
  | 'POSITIVE'
  | 'UNKNOWN';

/** FEELS_BAD: of the touchpoints whose feeling is known more feel bad than good. LATE_ENTRY: most who come to the stage meet us only there. GAP: of the times they turned to us, in a larger share than elsewhere on the map we were silent for too long. WAITING: they wait longer than usual. PROMISES_BREAK: too few are kept. NOBODY_NEEDS_THIS: we reach out and nobody acts on it. */
export type FlagKind =
  | 'FEELS_BAD'
  | 'GAP'
  | 'LATE_ENTRY'
  | 'NOBODY_NEEDS_THIS'
  | 'PROMISES_BREAK'
  | 'WAITING';

/** FOUND: by what customers do, by a machine. WRITTEN: by a filter that somebody wrote. */
export type GroupKind =
  | 'FOUND'
  | 'WRITTEN';

/** ENTERED: members now who were none. LEFT: those who were members and are none now. */
export type GroupMove =
  | 'ENTERED'
  | 'LEFT';

/** An identifier as anybody would write it; it is normalized before it is looked up. */
export type IdentifierInput = {
  /** Who gave it out, where values of one kind may collide. No kind needs it so far. */
  readonly issuer?: string | null | undefined;
  /** What kind of value it is. */
  readonly kind: IdentifierKind;
  /** The value, such as `Hanna@Koivuranta.example`, `040 123 4567`, `FI21845736`. */
  readonly value: string;
};

/** What kind of value identifies a customer. */
export type IdentifierKind =
  | 'BUSINESS_ID'
  | 'DOMAIN'
  | 'EMAIL'
  | 'PHONE';

/** Identifiers among which some, or none, match. */
export type IdentifiersFilterInput = {
  /** None is this. */
  readonly none?: IdentifierInput | null | undefined;
  /** At least one is this. */
  readonly some?: IdentifierInput | null | undefined;
};

/** What somebody says of two records. CANNOT_TELL: looked at and undecided; it ties and parts nothing. RETRACTED: takes earlier words back. */
export type IdentityVerdict =
  | 'CANNOT_TELL'
  | 'NOT_SAME'
  | 'RETRACTED'
  | 'SAME';

/** Why records became one customer: somebody decided it, a source merged them, they share an identifier, or a model found them alike. */
export type JoinRule =
  | 'MATCHED'
  | 'SAME_BUSINESS_ID'
  | 'SAME_DOMAIN'
  | 'SAME_EMAIL'
  | 'SAME_PHONE'
  | 'SOURCE_MERGE'
  | 'STEWARD';

/** Which journeys; members stand side by side with AND. */
export type JourneyFilterInput = {
  /** Were in none of these stages. */
  readonly avoids?: ReadonlyArray<string> | null | undefined;
  /** Did not come to these stages in this order. */
  readonly misses?: ReadonlyArray<string> | null | undefined;
  /** Went such a step. */
  readonly moved?: MoveFilterInput | null | undefined;
  /** Came to these stages in this order, whatever lay between; by their ids. */
  readonly passes?: ReadonlyArray<string> | null | undefined;
  /** Went such a way. */
  readonly path?: PathFilterInput | null | undefined;
  /** Standing so. */
  readonly standing?: ReadonlyArray<JourneyStanding> | null | undefined;
  /** When they began. */
  readonly startedAt?: TimeRangeInput | null | undefined;
  /** Were in all of these stages, in whatever order. */
  readonly visits?: ReadonlyArray<string> | null | undefined;
};

/** OPEN: walking. LEFT: silent for longer than the map allows in that stage. ENDED: came to the end of use. */
export type JourneyStanding =
  | 'ENDED'
  | 'LEFT'
  | 'OPEN';

/** Journeys among which some, or none, match; an account walks once with its people. */
export type JourneysFilterInput = {
  /** None matches. */
  readonly none?: JourneyFilterInput | null | undefined;
  /** At least one matches. */
  readonly some?: JourneyFilterInput | null | undefined;
};

/** What a search found: an IDENTIFIER or a source’s own KEY to the letter, or a NAME alike. */
export type MatchedBy =
  | 'IDENTIFIER'
  | 'KEY'
  | 'NAME';

/** WAIT_LENGTH: how long they wait for an answer there, by the clock. FEELING: glad minus sad over judged touchpoints there. PROMISES_KEPT: the share of what we promised there that we kept. TOUCHPOINTS_TO_MOVE: touchpoints of a stay there until they move on. GOING_BACK: how often they have to go back to that stage. RETURNS: how often they come back after having left. */
export type Measure =
  | 'FEELING'
  | 'GOING_BACK'
  | 'PROMISES_KEPT'
  | 'RETURNS'
  | 'TOUCHPOINTS_TO_MOVE'
  | 'WAIT_LENGTH';

/** BALANCE: -1 to 1. SHARE: 0 to 1. PER_MONTH: times in 30 days. */
export type MeasureUnit =
  | 'BALANCE'
  | 'PER_MONTH'
  | 'SECONDS'
  | 'SHARE'
  | 'TOUCHPOINTS';

/** Which steps between stages; members stand side by side with AND. */
export type MoveFilterInput = {
  /** When. */
  readonly at?: TimeRangeInput | null | undefined;
  /** From any of these stages, by their ids. */
  readonly from?: ReadonlyArray<string> | null | undefined;
  /** Of any of these kinds. */
  readonly kind?: ReadonlyArray<MoveKind> | null | undefined;
  /** To any of these stages; leaves out leaving. */
  readonly to?: ReadonlyArray<string> | null | undefined;
};

/** ON and BACK by the order of the stages; LEFT by silence; RETURNED after it. */
export type MoveKind =
  | 'BACK'
  | 'LEFT'
  | 'ON'
  | 'RETURNED';

/** A name, folded as names are compared: case, accents and punctuation do not matter. */
export type NameFilterInput = {
  /** The name holds this. */
  readonly contains?: string | null | undefined;
  /** The name begins with this. */
  readonly startsWith?: string | null | undefined;
};

/** Rising or falling. */
export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** How an opportunity ended, or that it has not. */
export type Outcome =
  | 'LOST'
  | 'OPEN'
  | 'WON';

/** Why two records are one customer, or are not. THROUGH_OTHERS: a chain of joins ties them. NEVER_SAME: somebody decided so. NEVER_MET: nothing they both say brought them to be compared. */
export type PairReason =
  | 'CONFLICT'
  | 'DOUBTFUL'
  | 'MATCHED'
  | 'NEVER_MET'
  | 'NEVER_SAME'
  | 'SAME_BUSINESS_ID'
  | 'SAME_DOMAIN'
  | 'SAME_EMAIL'
  | 'SAME_PHONE'
  | 'SOURCE_MERGE'
  | 'STEWARD'
  | 'THROUGH_OTHERS'
  | 'UNLIKE';

/** PARKED: held back. RETRIED: sent again; if it fails again it is parked anew. DISCARDED: given up. */
export type ParkedState =
  | 'DISCARDED'
  | 'PARKED'
  | 'RETRIED';

/** Journeys as `paths` walks them, and who is where on the way. */
export type PathFilterInput = {
  /** At all of these places. */
  readonly at?: ReadonlyArray<PathPlaceInput> | null | undefined;
  /** No paths through this stage. */
  readonly exclude?: string | null | undefined;
  /** How it ends: ENDED where it came to `to`, else as the journey stands. */
  readonly fate?: JourneyStanding | null | undefined;
  /** Begin with the first stay in this stage. */
  readonly from?: string | null | undefined;
  /** Went on from this stage before the path ended: whose stays `stays` of `paths` tells of. */
  readonly leaves?: string | null | undefined;
  /** Only paths through this stage. */
  readonly through?: string | null | undefined;
  /** End with the first stay in this stage after that, if it comes. */
  readonly to?: string | null | undefined;
};

/** A stage at a step of a path. */
export type PathPlaceInput = {
  /** Only paths that end there, or only those that go on. */
  readonly isLast?: boolean | null | undefined;
  /** The stage, by its id. */
  readonly stage: string;
  /** The step, counted from 0 as `paths` counts them. */
  readonly step: number;
};

/** Which paths to look at. Stages are named by their ids. */
export type PathsInput = {
  /** Only stays in which one of these channels was used; journeys without one are left out. */
  readonly channels?: ReadonlyArray<Channel> | null | undefined;
  /** No paths through this stage. */
  readonly exclude?: string | null | undefined;
  /** Begin with the first stay in this stage; others are left out. */
  readonly from?: string | null | undefined;
  /** Only journeys of the members of this group, up to 5,000 of them. */
  readonly group?: string | null | undefined;
  /** How many stages a step shows by name, 1 to 12; the rest is `others`. */
  readonly perStep?: number;
  /** Journeys that began in this period: `2026`, `2026-Q1`, `2026-03`, or `all`. */
  readonly period?: string;
  /** Only the ways of those who hold this role in the decisions of their account now, walked as if they were alone. */
  readonly role?: DecisionRole | null | undefined;
  /** How many steps, 1 to 20; whoever goes on beyond is in `out` of the last. */
  readonly steps?: number;
  /** Only paths through this stage. */
  readonly through?: string | null | undefined;
  /** End with the first stay in this stage; those that never come there stay in and show where they end. */
  readonly to?: string | null | undefined;
};

/** How pressing a case is, by its source. */
export type Priority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

/** Which promises; members stand side by side with AND. */
export type PromiseFilterInput = {
  /** Made in any of these channels. */
  readonly channel?: ReadonlyArray<Channel> | null | undefined;
  /** When they are due; leaves out those without a time. */
  readonly dueAt?: TimeRangeInput | null | undefined;
  /** When they were made. */
  readonly madeAt?: TimeRangeInput | null | undefined;
  /** Made by this side. */
  readonly maker?: PromiseMaker | null | undefined;
  /** Made in any of these stages, by their ids. */
  readonly stage?: ReadonlyArray<string> | null | undefined;
  /** In any of these states. */
  readonly state?: ReadonlyArray<PromiseState> | null | undefined;
  /** Made by any of these teams of ours, by their ids. */
  readonly team?: ReadonlyArray<string> | null | undefined;
};

/** Who promised. */
export type PromiseMaker =
  | 'CUSTOMER'
  | 'US';

/** What became of a promise. BROKEN: done too late, told missing, or its time passed in silence. RENEGOTIATED: put off, or promised anew. */
export type PromiseOutcome =
  | 'BROKEN'
  | 'KEPT'
  | 'OPEN'
  | 'RENEGOTIATED'
  | 'WITHDRAWN';

/** What promises to look for. OPEN: nothing came of it yet, and its time, if any, has not passed. DUE: open with a time. OVERDUE: its time passed in silence, so that it is BROKEN too. */
export type PromiseState =
  | 'BROKEN'
  | 'DUE'
  | 'KEPT'
  | 'OPEN'
  | 'OVERDUE'
  | 'RENEGOTIATED'
  | 'WITHDRAWN';

/** Promises among which some, or none, match; an account’s with those of its people. */
export type PromisesFilterInput = {
  /** None matches. */
  readonly none?: PromiseFilterInput | null | undefined;
  /** At least one matches. */
  readonly some?: PromiseFilterInput | null | undefined;
};

/** BROKEN_PROMISE: one of ours is broken, and nobody has made it good. OPEN_WAIT: they wait for an answer. BAD_FEELING: judged touchpoints are sad rather than glad. */
export type ReasonNotToAsk =
  | 'BAD_FEELING'
  | 'BROKEN_PROMISE'
  | 'OPEN_WAIT';

/** GOOD_FEELING: judged touchpoints are glad rather than sad, by more than 0.1. KEPT_PROMISES: we kept at least four of five. LOYAL: for a year, and bought twice or came back. */
export type ReasonToAsk =
  | 'GOOD_FEELING'
  | 'KEPT_PROMISES'
  | 'LOYAL';

/** What came of a recommendation, as deals and contacts show it. BOUGHT: they bought after it. IN_TALKS: a deal is open. LOST: deals came of it and were lost. CUSTOMER_BEFORE: they had bought before, and not since. HEARD: we were in touch after it. NOTHING_YET: nothing was heard. */
export type RecommendationOutcome =
  | 'BOUGHT'
  | 'CUSTOMER_BEFORE'
  | 'HEARD'
  | 'IN_TALKS'
  | 'LOST'
  | 'NOTHING_YET';

/** GIVEN: this customer recommended us. RECEIVED: it was recommended to come to us. */
export type RecommendationSide =
  | 'GIVEN'
  | 'RECEIVED';

/** Which records: all members must match. */
export type RecordFilterInput = {
  /** Of any of these families. */
  readonly family?: ReadonlyArray<SourceFamily> | null | undefined;
  /** Of any of these sources. */
  readonly source?: ReadonlyArray<string> | null | undefined;
  /** In any of these states. */
  readonly state?: ReadonlyArray<RecordState> | null | undefined;
};

/** What one customer is to another. */
export type RecordRelationInput = {
  /** Since when, or with `ended` until when; now where absent. */
  readonly at?: string | null | undefined;
  /** That it is so no longer. */
  readonly ended?: boolean | null | undefined;
  /** The first: who recommended, was introduced, serves. */
  readonly from: string;
  /** The second: who was recommended to, introduced, is served. */
  readonly to: string;
  /** What. */
  readonly type: RecordedRelation;
};

/** What became of a record at its source. ERASED is on the person’s own demand and final. */
export type RecordState =
  | 'DELETED'
  | 'ERASED'
  | 'LIVE'
  | 'MERGED';

/** What one customer is to another, read from the first to the second. */
export type RecordedRelation =
  | 'INTRODUCED_BY'
  | 'RECOMMENDED'
  | 'SERVES';

/** Records among which some, every one, or none match. */
export type RecordsFilterInput = {
  /** All match. */
  readonly every?: RecordFilterInput | null | undefined;
  /** None matches. */
  readonly none?: RecordFilterInput | null | undefined;
  /** At least one matches. */
  readonly some?: RecordFilterInput | null | undefined;
};

/** Related customers among which some, or none, match. */
export type RelatedFilterInput = {
  /** None matches. */
  readonly none?: CustomerFilterInput | null | undefined;
  /** At least one matches. */
  readonly some?: CustomerFilterInput | null | undefined;
};

/** TO: the relation goes from this customer to the other. FROM: from the other to this one. */
export type RelationEnd =
  | 'FROM'
  | 'TO';

/** What ties two customers, read from the first to the second: a person WORKS_AT an organization. */
export type RelationType =
  | 'INTRODUCED_BY'
  | 'PART_OF'
  | 'RECOMMENDED'
  | 'SERVES'
  | 'WORKS_AT';

/** DOUBT: the most even first. SIZE: the most records first. NEWEST: where the younger customer came about last. */
export type ReviewOrder =
  | 'DOUBT'
  | 'NEWEST'
  | 'SIZE';

/** Why a person is asked. DOUBTFUL: the evidence is between the thresholds. CONFLICT: they share an identifier and what else they say contradicts it. OVERSIZE: the group is too big to grow by itself. */
export type ReviewReason =
  | 'CONFLICT'
  | 'DOUBTFUL'
  | 'OVERSIZE';

/** What kind of system a source is. */
export type SourceFamily =
  | 'CRM'
  | 'EXTERNAL'
  | 'FEEDBACK'
  | 'NOTES'
  | 'TICKETS'
  | 'WEB';

/** LATE: quiet for ten of its usual gaps and more than an hour. SILENT: for a hundred and more than a day. NEVER_HEARD: it is only pointed at by others. */
export type SourceState =
  | 'LATE'
  | 'NEVER_HEARD'
  | 'SILENT'
  | 'SPEAKING';

/** What is tried, where, with whom, and by what it is measured. */
export type StartExperimentInput = {
  /** True to write down an idea that nobody tries yet. */
  readonly asIdea?: boolean | null | undefined;
  /** The channel. */
  readonly channel: Channel;
  /** Whom they are compared with; where absent, with those who came to the same stage by the same channel. */
  readonly comparedWith?: ReadonlyArray<string> | null | undefined;
  /** The customers who take part, at most 200; an idea may name none yet. */
  readonly customers: ReadonlyArray<string>;
  /** For how long, in months: 1, 3, 6 or 12. */
  readonly horizon: number;
  /** By what it is measured: one thing. */
  readonly measure: Measure;
  /** The stage, by its id in the service map. */
  readonly stage: string;
  /** Since when it is tried, where that was before now. */
  readonly startedAt?: string | null | undefined;
  /** What is tried, in at most 200 characters. */
  readonly title: string;
  /** What should become better. */
  readonly wish?: string | null | undefined;
};

/** What to put together into themes. */
export type ThemeFilterInput = {
  /** Requests in these channels. */
  readonly channels?: ReadonlyArray<Channel> | null | undefined;
  /** Claims of these kinds. */
  readonly kinds?: ReadonlyArray<ClaimKind> | null | undefined;
  /** Claims or requests. */
  readonly of: ThemeOf;
  /** When they were said. */
  readonly saidAt?: TimeRangeInput | null | undefined;
  /** Requests in these stages, by their ids. */
  readonly stages?: ReadonlyArray<string> | null | undefined;
};

/** CLAIMS: what notes say between the lines. REQUESTS: what customers come with. */
export type ThemeOf =
  | 'CLAIMS'
  | 'REQUESTS';

/** A span of time; an end that is left out is open. */
export type TimeRangeInput = {
  /** From this instant on. */
  readonly from?: string | null | undefined;
  /** Before this instant. */
  readonly to?: string | null | undefined;
};

/** Which touchpoints: all members must match. */
export type TouchpointFilterInput = {
  /** Only machines’, or none of them. */
  readonly automatic?: boolean | null | undefined;
  /** By any of these ways. */
  readonly channel?: ReadonlyArray<Channel> | null | undefined;
  /** In any of these directions. */
  readonly direction?: ReadonlyArray<Direction> | null | undefined;
  /** Feeling so. */
  readonly feeling?: ReadonlyArray<Feeling> | null | undefined;
  /** Of any of these forms, such as `call`. */
  readonly form?: ReadonlyArray<string> | null | undefined;
  /** When it happened. */
  readonly occurredAt?: TimeRangeInput | null | undefined;
  /** Reported by any of these sources. */
  readonly source?: ReadonlyArray<string> | null | undefined;
  /** In any of these stages of the service map, by their ids. */
  readonly stage?: ReadonlyArray<string> | null | undefined;
};

/** Touchpoints among which some, or none, match. */
export type TouchpointsFilterInput = {
  /** None matches. */
  readonly none?: TouchpointFilterInput | null | undefined;
  /** At least one matches. */
  readonly some?: TouchpointFilterInput | null | undefined;
};

/** A group to try before it is saved. */
export type TryGroupInput = {
  /** Compare with who is of this written group by its last definition. */
  readonly against?: string | null | undefined;
  /** Compare with who would have been of it at this time, by what had happened by then; half a year ago where neither is given. Names, identifiers, states of cases and who works where are as they are now. */
  readonly at?: string | null | undefined;
  /** Who would be of it. */
  readonly filter: CustomerFilterInput;
};

/** What to look at. */
export type ViewInput = {
  /** Only cells of these channels. */
  readonly channels?: ReadonlyArray<Channel> | null | undefined;
  /** Another period to stand beside it; `before` for the one of the same length just before. */
  readonly compare?: string | null | undefined;
  /** Only journeys of the members of this group; `over` tells of how many. */
  readonly group?: string | null | undefined;
  /** A year, a quarter or a month, such as `2026`, `2026-Q1`, `2026-03`, or `all`. */
  readonly period?: string;
  /** Only what people did who hold this role in the decisions of their account now, walked as if they were alone; an account counts once. */
  readonly role?: DecisionRole | null | undefined;
};

/** ANSWERED: where nobody saw it, such as by the way. NO_REQUEST: nothing was asked. */
export type WaitAnswer =
  | 'ANSWERED'
  | 'NO_REQUEST';

/** Which waits; members stand side by side with AND. */
export type WaitFilterInput = {
  /** In any of these channels. */
  readonly channel?: ReadonlyArray<Channel> | null | undefined;
  /** Also those in cases that were thrown away. */
  readonly includeDiscarded?: boolean | null | undefined;
  /** Only those that last, or only those that have ended. */
  readonly isOpen?: boolean | null | undefined;
  /** When it was asked. */
  readonly since?: TimeRangeInput | null | undefined;
  /** In any of these stages, by their ids. */
  readonly stage?: ReadonlyArray<string> | null | undefined;
};

/** Waits among which some, or none, match; an account’s with those of its people. */
export type WaitsFilterInput = {
  /** None matches. */
  readonly none?: WaitFilterInput | null | undefined;
  /** At least one matches. */
  readonly some?: WaitFilterInput | null | undefined;
};

/** A note about a customer. */
export type WriteNoteInput = {
  /** Whom it is about: a customer’s id, present or former. */
  readonly about: string;
  /** When what it tells of was; now where absent. */
  readonly at?: string | null | undefined;
  /** What it tells of: a meeting, a call. */
  readonly channel?: Channel | null | undefined;
  /** A key of your own, so that writing again with it edits the note; made up where absent. */
  readonly key?: string | null | undefined;
  /** The words, at most 50,000 characters. */
  readonly text: string;
};

export type CustomersChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CustomersChangedSubscription = { readonly customersChanged: (
    { readonly cursor: string }
    & { readonly __typename: 'ChangeGap' | 'CustomersChange' }
  ) };

export type CustomerQueryVariables = Exact<{
  frame: boolean;
  id: string;
  at?: AtInput | null | undefined;
  known?: TimeRangeInput | null | undefined;
}>;


export type CustomerQuery = { readonly reviews: { readonly totalCount: number } | null, readonly changes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly eventId: string, readonly happenedAt: string, readonly state: RecordState | null, readonly attributes: ReadonlyArray<{ readonly field: string, readonly value: unknown }>, readonly record: { readonly id: string, readonly source: string } | null }> } | null, readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null, readonly customer:
    | (
      { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly displayName: string | null, readonly facts: ReadonlyArray<{ readonly value: unknown }>, readonly activity: { readonly lastAt: string | null } }> }, readonly groups: ReadonlyArray<{ readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }>, readonly behaviours: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly value: number, readonly more: number }> }>, readonly activity: { readonly touchpoints: number, readonly firstAt: string | null, readonly lastAt: string | null, readonly openCases: number }, readonly facts: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly source: string, readonly since: string, readonly rule: FactRule, readonly setBy: string | null, readonly setReason: string | null, readonly lost: ReadonlyArray<{ readonly value: unknown, readonly source: string }> }>, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null, readonly state: RecordState }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly score: number | null, readonly evidence: string | null, readonly decision: string | null }>, readonly coverage: { readonly sources: ReadonlyArray<{ readonly source: string, readonly state: SourceState, readonly records: number, readonly lastHeardAt: string | null }> }, readonly cases: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: string | null, readonly status: CaseStatus | null, readonly isOpen: boolean, readonly priority: Priority | null, readonly openedAt: string | null, readonly closedAt: string | null, readonly source: string, readonly reopened: number }> }, readonly opportunities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly amount: string | null, readonly currency: string | null, readonly stage: string | null, readonly outcome: Outcome | null, readonly closeDate: string | null, readonly source: string }> }, readonly value: { readonly won: ReadonlyArray<{ readonly currency: string | null, readonly amount: string | null }>, readonly served: { readonly touchpoints: number, readonly cases: number, readonly reopened: number, readonly channels: ReadonlyArray<{ readonly channel: Channel, readonly touchpoints: number }> }, readonly loyalty: { readonly tenureSeconds: number | null, readonly returns: number, readonly purchases: number } }, readonly recommendations: ReadonlyArray<{ readonly eventId: string, readonly direction: RecommendationSide, readonly since: string, readonly cameOf: RecommendationOutcome, readonly recommender: { readonly id: string, readonly displayName: string | null } | null, readonly recommended: { readonly id: string, readonly displayName: string | null } | null }>, readonly experiments: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly state: ExperimentState }>, readonly journeys: ReadonlyArray<{ readonly id: string, readonly offering: string | null, readonly stage: string, readonly standing: JourneyStanding, readonly startedAt: string, readonly lastAt: string, readonly leavesAt: string | null, readonly beforeUs: ReadonlyArray<string>, readonly stays: ReadonlyArray<{ readonly stage: string, readonly from: string, readonly to: string | null, readonly touchpoints: number, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number } }>, readonly moves: ReadonlyArray<{ readonly kind: MoveKind, readonly from: string, readonly to: string | null, readonly at: string }> }>, readonly lanes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly channel: Channel, readonly feeling: { readonly feeling: Feeling } | null }> }, readonly asked: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly endedAt: string | null, readonly channel: Channel, readonly stage: string, readonly discarded: boolean }> }, readonly given: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly madeAt: string, readonly dueAt: string | null, readonly proofAt: string | null, readonly lateAt: string | null, readonly outcome: PromiseOutcome, readonly overdue: boolean, readonly stage: string }> }, readonly waits: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly endedAt: string | null, readonly channel: Channel, readonly stage: string, readonly discarded: boolean, readonly length: { readonly seconds: number }, readonly customer: (
            { readonly id: string, readonly displayName: string | null }
            & { readonly __typename: 'Organization' | 'Person' }
          ) | null, readonly request: { readonly id: string, readonly subject: string | null, readonly text: string | null } | null }> }, readonly standing: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly maker: PromiseMaker, readonly madeAt: string, readonly dueAt: string | null, readonly outcome: PromiseOutcome, readonly overdue: boolean, readonly quote: { readonly text: string | null } | null }> }, readonly promises: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly maker: PromiseMaker, readonly madeAt: string, readonly dueAt: string | null, readonly outcome: PromiseOutcome, readonly overdue: boolean, readonly quote: { readonly text: string | null } | null }> }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly author: string | null, readonly saidAt: string, readonly askAgain: boolean, readonly holds: boolean, readonly quote: { readonly text: string | null } | null, readonly contradicts: ReadonlyArray<{ readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null }>, readonly endedBy: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly confirmedBy: ReadonlyArray<{ readonly claim: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null }> }> }, readonly consents: ReadonlyArray<{ readonly purpose: string, readonly status: ConsentStatus, readonly at: string }>, readonly feedback: ReadonlyArray<{ readonly form: string, readonly score: number | null, readonly scaleMax: number | null, readonly givenAt: string }>, readonly relations: ReadonlyArray<{ readonly type: RelationType, readonly direction: RelationEnd, readonly customer: { readonly id: string, readonly displayName: string | null } | null }>, readonly touchpoints: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly form: string, readonly channel: Channel, readonly direction: Direction, readonly automatic: boolean, readonly actor: string | null, readonly subject: string | null, readonly text: string | null, readonly score: number | null, readonly source: string, readonly withdrawn: boolean, readonly case: { readonly subject: string | null, readonly status: CaseStatus | null } | null }> }, readonly feeling: { readonly balance: number | null, readonly judged: number, readonly positive: number, readonly neutral: number, readonly negative: number }, readonly kept: { readonly totalCount: number }, readonly broken: { readonly totalCount: number }, readonly due: { readonly totalCount: number }, readonly theirs: ReadonlyArray<{ readonly direction: RelationEnd, readonly customer: { readonly id: string, readonly displayName: string | null } | null }> }
      & { readonly __typename: 'Organization' }
    )
    | (
      { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly organizations: ReadonlyArray<{ readonly id: string, readonly displayName: string | null, readonly businessId: string | null, readonly city: string | null }>, readonly groups: ReadonlyArray<{ readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }>, readonly behaviours: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly value: number, readonly more: number }> }>, readonly activity: { readonly touchpoints: number, readonly firstAt: string | null, readonly lastAt: string | null, readonly openCases: number }, readonly facts: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly source: string, readonly since: string, readonly rule: FactRule, readonly setBy: string | null, readonly setReason: string | null, readonly lost: ReadonlyArray<{ readonly value: unknown, readonly source: string }> }>, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null, readonly state: RecordState }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly score: number | null, readonly evidence: string | null, readonly decision: string | null }>, readonly coverage: { readonly sources: ReadonlyArray<{ readonly source: string, readonly state: SourceState, readonly records: number, readonly lastHeardAt: string | null }> }, readonly cases: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: string | null, readonly status: CaseStatus | null, readonly isOpen: boolean, readonly priority: Priority | null, readonly openedAt: string | null, readonly closedAt: string | null, readonly source: string, readonly reopened: number }> }, readonly opportunities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly amount: string | null, readonly currency: string | null, readonly stage: string | null, readonly outcome: Outcome | null, readonly closeDate: string | null, readonly source: string }> }, readonly value: { readonly won: ReadonlyArray<{ readonly currency: string | null, readonly amount: string | null }>, readonly served: { readonly touchpoints: number, readonly cases: number, readonly reopened: number, readonly channels: ReadonlyArray<{ readonly channel: Channel, readonly touchpoints: number }> }, readonly loyalty: { readonly tenureSeconds: number | null, readonly returns: number, readonly purchases: number } }, readonly recommendations: ReadonlyArray<{ readonly eventId: string, readonly direction: RecommendationSide, readonly since: string, readonly cameOf: RecommendationOutcome, readonly recommender: { readonly id: string, readonly displayName: string | null } | null, readonly recommended: { readonly id: string, readonly displayName: string | null } | null }>, readonly experiments: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly state: ExperimentState }>, readonly journeys: ReadonlyArray<{ readonly id: string, readonly offering: string | null, readonly stage: string, readonly standing: JourneyStanding, readonly startedAt: string, readonly lastAt: string, readonly leavesAt: string | null, readonly beforeUs: ReadonlyArray<string>, readonly stays: ReadonlyArray<{ readonly stage: string, readonly from: string, readonly to: string | null, readonly touchpoints: number, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number } }>, readonly moves: ReadonlyArray<{ readonly kind: MoveKind, readonly from: string, readonly to: string | null, readonly at: string }> }>, readonly lanes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly channel: Channel, readonly feeling: { readonly feeling: Feeling } | null }> }, readonly asked: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly endedAt: string | null, readonly channel: Channel, readonly stage: string, readonly discarded: boolean }> }, readonly given: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly madeAt: string, readonly dueAt: string | null, readonly proofAt: string | null, readonly lateAt: string | null, readonly outcome: PromiseOutcome, readonly overdue: boolean, readonly stage: string }> }, readonly waits: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly endedAt: string | null, readonly channel: Channel, readonly stage: string, readonly discarded: boolean, readonly length: { readonly seconds: number }, readonly customer: (
            { readonly id: string, readonly displayName: string | null }
            & { readonly __typename: 'Organization' | 'Person' }
          ) | null, readonly request: { readonly id: string, readonly subject: string | null, readonly text: string | null } | null }> }, readonly standing: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly maker: PromiseMaker, readonly madeAt: string, readonly dueAt: string | null, readonly outcome: PromiseOutcome, readonly overdue: boolean, readonly quote: { readonly text: string | null } | null }> }, readonly promises: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly maker: PromiseMaker, readonly madeAt: string, readonly dueAt: string | null, readonly outcome: PromiseOutcome, readonly overdue: boolean, readonly quote: { readonly text: string | null } | null }> }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly author: string | null, readonly saidAt: string, readonly askAgain: boolean, readonly holds: boolean, readonly quote: { readonly text: string | null } | null, readonly contradicts: ReadonlyArray<{ readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null }>, readonly endedBy: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly confirmedBy: ReadonlyArray<{ readonly claim: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null }> }> }, readonly consents: ReadonlyArray<{ readonly purpose: string, readonly status: ConsentStatus, readonly at: string }>, readonly feedback: ReadonlyArray<{ readonly form: string, readonly score: number | null, readonly scaleMax: number | null, readonly givenAt: string }>, readonly relations: ReadonlyArray<{ readonly type: RelationType, readonly direction: RelationEnd, readonly customer: { readonly id: string, readonly displayName: string | null } | null }>, readonly touchpoints: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly form: string, readonly channel: Channel, readonly direction: Direction, readonly automatic: boolean, readonly actor: string | null, readonly subject: string | null, readonly text: string | null, readonly score: number | null, readonly source: string, readonly withdrawn: boolean, readonly case: { readonly subject: string | null, readonly status: CaseStatus | null } | null }> }, readonly feeling: { readonly balance: number | null, readonly judged: number, readonly positive: number, readonly neutral: number, readonly negative: number }, readonly kept: { readonly totalCount: number }, readonly broken: { readonly totalCount: number }, readonly due: { readonly totalCount: number }, readonly theirs: ReadonlyArray<{ readonly direction: RelationEnd, readonly customer: { readonly id: string, readonly displayName: string | null } | null }> }
      & { readonly __typename: 'Person' }
    )
   | null };

export type CustomerFiguresFragment = { readonly feeling: { readonly balance: number | null, readonly judged: number, readonly positive: number, readonly neutral: number, readonly negative: number }, readonly kept: { readonly totalCount: number }, readonly broken: { readonly totalCount: number }, readonly due: { readonly totalCount: number }, readonly theirs: ReadonlyArray<{ readonly direction: RelationEnd, readonly customer: { readonly id: string, readonly displayName: string | null } | null }> };

export type PromiseOfCustomerFragment = { readonly id: string, readonly maker: PromiseMaker, readonly madeAt: string, readonly dueAt: string | null, readonly outcome: PromiseOutcome, readonly overdue: boolean, readonly quote: { readonly text: string | null } | null };

export type GroupOfCustomerFragment = { readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }>, readonly behaviours: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly value: number, readonly more: number }> };

export type JourneyOfCustomerFragment = { readonly id: string, readonly offering: string | null, readonly stage: string, readonly standing: JourneyStanding, readonly startedAt: string, readonly lastAt: string, readonly leavesAt: string | null, readonly beforeUs: ReadonlyArray<string>, readonly stays: ReadonlyArray<{ readonly stage: string, readonly from: string, readonly to: string | null, readonly touchpoints: number, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number } }>, readonly moves: ReadonlyArray<{ readonly kind: MoveKind, readonly from: string, readonly to: string | null, readonly at: string }> };

export type LaneTouchpointsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly channel: Channel, readonly feeling: { readonly feeling: Feeling } | null }> };

export type FieldChangeFragment = { readonly eventId: string, readonly happenedAt: string, readonly state: RecordState | null, readonly attributes: ReadonlyArray<{ readonly field: string, readonly value: unknown }>, readonly record: { readonly id: string, readonly source: string } | null };

export type TouchpointPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly form: string, readonly channel: Channel, readonly direction: Direction, readonly automatic: boolean, readonly actor: string | null, readonly subject: string | null, readonly text: string | null, readonly score: number | null, readonly source: string, readonly withdrawn: boolean, readonly case: { readonly subject: string | null, readonly status: CaseStatus | null } | null }> };

export type TouchpointsQueryVariables = Exact<{
  id: string;
  at?: AtInput | null | undefined;
  filter?: TouchpointFilterInput | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type TouchpointsQuery = { readonly customer: { readonly touchpoints: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly form: string, readonly channel: Channel, readonly direction: Direction, readonly automatic: boolean, readonly actor: string | null, readonly subject: string | null, readonly text: string | null, readonly score: number | null, readonly source: string, readonly withdrawn: boolean, readonly case: { readonly subject: string | null, readonly status: CaseStatus | null } | null }> } } | null };

export type CustomerChangesQueryVariables = Exact<{
  id: string;
  known?: TimeRangeInput | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomerChangesQuery = { readonly changes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly eventId: string, readonly happenedAt: string, readonly state: RecordState | null, readonly attributes: ReadonlyArray<{ readonly field: string, readonly value: unknown }>, readonly record: { readonly id: string, readonly source: string } | null }> } | null };

export type WriteNoteMutationVariables = Exact<{
  input: WriteNoteInput;
}>;


export type WriteNoteMutation = { readonly writeNote:
    | (
      { readonly key: string }
      & { readonly __typename: 'NoteWritten' | 'WritePending' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type CustomerChangedSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type CustomerChangedSubscription = { readonly customerChanged: (
    { readonly cursor: string }
    & { readonly __typename: 'ChangeGap' | 'CustomerChange' }
  ) };

export type RecordRelationMutationVariables = Exact<{
  input: RecordRelationInput;
}>;


export type RecordRelationMutation = { readonly recordRelation:
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
    | (
      { readonly applied: boolean }
      & { readonly __typename: 'RelationRecorded' }
    )
   };

type CustomerRow_Organization_Fragment = (
  { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null }, readonly groups: ReadonlyArray<{ readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }>, readonly journeys: ReadonlyArray<{ readonly stage: string }>, readonly open: { readonly totalCount: number }, readonly due: { readonly totalCount: number }, readonly overdue: { readonly totalCount: number }, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number, readonly balance: number | null } }
  & { readonly __typename: 'Organization' }
);

type CustomerRow_Person_Fragment = (
  { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly organizations: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }>, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null }, readonly groups: ReadonlyArray<{ readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }>, readonly journeys: ReadonlyArray<{ readonly stage: string }>, readonly open: { readonly totalCount: number }, readonly due: { readonly totalCount: number }, readonly overdue: { readonly totalCount: number }, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number, readonly balance: number | null } }
  & { readonly __typename: 'Person' }
);

export type CustomerRowFragment =
  | CustomerRow_Organization_Fragment
  | CustomerRow_Person_Fragment
;

export type CustomersQueryVariables = Exact<{
  frame: boolean;
  searching: boolean;
  names: boolean;
  text: string;
  filter?: CustomerFilterInput | null | undefined;
  order?: CustomerOrderInput | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomersQuery = { readonly groups?: ReadonlyArray<{ readonly size: number, readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }> | null, readonly serviceMap?: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null, readonly customers?: { readonly totalCount: number, readonly totalCountIsExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null }, readonly groups: ReadonlyArray<{ readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }>, readonly journeys: ReadonlyArray<{ readonly stage: string }>, readonly open: { readonly totalCount: number }, readonly due: { readonly totalCount: number }, readonly overdue: { readonly totalCount: number }, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number, readonly balance: number | null } }
        & { readonly __typename: 'Organization' }
      )
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly organizations: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }>, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null }, readonly groups: ReadonlyArray<{ readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }>, readonly journeys: ReadonlyArray<{ readonly stage: string }>, readonly open: { readonly totalCount: number }, readonly due: { readonly totalCount: number }, readonly overdue: { readonly totalCount: number }, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number, readonly balance: number | null } }
        & { readonly __typename: 'Person' }
      )
    > } | null, readonly search?: ReadonlyArray<{ readonly by: MatchedBy, readonly score: number, readonly customer:
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null }, readonly groups: ReadonlyArray<{ readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }>, readonly journeys: ReadonlyArray<{ readonly stage: string }>, readonly open: { readonly totalCount: number }, readonly due: { readonly totalCount: number }, readonly overdue: { readonly totalCount: number }, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number, readonly balance: number | null } }
        & { readonly __typename: 'Organization' }
      )
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly organizations: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }>, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null }, readonly groups: ReadonlyArray<{ readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }>, readonly journeys: ReadonlyArray<{ readonly stage: string }>, readonly open: { readonly totalCount: number }, readonly due: { readonly totalCount: number }, readonly overdue: { readonly totalCount: number }, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number, readonly balance: number | null } }
        & { readonly __typename: 'Person' }
      )
     }> | null };

export type StagesQueryVariables = Exact<{ [key: string]: never; }>;


export type StagesQuery = { readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null };

export type MostMetQueryVariables = Exact<{
  frame: boolean;
  first: number;
}>;


export type MostMetQuery = { readonly customers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> } | null };

export type AroundQueryVariables = Exact<{
  frame: boolean;
  id: string;
  hops: number;
  expand?: ReadonlyArray<string> | string | null | undefined;
  first: number;
  at?: string | null | undefined;
}>;


export type AroundQuery = { readonly around: { readonly complete: boolean, readonly left: number, readonly since: string | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly hops: number, readonly degree: number, readonly balance: number | null }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly type: RelationType, readonly since: string, readonly told: number }> } | null };

export type WayQueryVariables = Exact<{
  from: string;
  to: string;
  kinds?: ReadonlyArray<RelationType> | RelationType | null | undefined;
  most: number;
}>;


export type WayQuery = { readonly way: { readonly steps: number | null, readonly complete: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly hops: number, readonly degree: number, readonly balance: number | null }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly type: RelationType, readonly since: string, readonly told: number }> } | null };

export type GroupEditorQueryVariables = Exact<{
  frame: boolean;
  id: string;
  editing: boolean;
}>;


export type GroupEditorQuery = { readonly group?: { readonly definition: unknown, readonly size: number, readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> } | null, readonly groups: ReadonlyArray<{ readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }> | null, readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null, readonly sources: ReadonlyArray<{ readonly source: string }> | null };

export type TriedSideFragment = { readonly count: number, readonly examples: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> };

export type TryConditionsQueryVariables = Exact<{
  history: TryGroupInput;
  saved: TryGroupInput;
  editing: boolean;
}>;


export type TryConditionsQuery = { readonly history: { readonly everybody: number, readonly members: { readonly count: number, readonly examples: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> }, readonly entering: { readonly count: number, readonly examples: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> }, readonly leaving: { readonly count: number, readonly examples: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> } } | null, readonly saved?: { readonly entering: { readonly count: number, readonly examples: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> }, readonly leaving: { readonly count: number, readonly examples: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> } } | null };

export type GroupNameFragment = { readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> };

export type GroupRowFragment = { readonly description: string | null, readonly retired: boolean, readonly size: number, readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly behaviours: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly value: number, readonly usual: number, readonly more: number }>, readonly drift: { readonly since: string, readonly before: number, readonly now: number, readonly entered: number, readonly fresh: number, readonly left: number }, readonly spread: { readonly feature: BehaviourFeature, readonly members: ReadonlyArray<number>, readonly everybody: ReadonlyArray<number> } | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> };

export type GroupsQueryVariables = Exact<{
  frame: boolean;
  retired: boolean;
}>;


export type GroupsQuery = { readonly groups: ReadonlyArray<{ readonly description: string | null, readonly retired: boolean, readonly size: number, readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly behaviours: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly value: number, readonly usual: number, readonly more: number }>, readonly drift: { readonly since: string, readonly before: number, readonly now: number, readonly entered: number, readonly fresh: number, readonly left: number }, readonly spread: { readonly feature: BehaviourFeature, readonly members: ReadonlyArray<number>, readonly everybody: ReadonlyArray<number> } | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }> | null };

export type GroupQueryVariables = Exact<{
  frame: boolean;
  id: string;
  moved?: GroupMove | null | undefined;
}>;


export type GroupQuery = { readonly group: { readonly definition: unknown, readonly definedBy: string | null, readonly definedAt: string | null, readonly description: string | null, readonly retired: boolean, readonly size: number, readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly members: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly customer: { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null } | null, readonly behaviours: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly value: number, readonly usual: number, readonly more: number }>, readonly conditions: ReadonlyArray<{ readonly path: string, readonly definition: unknown, readonly touchpoint: { readonly id: string, readonly occurredAt: string, readonly channel: Channel, readonly text: string | null } | null }> }> }, readonly overRepresented: ReadonlyArray<{ readonly stage: string, readonly channel: Channel, readonly customers: number, readonly share: number, readonly usual: number, readonly lift: number }>, readonly history: ReadonlyArray<{ readonly name: string | null, readonly description: string | null, readonly definition: unknown, readonly retired: boolean | null, readonly by: string | null, readonly at: string, readonly eventId: string }>, readonly behaviours: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly value: number, readonly usual: number, readonly more: number }>, readonly drift: { readonly since: string, readonly before: number, readonly now: number, readonly entered: number, readonly fresh: number, readonly left: number }, readonly spread: { readonly feature: BehaviourFeature, readonly members: ReadonlyArray<number>, readonly everybody: ReadonlyArray<number> } | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> } | null, readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null };

export type GroupMembersQueryVariables = Exact<{
  id: string;
  moved?: GroupMove | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GroupMembersQuery = { readonly group: { readonly id: string, readonly members: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly customer: { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null } | null, readonly behaviours: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly value: number, readonly usual: number, readonly more: number }>, readonly conditions: ReadonlyArray<{ readonly path: string, readonly definition: unknown, readonly touchpoint: { readonly id: string, readonly occurredAt: string, readonly channel: Channel, readonly text: string | null } | null }> }> } } | null };

export type MemberPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly customer: { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null } | null, readonly behaviours: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly value: number, readonly usual: number, readonly more: number }>, readonly conditions: ReadonlyArray<{ readonly path: string, readonly definition: unknown, readonly touchpoint: { readonly id: string, readonly occurredAt: string, readonly channel: Channel, readonly text: string | null } | null }> }> };

export type GroupNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupNamesQuery = { readonly groups: ReadonlyArray<{ readonly size: number, readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }> | null };

export type TryGroupQueryVariables = Exact<{
  input: TryGroupInput;
}>;


export type TryGroupQuery = { readonly tryGroup: { readonly everybody: number, readonly members: { readonly count: number, readonly examples: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> }, readonly entering: { readonly count: number }, readonly leaving: { readonly count: number } } | null };

export type DefineGroupMutationVariables = Exact<{
  input: DefineGroupInput;
}>;


export type DefineGroupMutation = { readonly defineGroup:
    | (
      { readonly group: string, readonly size: number }
      & { readonly __typename: 'GroupDefined' }
    )
    | (
      { readonly group: string }
      & { readonly __typename: 'GroupPending' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: ReadonlyArray<string> }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type RetireGroupMutationVariables = Exact<{
  id: string;
  retired: boolean;
}>;


export type RetireGroupMutation = { readonly retireGroup:
    | (
      { readonly group: string, readonly size: number }
      & { readonly __typename: 'GroupDefined' }
    )
    | (
      { readonly group: string }
      & { readonly __typename: 'GroupPending' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: ReadonlyArray<string> }> }
      & { readonly __typename: 'Refused' }
    )
   };

type GroupSaid_GroupDefined_Fragment = (
  { readonly group: string, readonly size: number }
  & { readonly __typename: 'GroupDefined' }
);

type GroupSaid_GroupPending_Fragment = (
  { readonly group: string }
  & { readonly __typename: 'GroupPending' }
);

type GroupSaid_Refused_Fragment = (
  { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: ReadonlyArray<string> }> }
  & { readonly __typename: 'Refused' }
);

export type GroupSaidFragment =
  | GroupSaid_GroupDefined_Fragment
  | GroupSaid_GroupPending_Fragment
  | GroupSaid_Refused_Fragment
;

export type IdentityQueryVariables = Exact<{
  frame: boolean;
  order: ReviewOrder;
  reason?: ReviewReason | null | undefined;
  customer?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  pair?: boolean;
  ids?: ReadonlyArray<string> | string;
  a?: string;
  b?: string;
  top?: boolean;
}>;


export type IdentityQuery = { readonly reviews: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reason: ReviewReason, readonly score: number, readonly size: number, readonly since: string, readonly customers: ReadonlyArray<(
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null }
        & { readonly __typename: 'Organization' | 'Person' }
      )>, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }> }> } | null, readonly nodes?: ReadonlyArray<
    | (
      { readonly id: string }
      & { readonly __typename: 'Case' | 'Group' | 'Note' | 'Opportunity' }
    )
    | (
      { readonly id: string, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null, readonly kind: CustomerKind, readonly state: RecordState, readonly firstHeardAt: string, readonly says: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly since: string, readonly mention: boolean }>, readonly customer: (
          { readonly id: string, readonly displayName: string | null, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }> }
          & { readonly __typename: 'Organization' | 'Person' }
        ) | null }> }
      & { readonly __typename: 'Organization' | 'Person' }
    )
    | (
      { readonly id: string, readonly source: string, readonly key: string | null, readonly kind: CustomerKind, readonly state: RecordState, readonly firstHeardAt: string, readonly says: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly since: string, readonly mention: boolean }>, readonly customer: (
        { readonly id: string, readonly displayName: string | null, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }> }
        & { readonly __typename: 'Organization' | 'Person' }
      ) | null }
      & { readonly __typename: 'Record' }
    )
   | null> | null, readonly why?: { readonly records: ReadonlyArray<string>, readonly customers: ReadonlyArray<string>, readonly same: boolean, readonly reason: PairReason, readonly sentence: { readonly key: string, readonly args: ReadonlyArray<{ readonly name: string, readonly value: string }> }, readonly score: { readonly prior: number, readonly total: number, readonly threshold: number, readonly reviewThreshold: number, readonly averageThreshold: number, readonly average: number | null, readonly pairs: number | null, readonly modelVersion: string, readonly comparisons: ReadonlyArray<{ readonly attribute: string, readonly level: string, readonly weight: number, readonly rarity: number, readonly a: string | null, readonly b: string | null }>, readonly caps: ReadonlyArray<{ readonly cap: string, readonly taken: number }> } | null, readonly shared: ReadonlyArray<{ readonly carriers: number, readonly counts: boolean, readonly identifier: { readonly kind: IdentifierKind, readonly value: string | null } }>, readonly foundBy: ReadonlyArray<{ readonly key: string, readonly tooCommon: boolean }>, readonly flips: ReadonlyArray<{ readonly attribute: string, readonly level: string, readonly total: number }>, readonly flippedBy: ReadonlyArray<{ readonly verdict: IdentityVerdict, readonly decision: string | null }>, readonly steps: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly verdict: IdentityVerdict, readonly at: string, readonly by: string | null, readonly bySource: boolean, readonly reason: string | null, readonly retracts: string | null, readonly stands: boolean }> } | null, readonly top?: { readonly nodes: ReadonlyArray<{ readonly records: ReadonlyArray<(
        { readonly id: string, readonly source: string, readonly key: string | null, readonly kind: CustomerKind, readonly state: RecordState, readonly firstHeardAt: string, readonly says: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly since: string, readonly mention: boolean }>, readonly customer: (
          { readonly id: string, readonly displayName: string | null, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }> }
          & { readonly __typename: 'Organization' | 'Person' }
        ) | null }
        & { readonly __typename: 'Record' }
      )>, readonly why: { readonly records: ReadonlyArray<string>, readonly customers: ReadonlyArray<string>, readonly same: boolean, readonly reason: PairReason, readonly sentence: { readonly key: string, readonly args: ReadonlyArray<{ readonly name: string, readonly value: string }> }, readonly score: { readonly prior: number, readonly total: number, readonly threshold: number, readonly reviewThreshold: number, readonly averageThreshold: number, readonly average: number | null, readonly pairs: number | null, readonly modelVersion: string, readonly comparisons: ReadonlyArray<{ readonly attribute: string, readonly level: string, readonly weight: number, readonly rarity: number, readonly a: string | null, readonly b: string | null }>, readonly caps: ReadonlyArray<{ readonly cap: string, readonly taken: number }> } | null, readonly shared: ReadonlyArray<{ readonly carriers: number, readonly counts: boolean, readonly identifier: { readonly kind: IdentifierKind, readonly value: string | null } }>, readonly foundBy: ReadonlyArray<{ readonly key: string, readonly tooCommon: boolean }>, readonly flips: ReadonlyArray<{ readonly attribute: string, readonly level: string, readonly total: number }>, readonly flippedBy: ReadonlyArray<{ readonly verdict: IdentityVerdict, readonly decision: string | null }>, readonly steps: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly verdict: IdentityVerdict, readonly at: string, readonly by: string | null, readonly bySource: boolean, readonly reason: string | null, readonly retracts: string | null, readonly stands: boolean }> } | null }> } | null };

export type ReviewRowFragment = { readonly id: string, readonly reason: ReviewReason, readonly score: number, readonly size: number, readonly since: string, readonly customers: ReadonlyArray<(
    { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null }
    & { readonly __typename: 'Organization' | 'Person' }
  )>, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }> };

export type PairQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  a: string;
  b: string;
}>;


export type PairQuery = { readonly nodes: ReadonlyArray<
    | (
      { readonly id: string }
      & { readonly __typename: 'Case' | 'Group' | 'Note' | 'Opportunity' }
    )
    | (
      { readonly id: string, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null, readonly kind: CustomerKind, readonly state: RecordState, readonly firstHeardAt: string, readonly says: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly since: string, readonly mention: boolean }>, readonly customer: (
          { readonly id: string, readonly displayName: string | null, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }> }
          & { readonly __typename: 'Organization' | 'Person' }
        ) | null }> }
      & { readonly __typename: 'Organization' | 'Person' }
    )
    | (
      { readonly id: string, readonly source: string, readonly key: string | null, readonly kind: CustomerKind, readonly state: RecordState, readonly firstHeardAt: string, readonly says: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly since: string, readonly mention: boolean }>, readonly customer: (
        { readonly id: string, readonly displayName: string | null, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }> }
        & { readonly __typename: 'Organization' | 'Person' }
      ) | null }
      & { readonly __typename: 'Record' }
    )
   | null> | null, readonly why: { readonly records: ReadonlyArray<string>, readonly customers: ReadonlyArray<string>, readonly same: boolean, readonly reason: PairReason, readonly sentence: { readonly key: string, readonly args: ReadonlyArray<{ readonly name: string, readonly value: string }> }, readonly score: { readonly prior: number, readonly total: number, readonly threshold: number, readonly reviewThreshold: number, readonly averageThreshold: number, readonly average: number | null, readonly pairs: number | null, readonly modelVersion: string, readonly comparisons: ReadonlyArray<{ readonly attribute: string, readonly level: string, readonly weight: number, readonly rarity: number, readonly a: string | null, readonly b: string | null }>, readonly caps: ReadonlyArray<{ readonly cap: string, readonly taken: number }> } | null, readonly shared: ReadonlyArray<{ readonly carriers: number, readonly counts: boolean, readonly identifier: { readonly kind: IdentifierKind, readonly value: string | null } }>, readonly foundBy: ReadonlyArray<{ readonly key: string, readonly tooCommon: boolean }>, readonly flips: ReadonlyArray<{ readonly attribute: string, readonly level: string, readonly total: number }>, readonly flippedBy: ReadonlyArray<{ readonly verdict: IdentityVerdict, readonly decision: string | null }>, readonly steps: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly verdict: IdentityVerdict, readonly at: string, readonly by: string | null, readonly bySource: boolean, readonly reason: string | null, readonly retracts: string | null, readonly stands: boolean }> } | null };

type PairRecord_FxjEqf8fvsfw0FqOjUjexsZyqLhwQmLd4DyKlxRNcPe_Fragment = (
  { readonly id: string }
  & { readonly __typename: 'Case' | 'Group' | 'Note' | 'Opportunity' }
);

type PairRecord_Organization_Person_Fragment = (
  { readonly id: string, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null, readonly kind: CustomerKind, readonly state: RecordState, readonly firstHeardAt: string, readonly says: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly since: string, readonly mention: boolean }>, readonly customer: (
      { readonly id: string, readonly displayName: string | null, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }> }
      & { readonly __typename: 'Organization' | 'Person' }
    ) | null }> }
  & { readonly __typename: 'Organization' | 'Person' }
);

type PairRecord_Record_Fragment = (
  { readonly id: string, readonly source: string, readonly key: string | null, readonly kind: CustomerKind, readonly state: RecordState, readonly firstHeardAt: string, readonly says: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly since: string, readonly mention: boolean }>, readonly customer: (
    { readonly id: string, readonly displayName: string | null, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }> }
    & { readonly __typename: 'Organization' | 'Person' }
  ) | null }
  & { readonly __typename: 'Record' }
);

export type PairRecordFragment =
  | PairRecord_FxjEqf8fvsfw0FqOjUjexsZyqLhwQmLd4DyKlxRNcPe_Fragment
  | PairRecord_Organization_Person_Fragment
  | PairRecord_Record_Fragment
;

export type WhyOfPairFragment = { readonly records: ReadonlyArray<string>, readonly customers: ReadonlyArray<string>, readonly same: boolean, readonly reason: PairReason, readonly sentence: { readonly key: string, readonly args: ReadonlyArray<{ readonly name: string, readonly value: string }> }, readonly score: { readonly prior: number, readonly total: number, readonly threshold: number, readonly reviewThreshold: number, readonly averageThreshold: number, readonly average: number | null, readonly pairs: number | null, readonly modelVersion: string, readonly comparisons: ReadonlyArray<{ readonly attribute: string, readonly level: string, readonly weight: number, readonly rarity: number, readonly a: string | null, readonly b: string | null }>, readonly caps: ReadonlyArray<{ readonly cap: string, readonly taken: number }> } | null, readonly shared: ReadonlyArray<{ readonly carriers: number, readonly counts: boolean, readonly identifier: { readonly kind: IdentifierKind, readonly value: string | null } }>, readonly foundBy: ReadonlyArray<{ readonly key: string, readonly tooCommon: boolean }>, readonly flips: ReadonlyArray<{ readonly attribute: string, readonly level: string, readonly total: number }>, readonly flippedBy: ReadonlyArray<{ readonly verdict: IdentityVerdict, readonly decision: string | null }>, readonly steps: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly verdict: IdentityVerdict, readonly at: string, readonly by: string | null, readonly bySource: boolean, readonly reason: string | null, readonly retracts: string | null, readonly stands: boolean }> };

export type RecordSaysFragment = { readonly id: string, readonly source: string, readonly key: string | null, readonly kind: CustomerKind, readonly state: RecordState, readonly firstHeardAt: string, readonly says: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly since: string, readonly mention: boolean }>, readonly customer: (
    { readonly id: string, readonly displayName: string | null, readonly records: ReadonlyArray<{ readonly id: string, readonly source: string, readonly key: string | null }>, readonly how: ReadonlyArray<{ readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string }> }
    & { readonly __typename: 'Organization' | 'Person' }
  ) | null };

export type JoinStepFragment = { readonly a: string, readonly b: string, readonly rule: JoinRule, readonly evidence: string | null, readonly decision: string | null, readonly modelVersion: string | null, readonly score: number | null, readonly sentenceKey: string };

export type PreviewQueryVariables = Exact<{
  a: string;
  b: string;
  verdict: IdentityVerdict;
}>;


export type PreviewQuery = { readonly decisionPreview: { readonly touchpoints: number, readonly against: ReadonlyArray<string>, readonly moves: { readonly promises: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: { readonly text: string | null } | null }> }, readonly waits: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string }> }, readonly cases: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: string | null }> } }, readonly changes: ReadonlyArray<{ readonly before: ReadonlyArray<{ readonly records: ReadonlyArray<string> }>, readonly after: ReadonlyArray<{ readonly records: ReadonlyArray<string> }> }>, readonly differences: ReadonlyArray<{ readonly field: string, readonly values: ReadonlyArray<{ readonly record: string, readonly value: string | null }> }> } | null };

export type DecideMutationVariables = Exact<{
  input: DecideIdentityInput;
}>;


export type DecideMutation = { readonly decideIdentity:
    | (
      { readonly decisions: ReadonlyArray<string> }
      & { readonly __typename: 'DecisionPending' }
    )
    | (
      { readonly customers: ReadonlyArray<string>, readonly decisions: ReadonlyArray<string> }
      & { readonly __typename: 'IdentityDecided' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type SplitMutationVariables = Exact<{
  record: string;
  reason: string;
}>;


export type SplitMutation = { readonly splitRecord:
    | (
      { readonly decisions: ReadonlyArray<string> }
      & { readonly __typename: 'DecisionPending' }
    )
    | (
      { readonly customers: ReadonlyArray<string>, readonly decisions: ReadonlyArray<string> }
      & { readonly __typename: 'IdentityDecided' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

type Decided_DecisionPending_Fragment = (
  { readonly decisions: ReadonlyArray<string> }
  & { readonly __typename: 'DecisionPending' }
);

type Decided_IdentityDecided_Fragment = (
  { readonly customers: ReadonlyArray<string>, readonly decisions: ReadonlyArray<string> }
  & { readonly __typename: 'IdentityDecided' }
);

type Decided_Refused_Fragment = (
  { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
  & { readonly __typename: 'Refused' }
);

export type DecidedFragment =
  | Decided_DecisionPending_Fragment
  | Decided_IdentityDecided_Fragment
  | Decided_Refused_Fragment
;

export type RetractMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RetractMutation = { readonly retractDecision:
    | (
      { readonly decisions: ReadonlyArray<string> }
      & { readonly __typename: 'DecisionPending' }
    )
    | (
      { readonly customers: ReadonlyArray<string>, readonly decision: string, readonly unassigned: ReadonlyArray<string> }
      & { readonly __typename: 'DecisionRetracted' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type ServiceMapQueryVariables = Exact<{
  frame: boolean;
  period: string;
  group?: string | null | undefined;
  channels?: ReadonlyArray<Channel> | Channel | null | undefined;
  compare?: string | null | undefined;
  role?: DecisionRole | null | undefined;
  story: boolean;
  channel?: Channel;
  stage?: string;
  view?: ViewInput | null | undefined;
}>;


export type ServiceMapQuery = { readonly groups: ReadonlyArray<{ readonly size: number, readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }> | null, readonly serviceMap: { readonly period: string, readonly touchpoints: number, readonly customers: number, readonly judged: number, readonly usualWait: number | null, readonly behind: number, readonly flowCount: number, readonly compared: { readonly period: string, readonly stages: ReadonlyArray<{ readonly id: string, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number }, readonly waits: { readonly count: number, readonly open: number, readonly median: number | null, readonly p90: number | null }, readonly promises: { readonly kept: number, readonly broken: number, readonly due: number } }>, readonly cells: ReadonlyArray<{ readonly stage: string, readonly channel: Channel, readonly touchpoints: number, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number } }> } | null, readonly over: { readonly members: number, readonly over: number } | null, readonly stages: ReadonlyArray<{ readonly id: string, readonly touchpoints: number, readonly customers: number, readonly presence: number | null, readonly left: number, readonly medianStay: number | null, readonly names: { readonly en: string, readonly fi: string }, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number }, readonly waits: { readonly count: number, readonly open: number, readonly median: number | null, readonly p90: number | null }, readonly promises: { readonly kept: number, readonly broken: number, readonly due: number } }>, readonly channels: ReadonlyArray<{ readonly id: Channel, readonly touchpoints: number, readonly names: { readonly en: string, readonly fi: string } }>, readonly cells: ReadonlyArray<{ readonly stage: string, readonly channel: Channel, readonly touchpoints: number, readonly customers: number, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number }, readonly waits: { readonly count: number, readonly open: number, readonly median: number | null, readonly p90: number | null }, readonly promises: { readonly kept: number, readonly broken: number, readonly due: number } }>, readonly flows: ReadonlyArray<{ readonly customers: number, readonly from: { readonly stage: string, readonly channel: Channel | null }, readonly to: { readonly stage: string, readonly channel: Channel | null } }>, readonly returns: ReadonlyArray<{ readonly customers: number, readonly from: { readonly stage: string, readonly channel: Channel | null }, readonly to: { readonly stage: string, readonly channel: Channel | null } }>, readonly flags: ReadonlyArray<{ readonly kind: FlagKind, readonly stage: string, readonly channel: Channel | null, readonly value: number, readonly threshold: number, readonly evidence: number }>, readonly findings: ReadonlyArray<{ readonly flag: { readonly kind: FlagKind, readonly stage: string, readonly channel: Channel | null, readonly value: number, readonly threshold: number, readonly evidence: number } }> } | null };

export type MapCountsFragment = { readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number }, readonly waits: { readonly count: number, readonly open: number, readonly median: number | null, readonly p90: number | null }, readonly promises: { readonly kept: number, readonly broken: number, readonly due: number } };

export type MapFlowPartsFragment = { readonly customers: number, readonly from: { readonly stage: string, readonly channel: Channel | null }, readonly to: { readonly stage: string, readonly channel: Channel | null } };

export type FlagPartsFragment = { readonly kind: FlagKind, readonly stage: string, readonly channel: Channel | null, readonly value: number, readonly threshold: number, readonly evidence: number };

export type TouchpointQueryVariables = Exact<{
  channel: Channel;
  stage: string;
  view: ViewInput;
}>;


export type TouchpointQuery = { readonly cellStory: { readonly quarters: ReadonlyArray<{ readonly quarter: string, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number } }>, readonly groups: ReadonlyArray<{ readonly id: string, readonly customers: number, readonly lift: number }> } | null, readonly themes: { readonly quotes: number, readonly cut: boolean, readonly themes: ReadonlyArray<{ readonly stem: string | null, readonly word: string | null, readonly count: number, readonly customers: number, readonly examples: ReadonlyArray<{ readonly id: string, readonly saidAt: string, readonly quote: { readonly text: string | null } }> }> } | null };

export type TouchpointStoryFragment = { readonly cellStory: { readonly quarters: ReadonlyArray<{ readonly quarter: string, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number } }>, readonly groups: ReadonlyArray<{ readonly id: string, readonly customers: number, readonly lift: number }> } | null, readonly themes: { readonly quotes: number, readonly cut: boolean, readonly themes: ReadonlyArray<{ readonly stem: string | null, readonly word: string | null, readonly count: number, readonly customers: number, readonly examples: ReadonlyArray<{ readonly id: string, readonly saidAt: string, readonly quote: { readonly text: string | null } }> }> } | null };

export type PathsQueryVariables = Exact<{
  frame: boolean;
  view: PathsInput;
}>;


export type PathsQuery = { readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null, readonly paths: { readonly customers: number, readonly steps: ReadonlyArray<{ readonly index: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly customers: number, readonly out: number, readonly left: number, readonly ended: number, readonly open: number }> }>, readonly links: ReadonlyArray<{ readonly step: number, readonly from: string, readonly to: string, readonly customers: number }>, readonly funnel: ReadonlyArray<{ readonly stage: string, readonly customers: number, readonly on: number, readonly left: number, readonly ended: number, readonly open: number }>, readonly stays: ReadonlyArray<{ readonly stage: string, readonly count: number, readonly p10: number, readonly p25: number, readonly median: number, readonly p75: number, readonly p90: number }> } | null };

export type RoadmapQueryVariables = Exact<{
  frame: boolean;
  filter?: ExperimentFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type RoadmapQuery = { readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null, readonly experiments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly wish: string | null, readonly stage: string, readonly channel: Channel, readonly measure: Measure, readonly horizon: number, readonly state: ExperimentState, readonly since: string | null, readonly decideBy: string | null, readonly takingPart: number, readonly measured: { readonly unit: MeasureUnit, readonly higherIsBetter: boolean, readonly tried: { readonly baseline: number | null, readonly now: number | null, readonly customers: number, readonly of: number }, readonly effect: { readonly verdict: EffectVerdict, readonly effect: number | null, readonly from: number | null, readonly to: number | null }, readonly points: ReadonlyArray<{ readonly from: string, readonly to: string, readonly tried: number | null, readonly others: number | null }> } | null }> } | null };

export type StageNamesFragment = { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> };

export type CardFragment = { readonly id: string, readonly title: string | null, readonly wish: string | null, readonly stage: string, readonly channel: Channel, readonly measure: Measure, readonly horizon: number, readonly state: ExperimentState, readonly since: string | null, readonly decideBy: string | null, readonly takingPart: number, readonly measured: { readonly unit: MeasureUnit, readonly higherIsBetter: boolean, readonly tried: { readonly baseline: number | null, readonly now: number | null, readonly customers: number, readonly of: number }, readonly effect: { readonly verdict: EffectVerdict, readonly effect: number | null, readonly from: number | null, readonly to: number | null }, readonly points: ReadonlyArray<{ readonly from: string, readonly to: string, readonly tried: number | null, readonly others: number | null }> } | null };

export type ExperimentQueryVariables = Exact<{
  frame: boolean;
  id: string;
}>;


export type ExperimentQuery = { readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null, readonly experiment: { readonly until: string | null, readonly toldAfterwards: boolean, readonly createdAt: string, readonly createdBy: string | null, readonly id: string, readonly title: string | null, readonly wish: string | null, readonly stage: string, readonly channel: Channel, readonly measure: Measure, readonly horizon: number, readonly state: ExperimentState, readonly since: string | null, readonly decideBy: string | null, readonly takingPart: number, readonly customers: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }>, readonly comparedWith: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> | null, readonly others: { readonly others: { readonly baseline: number | null, readonly now: number | null, readonly customers: number, readonly of: number } } | null, readonly words: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly occurredAt: string, readonly channel: Channel, readonly stage: string | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null }>, readonly decisions: ReadonlyArray<{ readonly state: ExperimentState, readonly reason: string | null, readonly by: string | null, readonly at: string, readonly eventId: string }>, readonly measured: { readonly unit: MeasureUnit, readonly higherIsBetter: boolean, readonly tried: { readonly baseline: number | null, readonly now: number | null, readonly customers: number, readonly of: number }, readonly effect: { readonly verdict: EffectVerdict, readonly effect: number | null, readonly from: number | null, readonly to: number | null }, readonly points: ReadonlyArray<{ readonly from: string, readonly to: string, readonly tried: number | null, readonly others: number | null }> } | null } | null };

export type StartFromQueryVariables = Exact<{
  customer: string;
}>;


export type StartFromQuery = { readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null, readonly customers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> } | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null };

export type StartExperimentMutationVariables = Exact<{
  input: StartExperimentInput;
}>;


export type StartExperimentMutation = { readonly said:
    | { readonly __typename: 'ExperimentPending' }
    | (
      { readonly experiment: { readonly id: string } | null }
      & { readonly __typename: 'ExperimentSaid' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type MoveExperimentMutationVariables = Exact<{
  experiment: string;
  horizon: number;
}>;


export type MoveExperimentMutation = { readonly said:
    | { readonly __typename: 'ExperimentPending' }
    | (
      { readonly experiment: { readonly id: string } | null }
      & { readonly __typename: 'ExperimentSaid' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type DecideExperimentMutationVariables = Exact<{
  input: DecideExperimentInput;
}>;


export type DecideExperimentMutation = { readonly said:
    | { readonly __typename: 'ExperimentPending' }
    | (
      { readonly experiment: { readonly id: string } | null }
      & { readonly __typename: 'ExperimentSaid' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

type SaidOfExperiment_ExperimentPending_Fragment = { readonly __typename: 'ExperimentPending' };

type SaidOfExperiment_ExperimentSaid_Fragment = (
  { readonly experiment: { readonly id: string } | null }
  & { readonly __typename: 'ExperimentSaid' }
);

type SaidOfExperiment_Refused_Fragment = (
  { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
  & { readonly __typename: 'Refused' }
);

export type SaidOfExperimentFragment =
  | SaidOfExperiment_ExperimentPending_Fragment
  | SaidOfExperiment_ExperimentSaid_Fragment
  | SaidOfExperiment_Refused_Fragment
;

export type SourcesQueryVariables = Exact<{
  frame: boolean;
}>;


export type SourcesQuery = { readonly sources: ReadonlyArray<{ readonly source: string, readonly family: SourceFamily | null, readonly state: SourceState, readonly alarm: string | null, readonly owner: string | null, readonly mapping: string | null, readonly lag: number | null, readonly events: number, readonly duplicates: number, readonly parked: number, readonly lastDay: number, readonly usualPerHour: number | null, readonly firstHeardAt: string, readonly lastHeardAt: string, readonly lastEventTime: string | null, readonly heldBack: ReadonlyArray<{ readonly code: string, readonly count: number }>, readonly notUnderstood: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly mapping: string, readonly events: number, readonly firstAt: string, readonly lastAt: string, readonly sample: string | null }> }> | null };

export type SourceRowFragment = { readonly source: string, readonly family: SourceFamily | null, readonly state: SourceState, readonly alarm: string | null, readonly owner: string | null, readonly mapping: string | null, readonly lag: number | null, readonly events: number, readonly duplicates: number, readonly parked: number, readonly lastDay: number, readonly usualPerHour: number | null, readonly firstHeardAt: string, readonly lastHeardAt: string, readonly lastEventTime: string | null, readonly heldBack: ReadonlyArray<{ readonly code: string, readonly count: number }>, readonly notUnderstood: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly mapping: string, readonly events: number, readonly firstAt: string, readonly lastAt: string, readonly sample: string | null }> };

export type ParkedQueryVariables = Exact<{
  frame: boolean;
  rows?: boolean;
  source?: ReadonlyArray<string> | string | null | undefined;
  code?: ReadonlyArray<string> | string | null | undefined;
  state?: ReadonlyArray<ParkedState> | ParkedState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ParkedQuery = { readonly sources?: ReadonlyArray<{ readonly source: string, readonly family: SourceFamily | null, readonly state: SourceState, readonly alarm: string | null, readonly owner: string | null, readonly mapping: string | null, readonly lag: number | null, readonly events: number, readonly duplicates: number, readonly parked: number, readonly lastDay: number, readonly usualPerHour: number | null, readonly firstHeardAt: string, readonly lastHeardAt: string, readonly lastEventTime: string | null, readonly heldBack: ReadonlyArray<{ readonly code: string, readonly count: number }>, readonly notUnderstood: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly mapping: string, readonly events: number, readonly firstAt: string, readonly lastAt: string, readonly sample: string | null }> }> | null, readonly parkedEvents: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly eventId: string | null, readonly source: string | null, readonly type: string | null, readonly code: string, readonly state: ParkedState, readonly attempts: number, readonly parkedAt: string, readonly changedAt: string, readonly topic: string, readonly partition: number, readonly offset: string, readonly key: string | null, readonly payload: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly path: string, readonly reason: string | null, readonly expected: string | null }> }> } | null };

export type ParkedRowFragment = { readonly id: string, readonly eventId: string | null, readonly source: string | null, readonly type: string | null, readonly code: string, readonly state: ParkedState, readonly attempts: number, readonly parkedAt: string, readonly changedAt: string, readonly topic: string, readonly partition: number, readonly offset: string, readonly key: string | null, readonly payload: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly path: string, readonly reason: string | null, readonly expected: string | null }> };

export type ConcernedQueryVariables = Exact<{
  text: string;
}>;


export type ConcernedQuery = { readonly search: ReadonlyArray<{ readonly by: MatchedBy, readonly customer: (
      { readonly id: string, readonly displayName: string | null, readonly facts: ReadonlyArray<{ readonly field: string, readonly value: unknown, readonly source: string, readonly eventId: string }> }
      & { readonly __typename: 'Organization' | 'Person' }
    ) }> | null };

export type RetryParkedMutationVariables = Exact<{
  id: string;
  payload?: string | null | undefined;
}>;


export type RetryParkedMutation = { readonly retryParked:
    | (
      { readonly id: string }
      & { readonly __typename: 'ParkedEventSettled' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type DiscardParkedMutationVariables = Exact<{
  id: string;
}>;


export type DiscardParkedMutation = { readonly discardParked:
    | (
      { readonly id: string }
      & { readonly __typename: 'ParkedEventSettled' }
    )
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type TodayQueryVariables = Exact<{
  frame: boolean;
  back: CustomerFilterInput;
  since: string;
}>;


export type TodayQuery = { readonly waits: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly channel: Channel, readonly stage: string, readonly attempts: number, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly request: { readonly id: string, readonly subject: string | null, readonly text: string | null } | null, readonly length: { readonly seconds: number, readonly workingSeconds: number }, readonly usual: { readonly seconds: number, readonly workingSeconds: number } | null }> } | null, readonly promises: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly madeAt: string, readonly dueAt: string | null, readonly overdue: boolean, readonly channel: Channel, readonly quote: { readonly text: string | null } | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null }> } | null, readonly overdue: { readonly totalCount: number } | null, readonly back: { readonly totalCount: number } | null, readonly recommended: { readonly totalCount: number } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly hours: ReadonlyArray<number>, readonly hoursSince: string }> | null, readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }> } | null };

export type OpenWaitsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OpenWaitsQuery = { readonly waits: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly channel: Channel, readonly stage: string, readonly attempts: number, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly request: { readonly id: string, readonly subject: string | null, readonly text: string | null } | null, readonly length: { readonly seconds: number, readonly workingSeconds: number }, readonly usual: { readonly seconds: number, readonly workingSeconds: number } | null }> } | null };

export type DuePromisesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DuePromisesQuery = { readonly promises: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly madeAt: string, readonly dueAt: string | null, readonly overdue: boolean, readonly channel: Channel, readonly quote: { readonly text: string | null } | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null }> } | null };

export type OpenWaitPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly channel: Channel, readonly stage: string, readonly attempts: number, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly request: { readonly id: string, readonly subject: string | null, readonly text: string | null } | null, readonly length: { readonly seconds: number, readonly workingSeconds: number }, readonly usual: { readonly seconds: number, readonly workingSeconds: number } | null }> };

export type DuePromisePageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly madeAt: string, readonly dueAt: string | null, readonly overdue: boolean, readonly channel: Channel, readonly quote: { readonly text: string | null } | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null }> };

export type OpenWaitFragment = { readonly id: string, readonly since: string, readonly channel: Channel, readonly stage: string, readonly attempts: number, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly request: { readonly id: string, readonly subject: string | null, readonly text: string | null } | null, readonly length: { readonly seconds: number, readonly workingSeconds: number }, readonly usual: { readonly seconds: number, readonly workingSeconds: number } | null };

export type DuePromiseFragment = { readonly id: string, readonly madeAt: string, readonly dueAt: string | null, readonly overdue: boolean, readonly channel: Channel, readonly quote: { readonly text: string | null } | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null };

export type AnswerWaitMutationVariables = Exact<{
  wait: string;
  answer: WaitAnswer;
}>;


export type AnswerWaitMutation = { readonly answerWait:
    | { readonly __typename: 'Judged' | 'JudgementPending' }
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type WaitsChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WaitsChangedSubscription = { readonly waitsChanged: (
    { readonly cursor: string }
    & { readonly __typename: 'ChangeGap' | 'WaitsChange' }
  ) };

export type AdvocatesQueryVariables = Exact<{
  frame: boolean;
  filter?: AdvocateFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type AdvocatesQuery = { readonly advocates: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly signs: ReadonlyArray<AdvocateSign>, readonly lastSignAt: string, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly recommendations: ReadonlyArray<{ readonly eventId: string, readonly direction: RecommendationSide, readonly cameOf: RecommendationOutcome, readonly recommended: { readonly id: string, readonly displayName: string | null } | null, readonly recommender: { readonly id: string, readonly displayName: string | null } | null }>, readonly asking: { readonly because: ReadonlyArray<ReasonToAsk>, readonly forbids: ReadonlyArray<ReasonNotToAsk>, readonly canBeAsked: boolean, readonly promisesKept: number, readonly promisesBroken: number, readonly tenureDays: number }, readonly brokenPromises: ReadonlyArray<{ readonly id: string, readonly madeAt: string, readonly quote: { readonly text: string | null } | null }>, readonly openWaits: ReadonlyArray<{ readonly id: string, readonly since: string }> }> } | null };

export type AdvocateRowFragment = { readonly signs: ReadonlyArray<AdvocateSign>, readonly lastSignAt: string, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly recommendations: ReadonlyArray<{ readonly eventId: string, readonly direction: RecommendationSide, readonly cameOf: RecommendationOutcome, readonly recommended: { readonly id: string, readonly displayName: string | null } | null, readonly recommender: { readonly id: string, readonly displayName: string | null } | null }>, readonly asking: { readonly because: ReadonlyArray<ReasonToAsk>, readonly forbids: ReadonlyArray<ReasonNotToAsk>, readonly canBeAsked: boolean, readonly promisesKept: number, readonly promisesBroken: number, readonly tenureDays: number }, readonly brokenPromises: ReadonlyArray<{ readonly id: string, readonly madeAt: string, readonly quote: { readonly text: string | null } | null }>, readonly openWaits: ReadonlyArray<{ readonly id: string, readonly since: string }> };

export type VoicesQueryVariables = Exact<{
  frame: boolean;
  themes: ThemeFilterInput;
  claims: ClaimFilterInput;
}>;


export type VoicesQuery = { readonly themes: { readonly quotes: number, readonly cut: boolean, readonly themes: ReadonlyArray<{ readonly stem: string | null, readonly word: string | null, readonly beside: ReadonlyArray<string> | null, readonly count: number, readonly customers: number, readonly feeling: { readonly positive: number, readonly neutral: number, readonly negative: number, readonly unknown: number, readonly balance: number | null }, readonly examples: ReadonlyArray<{ readonly id: string, readonly saidAt: string, readonly quote: { readonly text: string | null, readonly from: number }, readonly touchpoint: { readonly id: string, readonly source: string, readonly channel: Channel, readonly feeling: { readonly feeling: Feeling, readonly shownBy: ReadonlyArray<{ readonly from: number, readonly to: number }> } | null, readonly customer:
            | { readonly id: string, readonly displayName: string | null }
            | { readonly id: string, readonly displayName: string | null, readonly roles: ReadonlyArray<{ readonly role: DecisionRole }> }
           | null } | null }> }> } | null, readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly author: string | null, readonly saidAt: string, readonly staleAt: string, readonly askAgain: boolean, readonly holds: boolean, readonly judgements: ReadonlyArray<{ readonly verdict: string, readonly by: string | null, readonly at: string }>, readonly quote: { readonly text: string | null } | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly contradicts: ReadonlyArray<{ readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null }>, readonly endedBy: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly confirmedBy: ReadonlyArray<{ readonly claim: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null }> }> } | null };

export type ClaimsQueryVariables = Exact<{
  claims: ClaimFilterInput;
  first: number;
  after?: string | null | undefined;
}>;


export type ClaimsQuery = { readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly author: string | null, readonly saidAt: string, readonly staleAt: string, readonly askAgain: boolean, readonly holds: boolean, readonly judgements: ReadonlyArray<{ readonly verdict: string, readonly by: string | null, readonly at: string }>, readonly quote: { readonly text: string | null } | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly contradicts: ReadonlyArray<{ readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null }>, readonly endedBy: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly confirmedBy: ReadonlyArray<{ readonly claim: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null }> }> } | null };

export type ThemeExampleFragment = { readonly id: string, readonly saidAt: string, readonly quote: { readonly text: string | null, readonly from: number }, readonly touchpoint: { readonly id: string, readonly source: string, readonly channel: Channel, readonly feeling: { readonly feeling: Feeling, readonly shownBy: ReadonlyArray<{ readonly from: number, readonly to: number }> } | null, readonly customer:
      | { readonly id: string, readonly displayName: string | null }
      | { readonly id: string, readonly displayName: string | null, readonly roles: ReadonlyArray<{ readonly role: DecisionRole }> }
     | null } | null };

export type ClaimPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly author: string | null, readonly saidAt: string, readonly staleAt: string, readonly askAgain: boolean, readonly holds: boolean, readonly judgements: ReadonlyArray<{ readonly verdict: string, readonly by: string | null, readonly at: string }>, readonly quote: { readonly text: string | null } | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly contradicts: ReadonlyArray<{ readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null }>, readonly endedBy: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly confirmedBy: ReadonlyArray<{ readonly claim: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null }> }> };

export type TellingClaimFragment = { readonly id: string, readonly kind: ClaimKind, readonly author: string | null, readonly saidAt: string, readonly staleAt: string, readonly askAgain: boolean, readonly holds: boolean, readonly judgements: ReadonlyArray<{ readonly verdict: string, readonly by: string | null, readonly at: string }>, readonly quote: { readonly text: string | null } | null, readonly customer: { readonly id: string, readonly displayName: string | null } | null, readonly contradicts: ReadonlyArray<{ readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null }>, readonly endedBy: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly confirmedBy: ReadonlyArray<{ readonly claim: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null }> };

export type ClaimBesideFragment = { readonly contradicts: ReadonlyArray<{ readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null }>, readonly endedBy: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly confirmedBy: ReadonlyArray<{ readonly claim: { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null }> };

export type BesideClaimFragment = { readonly id: string, readonly author: string | null, readonly saidAt: string, readonly quote: { readonly text: string | null } | null, readonly touchpoint: { readonly id: string } | null, readonly customer: { readonly id: string } | null };

export type JudgeTouchpointMutationVariables = Exact<{
  touchpoint: string;
  feeling: Feeling;
}>;


export type JudgeTouchpointMutation = { readonly judgeTouchpoint:
    | { readonly __typename: 'Judged' | 'JudgementPending' }
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type ConfirmClaimMutationVariables = Exact<{
  claim: string;
  still: boolean;
}>;


export type ConfirmClaimMutation = { readonly confirmClaim:
    | { readonly __typename: 'Judged' | 'JudgementPending' }
    | (
      { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      & { readonly __typename: 'Refused' }
    )
   };

export type PaletteThingsQueryVariables = Exact<{ [key: string]: never; }>;


export type PaletteThingsQuery = { readonly groups: ReadonlyArray<{ readonly size: number, readonly id: string, readonly kind: GroupKind, readonly name: string | null, readonly apart: ReadonlyArray<{ readonly feature: BehaviourFeature, readonly more: number }> }> | null, readonly serviceMap: { readonly stages: ReadonlyArray<{ readonly id: string, readonly names: { readonly en: string, readonly fi: string } }>, readonly channels: ReadonlyArray<{ readonly id: Channel, readonly names: { readonly en: string, readonly fi: string } }>, readonly cells: ReadonlyArray<{ readonly stage: string, readonly channel: Channel, readonly touchpoints: number, readonly waits: { readonly open: number } }> } | null };

export type FrameFragment = { readonly me: { readonly name: string, readonly role: string, readonly can: ReadonlyArray<string> } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly family: SourceFamily | null, readonly state: SourceState, readonly lastHeardAt: string, readonly lastDay: number, readonly usualPerHour: number | null, readonly lag: number | null, readonly alarm: string | null, readonly heldBack: ReadonlyArray<{ readonly count: number }> }> | null, readonly overview: { readonly waits: { readonly count: number, readonly isExact: boolean } | null, readonly customers: { readonly count: number, readonly isExact: boolean } | null, readonly groups: { readonly count: number, readonly isExact: boolean } | null, readonly claims: { readonly count: number, readonly isExact: boolean } | null, readonly experiments: { readonly count: number, readonly isExact: boolean } | null, readonly reviews: { readonly count: number, readonly isExact: boolean } | null, readonly heldBack: { readonly count: number, readonly isExact: boolean } | null } | null };

export type ToldFragment = { readonly count: number, readonly isExact: boolean };

export type FrameAgainQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameAgainQuery = { readonly me: { readonly name: string, readonly role: string, readonly can: ReadonlyArray<string> } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly family: SourceFamily | null, readonly state: SourceState, readonly lastHeardAt: string, readonly lastDay: number, readonly usualPerHour: number | null, readonly lag: number | null, readonly alarm: string | null, readonly heldBack: ReadonlyArray<{ readonly count: number }> }> | null, readonly overview: { readonly waits: { readonly count: number, readonly isExact: boolean } | null, readonly customers: { readonly count: number, readonly isExact: boolean } | null, readonly groups: { readonly count: number, readonly isExact: boolean } | null, readonly claims: { readonly count: number, readonly isExact: boolean } | null, readonly experiments: { readonly count: number, readonly isExact: boolean } | null, readonly reviews: { readonly count: number, readonly isExact: boolean } | null, readonly heldBack: { readonly count: number, readonly isExact: boolean } | null } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly by: MatchedBy, readonly score: number, readonly customer:
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly open: { readonly totalCount: number } }
        & { readonly __typename: 'Organization' }
      )
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly organizations: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }>, readonly open: { readonly totalCount: number } }
        & { readonly __typename: 'Person' }
      )
     }> | null };

export type RecentQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type RecentQuery = { readonly nodes: ReadonlyArray<
    | (
      { readonly id: string }
      & { readonly __typename: 'Case' | 'Group' | 'Note' | 'Opportunity' | 'Record' }
    )
    | (
      { readonly displayName: string | null, readonly city: string | null, readonly id: string, readonly open: { readonly totalCount: number } }
      & { readonly __typename: 'Organization' | 'Person' }
    )
   | null> | null };

export const Advocates: Operation<AdvocatesQuery, AdvocatesQueryVariables> = { name: 'Advocates', hash: '76a3c82a96f36d5cd1b77d1b57fd98df94ba27e8026b8873491fedd086b62c61' };
export const AnswerWait: Operation<AnswerWaitMutation, AnswerWaitMutationVariables> = { name: 'AnswerWait', hash: '0ca455699ec4e0fb86c033dfc6f56652157afc791d3933816ad20fb5e0ae8823' };
export const Around: Operation<AroundQuery, AroundQueryVariables> = { name: 'Around', hash: '1120ef61860a47a7194cd8f323384fc3e4233f938259867145da012b4e2a86a6' };
export const Claims: Operation<ClaimsQuery, ClaimsQueryVariables> = { name: 'Claims', hash: '24547443129e1c5befc2d5fbc6d7318a4641aece704c14c075b03ca24e108459' };
export const Concerned: Operation<ConcernedQuery, ConcernedQueryVariables> = { name: 'Concerned', hash: 'e8f6f74b6b88918e662e1cf2c402999f592747d203198b26d7166d7634e9e06e' };
export const ConfirmClaim: Operation<ConfirmClaimMutation, ConfirmClaimMutationVariables> = { name: 'ConfirmClaim', hash: 'fe31e2368a29130872fb1776cb5c8620955afcbf8f525492936a325ffaebad16' };
export const Customer: Operation<CustomerQuery, CustomerQueryVariables> = { name: 'Customer', hash: '7281cdddcc19a67d611da4c8276e879d01b3d73c2e553f3d47cf68f2598726ab' };
export const CustomerChanged: Operation<CustomerChangedSubscription, CustomerChangedSubscriptionVariables> = { name: 'CustomerChanged', hash: '1c0f1a8c079b2e2d6321549435333fb59a8dd474d63dfa5ba043f04eddd97ea6' };
export const CustomerChanges: Operation<CustomerChangesQuery, CustomerChangesQueryVariables> = { name: 'CustomerChanges', hash: 'ded9f152bc170875e9de9e30bdf463c19902554b124857b7f0dad5fd09ee51e8' };
export const Customers: Operation<CustomersQuery, CustomersQueryVariables> = { name: 'Customers', hash: 'd05930b176a27930e4e02c6c6a846de3f962b668c88058d61d5152363ae24990' };
export const CustomersChanged: Operation<CustomersChangedSubscription, CustomersChangedSubscriptionVariables> = { name: 'CustomersChanged', hash: 'de84326e9e7035b9ecc9cb12feefd68e55325b265ae97670c09b825632f247cf' };
export const Decide: Operation<DecideMutation, DecideMutationVariables> = { name: 'Decide', hash: 'e2d75fdf4b86dc5f9ba993846c9634469af83f27763fc1230ea007258035b235' };
export const DecideExperiment: Operation<DecideExperimentMutation, DecideExperimentMutationVariables> = { name: 'DecideExperiment', hash: '323e018b49e7e93bf5339150c98196716d626d2bbec66df95d29a21ca449e409' };
export const DefineGroup: Operation<DefineGroupMutation, DefineGroupMutationVariables> = { name: 'DefineGroup', hash: '69dbba71e3937710a223dae4b2e3ac5346f90fb988236a6854ba0e3f6c05fabe' };
export const DiscardParked: Operation<DiscardParkedMutation, DiscardParkedMutationVariables> = { name: 'DiscardParked', hash: 'a3766de4152042d3b08a4dfce7767d39a3bcf10bff5bc91060e268ac9d5b1579' };
export const DuePromises: Operation<DuePromisesQuery, DuePromisesQueryVariables> = { name: 'DuePromises', hash: 'ed717a9ce3648b005b4545b353c9338889e0c25186a70b6f89cfcf0edb06dfe9' };
export const Experiment: Operation<ExperimentQuery, ExperimentQueryVariables> = { name: 'Experiment', hash: 'd759550bd408fe7f8dc738716d5cc96ed8415f5b25e54b3f96cf01c5fc7ef929' };
export const FrameAgain: Operation<FrameAgainQuery, FrameAgainQueryVariables> = { name: 'FrameAgain', hash: 'f9595397b180fad75c409b8b3c26e4afa89758147bb6d1a2e27729757de7d3b8' };
export const Group: Operation<GroupQuery, GroupQueryVariables> = { name: 'Group', hash: 'a103d6fadf68a2936018d39ea57ffe67767e649b0a426c879a6ffa90d0be428a' };
export const GroupEditor: Operation<GroupEditorQuery, GroupEditorQueryVariables> = { name: 'GroupEditor', hash: 'e8cec362d4812cffd7afe823378acbcfa473d76fcf1b96e520fda8c6049a25fb' };
export const GroupMembers: Operation<GroupMembersQuery, GroupMembersQueryVariables> = { name: 'GroupMembers', hash: 'd50ec5b9511bc1c01d3cea50a76242b68290071bcb40776626e35e85b916a60e' };
export const GroupNames: Operation<GroupNamesQuery, GroupNamesQueryVariables> = { name: 'GroupNames', hash: '37526c6b88d70a2f4cc074ee99a6855798de90cd4513abe8e18d2905a700a98d' };
export const Groups: Operation<GroupsQuery, GroupsQueryVariables> = { name: 'Groups', hash: '1bc099069d4655d6cdf091730c80439a1ed4b086d0578f429bd39da988d6d0dd' };
export const Identity: Operation<IdentityQuery, IdentityQueryVariables> = { name: 'Identity', hash: '6002e4737c2dcfdc8bc0c527819da061dd93ca61e46526404c19aab2248e0a13' };
export const JudgeTouchpoint: Operation<JudgeTouchpointMutation, JudgeTouchpointMutationVariables> = { name: 'JudgeTouchpoint', hash: '6afb88de847e874688ace1e87c88cb3bc4726f59b461898098fd842b20347ff0' };
export const MostMet: Operation<MostMetQuery, MostMetQueryVariables> = { name: 'MostMet', hash: '126061835724c810e4ea157a76cc5fedb30a7b125006fe9f38441fe4656b4a31' };
export const MoveExperiment: Operation<MoveExperimentMutation, MoveExperimentMutationVariables> = { name: 'MoveExperiment', hash: '481722332469ce64e1e303cb23075e54bce6bf4a07d06ddbed761897c09514d2' };
export const OpenWaits: Operation<OpenWaitsQuery, OpenWaitsQueryVariables> = { name: 'OpenWaits', hash: '7e580e91d0523dd8b8f2451eeb9b7bdc9e14804fbd77252b287cae41ef3ec3e8' };
export const Pair: Operation<PairQuery, PairQueryVariables> = { name: 'Pair', hash: 'a0d3651d6d686f7043d7f6549af3c536c0bb5ebaecb7b35299426fb7253a2fad' };
export const PaletteThings: Operation<PaletteThingsQuery, PaletteThingsQueryVariables> = { name: 'PaletteThings', hash: 'ec0b64b3294dcd7eacad5012399f6ab0bc28cdd98b32d6df4c8c504f6f9a7d60' };
export const Parked: Operation<ParkedQuery, ParkedQueryVariables> = { name: 'Parked', hash: '56cfead7c67b1d823a7e393fd4c3ceb66634dcedde013d0e8e622460e4482391' };
export const Paths: Operation<PathsQuery, PathsQueryVariables> = { name: 'Paths', hash: '29773c73b8f1174299d6f3be52bad8e3009eb80c43f932cad0a8463a9454e680' };
export const Preview: Operation<PreviewQuery, PreviewQueryVariables> = { name: 'Preview', hash: '25dbed7384b448df09f42a033e27cdf5c83013d36bb5aecadfe25b1517541145' };
export const Recent: Operation<RecentQuery, RecentQueryVariables> = { name: 'Recent', hash: 'a98225f52815c64da5c4057d2f922710ac1ca45729001e26c08df13ffffeb76e' };
export const RecordRelation: Operation<RecordRelationMutation, RecordRelationMutationVariables> = { name: 'RecordRelation', hash: 'abfe6c022ea931ddf1b6ac8ef746ebde8ee59dd9ba957226c613b34a9d73ad12' };
export const RetireGroup: Operation<RetireGroupMutation, RetireGroupMutationVariables> = { name: 'RetireGroup', hash: '96085fb2d08a9baf12c6814607698df2c222fee746c6bb3cdc2950e2db993a6b' };
export const Retract: Operation<RetractMutation, RetractMutationVariables> = { name: 'Retract', hash: 'd2bebc8919c11c4927ebc6711675eb54323da8d5b9f568be1c3d30246ddfc869' };
export const RetryParked: Operation<RetryParkedMutation, RetryParkedMutationVariables> = { name: 'RetryParked', hash: '3614825cf218dd3d402c5d51f9df565f4948ab9138d80160eeff15d4e28eb050' };
export const Roadmap: Operation<RoadmapQuery, RoadmapQueryVariables> = { name: 'Roadmap', hash: 'e387adf89c5dc2116ead6960565a2268bb64d3594c9a1058f4e3046679f0603b' };
export const Search: Operation<SearchQuery, SearchQueryVariables> = { name: 'Search', hash: 'b03e32e95fa77c1cb505f7eca2638ccbef8af744cc3443d787fcdf7dfd3aba4f' };
export const ServiceMap: Operation<ServiceMapQuery, ServiceMapQueryVariables> = { name: 'ServiceMap', hash: '3c213ebbcdd3f48765912f50aa407bb1b1d4d39f0146fdb1e6d92ece53d0eb3e' };
export const Sources: Operation<SourcesQuery, SourcesQueryVariables> = { name: 'Sources', hash: 'f666d523c96e2d776253eac24e768bbfeef20ef95ea71130f7cf0d3c00b2fe29' };
export const Split: Operation<SplitMutation, SplitMutationVariables> = { name: 'Split', hash: '50a92e6470b54f7a4b80d372a135a25531373e999cfc9fd0bbd2344dd36ace57' };
export const Stages: Operation<StagesQuery, StagesQueryVariables> = { name: 'Stages', hash: 'd3ab359c451b646def093c79348afb764ea712c4c7d3ab4427451de5c5adc283' };
export const StartExperiment: Operation<StartExperimentMutation, StartExperimentMutationVariables> = { name: 'StartExperiment', hash: '7bac00b977dce6662de682c9089127f5edd33ba57c89b21918cfee561b6821d4' };
export const StartFrom: Operation<StartFromQuery, StartFromQueryVariables> = { name: 'StartFrom', hash: 'b1bafceca63c54070050e2df6f3b58c3a4d593116afa1551d8ae2a7468091c0d' };
export const Today: Operation<TodayQuery, TodayQueryVariables> = { name: 'Today', hash: '888394870d907dca6055b92019ea7a098fa608a3b57cea166c52feeb9a1c85f5' };
export const Touchpoint: Operation<TouchpointQuery, TouchpointQueryVariables> = { name: 'Touchpoint', hash: 'e2673045be360df473fa082d8cb7854177b15c5e3cbb20de59644f393d4dee78' };
export const Touchpoints: Operation<TouchpointsQuery, TouchpointsQueryVariables> = { name: 'Touchpoints', hash: 'c3b1cab8b6c2a8f8d23b9c6172d5ff881ffe06f6613d3af6b54ed03478430e6c' };
export const TryConditions: Operation<TryConditionsQuery, TryConditionsQueryVariables> = { name: 'TryConditions', hash: '5f711e369fb87aa917b8d860bf79cd1306a951b0ad191d4f4ccb080a757e5cb9' };
export const TryGroup: Operation<TryGroupQuery, TryGroupQueryVariables> = { name: 'TryGroup', hash: 'd29d559447f66a2d398a9633b6fa2875cee06c7b4b0b5d2f3669b1ea308e6979' };
export const Voices: Operation<VoicesQuery, VoicesQueryVariables> = { name: 'Voices', hash: 'bd7cc2704b3f84a062a2fbed0dea6d5e297c90a78e3359cb8818b0e9e083a908' };
export const WaitsChanged: Operation<WaitsChangedSubscription, WaitsChangedSubscriptionVariables> = { name: 'WaitsChanged', hash: 'e4ef2ca4632456582183fbe39016fca16e3ecb86ac8726f4bb6b73d61951d08f' };
export const Way: Operation<WayQuery, WayQueryVariables> = { name: 'Way', hash: 'ca7b9de1bd34bd07fcd773292254a9f79392e2d68b6ab96c211d8cc2b271b20b' };
export const WriteNote: Operation<WriteNoteMutation, WriteNoteMutationVariables> = { name: 'WriteNote', hash: '24ce542f7bb33aafd30b085faebf8d2494d30baa705053f9064b7d3b3f2b285d' };
