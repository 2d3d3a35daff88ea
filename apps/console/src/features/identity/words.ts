import type { Bilingual } from '../../words/language.js';
import { en, type IdentityWords } from './words.en.js';
import { fi } from './words.fi.js';

export const identityWords: Bilingual<IdentityWords> = { en, fi };
