import type { Bilingual } from '../../words/language.js';
import { en, type VoicesWords } from './words.en.js';
import { fi } from './words.fi.js';

export const voicesWords: Bilingual<VoicesWords> = { en, fi };
