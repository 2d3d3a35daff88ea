import type { Entry } from '../sign.js';

/** Finnish words that ask for something, ask again, or only confirm a receipt. */
export const REQUESTS_FI: readonly Entry[] = [
  [
    'voisitteko, voitteko, voisitko, voitko, voisiko, voiko, voisinko, voimmeko, saisiko, saisinko, saisimmeko, saako, saanko, saammeko, pystytteko, pystyttekö, onnistuuko, onnistuisiko, olisiko, onko, onkohan, kannattaako, kannattaisiko, pitaisiko, pitaako, tarvitaanko, tarvitseeko, sopiiko, toimiiko, lahettaisitteko, lahettaisitko, lahetatteko, tulisitteko, ehtisitteko, ehditteko, paasetteko, paaseeko, joutuuko',
    { is: 'asks', weight: 1 },
  ],
  [
    'pyydan, pyydamme, pyytaisin, pyytaisimme, tarvitsen, tarvitsisin, tarvitsemme, tarvitsisimme, tarvitaan, tarvittaisiin, haluaisin, haluaisimme, haluan, haluamme, kysyisin, kysyisimme, kysyn, kysymys, kysymyksia, toivomme, toivoisin, toivoisimme, toivon, odotan ~2 vastausta|selvitysta|yhteydenottoa, odotamme ~2 vastausta|selvitysta, pitaisi, tulisi saada, tarvis, tarttis, apua, auttakaa, auttaisitteko, laittakaa, korjatkaa, soittakaa, soittaisitteko, kertokaa, kertoisitteko, lahettakaa, vaihtakaa, poistakaa, tulkaa, ottakaa, vahvistakaa, tarkistakaa, selvittakaa, hoitakaa, palauttakaa, peruuttakaa, perukaa, lopettakaa, paattakaa, irtisanon, irtisanomme, irtisanoa, lopetan, lopetamme, etsin tietoa, etsin, etsimme, ei jatka sopimusta, emme jatka sopimusta, sopimusta uusita, lakkauttaa, reklamoin, reklamoimme, reklamaatio',
    { is: 'asks', weight: 1 },
  ],
  [
    'onko ~4 edennyt, onko ~4 vastausta|uutta|tietoa, onko ~3 unohtu*, en ole saanut vastausta, emme ole saaneet vastausta, en saanut vastausta, ei ole vastattu, ei vastausta, kukaan ole vastannut, kysyin ~3 jo, kysyin viime, kysyin tasta, laitoin ~2 viestia, lahetin ~3 viestin jo, mika tilanne, mika on tilanne, missa mennaan, miten etenee, tahanko, tahan, joko, vielako, kuinka kauan ~4 odot*, kauanko ~4 odot*, kauan ~4 odot*, kauanko ~2 menee, kauan ~3 menee, muistutan, muistutus, muistuttaisin, odottelen, odottelemme, odotan edelleen, odotamme edelleen, odotan yha, kaipaan vastausta, vastausta, kyselen ~3 peraan, kyselisin peraan, peraan, viestini ~2 perille, pyynnon ~1 kanssa, palaatteko, unohditteko, kuuluuko, kuuluu, kuulunut',
    { is: 'again' },
  ],
  [
    'kiitos viestist*, kiitos yhteydenoto*, kiitos palauttees*, olen vastaanottanut viest*, olemme vastaanottaneet, viesti* ~2 vastaanotettu, pyynto* ~3 vastaanotettu|kirjattu|jonossa|perilla|valitetty|siirretty|ohjattu, tukipyynto* ~2 vastaanotettu|kirjattu, huoltopyynto* ~2 vastaanotettu|kirjattu|valitetty, lomakkee* ~2 vastaanotettu, kysymykse* ~2 vastaanotettu, palautte* ~3 kirjattu, viesti* ~2 kirjattu|jonossa|perilla|valitetty|siirretty|ohjattu|saapunut, saimme viestis*, saimme pyynnos*, sain viestisi, palaamme asiaan, palaamme kun, palataan asiaan, automaattinen vastaus, automaattinen kuittaus, automaattinen ilmoitus, automaattivastaus, automaattisesti ~2 kasitel*, viestisi automaattisesti, ala vastaa, olen ~2 lomalla|vuosilomalla, vuosilomalla, poissa toimistolta, tavoitettavissa, kuittaamme, kuittaus, otimme pyyntosi, otimme ~2 tyon alle, kasittelemme viest*, kasittelemme pyynto*, pidamme ~2 ajan tasalla, vastaamme tavallista, vastausaika, ruuhka*, jarjestelman lahettama, otamme yhteytta mahdollisimman, vastaamme mahdollisimman, kiireellisissa, siirretty oikealle',
    { is: 'receipt' },
  ],
  [
    'milloin|koska|missa|mihin ~3 se|sen|ne|niita|sita, kauanko|kuinka ~4 siina, onko se|ne ~1 tulossa|valmis|valmiina|valmiit|lahtenyt|lahteneet|tehty|lahetetty',
    { is: 'whereabouts' },
  ],
];
