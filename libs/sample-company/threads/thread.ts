import type { Agent } from '../publishers/staff.js';
import type { Chance } from '../simulation/chance.js';
import type { Said } from '../speech/speech.js';
import type { EventReference, Language } from '../truth.js';
import type { Person } from '../world/party.js';

/** Something through which a customer and we talk. The first words open it. */
export interface Thread {
  readonly number: string;
  /** Greeting and closing are usual here. */
  readonly letter: boolean;
  /** The language of our side, where it is not the customer's. */
  readonly language?: Language;
  customer(person: Person, said: Said): EventReference;
  us(agent: Agent, said: Said, automatic: boolean): EventReference;
  /** A change of state that says nothing. */
  status?(agent: Agent, status: 'working' | 'waiting' | 'solved' | 'reopened'): void;
  /** The rarer things that happen to tickets. Gives the event of the first message where it is sent once more. */
  trouble?(person: Person, chance: Chance): EventReference | undefined;
}

export const SUBJECTS: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'Huoltopyyntö',
    'Kysymys lämmityksestä',
    'Vika laitteessa',
    'Lasku',
    'Lämpöpumppu',
    'Yhteydenotto',
    'Apua tarvitaan',
    'Tarjouspyyntö',
    'Lämmin vesi',
    'Sopimusasia',
    'Asetukset',
  ],
  en: [
    'Service request',
    'Question about heating',
    'Fault',
    'Invoice',
    'Heat pump',
    'Help needed',
    'Hot water',
    'Contract',
  ],
};
/** What a thread is called: often just how it begins. */
export const subjectOf = (said: Said, chance: Chance): string =>
  chance.yes(0.3) ? said.text.replace(/\s+/g, ' ').slice(0, 40).trim() || 'Hei' : chance.pick(SUBJECTS[said.language]);
