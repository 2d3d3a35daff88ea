import { describe, expect, test } from '@jest/globals';
import { familyOf, PLAIN_CONTRACT, type HubEvent, type Observation } from '#contracts';
import { PLAIN_ONLY } from '../catalogue/catalogue.js';
import { normalize } from '../normalize.js';

const AT = '2026-03-02T08:00:00.000Z';

const event = (type: string, data: unknown, more: Partial<HubEvent> = {}): HubEvent => {
  const source = more.source ?? 'crm.example';
  return { id: 'e-1', source, type, family: familyOf(source) ?? 'crm', time: AT, timeGiven: true, data, ...more };
};

const observe = (type: string, data: unknown, more: Partial<HubEvent> = {}): readonly Observation[] => {
  const result = normalize(event(type, data, more), PLAIN_ONLY);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.mapping).toBe('plain@1');
  return result.observations;
};

const refused = (type: string, data: unknown) => {
  const result = normalize(event(type, data), PLAIN_ONLY);
  if (result.ok) throw new Error('was taken');
  return result.problems;
};

const person = (key: string, source = 'crm.example') => ({ kind: 'person', source, key });
const organization = (key: string, source = 'crm.example') => ({ kind: 'organization', source, key });

describe('crm.contact.changed', () => {
  test('gives the contact its attributes and mentions its organization', () => {
    const observations = observe('crm.contact.changed', {
      key: '81',
      name: 'Hanna Lehtonen',
      emails: ['hanna@koivuranta.example'],
      organization: { key: '7', name: 'Koivuranta Kiinteistöt Oy', businessId: '2184573-6' },
    });
    expect(observations).toEqual([
      {
        kind: 'record.changed',
        at: AT,
        party: person('81'),
        attributes: {
          name: 'Hanna Lehtonen',
          emails: ['hanna@koivuranta.example'],
          organization: organization('7'),
        },
      },
      {
        kind: 'record.changed',
        at: AT,
        party: organization('7'),
        attributes: { name: 'Koivuranta Kiinteistöt Oy', businessId: '2184573-6' },
        mention: true,
      },
    ]);
  });

  test('keeps absent and removed apart', () => {
    const [changed] = observe('crm.contact.changed', { key: 81, phones: null, address: { city: null }, title: '' });
    expect(changed).toEqual({
      kind: 'record.changed',
      at: AT,
      party: person('81'),
      attributes: { phones: null, address: { city: null }, title: null },
    });
  });

  test('a removed organization leaves no mention', () => {
    expect(observe('crm.contact.changed', { key: '81', organization: null })).toEqual([
      { kind: 'record.changed', at: AT, party: person('81'), attributes: { organization: null } },
    ]);
  });

  test.each([
    [{ businessId: '2184573-6', name: 'Koivuranta Oy' }, 'businessId:2184573-6'],
    [{ name: '  Koivuranta OY ' }, 'name:koivuranta oy'],
  ])('an organization without a key is known by %j', (given, key) => {
    const [changed, mention] = observe('crm.contact.changed', { key: '81', organization: given });
    expect(changed).toMatchObject({ attributes: { organization: organization(key) } });
    expect(mention).toMatchObject({ party: organization(key), mention: true });
  });

  test('carries the sequence of the envelope on every observation', () => {
    const observations = observe(
      'crm.contact.changed',
      { key: '81', organization: { key: '7' } },
      { sequence: '17781929877165015060' },
    );
    expect(observations.map(({ sequence }) => sequence)).toEqual(['17781929877165015060', '17781929877165015060']);
  });

  test.each([
    ['1980-03-24T00:00:00Z', '1980-03-24'],
    ['24.3.1980', '1980-03-24'],
    ['19800324', '1980-03-24'],
  ])('reads the birth date %s', (given, birthDate) => {
    expect(observe('crm.contact.changed', { key: '1', birthDate: given })).toMatchObject([
      { attributes: { birthDate } },
    ]);
  });
});

test.each(['contact', 'organization'] as const)('crm.%s.deleted and .merged name the records', (what) => {
  const party = what === 'contact' ? person : organization;
  expect(observe(`crm.${what}.deleted`, { key: '81' })).toEqual([
    { kind: 'record.deleted', at: AT, party: party('81') },
  ]);
  expect(observe(`crm.${what}.merged`, { survivor: '81', losers: ['82', '81', 83] })).toEqual([
    { kind: 'record.merged', at: AT, survivor: party('81'), losers: [party('82'), party('83')] },
  ]);
});

