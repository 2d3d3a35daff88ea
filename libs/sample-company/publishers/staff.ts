/** Our own people. They are no customers, and no record of a customer may come of them. */
export interface Agent {
  readonly name: string;
  readonly givenName: string;
  readonly email: string;
  readonly zendeskId: string;
  readonly salesforceId: string;
  readonly jiraId: string;
}

const NAMES = [
  'Elsa Kuusela',
  'Roope Tanskanen',
  'Iiris Haapala',
  'Otto Marttila',
  'Silja Vuorela',
  'Kalle Sorsa',
  'Viivi Rautio',
  'Jesse Holopainen',
  'Mirja Suontausta',
  'Patrik Storgård',
  'Hilma Keskitalo',
  'Urho Lintula',
  'Nea Paananen',
  'Samuel Vainio',
];

export const STAFF: readonly Agent[] = NAMES.map((name, index) => {
  const [givenName = '', familyName = ''] = name.split(' ');
  const local = `${givenName}.${familyName}`.toLowerCase().replace(/[äå]/g, 'a').replace(/ö/g, 'o');
  return {
    name,
    givenName,
    email: `${local}@lampo.example`,
    zendeskId: String(8447388090000 + index * 17),
    salesforceId: `0057Q00000A${String(1000 + index * 7)}QAQ`,
    jiraId: `5f1b0e47748e770ed11f${String(1000 + index).padStart(4, '0')}`,
  };
});

export const SUPPORT_MAILBOX = 'asiakaspalvelu@lampo.example';
