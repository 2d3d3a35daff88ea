import { CASE_STATUSES, CHANNELS, DIRECTIONS, FAMILIES, OUTCOMES, PRIORITIES, RELATION_TYPES } from '#contracts';
import { IDENTIFIER_KINDS } from '#identity';
import { registerEnumType } from '@nestjs/graphql';

/** A vocabulary of ours in GraphQL's manner: `on-hold` as `ON_HOLD`, `businessId` as `BUSINESS_ID`. */
export function enumOf<T extends string>(
  name: string,
  values: readonly T[],
  description: string,
): Readonly<Record<string, T>> {
  const members = Object.fromEntries(
    values.map((value) => [
      value
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .replace(/-/g, '_')
        .toUpperCase(),
      value,
    ]),
  );
  registerEnumType(members, { name, description });
  return members;
}

export const CustomerKind = enumOf(
  'CustomerKind',
  ['person', 'organization'],
  'Whether a customer is a human being or an organization.',
);
export const SourceFamily = enumOf('SourceFamily', FAMILIES, 'What kind of system a source is.');
export const Channel = enumOf('Channel', CHANNELS, 'The way by which a customer and we met.');
export const Direction = enumOf(
  'Direction',
  DIRECTIONS,
  'INBOUND: the customer came to us. OUTBOUND: we went to them. INTERNAL: written among ourselves.',
);
export const CaseStatus = enumOf(
  'CaseStatus',
  CASE_STATUSES,
  'Where a case stands; SOLVED, CLOSED and DELETED are not open.',
);
export const Priority = enumOf('Priority', PRIORITIES, 'How pressing a case is, by its source.');
export const Outcome = enumOf('Outcome', OUTCOMES, 'How an opportunity ended, or that it has not.');
export const RelationType = enumOf(
  'RelationType',
  RELATION_TYPES,
  'What ties two customers, read from the first to the second: a person WORKS_AT an organization.',
);
export const IdentifierKind = enumOf('IdentifierKind', IDENTIFIER_KINDS, 'What kind of value identifies a customer.');
export const RecordState = enumOf(
  'RecordState',
  ['live', 'deleted', 'merged', 'erased'],
  'What became of a record at its source. ERASED is on the person’s own demand and final.',
);
export const FactRule = enumOf(
  'FactRule',
  [
    'only',
    'agreed',
    'set-by-person',
    'live-record',
    'source-rank',
    'first-hand',
    'verified',
    'most-agreed',
    'most-recent',
  ],
  'What chose a fact. ONLY: nobody else said anything. AGREED: all said the same. SET_BY_PERSON: a person’s own word, which no machine outranks. LIVE_RECORD, SOURCE_RANK, FIRST_HAND, VERIFIED (it passes the check that is in it), MOST_AGREED, MOST_RECENT: what set the winner apart.',
);
export const JoinRule = enumOf(
  'JoinRule',
  ['steward', 'source-merge', 'same-businessId', 'same-email', 'same-phone', 'same-domain', 'matched'],
  'Why records became one customer: somebody decided it, a source merged them, they share an identifier, or a model found them alike.',
);
export const ConsentStatus = enumOf(
  'ConsentStatus',
  ['granted', 'denied', 'withdrawn'],
  'What the person said to a purpose.',
);
export const RelationEnd = enumOf(
  'RelationEnd',
  ['to', 'from'],
  'TO: the relation goes from this customer to the other. FROM: from the other to this one.',
);
export const SourceState = enumOf(
  'SourceState',
  ['speaking', 'late', 'silent', 'never-heard'],
  'LATE: quiet for ten of its usual gaps and more than an hour. SILENT: for a hundred and more than a day. NEVER_HEARD: it is only pointed at by others.',
);
