import { eventIdOf, readStructured, type HubEvent } from '#contracts';
import { GraphWriter } from '#graph';
import { normalize, PLAIN_ONLY } from '#sources';
import autocannon from 'autocannon';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import { cpuBetween, cpuNow } from '../cpu.js';
import { rounded, type Measure } from '../figure.js';
import { startBenchServer } from '../machine.js';

const QUERY = `query Customer360($id: ID!) { customer(id: $id) {
  __typename id kind displayName email phone city since
  facts { field value source since rule eventId lost { value source since } }
  identifiers { kind value }
  activity { touchpoints openCases firstAt lastAt }
  touchpoints(first: 20) { nodes { id occurredAt channel direction form subject text actor automatic source } pageInfo { hasNextPage endCursor } }
  cases(first: 20, filter: { isOpen: true }) { nodes { id key subject status priority openedAt } }
  ... on Organization { businessId people(first: 20) { totalCount nodes { id displayName email phone } } }
} }`;
const ORGANIZATIONS = 200;
const CONNECTIONS = 16;
const SECONDS = 6;
const ROUNDS = 3;

/** The customer-360 query through the gateway, against a plain HTTP handler that runs the same SQL and sends its JSON on. */
export const measureCustomer360: Measure = async ({ say }) => {
  const server = await startBenchServer();
  const database = await server.database('customer360');
  await fill(database.pool);
  const ids = (
    await database.pool.query<{ id: string }>("select id from customer where kind = 'organization' order by id")
  ).rows.map((row) => row.id);
  await database.pool.query('vacuum analyze');
  // As the hub runs: graphql-js checks less where this says production, and looks when it is loaded.
  process.env['NODE_ENV'] ??= 'production';
  const { createGateway } = await import('../../apps/gateway/index.js');
  const gateway = await createGateway({
    pool: database.pool,
    databaseUrl: database.url,
    appender: { append: async () => undefined },
    port: 0,
    open: true,
  });
  const bodies = ids.map((id) => JSON.stringify({ query: QUERY, variables: { id } }));
  const floor = await plainHandler(database.pool, await statementOf(database.pool, gateway.url, bodies[0]!), ids);
  const target = {
    gateway: `${gateway.url}/graphql`,
    floor: `http://127.0.0.1:${(floor.address() as AddressInfo).port}/`,
  };
  const seen = { gateway: [] as Run[], floor: [] as Run[] };
  for (let round = 0; round <= ROUNDS; round++)
    for (const name of ['floor', 'gateway'] as const) {
      const run = await load(target[name], bodies, server.postmaster);
      say(
        `${round === 0 ? 'warm-up' : `round ${round}`} ${name}: ${run.perSecond.toFixed(0)}/s, p99 ${run.p99} ms, Node ${run.node.toFixed(2)} + PostgreSQL ${run.postgres.toFixed(2)} ms CPU each`,
      );
      if (round > 0) seen[name].push(run);
    }
  await gateway.close();
  floor.closeAllConnections();
  floor.close();
  await database.close();
  await server.stop();
  const [ours, plain] = [
    median(seen.gateway.map((run) => run.perSecond)),
    median(seen.floor.map((run) => run.perSecond)),
  ];
  return [
    {
      figure: 'customer-360',
      value: rounded(ours, 1),
      unit: 'requests/s',
      against: 'a node:http handler that runs the same SQL and sends its JSON text',
      ratio: rounded(ours / plain),
      how: `${ORGANIZATIONS} organizations with 10 people and 60 touchpoints each; ${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${SECONDS} s each in turn, both servers in one process, the load in a thread of it`,
    },
  ];
};

interface Run {
  readonly perSecond: number;
  readonly p99: number;
  readonly node: number;
  readonly postgres: number;
}

