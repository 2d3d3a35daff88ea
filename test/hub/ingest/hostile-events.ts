/** Seeded, so that a failure can be had again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Sample {
  readonly bytes: Buffer;
  /** The identity, where the event is good. */
  readonly good?: { readonly source: string; readonly id: string };
  /** The first problem's code, where it is not. */
  readonly code?: string;
  readonly kind: string;
}

type Make = (id: string, random: () => number) => Omit<Sample, 'kind'>;

const envelope = (id: string, changes: object = {}) => ({
  specversion: '1.0',
  id,
  source: 'crm.example',
  type: 'crm.contact.changed',
  time: '2026-03-02T08:00:00Z',
  data: { key: `k-${id}`, name: 'Hanna Lehtonen' } as unknown,
  ...changes,
});

const bad =
  (code: string, changes: (id: string) => object): Make =>
  (id) => ({ bytes: Buffer.from(JSON.stringify(envelope(id, changes(id)))), code });

/** With `§` in the data replaced by raw text that `JSON.stringify` would not write. */
const raw =
  (code: string, text: (id: string) => string | Buffer): Make =>
  (id) => {
    const [before, after] = JSON.stringify(envelope(id, { data: '§' })).split('"§"');
    return { bytes: Buffer.concat([Buffer.from(before!), Buffer.from(text(id) as string), Buffer.from(after!)]), code };
  };

const GOOD: readonly ((id: string, random: () => number) => object)[] = [
  (id, random) =>
    envelope(id, {
      data: {
        key: `k-${Math.floor(random() * 500)}`,
        name: 'Hanna Lehtonen',
        emails: [`h${Math.floor(random() * 900)}@koti.example`],
      },
    }),
  (id, random) =>
    envelope(id, {
      source: 'tickets.example',
      type: 'ticket.opened',
      data: {
        key: `T-${Math.floor(random() * 900)}`,
        subject: 'Patterit kylmät 🥶',
        text: 'Miksi?\n\t"Ei lämpöä"',
        requester: { email: `h${Math.floor(random() * 900)}@koti.example` },
        author: { side: 'customer' },
      },
    }),
  (id) =>
    envelope(id, {
      source: 'notes.example',
      type: 'note.written',
      data: {
        key: id,
        text: 'Soitto: haluaa tarjouksen',
        author: 'Pekka',
        about: { contact: { email: 'h1@koti.example' } },
      },
    }),
  (id) =>
    envelope(id, {
      source: 'crm.example',
      type: 'crm.organization.changed',
      data: { key: `o-${id.length}`, name: 'Koivuranta Oy', businessId: '2184573-6' },
    }),
];

