import { nameTokens } from '../comparison/names.js';

/** Words of streets in their short and long forms, Finnish, Swedish, English. The short form is what is kept. */
const WORDS = new Map(
  (
    'street:st,str:st,road:rd,avenue:ave,av:ave,drive:dr,lane:ln,boulevard:blvd,court:ct,place:pl,crescent:cres,cr:cres,circuit:cct,close:cl,' +
    'terrace:tce,ter:tce,parade:pde,highway:hwy,square:sq,parkway:pkwy,grove:gr,north:n,south:s,east:e,west:w,saint:st,mount:mt,' +
    'suite:ste,apartment:apt,katu:k,gatan:g,gata:g,vagen:v,vag:v,tie:t,polku:p,kuja:kj'
  )
    .split(',')
    .map((pair) => pair.split(':') as [string, string]),
);
/** Endings that Finnish and Swedish write in one word with the name: `Hämeenkatu`, `Hämeenk.` */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(\p{L}{3,})(?:katu|k\.)(?=$|[\s,\d])/giu, '$1katu'],
  [/(\p{L}{3,})(?:tie|t\.)(?=$|[\s,\d])/giu, '$1tie'],
  [/(\p{L}{3,})(?:gatan|g\.)(?=$|[\s,\d])/giu, '$1gatan'],
  [/(\p{L}{3,})(?:vägen|v\.)(?=$|[\s,\d])/giu, '$1vagen'],
];

export interface StreetAddress {
  readonly street: string;
  readonly houseNumber: string;
  readonly unit: string;
}

/**
 * A street address in parts: `Hämeenk. 12 A 5` and `Hämeenkatu 12 A 5` are `hameenkatu`, `12`, `a5`; `221 E. 51st St.`
 * is `e 51st st`, `221`.
 */
export function streetAddressOf(
  street: string | undefined,
  houseNumber: string | undefined,
  unit: string | undefined,
): StreetAddress {
  let text = street?.slice(0, 200) ?? '';
  if (/[.]|katu|tie|gatan|vägen/iu.test(text)) for (const [short, long] of ENDINGS) text = text.replace(short, long);
  const words = nameTokens(text).map((word) => WORDS.get(word) ?? word);
  let number = compact(houseNumber);
  let flat = compact(unit);
  if (number === '' && words.length > 1) {
    if (/^\d+[a-z]?$/.test(words[0]!)) number = words.shift()!;
    else {
      const at = words.findIndex((word, index) => index > 0 && /^\d+[a-z]?$/.test(word));
      if (at > 0) {
        number = words[at]!;
        const rest = words.slice(at + 1);
        if (rest.length <= 3 && rest.every((word) => /^([a-z]{1,3}|\d+)$/.test(word))) {
          if (flat === '') flat = rest.join('').replace(/^(as|apt|lgh|bst)/, '');
          words.length = at;
        } else words.splice(at, 1);
      }
    }
  }
  return { street: words.join(' '), houseNumber: number, unit: flat };
}

const compact = (value: string | undefined): string => nameTokens(value ?? '').join('');
