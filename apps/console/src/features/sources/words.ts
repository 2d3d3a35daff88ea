import type { Bilingual } from '../../words/language.js';
import { en, type SourcesWords } from './words.en.js';
import { fi } from './words.fi.js';

export const sourcesWords: Bilingual<SourcesWords> = { en, fi };
