const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First the common ones: a name is picked with weight 1 / (place + 4). */
export const GIVEN_NAMES = {
  fi: {
    f: words(`Maria Anna Hanna Sari Päivi Tuula Riitta Kaisa Johanna Marja Leena Laura Minna Anneli Pirjo Katri Heidi
      Ritva Aino Emmi Noora Jenni Satu Mari Tiina Outi Kirsi Elina Veera Helmi Venla Sanna Eeva Hilkka Raija Sirpa
      Terhi Kaarina Saara Milla Inkeri Lotta Susanna Taina Merja Ulla Aliisa Vieno Oona Iida`),
    m: words(`Juha Timo Matti Kari Antti Mikko Jari Jukka Mika Heikki Markku Pekka Hannu Seppo Sami Ville Janne Petri
      Tapio Lauri Marko Teemu Tuomas Jani Eero Pertti Esa Raimo Juho Ari Veikko Aleksi Joonas Niko Onni Eino Väinö
      Toivo Ilkka Harri Reijo Olli Tero Jouni Simo Arttu Kimmo Risto Tomi Valtteri`),
  },
  sv: {
    f: words('Maria Anna Carina Gunilla Åsa Susanne Linnea Ulrika Camilla Ingrid Ebba Märta Sofia Annika Monica'),
    m: words('Johan Mikael Anders Kaj Henrik Göran Kristian Håkan Fredrik Björn Mats Oskar Kenneth Rolf Stig'),
  },
  other: {
    f: words('Olga Nadia Fatima Linh Kristiina Elena Amina Tatjana Liis Priya Zeynep Ayaan'),
    m: words('Dmitri Ahmed Ivan Minh Andrei Mohamed Rajesh Toomas Ali Sergei Mehmet Piotr'),
  },
} as const;

export const FAMILY_NAMES = {
  fi: words(`Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen
    Saarinen Salminen Heinonen Niemi Heikkilä Kinnunen Salonen Turunen Salo Laitinen Tuominen Rantanen Karjalainen
    Jokinen Mattila Savolainen Lahtinen Ahonen Ojala Leppänen Hiltunen Väisänen Kallio Miettinen Pitkänen Aaltonen
    Manninen Koivisto Hakala Anttila Laaksonen Hirvonen Räsänen Lehto Laakso Toivonen Rantala Mustonen Aalto Nurmi
    Moilanen Peltonen Pesonen Huttunen Kettunen Ylönen Äijälä Sääskilahti Pöyhönen Kivelä Uusitalo Pyykkö Nykänen
    Haapasalo Suikkanen Tervahauta Vähäkangas Yli-Hukkala`),
  sv: words(`Johansson Nyman Lindholm Karlsson Andersson Lindroos Eriksson Söderholm Lindqvist Nyberg Bergström Holmberg
    Wikström Östergård Åkerblom Björklund Sjöblom Häggman Backlund Granqvist`),
  other: words(`Ivanova Petrov Nguyen Ali Hassan Tamm Smirnov Kowalski Sharma Yilmaz Abdi Popescu Tran Mägi Garcia`),
} as const;

/** What people are called, where it is not what their papers say. */
export const NICKNAMES: Readonly<Record<string, string>> = {
  Johanna: 'Hanna',
  Susanna: 'Sanna',
  Aleksi: 'Ale',
  Valtteri: 'Valtsu',
  Tuomas: 'Tumppi',
  Heikki: 'Hessu',
  Katri: 'Kati',
  Kaarina: 'Kaija',
  Marja: 'Marjukka',
  Mikael: 'Micke',
  Kristian: 'Krisu',
  Fredrik: 'Frede',
  Matti: 'Masa',
  Jukka: 'Jukkis',
  Antti: 'Ana',
  Kristiina: 'Kirsti',
  Mohamed: 'Mo',
  Dmitri: 'Dima',
  Tatjana: 'Tanja',
  Pertti: 'Pera',
};

