import { isSettable, flawIn, saidEvent, SETTABLE, type SettableField } from '#contracts';
import { awaitApplied, isUuid, readSettable, type Arrival } from '#graph';
import { readSettings } from '#platform';
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { openHub } from '../../hub.js';
import { print, tell, UsageError } from '../process.js';

export interface FactFlags {
  readonly reason: string;
  readonly by?: string;
  readonly record?: string;
  readonly json?: boolean;
}

/** What is set; undefined takes it back. Of an address JSON with its parts. */
export type FactWord = string | null | undefined;

const SOURCE = 'crm.meri';
const TYPE = 'fact.set';
const WAIT_MS = 15_000;

/** As `meri` tells its scripts: 1 it failed, 3 it is said and somebody has to see to it. */
const EXIT: Readonly<Record<Arrival, number>> = { applied: 0, parked: 1, pending: 3 };
const SENTENCE: Readonly<Record<Arrival, (eventId: string) => string>> = {
  applied: (eventId) => `It stands, by event ${eventId}.`,
  parked: (eventId) => `It does not stand: event ${eventId} was parked. meri parked list says why.`,
  pending: (eventId) => `Event ${eventId} is in the log and nobody applied it yet: is a worker running?`,
};

/** Sets a fact of a customer, or takes back what people set of it: events in the log, applied by a running worker. */
export async function setFact(
  customer: string,
  named: string,
  word: FactWord,
  { reason, by = userInfo().username, record, json }: FactFlags,
): Promise<void> {
  const field = SETTABLE.find((one) => one === named);
  if (!field) throw new UsageError(`${named} cannot be set: it is one of ${SETTABLE.join(', ')}.`);
  const carrier = record?.replace(/^record_/, '');
  for (const id of [customer, carrier ?? customer])
    if (!isUuid(id))
      throw new UsageError(
        `${id} is no id. A customer's looks like 290e15e3-db6a-86d9-b7c8-92149c820ebe, a record's may begin with record_; the console and customerBy in GraphQL show them.`,
      );
  const hub = await openHub(readSettings(), { connections: 2 });
  try {
    const found = await readSettable(hub.pool, customer, field, carrier);
    if (!found) throw new UsageError(`There is no customer ${customer}, or the record is none of it.`);
    if (!isSettable(found.kind, field)) throw new UsageError(`${field} cannot be set of a ${found.kind}.`);
    const parties = word === undefined ? found.set : [found.party];
    if (parties.length === 0) throw new UsageError(`Nobody has set ${field} of this customer.`);
    const events = parties.map((party) =>
      eventOf({ key: randomUUID(), party, field, ...saidOf(field, word), by, reason }),
    );
    await hub.log.append(events.map((event) => event.record));
    for (const { eventId } of events) {
      const arrival = await awaitApplied(hub.pool, eventId, WAIT_MS);
      if (json) print({ eventId, arrival });
      else tell(SENTENCE[arrival](eventId));
      process.exitCode = Math.max(Number(process.exitCode ?? 0), EXIT[arrival]);
    }
  } finally {
    await hub.close();
  }
}

function saidOf(field: SettableField, word: FactWord): object {
  if (word === undefined) return { takenBack: true };
  if (field !== 'address') return { value: word };
  try {
    return { address: word === null ? null : (JSON.parse(word) as unknown) };
  } catch {
    throw new UsageError('An address is JSON, such as {"street":"Rantatie 1","postalCode":"33100","city":"Tampere"}.');
  }
}

function eventOf(data: object) {
  const flaw = flawIn(TYPE, data);
  if (flaw) throw new UsageError(`${flaw.path.join('.')}: ${flaw.told}`);
  const event = saidEvent(SOURCE, TYPE, data, { id: randomUUID(), now: new Date().toISOString() });
  if (!event.ok) throw new Error(event.problems.map((problem) => problem.reason).join('; '));
  return event;
}