async function load(url: string, bodies: readonly string[], postmaster: number): Promise<Run> {
  const before = cpuNow(postmaster);
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    workers: 1,
    requests: bodies.map((body) => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body,
    })),
  });
  const cpu = cpuBetween(before, cpuNow(postmaster));
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} failed`);
  const count = result.requests.total;
  return {
    perSecond: count / result.duration,
    p99: result.latency.p99,
    node: (cpu.node / count) * 1e3,
    postgres: (cpu.postgres / count) * 1e3,
  };
}

interface Recorded {
  readonly text: string;
  readonly values: unknown[];
}

/** The statement that the gateway itself sends for the query. */
async function statementOf(pool: Pool, url: string, body: string): Promise<Recorded> {
  const recorded: Recorded[] = [];
  const query = pool.query.bind(pool);
  pool.query = ((...args: unknown[]) => {
    recorded.push(args[0] as Recorded);
    return (query as (...all: unknown[]) => unknown)(...args);
  }) as typeof pool.query;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const answer = (await response.json()) as {
    errors?: unknown;
    data?: { customer?: { touchpoints: { nodes: unknown[] }; people: { nodes: unknown[] } } };
  };
  pool.query = query;
  if (recorded.length !== 1) throw new Error(`The query took ${recorded.length} statements, not one.`);
  if (answer.data?.customer?.touchpoints.nodes.length !== 20 || answer.data.customer.people.nodes.length !== 10)
    throw new Error(`An odd answer: ${JSON.stringify(answer).slice(0, 500)}`);
  return recorded[0]!;
}

function plainHandler(pool: Pool, { text, values }: Recorded, ids: readonly string[]): Promise<Server> {
  const known = new Set(ids);
  const place = values.findIndex((value) => typeof value === 'string' && known.has(value));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { variables: { id: string } };
      pool
        .query<{ json: string }>({
          name: 'floor',
          text,
          values: values.map((value, index) => (index === place ? variables.id : value)),
        })
        .then(({ rows }) =>
          response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":{"customer":${rows[0]!.json}}}`),
        )
        .catch((error: Error) => response.writeHead(500).end(error.message));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function fill(pool: Pool): Promise<void> {
  const writer = new GraphWriter(pool);
  const events: string[] = [];
  const say = (type: string, source: string, time: string, data: object) =>
    events.push(JSON.stringify({ specversion: '1.0', id: String(events.length), source, type, time, data }));
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 4_000_000).toISOString();
  for (let o = 0; o < ORGANIZATIONS; o++) {
    say('crm.organization.changed', 'crm.example', at(o), {
      key: `o${o}`,
      name: `Yritys ${o} Oy`,
      domains: [`yritys${o}.example`],
      industry: 'kiinteistöt',
      address: { city: 'Tampere' },
    });
    for (let p = 0; p < 10; p++)
      say('crm.contact.changed', 'crm.example', at(p), {
        key: `o${o}p${p}`,
        name: `Henkilö ${o} ${p}`,
        emails: [`h${p}@yritys${o}.example`],
        phones: [`+35840${1_000_000 + o * 10 + p}`],
        organization: { key: `o${o}` },
        title: 'isännöitsijä',
      });
    for (let t = 0; t < 60; t++)
      say('crm.activity.logged', 'crm.example', at(t), {
        key: `o${o}t${t}`,
        kind: 'call',
        channel: 'phone',
        direction: 'inbound',
        at: at(t),
        organization: { key: `o${o}` },
        contact: { key: `o${o}p${t % 10}` },
        by: 'Pekka',
        text: `Soitto numero ${t}: puhuttiin lämpöpumpun huollosta ja tarjouksesta, joka lähetetään ensi viikolla.`,
      });
    for (let k = 0; k < 6; k++)
      say('ticket.opened', 'tickets.example', at(k), {
        key: `o${o}k${k}`,
        subject: `Asia ${k}`,
        text: 'Lämpö ei toimi',
        requester: { email: `h${k}@yritys${o}.example` },
        organization: { name: `Yritys ${o} Oy`, key: `o${o}`, source: 'crm.example' },
        author: { side: 'customer' },
        status: k % 2 ? 'open' : 'solved',
      });
  }
  const receivedAt = new Date().toISOString();
  for (let start = 0; start < events.length; start += 1_000) {
    const prepared = events.slice(start, start + 1_000).map((text, index) => {
      const read = readStructured(text, receivedAt);
      if (!read.ok) throw new Error(read.problems[0]!.reason);
      const event: HubEvent = read.event;
      const normalized = normalize(event, PLAIN_ONLY);
      if (!normalized.ok) throw new Error(normalized.problems[0]!.reason);
      const origin = {
        topic: 'bench',
        partition: 0,
        offset: BigInt(start + index),
        key: null,
        headers: {},
        payload: Buffer.from(text),
      };
      return { event, eventId: eventIdOf(event.source, event.id), observations: normalized.observations, origin };
    });
    await writer.apply({ events: prepared, unusable: [], receivedAt });
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
