import { formatOf } from '../words/format.js';
import type { Bilingual } from '../words/language.js';

const inEnglish = formatOf('en');
const inFinnish = formatOf('fi');

type Felt = readonly [good: number, neither: number, bad: number, unknown: number];

const en = {
  shownAs: (title: string) => `${title}: shown as`,
  picture: 'Picture',
  table: 'Table',
  csvOf: (title: string) => `${title} as CSV`,
  svgOf: (title: string) => `${title} as SVG`,
  pngOf: (title: string) => `${title} as PNG`,
  failed: 'The picture could not be saved.',
  felt: (...[good, neither, bad, unknown]: Felt) =>
    `felt good ${inEnglish.number(good)}, neither ${inEnglish.number(neither)}, bad ${inEnglish.number(bad)}, not judged ${inEnglish.number(unknown)}`,
};

const fi = {
  shownAs: (title: string) => `${title}: esitystapa`,
  picture: 'Kuva',
  table: 'Taulukko',
  csvOf: (title: string) => `${title} CSV-tiedostona`,
  svgOf: (title: string) => `${title} SVG-kuvana`,
  pngOf: (title: string) => `${title} PNG-kuvana`,
  failed: 'Kuvaa ei voitu tallentaa.',
  felt: (...[good, neither, bad, unknown]: Felt) =>
    `tuntui hyvältä ${inFinnish.number(good)}, ei kummaltakaan ${inFinnish.number(neither)}, pahalta ${inFinnish.number(bad)}, arvioimatta ${inFinnish.number(unknown)}`,
} satisfies typeof en;

/** What every picture says around itself. */
export const pictureWords: Bilingual<typeof en> = { en, fi };
