import { templates } from '../template.js';

/** What becomes of our promises; the tag is the promise's action. */
export const keptByUs = templates(
  'kept-us',
  `
fi ? [call] Soitin kuten sovittiin, ja kävimme asian läpi.
fi ? [call] Puhelu pidetty lupauksen mukaan, asia selvisi.
fi ? [offer] Tässä luvattu tarjous {number}, yhteensä {amount} euroa.
fi ? [offer] Lupaamani tarjous on liitteenä.
fi ? [technician] Asentajamme kävi paikalla sovitusti, {device} toimii.
fi ? [technician] Huoltokäynti on tehty, vika korjattiin.
fi ? [info] Tässä lupaamani selvitys: vika oli anturissa.
fi ? [info] Luvattu raportti on liitteenä.
fi ? [credit] Hyvitys on nyt maksettu tilillenne.
fi ? [credit] Korjattu lasku {number} on lähetetty.
fi ? [part] Varaosa saapui ja on nyt vaihdettu.
fi ? [part] Osa toimitettiin teille, asennus on tehty.
en ? [call] I called as agreed and we went through everything.
en ? [call] The promised call was made, the matter is clear.
en ? [offer] Here is the offer I promised, {amount} euros in total.
en ? [offer] The promised quote is attached.
en ? [technician] Our technician visited as agreed, the {device} works.
en ? [technician] The visit is done and the fault repaired.
en ? [info] Here is the answer I promised: the sensor was faulty.
en ? [info] The promised report is attached.
en ? [credit] The refund has been paid to your account.
en ? [credit] The corrected invoice {number} has been sent.
en ? [part] The spare part arrived and has been fitted.
en ? [part] The part was delivered and installed.
`,
);

export const withdrawnByUs = templates(
  'withdrawn-us',
  `
fi ? [call] Puhelua ei enää tarvita, koska asia ratkesi muuten.
fi ? [offer] Joudumme vetämään lupauksen tarjouksesta, emme toimita tällä alueella.
fi ? [technician] Sovittu käynti perutaan, koska vika poistui etänä.
fi ? [info] Selvitystä ei tehdä, sillä kohde siirtyy toiselle urakoitsijalle.
fi ? [credit] Lupaamani hyvitys oli virhe, eikä sitä valitettavasti voida maksaa.
fi ? [part] Tilaus perutaan, koska osaa ei enää valmisteta.
fi ? [technician] Emme valitettavasti lähetäkään asentajaa, työ kuuluu taloyhtiölle.
fi ? [offer] Tarjous jää tekemättä, kuten puhelimessa sovittiin.
en ? [call] The call is no longer needed, the matter was solved otherwise.
en ? [offer] We have to take back the promise of an offer, we do not deliver there.
en ? [technician] The agreed visit is cancelled, the fault was cleared remotely.
en ? [info] There will be no report, the site moves to another contractor.
en ? [credit] The refund I promised was a mistake and cannot be paid.
en ? [part] The order is cancelled, the part is no longer made.
`,
);

export const renegotiatedByUs = templates(
  'renegotiated-us',
  `
fi ? [call day] Siirretään puhelu: soitan {day.ill} mennessä.
fi ? [offer day] Tarjous viivästyy, uusi aikataulu: se tulee {day.ill} mennessä.
fi ? [technician on-day] Sovitaan käynnille uusi aika: asentaja tulee {day.ess}.
fi ? [info day] Selvitys vie kauemmin, saatte sen {day.ill} mennessä.
fi ? [credit day] Hyvitys siirtyy, se maksetaan {day.ill} mennessä.
fi ? [part day] Tehdas siirsi toimitusta, osa tulee {day.ill} mennessä.
en ? [call day] Let's move the call: I will ring you by {day}.
en ? [offer day] The offer is delayed, you will have it by {day}.
en ? [technician on-day] A new time for the visit: the technician comes on {day}.
en ? [info day] This takes longer, you will have the report by {day}.
en ? [credit day] The refund is delayed, it will be paid by {day}.
en ? [part day] The factory moved the delivery, the part comes by {day}.
fi ? [call on-day] Uusi aika soitolle sovittu: soitan {day.ess}.
fi ? [offer on-day] Sovittiin, että tarjous lähtee vasta {day.ess}.
fi ? [technician day] Käynti siirtyy, asentaja käy {day.ill} mennessä.
fi ? [info on-day] Toimitan selvityksen sittenkin vasta {day.ess}.
fi ? [credit on-day] Sovittiin, että hyvitys maksetaan {day.ess}.
fi ? [part on-day] Osa luvataan nyt {day.all}.
en ? [call on-day] We agreed on a new time, I will call on {day}.
en ? [offer on-day] As agreed, the offer leaves on {day} instead.
en ? [technician day] The visit moves, somebody comes by {day}.
en ? [info on-day] I'll deliver the report on {day} instead.
en ? [credit on-day] We agreed the refund is paid on {day}.
en ? [part on-day] The part is now promised for {day}.
`,
);
