import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { openBrowser } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

export const SITES = 50;
const PEOPLE = 100;

const event = (type: string, key: string, data: object) =>
  JSON.stringify({
    specversion: '1.0',
    id: `${type} ${key}`,
    source: 'crm.big',
    type,
    time: '2026-03-02T08:00:00Z',
    data: { key, ...data },
  });

/** A group of companies with so many sites that the whole of it is 5,051 customers, and somebody who is tied to nobody. */
export interface BigGroup {
  readonly hub: ConsoleHub;
  readonly browser: Browser;
  /** The group itself, and one of its sites. */
  readonly big: string;
  readonly site: string;
  /** Who has a key in its source: `big`, `site-7`, `p-7-12`, `lone-1`. */
  idOf(key: string): Promise<string>;
}

/** For all tests of a file: a hub with a big group beside the sample company, and a browser. */
export function setBigGroup(): BigGroup {
  const on: { -readonly [Key in keyof BigGroup]?: BigGroup[Key] } = {};
  const idOf = (on.idOf = async (key) => {
    const { search } = await ask<{ search: { by: string; customer: { id: string } }[] }>(
      on.hub!.url,
      'query ($key: String!) { search(text: $key, first: 5) { by customer { id } } }',
      { key },
    );
    return search.find(({ by }) => by === 'KEY')!.customer.id;
  });
  beforeAll(async () => {
    [on.hub, on.browser] = await Promise.all([startConsoleHub(), openBrowser()]);
    const { url } = on.hub;
    await on.hub.publish(eventsOfGroup());
    await eventually(
      () =>
        ask<{ sources: { source: string; lag: number; events: number }[] }>(url, '{ sources { source lag events } }'),
      ({ sources }) =>
        sources.some(({ source, events, lag }) => source === 'crm.big' && events > SITES * PEOPLE && lag === 0),
      120_000,
    );
    on.big = await idOf('big');
    on.site = await idOf('site-7');
  }, 240_000);
  afterAll(async () => {
    await on.browser?.close();
    await on.hub?.close();
  }, 60_000);
  return on as BigGroup;
}

function eventsOfGroup(): readonly string[] {
  const sites = Array.from({ length: SITES }, (_, site) => site);
  return [
    event('crm.contact.changed', 'lone-1', { name: 'Yksin Erakko' }),
    event('crm.organization.changed', 'big', { name: 'Suomen Lämpökiinteistöt Oyj' }),
    ...sites.map((site) =>
      event('crm.organization.changed', `site-${site}`, {
        name: `Lämpökiinteistöt toimipiste ${site}`,
        parent: { key: 'big' },
      }),
    ),
    ...sites.flatMap((site) =>
      Array.from({ length: PEOPLE }, (_, person) =>
        event('crm.contact.changed', `p-${site}-${person}`, {
          name: `Asukas ${site} ${person}`,
          emails: [`p${site}.${person}@lampo.example`],
          organization: { key: `site-${site}` },
        }),
      ),
    ),
  ];
}
