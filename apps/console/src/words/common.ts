import { en, type Words } from './en.js';
import { fi } from './fi.js';
import type { Bilingual } from './language.js';

/** What every screen says. */
export const common: Bilingual<Words> = { en, fi };
