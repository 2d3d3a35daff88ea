import { topicOf, uuidOf, type FoundInText } from '#contracts';
import type { TextToRead } from '#graph';
import type { ModelReader } from '#understanding';

/** The reader is a source of its own. */
const SOURCE = 'notes.reader';

/** A record for the log. */
export interface ReadingRecord {
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: Buffer;
}

/** What a model found in a text, as an event: the same text of the same touchpoint, read by the same model and version, is the same event. */
export function textReadEvent(
  { touchpoint_id: touchpoint, text }: Pick<TextToRead, 'touchpoint_id' | 'text'>,
  { model, version }: Pick<ModelReader, 'model' | 'version'>,
  found: FoundInText,
  at: string,
): ReadingRecord {
  const event = {
    specversion: '1.0',
    id: uuidOf('text.read', touchpoint, text, model, version),
    source: SOURCE,
    type: 'text.read',
    time: at,
    datacontenttype: 'application/json',
    data: { key: touchpoint, touchpoint, text, model, version, found },
  };
  return {
    topic: topicOf('notes'),
    key: touchpoint,
    headers: { 'content-type': 'application/cloudevents+json' },
    value: Buffer.from(JSON.stringify(event)),
  };
}
