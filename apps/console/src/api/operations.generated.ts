// Made by `npm run generate` from apps/gateway/schema.graphql and the .graphql files of the console.
import type { Operation } from './operation.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Which customers: all members must match. Those that are left out say nothing. */
export type CustomerFilterInput = {
  /** All of these match. */
  readonly and?: ReadonlyArray<CustomerFilterInput> | null | undefined;
  /** By cases. */
  readonly cases?: CasesFilterInput | null | undefined;
  /** By e-mail address, phone, business id, domain. */
  readonly identifiers?: IdentifiersFilterInput | null | undefined;
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
  /** By the records the customer is made of. */
  readonly records?: RecordsFilterInput | null | undefined;
  /** By what happened. */
  readonly touchpoints?: TouchpointsFilterInput | null | undefined;
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

/** INBOUND: the customer came to us. OUTBOUND: we went to them. INTERNAL: written among ourselves. */
export type Direction =
  | 'BOTH'
  | 'INBOUND'
  | 'INTERNAL'
  | 'OUTBOUND';

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

/** What a search found: an IDENTIFIER or a source’s own KEY to the letter, or a NAME alike. */
export type MatchedBy =
  | 'IDENTIFIER'
  | 'KEY'
  | 'NAME';

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

/** How pressing a case is, by its source. */
export type Priority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

/** Which records: all members must match. */
export type RecordFilterInput = {
  /** Of any of these families. */
  readonly family?: ReadonlyArray<SourceFamily> | null | undefined;
  /** Of any of these sources. */
  readonly source?: ReadonlyArray<string> | null | undefined;
  /** In any of these states. */
  readonly state?: ReadonlyArray<RecordState> | null | undefined;
};

/** What became of a record at its source. ERASED is on the person’s own demand and final. */
export type RecordState =
  | 'DELETED'
  | 'ERASED'
  | 'LIVE'
  | 'MERGED';

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
  /** Of any of these forms, such as `call`. */
  readonly form?: ReadonlyArray<string> | null | undefined;
  /** When it happened. */
  readonly occurredAt?: TimeRangeInput | null | undefined;
  /** Reported by any of these sources. */
  readonly source?: ReadonlyArray<string> | null | undefined;
};

/** Touchpoints among which some, or none, match. */
export type TouchpointsFilterInput = {
  /** None matches. */
  readonly none?: TouchpointFilterInput | null | undefined;
  /** At least one matches. */
  readonly some?: TouchpointFilterInput | null | undefined;
};

type CustomerRow_Organization_Fragment = (
  { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null } }
  & { readonly __typename: 'Organization' }
);

type CustomerRow_Person_Fragment = (
  { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly organizations: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }>, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null } }
  & { readonly __typename: 'Person' }
);

export type CustomerRowFragment =
  | CustomerRow_Organization_Fragment
  | CustomerRow_Person_Fragment
;

export type CustomersQueryVariables = Exact<{
  frame: boolean;
  searching: boolean;
  text: string;
  filter?: CustomerFilterInput | null | undefined;
  order?: CustomerOrderInput | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomersQuery = { readonly customers?: { readonly totalCount: number, readonly totalCountIsExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null } }
        & { readonly __typename: 'Organization' }
      )
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly organizations: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }>, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null } }
        & { readonly __typename: 'Person' }
      )
    > }, readonly search?: ReadonlyArray<{ readonly by: MatchedBy, readonly score: number, readonly customer:
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null } }
        & { readonly __typename: 'Organization' }
      )
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly since: string, readonly organizations: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }>, readonly activity: { readonly touchpoints: number, readonly openCases: number, readonly lastAt: string | null } }
        & { readonly __typename: 'Person' }
      )
     }> };

export type FrameFragment = { readonly me: { readonly name: string, readonly role: string, readonly can: ReadonlyArray<string> }, readonly sources: ReadonlyArray<{ readonly source: string, readonly family: SourceFamily | null, readonly state: SourceState, readonly lastHeardAt: string, readonly lastDay: number, readonly usualPerHour: number | null, readonly lag: number | null, readonly alarm: string | null, readonly heldBack: ReadonlyArray<{ readonly count: number }> }> };

export type FrameAgainQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameAgainQuery = { readonly me: { readonly name: string, readonly role: string, readonly can: ReadonlyArray<string> }, readonly sources: ReadonlyArray<{ readonly source: string, readonly family: SourceFamily | null, readonly state: SourceState, readonly lastHeardAt: string, readonly lastDay: number, readonly usualPerHour: number | null, readonly lag: number | null, readonly alarm: string | null, readonly heldBack: ReadonlyArray<{ readonly count: number }> }> };

export type SearchQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly by: MatchedBy, readonly score: number, readonly customer:
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null }
        & { readonly __typename: 'Organization' }
      )
      | (
        { readonly id: string, readonly kind: CustomerKind, readonly displayName: string | null, readonly city: string | null, readonly organizations: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> }
        & { readonly __typename: 'Person' }
      )
     }> };

export type RecentQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type RecentQuery = { readonly nodes: ReadonlyArray<
    | (
      { readonly id: string }
      & { readonly __typename: 'Case' | 'Note' | 'Opportunity' | 'Record' }
    )
    | (
      { readonly displayName: string | null, readonly city: string | null, readonly id: string }
      & { readonly __typename: 'Organization' | 'Person' }
    )
   | null> };

export const Customers: Operation<CustomersQuery, CustomersQueryVariables> = { name: 'Customers', hash: '3a0bcaee117579ce480eb7f4f53ff7a1b7d25ae8fbe9e79a58f982d5a39cea72' };
export const FrameAgain: Operation<FrameAgainQuery, FrameAgainQueryVariables> = { name: 'FrameAgain', hash: 'cd0d7fd2993bd3e961ce96b424bfc2b034d270e8f80d31eaa9a972e1913fa658' };
export const Recent: Operation<RecentQuery, RecentQueryVariables> = { name: 'Recent', hash: 'c95e90276bf50d67ad8ae0bb28fbeb02884251cd70cbfd1cb53268967cec9a62' };
export const Search: Operation<SearchQuery, SearchQueryVariables> = { name: 'Search', hash: 'f0d581fdfad383096d289eed3cb7b7dce481a43eefab58a0fb18b01c56503b3e' };
