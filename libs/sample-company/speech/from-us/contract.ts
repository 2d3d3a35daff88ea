import { templates } from '../template.js';

/** Ordering, signing, delivering; the tag is the stage. */
export const contract = templates(
  'contract',
  `
fi ? [acquisition] Kiitos tilauksesta! Sopimus {number} on liitteenä allekirjoitettavaksi.
fi ? [acquisition] Sopimus on nyt allekirjoitettu molemmin puolin, tervetuloa asiakkaaksi.
fi ? [acquisition] Tilausvahvistus {number}: {model}, asennus viikolla {week}.
fi ? [acquisition] Huoltosopimuksenne alkaa {date}.
fi ? [acquisition] Vahvistamme tilauksen kohteeseen {address}, kokonaissumma {amount} euroa.
fi ? [acquisition] Urakkasopimuksen luonnos on liitteenä, kommentoikaa vapaasti.
fi ? [acquisition] Sopimuskausi on kolme vuotta, irtisanomisaika kolme kuukautta.
fi ? [acquisition] Allekirjoituslinkki on lähetetty isännöitsijälle.
fi ? [acquisition] Tilaus on kirjattu numerolla {number}, toimitusaika on noin kuusi viikkoa.
fi ? [acquisition] Sopimuksen liitteenä on palvelukuvaus ja hinnasto.
fi ? [acquisition] Puitesopimus kattaa nyt kaikki kiinteistönne.
fi ? [acquisition] Laskutus tapahtuu kahdessa erässä, ensimmäinen tilauksen yhteydessä.
fi ? [delivery] Työn aloituspäiväksi on sovittu {date}.
fi ? [acquisition] Lisätyöt sovitaan aina kirjallisesti ennen aloitusta.
fi ? [delivery] Vastaanottotarkastus pidetään {day.ess} klo {hour}.
fi ? [acquisition] Huoltosopimus on uusittu seuraavaksi kaksivuotiskaudeksi.
fi ? [acquisition] Vakuustodistus ja sopimusasiakirjat ovat liitteenä.
fi ? [acquisition] Toimitusehdot ovat yleisten sopimusehtojen mukaiset.
fi ? [acquisition] Sopimuksen hinta on sidottu kuluttajahintaindeksiin.
fi ? [delivery] Tilauksenne on siirtynyt asennustiimille, yhteyshenkilönä toimii {agent}.
fi ? [delivery] {Device} on toimitettu ja luovutuspöytäkirja allekirjoitettu.
fi ? [delivery] Käyttöönotto on tehty ja takuu alkaa tästä päivästä.
fi ? [acquisition] Sopimus {number} astuu voimaan, kun hallitus on hyväksynyt sen.
fi ? [acquisition] Lähetin sopimuksen sähköisesti allekirjoitettavaksi.
fi ? [acquisition] Etävalvontasopimus on liitteenä, hinta {price} euroa vuodessa.
fi ? [delivery] Kiitos luottamuksesta, asennusajankohta vahvistetaan erikseen.
fi ? [acquisition] Sopimuksen muutos on kirjattu: mukaan tuli kohde {address}.
fi ? [acquisition] Tilaus peruutettiin pyynnöstänne eikä siitä synny kuluja.
fi ? [delivery] Asennus tehdään kahdessa vaiheessa, viikoilla {week} ja sen jälkeen.
fi ? [delivery] Toimitus siirtyy viikolle {week} tehtaan aikataulun vuoksi.
en ? [acquisition] Thank you for your order! Contract {number} is attached for signing.
en ? [acquisition] The contract is now signed by both sides, welcome as our customer.
en ? [acquisition] Order confirmation {number}: {model}, installation in week {week}.
en ? [acquisition] Your service agreement starts on {date}.
en ? [acquisition] The contract period is three years with three months' notice.
en ? [acquisition] The draft is attached, please comment freely.
en ? [delivery] The work starts on {date}.
en ? [delivery] Commissioning is done and the warranty starts today.
en ? [acquisition] We confirm the order for {address}, total {amount} euros.
en ? [acquisition] The service agreement has been renewed for two years.
en ? [acquisition] Invoicing takes place in two instalments.
`,
);
