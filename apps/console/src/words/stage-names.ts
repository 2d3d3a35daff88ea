import type { Language } from './language.js';

interface NamedStage {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
}

/** What stages of the service map are called in a language; one that is not known, or not yet, by its id. */
export const stageNames =
  (stages: readonly NamedStage[] | undefined, language: Language) =>
  (id: string): string =>
    stages?.find((stage) => stage.id === id)?.names[language] ?? id;
