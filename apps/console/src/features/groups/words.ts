import type { Bilingual } from '../../words/language.js';
import { en, type GroupsWords } from './words.en.js';
import { fi } from './words.fi.js';

export const groupsWords: Bilingual<GroupsWords> = { en, fi };
