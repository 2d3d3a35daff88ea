import { FAMILIES, type Family, type HubEvent, type Normalized, type Observation } from '#contracts';
import { compileMatch } from './match.js';
import { compileChanged, compileRule } from './rule.js';
import { tableOf } from './value/operations.js';
import { compileUnwrap } from './unwrap.js';
import { isObject, show, Site, type Expression, type Fault, type Node, type Scope } from './site.js';
import { digits, key, time } from './emission/slots.js';

/** A product's mapping, compiled: data turned into closures once, so that the hot path only calls functions. */
export interface Mapping {
  readonly product: string;
  readonly version: string;
  readonly family: Family;
  readonly label: string;
  /** What the mapping was tested against, in its author's words. */
  readonly tested: string;
  /** The event types it takes, for telling people. */
  readonly types: readonly string[];
  takes(event: HubEvent): boolean;
  run(event: HubEvent): Normalized;
  describe(payload: unknown, headers: Readonly<Record<string, string>>): Description;
  split(payload: unknown): readonly unknown[];
}

/** What a bare payload says about itself, for wrapping it into an event. */
export interface Description {
  readonly id?: string;
  readonly time?: string;
  readonly partitionKey?: string;
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
  'split',
  'unwrap',
  'withheld',
  'patch',
  'event',
  'tables',
  'rules',
];
const DESCRIBED = ['id', 'time', 'sequence', 'partitionKey'];

/** The type of an event that wraps a product's bare payload: `zendesk-events.received`. */
export const wrappedTypeOf = (product: string): string => `${product}.received`;

/** Compiles a mapping file. Undefined where it has faults, which are added to the list. */
export function compileMapping(node: unknown, file: string, faults: Fault[]): Mapping | undefined {
  const before = faults.length;
  const bare = new Site(faults, file, '', new Map(), []);
  const members: Node = bare.members(node, MEMBERS) ?? {};
  if (members['apiVersion'] !== 'meri/v1') bare.at('apiVersion').fault(`is ${show(members['apiVersion'])}`, 'meri/v1');
  const product = textOf(
    members,
    'product',
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'lower-case letters, digits and dashes',
    bare,
  );
  const version = textOf(members, 'version', /^\d+\.\d+\.\d+(-[\w.]+)?$/, 'a semantic version, such as 1.0.0', bare);
  const tested = textOf(members, 'tested', /\S/, 'what this was tested against', bare);
  const family = FAMILIES.find((one) => one === members['family']);
  if (!family) bare.at('family').fault(`is ${show(members['family'])}`, FAMILIES.join(', '));
  const withheld = withheldOf(members['withheld'], bare);
  const site = new Site(faults, file, '', tablesOf(members['tables'], bare), withheld);
  const match = compileMatch(members['match'], product, site.at('match'));
  const { open, split } = compileUnwrap(members['unwrap'], members['split'], site);
  const patch = compileChanged(members['patch'], site.at('patch'));
  const about = site.at('event').members(members['event'] ?? {}, DESCRIBED) ?? {};
  const read = (name: string, slot: typeof key): Expression =>
    about[name] === undefined ? () => undefined : slot(about[name], site.at('event').at(name));
  const [readId, readTime, readSequence, readPartition] = [
    read('id', key),
    read('time', time),
    read('sequence', digits),
    read('partitionKey', key),
  ];
  const rules = site
    .at('rules')
    .list(members['rules'], 'rules')
    .map((rule, index) => compileRule(rule, site.at('rules').at(index)));
  if (faults.length > before || !family) return undefined;

  const name = `${product}@${version}`;
  const scopeOf = (event: HubEvent, payload: unknown, headers: Readonly<Record<string, string>>): Scope => ({
    event,
    root: open(payload),
    headers,
    items: [],
    changed: undefined,
    at: event.time,
    sequence: event.sequence,
    size: 0,
    problems: [],
  });
  return {
    product,
    version,
    family,
    label: typeof members['label'] === 'string' ? members['label'] : product,
    tested,
    types: match.types,
    takes: (event) => match.takes(event, () => scopeOf(event, event.data, NO_HEADERS)),
    run: (event) => {
      const scope = scopeOf(event, event.data, NO_HEADERS);
      scope.at = (readTime(scope) as string | null | undefined) ?? event.time;
      scope.sequence = (readSequence(scope) as string | null | undefined) ?? event.sequence;
      const rule = rules.find(({ when }) => when === undefined || when(scope));
      if (!rule)
        return unruled(
          scope,
          name,
          rules.map(({ name: one }) => one),
        );
      if (patch?.when(scope)) scope.changed = patch.names(scope);
      const out: Observation[] = [];
      const reason = rule.run(scope, out);
      if (scope.problems.length > 0) return { ok: false, problems: scope.problems };
      if (out.length > 0) return { ok: true, observations: out, mapping: name };
      return {
        ok: true,
        observations: out,
        mapping: name,
        reason: reason ?? `the rule "${rule.name}" finds nothing to tell in it`,
      };
    },
    describe: (payload, headers) => {
      const scope = scopeOf(NO_EVENT, payload, lowered(headers));
      const [id, at, partitionKey] = [readId(scope), readTime(scope), readPartition(scope)];
      return {
        ...(typeof id === 'string' ? { id } : {}),
        ...(typeof at === 'string' ? { time: at } : {}),
        ...(typeof partitionKey === 'string' ? { partitionKey } : {}),
      };
    },
    split,
  };
}

const unruled = (scope: Scope, mapping: string, rules: readonly string[]): Normalized => ({
  ok: false,
  problems: [
    ...scope.problems,
    {
      code: 'mapping.no-rule',
      path: '/data',
      reason: `${mapping} has no rule for it`,
      expected: `what one of these takes: ${rules.join(', ')}`,
    },
  ],
});

function withheldOf(node: unknown, site: Site): readonly string[] {
  if (node === undefined) return ['__debezium_unavailable_value', 'REDACTED'];
  const found = site.at('withheld').list(node, 'texts');
  return found.filter((one) => typeof one === 'string');
}

function tablesOf(node: unknown, site: Site): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
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

function textOf(members: Node, name: string, pattern: RegExp, allowed: string, site: Site): string {
  const value = members[name];
  if (typeof value === 'string' && pattern.test(value)) return value;
  site.at(name).fault(value === undefined ? 'is missing' : `is ${show(value)}`, allowed);
  return '';
}

const lowered = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const NO_HEADERS: Readonly<Record<string, string>> = {};
const NO_EVENT: HubEvent = {
  id: '',
  source: '',
  type: '',
  family: 'external',
  time: '',
  timeGiven: false,
  data: undefined,
};
