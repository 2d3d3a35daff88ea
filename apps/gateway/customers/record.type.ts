import { classOfAttribute, timeOf } from '#contracts';
import { ID, ObjectType } from '@nestjs/graphql';
import { CustomerKind, RecordState, SourceFamily } from '../graphql/vocabulary/enums.js';
import { Node } from '../graphql/vocabulary/node.type.js';
import type { DataClass } from '../graphql/policy/policy.js';
import { DateTime, Json } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

/** A source without a key of its own for somebody is keyed by their address, number or name. */
const ofKey = (record: Readonly<Record<string, unknown>>): DataClass => {
  const key = Object.entries(record).find(([name]) => name === 'key' || name.endsWith('=key'))?.[1];
  const how = /^(email|phone|name):/.exec(String(key))?.[1];
  return how === undefined ? 'PUBLIC' : how === 'name' ? 'NAME' : 'CONTACT';
};

interface SaidJson {
  readonly field: string;
  readonly value: unknown;
  readonly stamp: string;
  readonly eventId: string;
  readonly kind: string;
}

@ObjectType({ description: 'What a record says of one attribute.' })
export class Saying {
  @Shown('PUBLIC', () => String, 'The attribute, such as `title`.')
  readonly field!: string;

  @Shown(
    (said) => classOfAttribute((said as unknown as SaidJson).kind, (said as unknown as SaidJson).field),
    () => Json,
    'What it says.',
    { nullable: true },
  )
  readonly value!: unknown;

  @Shown('PUBLIC', () => DateTime, 'Since when, by the source’s clock.', {
    read: (_: unknown, said: SaidJson) => timeOf(said.stamp),
  })
  readonly since!: string;

  @Shown(
    'PUBLIC',
    () => Boolean,
    'True where the source mentions the party in passing; its own record’s word outranks that.',
    {
      read: (_: unknown, said: SaidJson) => said.stamp.startsWith('0'),
    },
  )
  readonly mention!: boolean;

  @Shown('PUBLIC', () => ID, 'The event that said so.')
  readonly eventId!: string;
}

@ObjectType('Record', {
  description:
    'What one source says about one party, folded by the source’s time. Records never move: a customer is a set of them.',
  implements: () => [Node],
})
export class Record_ implements Node {
  @Shown('PUBLIC', () => ID, 'The record’s global id, such as `record_0e8a…`.')
  readonly id!: string;

  @Shown('PUBLIC', () => String, 'The source whose record it is, such as `crm.salesforce`.')
  readonly source!: string;

  @Shown('PUBLIC', () => SourceFamily, 'The family of the source.', { nullable: true })
  readonly family!: string | null;

  @Shown('PUBLIC', () => CustomerKind, 'Whether the party is a person or an organization.')
  readonly kind!: string;

  @Shown(ofKey, () => String, 'The source’s own key of the party.', { nullable: true })
  readonly key!: string | null;

  @Shown('PUBLIC', () => RecordState, 'What became of it at its source.')
  readonly state!: string;

  @Shown('PUBLIC', () => DateTime, 'The earliest time at which anything mentions it.', {
    read: (born: string) => timeOf(`1${born}`),
  })
  readonly firstHeardAt!: string;

  @Shown('PUBLIC', () => [Saying], 'Its own words, attribute by attribute.', { size: 12 })
  readonly says!: readonly Saying[];
}
