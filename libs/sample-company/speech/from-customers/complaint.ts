import { templates } from '../template.js';

/** A customer is not content. */
export const complaint = templates(
  'complaint',
  `
fi - Olen erittäin pettynyt: {device} on ollut rikki jo toista viikkoa eikä kukaan ole käynyt.
fi - Lasku {number} on aivan liian suuri siihen nähden, mitä sovittiin.
fi - Asentaja jätti pihan mullin mallin ja lähti sanomatta mitään.
fi - Kolmas kerta samasta viasta. Alkaa kärsivällisyys loppua.
fi - Jonotin puhelimessa 40 minuuttia ja linja katkesi. Ei näin.
fi - Mökki jäätyi, koska etävalvontanne ei hälyttänyt. Kuka korvaa vahingot?
fi - En voi hyväksyä, että vikakäynnistä veloitetaan, kun vika oli teidän asennuksessanne.
fi - Taloyhtiön asukkaat ovat raivoissaan, lämmin vesi on ollut poikki {day.ela} asti.
fi - {Device} pitää sellaista meteliä, että naapuritkin valittavat.
fi - Huoltomies ei tullut sovittuna aikana, vaikka otin vapaapäivän töistä.
fi - Sama {code} taas, vaikka kortti vaihdettiin viimeksi. Todella turhauttavaa.
fi - Teille on mahdotonta saada ketään kiinni, ja viesteihin vastaa vain robotti.
fi - Säästölaskelmanne ei pidä lainkaan paikkaansa, sähkölasku kaksinkertaistui.
fi - Tarjouksessa luvattiin {price} euroa ja laskussa on reilusti enemmän. Tämä ei ole rehellistä.
fi - Vuoto teknisessä tilassa jäi korjaamatta, ja nyt lattia on pilalla.
fi - Olen selittänyt saman asian jo neljälle eri ihmiselle. Eikö teillä kirjata mitään ylös?
fi - Sisälämpötila on {degrees} astetta ja meillä on vauva. Tämä on kohtuutonta.
fi - Huolto oli hutiloitu: suodattimet jäivät vaihtamatta ja kansi auki.
fi - Odotin parempaa yritykseltä, joka mainostaa palveluaan Suomen parhaaksi.
fi - Asennus viivästyi taas ilman mitään ilmoitusta, ja olemme asuneet kylmässä talossa.
fi - Meille myytiin liian pieni {device}, eikä kukaan ota siitä vastuuta.
fi - Sovellus näyttää mitä sattuu, eikä säätöihin voi luottaa.
fi - Maksumuistutus tuli, vaikka lasku on maksettu ajallaan. Hoitakaa asianne.
fi - Tekninen tuki oli tyly eikä osannut vastata yhteenkään kysymykseen.
fi - Kaukolämmön vaihto kesti tuplasti luvatun ajan, enkä ole saanut edes pahoittelua.
fi - Viime talven katkokset eivät saa toistua, hallitus on todella tyytymätön.
fi - Varaosaa on odotettu kuusi viikkoa. Tämä alkaa olla naurettavaa.
fi - Pattereissa kohisee yötä päivää sen jälkeen, kun kävitte säätämässä.
fi - Kukaan ei kertonut, että huolto maksaa lauantaina kaksinkertaisen hinnan.
fi - Huonoa palvelua, en suosittele kenellekään.
fi - Reklamoimme osoitteen {address} asennuksesta: työ on kesken ja laatu ala-arvoinen.
en - I am very disappointed: the {device} has been broken for two weeks and nobody has come.
en - Invoice {number} is far higher than what we agreed.
en - This is the third time for the same fault. We are losing patience.
en - The technician never showed up although I took the day off.
en - I waited on the phone for forty minutes and then the line went dead.
en - Your savings estimate was completely wrong, our bill has doubled.
en - It is {degrees} degrees inside and we have a baby. This is unacceptable.
en - The leak was not repaired properly and now the floor is ruined.
en - I have explained the same problem to four different people already.
en - The service was sloppy and the filters were never changed.
en - We got a payment reminder for an invoice that was paid on time. Annoying.
`,
);
