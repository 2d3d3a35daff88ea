import { identifiersOf, type Identifier } from '../identifiers/identifiers.js';
import type { RecordState } from './record-state.js';

const known = new WeakMap<RecordState, readonly Identifier[]>();

/** The identifiers of a record that nothing is folded into any more: worked out once. */
export function identifiersIn(record: RecordState): readonly Identifier[] {
  let identifiers = known.get(record);
  if (!identifiers) known.set(record, (identifiers = identifiersOf(record.kind, record.fields)));
  return identifiers;
}
