import { templates } from '../template.js';

/** Notes of telephone calls. */
export const call = templates(
  'call',
  `
fi = Soitin {name.all}, kysyi huollon ajankohdasta.
fi - Puhelu {name.gen} kanssa: hän oli vihainen viivästyksestä.
fi + Soitto uudelle asiakkaalle, oli tosi tyytyväinen asennukseen.
fi = Ei vastannut, jätin viestin vastaajaan.
fi = {name} soitti takaisin ja vahvisti ajan.
fi - Asiakas löi luurin korvaan, kun puhuin lisälaskusta.
fi = Kysyi, voiko laskun maksaa kahdessa erässä.
fi + Kiitteli asentajaa moneen kertaan.
fi = Puhelimessa selvisi, että {device} on vielä takuun piirissä.
fi - Kertoi harkitsevansa toimittajan vaihtoa.
fi = Soitettu tarjouksesta, miettivät vielä.
fi = Lyhyt puhelu: osoite vaihtuu, uusi on {address}.
fi - Hermostunut puhelu, talossa on vain {degrees} astetta.
fi = Ohjasin puhelimessa vikakoodin {code} kuittauksen, onnistui.
fi + {name} nauroi, että nyt on jo liiankin lämmin. Hyvillä mielin.
fi = Toivoo, että häneen otetaan yhteyttä vain sähköpostitse.
fi = Vaihteen kautta tavoitin lopulta oikean henkilön.
fi - Valitti, että neljäs soitto samasta asiasta.
fi = Käski soittaa uudestaan {day.ess}.
fi = Vaimo vastasi, {name} on matkoilla.
fi = Asiakas kysyi huoltosopimuksen hintaa, kerroin {price} euroa.
fi - Pelkää, että kaivo sortuu porauksessa. Rauhoittelin.
fi + Mukava juttelu, voisi toimia referenssinä.
fi = Puhuttiin kesän kattoremontista, lämmitys tulee sen jälkeen.
fi = Tarkisti vain, oliko lasku tullut perille.
fi - Ei usko säästölupauksiin, pyysi laskelmat kirjallisina.
fi = Kertoi eläköityvänsä keväällä, seuraaja on {other}.
fi = Muistutin allekirjoituksesta.
fi = Päivystyspuhelu yöllä: kiertovesipumppu pysähtynyt.
fi + Oli iloinen, että soitimme perään huollon jälkeen.
en = Called {name}, asked about the next service.
en - {name} was angry about the delay.
en + Called the new customer, very happy with the installation.
en = No answer, left a message.
en - Said they consider changing supplier.
en = Asked if the invoice can be paid in two parts.
en = Guided the reset of error {code} over the phone, it worked.
en + Nice chat, could act as a reference.
en - Fourth call about the same thing, frustrated.
en = Prefers to be contacted by e-mail only.
en = They are still thinking about the offer.
`,
);
