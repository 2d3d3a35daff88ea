import { formatOf } from '../words/format.js';
import type { Bilingual } from '../words/language.js';

const [english, finnish] = [formatOf('en'), formatOf('fi')];

const en = {
  actions: 'Actions',
  waiting: (count: number) => `waiting ${english.number(count)}`,
  waitingHere: (count: number) => `${english.number(count)} waiting`,
  touchpoints: (count: number) =>
    `${english.number(count)} ${english.one(count) ? 'touchpoint' : 'touchpoints'}`,
  customers: (count: number) => `${english.number(count)} ${english.one(count) ? 'customer' : 'customers'}`,
  note: (name: string) => `Write a note about ${name}`,
  why: (name: string) => `Why the records of ${name} are one customer`,
  graph: (name: string) => `Show ${name} in the graph`,
  tryWith: (name: string) => `Start an experiment with ${name}`,
  group: (name: string) => `Save ${name} as a group`,
  copy: (name: string) => `Copy the link to ${name}`,
  timeline: (name: string) => `Export the timeline of ${name} as CSV`,
  timelineFile: 'timeline',
}; // prettier-ignore

const fi = {
  actions: 'Toiminnot',
  waiting: (count: number) => `odottaa ${finnish.number(count)}`,
  waitingHere: (count: number) => `${finnish.number(count)} odottaa`,
  touchpoints: (count: number) =>
    `${finnish.number(count)} ${finnish.one(count) ? 'kohtaaminen' : 'kohtaamista'}`,
  customers: (count: number) => `${finnish.number(count)} ${finnish.one(count) ? 'asiakas' : 'asiakasta'}`,
  note: (name: string) => `Kirjoita muistiinpano: ${name}`,
  why: (name: string) => `Miksi tietueet ovat yksi asiakas: ${name}`,
  graph: (name: string) => `Näytä verkostossa: ${name}`,
  tryWith: (name: string) => `Aloita kokeilu: ${name}`,
  group: (name: string) => `Tallenna ryhmäksi: ${name}`,
  copy: (name: string) => `Kopioi linkki: ${name}`,
  timeline: (name: string) => `Vie aikajana CSV-tiedostoksi: ${name}`,
  timelineFile: 'aikajana',
} satisfies typeof en; // prettier-ignore

export const paletteWords: Bilingual<typeof en> = { en, fi };
