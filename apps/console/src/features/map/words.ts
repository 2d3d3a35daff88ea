import type { Bilingual } from '../../words/language.js';
import { en, type MapWords } from './words.en.js';
import { fi } from './words.fi.js';

export const mapWords: Bilingual<MapWords> = { en, fi };
