import type { FoundInText } from '#contracts';
import {
  nameOfReader, speakerOf, textDigestOf, withModel,
  type Contact, type ModelReader, type ReadContact, type WorkingHours,
} from '#understanding'; // prettier-ignore
import type { ClientBase } from 'pg';
import { selectBy } from '../../apply/statement.js';
import type { PartyContact } from '../material/contacts.js';

interface ReadingRow {
  readonly touchpoint_id: string;
  readonly text: string;
  readonly model: string;
  readonly version: string;
  readonly found: FoundInText;
  readonly stamp: string;
  readonly event_id: string;
}

export const readModelReadings = (client: ClientBase, touchpoints: readonly string[]): Promise<readonly ReadingRow[]> =>
  selectBy<ReadingRow>(
    client,
    'understanding-model-readings',
    'select touchpoint_id, text, model, version, found, stamp, event_id from text_reading where touchpoint_id = any($1)',
    touchpoints,
  );

/** What a model found in the texts of some touchpoints: its last word on each text. Where it said nothing, the rules' words stand. */
export class ModelReadings {
  private readonly found: ReadonlyMap<string, FoundInText>;

  constructor(
    rows: readonly ReadingRow[],
    private readonly reader: ModelReader | undefined,
    private readonly hours: WorkingHours,
  ) {
    const own = rows.filter(({ model, version }) => model === reader?.model && version === reader.version);
    own.sort((a, b) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : a.event_id < b.event_id ? -1 : 1));
    this.found = new Map(own.map(({ touchpoint_id, text, found }) => [`${touchpoint_id} ${text}`, found]));
  }

  /** A contact as it is understood. */
  over(read: ReadContact, touchpoint: string): ReadContact {
    const { contact, reading } = read;
    const found = this.reader?.stands ? this.of(contact, touchpoint) : undefined;
    if (!found || contact.text === null) return read;
    const speech = { speaks: speakerOf(contact), at: contact.at, hours: this.hours };
    return { contact, reading: withModel(reading, contact.text, found, speech, nameOfReader(this.reader!)) };
  }

  /** Contacts whose words it has not read. What machines write is not shown to it. */
  unread(contacts: readonly PartyContact[]): readonly UnreadText[] {
    const { reader } = this;
    if (!reader) return [];
    return contacts.flatMap(({ contact, touchpoint, record }) => {
      if (contact.automatic || !contact.text?.trim() || this.of(contact, touchpoint)) return [];
      return [
        {
          touchpoint_id: touchpoint,
          text: textDigestOf(speakerOf(contact), contact.text),
          reader: nameOfReader(reader),
          record_id: record,
          occurred_at: contact.at,
        },
      ];
    });
  }

  private of(contact: Contact, touchpoint: string): FoundInText | undefined {
    if (this.found.size === 0 || contact.text === null) return undefined;
    return this.found.get(`${touchpoint} ${textDigestOf(speakerOf(contact), contact.text)}`);
  }
}

/** A text that a model should read, and where it stands. */
export interface UnreadText {
  readonly touchpoint_id: string;
  readonly text: string;
  readonly reader: string;
  readonly record_id: string;
  readonly occurred_at: string;
}
