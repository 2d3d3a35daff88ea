import type { Entry } from '../sign.js';
import type { ToldRecommendation } from './recommendation.js';

const told =
  (speaks: 'customer' | 'note') =>
  (kind: ToldRecommendation, rank: 1 | 2, phrases: string): Entry => [
    phrases,
    { is: 'recommends', speaks, kind, rank },
  ];
const customer = told('customer');
const note = told('note');
/** Of a customer's words, where they stand so. */
const where =
  (only: 'closes' | 'firm') =>
  (kind: ToldRecommendation, phrases: string): Entry => [
    phrases,
    { is: 'recommends', speaks: 'customer', kind, rank: 1, only },
  ];
const closing = where('closes');
const firm = where('firm');

const YOU =
  'teita|teidat|yritystanne|firmaanne|liikettanne|palveluanne|palvelujanne|palveluitanne|tuotettanne|tuotteitanne';
const US =
  'meita|meidat|yritystamme|firmaamme|liikettamme|palveluamme|palvelujamme|palveluitamme|tuotettamme|tuotteitamme';

/** People whom one knows, from whom, of whom, who, to whom. Possessive endings follow the stems. */
const FROM =
  'naapurilta*|naapureilta*|naapuritaloyhtiolta|ystavalta*|ystavilta*|kaverilta*|kavereilta*|kollegalta*|kollegoilta*|tutulta*|tutuilta*|tuttavalta*|tuttavilta*|serkulta*|siskolta*|veljelta*|sukulaiselta*|sukulaisilta*|tyokaverilta*|tyokavereilta*|isannoitsijalta*|aidilta*|isalta*|vanhemmilta*|pojalta*|tyttarelta*|anopilta*|apelta*|pomolta*|esimiehelta*';
const OF =
  'naapurin|naapurini|naapurimme|naapureiden|ystavan|ystavani|ystavamme|kaverin|kaverini|kollegan|kollegani|tutun|tuttuni|tuttavan|tuttavani|serkun|serkkuni|siskon|siskoni|veljen|veljeni|sukulaisen|sukulaiseni|tyokaverin|tyokaverini|isannoitsijan|isannoitsijamme|aidin|aitini|isan|isani|pojan|poikani|tyttaren|tyttareni|anopin|anoppini|apen|appeni|pomon|esimiehen';
const WHO =
  'naapuri|naapurini|naapurimme|naapurit|ystava|ystavani|ystavamme|kaveri|kaverini|kaverimme|kollega|kollegani|kollegamme|tuttu|tuttuni|tuttava|tuttavani|serkku|serkkuni|sisko|siskoni|siskonsa|veli|veljeni|veljensa|sukulainen|sukulaiseni|tyokaveri|tyokaverini|tyokaverinsa|isannoitsija|isannoitsijamme|aiti|aitini|isa|isani|poika|poikani|tytar|tyttareni|anoppi|anoppini|appi|pomo|pomoni|esimies|naapurinsa|ystavansa|kaverinsa|kollegansa|tuttunsa|tuttavansa';
const TO =
  'naapurille*|naapureille*|ystavalle*|ystaville*|kaverille*|kavereille*|kollegalle*|kollegoille*|tutulle*|tutuille*|tuttavalle*|tuttaville*|serkulle*|siskolle*|veljelle*|sukulaiselle*|sukulaisille*|tyokaverille*|tyokavereille*|isannoitsijalle*|taloyhtiolle|taloyhtioille|aidille*|isalle*|vanhemmille*|pojalle*|tyttarelle*|anopille*|apelle*|pomolle*|esimiehelle*';
/** Whom one passes a name on to so that they buy: a boss or a manager is given it to call back. */
const CLOSE =
  'naapurille*|naapureille*|ystavalle*|ystaville*|kaverille*|kavereille*|kollegalle*|kollegoille*|tutulle*|tutuille*|tuttavalle*|tuttaville*|serkulle*|siskolle*|veljelle*|sukulaiselle*|sukulaisille*|tyokaverille*|tyokavereille*|taloyhtiolle|taloyhtioille|aidille*|isalle*|vanhemmille*|pojalle*|tyttarelle*|anopille*|apelle*';
const WOULD = 'suosittelen|suosittelemme|suosittelisin|suosittelisimme';
const CAN = 'voin|voimme|voisin|voisimme|aion|aiomme|tulen|tulemme|uskallan';
const WARMLY = 'lampimasti|mielellani|mielellamme|vahvasti|ehdottomasti';

