import type { Bilingual } from '../../../words/language.js';
import { en, type WorthWords } from './words.en.js';
import { fi } from './words.fi.js';

export const worthWords: Bilingual<WorthWords> = { en, fi };
