import { z } from 'zod';
import { CASE_STATUSES, CHANNELS, DIRECTIONS, PRIORITIES } from '../observations/contacts.js';
import { FAMILIES } from '../topics.js';
import { maybe, optional, text, time } from './parts.js';
import { problemOf, toldOf } from './problem-of.js';

const range = z.strictObject({ from: optional(time), to: optional(time) });
const list = <T extends z.ZodType>(of: T) => optional(z.array(of).max(100));
const word = text(200);
const stages = list(word);
const channels = list(z.enum(CHANNELS));

const touchpoints = z.strictObject({
  channel: channels,
  direction: list(z.enum(DIRECTIONS)),
  form: list(word),
  source: list(word),
  stage: stages,
  feeling: list(z.enum(['POSITIVE', 'NEUTRAL', 'NEGATIVE', 'UNKNOWN'])),
  automatic: optional(z.boolean()),
  occurredAt: optional(range),
});
const cases = z.strictObject({
  status: list(z.enum(CASE_STATUSES)),
  priority: list(z.enum(PRIORITIES)),
  isOpen: optional(z.boolean()),
  openedAt: optional(range),
});
const waits = z.strictObject({
  isOpen: optional(z.boolean()),
  includeDiscarded: optional(z.boolean()),
  stage: stages,
  channel: channels,
  since: optional(range),
});
const promises = z.strictObject({
  state: list(z.enum(['OPEN', 'DUE', 'OVERDUE', 'KEPT', 'BROKEN', 'WITHDRAWN', 'RENEGOTIATED'])),
  maker: optional(z.enum(['US', 'CUSTOMER'])),
  stage: stages,
  channel: channels,
  madeAt: optional(range),
  dueAt: optional(range),
});
const STANDINGS = ['open', 'left', 'ended'] as const;
const stage = optional(word);
const journeys = z.strictObject({
  startedAt: optional(range),
  standing: list(z.enum(STANDINGS)),
  visits: stages,
  passes: stages,
  misses: stages,
  avoids: stages,
  moved: optional(
    z.strictObject({
      kind: list(z.enum(['on', 'back', 'left', 'returned'])),
      from: stages,
      to: stages,
      at: optional(range),
    }),
  ),
  path: optional(
    z.strictObject({
      from: stage,
      to: stage,
      through: stage,
      exclude: stage,
      at: list(z.strictObject({ step: z.int().min(0), stage: word, isLast: optional(z.boolean()) })),
      fate: optional(z.enum(STANDINGS)),
    }),
  ),
});
const records = z.strictObject({
  source: list(word),
  family: list(z.enum(FAMILIES)),
  state: list(z.enum(['live', 'deleted', 'merged', 'erased'])),
});
const identifier = z.strictObject({ kind: word, value: text(512) });
const behaviour = z.strictObject({ feature: word, atLeast: optional(z.number()), atMost: optional(z.number()) });

const some = <T extends z.ZodType>(of: T) => optional(z.strictObject({ some: optional(of), none: optional(of) }));
const every = <T extends z.ZodType>(of: T) =>
  optional(z.strictObject({ some: optional(of), every: optional(of), none: optional(of) }));

/** Which customers are of a group: what GraphQL's `CustomerFilterInput` says, in the words of the plain contract. */
const customerFilter: z.ZodType = z.lazy(() =>
  z.strictObject({
    and: list(customerFilter),
    or: list(customerFilter),
    not: optional(customerFilter),
    ids: optional(z.array(z.uuid()).max(500)),
    kind: optional(z.enum(['person', 'organization'])),
    name: optional(z.strictObject({ contains: maybe(200), startsWith: maybe(200) })),
    identifiers: some(identifier),
    records: every(records),
    touchpoints: some(touchpoints),
    cases: every(cases),
    waits: some(waits),
    promises: some(promises),
    journeys: some(journeys),
    organizations: some(customerFilter),
    people: some(customerFilter),
    behaviour: list(behaviour),
    group: optional(word),
    stage: stages,
    lastTouchpointAt: optional(range),
  }),
);

const MOST_BYTES = 20_000;

export const groupDefined = z.object({
  key: z.uuid().describe('the id of the group, made by whoever defines it first'),
  name: maybe(200),
  description: maybe(2_000),
  filter: optional(
    z.record(z.string(), z.unknown()).superRefine((filter, context) => {
      if (JSON.stringify(filter).length > MOST_BYTES)
        context.addIssue({ code: 'custom', path: [], message: `has more than ${MOST_BYTES} letters` });
      for (const issue of customerFilter.safeParse(filter).error?.issues ?? [])
        context.addIssue({ code: 'custom', path: [...issue.path], message: toldOf(problemOf(issue, filter)) });
    }),
  ).describe(
    'which customers are of it: the filter of `customers` in GraphQL, with values in small letters where they are so here',
  ),
  retired: optional(z.boolean()).describe('true takes the group out of use; false puts it back'),
  by: z.string().min(1).max(256),
});
