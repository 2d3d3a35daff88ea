import {
  extend,
  recordIdOf,
  standing,
  timeOf,
  write,
  type Address,
  type Chain,
  type PartyKind,
  type PartyReference,
  type RecordAttributes,
  type Registers,
  type RelationType,
  type Stamp,
} from '#contracts';

/** What one source says about one party, folded from all its observations. */
export interface RecordState {
  readonly id: string;
  readonly source: string;
  readonly kind: PartyKind;
  readonly key: string;
  /** The earliest moment anything mentioned the record; a chronology (a stamp without its rank). */
  born: string;
  readonly fields: Registers;
  /** Relations of the record over time: `type>other record id` to true (began) or null (ended). */
  readonly chains: Record<string, Chain>;
}

export type Liveness = 'live' | 'deleted' | 'merged' | 'erased';

export const ADDRESS_PARTS = [
  'street', 'houseNumber', 'unit', 'line2', 'postalCode', 'city', 'region', 'country',
] as const satisfies readonly (keyof Address)[]; // prettier-ignore

const STATE = '$state';
const REFERENCES = { organization: 'works_at', parent: 'part_of' } as const satisfies Record<string, RelationType>;

export const emptyRecord = (party: PartyReference): RecordState => ({
  id: recordIdOf(party),
  source: party.source,
  kind: party.kind,
  key: party.key,
  born: '~',
  fields: {},
  chains: {},
});

/** Notes that the record was mentioned at `stamp`. Returns whether that made it older. */
export function mention(record: RecordState, stamp: Stamp): boolean {
  const chronology = stamp.slice(1);
  if (chronology >= record.born) return false;
  record.born = chronology;
  return true;
}

/** Folds what was said into the record. Returns whether anything changed. */
export function foldAttributes(
  record: RecordState,
  attributes: RecordAttributes,
  stamp: Stamp,
  eventId: string,
): boolean {
  let changed = mention(record, stamp);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (name === 'organization' || name === 'parent') {
      const other = value === null ? null : recordIdOf(value as PartyReference);
      changed = chain(record, REFERENCES[name], other, stamp, eventId) || changed;
    } else if (name === 'customers') {
      const others = ((value ?? []) as readonly PartyReference[]).map(recordIdOf).sort();
      changed = chain(record, 'serves', others, stamp, eventId) || changed;
    } else if (name === 'address' && value !== null) {
      for (const [part, said] of Object.entries(value as object))
        if (said !== undefined) changed = write(record.fields, `address.${part}`, said, stamp, eventId) || changed;
    } else if (name === 'address') {
      for (const part of ADDRESS_PARTS)
        changed = write(record.fields, `address.${part}`, null, stamp, eventId) || changed;
    } else {
      changed = write(record.fields, name, value, stamp, eventId) || changed;
    }
  }
  return changed;
}

/** Folds one relation that has a beginning and an end of its own, such as a recommendation. */
export function foldRelation(
  record: RecordState,
  type: RelationType,
  other: string,
  ended: boolean,
  stamp: Stamp,
  eventId: string,
): boolean {
  mention(record, stamp);
  return chain(record, `${type}>${other}`, ended ? null : other, stamp, eventId);
}

export function foldLiveness(record: RecordState, state: Liveness, stamp: Stamp, eventId: string): boolean {
  const older = mention(record, stamp);
  // Erasure on the person's demand is final: no later word of the source outranks it.
  const rank = state === 'erased' ? '2' : stamp[0];
  const changed = write(record.fields, STATE, state, `${rank}${stamp.slice(1)}`, eventId) || older;
  return forget(record) || changed;
}

/** An erased record keeps the fact that it was erased and nothing else. */
export function forget(record: RecordState): boolean {
  if (livenessOf(record) !== 'erased') return false;
  const held = [...Object.keys(record.fields).filter((field) => field !== STATE), ...Object.keys(record.chains)];
  for (const name of held) {
    delete record.fields[name];
    delete record.chains[name];
  }
  return held.length > 0;
}

export const livenessOf = (record: { readonly fields: Registers }): Liveness =>
  standing<Liveness>(record.fields, STATE) ?? 'live';

export interface RelationSpan {
  readonly type: RelationType;
  readonly to: string;
  readonly stamp: Stamp;
  readonly eventId: string;
  readonly from: string;
  readonly until: string | null;
}

/** The record's relations with their beginnings and ends. Saying the same again prolongs a span; it opens no new one. */
export function relationsOf(record: RecordState): readonly RelationSpan[] {
  const spans: RelationSpan[] = [];
  for (const [name, words] of Object.entries(record.chains)) {
    const type = (name.includes('>') ? name.slice(0, name.indexOf('>')) : name) as RelationType;
    const open = new Map<string, RelationSpan>();
    for (const [value, stamp, eventId] of words) {
      const now = new Set(value === null ? [] : Array.isArray(value) ? (value as string[]) : [value as string]);
      for (const [to, span] of open)
        if (!now.has(to)) {
          open.delete(to);
          spans.push({ ...span, until: timeOf(stamp) });
        }
      for (const to of now)
        if (!open.has(to)) open.set(to, { type, to, stamp, eventId, from: timeOf(stamp), until: null });
    }
    spans.push(...open.values());
  }
  return spans;
}

function chain(record: RecordState, name: string, value: unknown, stamp: Stamp, eventId: string): boolean {
  const before = record.chains[name];
  const after = extend(before, value, stamp, eventId);
  record.chains[name] = after;
  return after !== before;
}
