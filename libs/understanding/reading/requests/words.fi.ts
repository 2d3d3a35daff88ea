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
    'onko ~4 edennyt, onko ~4 vastausta|uutta|tietoa, onko ~3 unohtu*, en ole saanut vastausta, emme ole saaneet vastausta, en saanut vastausta, ei ole vastattu, ei vastausta, kukaan ole vastannut, kysyin ~3 jo, kysyin viime, kysyin tasta, laitoin ~2 viestia, lahetin ~3 viestin jo, mika tilanne, mika on tilanne, missa mennaan, miten etenee, tahanko, tahan, joko, vielako, kuinka kauan ~4 odot*, kauanko ~4 odot*, kauan ~4 odot*, kauanko ~2 menee, kauan ~3 menee, muistutan, muistutus, muistuttaisin, tarkoitus ~3 vastata|palata|soittaa|hoitaa, aikomus ~3 vastata|palata|soittaa|hoitaa, aiotteko ~3 vastata|palata|soittaa|hoitaa, odottelen, odottelemme, odotan edelleen, odotamme edelleen, odotan yha, kaipaan vastausta, vastausta, kyselen ~3 peraan, kyselisin peraan, peraan, viestini ~2 perille, pyynnon ~1 kanssa, palaatteko, unohditteko, kuuluuko, kuuluu, kuulunut',
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
  [
    'irtisano*, sanon|sanomme ~3 irti, sanottu irti, luovun, luovumme, luovuin, luovuimme, luovuttu, lopetan, lopetamme, lopetin, lopetimme, lopetetaan|lopetettiin ~3 sopimu*|tilau*|asiakku*|palvelu*|liittym*, paatan|paatamme|paatetaan ~3 sopimu*|tilau*|asiakku*|jaseny*|palvelu*|liittym*, sopimu*|tilau*|asiakku*|jaseny*|palvelu*|liittym* ~3 paattyy|paattyneeksi|paatetaan|lopetetaan|loppuu|lakkaa|irtisanotaan, en|emme|ei ~2 jatka ~2 sopimu*|tilau*|asiakk*|jaseny*, en|emme|ei ~1 uusi ~2 sopimu*|tilau*, en|emme ole enaa ~2 asiakka*, en|emme|ei ~1 enaa tarvitse ~2 sopimu*|palvelu*|tilau*|liittym*|laite*|laitt*, ei ~2 enaa tarvetta ~2 sopimu*|palvelu*|tilau*|liittym*|laite*|laitt*, siirryn|siirrymme|siirtyy|vaihdan|vaihdamme|vaihdoin|vaihdoimme ~3 toimittaj*|palveluntarjoaj*|operaattori*|kilpailij*|yhtioon|yhtiolle',
    { is: 'ends' },
  ],
  [
    'myin, myimme, myytiin ~2 talo|asunto|mokki|kiinteisto|auto|liike|yritys, on|ovat ~2 myyty, muutan|muutamme|muutin|muutimme ~2 pois|ulkomaille|palvelutaloon|toisaalle, kuoli, on ~2 kuollut, menehtyi, menehtynyt, edesmenn*, kuolinpes*, perikun*, toiminta ~2 paattyy|loppuu|lakkaa|lopetetaan|paattyi|loppui, lopettaa ~1 toiminta*, konkurssi*, poistettu|poistetaan|poistettiin|poistuu|poistui ~2 kaytosta, kaytosta ~1 poistettu|poistetaan|poistettiin, puretaan, purettiin, purettu, romutet*, omistaja ~2 vaihtuu|vaihtui|vaihtunut',
    { is: 'ends' },
  ],
  ['aion, aiomme, olen aikeissa, olemme aikeissa, tarkoituksenamme, tarkoituksenani, suunnitelmissa', { is: 'plans' }],
  [
    'kallistumme, kallistun, kallistumassa, puollamme, voitte|voit|voidaan|voi|saa|saatte|saat ~3 sulkea, ei muuta, ei muuta talla kertaa, se oli siina, asia hoitui, asia on hoidettu, asia ratkesi, ei vaadi ~2 toimenpiteita, ok, okei, selva, selva juttu, selvan teki, asia selva, asia kunnossa, asia on kunnossa, asia on selva, kuitti, nain tehdaan, tehdaan nain|niin, nain teemme, teen|teemme niin|nain, sovitaan nain|niin, nailla mennaan, mennaan nailla|niin, sopii, sopii ~1 meille|minulle|hyvin, kay ~1 hyvin|meille|minulle, hyva niin, hyva kuulla, hyva tietaa, jaan|jaamme ~1 odottamaan, odotan|odotamme innolla, palataan asiaan, nahdaan ~1 silloin|siella|sitten, nahdaan, ei hataa, ei se mitaan, ei haittaa, ymmarran, ymmarramme, samaa mielta, olen|olemme ~1 samaa mielta, sain|saimme ~3 viestin*|vastauksen*|tarjouksen*|laskun|raportin|ohjeet|osan|tiedot, tuli|tulivat ~1 perille',
    { is: 'agrees' },
  ],
];
