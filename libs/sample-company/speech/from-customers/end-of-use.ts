import { templates } from '../template.js';

/** A customer leaves, or the thing does. */
export const endOfUse = templates(
  'end-of-use',
  `
fi = Irtisanon huoltosopimuksen päättymään {date}.
fi = Myimme talon, joten sopimus pitää siirtää uudelle omistajalle tai päättää.
fi - Emme jatka sopimusta, olemme saaneet tarpeeksemme viivästyksistä.
fi - Vaihdamme palveluntarjoajaa, koska lupauksia ei pidetty.
fi = Muutamme kaukolämpötaloon, {device} jää uusille omistajille.
fi = Kiinteistö puretaan keväällä, lopettakaa etävalvonta.
fi = Yhtiökokous päätti, ettei huoltosopimusta uusita.
fi - Hinnankorotus on meille liikaa, irtisanomme sopimuksen.
fi = Isä on kuollut ja talo tyhjillään, pyydän lopettamaan laskutuksen.
fi = Pyydämme vahvistuksen sopimuksen päättymisestä.
fi = Laite poistettiin käytöstä {date}, voitteko noutaa sen kierrätykseen?
fi = Lopetamme etävalvonnan tarpeettomana.
fi - Kilpailija lupasi saman puoleen hintaan, joten tämä oli tässä.
fi + Olemme olleet tyytyväisiä, mutta muutto ulkomaille päättää asiakkuuden.
fi = Mökki on myyty, kiitos yhteistyöstä.
fi = Haluamme lakkauttaa toisen kohteen sopimuksen, osoite on {address}.
fi = Sopimuksen voi päättää irtisanomisajan jälkeen.
fi = Taloyhtiö siirtyy alueelliseen kaukokylmään ja -lämpöön, nykyinen laite jää pois.
fi - Ei enää ikinä teidän laitteita, poistakaa meidät asiakkaistanne.
fi = Poistakaa yhteystietoni markkinointilistalta, en ole enää asiakas.
fi = Uusi isännöitsijä kilpailuttaa huollot, joten irtisanomme nykyisen sopimuksen.
fi + Kaksikymmentä vuotta se palveli hienosti, nyt vanha kattila saa mennä.
fi = Miten vanha {device} hävitetään oikein?
fi = Ostajan nimi tulee sopimukseen {date} alkaen.
fi = Luovumme vuokrakiinteistöstä, loppulukema on liitteenä.
fi = Yrityksen toiminta päättyy, sopimukset irtisanotaan.
fi - Tyytymättömyys palveluun on syy irtisanomiseen.
fi = Toivon, että loppulasku lähetetään osoitteeseen {address}.
fi = Konkurssipesä ei jatka sopimusta.
fi = Lopetamme, koska ikä painaa ja muutamme palvelutaloon.
en = We terminate the service agreement as of {date}.
en = We sold the house, please move the contract to the new owner.
en - We are not renewing, we have had enough of the delays.
en - The price increase is too much for us, we cancel.
en = The building will be demolished in spring, please stop the remote monitoring.
en = Please confirm the end of the contract.
en = How do we dispose of the old {device}?
en + We have been happy with you but we are moving abroad.
en = The unit was taken out of use on {date}.
en = Please send the final invoice to {address}.
en - We switch to another provider because promises were not kept.
`,
);
