import type { ClaimKind } from '../../reading/claims/claim.js';
import { hitsOf, type ReadSentence } from '../../reading/words/read-words.js';
import { WORD, wordAt } from '../../reading/words/tokens.js';
import { isWhole, nameStem, plainOf, stemsOf, tellsChange, wordsOf } from './content.js';
import type { Proposition } from './proposition.js';

/** What is so with them, and not in somebody's mind: who serves them, whether there is money, what happens in their life. */
export function circumstanceIn(sentence: ReadSentence, kind: ClaimKind): Proposition | null {
  if (!isWhole(sentence)) return null;
  if (kind === 'competitor') return providerIn(sentence);
  if (kind === 'risk' || kind === 'life-situation') return moneyIn(sentence) ?? lifeIn(sentence, kind);
  return null;
}

const EMPTY: ReadonlySet<string> = new Set();
const NONE = {
  of: '',
  things: EMPTY,
  when: EMPTY,
  rest: EMPTY,
  who: EMPTY,
  value: null,
  personal: false,
  isEvent: false,
};

/** Who serves them now, `@` for a name: one at a time. */
const SERVES = [
  /^(?:heidan |talon )?huolto(?:nsa)? (?:on|ei ole)(?: nyt| enaa| toistaiseksi)* @(?: toistaiseksi| nyt| enaa)?$/,
  /^huollosta (?:ei )?(?:enaa )?vastaa(?: nyt| toistaiseksi| enaa)* @(?: toistaiseksi| nyt)?$/,
  /^@ (?:hoitaa|vastaa|ei hoida|ei vastaa|ei enaa hoida|ei enaa vastaa)(?: nyt| toistaiseksi| enaa)*(?: heidan| talon)? (?:huollosta|huoltoa|huollon)(?: nyt| toistaiseksi| enaa)?$/,
  /^(?:their |the )?(?:service|maintenance) is(?: not| no longer)?(?: now| currently)? with @(?: for now| now| any ?more| at present)?$/,
  /^@ (?:no longer |now |currently )?(?:does|handles|takes care of|does not do|does not handle) (?:their |the )?(?:service|maintenance)(?: for now| now| any ?more)?$/,
];
/** What they use of somebody: of several at a time, perhaps. */
const USES = [
  /^(?:he )?(?:kayttavat|kayttaa|eivat kayta|ei kayta|eivat enaa kayta|ei enaa kayta)(?: nyt| enaa)* @ (?:palvelua|jarjestelmaa|tuotetta|palveluja)(?: nyt| enaa)?$/,
  /^(?:they |he |she )?(?:are |is )?(?:now |currently )?(?:use|uses|using|do not use|don't use|does not use|no longer use|no longer uses|not using|no longer using) @(?: now| any ?more)?$/,
];
const DENIES = /\b(?:ei|eivat|not|no longer|don't)\b/;
const CHANGES = /\bnyt\b|(?<!for )\bnow\b/;

function providerIn(sentence: ReadSentence): Proposition | null {
  for (const isNameFirst of [false, true]) {
    const named = withName(sentence, isNameFirst);
    if (!named) continue;
    const { plain, name } = named;
    const topic = SERVES.some((one) => one.test(plain)) ? 'provider' : USES.some((one) => one.test(plain)) ? 'use' : '';
    if (topic === '') continue;
    const denied = DENIES.test(plain);
    const ends = tellsChange(plain, denied) || (topic === 'provider' && !denied && CHANGES.test(plain));
    return topic === 'provider'
      ? { ...NONE, topic, denied, ends, value: name }
      : { ...NONE, topic, denied, ends, of: name };
  }
  return null;
}

/** Names have endings too, and are told by their beginnings. */
const NAME = 4;

/** The plain words with the one name among them as `@`. */
function withName({ tokens, from, to }: ReadSentence, isNameFirst: boolean): { plain: string; name: string } | null {
  const all: string[] = [];
  let name = '';
  let until = -1;
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD) continue;
    const letter = tokens.text.charAt(tokens.start[index]!);
    const plain = wordAt(tokens, index);
    if (letter === letter.toLowerCase() || (index === from && !isNameFirst)) all.push(plain);
    else {
      if (until !== index - 1 && name !== '') return null;
      if (name === '') all.push('@');
      name ||= plain.slice(0, NAME);
      until = index;
    }
  }
  return name === '' ? null : { plain: all.join(' '), name };
}

const GRANTED =
  /\b(?:budjetti|rahoitus|maararaha|rahat) (?:on|ovat)(?: jo| nyt| nyt jo)? (?:hyvaksytty|varattu|vahvistettu|myonnetty|varmistunut|kunnossa|koossa)\b|\b(?:budget|funding|money) (?:is|was|has been)(?: now| already)? (?:approved|secured|granted|set aside|allocated|reserved|in place)\b/;
const NO_MONEY =
  /\b(?:rahaa|budjettia|rahoitusta|maararahaa) ei (?:enaa )?(?:ole|loydy|saatu|hyvaksytty|myonnetty|varattu)(?: enaa)?\b|\b(?:ei|eika) (?:heilla )?(?:enaa )?(?:ole|loydy) (?:enaa )?(?:rahaa|budjettia|rahoitusta|maararahaa)\b|\b(?:no|no longer any) (?:budget|funding|money)\b|\b(?:budget|funding|money) (?:is|was|has)(?: not| no longer)(?: been)? (?:approved|secured|granted|set aside|allocated|reserved|in place|there)\b/;

