import type { Bilingual } from '../../../words/language.js';
import { en, type EditorWords } from './words.en.js';
import { fi } from './words.fi.js';

export const editorWords: Bilingual<EditorWords> = { en, fi };
