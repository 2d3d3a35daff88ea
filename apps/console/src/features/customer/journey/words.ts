import type { Bilingual } from '../../../words/language.js';
import { en, type JourneyWords } from './words.en.js';
import { fi } from './words.fi.js';

export const journeyWords: Bilingual<JourneyWords> = { en, fi };
