import { Dice } from './dice.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const MEN =
  words(`John William James Robert Thomas George Charles Edward Henry Michael David Richard Joseph Matti Juhani Timo Antti
 Mikko Jukka Kari Pekka Heikki Lars Erik Anders Johan Karl Nils Daniel Peter Paul Mark Steven Andrew Kevin Brian Samuel Benjamin Alexander
 Nicholas Christopher Anthony Frank Walter Arthur Albert Frederick Harold Ville Lauri Olli Tuomas Sami Aleksi Niko Eero Oskari Otto Emil`);
export const WOMEN =
  words(`Mary Elizabeth Anna Margaret Sarah Jane Emma Alice Catherine Helen Susan Linda Karen Maria Kaisa Liisa Leena
 Hanna Päivi Anne Ritva Tuula Kerstin Birgitta Karin Eva Kristina Sofia Laura Emily Jessica Rebecca Victoria Charlotte Ellen Florence Rose
 Martha Ruth Dorothy Barbara Patricia Jennifer Deborah Aino Helmi Venla Ida Elsa Iida Saga Astrid Ingrid Ebba Maja Noora Jenni Riikka Outi`);
export const NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  John: ['Jack', 'Jno'], William: ['Will', 'Bill', 'Wm'], James: ['Jim'], Robert: ['Bob', 'Rob'], Thomas: ['Tom'], Charles: ['Charlie', 'Chas'],
  Edward: ['Ed', 'Ted'], Henry: ['Harry'], Michael: ['Mike'], David: ['Dave'], Richard: ['Dick', 'Rick'], Joseph: ['Joe'], Matti: ['Matias'],
  Elizabeth: ['Liz', 'Beth', 'Eliza'], Margaret: ['Maggie', 'Peggy'], Catherine: ['Kate', 'Katherine'], Samuel: ['Sam'], Benjamin: ['Ben'],
  Alexander: ['Alex'], Christopher: ['Chris'], Mikko: ['Mika'], Antti: ['Andreas'], Liisa: ['Elisabet'], Kaisa: ['Katariina'],
}; // prettier-ignore

const KNOWN =
  words(`Smith Jones Williams Brown Taylor Davies Wilson Evans Johnson Roberts Virtanen Korhonen Mäkinen Nieminen Mäkelä Hämäläinen
 Laine Heikkinen Koskinen Järvinen Andersson Johansson Karlsson Nilsson Eriksson Larsson Walker Wright Thompson White Green Hall Wood Clarke
 Lindström Holm Bergström Nyman Müller Schmidt Fischer O'Brien MacDonald Murphy Kelly Nguyen Patel Singh Khan Lehtonen Saarinen Salminen`);
const SYLLABLES = words(
  'ka lo ri ma to ven sal har bro wick ford ley ton berg lund kos pel nie mar hol gra wes ash bur cran der fen gil',
);

/** Some thousand family names, the commonest first. */
export const FAMILIES: readonly string[] = invented(KNOWN, 2600, [
  'nen',
  'la',
  'son',
  'man',
  'er',
  '',
  'well',
  'ström',
]);
export const STREETS: readonly string[] = invented(
  words('Hämeenkatu Mannerheimintie Kauppakatu Storgatan Kungsgatan'),
  900,
  ['katu', 'tie', 'gatan', 'vägen', ' Street', ' Road', ' Avenue', ' Lane', 'kuja'],
);
export const CITIES: readonly string[] = invented(
  words('Helsinki Tampere Turku Espoo Oulu Stockholm Göteborg London Leeds Bristol'),
  160,
  ['kylä', 'la', 'ham', 'by', 'stad', 'ton', 'mouth'],
);
export const OCCUPATIONS = words(
  'farmer clerk teacher engineer nurse politician writer painter lawyer physician merchant soldier actor composer priest carpenter smith sailor baker tailor miner chemist banker gardener',
);
export const COMPANY_WORDS: readonly string[] = invented(
  words('Koivu Meri Nordic Baltic Polar Metsä Rakennus Kiinteistö Huolto Consulting Logistics Design Energy Digital'),
  700,
  ['', 'tek', 'ra', 'data', 'lab', 'group', 'service'],
);
export const FORMS = ['Oy', 'Ab', 'Oyj', 'Ltd', 'GmbH', 'Inc', 'LLC', 'ry'] as const;

function invented(known: readonly string[], count: number, endings: readonly string[]): readonly string[] {
  const dice = new Dice(known.join());
  const made = new Set(known);
  while (made.size < count) {
    const stem = Array.from({ length: dice.between(1, 3) }, () => dice.pick(SYLLABLES)).join('');
    const name = stem + dice.pick(endings);
    if (name.length > 3) made.add(name[0]!.toUpperCase() + name.slice(1));
  }
  return [...made];
}
