import { formatOf } from '../../../words/format.js';
import type { DefineWords } from './words.en.js';

const { number, one, list } = formatOf('fi');

const customers = (count: number) => `${number(count)} ${one(count) ? 'asiakas' : 'asiakasta'}`;

export const fi = {
  save: 'Tallenna ryhmäksi',
  title: 'Tallenna ryhmäksi',
  edit: 'Nimi ja kuvaus',
  name: 'Nimi',
  note: 'Mihin sitä käytetään',
  submit: 'Tallenna ryhmä',
  submitName: 'Tallenna',
  saving: 'Tallennetaan',
  needsName: 'Ryhmä tarvitsee nimen.',
  lives: 'Ryhmä elää: kuka tahansa, joka myöhemmin täyttää ehdot, kuuluu siihen.',
  picked: 'Nämä ovat valitsemasi asiakkaat: kukaan ei liity itsestään.',
  tried: 'Kokeiltu historiaan',
  now: (count: number, everybody: number) => `Nyt siihen kuuluisi ${customers(count)} kaikista ${number(everybody)}.`,
  moved: (entered: number, left: number) => `Puolessa vuodessa tuli ${number(entered)} ja lähti ${number(left)}.`,
  such: (names: readonly string[]) => `Heissä ovat ${list(names)}.`,
  nobody: 'Nyt siihen ei kuulu kukaan.',
  saved: (name: string, size: number) => `”${name}” on tallennettu: ${customers(size)}`,
  pending: (name: string) => `”${name}” on matkalla`,
  undone: 'Ryhmä poistettiin käytöstä',
  renamed: 'Tallennettu',
  takenBack: 'Kuten ennen',
  refused: (why: string) => `Tätä ei hyväksytty. ${why}`,
  refusals: {
    NAME_MISSING: 'Ryhmä tarvitsee nimen.',
    FILTER_MISSING: 'Ryhmä tarvitsee ehdot, jotka sanovat, ketkä siihen kuuluvat.',
    FILTER_EMPTY: 'Ehdot eivät sano mitään: kaikki kuuluisivat ryhmään.',
    FOUND_GROUP: 'Löydettyyn ryhmään kuuluminen seuraa siitä, mitä asiakkaat tekevät.',
    GROUP_OF_GROUPS: 'Ehdoissa voi nimetä löydettyjä ryhmiä, ei kirjoitettuja.',
    NOT_FOUND: 'Tällä tunnuksella ei ole ryhmää.',
    PARKED: 'Se otettiin vastaan, mutta sitä ei voitu toteuttaa; hoitaja näkee sen pysäytetyissä tapahtumissa.',
  },
  conditions: 'Ehdot',
  searching: 'Haku samankaltaisuudella ei tee ryhmää. Poista hakuteksti tai valitse asiakkaita.',
} satisfies DefineWords;
