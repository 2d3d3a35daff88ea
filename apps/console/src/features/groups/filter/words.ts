import type { Bilingual } from '../../../words/language.js';
import { en, type FilterWords } from './words.en.js';
import { fi } from './words.fi.js';

export const filterWords: Bilingual<FilterWords> = { en, fi };
