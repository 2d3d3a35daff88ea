import { CLAIMS_EN } from './claims/words.en.js';
import { CLAIMS_FI } from './claims/words.fi.js';
import { FEELINGS_EN } from './feelings/words.en.js';
import { FEELINGS_FI } from './feelings/words.fi.js';
import { PROMISES_EN } from './promises/words.en.js';
import { PROMISES_FI } from './promises/words.fi.js';
import { RECOMMENDATIONS_EN } from './recommendations/words.en.js';
import { RECOMMENDATIONS_FI } from './recommendations/words.fi.js';
import { REQUESTS_EN } from './requests/words.en.js';
import { REQUESTS_FI } from './requests/words.fi.js';
import { ROLES_EN } from './roles/words.en.js';
import { ROLES_FI } from './roles/words.fi.js';
import type { Sign } from './sign.js';
import { PhraseBook } from './words/phrase-book.js';
import { Spelling } from './words/spelling.js';

/** Every sign of a language in one book, so that a text is walked once. */
export const BOOKS: Readonly<Record<'fi' | 'en', PhraseBook<Sign>>> = {
  fi: new PhraseBook([
    ...FEELINGS_FI,
    ...PROMISES_FI,
    ...REQUESTS_FI,
    ...CLAIMS_FI,
    ...ROLES_FI,
    ...RECOMMENDATIONS_FI,
  ]),
  en: new PhraseBook([
    ...FEELINGS_EN,
    ...PROMISES_EN,
    ...REQUESTS_EN,
    ...CLAIMS_EN,
    ...ROLES_EN,
    ...RECOMMENDATIONS_EN,
  ]),
};

/** Typing slips in the words of the books. */
export const SPELLINGS: Readonly<Record<'fi' | 'en', Spelling>> = {
  fi: new Spelling(BOOKS.fi.vocabulary, 'means'),
  en: new Spelling(BOOKS.en.vocabulary),
};
