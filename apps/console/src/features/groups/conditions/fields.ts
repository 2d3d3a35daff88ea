import { common } from '../../../words/common.js';
import type { Condition, How, Part } from './rule.js';

/** From what a choice is made: a closed set of the gateway's, or what the company and its hub have. */
export type Choices =
  | readonly string[]
  | 'stages'
  | 'sources'
  | 'found-groups'; // prettier-ignore

export type PartKind =
  | { readonly is: 'choice'; readonly of: Choices; readonly one?: boolean }
  | { readonly is: 'range'; readonly of: 'days' | 'numbers' }
  | { readonly is: 'flag' }
  | { readonly is: 'text'; readonly most: number };

export interface FieldKind {
  readonly hows: readonly How[];
  readonly parts: Readonly<Record<string, PartKind>>;
  /** All parts stand there from the beginning; else one narrows by those one wants. */
  readonly whole?: true;
  /** It would spell out names, so a role that sees them masked is not offered it. */
  readonly names?: true;
}

const CHANNELS = Object.keys(common.en.channel);
const choice = (...of: readonly string[]): PartKind => ({ is: 'choice', of });
const one = (...of: readonly string[]): PartKind => ({ is: 'choice', of, one: true });
const days: PartKind = { is: 'range', of: 'days' };
const flag: PartKind = { is: 'flag' };
const stage: PartKind = { is: 'choice', of: 'stages' };
const channel: PartKind = { is: 'choice', of: CHANNELS };
const source: PartKind = { is: 'choice', of: 'sources' };

const FEATURES = [
  'WRITES', 'CALLS', 'MEETS', 'CHATS', 'ASKS_US', 'OFF_HOURS', 'PACE', 'LOOPS', 'RETURNS', 'SAD', 'GLAD', 'WAITS', 'ASKS_AGAIN',
] as const; // prettier-ignore

/** `CustomerFilterInput` of the gateway as rows: what each member is about, how it compares, and by what it narrows. */
export const FIELDS: Readonly<Record<string, FieldKind>> = {
  touchpoints: {
    hows: ['some', 'none'],
    parts: {
      stage,
      channel,
      feeling: choice('POSITIVE', 'NEUTRAL', 'NEGATIVE', 'UNKNOWN'),
      occurredAt: days,
      direction: choice('INBOUND', 'OUTBOUND', 'BOTH', 'INTERNAL'),
      source,
      automatic: flag,
    },
  },
  waits: { hows: ['some', 'none'], parts: { isOpen: flag, stage, channel, since: days } },
  promises: {
    hows: ['some', 'none'],
    parts: {
      state: choice('OPEN', 'DUE', 'OVERDUE', 'KEPT', 'BROKEN', 'WITHDRAWN', 'RENEGOTIATED'),
      maker: one('US', 'CUSTOMER'),
      stage,
      channel,
      madeAt: days,
      dueAt: days,
    },
  },
  cases: {
    hows: ['some', 'none', 'every'],
    parts: {
      isOpen: flag,
      status: choice('NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED', 'DELETED'),
      priority: choice('LOW', 'NORMAL', 'HIGH', 'URGENT'),
      openedAt: days,
    },
  },
  lastTouchpointAt: { hows: ['is'], whole: true, parts: { lastTouchpointAt: days } },
  behaviour: {
    hows: ['is'],
    whole: true,
    parts: { feature: one(...FEATURES), bounds: { is: 'range', of: 'numbers' } },
  },
  kind: { hows: ['is'], whole: true, parts: { kind: one('PERSON', 'ORGANIZATION') } },
  group: { hows: ['is', 'isNot'], whole: true, parts: { group: { is: 'choice', of: 'found-groups', one: true } } },
  records: {
    hows: ['some', 'none', 'every'],
    parts: { source, family: choice('CRM', 'TICKETS', 'NOTES', 'FEEDBACK', 'WEB', 'EXTERNAL') },
  },
  name: { hows: ['contains', 'startsWith'], whole: true, names: true, parts: { name: { is: 'text', most: 200 } } },
  identifiers: {
    hows: ['some', 'none'],
    whole: true,
    names: true,
    parts: { kind: one('EMAIL', 'PHONE', 'BUSINESS_ID', 'DOMAIN'), value: { is: 'text', most: 320 } },
  },
};

/** A part as it begins: of a closed choice of one the first, else nothing chosen yet. */
export function newPart(name: string, kind: PartKind): Part {
  switch (kind.is) {
    case 'choice':
      return { name, is: 'choice', values: kind.one && typeof kind.of !== 'string' ? kind.of.slice(0, 1) : [] };
    case 'range':
      return { name, is: 'range', from: '', to: '' };
    case 'flag':
      return { name, is: 'flag', yes: true };
    case 'text':
      return { name, is: 'text', text: '' };
  }
}

/** A condition on a field as it begins. */
export function newCondition(field: string): Condition {
  const { hows, parts, whole } = FIELDS[field]!;
  return {
    is: 'condition',
    field,
    how: hows[0]!,
    parts: whole ? Object.entries(parts).map(([name, kind]) => newPart(name, kind)) : [],
  };
}
