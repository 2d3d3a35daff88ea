import { z } from 'zod';
import { PLAIN_CONTRACT } from './plain/index.js';
import { FAMILIES, topicOf } from './topics.js';

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

/** Every committed contract file: path below the repository to its text. */
export function generateContracts(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const type of Object.keys(PLAIN_CONTRACT) as (keyof typeof PLAIN_CONTRACT)[])
    files.set(`libs/contracts/schemas/${type}.json`, `${JSON.stringify(jsonSchemaOf(type), null, 2)}\n`);
  files.set('libs/contracts/schemas/asyncapi.json', `${JSON.stringify(asyncApi(), null, 2)}\n`);
  return files;
}

/** The AsyncAPI 3 document of the topics that Meri reads. */
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
  const channels = Object.fromEntries(
    FAMILIES.map((family) => {
      const carried = types.filter((type) => (familyOfType(type) ?? family) === family);
      return [
        family,
        {
          address: topicOf(family),
          description: `Events of sources of the family ${family}; the record key is the partition key: events of one key keep their order.`,
          messages: Object.fromEntries(
            carried.map((type) => [messageName(type), { $ref: `#/components/messages/${messageName(type)}` }]),
          ),
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
    channels,
    operations: Object.fromEntries(
      FAMILIES.map((family) => [`take-${family}`, { action: 'receive', channel: { $ref: `#/channels/${family}` } }]),
    ),
    components: {
      messages: Object.fromEntries(
        types.map((type) => [
          messageName(type),
          { name: type, contentType: 'application/cloudevents+json', payload: jsonSchemaOf(type) },
        ]),
      ),
    },
  };
}
