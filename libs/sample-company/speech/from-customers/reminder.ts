import { templates } from '../template.js';

/** Waiting for an answer, or for a promise: a tag names the promise's action. */
export const reminder = templates(
  'reminder',
  `
fi = Hei, onko asiani edennyt? En ole saanut vastausta.
fi - Kysyin tästä jo viime viikolla, eikä kukaan ole vastannut.
fi - Odotan yhä vastausta. Onko siellä ketään?
fi = Muistuttelisin viestistäni, kiitos.
fi = Mikä tilanne on pyynnön {number} kanssa?
fi - Tähänkö on tarkoitus joskus vastata?
fi = Vieläkö tarvitsette minulta lisätietoja?
en = Any news? I have not received an answer.
en - I asked about this last week and nobody has replied.
en = Just a reminder of my message, thank you.
en - I am still waiting for an answer.
`,
);

export const brokenByUs = templates(
  'broken-us',
  `
fi - [call] Lupasitte soittaa, mutta puhelua ei ole kuulunut.
fi - [call] Odotin soittoa koko päivän turhaan.
fi - [offer] Tarjouksen piti tulla jo, mutta mitään ei ole näkynyt.
fi - [offer] Luvattua tarjousta ei tullut, joten joudumme kääntymään muualle.
fi - [technician] Asentajaa ei näkynyt, vaikka niin luvattiin.
fi - [technician] Sovittiin käynnistä, eikä kukaan tullut. Otin turhaan vapaata.
fi - [info] En ole saanut selvitystä, jonka lupasitte.
fi - [info] Raporttia ei ole tullut, vaikka määräpäivä meni jo.
fi - [credit] Hyvitystä ei näy tilillä, vaikka se luvattiin.
fi - [credit] Korjattua laskua ei ole vieläkään tullut.
fi - [part] Varaosan piti olla täällä jo. Missä se viipyy?
fi - [part] Osaa ei ole tullut, vaikka toisin sanottiin.
en - [call] You promised to call but nobody did.
en - [call] I waited for your call all day.
en - [offer] The offer you promised has not arrived.
en - [offer] We never got the quote, so we turned elsewhere.
en - [technician] The technician did not come although it was agreed.
en - [technician] Nobody showed up. I took a day off for nothing.
en - [info] I have not received the report you promised.
en - [info] The deadline passed and there is still no answer.
en - [credit] The refund is not on my account although you promised it.
en - [credit] The corrected invoice has not come.
en - [part] The part should be here by now. Where is it?
en - [part] The spare part never came.
`,
);

export const keptByThem = templates(
  'kept-them',
  `
fi + [decide] Hallitus hyväksyi asian, edetään.
fi = [decide] Päätös on tehty: jatketaan teidän kanssanne.
fi = [readings] Tässä luvatut lukemat ja kuvat.
fi = [readings] Lukemat liitteenä, kuten sovittiin.
fi = [pay] Lasku on nyt maksettu.
fi = [pay] Maksu lähti tänään, kuten lupasin.
fi = [sign] Sopimus on allekirjoitettu ja liitteenä.
fi = [sign] Tässä allekirjoitettu sopimus takaisin.
fi = [access] Ovi on avattu, huoltomies pääsi sisään.
fi = [access] Avain on nyt huoltoyhtiöllä.
fi = [reply] Vahvistan sovitun ajan, se käy meille.
fi = [reply] Soitin kuten sovittiin, aika käy.
en = [decide] The board approved it, let's proceed.
en = [decide] We have decided: we go on with you.
en = [readings] Here are the readings I promised.
en = [readings] Pictures and readings attached as agreed.
en = [pay] The invoice has now been paid.
en = [pay] The payment went out today as promised.
en = [sign] The signed contract is attached.
en = [sign] Here is the contract, signed.
en = [access] The door is open, your technician got in.
en = [access] The key is with the maintenance company now.
en = [reply] I confirm the time, it suits us.
en = [reply] As agreed, here is my answer: the time is fine.
`,
);