export const KINDS: Readonly<Record<string, { readonly share: number; readonly make: Make }>> = {
  good: {
    share: 620,
    make: (id, random) => {
      const event = GOOD[Math.floor(random() * GOOD.length)]!(id, random) as { source: string };
      return { bytes: Buffer.from(JSON.stringify(event)), good: { source: event.source, id } };
    },
  },
  'key of 20 digits': {
    share: 15,
    make: (id) => ({
      ...raw('', () => `{"key":9${String(parseInt(id.slice(2), 36)).padStart(19, '0')},"name":"Iso Numero"}`)(
        id,
        Math.random,
      ),
      code: undefined,
      good: { source: 'crm.example', id },
    }),
  },
  'extra attributes': {
    share: 10,
    make: (id) => ({
      bytes: Buffer.from(
        JSON.stringify(
          envelope(id, {
            traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
            commitnumber: 5,
            subject: 'ä'.repeat(300),
          }),
        ),
      ),
      good: { source: 'crm.example', id },
    }),
  },
  'no id': { share: 15, make: bad('envelope.missing', () => ({ id: undefined })) },
  'id is a number': { share: 10, make: bad('envelope.missing', () => ({ id: 5 })) },
  'old version': { share: 10, make: bad('envelope.specversion', () => ({ specversion: '0.3' })) },
  'no family': { share: 15, make: bad('source.family', () => ({ source: '//acme.example/crm' })) },
  'no time': { share: 10, make: bad('envelope.time', () => ({ time: 'yesterday' })) },
  'unknown type': { share: 20, make: bad('type.unknown', () => ({ type: 'crm.contact.exploded' })) },
  'type of a prototype': { share: 5, make: bad('type.unknown', () => ({ type: 'toString' })) },
  'wrong name': { share: 20, make: bad('data.invalid', (id) => ({ data: { key: id, name: { first: 'Hanna' } } })) },
  'no key': { share: 15, make: bad('data.invalid', () => ({ data: { name: 'Hanna' } })) },
  'data is text': { share: 10, make: bad('data.invalid', () => ({ data: 'Hanna' })) },
  'no data': { share: 10, make: bad('data.invalid', () => ({ data: undefined })) },
  'data is a list': { share: 5, make: bad('data.invalid', () => ({ data: [] })) },
  'U+0000': { share: 15, make: bad('data.nul', (id) => ({ data: { key: id, name: 'Ha\u0000nna' } })) },
  'U+0000 in the subject': { share: 5, make: bad('data.nul', () => ({ subject: 'a\u0000b' })) },
  'half a surrogate': { share: 15, make: raw('data.surrogate', (id) => `{"key":"${id}","name":"\\ud83e"}`) },
  'half a surrogate in the id': {
    share: 5,
    make: (id) => ({
      bytes: Buffer.from(JSON.stringify(envelope(id)).replace(`"${id}"`, `"${id}\\udc00"`)),
      code: 'data.surrogate',
    }),
  },
  '50,000 levels': { share: 4, make: raw('data.depth', () => '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)) },
  '50,000 lists': { share: 3, make: raw('data.depth', () => '['.repeat(50_000) + ']'.repeat(50_000)) },
  '70 levels beside the data': {
    share: 3,
    make: bad('data.depth', () => ({ extra: JSON.parse('['.repeat(70) + ']'.repeat(70)) as unknown })),
  },
  __proto__: { share: 10, make: raw('data.key', (id) => `{"key":"${id}","__proto__":{"role":"admin"}}`) },
  '__proto__ escaped': {
    share: 10,
    make: raw('data.key', (id) => `{"key":"${id}","\\u005f\\u005fproto__":{"role":"admin"}}`),
  },
  '__proto__ of the event': {
    share: 5,
    make: (id) => ({
      bytes: Buffer.from(JSON.stringify(envelope(id)).replace('{', '{"__proto__":{"source":"crm.other"},')),
      code: 'data.key',
    }),
  },
  'constructor.prototype': {
    share: 5,
    make: raw('data.key', (id) => `{"key":"${id}","constructor":{"prototype":{"role":"admin"}}}`),
  },
  'a name twice': { share: 10, make: raw('json.duplicateMember', (id) => `{"key":"${id}","name":"A","name":"B"}`) },
  'a name twice, beside a long number': {
    share: 5,
    make: (id) => ({
      bytes: Buffer.from(
        `{"specversion":"1.0","id":"${id}","source":"crm.example","type":"crm.contact.changed","data":{"key":12345678901234567890,"key":1}}`,
      ),
      code: 'json.invalid',
    }),
  },
  'two sources': {
    share: 5,
    make: (id) => ({
      bytes: Buffer.from(JSON.stringify(envelope(id)).replace('{', '{"source":"crm.other",')),
      code: 'json.duplicateMember',
    }),
  },
  'not UTF-8': {
    share: 10,
    make: raw('json.encoding', (id) =>
      Buffer.concat([Buffer.from(`{"key":"${id}","name":"`), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]),
    ),
  },
  'not JSON': {
    share: 15,
    make: (id) => ({ bytes: Buffer.from(`{"specversion":"1.0","id":"${id}",}`), code: 'json.invalid' }),
  },
  NaN: { share: 5, make: raw('json.invalid', () => '{"key":NaN}') },
  'a number alone': { share: 5, make: () => ({ bytes: Buffer.from('42'), code: 'envelope.invalid' }) },
  null: { share: 5, make: () => ({ bytes: Buffer.from('null'), code: 'envelope.invalid' }) },
  huge: { share: 2, make: bad('event.tooLarge', (id) => ({ data: { key: id, name: 'x'.repeat(1_200_000) } })) },
};

/** `count` events, good ones doubled here and there. */
export function mixedEvents(count: number, seed: number): readonly Sample[] {
  const random = randomFrom(seed);
  const wheel = Object.entries(KINDS).flatMap(([kind, { share }]) => Array.from({ length: share }, () => kind));
  const samples: Sample[] = [];
  const good: Sample[] = [];
  while (samples.length < count) {
    const old = random() < 0.08 ? good[Math.floor(random() * good.length)] : undefined;
    if (old) {
      samples.push({ ...old, kind: 'doubled' });
      continue;
    }
    const kind = wheel[Math.floor(random() * wheel.length)]!;
    const made = { kind, ...KINDS[kind]!.make(`e-${samples.length.toString(36).padStart(5, '0')}`, random) };
    samples.push(made);
    if (made.good) good.push(made);
  }
  return samples;
}
