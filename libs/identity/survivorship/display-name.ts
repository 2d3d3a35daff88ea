import { livenessOf, type RecordState } from '../record/record-state.js';
import type { Fact } from './facts.js';

/**
 * What a customer is called: the name, else what its parts give, else an address, else the source's key. A part that a
 * person set goes before a name that only sources say, where the other part is known too.
 */
export function displayNameOf(records: readonly RecordState[], facts: Readonly<Record<string, Fact>>): string {
  const text = (field: string) => (typeof facts[field]?.value === 'string' ? facts[field].value.trim() : '');
  const isSet = (field: string) => facts[field]?.rule === 'set-by-person';
  const parts = `${text('givenName')} ${text('familyName')}`.trim();
  const list = (field: string) => (facts[field]?.value as readonly string[] | undefined)?.[0] ?? '';
  const eldest = records[0];
  if (eldest && records.every((record) => livenessOf(record) === 'erased')) return `${eldest.source} (erased)`;
  const both = text('givenName') !== '' && text('familyName') !== '';
  const corrected = !isSet('name') && both && (isSet('givenName') || isSet('familyName')) ? parts : '';
  return (
    corrected ||
    text('name') ||
    parts ||
    list('emails') ||
    list('phones') ||
    list('domains') ||
    (eldest ? `${eldest.source} ${eldest.key}` : '')
  );
}
