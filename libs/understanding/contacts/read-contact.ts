import { FINNISH_OFFICE, type WorkingHours } from '../calendar/working-time.js';
import { feelingOfScore } from '../reading/feelings/judge-feeling.js';
import { readText, type TextReading } from '../reading/read-text.js';
import { speakerOf, type Contact } from './contact.js';

/** A contact with what its words say. */
export interface ReadContact {
  readonly contact: Contact;
  readonly reading: TextReading;
}

/** Reads one contact. A function of the contact alone, so it can be kept beside the touchpoint and never read again. */
export function readContact(contact: Contact, hours: WorkingHours = FINNISH_OFFICE): ReadContact {
  const reading = readText(contact.text ?? '', {
    speaks: speakerOf(contact),
    at: contact.at,
    automatic: contact.automatic,
    hours,
    subject: contact.subject,
  });
  return contact.score === null
    ? { contact, reading }
    : { contact, reading: { ...reading, feeling: feelingOfScore(contact.score, contact.scoreForm ?? '') } };
}
