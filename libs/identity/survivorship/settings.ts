import { isLater, timeOf, write, type Address, type Register, type SettableField, type Stamp } from '#contracts';
import { mention, type RecordState } from '../record/record-state.js';

/** What a person set of a party, as its record keeps it. */
export interface Setting {
  /** A text, or an address as a whole; null: there is none. Absent where it was taken back. */
  readonly value?: string | Address | null;
  readonly takenBack?: true;
  /** Who said so. */
  readonly by: string;
  readonly reason: string | null;
  /** Where they said so, such as `crm.meri`. */
  readonly source: string;
}

/** A setting with the field it is of. */
export interface SetField extends Setting {
  readonly field: SettableField;
}

const PREFIX = '$set.';

/** Folds what a person set, or took back, into the record. Returns whether it was the last word on the field. */
export function foldSetting(
  record: RecordState,
  { field, ...setting }: SetField,
  stamp: Stamp,
  eventId: string,
): boolean {
  const older = mention(record, stamp);
  return write(record.fields, `${PREFIX}${field}`, setting, stamp, eventId) || older;
}

/** What a person set of one record, and it stands. */
export interface SetWord {
  readonly record: RecordState;
  readonly setting: Setting;
  readonly register: Register;
}

/**
 * What people set of the records, by field, the last word first. A word goes with its record: records that come
 * together bring theirs along, and of several the last stands.
 */
export function settingsAmong(records: readonly RecordState[]): ReadonlyMap<SettableField, readonly SetWord[]> {
  const found = new Map<SettableField, SetWord[]>();
  for (const record of records)
    for (const name of Object.keys(record.fields)) {
      if (!name.startsWith(PREFIX)) continue;
      const register = record.fields[name]!;
      const setting = register[0] as Setting;
      if (setting.takenBack) continue;
      const field = name.slice(PREFIX.length) as SettableField;
      const words = found.get(field);
      if (words) words.push({ record, setting, register });
      else found.set(field, [{ record, setting, register }]);
    }
  for (const words of found.values()) words.sort(lastFirst);
  return found;
}

const lastFirst = ({ register: a }: SetWord, { register: b }: SetWord): number =>
  isLater([a[1], a[2]], [b[1], b[2]]) ? -1 : 1;

/** What a word says of a field, which may be a part of an address: `address.city`. */
export function saidBy({ setting: { value } }: SetWord, field: string): unknown {
  const part = field.startsWith('address.') ? (field.slice('address.'.length) as keyof Address) : undefined;
  return (part === undefined ? value : (value as Address | null)?.[part]) ?? null;
}

export const setReceipt = ({ record, setting: { source }, register }: SetWord) => ({
  recordId: record.id,
  source,
  eventId: register[2],
  since: timeOf(register[1]),
});