export const STREETS =
  words(`Koivukuja Rantatie Kirkkokatu Mäntytie Asemakatu Puistokatu Kauppakatu Satamakatu Koulukatu
  Niittytie Hakapolku Pihlajatie Myllykatu Teollisuustie Metsätie Harjukatu Peltotie Tehtaankatu Opistokatu Kalliotie
  Saunakuja Kuusitie Rajakatu Aleksanterinkatu Vuorikatu Itäranta Lampitie Päiväntie Sähkötie Vehnäpolku`);

/** Postal code, name, and the forms "in" and "of". */
export const PLACES: readonly (readonly [code: string, city: string, genitive: string, weight: number])[] = [
  ['00100', 'Helsinki', 'Helsingin', 6],
  ['00530', 'Helsinki', 'Helsingin', 5],
  ['00710', 'Helsinki', 'Helsingin', 5],
  ['02100', 'Espoo', 'Espoon', 5],
  ['02770', 'Espoo', 'Espoon', 4],
  ['01300', 'Vantaa', 'Vantaan', 5],
  ['01600', 'Vantaa', 'Vantaan', 3],
  ['33100', 'Tampere', 'Tampereen', 6],
  ['33720', 'Tampere', 'Tampereen', 4],
  ['20100', 'Turku', 'Turun', 5],
  ['20540', 'Turku', 'Turun', 3],
  ['90100', 'Oulu', 'Oulun', 4],
  ['90570', 'Oulu', 'Oulun', 3],
  ['40100', 'Jyväskylä', 'Jyväskylän', 4],
  ['15110', 'Lahti', 'Lahden', 4],
  ['70100', 'Kuopio', 'Kuopion', 3],
  ['28100', 'Pori', 'Porin', 2],
  ['80100', 'Joensuu', 'Joensuun', 2],
  ['53100', 'Lappeenranta', 'Lappeenrannan', 2],
  ['65100', 'Vaasa', 'Vaasan', 2],
  ['13100', 'Hämeenlinna', 'Hämeenlinnan', 2],
  ['60100', 'Seinäjoki', 'Seinäjoen', 2],
  ['96100', 'Rovaniemi', 'Rovaniemen', 1],
  ['50100', 'Mikkeli', 'Mikkelin', 1],
  ['48100', 'Kotka', 'Kotkan', 1],
  ['06100', 'Porvoo', 'Porvoon', 1],
  ['67100', 'Kokkola', 'Kokkolan', 1],
  ['05800', 'Hyvinkää', 'Hyvinkään', 1],
  ['04400', 'Järvenpää', 'Järvenpään', 1],
  ['26100', 'Rauma', 'Rauman', 1],
  ['87100', 'Kajaani', 'Kajaanin', 1],
  ['10600', 'Tammisaari', 'Tammisaaren', 1],
  ['68600', 'Pietarsaari', 'Pietarsaaren', 1],
];

export const COMPANY_WORDS =
  words(`Kuusikon Kivirannan Lumpeen Tuulenpesän Honkaharjun Sinivuoren Koivuniityn Hallaniemen
  Pajulahden Karhunkierroksen Ruskalinnan Aurinkomäen Kaislarannan Hirvipuron Salmenpään Tähtiniemen Vaahteramäen
  Metsätähden Kultakallion Joutsenlammen Pihlajapuiston Myllykosken Haukkavuoren Jäkälän Suvituulen Kanervakankaan
  Tammiston Ketunleivän Marjaniemen Syysviljan`);
export const COMPANY_TRADES =
  words(`Kiinteistöt Isännöinti Vuokra-asunnot Rakennus Toimitilat Hoiva Päiväkodit Logistiikka
  Leipomo Hotellit Huolto Puutarhat Kauppakeskus Panimo Konepaja`);
export const HOUSE_WORDS = words(`Kuusikonkulma Rantahelmi Puistonreuna Satamansilmä Harjunhelmi Koivulinna Kauppatorni
  Myllynkivi Pihapiiri Aurinkorinne Kirkonkello Tervatynnyri Lokinlento Niittyhovi Kalliopesä Vuorenpeikko Päiväkumpu
  Saunalahdenkulma Valkokuusi Asemansalo Jokiportti Kukkula Metsäpirtti Torninvartija`);
export const SWEDISH_COMPANIES = words(
  'Strandvägens Björklidens Åparkens Södergårds Skärgårdens Ekbackens Solhöjdens Norrskenets',
);
