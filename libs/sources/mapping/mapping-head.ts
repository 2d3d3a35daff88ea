import { FAMILIES, type Family } from '#contracts';
import { newField } from './known-fields.js';
import { isObject, show, Site, type Fault, type MappingFile, type Node } from './site.js';
import { tableOf } from './value/operations.js';

/** What stands at the head of a mapping file, and the site that the rest is compiled on. */
export interface MappingHead {
  readonly product: string;
  readonly version: string;
  readonly family: Family | undefined;
  readonly label: string;
  readonly tested: string;
  /** True where the mapping wants the Kafka message `{topic, key, headers, value}` and not its value alone. */
  readonly wantsMessage: boolean;
  readonly members: Node;
  readonly site: Site;
}

const MEMBERS = [
  'apiVersion',
  'product',
  'version',
  'family',
  'label',
  'docs',
  'tested',
  'match',
  'wants',
  'split',
  'unwrap',
  'reads',
  'withheld',
  'patch',
  'event',
  'tables',
  'unused',
  'rules',
];

const WITHHELD = ['__debezium_unavailable_value', 'REDACTED'];

export function readHead(node: unknown, file: string, faults: Fault[]): MappingHead {
  const known = newField();
  const bare = new Site({ faults, file, tables: new Map(), withheld: [], known });
  const members: Node = bare.members(node, MEMBERS) ?? {};
  if (members['apiVersion'] !== 'meri/v1') bare.at('apiVersion').fault(`is ${show(members['apiVersion'])}`, 'meri/v1');
  const text = (name: string, pattern: RegExp, allowed: string): string => {
    const value = members[name];
    if (typeof value === 'string' && pattern.test(value)) return value;
    bare.at(name).fault(value === undefined ? 'is missing' : `is ${show(value)}`, allowed);
    return '';
  };
  const product = text('product', /^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and dashes');
  const version = text('version', /^\d+\.\d+\.\d+(-[\w.]+)?$/, 'a semantic version, such as 1.0.0');
  const tested = text('tested', /\S/, 'what this was tested against');
  const family = FAMILIES.find((one) => one === members['family']);
  if (!family) bare.at('family').fault(`is ${show(members['family'])}`, FAMILIES.join(', '));
  const wants = members['wants'] ?? 'value';
  if (wants !== 'value' && wants !== 'message') bare.at('wants').fault(`is ${show(wants)}`, 'value, message');
  const shared: MappingFile = {
    faults,
    file,
    tables: tablesOf(members['tables'], bare),
    withheld: members['withheld'] === undefined ? WITHHELD : textsOf(members['withheld'], bare.at('withheld')),
    known,
  };
  return {
    product,
    version,
    family,
    label: typeof members['label'] === 'string' ? members['label'] : product,
    tested,
    wantsMessage: wants === 'message',
    members,
    site: new Site(shared),
  };
}

const textsOf = (node: unknown, site: Site): readonly string[] =>
  site.list(node, 'texts').filter((one) => typeof one === 'string');

function tablesOf(node: unknown, site: Site): MappingFile['tables'] {
  if (node === undefined) return new Map();
  const tables = new Map<string, ReadonlyMap<string, unknown>>();
  if (!isObject(node)) site.at('tables').fault(`is ${show(node)}`, 'an object of tables');
  else
    for (const [name, table] of Object.entries(node)) {
      if (isObject(table)) tables.set(name, tableOf(table));
      else
        site
          .at('tables')
          .at(name)
          .fault(`is ${show(table)}`, 'an object of from: to');
    }
  return tables;
}
