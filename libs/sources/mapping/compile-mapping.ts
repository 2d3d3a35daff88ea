import { type Family, type HubEvent, type Normalized, type Observation } from '#contracts';
import { digits, key, time } from './emission/slots.js';
import { unreadIn } from './known-fields.js';
import { readHead } from './mapping-head.js';
import { compileMatch } from './match.js';
import { compileChanged, compileRule, type Rule } from './rule.js';
import { isObject, type Expression, type Fault, type Scope, type Site } from './site.js';
import { compileUnwrap } from './unwrap.js';
import { compilePath } from './value/path.js';

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
  /** True where a Kafka message is wrapped whole, as `{topic, key, headers, value}`, and not its value alone. */
  readonly wantsMessage: boolean;
  takes(event: HubEvent): boolean;
  run(event: HubEvent): Normalized;
  /** What `run` says, and why. */
  explain(event: HubEvent): Explanation;
  describe(payload: unknown, headers: Readonly<Record<string, string>>): Description;
  split(payload: unknown): readonly unknown[];
}

/** Why an event became what it became. */
export interface Explanation {
  /** The rule that took it. */
  readonly rule: string | undefined;
  /** The fields that say something and that no rule of the mapping reads; at most `MAX_UNREAD`. */
  readonly unread: readonly string[];
  readonly result: Normalized;
}

/** What a bare payload says about itself, for wrapping it into an event. */
export interface Description {
  readonly id?: string;
  readonly time?: string;
  readonly partitionKey?: string;
}

const DESCRIBED = ['id', 'time', 'sequence', 'partitionKey'];

/** The type of an event that wraps a product's bare payload: `zendesk-events.received`. */
export const wrappedTypeOf = (product: string): string => `${product}.received`;

/** Compiles a mapping file. Undefined where it has faults, which are added to the list. */
export function compileMapping(node: unknown, file: string, faults: Fault[]): Mapping | undefined {
  const before = faults.length;
  const { members, site, product, version, family, label, tested, wantsMessage } = readHead(node, file, faults);
  const match = compileMatch(members['match'], product, site.at('match'));
  const { open, split } = compileUnwrap(members, site);
  const patch = compileChanged(members['patch'], site.at('patch'));
  const { readId, readTime, readSequence, readPartition } = compileAbout(members['event'] ?? {}, site.at('event'));
  if (members['unused'] !== undefined)
    site
      .at('unused')
      .list(members['unused'], 'paths')
      .forEach((path, index) => compilePath(path, site.at('unused').at(index)));
  const rules = site
    .at('rules')
    .list(members['rules'], 'rules')
    .map((rule, index) => compileRule(rule, site.at('rules').at(index)));
  if (faults.length > before || !family) return undefined;

  const name = `${product}@${version}`;
  const { known } = site.mapping;

  const scopeOf = (event: HubEvent, payload: unknown, headers: Readonly<Record<string, string>>): Scope => ({
    event,
    whole: payload,
    root: open(payload),
    headers,
    items: [],
    changed: undefined,
    at: event.time,
    sequence: event.sequence,
    size: 0,
    work: 0,
    problems: [],
    through: undefined,
    reached: undefined,
  });

  const ruleOf = (scope: Scope): Rule | undefined => {
    for (const rule of rules) if (rule.when === undefined || rule.when(scope)) return rule;
    return undefined;
  };

  const apply = (scope: Scope, rule: Rule | undefined): Normalized => {
    if (!rule) return unruled(scope, name, rules);
    scope.at = (readTime(scope) as string | null | undefined) ?? scope.event.time;
    scope.sequence = (readSequence(scope) as string | null | undefined) ?? scope.event.sequence;
    if (patch?.when(scope)) scope.changed = patch.names(scope);
    const observations: Observation[] = [];
    const reason = rule.run(scope, observations);
    if (scope.problems.length > 0) return { ok: false, problems: scope.problems };
    const told = (rule.unknown ?? rule.unsent)?.(scope);
    const result = {
      ok: true,
      observations,
      mapping: name,
      ...(told === undefined ? {} : { unread: [told] }),
    } as const;
    if (observations.length > 0) return result;
    return { ...result, reason: reason ?? `the rule "${rule.name}" finds nothing to tell in it` };
  };

  return {
    product,
    version,
    family,
    label,
    tested,
    wantsMessage,
    types: match.types,
    takes: (event) => match.takes(event, () => scopeOf(event, event.data, NO_HEADERS)),
    run: (event) => {
      const scope = scopeOf(event, event.data, NO_HEADERS);
      return apply(scope, ruleOf(scope));
    },
    explain: (event) => {
      const scope = scopeOf(event, event.data, NO_HEADERS);
      const rule = ruleOf(scope);
      const fields = isObject(scope.root) ? unreadIn(known, scope.root) : [];
      const result = apply(scope, rule);
      const types = result.ok ? (result.unread ?? []) : [];
      return { rule: rule?.name, unread: [...types, ...fields], result };
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

/** What a bare payload says of itself: `event: {id, time, sequence, partitionKey}`. */
function compileAbout(node: unknown, site: Site) {
  const about = site.members(node, DESCRIBED) ?? {};
  const read = (name: string, slot: typeof key): Expression =>
    about[name] === undefined ? () => undefined : slot(about[name], site.at(name));
  return {
    readId: read('id', key),
    readTime: read('time', time),
    readSequence: read('sequence', digits),
    readPartition: read('partitionKey', key),
  };
}

const unruled = (scope: Scope, mapping: string, rules: readonly Rule[]): Normalized => ({
  ok: false,
  problems: [
    ...scope.problems,
    {
      code: 'mapping.no-rule',
      path: '/data',
      reason: `${mapping} has no rule for it`,
      expected: `what one of these takes: ${rules.map(({ name }) => name).join(', ')}`,
    },
  ],
});

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
