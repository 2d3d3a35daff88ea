import type { Bilingual } from '../../words/language.js';
import { en, type CustomerWords } from './words.en.js';
import { fi } from './words.fi.js';

export const customerWords: Bilingual<CustomerWords> = { en, fi };
