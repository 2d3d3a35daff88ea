import { recordIdOf, stampOf, standing, timeOf } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import type { TouchpointRow } from '../touchpoints/touchpoint-row.js';
import { itemTable } from './item-table.js';
import { ItemWords, lastWordOf, type FoldedItem, type Item } from './item-words.js';

export const FEEDBACK_TABLE = itemTable({
  table: 'feedback',
  words: ['text', 'subject'],
  keepsPast: true,
  columns: {
    record_id: 'uuid', given_at: 'timestamptz', form: 'text', score: 'real', scale_min: 'real', scale_max: 'real',
    text: 'text', about: 'text', stamp: 'text', event_id: 'uuid',
  },
  project,
}); // prettier-ignore

/** Folds the judgements that customers gave, of which a source may send a corrected one under the same key. */
export function applyFeedback(client: ClientBase, heard: readonly Heard[]): Promise<readonly FoldedItem[]> {
  const words = new ItemWords('feedback');
  for (const one of ofKind(heard, 'feedback.given')) {
    const { at, sequence, key, party, form, score, scale, text, about, givenAt, assumed } = one.observation;
    const said: Record<string, unknown> = { party: recordIdOf(party), form };
    // A word without a score adds words to the one that had it.
    if (score !== null) Object.assign(said, { score, scale });
    for (const [name, value] of Object.entries({ text, subject: about, givenAt }))
      if (value !== undefined) said[name] = value;
    const word = { stamp: stampOf(at, sequence), said };
    words.say(one, key, assumed ? { ...word, assumed } : word);
  }
  return FEEDBACK_TABLE.fold(client, words);
}

const partyOf = ({ fields }: Item): string => standing<string>(fields, 'party')!;
const givenAt = ({ fields }: Item): string => standing<string>(fields, 'givenAt') ?? timeOf(`1${fields['$first']![1]}`);
const scaleOf = ({ fields }: Item) => standing<{ readonly min: number; readonly max: number }>(fields, 'scale');

function project(item: Item): object {
  const { fields } = item;
  const scale = scaleOf(item);
  const [, stamp, event_id] = lastWordOf(item);
  return {
    record_id: partyOf(item),
    given_at: givenAt(item),
    form: standing<string>(fields, 'form')!,
    score: standing<number>(fields, 'score') ?? null,
    scale_min: scale?.min ?? null,
    scale_max: scale?.max ?? null,
    text: standing<string>(fields, 'text') ?? null,
    about: standing<string>(fields, 'subject') ?? null,
    stamp,
    event_id,
  };
}

/** A customer's own judgement is a touchpoint as well, with its score brought to 0 … 1. */
export function touchpointsOfFeedback(item: Item): readonly TouchpointRow[] {
  const { fields } = item;
  const [score, scale] = [standing<number>(fields, 'score'), scaleOf(item)];
  const [, stamp, event_id] = lastWordOf(item);
  return [
    {
      record_id: partyOf(item),
      occurred_at: givenAt(item),
      id: item.id,
      source: item.source,
      key: item.key,
      channel: 'form',
      direction: 'inbound',
      form: 'survey',
      subject: standing<string>(fields, 'subject') ?? null,
      text: standing<string>(fields, 'text') ?? null,
      actor: null,
      automatic: false,
      withdrawn: false,
      case_id: null,
      by_case: false,
      opportunity_id: null,
      note_id: null,
      score: score === undefined || scale === undefined ? null : (score - scale.min) / (scale.max - scale.min || 1),
      stamp,
      event_id,
    },
  ];
}
