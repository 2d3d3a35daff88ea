import type { Bilingual } from '../words/language.js';

const en = {
  shownAs: (title: string) => `${title}: shown as`,
  picture: 'Picture',
  table: 'Table',
  csvOf: (title: string) => `${title} as CSV`,
  svgOf: (title: string) => `${title} as SVG`,
  pngOf: (title: string) => `${title} as PNG`,
  failed: 'The picture could not be saved.',
};

const fi = {
  shownAs: (title: string) => `${title}: esitystapa`,
  picture: 'Kuva',
  table: 'Taulukko',
  csvOf: (title: string) => `${title} CSV-tiedostona`,
  svgOf: (title: string) => `${title} SVG-kuvana`,
  pngOf: (title: string) => `${title} PNG-kuvana`,
  failed: 'Kuvaa ei voitu tallentaa.',
} satisfies typeof en;

/** What every picture says around itself. */
export const pictureWords: Bilingual<typeof en> = { en, fi };
