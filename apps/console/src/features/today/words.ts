import type { Bilingual } from '../../words/language.js';
import { en, type TodayWords } from './words.en.js';
import { fi } from './words.fi.js';

export const todayWords: Bilingual<TodayWords> = { en, fi };
