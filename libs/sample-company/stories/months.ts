import { anyTime, DAY, dayStart, HOUR, localDate, weekday } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import type { Story } from '../simulation/simulation.js';
import type { Organization, Party, Person } from '../world/party.js';
import type { Company } from './company.js';
import { leaving } from './leaving.js';
import { forget, reassign } from './housekeeping.js';
import { arrival, change } from './records.js';
import { remark, roleRemarks, surveyed } from './remarks.js';
import { sale } from './sale.js';
import { talk } from './talk.js';

type Kind = 'talk' | 'remark' | 'change' | 'sale' | 'survey' | 'leaving';

/** What happens how often, by number of stories (a sale is long, a change short). */
const MIX: readonly (readonly [Kind, number])[] = [
  ['talk', 70],
  ['remark', 24],
  ['change', 11],
  ['sale', 2.2],
  ['survey', 4],
  ['leaving', 1.5],
];
/** Heating is needed in winter, and people write on working days. */
const MONTHS = [1.5, 1.45, 1.2, 0.95, 0.75, 0.6, 0.5, 0.75, 1, 1.15, 1.3, 1.45];
const WEEKDAYS = [0.3, 1.15, 1.05, 1, 1, 0.95, 0.35];
/** Days before the end when long stories no longer begin. */
const LAST_DAYS = 12;

/** The months of the sample: first everybody who was a customer before, then day by day what is to happen. */
export function* months(company: Company, events: number, chance: Chance): Story {
  const { sim, population } = company;
  const pick = picker(population.organizations, population.people, chance.fork('picker'));
  // Where few events are to be told of many customers, most newcomers just turn up.
  const each = events / (population.people.length + population.organizations.length);
  const firstSales = Math.min(0.5, Math.max(0, (each - 3) / 30));
  const waiting = settle(company, chance.fork('settling'));
  yield dayStart(sim.now, 3);
  const base = sim.expected();
  const days: { readonly at: number; readonly share: number }[] = [];
  let sum = 0;
  for (let at = dayStart(sim.now); at < sim.until; at = dayStart(at + 12 * HOUR, 1))
    days.push({ at, share: (sum += (MONTHS[localDate(at).getUTCMonth()] ?? 1) * (WEEKDAYS[weekday(at)] ?? 1)) });
  for (const [index, { at, share }] of days.entries()) {
    yield at;
    for (const { party, at: day } of waiting)
      if (day >= at && day < at + DAY && !party.born) newcomer(company, party, firstSales, chance);
    if (chance.yes(0.06)) reassign(company, chance);
    const target = base + ((events - base) * share) / sum;
    const left = days.length - index;
    let expected =
      left > LAST_DAYS ? sim.expected() : sim.published + (sim.expected() - sim.published) * (left / LAST_DAYS) * 0.5;
    while (expected < target) {
      const kind =
        left > LAST_DAYS
          ? chance.weighted(MIX)
          : chance.weighted([
              ['talk', left > 3 ? 2 : 0],
              ['remark', 6],
              ['change', 2],
              ['survey', 2],
            ] as const);
      sim.start(kind, storyOf(kind, company, pick(), chance.fork(kind)), anyTime(at, chance));
      expected += Math.max(1, sim.usualSize(kind) * (left > LAST_DAYS ? 1 : 0.6));
    }
  }
}

function storyOf(kind: Kind, company: Company, party: Party, chance: Chance): Story {
  switch (kind) {
    case 'talk':
      return talk(company, party, chance);
    case 'remark':
      return remark(company, party, 'use', chance);
    case 'sale':
      return sale(company, party, chance);
    case 'leaving':
      return leaving(company, party, chance);
    case 'survey':
    case 'change': {
      const person = party.kind === 'person' ? party : chance.pick(party.people);
      return kind === 'survey' ? surveyed(company, person, 'use', chance) : change(company, person, chance);
    }
  }
}

/** Two thirds were customers before the first day; the others come later, most of them by buying. */
function settle(company: Company, chance: Chance): readonly { readonly party: Party; readonly at: number }[] {
  const { sim, population } = company;
  const waiting: { party: Party; at: number }[] = [];
  const parties: Party[] = [...population.organizations, ...population.people.filter(({ job }) => !job)];
  for (const party of parties) {
    const known = (party.kind === 'organization' && party.large) || chance.yes(0.65);
    if (known)
      sim.start('arrival', arrival(company, party, chance.fork(party.id)), sim.now + chance.between(0, 2 * DAY));
    else waiting.push({ party, at: chance.between(sim.now + 3 * DAY, sim.until) });
    if (party.kind === 'organization' && party.large)
      for (let turn = 0; turn < 3; turn++)
        sim.start(
          'roles',
          roleRemarks(company, party, chance.fork('roles')),
          chance.between(sim.now + 4 * DAY, sim.until - 30 * DAY),
        );
  }
  for (let turn = 0; turn < Math.max(1, population.people.length / 600); turn++) {
    const at = chance.between(sim.now + (sim.until - sim.now) * 0.3, sim.until - DAY);
    sim.start('forget', forget(company, chance.fork('forget')), at);
  }
  return waiting.sort((a, b) => a.at - b.at);
}

function newcomer(company: Company, party: Party, firstSales: number, chance: Chance): void {
  const { sim } = company;
  sim.start('arrival', arrival(company, party, chance.fork(party.id)), anyTime(sim.now, chance));
  if (chance.yes(firstSales))
    sim.start('sale', sale(company, party, chance.fork('first sale')), anyTime(sim.now + DAY, chance));
}

/** Picks who is next: few have many. Only those who are known, and neither erased nor employed elsewhere. */
function picker(organizations: readonly Organization[], people: readonly Person[], chance: Chance): () => Party {
  const parties: Party[] = [...organizations, ...people.filter(({ job }) => !job)];
  const sums: number[] = [];
  let sum = 0;
  for (const party of parties) sums.push((sum += party.weight));
  return () => {
    for (;;) {
      const mark = chance.next() * sum;
      let low = 0;
      for (let high = sums.length - 1; low < high;) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) > mark) high = middle;
        else low = middle + 1;
      }
      const party = parties[low];
      if (party?.born && !(party.kind === 'person' && party.erased)) return party;
    }
  };
}
