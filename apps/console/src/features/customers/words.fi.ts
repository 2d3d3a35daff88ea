import { formatOf } from '../../words/format.js';
import type { CustomersWords } from './words.en.js';

const { number, one } = formatOf('fi');

export const fi = {
  title: 'Asiakkaat',
  count: (total: number, exact: boolean) =>
    exact ? `${number(total)} ${one(total) ? 'asiakas' : 'asiakasta'}` : `yli ${number(total)} asiakasta`,
  closest: (total: number) => (one(total) ? 'lähin osuma' : `${number(total)} lähintä`),
  find: 'Nimi, sähköposti, puhelin, Y-tunnus',
  kind: 'Laji',
  kinds: { all: 'Kaikki', person: 'Ihmiset', organization: 'Organisaatiot' },
  open: 'Avoimia tapauksia',
  met: 'Viimeksi kohdattu',
  mets: {
    any: 'Milloin vain',
    '30': '30 päivän sisällä',
    '90': '90 päivän sisällä',
    '365': 'Vuoden sisällä',
    'long-ago': 'Yli vuosi sitten',
  },
  group: 'Ryhmä',
  everybody: 'Kaikki ryhmät',
  otherGroup: 'Ryhmä, joka ei ole käytössä',
  stage: 'Vaihe nyt',
  anyStage: 'Kaikki vaiheet',
  further: 'Rajaa ja järjestä',
  furtherOn: (count: number) => (count === 0 ? 'Rajaa ja järjestä' : `Rajaa ja järjestä (${number(count)})`),
  sort: 'Järjestys',
  sorts: { last: 'Viimeksi kohdatut', touchpoints: 'Eniten kohtaamisia', name: 'Nimi', new: 'Uusimmat' },
  column: {
    select: 'Valitse',
    name: 'Nimi',
    group: 'Ryhmä',
    stage: 'Vaihe',
    waits: 'Odotuksia',
    promises: 'Lupauksia',
    feeling: 'Tunne',
    touchpoints: 'Kohtaamisia',
    last: 'Kohdattu',
  },
  late: (count: number) => `joista myöhässä ${number(count)}`,
  person: 'Henkilö',
  organization: 'Organisaatio',
  unnamed: 'Nimetön',
  never: 'ei koskaan',
  selectOne: (name: string) => `Valitse ${name}`,
  selected: (count: number) => `${number(count)} valittu`,
  same: 'Sama asiakas',
  clear: 'Tyhjennä',
  more: 'Haetaan lisää',
  nothingYet: {
    title: 'Yksikään asiakas ei ole vielä virrannut tänne',
    text: 'Heti kun lähde julkaisee ensimmäisen tapahtumansa, sen asiakas näkyy täällä.',
  },
  noMatch: {
    title: 'Kukaan ei täsmää',
    text: 'Mikään asiakas ei läpäise kaikkia näitä suodattimia.',
    widen: 'Näytä kaikki asiakkaat',
  },
  lens: {
    picked: (count: number) => `${number(count)} poimittua`,
    met: (place: string) => `Kohdattu: ${place}`,
    who: {
      waiting: 'Odottaa meitä',
      due: 'Lupauksemme on erääntymässä tai myöhässä',
      back: 'Palasi aiempaan vaiheeseen 30 päivässä',
    },
    off: 'Kaikki asiakkaat',
  },
  file: 'asiakkaat',
} satisfies CustomersWords;
