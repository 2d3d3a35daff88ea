import type { Entry } from '../sign.js';
import type { Act } from './act.js';

const will = (who: 1 | 2 | 3, act: Act, phrases: string): Entry => [phrases, { is: 'will', who, act }];
const thing = (act: Act, phrases: string): Entry => [phrases, { is: 'thing', act }];
const done = (act: Act | 'any', phrases: string): Entry => [phrases, { is: 'deed', act, end: 'done' }];
const off = (phrases: string): Entry => [phrases, { is: 'deed', act: 'any', end: 'off' }];
const later = (phrases: string): Entry => [phrases, { is: 'deed', act: 'any', end: 'later' }];
const missing = (phrases: string): Entry => [phrases, { is: 'deed', act: 'any', end: 'missing' }];

/** "Olemme jo lähettäneet", "lähti jo". */
const SENT_BY_US =
  'lahetin, lahetimme, toimitin, toimitimme, postitin, postitimme, olen|olemme ~3 lahettanyt|lahettaneet|toimittanut|toimittaneet|postittanut|postittaneet, on|ovat ~2 lahetetty|toimitettu|postitettu, lahetettiin, toimitettiin, postitettiin, lahti|lahtivat|lahtenyt|lahteneet ~2 jo, on|ovat ~1 jo ~1 lahtenyt|lahteneet';

