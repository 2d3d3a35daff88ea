import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { eventually } from '../stage/eventually.js';
import { eventOf, numberedEvents, type NumberedEvent } from '../stage/numbered-events.js';
import type { Stage } from '../stage/stage.js';
import type { Scenario } from './scenario.js';

const MAIN = fileURLToPath(new URL('../../../apps/hub/main.js', import.meta.url));

/** What is wrong with an event, and what the event should have been. */
interface Poison {
  readonly name: string;
  readonly code: string;
  readonly cure: NumberedEvent;
  readonly bytes: Buffer;
}

/** A constraint of the test's own: whatever our checks let through and PostgreSQL refuses is mended one day. */
const UNWANTED = 'what no database wants';

/** Those that an operator edits; the others their source sends again, in order, and they stay parked as they were. */
const EDITED = ['not JSON', 'refused by PostgreSQL'];

const deal = (number: number, name = `number ${number}`) =>
  eventOf('crm.opportunity.changed', 'crm.numbered', `deal-${number}`, Date.UTC(2026, 2, number), {
    key: 'D1',
    name,
  } as { key: string });

function poisons(events: readonly NumberedEvent[]): readonly Poison[] {
  const spoil = (name: string, code: string, cure: NumberedEvent, how: (text: string) => string | Buffer): Poison => ({
    name,
    code,
    cure,
    bytes: Buffer.from(how(cure.text)),
  });
  const at = (key: number, number: number) => events[number * 60 + key]!;
  return [
    spoil('not JSON', 'json.invalid', at(3, 20), (text) => text.slice(0, -9)),
    spoil('no text at all', 'json.invalid', at(4, 20), () => Buffer.from([0xff, 0xfe, 0x00, 0x7b])),
    spoil('data without its key', 'data.invalid', at(5, 20), (text) => text.replace('"key":"C5"', '"kee":"C5"')),
    spoil('U+0000 in a text', 'data.nul', at(23, 20), (text) => text.replace('reply 20', 'reply\\u000020')),
    spoil('half a surrogate pair', 'data.surrogate', at(24, 20), (text) => text.replace('reply 20', 'reply\\ud83d')),
    spoil('of no family', 'source.family', at(43, 20), (text) => text.replace('notes.numbered', 'gossip.numbered')),
    spoil('refused by PostgreSQL', 'data.refused', deal(1), (text) => text.replace('number 1', UNWANTED)),
  ];
}

/** Poisoned events stand between good ones of the same key; later they come again, corrected. */
export const poisonedEvents: Scenario = async (stage) => {
  const numbered = numberedEvents();
  const bad = poisons(numbered);
  const last = deal(2);
  const events = [...new Set([...numbered, ...bad.map(({ cure }) => cure), last])];
  const spoilt = new Map(bad.map((poison) => [poison.cure, poison.bytes]));
  const sent = events.map((event) => {
    const value = spoilt.get(event);
    return value ? { ...event, eventId: '', record: { ...event.record, value } } : event;
  });
  await stage.pool.query(`alter table opportunity add constraint unwanted check (name <> '${UNWANTED}')`);
  await stage.worker();
  await stage.publisher.publish(sent.slice(0, -1));
  const from = Date.now();
  await eventually(
    'the poisoned events are parked',
    async () => {
      const names = (await parked(stage)).map(({ payload }) => bad.find(({ bytes }) => bytes.equals(payload))?.name);
      if (names.length < bad.length) throw new Error(`parked so far: ${names.join(', ')}`);
      return true;
    },
    60_000,
  );
  // Only now, because words of one deal in one batch are folded before PostgreSQL sees them.
  await stage.publisher.publish(sent.slice(-1));
  const good = events.length - bad.length;
  await eventually('every good event is applied', async () => (await applied(stage)) === good, 60_000);
  const recoveredInMs = Date.now() - from;
  const reasons: Record<string, unknown> = {};
  const resent: NumberedEvent[] = [];
  for (const { id, payload, code, problems } of await parked(stage)) {
    const poison = bad.find(({ bytes }) => bytes.equals(payload));
    reasons[poison?.name ?? 'unknown'] = { asExpected: code === poison?.code, reason: problems[0]?.reason };
    if (poison && EDITED.includes(poison.name)) await edit(stage, id, poison.cure);
    else if (poison) resent.push(poison.cure);
  }
  await stage.publisher.publish(resent);
  await eventually('the corrected events are applied', async () => (await applied(stage)) === events.length, 60_000);
  return { events, recoveredInMs, facts: { reasons, stillParked: (await parked(stage)).length } };
};

interface Parked {
  readonly id: string;
  readonly payload: Buffer;
  readonly code: string;
  readonly problems: readonly { readonly reason: string }[];
}

async function parked({ pool }: Stage): Promise<readonly Parked[]> {
  return (await pool.query<Parked>("select id, payload, code, problems from hub.parked_event where state = 'parked'"))
    .rows;
}

async function applied({ pool }: Stage): Promise<number> {
  return (await pool.query<{ n: number }>('select count(*)::int as n from hub.archive')).rows[0]!.n;
}

/** `meri parked edit`, as an operator would. */
async function edit({ folder, postgres, kafkaBrokers }: Stage, id: string, cure: NumberedEvent): Promise<void> {
  const file = join(folder, `${id}.json`);
  await writeFile(file, cure.text);
  await promisify(execFile)(process.execPath, [MAIN, 'parked', 'edit', id, file], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: postgres.url,
      ...(kafkaBrokers ? { KAFKA_BROKERS: kafkaBrokers } : {}),
    },
  });
}
