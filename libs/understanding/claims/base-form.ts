/** Endings of the cases before which a Finnish word may change in its middle: huollon, huollossa, huollolla. */
const CASE = '(?:n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi)$';
/** Those of words in -us and -te, whose stem ends in e. */
const CASE_E = '(?:n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|na|nä|en)$';

/**
 * From a form of a noun to its bare form, the first that matches. What changes in the middle of a word (virrassa, virta) is undone
 * where one way back is usual; where there are several (kellossa, illalla) no rule is given.
 */
const RULES: readonly (readonly [form: RegExp, base: string])[] = [
  [new RegExp(`([uy])kse${CASE_E}`), '$1s'],
  [/([uy])ksi[aä]$/, '$1s'],
  [/([aeiouyäö][uy]|[uy]{2})tt[aä]$/, '$1s'],
  [new RegExp(`([aeiouyäö][uy])de${CASE}`), '$1s'],
  [/([aeiouyäö][uy]|[tn][uy])st[aä]$/, '$1s'],
  [new RegExp(`(ai|äi)se${CASE_E}`), '$1nen'],
  [/(ai|äi)(?:st[aä]|si[aä])$/, '$1nen'],
  // Of two syllables and more before it, with one vowel in the last: pakkasilla, ihmisen; not kuukausilla, jäsen, and no word of -vesi, -käsi, -tosi.
  [
    /([aeiouyäö][^aeiouyäö\d]+[aeiouyäö])(?<!ve|kä|to|su|hi)s(?:e(?:n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|en)|i(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|in|en|[aä]))$/,
    '$1nen',
  ],
  [new RegExp(`tte(?:e${CASE_E}|eseen$)`), 'te'],
  [/tteit[aä]$/, 'te'],
  [new RegExp(`([are])ti${CASE}`), '$1tti'],
  [new RegExp(`(huol|ul)lo${CASE}`), '$1to'],
  [new RegExp(`(ta|lu)va${CASE}`), '$1pa'],
  [new RegExp(`yksikö${CASE}`), 'yksikkö'],
  [new RegExp(`rr([aäoöu])${CASE}`), 'rt$1'],
  [new RegExp(`nn([aäoö])${CASE}`), 'nt$1'],
  [new RegExp(`mm([aäoö])${CASE}`), 'mp$1'],
  [new RegExp(`hd([aäoö])${CASE}`), 'ht$1'],
  [new RegExp(`ng([aio])${CASE}`), 'nk$1'],
  [new RegExp(`(st|sk|[aeiouyäö][shlrnm])([aäoö])${CASE}`), '$1$2'],
  [new RegExp(`(st|sk|[aeiouyäö][hlrnm])i${CASE}`), '$1i'],
  [new RegExp('([aiouyäö])\\1n$'), '$1'],
  [/([lj][öä])nä$/, '$1'],
  [/(i[oö])t[aä]$/, '$1'],
  [/([oöuy])[aä]$/, '$1'],
  [/([uy])j[aä]$/, '$1'],
  [/([^aeiouyäö])aa$/, '$1a'],
  [/([^aeiouyäö])ää$/, '$1ä'],
  [/([^aeiouyäö])i[aä]$/, '$1i'],
];

/** Bare forms that look like others. */
const BARE =
  /(?:maa|vapaa|pää|jää|sää|energia|historia|teoria|kategoria|materia|media|kemia|[lg]ogia|omia|grafia|itin|ilmasto|nen)$/;

/** The bare form of a Finnish noun, in small letters, where its ending tells it; undefined where it does not, or the form is bare. */
export function baseForm(word: string): string | undefined {
  if (BARE.test(word)) return undefined;
  const rule = RULES.find(([form]) => form.test(word));
  return rule && word.replace(rule[0], rule[1]);
}
