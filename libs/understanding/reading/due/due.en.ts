import type { DueWords, FoundDue } from './due.js';
import { firstDue } from './first-due.js';
import { clockOf, type SentenceWords } from './sentence-words.js';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = 'january february march april may june july august september october november december'.split(' ');
const COUNTS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, couple: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
}; // prettier-ignore
const UNITS: Readonly<Record<string, 'days' | 'hours' | 'weeks' | 'months'>> = {
  day: 'days', days: 'days', hour: 'hours', hours: 'hours', week: 'weeks', weeks: 'weeks', month: 'months', months: 'months',
}; // prettier-ignore

/** The first time that an English sentence names, such as "by Friday", "tomorrow before noon", "within two working days". */
export const findDueEn = (sentence: SentenceWords): FoundDue | undefined =>
  firstDue(sentence, { at, hourNear, lasting: ['onwards', 'onward'] });

/** The time that begins at a word, and its last word. */
function at(words: readonly string[], index: number): readonly [DueWords, number] | undefined {
  const word = words[index]!;
  const next = words[index + 1] ?? '';
  const after = words[index + 2] ?? '';
  if (word === 'today' || word === 'tonight') return [{ in: 'days', count: 0 }, index];
  if (word === 'this' && /^(afternoon|evening|morning)$/.test(next)) return [{ in: 'days', count: 0 }, index + 1];
  if (word === 'day' && next === 'after' && after === 'tomorrow') return [{ in: 'days', count: 2 }, index + 2];
  if (/^tomorrow/.test(word)) return [{ in: 'days', count: 1 }, index];
  const weekday = WEEKDAYS.findIndex(
    (day) =>
      word === day ||
      word === `${day}s` ||
      word === `${day}'s` ||
      (word === day.slice(0, 3) && word !== 'sun' && word !== 'sat'),
  );
  if (weekday >= 0) {
    const before = words[index - 1];
    const date = dateAt(words, index + 1);
    if (date) return date;
    return [
      { in: 'weekday', weekday: weekday + 1, week: before === 'next' ? 'next' : before === 'this' ? 'this' : 'coming' },
      index,
    ];
  }
  if (word === 'end' && (next === 'of' || next === 'this')) {
    const rest = words.slice(index + 1, index + 5).filter((each) => !/^(of|the|this|business|working)$/.test(each));
    const far = words.slice(index + 1, index + 4).includes('next') ? 1 : 0;
    const what = rest.find((each) => each !== 'next');
    const last = index + words.slice(index, index + 5).indexOf(what ?? '');
    if (what === 'day') return [{ in: 'days', count: 0 }, last];
    if (what === 'week' || what === 'month' || what === 'year') return [{ in: what, count: far }, last];
    const month = LONG_MONTHS.indexOf(what ?? '');
    if (month >= 0)
      return [{ in: 'date', day: [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month]!, month: month + 1 }, last];
  }
  if ((word === 'next' || word === 'this' || word === 'coming') && (next === 'week' || next === 'month'))
    return [{ in: next, count: word === 'this' ? 0 : 1 }, index + 1];
  if (word === 'within' || word === 'in' || word === 'inside') {
    let place = index + 1;
    if (words[place] === 'the' && words[place + 1] === 'next') place += 2;
    const count = /^\d{1,3}$/.test(words[place] ?? '') ? Number(words[place]) : COUNTS[words[place] ?? ''];
    if (count !== undefined) {
      place++;
      if (words[place] === 'of') place++;
      const working = /^(working|business)$/.test(words[place] ?? '');
      if (working) place++;
      const unit = UNITS[words[place] ?? ''];
      if (unit) return [{ in: working && unit === 'days' ? 'working-days' : unit, count }, place];
    }
    if (words[index + 1] === 'the' && words[index + 2] === 'hour') return [{ in: 'hours', count: 1 }, index + 2];
    if (words[index + 1] === 'the' && words[index + 2] === 'week') return [{ in: 'weeks', count: 1 }, index + 2];
  }
  return dateAt(words, index);
}

function dateAt(words: readonly string[], index: number): readonly [DueWords, number] | undefined {
  const word = words[index];
  if (word === undefined) return undefined;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (iso) return [{ in: 'date', day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }, index];
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (day !== undefined) {
    const of = words[index + 1] === 'of' ? 1 : 0;
    const month = monthOf(words[index + 1 + of]);
    if (month > 0) return withYear({ in: 'date', day: Number(day), month }, words, index + 1 + of);
  }
  const month = monthOf(word);
  const after = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words[index + 1] ?? '')?.[1];
  if (month > 0 && after !== undefined) return withYear({ in: 'date', day: Number(after), month }, words, index + 1);
  return undefined;
}

const monthOf = (word: string | undefined): number =>
  word === undefined
    ? 0
    : LONG_MONTHS.includes(word)
      ? LONG_MONTHS.indexOf(word) + 1
      : word === 'may'
        ? 5
        : MONTHS.indexOf(word) + 1;

function withYear(
  due: DueWords & { in: 'date' },
  words: readonly string[],
  last: number,
): readonly [DueWords, number] | undefined {
  if (due.day < 1 || due.day > 31) return undefined;
  const year = /^20\d{2}$/.exec(words[last + 1] ?? '');
  return year ? [{ ...due, year: Number(year[0]) }, last + 1] : [due, last];
}

/** The hour that goes with the day: "at 2 pm", "by noon", "before 14:30". */
function hourNear(
  words: readonly string[],
  first: number,
  last: number,
): { minutes: number; first: number; last: number } | undefined {
  for (let index = Math.max(0, first - 3); index < words.length && index <= last + 4; index++) {
    const word = words[index]!;
    if (word === 'noon' || word === 'midday') return { minutes: 12 * 60, first: Math.max(0, index - 1), last: index };
    const match = /^(\d{1,2}(?:[.:]\d{2})?)(am|pm)?$/.exec(word);
    if (!match) continue;
    const half = match[2] ?? (/^(am|pm)$/.test(words[index + 1] ?? '') ? words[index + 1] : undefined);
    const clock = clockOf(match[1]);
    if (clock === undefined) continue;
    if (
      half === undefined &&
      !(word.includes(':') || (/^(at|by|before)$/.test(words[index - 1] ?? '') && words[index + 1] === "o'clock"))
    )
      continue;
    const minutes =
      half === 'pm' && clock < 12 * 60 ? clock + 12 * 60 : half === 'am' && clock >= 12 * 60 ? clock - 12 * 60 : clock;
    return { minutes, first: index, last: half !== undefined && match[2] === undefined ? index + 1 : index };
  }
  return undefined;
}
