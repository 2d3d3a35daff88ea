import { getDomain } from 'tldts';

/** Addresses of a role or a group, in the languages our users write: they name a place, not a person. */
const ROLES = new Set(
  (
    'info,toimisto,asiakaspalvelu,myynti,laskut,laskutus,posti,postia,hallinto,huolto,vastaanotto,tilaukset,talous,kirjaamo,isannointi,' +
    'office,sales,support,help,helpdesk,contact,hello,admin,billing,invoice,invoices,accounts,service,team,mail,reception,orders,' +
    'noreply,no-reply,donotreply,do-not-reply,postmaster,webmaster,mailer-daemon,abuse,kundtjanst,kontakt,order,faktura'
  ).split(','),
);
const PLACEHOLDERS = /^(?:test|testi|none|ei|eiole|na|n\/a|xxx+|asdf|foo|example|unknown|tuntematon)@/;

/** Mail for everybody: a shared domain says nothing of an employer. */
const FREE_MAIL = new Set(
  (
    'gmail.com,googlemail.com,hotmail.com,hotmail.fi,outlook.com,live.com,live.fi,msn.com,yahoo.com,icloud.com,me.com,proton.me,protonmail.com,' +
    'kolumbus.fi,luukku.com,elisanet.fi,saunalahti.fi,suomi24.fi,pp.inet.fi,inet.fi,welho.com,dnainternet.net,netti.fi,mbnet.fi,nic.fi,gmx.com,gmx.de,web.de'
  ).split(','),
);

/**
 * An address in comparable form: trimmed, lower case, without display name or angle brackets (RFC 5321 leaves the local
 * part's case to the host, but no host in use tells cases apart). Undefined for what is no address, a placeholder, or,
 * unless `roles` is true, the address of a role.
 */
export function normalizeEmail(value: string, roles = false): string | undefined {
  const bare = (/<([^<>]+)>/.exec(value)?.[1] ?? value)
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  if (bare.length > 254 || !/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(bare) || PLACEHOLDERS.test(bare)) return undefined;
  return !roles && ROLES.has(bare.slice(0, bare.indexOf('@'))) ? undefined : bare;
}

/** The registrable domain (Public Suffix List) that a company can own, or undefined for free mail and for what is none. */
export function companyDomain(value: string): string | undefined {
  const domain = getDomain(value.trim().toLowerCase()) ?? undefined;
  return domain === undefined || FREE_MAIL.has(domain) ? undefined : domain;
}
