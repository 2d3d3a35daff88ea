import { formatOf } from '../../words/format.js';
import type { MapWords } from './words.en.js';

const { number, one, percent } = formatOf('fi');

const customers = (count: number) => `${number(count)} ${one(count) ? 'asiakas' : 'asiakasta'}`;
const touchpoints = (count: number) => `${number(count)} ${one(count) ? 'kohtaaminen' : 'kohtaamista'}`;

export const fi = {
  title: 'Palvelukartta',
  lead: 'Missä kohtaamme, tulemme myöhään tai jätämme odottamaan',
  period: 'Ajanjakso',
  always: 'Koko aika',
  compare: 'Rinnalla',
  compareNone: 'Ei vertailua',
  compareWith: (period: string) => `rinnalla ${period}`,
  compareBefore: 'edellinen jakso',
  channels: (count: number) =>
    count === 0 ? 'Kaikki kanavat' : `${number(count)} ${one(count) ? 'kanava' : 'kanavaa'}`,
  allChannels: 'Kaikki',
  before: (count: number, felt: string | null) =>
    `toisella jaksolla ${touchpoints(count)}${felt === null ? '' : `, tunne ${felt}`}`,
  gone: (place: string) => `${place}: ei mitään tällä jaksolla`,
  beforeFelt: (felt: string) => `toisella jaksolla ${felt}`,
  group: 'Ryhmä',
  everybody: 'Kaikki asiakkaat',
  over: (over: number, members: number) => `${number(over)} / ${number(members)} asiakasta`,
  openCustomers: 'Avaa nämä asiakkaat',
  openSad: 'Ne, joista tuntui pahalta',
  layer: 'Taso',
  layers: { feeling: 'Tunne', volume: 'Määrä', waiting: 'Odotus', promises: 'Lupaukset' },
  rivers: 'Virrat',
  returns: 'Paluut',
  back: (customers: number, stage: string) => [
    `${number(customers)} takaisin: ${stage}`,
    `${number(customers)} takaisin`,
    number(customers),
  ],
  backFrom: (customers: number, stage: string, from: string) => [
    `${number(customers)} takaisin: ${from} → ${stage}`,
    `${number(customers)} ${from} → ${stage}`,
    number(customers),
  ],
  shownAs: 'Esitystapa',
  map: 'Kartta',
  table: 'Taulukko',
  file: 'palvelukartta',
  channel: 'Kanava',
  stage: 'Vaihe',
  corner: 'Kanava ↓ Vaihe →',
  lanes: {
    feeling: 'Miltä tuntuu',
    presence: 'Olemme paikalla',
    waiting: 'Odotus, mediaani',
    kept: 'Lupaukset pidetty',
    left: 'Poistuu polulta',
  },
  none: '—',
  cell: (place: string, count: number, people: number) => `${place}: ${touchpoints(count)}, ${customers(people)}`,
  felt: (balance: string) => `tunne ${balance}`,
  notJudged: 'liian vähän arvioita tunteesta',
  waits: (span: string) => `puolet odottaa yli ${span}`,
  kept: (share: number) => `${percent(share)} lupauksista pidetty`,
  flag: {
    FEELS_BAD: 'tuntuu pahalta',
    LATE_ENTRY: 'tulemme myöhään',
    GAP: 'aukko: he etsivät meitä, ketään ei ollut',
    WAITING: 'odottaa',
    PROMISES_BREAK: 'lupaukset pettävät',
    NOBODY_NEEDS_THIS: 'kukaan ei tarvitse',
  },
  flagged: {
    FEELS_BAD: (balance: number) => `tunne ${number(balance, 2)}`,
    LATE_ENTRY: (share: number) => `${percent(share)} kohdattiin vasta täällä`,
    GAP: (share: number) => `${percent(share)} turhaan`,
    WAITING: (times: number) => `odotus ×${number(times, 1)}`,
    PROMISES_BREAK: (share: number) => `${percent(share)} pidetty`,
    NOBODY_NEEDS_THIS: (share: number) => `${percent(share)} reagoi`,
  },
  finding: {
    FEELS_BAD: 'Tuntuu pahimmalta',
    LATE_ENTRY: 'Tulemme myöhään',
    GAP: 'Ketään ei ollut',
    WAITING: 'Odottaa vastausta',
    PROMISES_BREAK: 'Lupaukset pettävät',
    NOBODY_NEEDS_THIS: 'Kukaan ei tarvitse',
  },
  found: {
    FEELS_BAD: (place: string, value: number, judged: number) =>
      `${place}: tunne ${number(value, 2)}, ${number(judged)} ${one(judged) ? 'arvioitu kohtaaminen' : 'arvioitua kohtaamista'}.`,
    LATE_ENTRY: (place: string, value: number) => `${place}: ${percent(value)} asiakkaista kohdattiin vasta täällä.`,
    GAP: (place: string, value: number, turned: number) =>
      `${place}: ${percent(value)} yhteydenotoista turhaan, kaikkiaan ${number(turned)}.`,
    WAITING: (place: string, value: number) =>
      `${place}: puolet odottaa ${number(value, 1)} kertaa niin kauan kuin yleensä.`,
    PROMISES_BREAK: (place: string, value: number) => `${place}: ${percent(value)} pidetään.`,
    NOBODY_NEEDS_THIS: (place: string, value: number) => `${place}: ${percent(value)} reagoi.`,
  },
  place: (channel: string | null, stage: string) => (channel === null ? stage : `${channel}, ${stage}`),
  counts: (count: number, people: number, unjudged: number) =>
    `${touchpoints(count)}, ${customers(people)}, ${percent(unjudged)} arvioimatta`,
  howFelt: 'Miltä tuntui',
  split: (positive: number, neutral: number, negative: number) =>
    `${percent(positive)} + · ${percent(neutral)} ○ · ${percent(negative)} −`,
  medianWait: 'mediaani\u00adodotus',
  slowestTenth: 'hitain kymmenys',
  stillWaiting: () => 'odottaa yhä',
  promises: (kept: number, broken: number, due: number) =>
    `${number(kept)} pidetty, ${number(broken)} petetty, ${number(due)} auki`,
  promisesTitle: 'Lupaukset',
  ways: 'Mistä tullaan ja minne jatketaan',
  from: 'Täältä jatketaan',
  into: 'Tänne tullaan',
  flowTo: (place: string, count: number) => `${place}: ${customers(count)}`,
  why: 'Miksi he tulevat',
  whyFrom: (quotes: number, cut: boolean) => `${cut ? 'viimeisistä ' : ''}${number(quotes)} viestistä`,
  theirWords: 'Heidän sanoin',
  moreWords: 'Lisää heidän sanojaan',
  behind: (changes: number) =>
    `${number(changes)} ${one(changes) ? 'muutos ei ole' : 'muutosta ei ole'} vielä näissä luvuissa`,
  drawn: (drawn: number, all: number) => `piirretty ${number(drawn)} / ${number(all)} reittiä`,
  tryHere: 'Aloita kokeilu tässä',
  close: 'Sulje',
  choose: {
    title: 'Valitse kohtaamispiste',
    text: 'Tässä kerrotaan sen tunteet, odotukset, lupaukset ja minne sieltä jatketaan.',
  },
  nothingYet: {
    title: 'Täällä ei virtaa vielä mitään',
    text: 'Yhtään kohtaamista ei ole vielä ymmärretty. Heti kun on, se on kartalla.',
  },
  noMatch: {
    title: 'Tällä jaksolla ei virrannut mitään',
    text: 'Jaksolla ei ollut yhtään kohtaamista.',
    widen: 'Näytä koko aika',
  },
  legend: {
    label: 'Mitä merkit tarkoittavat',
    positive: 'myönteinen', neutral: 'neutraali', negative: 'kielteinen', unjudged: 'arvioimatta',
    river: 'virta: asiakkaat etenevät', back: 'paluu ja montako asiakasta', felt: 'tunne toisella jaksolla', outline: 'kohtaamiset toisella jaksolla',
  }, // prettier-ignore
  column: {
    touchpoints: 'Kohtaamisia', customers: 'Asiakkaita', positive: 'Myönteisiä', neutral: 'Neutraaleja', negative: 'Kielteisiä', unknown: 'Arvioimatta',
    wait: 'Odotus, mediaani, t', open: 'Odottaa yhä', kept: 'Pidetty', broken: 'Petetty', flags: 'Mikä erottuu', back: 'Tänne palanneet asiakkaat lähtövaiheittain', before: 'Kohtaamisia toisella jaksolla', beforeFelt: 'Tunne toisella jaksolla, −1–1',
  }, // prettier-ignore
} satisfies MapWords;
