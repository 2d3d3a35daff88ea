import { templates } from '../template.js';

/** What is between the lines of a note: needs, wishes, doubts and the rest, and `none` where nothing is. Append only. */
export const claim = templates(
  'claim',
  `
fi = [need] Tarvitsevat uuden {device.gen} ennen talvea.
fi = [need] Heillä on tarve seurata kulutusta huoneistoittain.
fi = [need] Nykyinen {device} ei enää riitä, etsivät tehokkaampaa.
fi = [need] Tarvetta olisi myös jäähdytykselle.
fi = [need] {name.ade} on pakko saada lämpö takaisin kellariin.
fi = [wish] Toivoisi, että sama asentaja kävisi joka kerta.
fi = [wish] Haluaisivat laskun vasta seuraavalle kuulle.
fi = [wish] Toiveena on raportti kerran kuussa.
fi = [wish] {name} haluaa yhteydenotot sähköpostilla.
fi = [wish] Olisi kuulemma mukava saada ohjeet myös ruotsiksi.
fi = [doubt] {name} epäilee säästölaskelmaa.
fi = [doubt] Ei ole varma, riittääkö teho.
fi = [doubt] Pelkäävät, että {device} on liian äänekäs.
fi = [doubt] Huolettaa, kestääkö pihan pinnoite porauksen.
fi = [doubt] Ei usko, että asennus valmistuu ajoissa.
fi = [expectation] Odottavat asentajaa viimeistään kahden päivän sisällä viasta.
fi = [expectation] {name} olettaa, että huolto kuuluu hintaan.
fi = [expectation] Oletuksena on, että vanha laite viedään pois.
fi = [expectation] Heille on selvää, että takuu kattaa työn.
fi = [expectation] Odottaa meiltä ehdotusta ennen yhtiökokousta.
fi = [life-situation] {name} on jäämässä vanhempainvapaalle.
fi = [life-situation] He odottavat ensimmäistä lastaan.
fi = [life-situation] Perhe muuttaa keväällä toiselle paikkakunnalle.
fi = [life-situation] Yhtiö fuusioituu naapurin kanssa.
fi = [life-situation] {name} vaihtaa työpaikkaa kesällä.
fi - [risk] Uhkaa siirtyä toiseen toimittajaan.
fi - [risk] Riskinä on, että hanke kaatuu rahoitukseen.
fi - [risk] Harkitsevat sopimuksen irtisanomista.
fi - [risk] Lasku on ollut maksamatta kaksi kuukautta.
fi - [risk] Vaarana on, että he jättävät huoltosopimuksen uusimatta.
fi = [competitor] {competitor} on antanut heille tarjouksen.
fi = [competitor] Pyysivät tarjouksen myös {competitor.abl}.
fi = [competitor] Huolto on nyt {competitor.ade}.
fi = [competitor] {competitor} soittelee heille viikoittain.
fi = [competitor] Vertaavat meitä yritykseen {competitor}.
fi = [none] Paikalla oli viisi ihmistä.
fi = [none] Juteltiin {name.gen} kanssa kalastuksesta.
fi = [none] Käynti kesti tunnin.
fi = [none] Vein heille uuden esitteen.
fi = [none] Tapaaminen pidettiin heidän tiloissaan.
fi = [need] Välttämättä kaivataan etävalvontaa.
fi = [need] Puutteena on, ettei hälytyksiä saa puhelimeen.
fi = [wish] Ehdotti, että huolto tehtäisiin aina keväällä.
fi = [doubt] Suhtautuvat varauksella maalämpöön.
fi = [expectation] Lähtökohtana on, että sama urakoitsija hoitaa kaiken.
fi = [life-situation] {name} on sairauslomalla, sijaisena toimii {other}.
fi - [risk] On vaarassa kaatua naapurin valitukseen.
fi = [competitor] Kilpailijaksi ilmoittautui {competitor}.
en = [need] They need a new {device} before winter.
en = [need] There is a need to follow the consumption by flat.
en = [need] The current {device} is no longer enough, they are looking for a bigger one.
en = [wish] They would like the same technician every time.
en = [wish] {name} wishes for a monthly report.
en = [wish] It would be nice to have the instructions in Swedish, they said.
en = [doubt] {name} doubts the savings.
en = [doubt] Not sure whether the output is enough.
en = [doubt] They worry that the {device} is too loud.
en = [expectation] They expect a technician within two days of a fault.
en = [expectation] {name} assumes that service is included.
en = [expectation] Expects a proposal from us before the annual meeting.
en = [life-situation] {name} goes on parental leave in autumn.
en = [life-situation] The family moves to another town in spring.
en = [life-situation] They are expecting their first child.
en - [risk] They threaten to move to another supplier.
en - [risk] The risk is that financing falls through.
en - [risk] They are considering ending the contract.
en = [competitor] {competitor} has given them an offer.
en = [competitor] They asked {competitor} for a quote too.
en = [competitor] They compare us with {competitor}.
en = [none] Five people were there.
en = [none] The visit took an hour.
en = [none] Brought them a new brochure.
`,
  'a',
);
