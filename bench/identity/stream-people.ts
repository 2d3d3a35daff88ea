import { readEnvelope, type HubEvent } from '#contracts';

/** Mulberry32: the same seed gives the same numbers from 0 to 1. */
function randomOf(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = 'ka ri ma ta lo ne vi sa hei ju ko pe la mi ni su tu ra ve ha jo li no si pa ku te ro mu ny'.split(
  ' ',
);

/** A word for every number: the vocabulary is open, as in a country. */
function wordOf(number: number, end: string): string {
  let word = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]!;
  return word[0]!.toUpperCase() + word.slice(1) + end;
}

/** The first words are the common ones: of 60,000 family names the commonest has 0.4 % of the people, the first ten 4 %, as in Finland. */
const skewed = (random: () => number, of: number): number => Math.floor(of ** Math.max(random(), random())) - 1;

/**
 * Records of made-up people without end in memory: half of them speak of somebody new, half again of one of those
 * before, with errors and gaps. What is true of a person is a function of the person's number.
 */
export function* streamPeople(records: number, seed = 1): Generator<HubEvent> {
  const random = randomOf(seed);
  let people = 0;
  for (let index = 0; index < records; index++) {
    const person = people > 0 && random() < 0.5 ? Math.floor(random() * people) : people++;
    const time = new Date(Date.UTC(2026, 0, 1) + index * 100).toISOString();
    const source = `crm.${['shop', 'support', 'sales'][Math.floor(random() * 3)]!}`;
    const read = readEnvelope(
      { specversion: '1.0', id: `s${index}`, source, type: 'crm.contact.changed', time, data: recordOf(person, index, random) },
      time,
    ); // prettier-ignore
    if (!read.ok) throw new Error(JSON.stringify(read));
    yield read.event;
  }
}

function recordOf(person: number, index: number, random: () => number): Record<string, unknown> {
  const true_ = randomOf(person * 7919 + 17);
  const slip = (text: string): string => {
    if (random() > 0.1 || text.length < 4) return text;
    const at = 1 + Math.floor(random() * (text.length - 2));
    return random() < 0.5
      ? text.slice(0, at) + text.slice(at + 1)
      : text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
  };
  const given = wordOf(skewed(true_, 3_000), 'a');
  const family = wordOf(skewed(true_, 60_000), 'nen');
  const birth = new Date(Date.UTC(1935, 0, 1) + Math.floor(true_() * 26_000) * 86_400_000).toISOString().slice(0, 10);
  const town = Math.floor(true_() * 3_000);
  const street = `${wordOf(Math.floor(true_() * 20_000), 'tie')} ${1 + Math.floor(true_() * 120)}`;
  const phone = `040${String(1_000_000 + Math.floor(true_() * 9_000_000))}`;
  const email = `${given}.${family}${person}@mail.example`.toLowerCase();
  return {
    key: `r${index}`,
    givenName: slip(given),
    familyName: slip(family),
    ...(random() < 0.7 ? { birthDate: birth } : {}),
    ...(random() < 0.6 ? { address: { street: slip(street), postalCode: String(10_000 + town * 10), city: wordOf(town, 'la') } } : {}), // prettier-ignore
    ...(random() < 0.4 ? { emails: [email] } : {}),
    ...(random() < 0.4 ? { phones: [phone] } : {}),
  };
}
