import type { Entry } from '../sign.js';
import type { Role, Stance } from './role.js';

const role = (which: Role, stance: Stance, phrases: string): Entry => [phrases, { is: 'role', role: which, stance }];

/** Finnish words that say what somebody is in a decision. */
export const ROLES_FI: readonly Entry[] = [
  role(
    'buyer',
    'unknown',
    'paattaa ~3 budjet*|rahoi*|hankin*|ostoi*|tilauks*, rahoista paattaa, rahois* ~2 paattaa, budjetti on ~2 vastuulla|hanella|kasissa|paatettavissa|vastuullaan, budjetin omista*, vastaa budjetista, allekirjoittaa ~3 sopimu*|tilauks*|kaupat, hankintavaltuu*, ostovaltuu*, viimeinen sana, hyvaksyy ~2 tilauk*|tilaukset|hankin*|ostot|laskut, kukkaro*, paatoksen tekee, hankintapaatok*, lopullisen paatoksen, hankintayksik*, ei osteta mitaan, viime kadessa, vahvistaa ~3 tilauk*|kaupan, tilauksen vahvistaa, allekirjoitus tarvitaan, allekirjoittajana, maksaa laskun viime, paatosvalta, paatosvaltaa, nimenkirjoitusoik*, rahat tulevat',
  ),
  role(
    'user',
    'unknown',
    'kayttaa ~4 paivittain|paivittaisessa|joka, kayttaa laitetta, kayttaa jarjestelmaa, kayttaja, paakaytta*, loppukaytta*, lukee halytyk*, lukee ~2 halytyk*, halytykset menevat, kuittaa ~2 vika*|halyty*, hoitaa ~3 lamm*|laitos*|laitett*|jarjestelm*, tekee tyot, tyot ~3 jarjestelmalla, kaytannossa ~3 hoitaa|tekee|kayttaa|syottaa, kaytannon tyon, pyorittaa, saataa, katsoo ~3 joka, joka aamu, jarjestelmassa koko paivan, syottaa, paivittain tekemisissa, arjessa, tekemisissa, kayttavat sita, operoi, valvoo',
  ),
  role(
    'influencer',
    'for',
    'puolestamme, puhuu ~4 puolesta|puolestamme, puhuu ~3 ratkaisun puolesta, meidan puolella, aanitorv*, suositteli meita, puolestapuhu*, liputtaa ~3 puolesta, kannattaa meita, ajaa ~2 asiaamme',
  ),
  role(
    'influencer',
    'unknown',
    'suosittelee ~4 vaihtoehto*|ratkaisu*|hallituk*|paatta*, suosittelee, suosittaa, suositus ~1 painaa, suosituksen, kuuntelevat, kuunnellaan, kanta painaa, mielipide painaa, mielipide ratkaisee, sana painaa, valmistelee ~3 vertailu*|paatok*|esityk*|hankin*, neuvoo, neuvonantaja*, konsultti, konsultoi, avainhenkilo, vaikutusval*, vaikuttaja, vaikuttaa ~2 paatok*, kanta ~2 ratkaisee, esittelee ~2 hallitukselle',
  ),
  role(
    'blocker',
    'against',
    'jarrut*, vastust*, hanttiin, jaada nykyiseen, torppaa, torppas*, torpannut, taysin vastaan, hanketta vastaan, on ~2 vastaan, ei suostu, ei suostunut, kapuloita, hidastaa, hidastelee, viivyttaa, viivyttelee, ei aio muuttaa mieltaan, vaatii aina, estaa, estelee, kaataa ~2 hank*, ei hyvaksy ~3 pilvi*|hank*, asettuu poikkiteloin, poikkiteloin',
  ),
  role(
    'conformer',
    'neutral',
    'enemmiston mukana, menee ~4 mukana|mukaan|mukavasti, menevat ~4 mukana|mukaan, kay mika, kay mika tahansa, mika tahansa, ei ota kantaa, ei ota ~2 kantaa, ei ota kantaa suuntaan, hyvaksyy ~2 linjan, hyvaksyy|hyvaksyvansa ~3 tahansa, hyvaksyy ~2 mita muut, tyytyy, myotaile*, myotaili*, kelpaa, muiden mukana, mita muut, kumpi vain, kumpi tahansa, ei valia, seuraa muita, sopeutuu, mukautuu',
  ),
];
