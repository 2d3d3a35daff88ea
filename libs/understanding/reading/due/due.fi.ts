import type { DueWords, FoundDue } from './due.js';
import { firstDue } from './first-due.js';
import { clockOf, type SentenceWords } from './sentence-words.js';

const WEEKDAYS = ['maanantai', 'tiistai', 'keskiviik', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'];
const MONTHS = [
  'tammi',
  'helmi',
  'maalis',
  'huhti',
  'touko',
  'kesa',
  'heina',
  'elo',
  'syys',
  'loka',
  'marras',
  'joulu',
];
const COUNTS: Readonly<Record<string, number>> = {
  yhden: 1, kahden: 2, parin: 2, kolmen: 3, neljan: 4, viiden: 5, kuuden: 6, seitseman: 7, kahdeksan: 8, kymmenen: 10, kahdentoista: 12,
  parissa: 2, kahdessa: 2, kolmessa: 3, viidessa: 5, yhdessa: 1,
}; // prettier-ignore
const UNITS: readonly (readonly [stem: string, unit: 'days' | 'working-days' | 'hours' | 'weeks' | 'months'])[] = [
  ['tyopaiv', 'working-days'],
  ['arkipaiv', 'working-days'],
  ['pankkipaiv', 'working-days'],
  ['paiva', 'days'],
  ['paivi', 'days'],
  ['vuorokau', 'days'],
  ['tunni', 'hours'],
  ['tunti', 'hours'],
  ['viiko', 'weeks'],
  ['viikko', 'weeks'],
  ['kuukau', 'months'],
];
const WITHIN = ['sisalla', 'kuluessa', 'aikana', 'sisaan', 'paasta', 'paahan'];
const countOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : /^\d{1,3}$/.test(word) ? Number(word) : COUNTS[word];

/** The first time that a Finnish sentence names, such as "huomenna klo 12", "perjantaihin mennessä", "kahden arkipäivän kuluessa". */
export const findDueFi = (sentence: SentenceWords): FoundDue | undefined =>
  firstDue(sentence, { at, hourNear, lasting: ['alkaen', 'lahtien', 'saakka', 'asti'] });

/** The time that begins at a word, and its last word. */
function at(words: readonly string[], index: number): readonly [DueWords, number] | undefined {
  const word = words[index]!;
  const next = words[index + 1];
  const after = words[index + 2];
  if (
    /^(tanaan|tanaiseksi|iltapaivalla|iltapaivan|tana|tanailta)$/.test(word) &&
    !(word === 'tana' && !/^(iltana|aamuna|paivana|iltapaivana)$/.test(next ?? ''))
  )
    return [{ in: 'days', count: 0 }, index];
  if (word === 'taman' && next === 'paivan') return [{ in: 'days', count: 0 }, index + 1];
  if (/^(huomen|huomis)/.test(word) && !/^(huomenta|huomista$)/.test(word)) return [{ in: 'days', count: 1 }, index];
  if (/^ylihuomen|^ylihuomis/.test(word)) return [{ in: 'days', count: 2 }, index];
  const weekday = WEEKDAYS.findIndex((day) => word.startsWith(day));
  if (weekday >= 0 && !/(sta|lta|isin)$/.test(word)) {
    const before = words[index - 1];
    const date = dateAt(words, index + 1);
    if (date) return date;
    const week =
      before === 'ensi' || before === 'seuraavan' ? 'next' : before === 'tana' || before === 'nyt' ? 'this' : 'coming';
    return [{ in: 'weekday', weekday: weekday + 1, week }, index];
  }
  if (word === 'viikon' && WITHIN.includes(next ?? '')) {
    if (words[index - 1] === 'taman') return [{ in: 'week', count: 0 }, index + 1];
    if (words[index - 1] === 'ensi') return [{ in: 'week', count: 1 }, index + 1];
    const count = countOf(words[index - 1]) ?? 1;
    return [{ in: 'weeks', count }, index + 1];
  }
  if (word === 'viikossa' || word === 'viikkoon')
    return [{ in: 'weeks', count: countOf(words[index - 1]) ?? 1 }, index];
  const count = countOf(word);
  if (count !== undefined && next !== undefined) {
    const unit = UNITS.find(([stem]) => next.startsWith(stem));
    if (unit && (WITHIN.includes(after ?? '') || /ssa$/.test(next)))
      return [{ in: unit[1], count }, WITHIN.includes(after ?? '') ? index + 2 : index + 1];
    if (unit && unit[1] !== 'weeks' && /n$/.test(next) && after === 'mennessa')
      return [{ in: unit[1], count }, index + 2];
  }
  if (
    (word === 'tunnin' || word === 'paivan' || word === 'vuorokauden' || word === 'kuukauden') &&
    WITHIN.includes(next ?? '') &&
    words[index - 1] !== 'taman'
  )
    return [{ in: word === 'tunnin' ? 'hours' : word === 'kuukauden' ? 'months' : 'days', count: 1 }, index + 1];
  if (/^(talla|taman)$/.test(word) && /^viiko(lla|n)$/.test(next ?? '')) return [{ in: 'week', count: 0 }, index + 1];
  if (word === 'viikon' && /^(loppuun|lopulla|loppupuolella)$/.test(next ?? ''))
    return [{ in: 'week', count: words[index - 1] === 'ensi' ? 1 : 0 }, index + 1];
  if (/^loppuviiko/.test(word)) return [{ in: 'week', count: 0 }, index];
  if (/^alkuviiko/.test(word)) return [{ in: 'week', count: 1 }, index];
  if (word === 'ensi' || word === 'seuraavalla' || word === 'seuraavan') {
    if (/^viiko(lla|n|ksi|lle)$|^viikkoon$/.test(next ?? '')) return [{ in: 'week', count: 1 }, index + 1];
    if (/^kuu(ssa|n|hun)$/.test(next ?? '')) return [{ in: 'month', count: 1 }, index + 1];
  }
  if (/^(kuun|kuukauden)$/.test(word) && /^(loppuun|lopussa|loppuessa|aikana|vaihteessa)$/.test(next ?? ''))
    return [{ in: 'month', count: words[index - 1] === 'ensi' ? 1 : 0 }, index + 1];
  if (word === 'vuoden' && /^(loppuun|lopussa|vaihteessa)$/.test(next ?? ''))
    return [{ in: 'year', count: 0 }, index + 1];
  return dateAt(words, index);
}

function dateAt(words: readonly string[], index: number): readonly [DueWords, number] | undefined {
  const word = words[index];
  if (word === undefined) return undefined;
  const numeric = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(word);
  if (numeric) return dateOf(Number(numeric[1]), Number(numeric[2]), numeric[3], index);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (iso) return dateOf(Number(iso[3]), Number(iso[2]), iso[1], index);
  const month = MONTHS.findIndex((each) => new RegExp(`^${each}kuu(ta|n|ssa|hun)$`).test(words[index + 1] ?? ''));
  if (/^\d{1,2}$/.test(word) && month >= 0) return dateOf(Number(word), month + 1, undefined, index + 1);
  return undefined;
}

function dateOf(
  day: number,
  month: number,
  year: string | undefined,
  last: number,
): readonly [DueWords, number] | undefined {
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  return [{ in: 'date', day, month, ...(year === undefined ? {} : { year: Number(year) }) }, last];
}

/** The hour that goes with the day: "klo 12", "ennen puoltapäivää", "puoleenpäivään mennessä". */
function hourNear(
  words: readonly string[],
  first: number,
  last: number,
): { minutes: number; first: number; last: number } | undefined {
  for (let index = Math.max(0, first - 3); index < words.length && index <= last + 4; index++) {
    const word = words[index]!;
    if (word === 'klo' || word === 'kello' || word === 'kello:') {
      const minutes = clockOf(words[index + 1]);
      if (minutes !== undefined) return { minutes, first: index, last: index + 1 };
    }
    if (/^(puoltapaivaa|puoleenpaivaan|puoleltapaivin|keskipaiva)/.test(word))
      return { minutes: 12 * 60, first: word.startsWith('puolt') ? index - 1 : index, last: index };
  }
  return undefined;
}
