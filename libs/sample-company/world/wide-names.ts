const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const compounds = (firsts: string, seconds: string): readonly string[] =>
  words(seconds).flatMap((second) => words(firsts).map((first) => `${first}${second}`));

/** Names that come up among many: after the common ones of `names.ts`. */
export const MORE_GIVEN_NAMES = {
  f: words(`Anja Arja Eija Elisa Ella Emilia Emma Essi Eveliina Hannele Henna Iina Irma Jaana Jasmin Kaija Karoliina
    Katariina Kerttu Kristiina Liisa Linda Maarit Maija Marika Marita Marjatta Mervi Mirja Mirva Nea Nina Orvokki Paula
    Pia Piia Raili Reetta Ronja Saana Saija Salla Sini Sinikka Sofia Sonja Suvi Sylvi Taru Tarja Tea Teija Tuija Tuulikki
    Viivi Virpi Aila Asta Hilja Irja`),
  m: words(`Aapo Aarne Ahti Aki Anssi Anton Arto Asko Atte Eemeli Eetu Elias Erkki Hannes Henri Ismo Jaakko Jalmari
    Jarkko Jarmo Jarno Jesse Joel Joona Jorma Jussi Jyrki Kai Kaarlo Kalervo Kalevi Kalle Kauko Keijo Konsta Lasse Lassi
    Leo Leevi Luukas Martti Mauri Miika Miro Oskari Ossi Otto Paavo Pasi Pauli Perttu Rasmus Rauno Roope Sakari Samuli
    Santeri Tarmo Tauno Vesa`),
} as const;

/** Family names as most Finnish ones are made: of a place, or of two. */
export const MORE_FAMILY_NAMES: readonly string[] = [
  ...compounds(
    `Aho Arpi Halo Hauta Harju Hirvi Honka Huhta Ikä Jauhia Karppi Kauppi Keto Kokko Kurki Kärki Lampi Lauri Leino Lind
    Luoma Mänty Nokka Ollila Paana Parta Pekka Pouta Puura Rauha Ruoho Saukko Seppä Sorsa Suho Taka Tanska Tuuli Varis Vilja`,
    'nen la',
  ),
  ...compounds(
    `Kivi Koivu Kuusi Hauta Honka Hirvi Kallio Karhu Keski Ketun Kettu Kirkko Korpi Kota Kuiva Kylmä Lamm Lehti Leppä
    Lumi Matala Musta Mylly Männik Naava Palo Peura Pihlaja Pitkä Pohjan Pyhä Raja Riihi Ruusu Savi Syrjä Syvä Tammi
    Tervas Uusi Vaara Vanha Vasa Vesi Vihta`,
    `mäki niemi koski järvi saari lahti ranta aho oja salo harju vuori metsä pelto niitty kangas suo lampi virta haka
    laakso joki korpi luoto`,
  ),
];

export const MORE_STREETS: readonly string[] = compounds(
  `Ahven Haapa Hanka Hauki Hiihto Ilves Jalava Joki Joutsen Kaarna Kaisla Kallas Kanerva Karhu Kataja Keto Kettu Kielo
  Kiuru Kotka Kuovi Lauri Lehmus Lehto Leinikki Lepikko Lintu Louhi Majava Mesi Muurain Mustikka Nokka Ohra Orvokki Otso
  Paju Pellava Poro Päivän Ruis Saarni Sammal Seppä Sinivuokon Sorsa Suopursu Tammi Tervas Tuomi Vaahtera Vadelma
  Valli Varis Vesi Viherin Vilja Väinö`,
  'tie kuja polku katu raitti piha rinne kaari',
);

const FIRST_WORDS = `Aamu Hopea Ilta Joen Kaarnan Kanervan Kevät Kivi Kuun Käpy Laguunin Lehdon Linnun Lumi Mansikka Metsän Mylly Männyn
  Niityn Onnen Orvokin Pajun Pellon Pilven Puron Pähkinän Ruusun Saaren Sammal Satama Sinisen Sulka Suvi Syksyn Tammen
  Tuomen Tähden Vaahteran Vihreän Virran`;

/** Houses' own words. */
export const MORE_HOUSE_WORDS: readonly string[] = compounds(
  FIRST_WORDS,
  `pesä kulma helmi linna torni piha rinne hovi salo lento kukkula harju keidas portti laituri peili kruunu silta
  kallio paiste`,
);

/** Companies', in the genitive. */
export const MORE_COMPANY_WORDS: readonly string[] = compounds(
  FIRST_WORDS,
  'pesän kulman linnan pihan salon kukkulan harjun kruunun kallion',
);
