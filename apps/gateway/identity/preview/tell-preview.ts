import { classOfAttribute } from '#contracts';
import type { DecisionPreview as Previewed, TriedRuling } from '#graph';
import type { DecisionPreview, GroupChange } from './preview.type.js';

const groups = (of: readonly (readonly string[])[]) =>
  of.map((records) => ({ records: records.map((id) => `record_${id}`) }));

export const tellChanges = (changes: TriedRuling['samples']): readonly GroupChange[] =>
  changes.map(({ before, after }) => ({ before: groups(before), after: groups(after) }));

/** A preview as the schema tells it, but for what moves: that is read as it is asked for. */
export const tellPreview = ({
  changes,
  touchpoints,
  against,
  differences,
}: Previewed): Omit<DecisionPreview, 'moves'> => ({
  changes: tellChanges(changes),
  touchpoints,
  against: against.map(({ id }) => `decision_${id}`),
  differences: differences.map(({ kind, field, values }) => ({
    field,
    values: values.map(({ recordId, value }) => ({
      record: `record_${recordId}`,
      value: String(value),
      $class: classOfAttribute(kind, field),
    })),
  })),
});
