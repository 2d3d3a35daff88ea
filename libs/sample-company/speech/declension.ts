export interface Forms {
  readonly [form: string]: string;
}

/** What we sell, in the cases that the templates need. */
export const DEVICES: readonly { readonly fi: Forms; readonly en: string }[] = [
  [
    'maalämpöpumppu',
    'maalämpöpumpun',
    'maalämpöpumppua',
    'maalämpöpumppuun',
    'maalämpöpumpusta',
    'ground source heat pump',
  ],
  [
    'ilma-vesilämpöpumppu',
    'ilma-vesilämpöpumpun',
    'ilma-vesilämpöpumppua',
    'ilma-vesilämpöpumppuun',
    'ilma-vesilämpöpumpusta',
    'air-to-water heat pump',
  ],
  ['ilmalämpöpumppu', 'ilmalämpöpumpun', 'ilmalämpöpumppua', 'ilmalämpöpumppuun', 'ilmalämpöpumpusta', 'air heat pump'],
  [
    'lämmönjakokeskus',
    'lämmönjakokeskuksen',
    'lämmönjakokeskusta',
    'lämmönjakokeskukseen',
    'lämmönjakokeskuksesta',
    'district heating unit',
  ],
  [
    'pellettikattila',
    'pellettikattilan',
    'pellettikattilaa',
    'pellettikattilaan',
    'pellettikattilasta',
    'pellet boiler',
  ],
  ['öljykattila', 'öljykattilan', 'öljykattilaa', 'öljykattilaan', 'öljykattilasta', 'oil boiler'],
  [
    'lämminvesivaraaja',
    'lämminvesivaraajan',
    'lämminvesivaraajaa',
    'lämminvesivaraajaan',
    'lämminvesivaraajasta',
    'hot water tank',
  ],
].map(([nom = '', gen = '', par = '', ill = '', ela = '', en = '']) => ({ fi: { nom, gen, par, ill, ela }, en }));

export const DAYS: readonly Forms[] = [
  ['sunnuntai', 'Sunday'],
  ['maanantai', 'Monday'],
  ['tiistai', 'Tuesday'],
  ['keskiviikko', 'Wednesday'],
  ['torstai', 'Thursday'],
  ['perjantai', 'Friday'],
  ['lauantai', 'Saturday'],
].map(([nom = '', en = '']) => {
  const stem = nom === 'keskiviikko' ? 'keskiviiko' : nom;
  const ill = nom === 'keskiviikko' ? 'keskiviikkoon' : `${nom}hin`;
  return { en, nom, ess: `${nom}na`, ill, all: `${stem}lle`, ela: `${stem}sta` };
});

export const COMPETITORS: readonly Forms[] = [
  { nom: 'Kotilämpö Nordic', abl: 'Kotilämpö Nordicilta', ade: 'Kotilämpö Nordicilla' },
  { nom: 'Pohjanpumppu', abl: 'Pohjanpumpulta', ade: 'Pohjanpumpulla' },
  { nom: 'Tasalämpö', abl: 'Tasalämmöltä', ade: 'Tasalämmöllä' },
  { nom: 'Viluton', abl: 'Viluttomalta', ade: 'Viluttomalla' },
];
const FRONT_VOWELS_ONLY = /^[^aou]*$/i;

/** A given name in a case: Pekka, Pekan, Pekkaa, Pekalle. Consonant gradation of kk, pp, tt; -s names as Markus, Markuksen. */
export function inflect(name: string, form: 'gen' | 'par' | 'all' | 'ade'): string {
  const front = FRONT_VOWELS_ONLY.test(name);
  const a = front ? 'ä' : 'a';
  let strong = name;
  let weak: string;
  if (/[aeiouyäöå]$/i.test(name))
    weak =
      name === 'Satu'
        ? 'Sadu'
        : name.replace(/(kk|pp|tt)([aeiouyäöå])$/, (_, pair: string, end: string) => pair.charAt(0) + end);
  else if (/[aeiou]s$/.test(name)) strong = weak = `${name.slice(0, -1)}kse`;
  else strong = weak = `${name}i`;
  if (form === 'gen') return `${weak}n`;
  if (form === 'all') return `${weak}lle`;
  if (form === 'ade') return `${weak}ll${a}`;
  return strong.endsWith('kse') ? `${name}t${a}` : `${strong}${a}`;
}
