export type Language = 'en' | 'fi';

/** The same messages in every language: a text that is missing in one does not compile. */
export type Bilingual<W> = Readonly<Record<Language, W>>;

const KEY = 'meri.language';

/** What was chosen here, else what the browser prefers. */
export function languageAtStart(): Language {
  const chosen = stored();
  if (chosen) return chosen;
  return navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage) ?? 'en';
}

export function keepLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that stores nothing keeps the choice for this page.
  }
}

function stored(): Language | undefined {
  try {
    const value = localStorage.getItem(KEY) ?? '';
    return isLanguage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isLanguage = (value: string): value is Language => value === 'en' || value === 'fi';
