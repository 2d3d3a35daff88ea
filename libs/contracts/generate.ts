import { z } from 'zod';
import { PLAIN_CONTRACT } from './plain/index.js';
import { CHANGES_TOPIC, FAMILIES, topicOf } from './topics.js';

const ENVELOPE = {
  specversion: { const: '1.0' },
  id: {
    type: 'string',
    minLength: 1,
    maxLength: 512,
    description: 'with `source` the identity of the event: the same pair twice has one effect',
  },
  source: {
    type: 'string',
    pattern: `^(${FAMILIES.join('|')})\\.`,
    maxLength: 512,
    description: 'family, dot, name: crm.salesforce',
  },
  time: { type: 'string', format: 'date-time', description: 'when it was so, by the clock of the source' },
  sequence: { type: 'string', pattern: '^[0-9]{1,30}$', description: 'orders events of equal time' },
  subject: { type: 'string' },
  partitionkey: { type: 'string', description: 'events of one key keep their order' },
  datacontenttype: { type: 'string' },
} as const;

/** The JSON Schema (2020-12) of one plain event type: the whole envelope with its data. */
export function jsonSchemaOf(type: keyof typeof PLAIN_CONTRACT): object {
  const { $schema: _, ...data } = z.toJSONSchema(PLAIN_CONTRACT[type], { io: 'input', unrepresentable: 'any' });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: type,
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'data'],
    properties: { ...ENVELOPE, type: { const: type }, data },
  };
}

const CHANGE_TYPES = ['customer.changed', 'customer.merged'] as const;

/** The JSON Schema (2020-12) of what Meri itself tells: that a customer changed, or is another's from now on. */
export function changeSchemaOf(type: (typeof CHANGE_TYPES)[number]): object {
  const id = { type: 'string', format: 'uuid' };
  const merged = type === 'customer.merged';
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: type,
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'],
    properties: {
      specversion: ENVELOPE.specversion,
      id: { type: 'string', description: 'the same change has the same id, however often it is told' },
      source: { const: 'meri' },
      type: { const: type },
      subject: { ...id, description: 'the customer; the record key as well, so that its changes keep their order' },
      time: { type: 'string', format: 'date-time', description: 'when the hub applied it' },
      datacontenttype: { const: 'application/json' },
      data: {
        type: 'object',
        required: ['id', 'change'],
        properties: {
          id,
          change: { const: merged ? 'merged' : 'changed' },
          ...(merged ? { into: { ...id, description: 'the customer that the id leads to now' } } : {}),
        },
      },
    },
  };
}

/** Every committed contract file: path below the repository to its text. */
export function generateContracts(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const type of Object.keys(PLAIN_CONTRACT) as (keyof typeof PLAIN_CONTRACT)[])
    files.set(`libs/contracts/schemas/${type}.json`, `${JSON.stringify(jsonSchemaOf(type), null, 2)}\n`);
  for (const type of CHANGE_TYPES)
    files.set(`libs/contracts/schemas/${type}.json`, `${JSON.stringify(changeSchemaOf(type), null, 2)}\n`);
  files.set('libs/contracts/schemas/asyncapi.json', `${JSON.stringify(asyncApi(), null, 2)}\n`);
  return files;
}

/** The AsyncAPI 3 document of the topics that Meri reads, and of the one that it writes. */
export function asyncApi(): object {
  const types = Object.keys(PLAIN_CONTRACT) as (keyof typeof PLAIN_CONTRACT)[];
  const familyOfType = (type: string) =>
    type.startsWith('crm.')
      ? 'crm'
      : type.startsWith('ticket.')
        ? 'tickets'
        : type.startsWith('note.')
          ? 'notes'
          : type.startsWith('feedback.')
            ? 'feedback'
            : undefined;
  const messageName = (type: string) => type.replaceAll('.', '-');
  const messageOf = (name: string, payload: object) => ({ name, contentType: 'application/cloudevents+json', payload });
  const messagesOf = (carried: readonly string[]) =>
    Object.fromEntries(
      carried.map((type) => [messageName(type), { $ref: `#/components/messages/${messageName(type)}` }]),
    );
  const channels = Object.fromEntries(
    FAMILIES.map((family) => {
      const carried = types.filter((type) => (familyOfType(type) ?? family) === family);
      return [
        family,
        {
          address: topicOf(family),
          description: `Events of sources of the family ${family}; the record key is the partition key: events of one key keep their order.`,
          messages: messagesOf(carried),
        },
      ];
    }),
  );
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Meri',
      version: '1.0.0',
      description: 'Customer events as CloudEvents 1.0, structured or binary mode.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      ...channels,
      'customers-changed': {
        address: CHANGES_TOPIC,
        description: 'Changes of customers; the record key is the id of the customer: its changes keep their order.',
        messages: messagesOf(CHANGE_TYPES),
      },
    },
    operations: {
      ...Object.fromEntries(
        FAMILIES.map((family) => [`take-${family}`, { action: 'receive', channel: { $ref: `#/channels/${family}` } }]),
      ),
      'tell-customers-changed': { action: 'send', channel: { $ref: '#/channels/customers-changed' } },
    },
    components: {
      messages: Object.fromEntries([
        ...types.map((type) => [messageName(type), messageOf(type, jsonSchemaOf(type))]),
        ...CHANGE_TYPES.map((type) => [messageName(type), messageOf(type, changeSchemaOf(type))]),
      ]),
    },
  };
}
