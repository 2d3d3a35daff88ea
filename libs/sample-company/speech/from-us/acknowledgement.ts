import { templates } from '../template.js';

/** Written by machines. It never ends a wait. */
export const acknowledgement = templates(
  'acknowledgement',
  `
fi ? Kiitos yhteydenotostasi! Tämä on automaattinen vastaus. Käsittelemme viestisi numerolla {number}.
fi ? Olemme vastaanottaneet viestisi ja vastaamme siihen mahdollisimman pian.
fi ? Pyyntösi {number} on kirjattu. Palaamme asiaan kahden arkipäivän kuluessa.
fi ? Tämä on automaattinen kuittaus, johon ei tarvitse vastata.
fi ? Viestisi on jonossa. Kiireellisissä vioissa soita päivystykseen.
fi ? Lämpö Oy:n asiakaspalvelu on vastaanottanut pyyntösi ({number}).
fi ? Hei, sain viestisi automaattisesti. Olen lomalla {date} asti.
fi ? Automaattinen vastaus: toimistomme on suljettu viikonloppuna.
fi ? Kiitos viestistäsi. Ruuhkan vuoksi vastaamme tavallista hitaammin.
fi ? Tikettisi {number} on avattu. Voit seurata sen tilaa asiakassivuilla.
fi ? Kiitos! Lomakkeesi on vastaanotettu.
fi ? Olen poissa toimistolta {date} asti. Kiireellisissä asioissa ota yhteyttä asiakaspalveluun.
fi ? Viestisi on perillä. Vastausaika on tällä hetkellä noin kaksi päivää.
fi ? Tämä viesti on lähetetty automaattisesti. Pyyntönne tunnus on {number}.
fi ? Huoltopyyntösi on välitetty huoltopäivystykseen (automaattinen ilmoitus).
fi ? Kiitos, viestisi on tallennettu järjestelmäämme numerolla {number}.
fi ? Automaattinen ilmoitus: pyyntösi on siirretty oikealle tiimille.
fi ? Asiakaspalvelumme on avoinna arkisin 8–16. Vastaamme aukioloaikana.
fi ? Kuittaamme viestisi saapuneeksi. Älä vastaa tähän viestiin.
fi ? Automaattivastaus: olen koulutuksessa, luen viestit iltaisin.
fi ? Saimme viestisi! Pidämme sinut ajan tasalla.
fi ? Pyyntösi {number} odottaa käsittelijää. Tämä on automaattinen viesti.
fi ? Kiitos palautteestasi, se on kirjattu automaattisesti.
fi ? Ilmoituksesi on vastaanotettu {date}.
fi ? Laskua koskeva kysymyksesi on vastaanotettu. Laskutus vastaa kolmessa arkipäivässä.
fi ? Tilauksesi {number} on vastaanotettu. Saat vahvistuksen erikseen.
fi ? Tämä on järjestelmän lähettämä kuittaus yhteydenotostasi.
fi ? Kesäaikana vastaamme viesteihin viiden arkipäivän kuluessa.
fi ? Viestisi on ohjattu tekniseen tukeen. Tunnus {number}.
fi ? Hei! Tämä on Lämpö Oy:n automaattinen vastaaja. Viestisi luetaan pian.
en ? Thank you for contacting us! This is an automatic reply. Your request number is {number}.
en ? We have received your message and will answer as soon as possible.
en ? Your request {number} has been registered. We reply within two working days.
en ? This is an automatic acknowledgement, please do not answer it.
en ? Automatic reply: I am out of the office until {date}.
en ? Your ticket {number} has been opened. You can follow it on our customer pages.
en ? Thank you, your form has arrived.
en ? Our office is closed for the weekend. This message was sent automatically.
en ? Your message is in the queue. For urgent faults please call the duty number.
en ? Your request was passed on to the service desk (automatic notice).
en ? We received your message and keep you posted.
`,
);
