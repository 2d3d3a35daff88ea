import type { Bilingual } from '../../words/language.js';
import { en, type GraphWords } from './words.en.js';
import { fi } from './words.fi.js';

export const graphWords: Bilingual<GraphWords> = { en, fi };
