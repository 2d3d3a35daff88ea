import type { Bilingual } from '../../words/language.js';
import { en, type CustomersWords } from './words.en.js';
import { fi } from './words.fi.js';

export const customersWords: Bilingual<CustomersWords> = { en, fi };