test('crm.organization.changed mentions its parent and the customers it serves', () => {
  const observations = observe('crm.organization.changed', {
    key: '7',
    domains: ['koivuranta.example', ''],
    parent: { key: '1' },
    customers: [{ key: '9', name: 'Taloyhtiö Kaisla' }],
  });
  expect(observations).toEqual([
    {
      kind: 'record.changed',
      at: AT,
      party: organization('7'),
      attributes: { domains: ['koivuranta.example'], parent: organization('1'), customers: [organization('9')] },
    },
    { kind: 'record.changed', at: AT, party: organization('1'), attributes: {}, mention: true },
    {
      kind: 'record.changed',
      at: AT,
      party: organization('9'),
      attributes: { name: 'Taloyhtiö Kaisla' },
      mention: true,
    },
  ]);
});

describe('crm.opportunity.changed', () => {
  test('is a patch with its parties', () => {
    const observations = observe('crm.opportunity.changed', {
      key: 'o-1',
      name: 'Lämpöpumput 12 taloon',
      organization: { key: '7' },
      contacts: [{ key: '81', role: 'buyer' }, { key: '82' }],
      stage: 'Offer',
      amount: 125000.5,
      currency: 'eur',
      closeDate: '2026-06-30',
      outcome: 'open',
      owner: null,
    });
    expect(observations[0]).toEqual({
      kind: 'opportunity.changed',
      at: AT,
      key: 'o-1',
      fields: {
        name: 'Lämpöpumput 12 taloon',
        organization: organization('7'),
        contacts: [{ party: person('81'), role: 'buyer' }, { party: person('82') }],
        stage: 'Offer',
        amount: '125000.5',
        currency: 'EUR',
        closeDate: '2026-06-30',
        outcome: 'open',
        owner: null,
      },
    });
    expect(observations.slice(1).map((one) => one.kind === 'record.changed' && [one.party.key, one.mention])).toEqual([
      ['7', true],
      ['81', true],
      ['82', true],
    ]);
  });

  test.each([
    [1e17, '100000000000000000'],
    [0.0000025, '0.0000025'],
    [0.0000002, '0'],
    ['999999999999999999.123456', '999999999999999999.123456'],
  ])('writes the amount %s as digits', (amount, digits) => {
    expect(observe('crm.opportunity.changed', { key: 'o', amount })).toMatchObject([{ fields: { amount: digits } }]);
  });
});

describe('crm.activity.logged', () => {
  test('is an interaction at its own time with the parties it names', () => {
    const observations = observe('crm.activity.logged', {
      key: 'a-1',
      kind: 'Call',
      direction: 'in',
      at: '2026-02-27T12:00:00+02:00',
      contact: { email: 'Hanna@Koivuranta.example' },
      organization: { key: '7' },
      by: 'Mika Salo',
      text: 'Asked about delivery.',
    });
    expect(observations[0]).toEqual({
      kind: 'interaction.observed',
      at: AT,
      key: 'a-1',
      occurredAt: '2026-02-27T10:00:00.000Z',
      channel: 'phone',
      direction: 'inbound',
      form: 'call',
      by: 'Mika Salo',
      text: 'Asked about delivery.',
      parties: [person('email:hanna@koivuranta.example'), organization('7')],
    });
    expect(observations).toHaveLength(3);
  });

  test('a meeting has two sides, and an unknown kind is another channel', () => {
    expect(observe('crm.activity.logged', { key: 'a', kind: 'meeting' })).toMatchObject([
      { channel: 'meeting', direction: 'both' },
    ]);
    expect(observe('crm.activity.logged', { key: 'a', kind: 'Sauna evening' })).toMatchObject([
      { channel: 'other', direction: 'outbound', form: 'message' },
    ]);
  });
});

