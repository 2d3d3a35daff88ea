import { nameTokens } from '../comparison/names.js';

/** Legal forms, the many spellings of one form on one name: Finland, the Nordics, Germany, the English-speaking and some others. */
const FORMS = new Map(
  (
    'oy:oy,ab:oy,oyj:oyj,abp:oyj,ltd:ltd,limited:ltd,plc:plc,inc:inc,incorporated:inc,corp:inc,corporation:inc,co:co,company:co,llc:llc,llp:llp,lp:lp,' +
    'gmbh:gmbh,mbh:gmbh,ag:ag,kg:kg,ohg:ohg,ev:ry,ug:gmbh,as:as,asa:as,aps:aps,bv:bv,nv:nv,sa:sa,sarl:sarl,sas:sas,srl:srl,spa:spa,ky:ky,kb:ky,tmi:tmi,ry:ry,rf:ry,' +
    'osk:osk,osuuskunta:osk,seura:ry,saatio:saatio,saation:saatio,stiftelse:saatio,foundation:saatio,hb:ay,ay:ay,se:se,pty:ltd,oü:oy'
  )
    .split(',')
    .map((pair) => pair.split(':') as [string, string]),
);
const FILLERS = new Set('the,and,of,ja,och,und,for,a'.split(','));

export interface OrganizationName {
  /** The words of the name in order, without legal form and filling words. */
  readonly words: readonly string[];
  readonly legalForm: string;
}

/** `Oy Koivuranta Kiinteistöt Ab` is `koivuranta kiinteistot`, form `oy`. A name that is nothing but forms keeps its words. */
export function organizationNameOf(name: string | undefined): OrganizationName {
  if (name === undefined) return { words: [], legalForm: '' };
  const all = nameTokens(
    name
      .slice(0, 200)
      .replace(/['’]/g, '')
      .replace(/\b(\p{L})\.(?=\p{L}\.|\s|$)/gu, '$1'),
  );
  const kept: string[] = [];
  let legalForm = '';
  all.forEach((word, index) => {
    const form = FORMS.get(word);
    if (form !== undefined && (index === 0 || index >= all.length - 2) && all.length > 1) legalForm ||= form;
    else if (!FILLERS.has(word)) kept.push(word);
  });
  return kept.length > 0 ? { words: kept.slice(0, 10), legalForm } : { words: all, legalForm: '' };
}
