import { event } from './gateway.js';

/** A small company's customers, as its systems would tell of them. */
export const KOIVURANTA: readonly string[] = [
  event('1', 'crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', {
    key: '81',
    name: 'Hanna Lehtonen',
    emails: ['hanna@koivuranta.example'],
    birthDate: '1980-02-03',
    address: { city: 'Tampere', street: 'Rantatie 1' },
    organization: { key: '7', name: 'Koivuranta Kiinteistöt Oy', businessId: '2184573-1' },
  }),
  event('2', 'crm.example', 'crm.contact.changed', '2026-04-02T08:00:00Z', {
    key: '81',
    title: 'isännöitsijä',
    phones: ['040 123 4567'],
  }),
  event('3', 'crm.example', 'crm.contact.changed', '2026-02-02T08:00:00Z', {
    key: '81',
    title: 'harjoittelija',
    organization: { key: '8', name: 'Vanha Oy' },
  }),
  event('4', 'tickets.example', 'ticket.opened', '2026-04-03T08:00:00Z', {
    key: 'T1',
    subject: 'Lämpö ei toimi',
    text: 'Patterit kylmät',
    requester: { name: 'Hanna Lehtonen', email: 'HANNA@koivuranta.example' },
    author: { side: 'customer' },
    status: 'open',
    channel: 'email',
    priority: 'high',
  }),
  event('5', 'tickets.example', 'ticket.replied', '2026-04-03T09:00:00Z', {
    key: 'T1',
    text: 'Tulemme huomenna',
    author: { side: 'us', name: 'Pekka' },
  }),
  event('6', 'tickets.example', 'ticket.closed', '2026-04-05T09:00:00Z', { key: 'T1' }),
  event('7', 'tickets.example', 'ticket.reopened', '2026-04-06T09:00:00Z', { key: 'T1' }),
  event('8', 'notes.example', 'note.written', '2026-04-07T09:00:00Z', {
    key: 'N1',
    text: 'Hanna kertoi putkiremontista',
    author: 'Pekka',
    about: { contact: { email: 'hanna@koivuranta.example' } },
  }),
  event('9', 'crm.example', 'crm.contact.changed', '2026-04-08T10:00:00Z', {
    key: '82',
    name: 'Matti Virtanen',
    emails: ['matti@koivuranta.example'],
    organization: { key: '7' },
  }),
  event('10', 'crm.example', 'crm.opportunity.changed', '2026-04-11T10:00:00Z', {
    key: 'O1',
    name: 'Lämpöpumppu',
    organization: { key: '7' },
    contacts: [{ key: '81', role: 'buyer' }],
    amount: 12000.5,
    currency: 'EUR',
    stage: 'offer',
    closeDate: '2026-06-01',
  }),
  event('11', 'feedback.example', 'feedback.given', '2026-04-12T10:00:00Z', {
    key: 'F1',
    kind: 'nps',
    score: 9,
    text: 'Kiitos!',
    contact: { email: 'hanna@koivuranta.example' },
  }),
  event('12', 'crm.example', 'consent.recorded', '2026-04-12T11:00:00Z', {
    contact: { key: '81' },
    purpose: 'marketing',
    status: 'granted',
    evidence: 'lomake',
  }),
  event('13', 'crm.example', 'crm.organization.changed', '2026-04-13T11:00:00Z', {
    key: '9',
    name: 'Äänekosken Lämpö Oy',
    businessId: '0112038-9',
    domains: ['aanelampo.example'],
  }),
  event('14', 'tickets.example', 'ticket.opened', '2026-04-14T08:00:00Z', {
    key: 'T2',
    subject: 'Lasku',
    text: 'Mikä tämä on?',
    requester: { name: 'Matti Virtanen', email: 'matti@koivuranta.example' },
    author: { side: 'customer' },
    status: 'solved',
  }),
];
