import type { Entry } from '../sign.js';

const word = (weight: number, phrases: string): Entry => [phrases, { is: 'feeling', weight, sort: 'word' }];
const fault = (weight: number, phrases: string): Entry => [phrases, { is: 'feeling', weight, sort: 'fault' }];
const thanks = (weight: number, phrases: string): Entry => [phrases, { is: 'feeling', weight, sort: 'thanks' }];

/** Finnish words that show a feeling. A weight of 0 takes a word out of a shorter stem: `hyvitys` is not `hyvä`. */
export const FEELINGS_FI: readonly Entry[] = [
  word(
    2.2,
    'loistav*, mahtav*, erinomai*, upea*, upee*, huippu*, huikea*, huikee*, fantasti*, ihana*, ihania, mainio*, taydelli*, parasta, paras, parhai*, parhaa*, rakast*, vau, wau, jes, hurraa, superhyva*, ykkoslaatu*',
  ),
  word(0, 'parhain terveisin, parhaiten, huipputeho*, huippukulut*, rakastaja*, parhaiksi, parhaillaan'),
  word(
    2,
    'tyytyvai*, kiitolli*, iloi*, ilahdu*, ilahtu*, onnelli*, vaikuttun*, innostu*, ihastu*, ylisti*, kehui*, kehuu, kehunut, kehut, kehuja, moitteeton*, moitteettom*, hieno*, hyvilla mielin, hyva henki, hyvin tyytyvai*, kiitettav*, ensiluok*, sydameni, iski taysilla, ylitti ~2 odotu*, riemu*',
  ),
  word(0, 'hienosaa*'),
  word(
    1.5,
    'hyva, hyvaa, hyvat, hyvalta, hyvia, hyvan, hyvasta, hyvalla, hyvaksi, mukava*, kiva, kivaa, kivasti, katevä*, kateva*, ystavallinen, ystavallista, ystavalliset, ystavallise*, nopea*, nopeasti, sujuva*, sujui, sujunut, helppo*, helpo*, vaivaton*, vaivattom*, asiantunte*, ammattitai*, luotettav*, helpott*, arvost*, tykka*, tykkas*, huolelli*, siisti*, tehokka*, suosittelen, suosittelemme, suositteli, suositelleen*, suositellut, selkea*, selkee*, kohteliai*, kohteliaasti, positiivi*, miellytt*, lammin vastaanotto, kohdalla*, pelasti*, toivotu*, lupaava*, hienovarai*, vaikuttava*, rempsea*, naurois*, nauroi, kiitteli*, kiittele*, kehuva*, ystavallisesti hoid*, yllatty*, hyvassa hengessa, hyvaa tyota, sydamelli*',
  ),
  word(
    0,
    'ystavallisin, ystavallisesti, hyvaa paivaa, hyvaa huomenta, hyvaa iltaa, hyvaa viikon*, hyvaa jatkoa, hyvaa kesaa, hyvaa paivan*, hyvaa syksya, olisi hyva, olisiko hyva, hyva tietaa, hyva saada, hyva olla, hyva jos, olisi mukava, olisi kiva, hyvissa ajoin, mukavuus*, hyvalla saalla, hyva asiakas, hyva vastaanottaja, mahdollisimman nopea*, tarvitaan ~2 nopeasti, apua nopeasti, kuinka nopea*, miten nopea*, olisiko ~2 nopea*, helpompi tapa, helpoin tapa, hyvan matkaa, siistia, siisti kunnossa*',
  ),
  word(
    1.2,
    'toimii, toimivat, pelittaa, ratkesi, ratkesivat, onnistui, onnistunut, parani, parantunut, parempi, parempaa, parempi kuin, kiinnostunut, kiinnostuneet, kiinnostuneita, kunnossa, kuntoon, luotta*, luottav*, saastoa tuli, saastimme, tarkenee, riittaa nyt, lammin talo, selvisi helpommin, helpommin kuin, hymyili*, hymyss*, sopuisa*, kannatta* ehdottomasti, ajoissa',
  ),
  word(
    0,
    'toimii ~3 kun, miten ~2 toimii, toimiiko, toimivatko, saada ~2 kuntoon, saadaan ~2 kuntoon, saisi ~3 kuntoon, pitaisi ~3 kuntoon, pitaa saada ~2 kuntoon, laittakaa ~2 kuntoon, kunnossapi*, parempi vaihtoehto, olisi parempi, olisiko parempi, luottamus*, luottamuks*, luottamush*, luottotiedo*, valmistuu ajoissa, kiinnostunut kuulemaan, luottama*, luottotieto*',
  ),
  word(
    1.6,
    'ei mitaan valit*, ei ole ~2 valittamista, ei moitittavaa, ei huomautettavaa, ei moitteen sijaa, ei pahaa sanottavaa, en vaihtaisi, ei voi kuin kehua, ei hullumpi*, ei lainkaan huono*, ei yhtaan huono*, ei ollenkaan huono*, ei huono*, ei paha, ei pahempi, toimii taas, toimivat taas, taas kunnossa, nyt toimii',
  ),
  thanks(
    1.7,
    'iso kiitos, isot kiitokset, suuri kiitos, suuret kiitokset, lammin kiitos, lampimat kiitokset, kiitos paljon, kiitos tuhannesti, tuhannet kiitokset, paljon kiitoksia, kiitos avusta, kiitos nopea*, kiitos hyva*, kiitos kun, kiitos etta, kiitos hanelle, kiitos kaikesta, kiitos teille, kiitos ~2 tyosta, kiitos ~2 avusta, kiitos ~2 palvelusta, kiitoksen, kiitos viela, kiitos huolell*, kiitos ystavall*, kiitos karsivall*, kiitos erin*, kiitos loista*, kiitos todella, kiitos kukista, kiitos ~2 hyvin, kiitos koko, mille ~2 kiitos',
  ),
  thanks(0.3, 'kiitos, kiitokset, kiitoksia, kiitti, kiitan, kiittaen'),
  word(0, 'ei kiitos, kiitos viestist*, kiitos yhteyden*'),
  word(-2, 'ei kiitosta'),
  word(
    -2.6,
    'surke*, surkee*, kamal*, kauhea*, kauhee*, hirvea*, hirvee*, karmea*, karmee*, paska*, perse*, jarkytt*, torkea*, torkee*, ala-arvoi*, alaarvoi*, katastrof*, hapea*, hapeall*, vihai*, raivo*, raivoi*, sietamat*, ei enaa ikina, ei ikina enaa, ei koskaan enaa, saaneet tarpeeksemme, sain tarpeekseni, saanut tarpeekseni, kuvottav*, pahimma*, pahin, saakeli, helvet*, vittu*',
  ),
  word(0, 'vihainen pilvi'),
  word(
    -2,
    'odotin parempaa, odotimme parempaa, odotin enemman, odotimme enemman, tunnelma ~2 viilea, tunnelma ~2 kirea, tunnelma ~2 kylma, ilmapiiri ~2 kirea, huono, huonoa, huonot, huonosti, huonoon, huonon, huonoi*, huonompi*, huononi*, huonontu*, kelvoton*, kelvottom*, kehno*, pettyn*, pettym*, petyi*, petyimme, suuttu*, suutu*, arsytt*, arsyynt*, artyn*, artyisa*, turhaut*, kyllastyn*, kyllastyt*, kyllasty*, kypsa, kypsia, kypsynyt, naurettav*, kohtuuton*, kohtuuttom*, toykea*, toykee*, epaystav*, epaasialli*, epaluotett*, tylya*, tyly, tylysti, hermostu*, hermost*, epaonnistu*, tyytymat*, sotku*, pilalla, pilalle, pilasi*, mullin mallin, ei nain, hoitakaa asianne, hoitakaa ~2 kuntoon, pieleen, vikaan, ei mennyt ihan putkeen, ei mennyt putkeen, en suosittele, emme suosittele, en voi suositella, en voi hyvaksya, en hyvaksy, emme hyvaksy, luottamus ~3 mennyt|mennytta|loppu|menetetty|poissa, emme luota, ei luota*, eivat luota, palelee, palelev*, palellut, palella, kaihertam*, kaihertaa, lopen kylla*, sietokyky, poyristy*, loukkaa*, loukkaan*, kiukku*, kiukutt*, petti*, huijaus*, huijaa*, huijat*, valinpitamat*, epareilu*, hajoaa kasiin, karkaa kasista, ei voi jatkua, ei voi enaa jatkaa, ei kovin hyva*, ei kovinkaan hyva*, ei erityisen hyva*, voi ei',
  ),
  word(
    -1.5,
    'harmi, harmia, harmissaan, harmistu*, harmittaa, harmittav*, harmitti, kirea*, nihkea*, nihkee*, tunnelma ~2 viilea, ikava, ikavaa, ikavasti, ikavia, pelottaa, pelkaa*, pelkaan, huolissa*, huolestu*, heikko*, heikenty*, heikosti, valitti, valittaa, valittavat, valittanut, valituks*, valitus, reklamoi*, reklamaat*, turhaan, ei vakuutt*, mahdoton*, mahdottom*, kalliiksi, odotin parempaa, odotin enemman, odotimme parempaa, odotimme enemman, pettymyks*, jarrut*, vastustaa, vastustav*, torppa*, hanttiin, kapuloita, tayden*, ei arvosta*, ei halut* ~2 puhua, epareil*, kyrpii, nyppii, tympe*, tympi*, ongelmalli*, vahinko*, vastahako*, vastaan ~1 eika, taysin vastaan, karsivallisyys*, karsivallisyyt*, ei ota ~2 vastuuta, ottavan vastuuta, ei ota ~1 tosissaan, eri mielta, uhkaa, uhkaavat, uhkasi*, leikkaa*, en maksa, ei kukaan, kukaan ei, eika kukaan, eivatka kukaan',
  ),
  word(
    0,
    'harmi kuulla, ei huono eika hyva, ei hyva eika huono, ikavoi*, valitusaika, kiitos karsivallisyy*, leikkaus*, leikkauk*, tunnelma',
  ),
  word(-0.8, 'valitettavasti, ikava kylla, pahoittel*, paha'),
  word(0, 'pahoittel* sekaannus*'),
  fault(
    -1.6,
    'rikki, rikkoutu*, rikkou*, hajosi, hajonnut, hajoaa, hajoil*, ei toimi, eivat toimi, ei toiminut, ei toimineet, toimimatta, toimimatto*, ei lahde, ei kaynnist*, ei kaynyt ketaan, ei lammita, ei lammia, ei lammene, ei riita, ei riittanyt, ei tahdo, ei auttanut, ei auta, ei vastaa, ei vastannut, ei vastattu, ei vastata, ei soita, ei soitettu, ei soittanut, ei pida ~3 paikkaansa, ei pysy, ei pysty*, ei saada, ei paase, ei paasty, ei tullut, ei tule ~1 kuumaa, ei ole tullut, ei ole kuulunut, ei kuulunut, ei nay, ei nakynyt, ei ole nakynyt, ei ole vielakaan, ei ole saatu, ei ilmoit*, ei kertonut, ei korjat*, ei onnistu*, vielakaan, vielakin, edelleenkaan, edelleen ei, viivasty*, viivastys*, viivastyks*, myohasty*, myohassa, lakkasi, lakannut, katkesi, katkeaa, katkeil*, katkos*, katko, sammui, sammuu, sammuil*, kaatuu, kaatuil*, kaatui, jumi*, jumitt*, patkii, patki, takkuaa, takkuil*, tokkii, vikakood*, vikatil*, vikailmoitus* ~2 taas, vika ~3 taas, vikoihin, vikojen, vikoja, vioista, hairio*, hairioi*, vuotaa, vuoti, vuotanut, vuoto, vuodon, vuotaneet, tippuu, kylmat, kylmana, kylmina, kylmenee, kylmeni, jaatyi, jaatynyt, jaassa, haaleaa, haalea, melu*, meteli*, metelia, kova* aanta, kovaa aanta, aanekas, aanekkaa*, kolina*, kolisee, rohisee, vinkuu, haisee, haju, hajua, puuttuu, puuttuvat, puuttui, kadonn*, katosi*, havis*, hukku*, hukassa, murska*, vaurio*, vahingoittu*, naarmu*, kolhi*, vaarin, virheelli*, virhe, virheita, kahdesti, kaksinkertai*, tuplasti, tuplana, perinta*, maksumuistut*, loi luurin, linja katkesi, jonotin, jonotimme, jonotettu, jonottanut, jonotuks*, jonottaa, ylikuorm*, venyi, venynyt, venyy, unohd*, unohtu*, jatti ~3 sotku*, jai ~2 korjaamatta, jai kesken, kesken jai, on kesken, jaanyt kesken, tukossa, tukkeutu*, homeessa, kosteusvaur*, reistail*, reistaa, oireil*, temppuil*, ei enaa ole lammin*, on viileaa, viileaa, liian viilea, roikkunut, roikkuu',
  ),
  fault(
    0,
    'virhe oli meidan, puuttuuko, ei kiiretta, jaassa hyvin, viivastyskor*, kahdesti vuodessa, kahdesti viikossa, kahdesti kuukau*, kaksinkertainen lasi*',
  ),
  fault(
    -1.3,
    'liian, liikaa, liiankin, kallis, kallista, kallistu*, kalliimp*, kallein, hidas, hitaasti, hidasta, hidastel*, hitaus*, kolmas kerta, neljas kerta, viides kerta, kolmatta kertaa, neljatta kertaa, kolmannen kerran, neljas soitto, kolmas soitto, jo toista, jo kolmatta, jo kolmas, jo neljas, jo # kertaa, jo nelja kertaa, jo kolme kertaa, jo kaksi kertaa, jo ~1 viikko*, sama vika, samasta viasta, sama ongelma, samasta asiasta, sama juttu, toistuva*, toistuv*, taas sama, taas kerran, jalleen kerran, odotettu, odotellut, odottanut, odotell*, odottelun, odotan ~2 edelleen, kauanko ~3 odot*, kuinka kauan ~3 odot*, ongelma*, ongelmia, kolme eri, neljalle eri, eri ihmi*, eri vastaus, ei auennut, huonossa kunnossa, kuluu liikaa, nousivat ~1 kohtuut*, nousi taas, hinnannousu*, kulmalle, murtunut, laskee ~3 viikko, nakyy vaarin, hairits*, puutteelli*, meni rikki, on vaara, vaaraan, vaaralla, asteessa, kylmaa, kylma, enaa # astetta, on # astetta, vaikka ~4 luvattiin|luvattu|lupasitte|sovittu|sovittiin|maksettu|maksoimme|piti',
  ),
  fault(
    0,
    'liian monta vaihto*, liian aikais*, kuinka hidas, odottaa teilta, odottaa meilta, odottaa ehdotus*, kylmaa kesaa, jos ongelm*, ongelma ratk*, ei ongelm*, ei ollut ongelm*, kylmalaite*, kylmatil*, kylmavesi*',
  ),
  word(
    -1.2,
    'toiseen toimittaj*, toisen toimittaj*, emme ~3 valinneet, tarkoitus joskus, kauan ~3 pitaa, leikattu, valuu pois, viivyttaa, hidastaa, ongelmallis*, ei ole varma, eivat ole varmoja, vaarana, vaarassa, epail*, epaile*, epavarma*, ei usko, eivat usko, ei uskonut, en usko, ei ole vakuuttunut',
  ),
  fault(
    -1.6,
    'nakuttaa, naputtaa, jyskyttaa, humisee, surisee, piippaa, kirskuu, paukkuu, tarisee, ulisee, hurisee, kohisee, lorisee, kitisee, natisee, ei lampene, eivat lampene, ei kuumene, eivat kuumene, ei lammennyt, ei pyori, ei mene paalle, ei syty, ei nouse, ei laske, ei sammu, ei avaudu, ei lataudu, ei paivity, ei tallennu, ei tulostu, ei vaihdu, ei sulkeudu, ei liiku, ei reagoi, ei tottele, ei saa ~2 yhteytta, en saa ~3 yhteytta|toimimaan|auki|paalle|kayntiin, emme saa ~3 yhteytta|toimimaan|auki|paalle|kayntiin, hyytyi, hyytyy, simahti, kosahti, tilttaa, tilttasi, lukkiutu*, jumahti, pimeni, pimeana, sekosi, sekaisin, halyttaa, halytti, punainen valo, vilkkuu, virhetila*, virheilmoitu*, virhekoodi*, vikavalo, herjaa, ylikuumen*, ylivuoto*, tulvi, tulvii, lainehtii, tihkuu, roiskuu, kastui, kastunut, savuaa, savua, karya, palaneen, kipinoi, loyhkaa, hometta, kolea, koleaa, jaahtyi, jaahtyy, haisi, vuosi ~2 lattialle, irronnut, irtosi, halkesi, haljennut, katkennut, kulunut loppuun, ei ole ~3 korjattu|hoidettu|tehty|saapunut|palautettu|palattu|ilmestynyt|vastattu|vaihdettu|huollettu, eivat ole ~3 korjanneet|vastanneet|tulleet|soittaneet',
  ),
  fault(
    -1.5,
    'jai|jaivat|jaanyt|jaaneet|jatti|jattivat|jattanyt|jatetty ~3 tekemat*|vastaamat*|ilmoittamat*|hoitamat*|siivoamat*|vaihtamat*|tulemat*|soittamat*|lahettamat*|toimittamat*|asentamat*|puhdistamat*|kertomat*|saamat*|palauttamat*|hyvittamat*, kysymatta, sanomatta mitaan, ilmoittamatta mitaan, aiheeton*, aiheettom*, perusteeton*, perusteettom*, ylilasku*, ylihint*, vastoin ~1 sopimus*|lupau*|ohjei*, toisin kuin ~2 luvattiin|sovittiin|sanottiin|luvattu|sovittu, eri kuin ~2 sovittiin|sovittu|luvattiin, kaksi kertaa ~2 sama*|lasku*, laskutettu ~2 kahteen|vaarin|turhaan, vaadin, vaadimme',
  ),
  fault(
    -1.3,
    'monta kertaa, monesti, useaan otteeseen, useita kertoja, lukuisia kertoja, monetta kertaa, moneen kertaan, jo toisen kerran, jo toinen kerta, jatkuvasti, alituiseen, yhtenaan, tuon tuosta, jalleen sama, viikkokausia, kuukausikaupalla, viikkotolkulla, tuntikausia, ikuisuu*, kestanyt ~1 jo, kesti ~2 kauemmin|pidempaan, vasta ~1 viikon paasta, tunteja myohassa, ihmettelen, ihmettelemme, ihmetytta*, kummastut*',
  ),
  word(
    -2,
    'luokaton*, luokattom*, asiaton*, asiattom*, ylimieli*, royhke*, holtiton*, holtittom*, levapera*, hutiloi*, tunaro*, mokasi*, mokannu*, sossi*, vastuuton*, vastuuttom*, epaammattim*, ammattitaidot*, anteeksiantama*, jarjeton*, jarjettom*, alyton*, alyttom*, pelleil*, sekoil*, sahla*, sahell*, vedatys*, kusetu*, rahastu*, kiskuri*, valehtel*, valehdel*, harhaanjoht*, johdettu harhaan, johditte harhaan, menetimme ~2 luottamu*, menetin ~2 luottamu*, meni maku, meni hermo*, hermot, mitta ~1 taynna, saa riittaa, jo riittaa, loppu* ~2 karsivallisuu*, lopussa, vasynyt, vasyneita, uupunut, uupuneita, ei ole enaa varaa, menee yli ymmarryks*, en ymmarra miten|miksi|etta, emme ymmarra miten|miksi|etta, kasittamaton*, kasittamattom*, uskomaton*, uskomattom*, vaikea ymmartaa, en aio maksaa, emme aio maksaa, pahastu*, mieli pahoit*, pahoitti mielensa, nyreissaan, tuohtu*, tulistu*, sisuunt*, mielens* pahoit*, moitti, moittii, moitiskel*, marisi, marmatti, purnasi, napisi, tylytt*, tylyt*, vaheksy*, ei ota* ~2 kuuleviin, ei kuunnel*, ei kuunneltu, ei otettu ~2 tosissaan',
  ),
  word(0, 'uskomattoman hyva*, uskomattoman nopea*, varasto on lopussa, takuu ~1 lopussa, mittari* ~1 lopussa'),
  word(
    2,
    'jouheva*, jouhevasti, joustava*, joustavasti, sutjakka*, sutjakasti, ripea*, ripeasti, rivakka*, rivakasti, viimeisen paalle, priima*, tip top, taysi kymppi, taydet pisteet, taydet kympit, kympin arvoi*, viisi tahtea, hatunnosto*, nostan hattua, peukku*, avulia*, avuliaasti, palvelualt*, mutkaton*, mutkattom*, ilo asioida, on ollut ilo, olette parhaita, olen hyvillani, mielissaan, mielihyv*, hehkutt*, suitsut*, kehais*, ylitti ~2 odotukse*, yllatti ~1 positiivise*, positiivise* yllat*, hommat hoituivat, hoitui ~2 hienosti|nopeasti|mallikkaasti|hyvin, mallikka*, mallikkaasti, kiitti meita, kiitti meita, antoi kiitosta, kiitosta tuli, sai kiitosta, pelkkaa hyvaa, lampima* suosit*',
  ),
  word(2, 'en uskonut etta, ongelma ratkesi, helpommin kuin pelkasin'),
  word(0, 'ihan ok, ihan okei, menettelee, siina se menee, sopii meille, sopii hyvin'),
  ['ei, en, et, emme, ette, eivat, eika, enka, emmeka, ettei, etteivat, etten, tuskin, ilman, vailla', { is: 'not' }],
  [
    'erittain, todella, tosi, hyvin, aivan, ihan, suunnattoman, valtavan, niin, superin, aarimmaisen, erityisen, kerta kaikkiaan, todellakin, oikeasti, supe*',
    { is: 'more', by: 1.4 },
  ],
  [
    'hieman, vahan, melko, aika, jokseenkin, lievasti, himpun, hiukan, kohtalaisen, kohtuullisen',
    { is: 'more', by: 0.7 },
  ],
  ['mutta, vaan, kuitenkin, silti, tosin', { is: 'but' }],
  [
    'no tamapa*, tamapa*, no olipa*, olipa taas, onpa taas, jopas, kiitos vaan, kiitti vaan, kiitos vain siita, no kiva, kiva kiva, hienoa taas, mahtavaa taas, taas mahtavaa, taas hienoa, ansiosta taas, taas mahtava*, taas hieno*, siis hienoa, bravo, onneksi olkoon taas, todella kiva etta taas',
    { is: 'irony' },
  ],
];
