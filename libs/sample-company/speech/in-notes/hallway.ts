import { templates } from '../template.js';

/** What was heard in passing. */
export const hallway = templates(
  'hallway',
  `
fi = Törmäsin {name.all} kahvijonossa, kertoi että peruskorjaus lähestyy.
fi = Käytävällä kuultua: heillä vaihtuu isännöitsijä.
fi - Asentaja mainitsi, että asiakas on harmissaan pihan jäljistä.
fi + Naapuritalon puheenjohtaja kehui meitä hississä.
fi = Kuulin, että {competitor} on antanut heille tarjouksen.
fi = Huoltomies kertoi, että teknisessä tilassa on vanha öljysäiliö.
fi = {name} on kuulemma siirtymässä toiseen taloyhtiöön.
fi - Puskaradion mukaan hallituksessa riidellään lämmitysremontista.
fi = Näin {name.par} saunaillassa, lupaili mitään sitomatta palata asiaan joskus.
fi + Parkkipaikalla asiakas peukutti uutta pumppua.
fi = Vartija tiesi, että kiinteistö on myynnissä.
fi = Heille on syntynyt vauva, lämpö on nyt tärkeää.
fi - Siivooja kertoi asukkaiden palelevan.
fi = Kahvihuoneessa puhuttiin, että {name} haluaisi kokeilla kesäviilennystä.
fi = Serkkuni asuu talossa, sanoi että yhtiökokous on huhtikuussa.
fi - Talonmies murahti, ettei kukaan opastanut laitteen käyttöä.
fi = Kuulin ohimennen, että budjetti on leikattu.
fi + Messuilla heidän edustajansa tuli kiittämään omasta aloitteestaan.
fi = Työmaalla huhutaan, että urakka siirtyy.
fi = Lounaalla selvisi, että he palvelevat itsekin vuokralaisia ja pelkäävät valituksia.
fi = {name} pohti ääneen aurinkopaneeleita.
fi - Kollegan mukaan viime asennus jäi kaihertamaan.
fi = Koira haukkui, mutta emäntä oli ystävällinen. Ei kiirettä heillä.
fi = Toimitusjohtaja on ennen ollut meillä töissä.
fi = Huhu: fuusio naapuriyhtiön kanssa.
fi + Vanha asiakas tuli kadulla kättelemään.
fi = Heidän lapsensa muutti kotoa, talo tuntuu isolta.
fi - Kuulemma jo kolmas kylmä viikonloppu, maine kärsii.
fi = Satuin samaan bussiin, puhuttiin lämmityksestä yleisesti.
fi = Postinjakaja kertoi, että pihalla on kilpailijan pakettiauto.
en = Met {name} in the coffee queue, a renovation is coming up.
en = Heard in the corridor: their manager is changing.
en - The fitter said the customer is upset about the marks in the yard.
en + The chair of the house next door praised us in the lift.
en = {competitor} has given them an offer, I hear.
en = The building is said to be for sale.
en - The caretaker grumbled that nobody showed him how to use it.
en = {name} thought aloud about solar panels.
en = Their budget has been cut, it seems.
en + An old customer came to shake hands in the street.
en = They have a new baby, warmth matters now.
`,
);
