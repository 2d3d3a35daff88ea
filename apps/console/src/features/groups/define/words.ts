import type { Bilingual } from '../../../words/language.js';
import { en, type DefineWords } from './words.en.js';
import { fi } from './words.fi.js';

export const defineWords: Bilingual<DefineWords> = { en, fi };
