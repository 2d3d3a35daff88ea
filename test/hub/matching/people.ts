import { randomFrom } from '../ingest/hostile-events.js';

const GIVEN = 'Hanna Matti Aino Pekka Liisa Juhani Kaisa Timo Elina Antti Sofia Eero Maria Ville Johanna Olli'.split(
  ' ',
);
const FAMILY =
  'Virtanen Korhonen Nieminen Mäkinen Lehtonen Östergård Salonen Heikkilä Karjalainen Toivonen Laaksonen Rantanen'.split(
    ' ',
  );
const STREET = 'Mannerheimintie Hämeenkatu Aurakatu Kauppakatu Rantatie Koulukatu'.split(' ');

/** Records of made-up people, one to four each from three sources, with typing errors; the same for the same seed. */
export function peopleEvents(people: number, seed: number): readonly string[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const slip = (word: string): string => {
    if (random() > 0.15 || word.length < 4) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  };
  const texts: string[] = [];
  for (let person = 0; person < people; person++) {
    const [given, family] = [pick(GIVEN), pick(FAMILY)];
    const birthDate = `19${50 + Math.floor(random() * 50)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
    const address = { street: `${pick(STREET)} ${1 + Math.floor(random() * 60)}`, postalCode: `00${100 + Math.floor(random() * 40) * 10}`, city: 'Helsinki' }; // prettier-ignore
    const copies = 1 + Math.floor(random() * 4);
    for (let copy = 0; copy < copies; copy++)
      texts.push(
        JSON.stringify({
          specversion: '1.0',
          id: `p${person}-${copy}`,
          source: `crm.${pick(['one', 'two', 'three'])}`,
          type: 'crm.contact.changed',
          time: new Date(Date.UTC(2026, 0, 1) + texts.length * 60_000).toISOString(),
          data: {
            key: `${person}-${copy}`,
            givenName: slip(given),
            familyName: slip(family),
            ...(random() < 0.8 ? { birthDate } : {}),
            ...(random() < 0.7 ? { address } : {}),
            ...(random() < 0.2 ? { emails: [`${given}.${family}.${person}@example.fi`.toLowerCase()] } : {}),
          },
        }),
      );
  }
  return texts;
}