/** Whether there is money, and for what: who has none for a pump may have some for a roof. */
function moneyIn(sentence: ReadSentence): Proposition | null {
  const plain = plainOf(sentence);
  const found = NO_MONEY.exec(plain) ?? GRANTED.exec(plain);
  if (!found) return null;
  const own = new Set(found[0].split(' '));
  const all = wordsOf(sentence, (index) => own.has(wordAt(sentence.tokens, index)));
  const denied = NO_MONEY.test(plain);
  return {
    ...NONE,
    topic: 'money',
    denied,
    ends: tellsChange(plain, denied),
    things: stemsOf(all, 'thing'),
    when: stemsOf(all, 'when'),
    rest: stemsOf(all, 'other'),
    who: stemsOf(all, 'name'),
  };
}

/** What happens in a life or a house once at a time, by the words that tell it. */
const LIFE: Readonly<Record<string, { readonly words: RegExp; readonly personal: boolean }>> = {
  move: { words: /\b(?:muuttaa|muuttavat|muuttamassa|muutto\w*|muuton|muuta|muutakaan|moves?|moving|relocat\w+)\b/, personal: false }, // prettier-ignore
  retirement: { words: /\b(?:jaa|jaamassa|elak\w+|retires?|retiring|retirement)\b/, personal: true },
  leave: { words: /\b(?:vanhempainvapaa\w*|aitiysloma\w*|isyysloma\w*|hoitovapaa\w*|(?:maternity|paternity|parental) leave)\b/, personal: true }, // prettier-ignore
  job: { words: /\b(?:vaihtaa tyopaikkaa|vaihda tyopaikkaa|changes? jobs?|changing jobs)\b/, personal: true },
  merger: { words: /\b(?:fuusio\w*|sulautu\w*|merg(?:e|es|er|ing))\b/, personal: false },
  sale: { words: /\b(?:myynnissa|for sale)\b/, personal: false },
};
const CALLED_OFF =
  /\b(?:peruuntui|peruuntunut|peruttiin|peruttu|kariutui|cancelled|canceled|called off|fell through)\b/;
const SEASON =
  /^(?:(keva|kesa(?!k)|syks|talv)|(tammi|helmi|maalis|huhti|touko|kesa|heina|elo|syys|loka|marras|joulu)kuu|(spring|summer|autumn|winter|january|february|april|june|july|august|september|october|november|december)$|(20\d\d)$)/;
const SAME = new Map('keva spring,kesa summer,syks autumn,talv winter'.split(',').map((pair) => pair.split(' ') as [string, string])); // prettier-ignore

function lifeIn(sentence: ReadSentence, kind: ClaimKind): Proposition | null {
  if (kind !== 'life-situation') return null;
  const plain = plainOf(sentence);
  const [topic, ...more] = Object.keys(LIFE).filter((one) => isTold(one, plain));
  if (topic === undefined || more.length > 0) return null;
  const deniers = hitsOf(sentence, 'not').length;
  const isOff = CALLED_OFF.test(plain);
  if (deniers > 1 || (deniers > 0 && isOff)) return null;
  const denied = deniers > 0 || isOff;
  const { words, personal } = LIFE[topic]!;
  const all = wordsOf(sentence, () => false).filter(
    ({ plain: word }) =>
      !words.test(word) && !CALLED_OFF.test(word) && !/^(?:tyopaikkaa|jobs?|leave|called|off)$/.test(word),
  );
  const times = new Set(all.flatMap(({ plain: word }) => seasonOf(word) ?? []));
  if (times.size > 1) return null;
  const others = all.filter(({ plain: word }) => seasonOf(word) === undefined);
  // A name that stands first is one of somebody of whom something personal is told.
  const names = personal ? others.filter(({ index, sort }) => sort === 'name' || index === sentence.from) : others.filter(({ sort }) => sort === 'name'); // prettier-ignore
  const rest = others.filter((one) => !names.includes(one));
  return {
    topic,
    denied,
    ends: isOff || tellsChange(plain, denied),
    of: '',
    things: new Set([...stemsOf(rest, 'thing'), ...stemsOf(rest, 'other')]),
    when: stemsOf(rest, 'when'),
    rest: EMPTY,
    who: new Set(names.map(({ plain: name }) => nameStem(name))),
    value: [...times][0] ?? null,
    personal,
    isEvent: topic !== 'sale',
  };
}

/** "Jää" is said of much; of who retires it is said with what one retires to. */
const isTold = (topic: string, plain: string): boolean =>
  topic === 'retirement' ? /\belak|\bretir/.test(plain) : LIFE[topic]!.words.test(plain);

function seasonOf(word: string): string | undefined {
  const found = SEASON.exec(word);
  const told = found?.slice(1).find((one) => one !== undefined);
  return told === undefined ? undefined : found![2] === undefined ? (SAME.get(told) ?? told) : `${told}kuu`;
}