describe('tickets', () => {
  const tickets = { source: 'tickets.example' };

  test('ticket.opened with text gives the case and its first message', () => {
    const observations = observe(
      'ticket.opened',
      {
        key: 't-1',
        subject: 'No heat',
        text: 'The pump stopped.',
        requester: { name: 'Oskari Niemi', email: 'oskari@kaisla.example' },
        channel: 'web form',
        priority: 'Critical',
      },
      tickets,
    );
    const requester = person('email:oskari@kaisla.example', 'tickets.example');
    expect(observations).toEqual([
      {
        kind: 'case.changed',
        at: AT,
        key: 't-1',
        fields: { subject: 'No heat', channel: 'form', priority: 'urgent', requester, openedAt: AT },
      },
      {
        kind: 'record.changed',
        at: AT,
        party: requester,
        attributes: { name: 'Oskari Niemi', emails: ['oskari@kaisla.example'] },
        mention: true,
      },
      {
        kind: 'interaction.observed',
        at: AT,
        key: 't-1:opened',
        occurredAt: AT,
        channel: 'form',
        direction: 'inbound',
        form: 'message',
        subject: 'No heat',
        text: 'The pump stopped.',
        parties: [requester],
        caseKey: 't-1',
      },
    ]);
  });

  test.each([
    [{ key: 'u-1', email: 'a@b.example' }, 'u-1'],
    [{ phone: '+358 40 123 4567', name: 'Oskari' }, 'phone:+358401234567'],
    [{ name: ' Oskari Niemi' }, 'name:oskari niemi'],
  ])('a requester %j is known by its first identifier', (requester, key) => {
    expect(observe('ticket.changed', { key: 't', requester }, tickets)[0]).toMatchObject({
      fields: { requester: person(key, 'tickets.example') },
    });
  });

  test('ticket.replied by us is outbound, automatic where the author is a machine, and known by the event id', () => {
    expect(
      observe(
        'ticket.replied',
        { key: 't-1', text: 'We got it.', channel: 'email', author: { side: 'us', name: 'Desk', automatic: true } },
        tickets,
      ),
    ).toEqual([
      { kind: 'case.changed', at: AT, key: 't-1', fields: { channel: 'email' } },
      {
        kind: 'interaction.observed',
        at: AT,
        key: 'e-1',
        occurredAt: AT,
        channel: 'email',
        direction: 'outbound',
        form: 'message',
        text: 'We got it.',
        by: 'Desk',
        automatic: true,
        parties: [],
        caseKey: 't-1',
      },
    ]);
  });

  test('ticket.replied by the customer is inbound and keeps its own key', () => {
    const found = observe(
      'ticket.replied',
      { key: 't-1', messageKey: 55, text: 'Still cold', author: { side: 'customer' } },
      tickets,
    );
    expect(found[1]).toMatchObject({ key: '55', direction: 'inbound' });
  });

  test.each([
    ['ticket.closed', {}, { status: 'solved' }],
    ['ticket.closed', { status: 'Closed' }, { status: 'closed' }],
    ['ticket.closed', { status: 'Kakkosvaihe' }, { status: 'solved' }],
    ['ticket.reopened', {}, { status: 'open' }],
    ['ticket.changed', { status: 'Kakkosvaihe', priority: 'Sininen' }, {}],
    ['ticket.changed', { status: 'Waiting for customer' }, { status: 'pending' }],
    ['ticket.changed', { satisfaction: 'bad', status: null }, { satisfaction: 0, status: null }],
  ])('%s with %j says %j', (type, data, fields) => {
    expect(observe(type, { key: 't-1', ...data }, tickets)).toEqual([
      { kind: 'case.changed', at: AT, key: 't-1', fields },
    ]);
  });

  test('ticket.merged names the surviving case', () => {
    expect(observe('ticket.merged', { survivor: 't-1', losers: ['t-2'] }, tickets)).toEqual([
      { kind: 'case.merged', at: AT, survivorKey: 't-1', loserKeys: ['t-2'] },
    ]);
  });
});

describe('notes', () => {
  const notes = { source: 'notes.example' };

  test('note.written may be about a party of another source', () => {
    const observations = observe(
      'note.written',
      {
        key: 'n-1',
        text: 'Wants a quote by Friday.',
        author: 'Mika Salo',
        about: {
          contact: { key: '81', source: 'crm.example' },
          organization: { name: 'Koivuranta Oy', source: 'crm.example' },
        },
        channel: 'puhelu',
        visibility: 'team',
      },
      notes,
    );
    expect(observations[0]).toEqual({
      kind: 'note.changed',
      at: AT,
      key: 'n-1',
      fields: {
        text: 'Wants a quote by Friday.',
        author: 'Mika Salo',
        writtenAt: AT,
        channel: 'phone',
        visibility: 'team',
        about: [person('81', 'crm.example'), organization('name:koivuranta oy', 'notes.example')],
      },
    });
    expect(observations.slice(1).every((one) => one.kind === 'record.changed' && one.mention)).toBe(true);
  });

  test('note.edited leaves what it does not say, note.deleted leaves nothing', () => {
    expect(observe('note.edited', { key: 'n-1', text: 'By Monday.' }, notes)).toEqual([
      { kind: 'note.changed', at: AT, key: 'n-1', fields: { text: 'By Monday.' } },
    ]);
    expect(observe('note.deleted', { key: 'n-1' }, notes)).toEqual([
      { kind: 'note.changed', at: AT, key: 'n-1', fields: {}, deleted: true },
    ]);
  });
});

