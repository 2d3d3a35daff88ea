import type { Entry } from '../sign.js';
import type { ClaimKind } from './claim.js';

const claim = (kind: ClaimKind, weight: number, phrases: string): Entry => [phrases, { is: 'claim', kind, weight }];

/** Finnish words of needs, wishes, doubts and the rest. Weight 2 decides alone; 1 gives way to another kind of weight 2. */
export const CLAIMS_FI: readonly Entry[] = [
  claim(
    'need',
    2,
    'tarvits*, tarve, tarvetta, tarpeena, tarpeen, kaipaa, kaipaavat, kaivataan, kaivat*, pakko saada, pakko, puutteena, heilta puuttuu, silta puuttuu, valttamatonta, valttamatta, valttamaton, vaatimuksena, vaatimus on, vaatii|vaativat etta, vailla, ei enaa riita, ei riita enaa, ei taivu, etsivat ~2 ratkaisu*|keino*|tapa*, etsii ~2 ratkaisu*|keino*|tapa*, etsivat, hakevat ~2 ratkaisu*|keino*|tapa*, hakevat, hakee ~1 keino*|ratkaisu*, ongelma on, ongelmana on, tarvitaan, pitaisi saada kuntoon, on saatava, pitaa saada, pitaisi ~2 saada, halutaan ratkaisu',
  ),
  claim(
    'wish',
    2,
    'toivo*, toive, toiveena, toivei*, toiveensa, toivott*, haluaisi*, haluaa, haluavat, haluttiin, haluais*, mieluiten, mielellaan, mieluusti, mieluummin, mieluu*, olisi ~3 kiva|mukava|hieno|hienoa|hyva, ehdotti, ehdottivat, ehdotta*, pyysi ~4 etta|ettei|ettemme, pyysi|pyysivat ~1 etta|ettei, pyysi, pyysivat, pyytaa, pyytanyt, ilahtuisi*, ottaisi*, unelma*, toivelista*, viihtyisi*',
  ),
  claim(
    'doubt',
    2,
    'epail*, epaile*, ei ole varma, eivat ole varmoja, ei varma, epavarma*, ei usko, eivat usko, ei oikein usko, pelkaa*, pelkaavat, huoletta*, huolissa*, huolestut*, huoli, mietitytt*, arvelutt*, kyseenalais*, ei ole vakuuttunut, eivat ole vakuuttuneita, ei vakuutt*, suhtautu* ~2 varauksella|varauksellisesti|epaillen|skeptisesti, kahden vaiheilla, epaluulo*, ei luota, eivat luota, ei luottanut, skept*, kysyi ~4 riittaako|kestaako|toimiiko|parjaako, miettii ~2 riittaako|kestaako|kannattaako, empii, epardi*, eparoi*, pohtii ~2 kannattaako|riittaako',
  ),
  claim(
    'expectation',
    2,
    'odottaa, odottavat, oletta*, oletuksena, oletus, oletus on, olettama*, lahtooletu*, lahtokoht*, lahtokohta*, heille on selvaa, heille selvaa, itsestaan selva*, itsestaanselv*, pitavat ~1 varmana, pitaa ~1 varmana, pitavat itsestaan*, edellytta*, luottaa ~2 siihen, luottavat ~1 saava*, luottavat ~2 siihen, lahtee siita, lahtevat siita, lahdetaan siita, odotus on, odotukse*, odotuks*, ilman muuta, olettaen, uskovat saavansa, varma siita etta',
  ),
  claim(
    'life-situation',
    2,
    'elakkeelle, elakkeella, elakoity*, vanhempainvapaa*, aitiyslom*, isyysvapaa*, isyyslom*, hoitovapaa*, opintovapaa*, vuorotteluvapaa*, odottavat|odottaa ~2 lastaan|lasta|vauvaa|esikoista|perheenlisaysta, odottaa ~1 lastaan, vauva, vauvan, vauvaa, kaksoset, kaksosia, syntyi, syntynyt, syntyy, perheeseen, muuttaa|muuttavat ~4 toiselle|uusiin|pienempaan|isompaan|ulkomaille|maalle|kaupunkiin|keskustaan|tiloihin, muuttamassa, muutto, on muuttamassa, fuusioitu*, fuusio*, sulautu*, vaihtaa tyopaikkaa, vaihtaa ~2 tyopaik*, uusi tyo, uuden tyon, uuden tehtavan, uuteen tehtavaan, sairauslomalla, sairauslomalle, sairastui, sairastunut, leikkauk*, toipumassa, toipuu, toimitusjohtaja* ~3 vaihtuu, toimitusjohtaja vaihtuu, vaihtuu ~3 kesalla|toukokuussa|syksylla|kevaalla|kokonaan|vuodenvaihteessa, vaihtuu kokonaan, hallitus vaihtuu, naimisiin, haat, avioero*, eroamassa, leski, menehty*, kuoli, kuollut, perikunta, jaa lomalle, yrittajaksi, opiskelemaan, siirtymassa ~3 taloyhtioon|yhtioon|firmaan|tehtaviin, on myynnissa, ei aikaa mihinkaan',
  ),
  claim(
    'risk',
    2,
    'uhkaa, uhkaavat, uhkaili*, uhkasi*, riski, riskina, riskia, riskin, vaarana, vaarassa, harkitse* ~4 irtisano*|vaihta*|vaihto*|vaihtoa|lopetta*|siirty*|kilpailut*, kilpailutuks*, kilpailuttaa, kilpailuttavat, kilpailuttamista, kaatuu ~3 rahoitu*, kaatua ~3 rahoitu*|valit*, maksamatta, maksuvaikeu*, maksuhairio*, perinnassa, perinnas*, maksut ~1 myohassa, konkurss*, jaada ~1 uusimatta, jattavat ~2 uusimatta, jaa uusimatta, uusimatta, vaakalaudalla, leikataan, leikattu, lahtee talosta, lahdossa, jattaa yhtion, jattaa ~1 yhtion, aikoo jattaa, lahti vuoden, lahtenyt talosta, muualle, pelkona on, pelkona, pelkaan etta, valuu pois, irtisanomista, irtisanoa sopimuksen, vaihtaa kilpailij*, vaihtaa kilpailijaan, siirtya ~2 toimittajaan|kilpailij*, siirtya toiseen, jos ~4 jatkuvat, jos tilanne ei, jaa ensi vuoteen, saneeraus*, yt-neuvottelu*, irtisanotaan, lomautu*, toimittajan vaihtoa, toimittajan vaihto*',
  ),
  claim(
    'competitor',
    2,
    'kilpailija, kilpailijan, kilpailijat, kilpailijalta, kilpailijalla, kilpailijoiden, kilpailijoilta, kilpailijaksi, tarjouksen myos, tarjous myos, tarjou* ~1 myos, tarjonnut ~2 halvemm*|puolet, antanut ~2 tarjouksen, on antanut heille, tarjosi heille, soittelee heille, verrata*, vertaavat ~1 meita, vertaavat, vertaa ~1 meita, vertailussa, vertailee, vertailevat, kaynyt esittelem*, kavi ~4 esittelem*|laskem*|tarjoam*, esittelem* omaansa, kayttavat ~4 palvelua|jarjestelmaa|tuotetta, kayttavat nyt, toistaiseksi, halvempi hinta, halvemman hinnan, huolto on nyt, sopimus ~2 kanssa ~2 paattyy, toisen toimittajan, valittiin',
  ),
  // What is denied, is over or was granted is told too: it stands beside what others say.
  claim(
    'need',
    2,
    'tarve ~3 hoidettu|hoidossa|poistui|poistunut|ratkesi|taytetty|tayttynyt, ei tarvita, ei enaa tarvita, ei kaivata, ei enaa kaivata',
  ),
  claim('expectation', 2, 'ei|eivat odota, ei|eivat enaa odota'),
  claim(
    'wish',
    2,
    'ei|eivat|en|emme halua, ei|eivat|en|emme enaa halua, ei|eivat kuitenkaan halua, ei|eivat sittenkaan halua',
  ),
  claim(
    'life-situation',
    2,
    'ei|eivat ~2 muuta|muutakaan ~4 toiselle|uusiin|pienempaan|isompaan|ulkomaille|maalle|kaupunkiin|keskustaan|tiloihin, ei|eivat ~1 vaihda|vaihdakaan tyopaikkaa, budjetti|rahoitus|maararaha|rahat on|ovat ~2 hyvaksytty|varattu|vahvistettu|myonnetty|varmistunut|kunnossa|koossa',
  ),
  claim(
    'risk',
    2,
    'rahaa|budjettia|rahoitusta|maararahaa ei ~1 ole|loydy|saatu|hyvaksytty|myonnetty|varattu, ei|eika ~2 ole|loydy ~1 rahaa|budjettia|rahoitusta|maararahaa',
  ),
  claim(
    'competitor',
    2,
    'huolto ei ole, huollosta ei ~1 vastaa, huollosta vastaa, ei ~1 vastaa huollosta, ei ~1 hoida ~1 huoltoa, ei|eivat ~1 kayta ~4 palvelua|jarjestelmaa|tuotetta',
  ),
];
