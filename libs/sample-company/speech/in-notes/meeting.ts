import { templates } from '../template.js';

/** Notes of meetings, about the customer. */
export const meeting = templates(
  'meeting',
  `
fi + Palaveri {name.gen} kanssa sujui hyvin, ovat kiinnostuneita laajentamaan sopimusta.
fi = Käytiin läpi viime kauden kulutus. Ei yllätyksiä.
fi - Tapaaminen oli kireä, asiakas on kyllästynyt toistuviin vikoihin.
fi = Kohdekäynti osoitteessa {address}. Tekninen tila on ahdas, mutta {device} mahtuu.
fi + Hallituksen kokouksessa esitys sai kiitosta, varsinkin säästölaskelma.
fi - Asiakas epäilee, ettei {device} riitä kovilla pakkasilla.
fi = Sovittiin aikataulusta: asennus viikolla {week}.
fi = Läsnä {name} ja {other}. Keskusteltiin etävalvonnasta.
fi - {name} totesi suoraan, että hinta on liian kova.
fi + Hyvä henki, asiakas kertoi suositelleensa meitä tutulle yhtiölle.
fi = Asiakas toivoo raporttia, josta näkee kulutuksen huoneistoittain.
fi = Kokouksessa todettiin, että päätös menee syksyyn.
fi - Asiakas on huolissaan asennuksen aikaisesta lämpökatkosta.
fi = Esittelin mallin {model}. Kysymyksiä tuli lähinnä äänitasosta.
fi + Käyttöönotto meni loistavasti, {name} oli silminnähden helpottunut.
fi = Uusi yhteyshenkilö esittäytyi, vastuu siirtyy hänelle kuun vaihteessa.
fi - Kilpailija {competitor} oli käynyt edellisenä päivänä, ja tunnelma oli viileä.
fi = Katselmuksessa ei havaittu puutteita.
fi = Asiakas odottaa, että vastaamme aina saman päivän aikana.
fi + Vuosipalaverissa tyytyväisyys oli selvästi viime vuotta parempi.
fi - Reklamaatiosta puhuttiin pitkään, {name} ei hyväksy selitystämme.
fi = Tavattiin messuilla, kiinnostus maalämpöön on herännyt.
fi = Takuuasiat käytiin läpi kohta kohdalta.
fi - Luottamus on mennyt, jatkosta ei haluttu vielä puhua.
fi + Asiakas ilahtui, kun kerroimme uudesta etävalvonnasta.
fi = Budjetti on {amount} euroa, ei enempää.
fi = Remontti siirtää tarvetta ensi vuoteen.
fi = Asukasilta pidetty, paikalla parikymmentä osakasta.
fi - Osakkaat vastustavat porausta pihalle melun takia.
fi = Kaukolämpökeskus on vuodelta {year}, uusinta tulee eteen pian.
en + The meeting went well, they want to extend the agreement.
en - A tense meeting, the customer is fed up with repeated faults.
en = Site visit at {address}. The plant room is small but the {device} fits.
en = We agreed on the timetable: installation in week {week}.
en - They doubt the {device} is enough in hard frost.
en + The board liked the proposal, above all the savings.
en = Presented the {model}. Questions were mostly about noise.
en = The budget is {amount} euros, no more.
en - They no longer trust us and did not want to talk about the future.
en + Commissioning went very well, {name} was visibly relieved.
en = The decision moves to the autumn.
`,
);
