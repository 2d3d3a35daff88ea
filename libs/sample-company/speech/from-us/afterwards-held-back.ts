import { templates } from '../template.js';

/** What becomes of our promises, in words that are used only in the score. Append only. */
export const keptHeldBack = templates(
  'kept-held-back',
  `
fi ? [call] Kiitos puhelusta äsken, sovitaan niin kuin juteltiin.
fi ? [call] Tavoitin teidät puhelimitse ja asia tuli selväksi.
fi ? [offer] Saatte ohessa tarjouksen {number}, summa on {amount} euroa.
fi ? [offer] Tarjous {number} on nyt lähetetty, hinta {amount} euroa.
fi ? [technician] Huoltomiehemme on käynyt ja laite on taas kunnossa.
fi ? [technician] Käynti on tehty, anturi vaihdettiin.
fi ? [info] Asia on nyt selvitetty: syynä oli jumiutunut venttiili.
fi ? [info] Liitteenä raportti, josta oli puhe.
fi ? [credit] Rahat on palautettu tilillenne.
fi ? [credit] Teimme hyvityslaskun {number}.
fi ? [part] Osa on toimitettu ja asennettu.
fi ? [part] Uusi osa on nyt paikoillaan.
en ? [call] Thanks for the call just now, let us do as we said.
en ? [offer] Attached is offer {number}, the sum is {amount} euros.
en ? [technician] Our engineer has been there and the {device} is fine again.
en ? [info] The matter is now clear: a valve was stuck.
en ? [credit] The money has been returned to your account.
en ? [part] The new part is now in place.
`,
  'b',
);

export const withdrawnHeldBack = templates(
  'withdrawn-held-back',
  `
fi ? [call] Jätetään soitto väliin, vika korjaantui itsestään.
fi ? [offer] Emme valitettavasti voikaan tehdä tarjousta tästä kohteesta.
fi ? [technician] Perumme asentajan käynnin, koska laite lähti etänä käyntiin.
fi ? [info] Luvattua selvitystä ei tulekaan, koska kohde myytiin.
fi ? [credit] Hyvitystä emme voi sittenkään maksaa.
fi ? [part] Varaosan toimitus on peruttu, valmistaja lopetti mallin.
en ? [call] We can skip the call, the fault went away by itself.
en ? [offer] Sorry, we cannot make an offer for this site after all.
en ? [technician] We are cancelling the visit as the unit restarted remotely.
en ? [info] The promised report will not come, the site was sold.
en ? [credit] We are not able to pay the refund after all.
en ? [part] Delivery of the part has been cancelled by the maker.
`,
  'b',
);

export const renegotiatedHeldBack = templates(
  'renegotiated-held-back',
  `
fi ? [call day] En ehdi soittaa ajoissa, soitan vasta {day.ill} mennessä.
fi ? [offer day] Tarjous ei valmistu sovittuun päivään, toimitan sen {day.ill} mennessä.
fi ? [technician on-day] Asentaja sairastui, uusi käynti on {day.ess}.
fi ? [info day] Tarvitsemme lisäaikaa, lähetämme raportin {day.ill} mennessä.
fi ? [credit day] Maksatuksessa on viivettä, hyvitys tulee {day.ill} mennessä.
fi ? [part day] Osa on jälkitoimituksessa, saatte sen {day.ill} mennessä.
en ? [call day] I cannot make the call in time, I will phone you by {day} instead.
en ? [offer day] The offer needs more time, I will send it by {day}.
en ? [technician on-day] The technician is ill, he will now come on {day}.
en ? [info day] We need more time, we will send the report by {day}.
en ? [credit day] The payment run is late, the refund arrives by {day}.
en ? [part day] The part is on back order, you will get it by {day}.
`,
  'b',
);
