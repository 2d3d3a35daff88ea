import { templates } from '../template.js';

/** A real answer by one of ours: it ends a wait. */
export const answer = templates(
  'answer',
  `
fi ? Tarkistin etänä {device.gen} asetukset: lämpökäyrä oli liian jyrkkä, laskin sitä kahdella pykälällä.
fi ? Vikakoodi {code} tarkoittaa, että virtausvahti on lauennut. Puhdistakaa suodatin ja kuitatkaa hälytys.
fi ? Siirsin huollon uuteen aikaan, vahvistus on liitteenä.
fi ? Varaosia on vielä saatavilla, hinta asennettuna on {price} euroa.
fi ? Huoltoraportti on tässä liitteenä.
fi ? Laskutusosoite on vaihdettu, uusi lasku on numeroltaan {number}.
fi ? Ääni johtuu sulatusjaksosta ja on pakkasella normaali.
fi ? Paineen lasku viittaa paisunta-astian vikaan. Käynti on varattu {day.all} klo {hour}.
fi ? Sovelluksen saa yhdistettyä uudelleen kohdasta Asetukset, Verkko. Ohje on liitteenä.
fi ? Suodattimet on hyvä vaihtaa kaksi kertaa vuodessa.
fi ? Yhteyshenkilönne on tästä lähtien {agent}.
fi ? Takuu kattaa tämän, joten käynnistä ei tule teille kuluja.
fi ? Asennusvuosi on rekisterimme mukaan {year}.
fi ? Verkkolaskutus on nyt otettu käyttöön.
fi ? Pahoittelut sekaannuksesta, lasku {number} on hyvitetty kokonaan.
fi ? Kävimme paikalla ja vaihdoimme kiertovesipumpun, lämpö nousee vähitellen.
fi ? Kompressoria ei meidän arviomme mukaan kannata enää vaihtaa, uusi {device} maksaa itsensä takaisin seitsemässä vuodessa.
fi ? Ohjelmisto päivitettiin etänä, hälytyksen pitäisi nyt poistua.
fi ? Menoveden lämpötilaksi riittää tällä pakkasella 38 astetta.
fi ? Ilmasimme verkoston, ja patterit lämpenevät taas tasaisesti.
fi ? Kiinteistö on lisätty huoltosopimukseen.
fi ? Avain on toimistollamme noudettavissa arkisin klo 8–16.
fi ? Mittauspöytäkirja on liitteenä, arvot ovat kunnossa.
fi ? Termostaatti on tilattu, ja vaihto tehdään samalla käynnillä.
fi ? Kuukausiraportti lähtee jatkossa automaattisesti isännöitsijälle.
fi ? Vika oli kontaktorissa, osa on vaihdettu ja {device} toimii.
fi ? Viitenumero on korjattu, pahoittelemme virhettä.
fi ? Lisäsimme lämpimän veden tavoitelämpötilaa kolmella asteella.
fi ? Kävin asian läpi esimieheni kanssa, ja poistamme käyntimaksun.
fi ? Etävalvonta maksaa {price} euroa vuodessa, kytkentä sisältyy hintaan.
en ? I checked the {device} remotely: the heating curve was too steep, I lowered it by two steps.
en ? Error {code} means the flow switch has tripped. Please clean the filter and reset the alarm.
en ? The visit has been moved, the confirmation is attached.
en ? The service report is attached.
en ? The noise comes from defrosting and is normal in cold weather.
en ? The part is still available, {price} euros installed.
en ? The warranty covers this, so the visit costs you nothing.
en ? Sorry for the mix-up, invoice {number} has been fully credited.
en ? We replaced the circulation pump, the heat is coming back now.
en ? Your contact is {agent} from now on.
en ? The invoicing address has been changed.
`,
);
