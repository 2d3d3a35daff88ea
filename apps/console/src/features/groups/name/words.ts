import type { Bilingual } from '../../../words/language.js';
import { en, type GroupNameWords } from './words.en.js';
import { fi } from './words.fi.js';

export const groupNameWords: Bilingual<GroupNameWords> = { en, fi };