/** Finnish verbs in the forms that promise: I, we, the passive, and what comes by itself. */
export const PROMISES_FI: readonly Entry[] = [
  will(
    1,
    'call',
    'soitan, soitamme, soittelen, soittelemme, kilautan, otan yhteytta, otamme yhteytta, otan ~2 yhteytta, otamme ~2 yhteytta, olen yhteydessa, olemme yhteydessa',
  ),
  will(
    3,
    'call',
    'soitetaan, otetaan yhteytta, ottaa ~3 yhteytta, ottavat ~3 yhteytta, soittaa ~3 teille|sinulle|huomenna',
  ),
  will(
    1,
    'info',
    'selvitan, selvitamme, ilmoitan, ilmoitamme, kerron, kerromme, palaan, palaamme, palailen, palailemme, otan selvaa, otamme selvaa, otan ~2 esille, annan ~3 tiedon|vastauksen|tilannekatsauksen|tietoa, annamme ~3 tiedon|vastauksen|tilannekatsauksen|tietoa, infoan, informoin, laitan viestia, laitan tietoa, raportoin, varmistan, kysyn ~3 ja, selvittelen',
  ),
  will(
    3,
    'info',
    'vastaan, vastaamme, vastataan, tarkistan, tarkistamme, tarkistetaan, vahvistan, vahvistamme, vahvistetaan, tutkin, tutkimme, tutkitaan, selvitetaan, ilmoitetaan, palataan, kysyn, kysymme, katson, katsomme, kerrotaan, varmistamme, kasittelemme, kasitellaan, saa ~2 tiedon, kerrotte',
  ),
  will(
    2,
    'info',
    'saat ~3 vastauksen|tiedon|selvityksen|ohjeet|raportin, saatte ~3 vastauksen|tiedon|selvityksen|ohjeet|raportin, kuulet minusta, kuulette meista, kuulette meilta, kuulet meilta',
  ),
  will(
    1,
    'send',
    'lahetan, lahetamme, toimitan, toimitamme, laitan, laitamme, pistan, pistamme, postitan, postitamme, meilaan, mailaan, skannaan, laittelen, kokoan, kokoamme, koostan, koostamme, valitan ~3 eteenpain',
  ),
  will(
    3,
    'send',
    'lahetetaan, toimitetaan, laitetaan, postitetaan, lahtee, lahtevat, tulee, tulevat, valmistuu, jaan, jaamme, tuon, tuomme, tuodaan, kootaan, valmistelen, valmistelemme, laadin, laadimme, teen, teemme, tehdaan, paivitan, paivitamme, palautan, palautamme, palautetaan, palauttavat, toimittavat, lahettavat, ilmoittavat',
  ),
  will(2, 'send', 'saat, saatte'),
  will(
    1,
    'visit',
    'tulen kaymaan, tulemme kaymaan, tulen katsomaan, tulemme katsomaan, tulen paikalle, tulemme paikalle, poikkean, poikkeamme',
  ),
  will(
    3,
    'visit',
    'kay, kayn, kaymme, tulen, tulemme, saavun, saavumme, saapuu ~2 teille, tullaan, kaydaan, joku ~3 kay|tulee, asentaja ~4 tulee|kay|saapuu|on|lahtee|ehtii|paasee, asentajamme ~4 tulee|kay|saapuu|on|lahtee|ehtii|paasee, huoltomie* ~4 tulee|kay|saapuu|on|lahtee|ehtii|paasee, huoltaja ~4 tulee|kay|saapuu, teknikko ~4 tulee|kay|saapuu, paivystaja ~3 tulee|kay|saapuu, lahetamme asentajan, lahetamme ~2 huoltomiehen|asentajan|teknikon, huolto tehdaan, huoltokaynti ~3 on|tehdaan, uusi kaynti ~2 on, asentajat ~3 tulevat|kayvat, uusi aika ~2 on',
  ),
  will(
    3,
    'fix',
    'korjaan, korjaamme, korjataan, vaihdan, vaihdamme, vaihdetaan, asennan, asennamme, asennetaan, hoidan, hoidamme, hoidetaan, hoituu, viimeistelen, jarjestamme ~3 korjau*',
  ),
  will(1, 'fix', 'hoidan ~3 kuntoon, hoidamme ~3 kuntoon, hoidan asian, hoidamme asian'),
  will(
    3,
    'pay',
    'maksan, maksamme, maksetaan, hyvitan, hyvitamme, hyvitetaan, hyvitys ~3 nakyy|tulee|maksetaan|on, palautetaan ~2 tilille*, raha* ~3 palautetaan|palautuu|tulee|on, tilitan, tilitamme, hoidan ~3 maksun|laskun, lasku ~2 maksetaan|korjataan|hyvitetaan, korjaamme laskun, laitan ~2 maksuun, laitamme ~2 maksuun, maksatamme, palautamme ~3 rahat|maksun, poistamme ~2 maksun, oikaisemme ~3 laskun, lasku ~2 lahtee maksuun',
  ),
  will(
    3,
    'part',
    'varaosa ~4 tulee|saapuu|toimitetaan|lahtee|on|vaihdetaan, osa ~3 tulee|saapuu|toimitetaan|lahtee|on|vaihdetaan, tilaan ~3 osan|varaosan, tilaamme ~3 osan|varaosan, tilaan, tilaamme, tilataan, saapuu, saapuvat',
  ),
  will(
    3,
    'decide',
    'paatamme, paatan, paatetaan, hallitus ~3 paattaa|kasittelee|ottaa, paattaa ~2 asiasta, kokous on, kokous paattaa, yhtiokokous ~3 on|paattaa, kerron ~3 tulok*, ilmoita* ~3 paatok*, kerro* ~3 paatok*',
  ),
  will(
    3,
    'sign',
    'allekirjoitan, allekirjoitamme, allekirjoittaa, allekirjoitetaan, palaut* ~2 sopimu*, palaut* ~2 allekirjoitet*, laitan ~2 sopimu*, nimi ~3 tulee, sopimus ~3 palautuu|tulee|allekirjoitetaan, sopimu* ~2 allekirjoitettuna',
  ),
  will(
    3,
    'access',
    'olen ~3 paikalla, olemme ~3 paikalla, avaan, avaamme, jarjestan, jarjestamme, jarjestetaan, avain ~4 loytyy|on|jaa, avaimet ~3 on|ovat, paaset* ~3 sisaan, ovi ~2 on|avataan, paasy ~3 jarjestyy, vien ~2 avaime*, jatan ~2 avaime*, olen ~2 avaamassa',
  ),
  ['lupasin, lupasimme, luvattiin, lupaan, lupaamme, lupauduin, lupauduimme', { is: 'told', maker: 'self' }],
  ['lupasi, lupasivat, lupaa, lupaavat, lupautui, lupautuivat', { is: 'told', maker: 'them' }],
  [
    'kertoi|kertoivat|sanoi|sanoivat|ilmoitti|ilmoittivat ~1 etta|palauttava*|lahettava*|maksava*|ilmoittava*|soittava*|toimittava*',
    { is: 'told', maker: 'other' },
  ],
  [
    'jos, ehka, kenties, mahdollisesti, saatan, saatamme, voisin, voisimme, voin, voimme, toivottavasti, yritan, yritamme, pitaisi, olisi, aina, yleensa, joskus, jatkossa, automaattisesti',
    { is: 'unsure' },
  ],
  thing(
    'call',
    'soittaa, soiton, puhelun, puheluaika*, puhelimitse, puhelu, soittoa, soittoanne, puhelua, soitto, soittaminen',
  ),
  thing(
    'offer',
    'hinta, hinnan, hinnat, euroa, tarjous, tarjouksen, tarjousta, tarjouksesta, tarjoukseen, tarjoukset, tarjouksemme, tarjoukselle, laskelma ja tarjous',
  ),
  thing(
    'visit',
    'asentaja, asentajan, asentajaa, asentajamme, huoltomies, huoltomiehen, huoltomiesta, huoltomiehemme, teknikko, teknikon, kaynti, kaynnin, kaynnille, huoltokaynti, huoltokaynnin, huoltoaika, kayda, tulla kaymaan, tulla paikalle, ketaan, huollon, huolto',
  ),
  thing(
    'pay',
    'hyvitys, hyvityksen, hyvitysta, hyvityksesta, hyvittaa, maksun, maksaa, palautus, rahat, rahoja, rahani, hyvityslasku, lasku, laskun, maksamatta, maksatuk*',
  ),
  thing('part', 'varaosa, varaosan, varaosaa, osan, osa, osaa, varaosat, osat, varaosia'),
  thing(
    'info',
    'selvityksen, selvitys, selvitysta, selvittaa, ilmoittaa, kertoa, vastauksen, vastata, palata, ohjeet, tarkistaa, lisatietoa, varmistaa',
  ),
  thing(
    'send',
    'lahettaa, toimittaa, raportin, raportti, raporttia, laskelmat, laskelma, laskelman, hinnaston, yhteenvedon, tiedot, lukemat, lukemia, mittarilukemat, kuvat, kuvan, laittaa, koota, palauttaa, piirustukset, kulutustiedot',
  ),
  thing('fix', 'korjata, korjauksen, vaihtaa, asentaa, korjaus, hoitaa, asennus, asennuksen'),
  thing('decide', 'paatos, paatoksen, paatoksesta, paattaa'),
  thing('sign', 'sopimus, sopimuksen, allekirjoituksen, allekirjoittaa, allekirjoitettuna, sopimusta'),
  thing('access', 'oven, ovi, avaimen, avain, paasyn, avaimet, paasy'),
  done(
    'call',
    'soitin, soitimme, soitettiin, tavoitin, tavoitimme, tavoitettiin, kiitos puhelusta, kiitos soitosta, puhuimme puhelimessa, juttelimme puhelimessa, puhelimessa juteltiin, kuten puhelimessa, kavimme asian lapi, kaytiin ~2 lapi puhelimessa, puhelu ~2 soitettu|kayty',
  ),
  done(
    'visit',
    'kavi, kavin, kavimme, kavivat, on kaynyt, ovat kayneet, olemme kayneet, kaynti ~2 tehty|suoritettu|hoidettu, huolto ~2 tehty|suoritettu, huoltokaynti ~2 tehty, asentajamme kavi, kaytiin paikalla, vika ~3 korjattiin, on nyt huollettu',
  ),
  done(
    'offer',
    'ohessa ~5 tarjou*, liitteena ~5 tarjou*, tassa ~5 tarjou*, tarjou* ~5 lahetetty|liitteena|ohessa|oheisena|lahti|toimitettu, tarjou* ~3 tehty, tarjou* ~4 liitteesta|liitteessa, saatte ohessa ~3 tarjou*, lahetin ~4 tarjou*, lahetimme ~4 tarjou*, oheisena ~4 tarjou*, laitoin ~3 tarjou*, laskelmamme mukaan, tarjottu, tarjoamme, tarjous sisaltaa, tarjous ~4 voimassa, teimme laskelman, paivitetty tarjous, ohessa toivomanne, rahoituksella kuukausiera, vertailun helpottamiseksi, laitteiden osuus, mukana ~3 malliratkaisu, uusinta maksaisi',
  ),
  done(
    'send',
    'ohessa, liitteena, oheisena, tassa, lahetin, lahetimme, laitoin, laitoimme, toimitin, toimitimme, on lahetetty, on toimitettu, lahetettiin, toimitettiin, postitin, postitettu, lukemat ~3 #, lukema ~3 #, lukema* ~1 ovat, raportti ~3 valmis|lahetetty, palautin, palautimme, palautettu',
  ),
  done('send', SENT_BY_US),
  [SENT_BY_US, { is: 'sent' }],
  done(
    'info',
    'selvitin, selvitimme, selvisi, selvitetty, tarkistin, tarkistimme, kysyin ~3 ja, vastaus ~2 on, selvitys, aika ~4 sopii, vahvistettu, vahvistan, vahvistamme, sopii meille, kay meille, varmistin, varmistui',
  ),
  done(
    'pay',
    'maksettu, maksoin, maksoimme, hyvitetty, hyvitettiin, hyvitimme, hyvitys ~3 maksettu, teimme hyvity*, palautettu ~2 tili*, rahat ~3 palautettu, maksu ~2 suoritettu|tehty|hoidettu, hoidin maksun, lasku ~2 korjattu|hyvitetty|maksettu|hoidettu, palautimme rahat, laskun ~2 maksettu, maksu lahti, hoidettu ~2 maksu*, korjattu|oikaistu lasku, korjatun|oikaistun laskun',
  ),
  done(
    'part',
    'osa ~4 saapui|tuli|saapunut|tullut|toimitettu|vaihdettu|asennettu|paikallaan|paikoillaan|paikallansa|vaihtui, varaosa ~4 saapui|tuli|saapunut|tullut|toimitettu|vaihdettu|asennettu|paikallaan|paikoillaan, osan vaihto*, vaihdoimme osan, osa vaihdettiin',
  ),
  done(
    'decide',
    'hallitus ~3 hyvaksyi|paatti|valitsi, paatimme, paatin, paatos ~3 tehty|on, valitsimme, valittiin, hyvaksyttiin, hyvaksyimme, hyvaksymme, paadyimme, hyvaksyi ~3 tarjou*, edetaan, yhtiokokous hyvaksyi|paatti',
  ),
  done(
    'sign',
    'allekirjoitin, allekirjoitimme, allekirjoitettu, allekirjoitettiin, allekirjoitettuna, sopimus ~3 palautettu|palautettiin, nimet ~3 paperissa, nimi ~2 paperissa, allekirjoitukset',
  ),
  done(
    'access',
    'ovi ~3 avattu|auki|avattiin, avasin, avasimme, oven avaaminen, avaamassa oven, paasi ~3 sisaan|toihin|tyohon, paasivat ~3 sisaan|toihin, avain ~3 annettu|luovutettu, paasy ~2 jarjestetty',
  ),
  done(
    'fix',
    'syyna oli, syy oli, vika oli, vika johtui, johtui, johtuu, virhe oli, korjattu, korjasin, korjasimme, korjattiin, vaihdettu, vaihdoin, vaihdoimme, vaihdettiin, asennettu, asensimme, hoidettu, hoidin, hoidimme, on ~2 kunnossa, vaihtoi, korjasi',
  ),
  done(
    'any',
    'kuten luvattu, kuten lupasin, kuten lupasimme, kuten sovittu, kuten sovittiin, kuten sovimme, lupaamani, lupaamamme, luvatut, tassa luvattu, sovitusti, luvatusti, lupauksen mukaan, niin kuin lupasin, niinkuin lupasin, lupauksemme mukaan, josta ~1 puhe',
  ),
  off(
    'perutaan, perun, perumme, peruttu, perutti*, perua, peruuntu*, peruutetaan, peruutettu, peruutamme, perumaan, perumme, peruttava, vetamaan ~2 lupau*, vedamme ~2 lupau*, ei enaa tarvita, ei tarvita enaa, ei tarvita, ei tehda, ei tulekaan, ei toimitetakaan, ei voikaan, emme voikaan, en voikaan, emme voi sittenkaan, en voi sittenkaan, emme ~3 sittenkaan, en ~3 sittenkaan, ei sittenkaan, emme pysty ~2 toimit*, emme toimita, emme tee, jatetaan ~2 valiin, luovumme, ei ~2 voida maksaa, ei voida, ei enaa valmisteta, lopetti ~2 mallin, ei enaa saa, emme ~3 voi maksaa, emme ~2 voi tehda, oli virhe, ei valitettavasti ~2 voida',
  ),
  later(
    'siirretaan, siirtyy, siirtamaan, siirran, siirramme, siirtaa, siirrettava, siirretty, siirsi, siirtyi, viivastyy, viivastyi, viivetta, viiveessa, lykkaamaan, lykkaamme, lykkaan, lykkaantyy, lykataan, uusi aika, uusi aikataulu, uusi kaynti, sovitaan ~2 uusi, vie kauemmin, kestaa kauemmin, kestaa pidempaan, kestaakin, tarvitsemme lisaaikaa, tarvitsen lisaaikaa, lisaaikaa, ei valmistu, ei ehdi, en ehdi, emme ehdi, ei ehditty, vasta ~2 mennessa, tulee vasta, soitan vasta, ehtii vasta, paasee vasta, jalkitoimitu*, myohastyy, myohastyn, venyy, sairastui',
  ),
  missing(
    'lupasitte, lupasit, lupaamaanne, luvattua, luvattu, luvattiin, luvatusta, ei ole kuulunut, ei kuulunut, ei nakynyt, ei ole nakynyt, ei nay, ei ole tullut, ei ole kaynyt, ei tullut, ei soittanut, ei ole soittanut, ei soitettu, ei soita, piti ~4 tulla|soittaa|olla|saada|toimittaa|lahettaa|kayda|hoitaa|maksaa|vastata|selvittaa, vaikka piti, vaikka ~3 sovittiin|sovittu|luvattu|luvattiin, en ole saanut, emme ole saaneet, en saanut, emme saaneet, missa ~5 viipyy, missa ~4 on, missa ~2 se, turhaan, edelleen maksamatta, vielakaan, ketaan, odotin ~5 kotona, oli maara, viipyy, odotan ~2 yha|edelleen|vielakin, odotamme ~2 yha|edelleen|vielakin, ei ilmestynyt, ei ole ilmestynyt, ei ilmaantunut, ei saapunut, ei ole saapunut, ei ole palattu, ei palattu, ei palannut, ei ole palannut, ei ole vastattu, ei ole ~2 otettu yhteytta, ei otettu yhteytta, eika ~3 kuulunut|nakynyt|tullut|soitettu|soittanut|saapunut|ilmestynyt|kaynyt, jai|jaanyt ~2 tulematta|saamatta|soittamatta|maksamatta|lahettamatta|kaymatta|tekematta|hoitamatta, lupauksenne, lupaamanne, lupaamaa, aika meni ohi, sovittu aika meni, maaraika ~2 meni|mennyt|ohi, olisi pitanyt, pitanyt ~3 tulla|soittaa|olla|saada|saapua, piti ~4 saapua|tulla|ilmoittaa|palauttaa|lahtea|valmistua, ei pidetty, ei pitanyt, ei toteutunut, ei ole toteutunut',
  ),
];
