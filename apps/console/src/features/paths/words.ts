import type { Bilingual } from '../../words/language.js';
import { formatOf } from '../../words/format.js';

const words = {
  en: formatOf('en'),
  fi: formatOf('fi'),
};

const en = {
  title: 'Paths',
  lead: 'Which way customers really go, return and leave',
  period: 'Began in',
  always: 'All the time',
  from: 'From',
  to: 'To',
  through: 'Through',
  exclude: 'Without',
  anywhere: 'anywhere',
  none: 'none',
  narrow: 'Further filters',
  narrowed: (count: number) => (count === 0 ? 'Further filters' : `Further filters (${words.en.number(count)})`),
  perStep: 'Stages per step',
  steps: 'Steps',
  picture: 'Step by step',
  more: (journeys: number) =>
    `${words.en.number(journeys)} ${words.en.one(journeys) ? 'journey' : 'journeys'}; red arrows are those who leave, violet ones go back to an earlier stage; a click opens the customers`,
  label: (journeys: number, steps: number) =>
    `Paths of ${words.en.number(journeys)} ${words.en.one(journeys) ? 'journey' : 'journeys'} in ${words.en.number(steps)} ${words.en.one(steps) ? 'step' : 'steps'}.`,
  others: 'others',
  rare: 'Rare ways by themselves',
  otherWays: (ways: number, customers: number) => [
    `${words.en.number(ways)} other ways, ${words.en.number(customers)} ${words.en.one(customers) ? 'journey' : 'journeys'}`,
    `other ways ${words.en.number(customers)}`,
    words.en.number(customers),
  ],
  returned: (customers: number, stage: string) => [
    `${words.en.number(customers)} back to ${stage}`,
    `${words.en.number(customers)} back`,
    words.en.number(customers),
  ],
  node: (name: string, came: number, on: number, ended: number, open: number, left: number) =>
    `${name}: ${words.en.number(came)} came, ${words.en.number(on)} went on, ${words.en.number(ended)} ended, ${words.en.number(open)} are still here, ${words.en.number(left)} left`,
  table: {
    step: 'Step',
    where: 'Stage',
    came: 'Came',
    on: 'Went on',
    ended: 'Ended',
    open: 'Still here',
    left: 'Left',
    back: (from: string, to: string) => `${from}, back to ${to}`,
  },
  file: 'paths',
  nothingYet: {
    title: 'No journey has begun yet',
    text: 'As soon as touchpoints are understood, the way from one to the next is drawn here.',
  },
  noMatch: { title: 'Nobody went this way', text: 'No journey passes these choices.', widen: 'Show all journeys' },
};

const fi = {
  title: 'Polut',
  lead: 'Mitä tietä asiakkaat oikeasti kulkevat, palaavat ja lähtevät',
  period: 'Alkoi',
  always: 'Koko aika',
  from: 'Mistä',
  to: 'Minne',
  through: 'Kautta',
  exclude: 'Ilman',
  anywhere: 'mistä tahansa',
  none: 'ei mitään',
  narrow: 'Lisää rajauksia',
  narrowed: (count: number) => (count === 0 ? 'Lisää rajauksia' : `Lisää rajauksia (${words.fi.number(count)})`),
  perStep: 'Vaiheita askelessa',
  steps: 'Askelia',
  picture: 'Askel askeleelta',
  more: (journeys: number) =>
    `${words.fi.number(journeys)} ${words.fi.one(journeys) ? 'matka' : 'matkaa'}; punaiset nuolet ovat lähtijöitä, violetit palaavat aiempaan vaiheeseen; napsautus avaa asiakkaat`,
  label: (journeys: number, steps: number) =>
    `${words.fi.number(journeys)} matkan polut, ${words.fi.number(steps)} ${words.fi.one(steps) ? 'askel' : 'askelta'}.`,
  others: 'muut',
  rare: 'Harvinaiset tiet erikseen',
  otherWays: (ways: number, customers: number) => [
    `${words.fi.number(ways)} muuta tietä, ${words.fi.number(customers)} ${words.fi.one(customers) ? 'matka' : 'matkaa'}`,
    `muut tiet ${words.fi.number(customers)}`,
    words.fi.number(customers),
  ],
  returned: (customers: number, stage: string) => [
    `${words.fi.number(customers)} takaisin: ${stage}`,
    `${words.fi.number(customers)} takaisin`,
    words.fi.number(customers),
  ],
  node: (name: string, came: number, on: number, ended: number, open: number, left: number) =>
    `${name}: ${words.fi.number(came)} tuli, ${words.fi.number(on)} jatkoi, ${words.fi.number(ended)} päätti, ${words.fi.number(open)} on yhä täällä, ${words.fi.number(left)} lähti`,
  table: {
    step: 'Askel',
    where: 'Vaihe',
    came: 'Tuli',
    on: 'Jatkoi',
    ended: 'Päätti',
    open: 'Yhä täällä',
    left: 'Lähti',
    back: (from: string, to: string) => `${from}, takaisin: ${to}`,
  },
  file: 'polut',
  nothingYet: {
    title: 'Yksikään matka ei ole vielä alkanut',
    text: 'Heti kun kohtaamisia on ymmärretty, tie yhdestä toiseen piirretään tähän.',
  },
  noMatch: {
    title: 'Kukaan ei kulkenut näin',
    text: 'Yksikään matka ei läpäise näitä valintoja.',
    widen: 'Näytä kaikki matkat',
  },
} satisfies typeof en;

export const pathsWords: Bilingual<typeof en> = { en, fi };
