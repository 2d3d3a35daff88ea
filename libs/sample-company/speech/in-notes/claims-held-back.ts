import { templates } from '../template.js';

/** What is between the lines of a note, in words that are used only in the score. Append only. */
export const claimHeldBack = templates(
  'claim-held-back',
  `
fi = [need] Kaipaavat ratkaisua, jolla {device.gen} hälytykset saa suoraan huoltoyhtiölle.
fi = [need] Lämmönjako pitäisi saada kuntoon ennen kuin putkiremontti alkaa.
fi = [need] Heiltä puuttuu kokonaan tieto siitä, paljonko {address} kuluttaa.
fi = [need] Välttämätöntä on, että lämpöä riittää myös sivurakennukseen.
fi = [need] Hakevat keinoa pienentää huipputehoa talvella.
fi = [wish] Mieluiten he hoitaisivat kaiken yhden sopimuksen alla.
fi = [wish] Ilahtuisi, jos huollosta tulisi tekstiviesti edellisenä päivänä.
fi = [wish] Pyysi, ettei asentaja tulisi ennen yhdeksää.
fi = [wish] Heidän toiveensa olisi saada kesäksi myös viilennys.
fi = [wish] {name} ottaisi mieluusti raportin paperilla.
fi = [doubt] {name} on epäileväinen laskelman suhteen.
fi = [doubt] Eivät luota siihen, että {device} pärjää kovilla pakkasilla.
fi = [doubt] Mietityttää kuulemma, onko porakaivolle tilaa.
fi = [doubt] Kyseenalaisti takaisinmaksuajan.
fi = [doubt] On yhä kahden vaiheilla siitä, maksaako vaihto itsensä takaisin.
fi = [expectation] Pitävät varmana, että päivystys vastaa myös yöllä.
fi = [expectation] Odotus on, että työ valmistuu yhdessä viikossa.
fi = [expectation] {name} lähtee siitä, että hinta pysyy samana koko kauden.
fi = [expectation] Luottavat saavansa varaosat kymmenen vuotta.
fi = [expectation] Edellyttävät kirjallista raporttia jokaisesta käynnistä.
fi = [life-situation] {name} jää eläkkeelle keväällä.
fi = [life-situation] Perheeseen syntyi juuri toinen lapsi.
fi = [life-situation] Ovat muuttamassa pienempään asuntoon.
fi = [life-situation] Hallitus vaihtuu kokonaan syksyn yhtiökokouksessa.
fi = [life-situation] {name} on toipumassa leikkauksesta ja hoitaa asioita kotoa.
fi - [risk] Sopimus saattaa jäädä uusimatta, jos viat jatkuvat.
fi - [risk] Puhuvat jo kilpailutuksesta ääneen.
fi - [risk] Maksuvaikeuksia, kaksi laskua on perinnässä.
fi - [risk] Pelkona on, että uusi isännöitsijä vie huollot muualle.
fi - [risk] {name} aikoo jättää yhtiön, ja hänen mukanaan menee luottamus.
fi = [competitor] {competitor} kävi viime viikolla laskemassa heille oman ehdotuksensa.
fi = [competitor] Vertailussa on mukana myös {competitor}.
fi = [competitor] Huollosta vastaa toistaiseksi {competitor}.
fi = [competitor] {competitor.abl} on kuulemma tullut halvempi hinta.
fi = [competitor] Naapuritaloon valittiin {competitor}, ja se kiinnostaa täälläkin.
fi = [none] Kahvit juotiin ja juteltiin säästä.
fi = [none] Kierrettiin tekninen tila läpi {name.gen} kanssa.
fi = [none] Kirjasin laitteen sarjanumeron muistiin.
fi = [none] Näytin, mistä suodatin avataan.
fi = [none] Paikalla oli {name} ja huoltomies.
fi = [need] Vailla parempaa säätöä: {address} on joko liian kuuma tai liian kylmä.
fi = [wish] Viihtyisivät paremmin, jos ulkoyksikön saisi toiselle seinälle, ja esittivät sitä.
fi = [life-situation] {name} sai juuri uuden tehtävän toisaalta organisaatiosta.
fi = [expectation] Ilman muuta ajatellaan, että me hoidamme luvat.
en = [need] They lack any way to see the consumption of {address}.
en = [need] The heat has to reach the side building as well.
en = [need] Looking for a way to cut peak power in winter.
en = [wish] Ideally they would have everything under one contract.
en = [wish] {name} would appreciate a text message the day before a visit.
en = [wish] Asked that nobody comes before nine.
en = [doubt] {name} has misgivings about the figures.
en = [doubt] They are in two minds about whether the change pays off.
en = [doubt] Questioned the payback time.
en = [expectation] They take it for granted that somebody answers at night too.
en = [expectation] {name} counts on the price staying the same all season.
en = [expectation] They insist on a written report of every visit.
en = [life-situation] {name} retires in spring.
en = [life-situation] They had their second child last week.
en = [life-situation] They are downsizing to a smaller flat.
en - [risk] They may not renew if the faults go on.
en - [risk] They have payment problems, two invoices are in collection.
en - [risk] {name} is about to leave the company and the trust goes along.
en = [competitor] {competitor} was there last week with a proposal of its own.
en = [competitor] Their service is with {competitor} for now.
en = [competitor] They got a lower price from {competitor}.
en = [none] Had coffee and talked about the weather.
en = [none] Walked through the plant room with {name}.
en = [none] Wrote down the serial number of the unit.
`,
  'b',
);

/** Parts in a decision, in words that are used only in the score. Append only. */
export const roleHeldBack = templates(
  'role-held-back',
  `
fi = [buyer] Rahoista päättää {name}.
fi = [buyer] Tilauksen vahvistaa viime kädessä {name}.
fi = [buyer] {name.gen} allekirjoitus tarvitaan kaikkeen yli kymppitonnin.
fi = [user] {name} pyörittää laitosta arkisin.
fi = [user] {name} katsoo lämmöt joka aamu ja säätää tarvittaessa.
fi = [user] Laitteen kanssa on päivittäin tekemisissä {name}.
fi + [influencer] {name} on meidän äänitorvemme siellä.
fi = [influencer] {name.gen} mielipide painaa hallituksessa paljon.
fi = [influencer] {name} neuvoo päättäjiä ja tekee heille suosituksen.
fi - [blocker] {name} on hanketta vastaan.
fi - [blocker] {name} ei suostu vaihtamaan toimittajaa.
fi - [blocker] {name} pistää kapuloita rattaisiin.
fi = [conformer] {name} tyytyy siihen, mitä muut päättävät.
fi = [conformer] {name} myötäilee puheenjohtajaa.
fi = [conformer] {name.all} kelpaa kumpi vain.
en = [buyer] {name} decides on the money.
en = [buyer] Nothing is ordered without the signature of {name}.
en = [user] {name} runs the plant on weekdays.
en = [user] {name} deals with the unit every day.
en + [influencer] {name} is our champion there.
en = [influencer] The opinion of {name} weighs a lot with the board.
en - [blocker] {name} opposes the change.
en - [blocker] {name} refuses to switch suppliers.
en = [conformer] {name} settles for what the others decide.
en = [conformer] Either option is fine with {name}.
`,
  'b',
);
