import { formatOf } from '../../words/format.js';
import { likelihoodIn } from './odds.js';
import type { IdentityWords, SentenceArgs } from './words.en.js';

const format = formatOf('fi');
const { number, one } = format;

const { sure, chance } = likelihoodIn(format, 'alle');
const records = (count: number) => `${number(count)} ${one(count) ? 'tietue' : 'tietuetta'}`;
const customers = (count: number) => `${number(count)} ${one(count) ? 'asiakas' : 'asiakasta'}`;
const shared = (what: string, args: SentenceArgs) =>
  `Yksi asiakas: molemmilla on sama ${what}${args['carriers'] === undefined ? '' : ` (kaikkiaan ${records(Number(args['carriers']))})`}.`;

export const fi = {
  title: 'Tunnistus',
  lead: 'Onko tämä yksi asiakas vai kaksi?',
  waiting: (count: number) => `${number(count)} ${one(count) ? 'pari odottaa' : 'paria odottaa'} ihmistä`,
  queue: 'Odottaa ihmistä',
  order: 'Järjestys',
  orders: { doubt: 'Epävarmin', size: 'Suurin', newest: 'Uusin' },
  reason: 'Miksi',
  reasons: { any: 'Mikä syy tahansa', doubtful: 'Epävarma', conflict: 'Ristiriita', oversize: 'Iso ryhmä' },
  ofCustomer: 'Vain yhtä asiakasta koskevat',
  allCustomers: 'Näytä kaikki',
  and: (a: string, b: string) => `${a} ja ${b}`,
  unnamed: 'Nimetön',
  rowScore: (value: number, isAverage: boolean) => `${isAverage ? 'keskimäärin' : 'todennäköisyys'} ${sure(value)}`,
  rowSize: records,
  more: 'Näytä lisää',
  file: 'tunnistusjono',
  nothingYet: {
    title: 'Kukaan ei odota erottamista',
    text: 'Epävarmat parit tulevat tänne itsestään. Kaksi asiakasta voi yhdistää valitsemalla ne asiakasluettelosta.',
  },
  noMatch: {
    title: 'Tällaisia pareja ei odota',
    text: 'Tästä syystä tai tästä asiakkaasta ei odota yhtään paria.',
    widen: 'Näytä kaikki parit',
  },
  choose: { title: 'Valitse pari', text: 'Tässä näkyvät sen tietueet, näyttö ja kaikki mitä siitä on päätetty.' },
  gone: {
    title: 'Tällaista paria ei ole',
    text: 'Jompikumpi tunnus ei johda mihinkään, tai molemmat johtavat samaan tietueeseen.',
  },

  records: 'Mitä tietueet sanovat',
  onlyDifferences: 'Vain erot',
  field: 'Ominaisuus',
  saysNothing: 'ei sano mitään',
  alike: (count: number) => `${number(count)} ${one(count) ? 'ominaisuus on sama' : 'ominaisuutta on samoja'}`,
  noDifference: 'Ne eivät sano mitään eri tavalla.',
  customerOf: 'Asiakas',
  oneCustomer: 'yksi asiakas',
  twoCustomers: 'kaksi asiakasta',
  since: (when: string) => `tunnettu: ${when}`,
  state: { LIVE: 'voimassa', DELETED: 'poistettu lähteestä', ERASED: 'pyyhitty', MERGED: 'yhdistetty lähteessä' },
  fields: {
    name: 'Nimi', givenName: 'Etunimi', familyName: 'Sukunimi', emails: 'Sähköposti', phones: 'Puhelin', birthDate: 'Syntymäaika',
    'address.street': 'Katuosoite', 'address.postalCode': 'Postinumero', 'address.city': 'Kaupunki', 'address.country': 'Maa',
    organization: 'Organisaatio', businessId: 'Y-tunnus', domains: 'Verkkotunnukset', title: 'Titteli', language: 'Kieli',
    industry: 'Toimiala', owner: 'Vastuuhenkilö', nationalId: 'Henkilötunnus', buyingRole: 'Rooli ostossa', parent: 'Osa',
  } as Readonly<Record<string, string>>, // prettier-ignore

  why: 'Miten näyttö kertyy',
  whyMore: 'bitteinä: +1 on kaksi kertaa todennäköisempi',
  whyLabel: (total: number, threshold: number) =>
    `Näytön vesiputous: yhteensä ${number(total, 1)} bittiä eli todennäköisyys ${sure(total)}; kone päättää itse ${number(threshold, 1)} bitistä eli todennäköisyydestä ${sure(threshold)} alkaen.`,
  notCompared: 'Ihmistä ja organisaatiota ei verrata.',
  nothingCompared: 'Näitä ei verrattu: mikään mitä molemmat sanovat ei tuonut niitä yhteen.',
  prior: 'Ennen vertailua',
  total: 'Nämä kaksi yhteensä',
  threshold: 'päättää itse',
  bits: (value: number) => `${value >= 0 ? '+' : ''}${number(value, 1)}`,
  table: { what: 'Mikä', level: 'Miten samat', bits: 'Bittejä', rarity: 'Josta harvinaisuudesta', sum: 'Summa' },
  attributes: {
    givenName: 'Etunimi', familyName: 'Sukunimi', birthDate: 'Syntymäaika', birthPlace: 'Syntymäpaikka', gender: 'Sukupuoli',
    occupation: 'Ammatti', nationalId: 'Henkilötunnus', employer: 'Työnantaja', name: 'Nimi', legalForm: 'Yhtiömuoto',
    businessId: 'Y-tunnus', domain: 'Verkkotunnus', address: 'Katuosoite', place: 'Paikka', addressLine2: 'Osoiterivi 2',
    phone: 'Puhelin', email: 'Sähköposti',
  } as Readonly<Record<string, string>>, // prettier-ignore
  levels: {
    same: 'sama', near: 'melkein sama', different: 'eri', another: 'toinen useasta',
    within: 'sisältyy toiseen', most: 'suurin osa', some: 'osa', local: 'sama alkuosa', domain: 'sama verkkotunnus',
    both: 'postinumero ja kaupunki', 'postal-code': 'sama postinumero', city: 'sama kaupunki', region: 'sama alue',
    street: 'sama katu', number: 'sama numero', initial: 'sama alkukirjain', variant: 'saman nimen muoto', similar: 'kuulostaa samalta', part: 'osa siitä', swapped: 'päivä ja kuukausi vaihtuneet',
    slip: 'yksi lyöntivirhe', 'two-slips': 'kaksi lyöntivirhettä', partial: 'siltä osin kuin tiedetään', year: 'sama vuosi',
  } as Readonly<Record<string, string>>, // prettier-ignore
  caps: {
    branches: 'Vähennys: kummallakin nimellä oma sana',
    'given-names-conflict': 'Vähennys: etunimet eri',
    'birth-dates-conflict': 'Vähennys: syntymäajat eri',
    'family-names-conflict': 'Vähennys: sukunimet eri samassa osoitteessa',
    'no-given-name': 'Vähennys: etunimi puuttuu',
    'one-home': 'Vähennys: voivat olla kaksi samasta kodista',
  } as Readonly<Record<string, string>>,
  flip: 'Mikä kääntäisi tuloksen',
  flipTo: (attribute: string, level: string, total: number) => `${attribute} ”${level}”: todennäköisyys ${sure(total)}`,
  flippedBy: {
    SAME: 'Päätös ”sama”',
    NOT_SAME: 'Päätös ”ei sama”',
    RETRACTED: 'Päätöksen kumoaminen',
    CANNOT_TELL: 'Päätös ”en osaa sanoa”',
  },
  shared: 'Molemmilla on',
  sharedBy: (carriers: number, counts: boolean) =>
    counts ? `kaikkiaan ${records(carriers)}` : `kaikkiaan ${records(carriers)}: liian monta, joten se ei todista`,
  hidden: 'piilossa rooliltasi',
  kinds: { EMAIL: 'Sähköposti', PHONE: 'Puhelin', BUSINESS_ID: 'Y-tunnus', DOMAIN: 'Verkkotunnus' },

  how: 'Miten se syntyi',
  howMore: (count: number) => `${number(count)} ${one(count) ? 'askel' : 'askelta'}`,
  step: (a: string, b: string) => `${a} ja ${b} yhdistettiin`,
  howNone: 'Mitään ei ole yhdistetty: kukin tietue on oma asiakkaansa.',
  sentences: {
    'identity.same.decided': () => 'Yksi asiakas: joku päätti niin.',
    'identity.same.merged-at-source': () => 'Yksi asiakas: lähde yhdisti tietueet itse.',
    'identity.same.alike': (args: SentenceArgs) =>
      args['threshold'] === undefined
        ? 'Yksi asiakas: tietueet ovat riittävän samanlaiset.'
        : `Yksi asiakas: todennäköisyys näytön mukaan ${chance(args['score'])}, ja ${chance(args['threshold'])} riittää.`,
    'identity.same.email': (args: SentenceArgs) => shared('sähköpostiosoite', args),
    'identity.same.phone': (args: SentenceArgs) => shared('puhelinnumero', args),
    'identity.same.business-id': (args: SentenceArgs) => shared('Y-tunnus', args),
    'identity.same.domain': (args: SentenceArgs) => shared('verkkotunnus', args),
    'identity.same.through-others': (args: SentenceArgs) =>
      `Yksi asiakas: tietueesta toiseen johtaa ketju, jossa on ${number(Number(args['steps'] ?? 0))} liitosta.`,
    'identity.apart.decided': () => 'Kaksi asiakasta: joku päätti niin.',
    'identity.apart.conflict': () =>
      'Kaksi asiakasta: niillä on yhteinen tunniste, mutta muut tiedot ovat sen kanssa ristiriidassa.',
    'identity.apart.doubtful': (args: SentenceArgs) =>
      args['pairs'] !== undefined
        ? `Ehkä yksi asiakas: todennäköisyys näiden kahden tietueen mukaan ${chance(args['score'])}, asiakkaiden ${number(Number(args['pairs']))} tietueparin mukaan keskimäärin ${chance(args['average'])}.`
        : `Ehkä yksi asiakas: todennäköisyys näytön mukaan ${chance(args['score'])}. Ihmiseltä kysytään, kun se on vähintään ${chance(args['reviewThreshold'])}; kone päättää itse, kun se on vähintään ${chance(args['threshold'])}.`,
    'identity.apart.unlike': (args: SentenceArgs) =>
      args['pairs'] !== undefined
        ? `Kaksi asiakasta: näytön mukaan yhden asiakkaan todennäköisyys on vain ${chance(args['average'])} (${number(Number(args['pairs']))} tietueparin keskiarvo); ihmiseltä kysytään, kun se on vähintään ${chance(args['reviewThreshold'])}.`
        : `Kaksi asiakasta: näytön mukaan yhden asiakkaan todennäköisyys on vain ${chance(args['score'])}; ihmiseltä kysytään, kun se on vähintään ${chance(args['reviewThreshold'])}.`,
    'identity.apart.never-met': () => 'Kaksi asiakasta: mikään mitä molemmat sanovat ei ole tuonut niitä yhteen.',
  } as Readonly<Record<string, (args: SentenceArgs) => string>>,

  decide: 'Päätä',
  decideMore: 'Mitään ei lähetetä ennen kuin näet, mitä se tekee',
  verdicts: { SAME: 'Sama asiakas', NOT_SAME: 'Ei sama', CANNOT_TELL: 'En osaa sanoa' },
  effect: 'Mitä se tekisi',
  effectNone: 'Kenenkään tietueita ei yhdistettäisi toisin.',
  effectChange: (before: number, after: number) => `${customers(before)} → ${customers(after)}`,
  effectTouchpoints: (count: number) =>
    `${number(count)} ${one(count) ? 'kohtaaminen näkyy' : 'kohtaamista näkyy'} toisella asiakkaalla`,
  effectPromises: (count: number) => `${number(count)} ${one(count) ? 'lupaus siirtyy' : 'lupausta siirtyy'} mukana`,
  effectWaits: (count: number) =>
    `${number(count)} ${one(count) ? 'yhteydenotto siirtyy' : 'yhteydenottoa siirtyy'} mukana, päivältä`,
  effectCases: (count: number) => `${number(count)} ${one(count) ? 'tapaus siirtyy' : 'tapausta siirtyy'} mukana`,
  effectMore: (count: number) => `ja ${number(count)} muuta`,
  effectAgainst: (count: number) =>
    `${number(count)} ${one(count) ? 'päätös on' : 'päätöstä on'} sitä vastaan: se ei vaikuta ennen kuin ${one(count) ? 'se' : 'ne'} kumotaan.`,
  effectDiffers: (field: string, values: string) => `Yhdellä asiakkaalla olisi useampi ${field}: ${values}.`,
  cannotTellEffect: 'Pari ei odota enää. Mikään muu ei muutu.',
  before: 'Ennen',
  after: 'Jälkeen',
  say: 'Miksi, myöhempää kysyjää varten',
  saySuggest: { SAME: 'Sama ihminen tai yritys', NOT_SAME: 'Ei sama', CANNOT_TELL: 'Liian vähän tietoa' },
  send: { SAME: 'Yhdistä', NOT_SAME: 'Pidä erillään', CANNOT_TELL: 'Siirrä syrjään' },
  cancel: 'Peru',
  decided: {
    SAME: 'Ne ovat nyt yksi asiakas.', NOT_SAME: 'Ne pidetään nyt erillään.', CANNOT_TELL: 'Pari siirrettiin syrjään.',
  }, // prettier-ignore
  pending: 'Päätös on kirjattu ja tulee voimaan hetken kuluttua.',
  mayNot: 'Roolisi saa katsoa mutta ei päättää. Tietovastaavat ja omistajat saavat.',
  undoReason: 'Kumottu saman tien',

  log: 'Mitä on päätetty',
  logNone: 'Kukaan ei ole päättänyt näistä kahdesta mitään.',
  said: {
    SAME: 'sanoi, että ne ovat sama',
    NOT_SAME: 'sanoi, että ne eivät ole sama',
    CANNOT_TELL: 'ei osannut sanoa',
    RETRACTED: 'kumosi päätöksen',
  },
  bySource: (source: string) => `${source}, lähde itse,`,
  stands: 'voimassa',
  noLonger: 'ei enää voimassa',
  undo: 'Kumoa',
  undoTitle: 'Kumoa tämä päätös',
  undoText: 'Asiakkaista tulee sellaiset kuin ne olisivat, jos päätöstä ei olisi tehty.',
  undone: (unassigned: number) =>
    unassigned === 0
      ? 'Päätös kumottiin.'
      : `Päätös kumottiin. Koko asiakkaasta kirjoitettiin sen jälkeen ${number(unassigned)} ${one(unassigned) ? 'muistiinpano' : 'muistiinpanoa'}: ${one(unassigned) ? 'se jää paikalleen' : 'ne jäävät paikalleen'}.`,
  someone: 'Joku',

  members: 'Tämän asiakkaan tietueet',
  split: 'Irrota',
  splitName: (record: string) => `Irrota ${record}`,
  splitTitle: (record: string) => `Irrota ${record}`,
  splitText: (others: number) =>
    `Se pidetään erillään ${number(others)} muusta tietueesta: kustakin tehdään oma päätös.`,
  splitDone: 'Tietue on nyt oma asiakkaansa.',
  comparePair: 'Vertaa',

  refused: {
    REASON_EMPTY: 'Kerro ensin miksi.',
    REASON_TOO_LONG: 'Perusteluun mahtuu enintään 4 000 merkkiä.',
    NOT_FOUND: 'Sitä ei enää ole.',
    ONE_RECORD: 'Molemmat ovat yksi ja sama tietue.',
    STANDS_ALONE: 'Tietue on jo oma asiakkaansa.',
    BY_SOURCE: 'Lähde yhdisti tietueet itse. Sano ”Ei sama”, niin ne erotetaan täällä.',
    ALREADY_RETRACTED: 'Joku on jo kumonnut sen.',
    BLOCKED: 'Myöhemmät päätökset ovat tiellä. Kumoa ne ensin.',
  } as Readonly<Record<string, string>>,
} satisfies IdentityWords;
