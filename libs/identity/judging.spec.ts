import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { stampOf, type PartyKind, type RecordAttributes } from '#contracts';
import { resolve } from './clustering/resolve.js';
import { identifiersOf } from './identifiers/identifiers.js';
import { JUDGING } from './judging.js';
import { BLOCK_CAP, blockingKeysOf } from './matching/blocking.js';
import { DEFAULT_MODELS } from './matching/default-models.js';
import { featuresOf } from './matching/features-of.js';
import { packFeatures } from './matching/features.js';
import { learnModel } from './matching/learning/learn.js';
import type { MatchModel } from './matching/model.js';
import { emptyRecord, foldAttributes, type RecordState } from './record/record-state.js';
import { chooseFacts } from './survivorship/facts.js';

/** What this version makes of the records below. Another digest is another way of judging: raise `JUDGING` with it. */
const MADE = { version: 'judging-6', digest: 'fd6a681628ebbf67' };

/** Numbers from 0 up to 1, always the same (a linear congruential generator). */
function numbers(): () => number {
  let state = 20260101;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}
const random = numbers();
const pick = (list: string): string => list.split(' ')[Math.floor(random() * list.split(' ').length)]!;
const often = (share: number) => random() < share;

const GIVEN = 'Hanna Matti Aino Pekka Liisa Juhani Elina Antti Sofia Eero Maria Ville M. Pete Åsa Björn';
const FAMILY = 'Virtanen Korhonen Mäki-Lehtonen Lehtonen Östergård Salonen af-Forselles Toivonen Laaksonen Nieminen';
const STREET = 'Mannerheimintie Hämeenkatu Aurakatu Kauppakatu Rantatie';
const FIRM = 'Niera Kellot Pohjola Lämpö Sähkö Koivuranta Meriteko Hallinta Kiinteistö';

const slip = (word: string): string => (often(0.12) && word.length > 4 ? word.slice(0, 2) + word[3] + word[2] + word.slice(4) : word); // prettier-ignore
const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

function person(): () => RecordAttributes {
  const [given, family] = [pick(GIVEN), pick(FAMILY)];
  const [birthDate, street, phone] = [`19${40 + Math.floor(random() * 60)}-0${1 + Math.floor(random() * 9)}-1${digits(1)}`, `${pick(STREET)} ${1 + Math.floor(random() * 40)} A ${1 + Math.floor(random() * 30)}`, `040 ${digits(7)}`]; // prettier-ignore
  const city = pick('Helsinki Turku Tampere');
  return () => ({
    ...(often(0.9) ? { givenName: slip(given), familyName: slip(family) } : { name: `${family}, ${given}` }),
    ...(often(0.7) ? { birthDate } : {}),
    ...(often(0.7) ? { 'address.street': slip(street), 'address.postalCode': '00100', 'address.city': city } : {}),
    ...(often(0.4) ? { phones: [phone] } : {}),
    ...(often(0.4) ? { emails: [`${given}.${family}@mail${phone.slice(-2)}.example`.toLowerCase()] } : {}),
    ...(often(0.2) ? { title: pick('isännöitsijä toimitusjohtaja asentaja') } : {}),
  });
}

function organization(): () => RecordAttributes {
  const name = `${pick(FIRM)} ${pick(FIRM)}`;
  const [street, domain] = [`${pick(STREET)} ${1 + Math.floor(random() * 40)}`, `${name.replace(/\W/g, '').toLowerCase()}.example`]; // prettier-ignore
  return () => ({
    name: `${slip(name)}${often(0.5) ? ` ${pick('Oy Ab Ltd')}` : ''}`,
    ...(often(0.6) ? { 'address.street': street, 'address.city': pick('Helsinki Turku') } : {}),
    ...(often(0.3) ? { domains: [domain] } : {}),
    ...(often(0.3) ? { phones: [`09 ${digits(3)} 1000`] } : {}),
  });
}

function records(kind: PartyKind, parties: number): readonly RecordState[] {
  const made: RecordState[] = [];
  for (let party = 0; party < parties; party++) {
    const copy = kind === 'person' ? person() : organization();
    for (let copies = 1 + Math.floor(random() * 4); copies > 0; copies--) {
      const record = emptyRecord({ kind, source: `crm.${pick('one two three')}`, key: `${party}-${copies}` });
      foldAttributes(record, copy(), stampOf(`2026-01-0${copies}T00:00:00.000Z`), `e-${party}-${copies}`);
      made.push(record);
    }
  }
  return made;
}

/** All that identity makes of records: what is kept of them, what is learned, who is who by both models, and their facts. */
function madeOf(kind: PartyKind, of: readonly RecordState[]): unknown {
  const features = of.map(featuresOf);
  const learned = learnModel(kind, of.map(({ id }, index) => ({ id, features: features[index]! })), 60_000); // prettier-ignore
  const judged = (model: MatchModel) => {
    const byId = new Map(of.map((record) => [record.id, record]));
    const { clusters, conflicts } = resolve(of, [], { counts: () => true, model: () => model });
    return { conflicts, clusters: clusters.map((one) => [one, chooseFacts(one.members.map((id) => byId.get(id)!))]) };
  };
  return {
    features: features.map(packFeatures),
    keys: [BLOCK_CAP, ...features.map(blockingKeysOf)],
    identifiers: of.map(({ fields }) => identifiersOf(kind, fields)),
    learned,
    judged: [judged(DEFAULT_MODELS[kind]), judged(learned)],
  };
}

test('what identity makes of records changes with its version alone', () => {
  const made = [madeOf('person', records('person', 150)), madeOf('organization', records('organization', 60))];
  // Not to the last bit, which another machine may add up otherwise.
  const text = JSON.stringify(made, (key, value: unknown) =>
    key === 'version' || key === 'evidence' ? undefined : typeof value === 'number' ? value.toFixed(3) : value,
  );
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  expect({ version: JUDGING, digest }).toEqual(MADE);
});
