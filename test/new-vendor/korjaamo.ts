import { createHmac } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a company puts into `config/sources` to connect a repair shop's system that Meri has never heard of. */
export const KORJAAMO_FILES: Readonly<Record<string, string>> = {
  'korjaamo.yaml': `
apiVersion: meri/v1
source: tickets.korjaamo
mapping: korjaamo
owner: Korjaamon väki
silence: 1d
kafka: {pattern: 'korjaamo.*'}
webhook:
  scheme: hmac
  header: x-korjaamo-allekirjoitus
  template: '{timestamp}.{body}'
  algorithm: sha512
  encoding: base64
  prefix: 'k1='
  timestampHeader: x-korjaamo-aika
  timestampUnit: s
  toleranceSeconds: 300
  secretSetting: MERI_SECRET_KORJAAMO
`,
  'korjaamo/mapping.yaml': `
apiVersion: meri/v1
product: korjaamo
version: 0.1.0
family: tickets
tested: by hand
split: [tyot]
event:
  id: {template: '{tunnus}/{muutos}'}
  time: {path: aika, then: [{date: unix-s}]}
tables: {tila: {avattu: new, tekeillä: open, luovutettu: solved}}
rules:
  - name: työ
    when: {equals: [laji, työ]}
    emit:
      - kind: case.changed
        key: tunnus
        fields: {subject: otsikko, status: {path: tila, then: [{map: tila}]}, requester: {kind: person, key: asiakas.nro}}
      - kind: record.changed
        mention: true
        party: {kind: person, key: asiakas.nro}
        attributes: {name: asiakas.nimi}
  - name: muu
    when: {is: [laji, text]}
    unknown: laji
`,
  'korjaamo/cases/tyo.json': JSON.stringify({
    name: 'a job',
    payload: { laji: 'työ', tunnus: 7, muutos: 1, tila: 'avattu', aika: 1772438400 },
    expect: {
      observations: [{ kind: 'case.changed', at: '2026-03-02T08:00:00.000Z', key: '7', fields: { status: 'new' } }],
    },
  }),
};

/** What that system posts: two jobs in one body, the second of a kind nobody thought of. */
export const KORJAAMO_BODY = `{"tyot": [
  {"laji": "työ", "tunnus": 12345678901234567890, "muutos": 2, "tila": "tekeillä", "otsikko": "Vuotava kattila", "aika": 1772438400,
   "asiakas": {"nro": 81, "nimi": "Rauha Salmi", "kieli": "fi"}},
  {"laji": "lasku", "tunnus": 9, "muutos": 1, "aika": 1772438401}]}`;

export function writeKorjaamo(folder: string): void {
  for (const [name, text] of Object.entries(KORJAAMO_FILES)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The headers by which the repair shop proves itself. @param at in ms */
export function signKorjaamo(body: string, secret: string, at = Date.now()): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(at / 1_000));
  const digest = createHmac('sha512', secret).update(`${seconds}.${body}`).digest('base64');
  return { 'x-korjaamo-aika': seconds, 'x-korjaamo-allekirjoitus': `k1=${digest}` };
}
