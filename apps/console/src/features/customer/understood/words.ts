import type { Bilingual } from '../../../words/language.js';
import { en, type UnderstoodWords } from './words.en.js';
import { fi } from './words.fi.js';

export const understoodWords: Bilingual<UnderstoodWords> = { en, fi };
