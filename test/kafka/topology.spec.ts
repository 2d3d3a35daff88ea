import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FAMILIES } from '#contracts';
import { freePort } from '#platform';
import { createTestDatabase, type TestDatabase } from '../database/database.js';
import { ask, eventually, publish } from '../processes/ask.js';
import { startMeri, type MeriProcess } from '../processes/meri-process.js';
import { reasonForNoBroker, startKafka, type KafkaBroker } from './broker.js';

const reason = reasonForNoBroker();
if (reason) process.stderr.write(`The Kafka suite is skipped: ${reason}.\n`);

interface Found {
  readonly customerBy: {
    readonly displayName: string;
    readonly records: readonly { readonly source: string }[];
  } | null;
}

(reason ? describe.skip : describe)(
  'the topology of docker-compose.yml as plain processes: migrate, a worker for each family, a gateway',
  () => {
    let broker: KafkaBroker;
    let database: TestDatabase;
    const running: MeriProcess[] = [];
    let url: string;

    beforeAll(async () => {
      [broker, database] = await Promise.all([startKafka(), createTestDatabase()]);
      const port = await freePort();
      const environment = {
        DATABASE_URL: database.url,
        KAFKA_BROKERS: broker.brokers.join(','),
        MERI_PORT: String(port),
        MERI_PARTITIONS: '2',
      };
      const migrated = startMeri(['migrate'], environment);
      expect(await migrated.ended()).toBe(0);
      for (const family of FAMILIES) running.push(startMeri(['worker', '--families', family], environment));
      running.push(startMeri(['gateway'], environment));
      await Promise.all(running.map((meri) => meri.until(/Working on|Gateway at/, 120_000)));
      url = `http://127.0.0.1:${port}`;
    }, 240_000);

    afterAll(async () => {
      const codes = await Promise.all(running.map((meri) => meri.end('SIGTERM')));
      await broker.stop();
      await database.drop();
      expect(codes.every((code) => code === 0)).toBe(true);
    }, 120_000);

    test('one customer with records from CRM, tickets, notes and feedback, each taken by a process of its own', async () => {
      const email = 'hanna@koivuranta.example';
      const event = (source: string, type: string, data: object) => ({
        specversion: '1.0',
        id: `${source}-1`,
        source,
        type,
        time: '2026-03-02T08:00:00Z',
        data,
      });
      const events = [
        event('crm.example', 'crm.contact.changed', { key: '81', name: 'Hanna Lehtonen', emails: [email] }),
        event('tickets.example', 'ticket.opened', {
          key: 'T',
          subject: 'Kylmä',
          text: 'Patterit kylmät',
          requester: { email },
        }),
        event('notes.example', 'note.written', { key: 'N', text: 'soitti', about: { contact: { email } } }),
        event('feedback.example', 'feedback.given', { key: 'F', kind: 'nps', score: 9, contact: { email } }),
      ];
      for (const one of events) expect(await publish(url, one)).toBe('accepted');
      const found = await eventually(
        () =>
          ask<Found>(
            url,
            'query ($value: String!) { customerBy(identifier: {kind: EMAIL, value: $value}) { displayName records { source } } }',
            { value: email },
          ),
        ({ customerBy }) => customerBy?.records.length === 4,
        60_000,
      );
      expect(found.customerBy?.displayName).toBe('Hanna Lehtonen');
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
    }, 120_000);
  },
);
