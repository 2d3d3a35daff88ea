import { templates } from '../template.js';

/** What a note says of somebody's part in a decision; the tag is the role. */
export const roleRemark = templates(
  'role',
  `
fi = [buyer] {name} allekirjoittaa sopimuksen ja päättää budjetista.
fi = [buyer] Hankintavaltuudet ovat {name.ade}.
fi = [buyer] Viimeinen sana on {name.ade}, hän hyväksyy tilaukset.
fi = [user] {name} käyttää laitetta päivittäin ja lukee hälytykset.
fi = [user] Käytännössä {name} hoitaa lämmönjakohuonetta.
fi = [user] {name} on se, joka kuittaa vikailmoitukset kohteessa.
fi + [influencer] {name} puhuu hallituksessa meidän puolestamme.
fi = [influencer] Muut kuuntelevat {name.par}, kannattaa pitää hänet mukana.
fi = [influencer] {name} valmistelee vertailun ja suosittelee vaihtoehtoa.
fi - [blocker] {name} jarruttaa hanketta ja vaatii aina lisäselvityksiä.
fi - [blocker] {name} vastustaa maalämpöä periaatteesta.
fi - [blocker] {name} haluaisi jäädä nykyiseen toimittajaan ja panee hanttiin.
fi = [conformer] {name} menee enemmistön mukana.
fi = [conformer] {name.all} käy mikä tahansa, mitä muut päättävät.
fi = [conformer] {name} ei ota kantaa, vaan hyväksyy hallituksen linjan.
en = [buyer] {name} signs the contract and owns the budget.
en = [buyer] The final word belongs to {name}.
en = [user] {name} uses the system daily and reads the alarms.
en = [user] In practice {name} looks after the plant room.
en + [influencer] {name} speaks for us in the board.
en = [influencer] The others listen to {name}.
en - [blocker] {name} is slowing the project down.
en - [blocker] {name} is against ground heat on principle.
en = [conformer] {name} goes along with the majority.
en = [conformer] {name} accepts whatever the others decide.
`,
);

/** Our promise told in a note afterwards: [action due]. The sentence is the quote. */
export const promiseInNote = templates(
  'promise-note',
  `
fi = [call day] Lupasin soittaa {day.ill} mennessä.
fi = [call tomorrow] Luvattiin palata asiaan puhelimitse huomenna.
fi = [offer day] Lupasin tarjouksen {day.ill} mennessä.
fi = [offer week] Luvattiin toimittaa tarkennettu tarjous viikon kuluessa.
fi = [technician day] Lupasimme, että asentaja käy {day.ill} mennessä.
fi = [technician next-week] Luvattiin huoltokäynti ensi viikolle.
fi = [info day] Lupasin lähettää laskelmat {day.ill} mennessä.
fi = [info tomorrow] Lupasin selvittää asian huomiseksi.
fi = [credit week] Lupasin hyvityksen viikon sisällä.
fi = [credit day] Luvattiin korjata lasku {day.ill} mennessä.
fi = [part day] Lupasin varaosan {day.ill} mennessä.
fi = [part none] Lupasin ilmoittaa, kun osa tulee.
en = [call day] I promised to call by {day}.
en = [call tomorrow] Promised to ring back tomorrow.
en = [offer day] I promised the offer by {day}.
en = [offer week] We promised a revised quote within a week.
en = [technician day] We promised a technician by {day}.
en = [technician next-week] Promised a visit next week.
en = [info day] I promised to send the figures by {day}.
en = [info tomorrow] Promised to find out by tomorrow.
en = [credit week] I promised a refund within a week.
en = [credit day] We promised to correct the invoice by {day}.
en = [part day] I promised the part by {day}.
en = [part none] Promised to tell them when the part comes.
`,
);
