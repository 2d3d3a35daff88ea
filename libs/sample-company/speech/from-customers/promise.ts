import { templates } from '../template.js';

/** What a customer promises: [action due]. */
export const promiseByThem = templates(
  'promise-them',
  `
fi = [decide day] Ilmoitamme päätöksestä {day.ill} mennessä.
fi = [decide next-week] Hallitus päättää asiasta ensi viikolla.
fi = [decide on-day] Kokous on {day.ess}, kerron tuloksen heti sen jälkeen samana päivänä.
fi = [decide month-end] Teemme ratkaisun tämän kuun loppuun mennessä.
fi = [decide none] Palaan asiaan, kun olemme käyneet tarjouksen läpi.
fi = [decide days-2] Vastaan teille parin päivän sisällä.
fi = [readings today] Lähetän mittarilukemat vielä tänään.
fi = [readings tomorrow] Otan huomenna kuvat teknisestä tilasta ja laitan tulemaan.
fi = [readings day] Toimitan viime vuoden kulutustiedot {day.ill} mennessä.
fi = [readings week] Kerään lukemat ja lähetän ne viikon sisällä.
fi = [readings tomorrow-noon] Laitan kuvan vikakoodista huomenna ennen puoltapäivää.
fi = [readings none] Lähetän pohjapiirustukset, kunhan löydän ne.
fi = [pay today] Maksan laskun tänään.
fi = [pay tomorrow] Lasku lähtee maksuun huomenna.
fi = [pay day] Hoidan maksun {day.ill} mennessä.
fi = [pay date] Maksamme erän {date} mennessä.
fi = [pay month-end] Lasku maksetaan kuun loppuun mennessä.
fi = [sign day] Palautan sopimuksen allekirjoitettuna {day.ill} mennessä.
fi = [sign tomorrow] Allekirjoitan sopimuksen huomenna.
fi = [sign next-week] Puheenjohtaja allekirjoittaa sopimuksen ensi viikolla.
fi = [sign days-2] Saatte allekirjoitetun sopimuksen parin päivän kuluessa.
fi = [sign none] Laitan sopimuksen tulemaan, kun olen saanut toisenkin nimen.
fi = [access on-day] Olen paikalla avaamassa oven {day.ess}.
fi = [access tomorrow] Jätän avaimen huomenna naapurille.
fi = [access day] Järjestän pääsyn tekniseen tilaan {day.ill} mennessä.
fi = [access today] Vien avaimen huoltoyhtiölle tänään.
fi = [reply tomorrow] Soitan teille huomenna takaisin.
fi = [reply on-day] Soittelen {day.ess}, kun pääsen töistä.
fi = [reply day] Vahvistan ajan {day.ill} mennessä.
fi = [reply none] Kysyn vaimolta ja palaan asiaan.
en = [decide day] We will let you know our decision by {day}.
en = [decide next-week] The board decides on this next week.
en = [decide none] I will get back to you once we have compared the offers.
en = [readings today] I will send the meter readings today.
en = [readings tomorrow] I'll take the pictures tomorrow and e-mail them.
en = [pay day] We will pay the invoice by {day}.
en = [pay tomorrow] The payment goes out tomorrow.
en = [sign day] You will have the signed contract by {day}.
en = [sign days-2] I'll return the contract within two days.
en = [access on-day] I will be there on {day} to let you in.
en = [reply tomorrow] I'll call you back tomorrow.
en = [reply day] I will confirm the time by {day}.
`,
);
