import { readContact, speakerOf, type Contact } from '#understanding';

export interface Speed {
  readonly figure: 'reading';
  readonly value: number;
  readonly unit: 'µs';
  readonly characters: number;
  readonly how: string;
}

/** Length of the text that the figure is told for. */
const TYPICAL = 300;

/** CPU time to read one contact: texts of the sample company, put together until they are as long as a typical one. */
export function measureSpeed(contacts: readonly Contact[]): Speed {
  const texts: Contact[] = [];
  let joined = '';
  for (const contact of contacts) {
    if (contact.text === null || speakerOf(contact) !== 'customer') continue;
    joined += `${joined === '' ? '' : '\n'}${contact.text}`;
    if (joined.length < TYPICAL) continue;
    texts.push({ ...contact, text: joined.slice(0, TYPICAL) });
    joined = '';
    if (texts.length === 3000) break;
  }
  for (const contact of texts) readContact(contact);
  let least = Infinity;
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    for (const contact of texts) readContact(contact);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / texts.length);
  }
  return {
    figure: 'reading',
    value: Number(least.toFixed(1)),
    unit: 'µs',
    characters: TYPICAL,
    how: `least of 5 rounds over ${texts.length} texts, process.cpuUsage, after one round to warm up`,
  };
}
