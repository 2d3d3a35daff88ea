import type { CaseStatus, Channel, Direction, Priority } from '#contracts';

/**
 * The words that real systems use, brought to Meri's closed vocabularies. Keys are lower case with spaces, dashes and
 * underscores taken out, so that `In Progress`, `in_progress` and `IN-PROGRESS` are one word.
 */
const table = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.keys(words) as T[]).flatMap((term) =>
      [term, ...words[term].split(' ')].map((word) => [fold(word), term] as const),
    ),
  );

const fold = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '');

const CHANNEL_WORDS = table<Channel>({
  email: 'mail sahkoposti sähköposti gmail outlook incomingemail emailin',
  phone: 'call calls voice phonecall telephone puhelin puhelu voicemail phonecallinbound phonecalloutbound mobile',
  chat: 'livechat messaging nativemessaging webchat chatbot messenger whatsapp telegram line slack teams intercom zopim',
  web: 'website webservice webwidget portal selfservice helpcenter browser app api verkko mobilesdk',
  meeting:
    'visit demo appointment event lunch tapaaminen kokous palaveri videocall videomeeting onlinemeeting zoom meet webinar',
  store: 'shop branch pos inperson myymälä toimipiste',
  social: 'facebook twitter x instagram linkedin linkedinmessage tiktok youtube socialmedia some',
  letter: 'post postal postalmail fax kirje',
  form: 'webform contactform lomake survey',
  sms: 'text textmessage tekstiviesti',
  other: 'muu unknown',
});

const DIRECTION_WORDS = table<Direction>({
  inbound: 'in incoming received fromcustomer saapuva customer',
  outbound: 'out outgoing sent tocustomer lähtevä us',
  internal: 'private staff sisäinen',
  both: 'mutual twoway',
});

const STATUS_WORDS = table<CaseStatus>({
  new: 'created unassigned submitted todo backlog uusi received triage',
  open: 'opened reopened inprogress active assigned started working workinprogress doing escalated avoin käynnissä waitingforsupport customerreplied',
  pending:
    'waiting waitingforcustomer awaitingcustomer awaitingreply waitingoncustomer waitingonclient odottaa snoozed',
  'on-hold': 'hold paused blocked waitingonthirdparty deferred suspended keskeytetty',
  solved: 'resolved done fixed completed complete answered ratkaistu valmis',
  closed: 'close cancelled canceled archived rejected declined wontdo suljettu',
  deleted: 'removed trashed spam poistettu',
});

const PRIORITY_WORDS = table<Priority>({
  low: 'lowest minor trivial p4 p5 matala verylow',
  normal: 'medium moderate standard p3 normaali keskitaso none',
  high: 'major important p2 korkea',
  urgent: 'highest critical blocker emergency immediate p1 p0 kriittinen kiireellinen kiire',
});

/** The channel a word names; `other` where Meri knows no such channel, since that there was a contact is known. */
export const channelOf = (word: string): Channel => CHANNEL_WORDS.get(word) ?? CHANNEL_WORDS.get(fold(word)) ?? 'other';

export const directionOf = (word: string): Direction | undefined =>
  DIRECTION_WORDS.get(word) ?? DIRECTION_WORDS.get(fold(word));

/** The status a word names; undefined for a word of the source's own, so that the status known before stays. */
export const statusOf = (word: string): CaseStatus | undefined =>
  STATUS_WORDS.get(word) ?? STATUS_WORDS.get(fold(word));

export const priorityOf = (word: string): Priority | undefined =>
  PRIORITY_WORDS.get(word) ?? PRIORITY_WORDS.get(fold(word));

const FORM_WORDS: ReadonlyMap<string, string> = new Map([
  ...['call', 'phone', 'phonecall', 'puhelu', 'voice', 'voicemail'].map((word) => [word, 'call'] as const),
  ...['meeting', 'demo', 'appointment', 'lunch', 'tapaaminen', 'webinar', 'videocall'].map(
    (word) => [word, 'meeting'] as const,
  ),
  ...['visit', 'store', 'käynti', 'inperson'].map((word) => [word, 'visit'] as const),
  ...['letter', 'post', 'kirje'].map((word) => [word, 'letter'] as const),
  ...['survey', 'kysely'].map((word) => [word, 'survey'] as const),
  ...['page', 'pageview'].map((word) => [word, 'page'] as const),
  ...['event', 'task', 'form'].map((word) => [word, 'event'] as const),
]);

/** The form of an interaction from the source's word for it: an e-mail, a chat, an SMS is a `message`. */
export const formOf = (word: string): string => FORM_WORDS.get(fold(word)) ?? 'message';
