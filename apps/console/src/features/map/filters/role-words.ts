import type { Bilingual } from '../../../words/language.js';

const en = {
  role: 'Role',
  hint: 'What people did who hold this role in the decisions of their account, walked as if they were alone',
  roles: {
    any: 'All roles',
    buyer: 'Buyers',
    user: 'Users',
    influencer: 'Influencers',
    blocker: 'Blockers',
    conformer: 'Conformers',
  },
  /** Under the panel of a touchpoint. */
  onlyMap: (role: string) =>
    `The map and the ways in and out count ${role.toLowerCase()}; words and customers below are everybody’s.`,
};

const fi = {
  role: 'Rooli',
  hint: 'Mitä tekivät ihmiset, joilla on tämä rooli asiakkaansa päätöksissä, kuin kulkisivat yksin',
  roles: {
    any: 'Kaikki roolit',
    buyer: 'Ostajat',
    user: 'Käyttäjät',
    influencer: 'Vaikuttajat',
    blocker: 'Jarruttajat',
    conformer: 'Mukautujat',
  },
  onlyMap: (role: string) =>
    `Kartalla sekä tulo- ja lähtösuunnissa: ${role.toLowerCase()}. Alla olevat sanat ja asiakkaat ovat kaikkien.`,
} satisfies typeof en;

export const roleWords: Bilingual<typeof en> = { en, fi };