/** Finnish words that tell who recommended us to whom. */
export const RECOMMENDATIONS_FI: readonly Entry[] = [
  [
    'jos, mikali, ellei, elleivat, ellen, ellemme, ellette, kunhan, ennen kuin, vasta kun, sitten kun, edellyttaen, heti kun, siina tapauksessa',
    { is: 'condition' },
  ],
  [
    'kadun, kadumme, kaduttaa, harmittaa, vaikea, vaikeaa, mahdoton*, lakkasin, lakkasimme, lopetin, lopetimme, olisin, olisimme, oli virhe, turhaan',
    { is: 'hollow' },
  ],
  [
    'asentajanne, myyjanne, tyontekijanne, asiakaspalvelunne, asiakaspalvelijanne, edustajanne, huoltomiehenne, teknikkonne, neuvojanne, konsulttinne, sivunne, asentajamme, myyjamme, tyontekijamme, asiakaspalvelumme, asiakaspalvelijamme, edustajamme, huoltomiehemme, teknikkomme, neuvojamme, konsulttimme',
    { is: 'ours' },
  ],
  customer(
    'GIVEN',
    2,
    `suosittelin|suosittelimme ~3 ${YOU}, teita|teidat ~3 suosittelin|suosittelimme, olen|olemme ~2 suositellut|suositelleet ~3 ${YOU}, olen|olemme ~3 ${YOU} ~3 suositellut|suositelleet, teita ~1 olen|olemme ~2 suositellut|suositelleet, kerroin|kerroimme|vinkkasin|vinkkasimme ~2 teista ~3 ${TO}, kerroin|kerroimme|vinkkasin|vinkkasimme ~2 ${TO} ~3 teista, olen|olemme ~2 kertonut|kertoneet|vinkannut|vinkanneet ~2 teista ~3 ${TO}, kehuin|kehuimme|mainostin|mainostimme ~2 ${YOU} ~3 ${TO}, kehuin|kehuimme|mainostin|mainostimme ~2 ${TO} ~3 ${YOU}, olen|olemme ~2 kehunut|kehuneet|mainostanut|mainostaneet ~2 ${YOU} ~3 ${TO}, annoin|annoimme|laitoin ~2 yhteystietonne|numeronne|nimenne ~3 ${CLOSE}, annoin|annoimme|laitoin ~2 ${CLOSE} ~3 yhteystietonne|numeronne|nimenne`,
  ),
  customer(
    'RECEIVED',
    1,
    `suositteli|suosittelivat|suositeltiin|suositellaan ~3 ${YOU}, teita|teidat ~3 suositteli|suosittelivat|suositeltiin|suositellaan, teita ~1 on ~2 suositellut|suositeltu, on ~2 suositeltu ~3 teita|teidat, ${WHO} ~3 suositellut|suositelleet ~2 ${YOU}`,
  ),
  customer(
    'RECEIVED',
    2,
    `kuulin|kuulimme|kuultiin ~2 teista ~3 ${FROM}, ${FROM} ~3 kuulin|kuulimme ~2 teista, sain|saimme|saatiin ~2 yhteystietonne|numeronne|nimenne|vinkin ~3 ${FROM}, ${FROM} ~3 sain|saimme|saatiin ~2 yhteystietonne|numeronne|nimenne, ${WHO} ~2 kertoi|vinkkasi|kehui|mainosti ~2 teista|teita, ${OF} suosituksesta|suosittelemana ~5 teihin|teidat|teilta|teille|teita|yhteytta, teihin|teidat|teilta|teille|teita|yhteytta ~4 suosituksesta|suosittelemana`,
  ),
  customer(
    'WOULD',
    1,
    `${WOULD} ~3 ${YOU}, ${YOU} ~3 ${WOULD}, ${CAN} ~3 suositella|suosittelemaan ~2 ${YOU}, ${YOU} ~1 ${CAN} ~2 suositella|suosittelemaan, ${CAN} ~2 ${YOU} ~2 suositella|suosittelemaan`,
  ),
  closing(
    'WOULD',
    `${WOULD} ~2 kaikille|muille|muillekin|${TO}, ${WOULD} ~1 ${WARMLY}, ${WARMLY} ${WOULD}, ${CAN} ~2 suositella|suosittelemaan, ${CAN} ~2 suositella|suosittelemaan ~1 kaikille|muille|muillekin|${TO}|${WARMLY}`,
  ),
  firm('WOULD', `en|emme ~1 eparoi suositella ~2 ${YOU}, en|emme voi ~1 kuin suositella ~2 ${YOU}`),
  note(
    'GIVEN',
    1,
    `suositteli|suosittelivat|suositellut|suositelleet|suositelleensa ~3 ${US}, meita|meidat ~3 suositteli|suosittelivat|suositellut|suositelleet|suositelleensa, kertoi|kertonut|kertoneet|kertoneensa|vinkkasi|vinkannut|vinkanneensa ~2 meista ~3 ${TO}, kehui|kehunut|kehuneensa|mainosti|mainostanut|mainostaneensa ~2 ${US} ~3 ${TO}, antoi|antanut|antaneensa ~2 yhteystietomme|numeromme|nimemme ~3 ${CLOSE}`,
  ),
  note(
    'WOULD',
    1,
    `suosittelee|suosittelevat|suosittelevansa|suosittelisi|suosittelisivat ~3 ${US}, meita ~3 suosittelee|suosittelevat|suosittelevansa|suosittelisi|suosittelisivat, voi|voivat|voisi|voisivat|aikoo|aikovat|lupasi|lupasivat ~1 suositella ~2 ${US}`,
  ),
  note(
    'RECEIVED',
    2,
    `${WHO} ~2 suositteli|suosittelivat|suositellut|suositelleet ~2 ${US}, meita ~2 suositellut|suositteli ~2 ${WHO}, ${WHO} ~2 kertonut|kertoi|vinkannut|vinkkasi|kehunut|kehui ~2 meista|meita, on|oli ~3 suositeltu ~3 meita|meidat, meita ~2 suositeltu|suositeltiin, suositeltiin ~2 meita, kuuli|kuulivat|kuullut|kuulleet|kuulleensa ~2 meista ~3 ${FROM}, ${FROM} ~3 kuuli|kuulivat|kuullut|kuulleet ~2 meista, sai|saivat|saanut|saaneet ~2 yhteystietomme|numeromme|nimemme ~3 ${FROM}, suosituksesta|suosittelemana ~4 meille|meihin|meidat|meilta|yhteytta, meille|meihin|meidat|meilta|yhteytta ~4 suosituksesta|suosittelemana`,
  ),
];
