import type { Bilingual } from '../../words/language.js';
import { en, type RoadmapWords } from './words.en.js';
import { fi } from './words.fi.js';

export const roadmapWords: Bilingual<RoadmapWords> = { en, fi };
