import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';

const ORGANIZATIONS = 30;

/** Organizations that are part of one another, far down, each with somebody; and two who are part of nothing. */
const EVENTS = Array.from({ length: ORGANIZATIONS }, (_, at) => [
  event(`o-${at}`, 'crm.example', 'crm.organization.changed', '2026-03-02T08:00:00Z', {
    key: `o-${at}`,
    name: `Organization number ${at}`,
    ...(at === 0 ? {} : { parent: { key: `o-${Math.max(0, at - 1 - ((at * at) % 4))}` } }),
  }),
  event(`p-${at}`, 'crm.example', 'crm.contact.changed', '2026-03-02T09:00:00Z', {
    key: `p-${at}`,
    name: `Somebody ${at}`,
    emails: [`somebody${at}@o${at}.example`],
    organization: { key: at === 7 ? 'alone' : `o-${at}` },
  }),
]).flat();

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(EVENTS);
}, 60_000);
afterAll(() => gateway.close());

const TIES = `select distinct m.customer_id as one, o.customer_id as other
  from relation r join membership m on m.record_id = r.from_record_id join membership o on o.record_id = r.to_record_id
  where r.valid_to is null and m.customer_id <> o.customer_id`;
const WAY =
  'query ($from: ID!, $to: ID!) { way(from: $from, to: $to) { steps complete nodes { id hops } edges { from to } } }';
const [MOST, PAIRS] = [6, 90];

/** How far everybody is from somebody, by a plain search over all ties at once. */
function distances(from: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const far = new Map([[from, 0]]);
  for (const [one, steps] of far)
    for (const other of neighbours.get(one) ?? []) if (!far.has(other)) far.set(other, steps + 1);
  return far;
}

test('a way is as short as any within six steps, each step of it a tie, and the same at every asking', async () => {
  const { rows } = await gateway.pool.query<{ one: string; other: string }>(TIES);
  const neighbours = new Map<string, Set<string>>();
  for (const { one, other } of rows)
    for (const [a, b] of [[one, other], [other, one]] as const) neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b)); // prettier-ignore
  const people = [...neighbours.keys()].sort();
  const found = new Set<number | null>();
  for (let at = 0; at < PAIRS; at++) {
    const [from, to] = [people[at % people.length]!, people[(at * 7 + 3) % people.length]!];
    const away = distances(from, neighbours).get(to);
    const { data, errors } = await gateway.ask<Loose>(WAY, { from, to });
    expect(errors).toBeUndefined();
    const { way } = data;
    expect(way.steps).toBe(away !== undefined && away <= MOST ? away : null);
    expect(way.complete).toBe(true);
    found.add(way.steps);
    if (way.steps === null) continue;
    const ids: readonly string[] = way.nodes.map((node: Loose) => node.id);
    expect([ids[0], ids.at(-1), ids.length]).toEqual([from, to, way.steps + 1]);
    ids.slice(1).forEach((id, index) => expect(neighbours.get(ids[index]!)!.has(id)).toBe(true));
    expect((await gateway.ask<Loose>(WAY, { from, to })).data).toEqual(data);
  }
  // Near, far, and none at all: otherwise the sample shows little.
  expect([found.has(null), [...found].some((steps) => steps !== null && steps > 2)]).toEqual([true, true]);
}, 60_000);
