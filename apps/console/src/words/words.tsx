import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { formatOf, type Format } from './format.js';
import { keepLanguage, languageAtStart, type Bilingual, type Language } from './language.js';

interface Spoken {
  readonly language: Language;
  readonly format: Format;
  readonly setLanguage: (language: Language) => void;
}

const Speaking = createContext<Spoken | undefined>(undefined);

export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(languageAtStart);
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      format: formatOf(language),
      setLanguage: (chosen) => {
        keepLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <Speaking value={spoken}>{children}</Speaking>;
}

/** The language of the page and how it writes numbers and times. */
export function useLanguage(): Spoken {
  const spoken = use(Speaking);
  if (!spoken) throw new Error('There is no WordsProvider around this.');
  return spoken;
}

/** The messages of a screen in the language of the page. Each screen brings its own, so that they load with it. */
export const useWords = <W,>(words: Bilingual<W>): W => words[useLanguage().language];

export const useFormat = (): Format => useLanguage().format;
