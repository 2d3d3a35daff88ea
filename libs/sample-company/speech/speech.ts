import type { Chance } from '../simulation/chance.js';
import type { Feeling, Half, Language } from '../truth.js';
import { typo, withoutDots } from '../world/mess.js';
import type { Template } from './template.js';
import { dueTime, fill, notBefore, type Circumstances } from './wording.js';

export interface SaidPromise {
  readonly quote: string;
  readonly template: string;
  readonly action: string;
  readonly dueAt: number | null;
  /** Kept earlier than this it would not be what was said. */
  readonly notBefore: number;
}

export interface SaidClaim {
  readonly quote: string;
  readonly template: string;
  readonly kind: string;
}

/** Words put together for one message, and what is true of them. */
export interface Said {
  readonly text: string;
  readonly templates: readonly string[];
  readonly half: Half;
  readonly feeling: Feeling;
  readonly language: Language;
  /** The tag of the first template. */
  readonly tag: string;
  /** It asks a question. */
  readonly asks: boolean;
  readonly promise?: SaidPromise;
  readonly claims: readonly SaidClaim[];
}

export interface Wish {
  readonly from: readonly Template[];
  readonly feeling?: Feeling;
  readonly tag?: string;
  /** True where the sentence is a promise, to be quoted. */
  readonly promise?: boolean;
  /** True where the sentence may hold a claim; the template's tag says which, `none` that it does not. */
  readonly claim?: boolean;
}

const GREETINGS: Readonly<Record<Language, readonly string[]>> = {
  fi: ['Hei,', 'Hei!', 'Moi!', 'Hei', 'Terve,', 'Hyvää päivää,', 'Huomenta,', 'Moikka,'],
  en: ['Hi,', 'Hello,', 'Hi!', 'Good morning,', 'Dear Sir or Madam,'],
};
const CLOSINGS: Readonly<Record<Language, readonly string[]>> = {
  fi: ['Terveisin', 't.', 'Ystävällisin terveisin', 'Yt.', 'Terv.', '-'],
  en: ['Best regards', 'Regards', 'BR', 'Cheers'],
};

export interface Manner {
  /** Signed like this, or not at all. */
  readonly signature?: string;
  /** Written by a customer: hurried, so with slips. */
  readonly careless?: boolean;
  /** Greeting and closing, as in a letter. */
  readonly letter?: boolean;
}

/** Says what is wished for in the words of one half of the templates. */
export function say(wishes: readonly Wish[], about: Circumstances, manner: Manner, chance: Chance): Said {
  const half: Half = chance.yes(0.5) ? 'a' : 'b';
  const dotless = manner.careless === true && about.language === 'fi' && chance.yes(0.04);
  const used: Template[] = [];
  const sentences: string[] = [];
  const claims: SaidClaim[] = [];
  let promise: SaidPromise | undefined;
  for (const wish of wishes) {
    let template = choose(wish, about.language, half, chance);
    for (let turn = 0; turn < 4 && used.includes(template); turn++)
      template = choose(wish, about.language, half, chance);
    const filled = fill(template.text, about, template.due, chance);
    let sentence = filled.text;
    if (manner.careless && chance.yes(0.05)) sentence = slip(sentence, chance);
    if (dotless) sentence = withoutDots(sentence);
    used.push(template);
    sentences.push(sentence);
    if (wish.claim && template.tag !== 'none')
      claims.push({ quote: sentence, template: template.id, kind: template.tag });
    if (wish.promise) {
      const dueAt = dueTime(template.due, about.now, filled.day);
      promise = {
        quote: sentence,
        template: template.id,
        action: template.tag,
        dueAt,
        notBefore: notBefore(template.due, dueAt),
      };
    }
  }
  const parts = [sentences.join(' ')];
  if (manner.letter) {
    if (chance.yes(0.75)) parts.unshift(chance.pick(GREETINGS[about.language]));
    if (manner.signature && chance.yes(0.85))
      parts.push(`${chance.pick(CLOSINGS[about.language])}\n${manner.signature}`);
  }
  return {
    text: dotless ? withoutDots(parts.join('\n\n')) : parts.join('\n\n'),
    templates: used.map(({ id }) => id),
    half,
    feeling:
      used.find(({ feeling }) => feeling !== 'unknown' && feeling !== 'neutral')?.feeling ??
      used[0]?.feeling ??
      'unknown',
    language: about.language,
    tag: used[0]?.tag ?? '',
    asks: used.some(({ text }) => text.includes('?')),
    claims,
    ...(promise ? { promise } : {}),
  };
}

const chosen = new WeakMap<readonly Template[], Map<string, readonly Template[]>>();

function choose(wish: Wish, language: Language, half: Half, chance: Chance): Template {
  let known = chosen.get(wish.from);
  if (!known) chosen.set(wish.from, (known = new Map<string, readonly Template[]>()));
  const key = `${language}/${half}/${wish.feeling ?? ''}/${wish.tag ?? ''}`;
  let list = known.get(key);
  if (!list) {
    list = wish.from.filter(
      (template) =>
        template.language === language &&
        template.half === half &&
        (wish.feeling === undefined || template.feeling === wish.feeling) &&
        (wish.tag === undefined || template.tag === wish.tag),
    );
    known.set(key, list);
  }
  if (list.length === 0 && wish.feeling !== undefined)
    return choose({ from: wish.from, ...(wish.tag === undefined ? {} : { tag: wish.tag }) }, language, half, chance);
  if (list.length === 0) return choose(wish, language, half === 'a' ? 'b' : 'a', chance);
  return chance.pick(list);
}

function slip(text: string, chance: Chance): string {
  const words = text.split(' ');
  const at = chance.int(0, words.length - 1);
  const word = words[at] ?? '';
  if (!/^\p{L}{5,}$/u.test(word)) return text;
  words[at] = typo(word, chance);
  return words.join(' ');
}