describe('feedback, consent, privacy and decisions', () => {
  test('feedback.given stands on the usual scale of its kind, from when it was given', () => {
    expect(
      observe('feedback.given', {
        key: 'f-1',
        kind: 'NPS',
        score: 9,
        contact: { email: 'a@b.example' },
        at: '2026-03-01',
      }),
    ).toEqual([
      {
        kind: 'feedback.given',
        at: AT,
        givenAt: '2026-03-01T00:00:00.000Z',
        key: 'f-1',
        party: person('email:a@b.example'),
        form: 'nps',
        score: 9,
        scale: { min: 0, max: 10 },
      },
      {
        kind: 'record.changed',
        at: AT,
        party: person('email:a@b.example'),
        attributes: { emails: ['a@b.example'] },
        mention: true,
      },
    ]);
    expect(observe('feedback.given', { key: 'f', contact: { key: '1' } })).toMatchObject([
      { form: 'csat', score: null, scale: { min: 1, max: 5 } },
      {},
    ]);
  });

  test('consent.recorded names whose, what for, and the evidence', () => {
    expect(
      observe('consent.recorded', {
        contact: { key: '81' },
        purpose: 'newsletter',
        status: 'granted',
        evidence: 'form 12',
      })[0],
    ).toEqual({
      kind: 'consent.recorded',
      at: AT,
      party: person('81'),
      purpose: 'newsletter',
      status: 'granted',
      evidence: 'form 12',
    });
  });

  test('party.privacyDeleted brings nothing personal in but the address it is for', () => {
    expect(observe('party.privacyDeleted', { contact: { email: 'a@b.example', name: 'A' } })).toEqual([
      {
        kind: 'record.deleted',
        at: AT,
        party: person('email:a@b.example'),
        privacy: true,
        emails: ['a@b.example'],
      },
    ]);
  });

  test('identity.decided is passed on as it was decided', () => {
    const data = {
      key: 'd-1',
      verdict: 'not-same',
      a: person('1'),
      b: person('2'),
      by: 'Steward',
      reason: 'father and son',
    };
    expect(observe('identity.decided', data)).toEqual([{ kind: 'identity.decided', at: AT, ...data }]);
  });

  test('what names nobody is refused with where and what is expected', () => {
    expect(refused('feedback.given', { key: 'f', contact: { email: ' ' } })).toEqual([
      { code: 'data.invalid', path: '/data/contact', reason: 'names nobody', expected: 'a key, an email or a name' },
    ]);
  });
});

test('a time that no calendar knows is refused', () => {
  expect(refused('note.written', { key: 'n', at: '2026' })).toMatchObject([{ code: 'data.invalid', path: '/data/at' }]);
});

test('an amount that no money has is refused', () => {
  expect(refused('crm.opportunity.changed', { key: 'o', amount: 1e21 })).toMatchObject([{ path: '/data/amount' }]);
});

test('data that breaks the contract is refused with its path', () => {
  expect(refused('crm.contact.changed', { name: 'x' })).toMatchObject([{ code: 'data.invalid', path: '/data/key' }]);
});

test('an unknown type is told what is known', () => {
  const [problem] = refused('crm.kontakti.muuttunut', {});
  expect(problem).toMatchObject({ code: 'type.unknown', path: '/type' });
  for (const type of Object.keys(PLAIN_CONTRACT)) expect(problem?.expected).toContain(type);
});

test('what the contract does not have is told, wherever it stands', () => {
  const given = {
    key: '81',
    mood: 'merry',
    nothing: null,
    organization: { key: '7', size: 12 },
    __proto__: { not: 'own' },
  };
  const unreadOf = (type: string, data: unknown) => {
    const result = normalize(event(type, data), PLAIN_ONLY);
    return result.ok && result.unread;
  };
  expect(unreadOf('crm.contact.changed', given)).toEqual(['mood', 'organization.size']);
  expect(
    unreadOf('crm.organization.changed', {
      key: '7',
      customers: [{ key: '1' }, { key: '2', since: 2019, tags: ['a'] }],
    }),
  ).toEqual(['customers[].since', 'customers[].tags[]']);
  expect(unreadOf('crm.contact.changed', { key: '81', name: 'Hanna' })).toBeUndefined();
  expect(unreadOf('crm.contact.changed', JSON.parse('{"key":"81","__proto__":{"a":1},"toString":"own"}'))).toEqual([
    '__proto__',
    'toString',
  ]);
});
