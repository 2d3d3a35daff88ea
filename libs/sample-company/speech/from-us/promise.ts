import { templates } from '../template.js';

/** What we promise: [action due]. The sentence is the quote. */
export const promiseByUs = templates(
  'promise-us',
  `
fi ? [call tomorrow-noon] Soitan huomenna ennen puoltapäivää.
fi ? [call today] Soitan teille vielä tänään.
fi ? [call on-day] Soitan {day.ess} ja käydään asia läpi.
fi ? [call tomorrow] Palaan asiaan puhelimitse huomenna.
fi ? [call days-2] Otan yhteyttä kahden päivän sisällä.
fi ? [call none] Soitan heti, kun tiedän enemmän.
fi ? [offer day] Lähetän tarjouksen {day.ill} mennessä.
fi ? [offer tomorrow] Saat tarjouksen sähköpostiisi huomenna.
fi ? [offer week] Toimitamme tarjouksen viikon kuluessa.
fi ? [offer date] Tarjous on teillä viimeistään {date}.
fi ? [offer next-week] Teen tarjouksen valmiiksi ensi viikolla.
fi ? [offer days-2] Laitan tarkennetun tarjouksen tulemaan parin päivän sisällä.
fi ? [technician day] Asentaja käy teillä {day.ill} mennessä.
fi ? [technician on-day] Huoltomies tulee {day.ess} klo {hour}.
fi ? [technician tomorrow] Lähetämme asentajan huomenna.
fi ? [technician tomorrow-noon] Huoltoauto on pihassanne huomenna ennen puoltapäivää.
fi ? [technician today] Päivystäjä tulee tänään.
fi ? [technician next-week] Varaamme teille huoltokäynnin ensi viikolle.
fi ? [technician week] Joku meiltä käy paikan päällä viikon sisällä.
fi ? [info tomorrow] Selvitän asian ja vastaan huomenna.
fi ? [info day] Toimitan raportin {day.ill} mennessä.
fi ? [info days-2] Lähetämme ohjeet kahden päivän kuluessa.
fi ? [info none] Ilmoitan, kun saan tehtaalta vastauksen.
fi ? [info today] Laitan kulutusraportin tulemaan tänään.
fi ? [credit week] Hyvitys näkyy tilillänne viikon sisällä.
fi ? [credit day] Korjattu lasku lähtee teille {day.ill} mennessä.
fi ? [credit month-end] Hyvitämme käynnin tämän kuun laskulla, kuun loppuun mennessä.
fi ? [credit date] Palautamme liikaa maksetun summan {date} mennessä.
fi ? [part week] Varaosa saapuu viikon sisällä ja vaihdamme sen saman tien.
fi ? [part day] Tilaan osan ja se on teillä {day.ill} mennessä.
fi ? [part none] Ilmoitamme heti, kun osa on tullut varastoon.
en ? [call tomorrow-noon] I will call you tomorrow before noon.
en ? [call on-day] I'll ring you on {day}.
en ? [call days-2] We will get back to you within two days.
en ? [offer day] I will send you the offer by {day}.
en ? [offer tomorrow] You will have our quote tomorrow.
en ? [technician day] We'll send the technician by {day}.
en ? [technician on-day] Our technician comes on {day} at {hour}.
en ? [technician tomorrow] We will have somebody there tomorrow.
en ? [info day] I'll send the report by {day}.
en ? [info none] I will let you know as soon as the factory answers.
en ? [credit week] The refund will be on your account within a week.
en ? [part day] The spare part will be with you by {day}.
`,
);
